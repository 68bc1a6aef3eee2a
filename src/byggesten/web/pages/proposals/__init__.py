# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Proposals: the document, its changes, revisions, frozen versions and alternatives."""
