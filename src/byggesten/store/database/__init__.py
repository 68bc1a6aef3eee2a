# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Workspaces kept in a database, SQLite or PostgreSQL: a Django application with files and an append-only chain."""
