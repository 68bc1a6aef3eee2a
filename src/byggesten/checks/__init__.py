# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One module per rule, registered; each cites its law, agreement or principle."""
