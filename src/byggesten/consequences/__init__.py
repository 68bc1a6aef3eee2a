# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a proposal does: the difference of two organisations, each figure with the changes it comes from."""
