# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Use cases: what web, API and command line call. They are given their store and codecs."""
