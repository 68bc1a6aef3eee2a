# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What every part speaks in: texts, dates as said, periods, ranges, findings. Standard library only."""
