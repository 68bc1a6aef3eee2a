# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rules about committees: what belongs under them, who serves them, and whether the administration follows."""
