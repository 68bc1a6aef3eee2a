# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules of dates: the steps of the process, the phases, what takes effect when, and what the dates depend on."""
