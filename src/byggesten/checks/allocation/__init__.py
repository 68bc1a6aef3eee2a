# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules about what goes where: tasks, parts of units, and what nobody has placed."""
