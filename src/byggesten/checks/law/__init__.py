# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules of law: who is competent, how committees are changed. Guidance with a source, to be verified with a lawyer."""
