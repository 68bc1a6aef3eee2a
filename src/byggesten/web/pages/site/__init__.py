# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What belongs to no organisation: the start page, the language, the accessibility statement, and errors."""
