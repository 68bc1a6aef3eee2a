# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""SVG elements as text: escaped, rounded, attributes in the order given.

Presentation attributes only: a strict content security policy blocks `style`.
"""

from typing import Final
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from byggesten.chart.metrics import MARGIN, is_measured
from byggesten.chart.model import Anchor, TextLine

# A line that fills more of its room than this has its length fixed, for readers whose fonts are wider than Arial.
TIGHT: Final = 0.75
_SCHEMES: Final = frozenset({"", "http", "https", "mailto"})

Value = str | float


def element(name: str, attributes: dict[str, Value], *content: str) -> str:
    """Give one element; attributes whose value is the empty string are left out."""
    written = "".join(f' {key}="{_value(value)}"' for key, value in attributes.items() if value != "")
    return f"<{name}{written}>{''.join(content)}</{name}>" if content else f"<{name}{written}/>"


def text(words: str) -> str:
    """Escape `words` as content; characters that XML cannot hold become the replacement character."""
    return escape("".join(letter if _allowed(letter) else "\ufffd" for letter in words))


def number(value: float) -> str:
    """Write a coordinate: two decimals at most, none where it is whole."""
    return f"{value:.2f}".rstrip("0").rstrip(".") if value % 1 else str(int(value))


def path(points: tuple[tuple[float, float], ...]) -> str:
    """Give the path data of a line from point to point."""
    (x, y), *others = points
    data = f"M{number(x)} {number(y)}"
    for across, down in others:
        if down == y:
            data += f"H{number(across)}"
        elif across == x:
            data += f"V{number(down)}"
        else:
            data += f"L{number(across)} {number(down)}"
        x, y = across, down
    return data


def line_of_text(line: TextLine, *, fill: str = "", struck: bool = False, room: float = 0.0) -> str:
    """Give one line of text; `room` is the width it must keep to."""
    tight = room > 0 and line.width > TIGHT * room and is_measured(line.text)
    return element(
        "text",
        {
            "x": line.x,
            "y": line.y,
            "font-size": line.size,
            "font-weight": "bold" if line.bold else "",
            "fill": fill,
            "text-anchor": "" if line.anchor is Anchor.START else line.anchor.value,
            "text-decoration": "line-through" if struck else "",
            "textLength": min(line.width / MARGIN, room) if tight else "",
            "lengthAdjust": "spacingAndGlyphs" if tight else "",
        },
        text(line.text),
    )


def linked(content: str, address: str) -> str:
    """Wrap content in a link; an address with a scheme that a browser would execute is left out."""
    if not address or urlsplit(address).scheme.lower() not in _SCHEMES:
        return content
    return element("a", {"href": address}, content)


def _value(value: Value) -> str:
    return text(value).replace('"', "&quot;") if isinstance(value, str) else number(value)


def _allowed(letter: str) -> bool:
    code = ord(letter)
    return letter in "\t\n\r" or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or code > 0xFFFF
