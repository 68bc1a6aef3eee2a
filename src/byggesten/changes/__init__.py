# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One module per kind of change; the log; the fold that makes an organisation of them."""
