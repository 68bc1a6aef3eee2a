# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The command line: parse the words, call actions, print what they return. The only part with a clock and streams."""
