# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What an organisation is on a date: its things, three hierarchies, posts, money and where each fact is said."""
