# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""The outside of every picture: its name and description, its size, its font, its paper."""

from dataclasses import dataclass
from typing import Final

from byggesten.chart.metrics import FONTS
from byggesten.documents.svg_elements import element, text
from byggesten.documents.svg_palette import INK, PAPER
from byggesten.documents.svg_words import DANISH, Words

_FONTS: Final = ", ".join(f"'{font}'" if " " in font else font for font in FONTS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption:
    """What a picture is called and says.

    `description` is its text alternative; `prefix` begins every id, so that many pictures can stand in one page.
    """

    title: str
    description: str
    prefix: str = "chart"
    words: Words = DANISH


def frame(
    caption: Caption, size: tuple[float, float], *content: str, definitions: str = "", linked: bool = False
) -> str:
    """Give a whole SVG document; with links inside it is a group, for an image would hide them from a screen reader."""
    width, height = size
    names = {"title": f"{caption.prefix}-title", "desc": f"{caption.prefix}-desc"}
    return element(
        "svg",
        {
            "xmlns": "http://www.w3.org/2000/svg",
            "viewBox": f"0 0 {width:g} {height:g}",
            "width": width,
            "height": height,
            "role": "group" if linked else "img",
            "aria-labelledby": f"{names['title']} {names['desc']}",
            "lang": caption.words.language,
            "font-family": _FONTS,
            "text-rendering": "geometricPrecision",
            "fill": INK,
        },
        element("title", {"id": names["title"]}, text(caption.title)),
        element("desc", {"id": names["desc"]}, text(caption.description)),
        definitions,
        element("rect", {"width": width, "height": height, "fill": PAPER}),
        *content,
    )
