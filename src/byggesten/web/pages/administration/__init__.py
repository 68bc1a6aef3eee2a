# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Users, roles, words, principles, prices, rules and the audit trail."""
