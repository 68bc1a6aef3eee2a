# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The document that computes: Markdown prose with the changes in it, parsed with exact places."""
