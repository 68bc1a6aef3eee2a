# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Charts as standalone, accessible SVG.

    drawing = lay_out(nodes)
    svg = chart_svg(drawing, Caption(title="Efter", description=tree_text(nodes)))

Every picture has a title and a description, scales with its viewBox, needs no font, script or style sheet, and can be
set inline in an HTML page under a strict content security policy.
"""

from collections.abc import Iterable, Mapping

from byggesten.chart.model import Band, Connector, Drawing, Mark
from byggesten.documents.svg_box import draw_box
from byggesten.documents.svg_elements import element, line_of_text, linked, path
from byggesten.documents.svg_frame import Caption, frame
from byggesten.documents.svg_legend import legend, legend_height, signs_of
from byggesten.documents.svg_lines import Point, lines_path
from byggesten.documents.svg_palette import GRID, LINE, SOFT_INK


def chart_svg(
    drawing: Drawing,
    caption: Caption,
    *,
    links: Mapping[str, str] | None = None,
    fills: Mapping[str, str] | None = None,
) -> str:
    """Draw an organisation chart; `links` and `fills` give some units, by id, an address or a colour of their own."""
    signs = signs_of(drawing.boxes, caption.words)
    height = drawing.height + legend_height(signs, drawing.width)
    return frame(
        caption,
        (drawing.width, height),
        _bands(drawing),
        _lines(drawing.connectors),
        element("g", {}, *_boxes(drawing, caption, links or {}, fills or {})),
        legend(signs, caption.words, (drawing.width, drawing.height)),
        linked=bool(links),
    )


def _boxes(drawing: Drawing, caption: Caption, links: Mapping[str, str], fills: Mapping[str, str]) -> Iterable[str]:
    for at, box in enumerate(drawing.boxes):
        drawn = draw_box(box, caption.words, name=f"{caption.prefix}-box-{at}", fill=fills.get(box.id, ""))
        yield linked(drawn, links.get(box.id, ""))


def _lines(connectors: tuple[Connector, ...]) -> str:
    """Draw the connectors, all of one parent as one path; the last piece to a closed unit is dashed."""
    return element(
        "g",
        {"fill": "none", "stroke": LINE, "stroke-width": 1.25, "stroke-linecap": "square"},
        *(element("path", {"d": lines_path(family)}) for family in _families(connectors)),
        *(
            element("path", {"d": path(one.points[-2:]), "stroke-dasharray": "3 3", "stroke-linecap": "butt"})
            for one in connectors
            if one.mark is Mark.CLOSED
        ),
    )


def _families(connectors: tuple[Connector, ...]) -> Iterable[list[tuple[Point, ...]]]:
    families: dict[str, list[tuple[Point, ...]]] = {}
    for one in connectors:
        points = one.points[:-1] if one.mark is Mark.CLOSED else one.points
        families.setdefault(one.source, []).append(points)
    return (family for family in families.values() if any(len(points) > 1 for points in family))


def _bands(drawing: Drawing) -> str:
    named = [band for band in drawing.bands if band.lines]
    return element("g", {}, *(_band(band, drawing.width) for band in named)) if named else ""


def _band(band: Band, width: float) -> str:
    rule = {"d": f"M0 {band.y - 19:g}H{width:g}", "stroke": GRID, "stroke-dasharray": "2 4"}
    lines = "".join(line_of_text(line, fill=SOFT_INK) for line in band.lines)
    return lines if band.row == 0 else element("path", {**rule}) + lines
