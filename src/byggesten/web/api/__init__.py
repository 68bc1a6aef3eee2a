# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The API: the same actions, rights and workspace as the pages, for programs."""
