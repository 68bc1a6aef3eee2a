# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The municipality's own principles: what answers them, and those that are run as rules with their limits."""
