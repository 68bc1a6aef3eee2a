# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Byggesten: an organisation is the fold of its decided changes; a proposal is a document that computes."""

__version__ = "0.1.0"
