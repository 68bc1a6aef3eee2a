# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules of the document itself: parts without content, numbers used twice, values that cannot be computed."""
