# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules about names: variants, open names, names that promise too much, abbreviations and titles."""
