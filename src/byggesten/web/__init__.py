# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The web application: pages, API and sign-in over the same actions as the command line."""
