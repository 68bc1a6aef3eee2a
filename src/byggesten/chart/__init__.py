# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Geometry of charts, nothing else: where boxes, lines and texts stand, in pixels, for every writer alike.

`lay_out` places an organisation chart, `tree_text` says the same as text, `cut` shortens it to some levels;
`lay_out_flow` draws what goes from where to where, `lay_out_bars` amounts with ranges.
"""
