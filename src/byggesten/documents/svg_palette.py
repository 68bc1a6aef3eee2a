# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""How a chart looks: colours, borders and signs, the same in every medium.

Quiet on purpose: white boxes, grey lines, and colour only where a proposal changes something. Every mark is told by
colour, by sign and by border, so it survives a grey copier. Texts have at least 4.5:1 against what they stand on
(WCAG AA), lines that carry meaning 3:1.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from byggesten.chart.model import Mark

INK: Final = "#1a1a1a"
SOFT_INK: Final = "#454545"
FAINT_INK: Final = "#5c5c5c"
LINE: Final = "#757575"
GRID: Final = "#d6d6d6"
PAPER: Final = "#ffffff"
STAFF_FILL: Final = "#f2f2f2"
ACCENT: Final = "#1b4f8f"
BAND_FILL: Final = "#c3d3e6"
BAND_LINE: Final = "#5b7ea6"
# Series of bars, each of another lightness, so that grey copies keep them apart.
SERIES: Final = ("#1b4f8f", "#b05a00", "#7f93ab", "#0b2e1f")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A box: its border, its fill, its text, and the dashes of its border ("" for an unbroken line)."""

    colour: str
    fill: str
    width: float = 1.0
    dashes: str = ""
    double: bool = False
    text: str = INK
    struck: bool = False


PLAIN: Final = Look(colour=LINE, fill=PAPER)
TOP: Final = Look(colour=INK, fill=PAPER, width=1.75)
STAFF: Final = Look(colour=LINE, fill=STAFF_FILL)
MARKED: Final[Mapping[Mark, Look]] = MappingProxyType(
    {
        Mark.NEW: Look(colour="#00633a", fill="#eef7f1", width=1.75),
        Mark.CHANGED: Look(colour="#8a4b00", fill="#fdf5e8", width=1.25, dashes="12 3"),
        Mark.MOVED: Look(colour="#0b4f9e", fill="#edf4fc", width=1.25, dashes="9 3 2 3"),
        Mark.MERGED: Look(colour="#5f3596", fill="#f4effa", width=1.0, double=True),
        Mark.CLOSED: Look(colour="#8c2f2f", fill=PAPER, width=1.25, dashes="3 3", text=FAINT_INK, struck=True),
    }
)

# Each sign as a path around (0, 0), about 9 by 9: no font is needed for it.
SIGNS: Final[Mapping[Mark, str]] = MappingProxyType(
    {
        Mark.NEW: "M-4.5 0H4.5M0-4.5V4.5",
        Mark.CHANGED: "M-4.5 1.2C-3.2-2.6-1.2-2.2 0 0S3.2 2.6 4.5-1.2",
        Mark.MOVED: "M-4.5 0H4.2M.6-3.6L4.2 0L.6 3.6",
        Mark.MERGED: "M-4.2-3.6L-.6 0L-4.2 3.6M.6-3.6L4.2 0L.6 3.6",
        Mark.CLOSED: "M-4.5 0H4.5",
    }
)
