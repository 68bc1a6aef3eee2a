# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules of economy: amounts without items, sums, financing, savings, readings, years and prices."""
