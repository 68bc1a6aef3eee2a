# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Where a workspace is kept: in memory or in a folder. Every store passes the same contract tests."""
