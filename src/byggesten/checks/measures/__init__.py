# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules of figures: shares of one whole, figures said in two ways, figures without a definition."""
