# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""The flow from today's units to tomorrow's as SVG."""

from byggesten.chart.flow import FlowDrawing, Ribbon
from byggesten.documents.svg_box import draw_box
from byggesten.documents.svg_elements import element, number, text
from byggesten.documents.svg_frame import Caption, frame
from byggesten.documents.svg_legend import Sign, legend, legend_height, signs_of
from byggesten.documents.svg_palette import BAND_FILL, BAND_LINE, PAPER, Look


def flow_svg(drawing: FlowDrawing, caption: Caption) -> str:
    """Draw a flow; bands whose size nobody stated have a dashed edge and a paler inside."""
    signs = signs_of((*drawing.left, *drawing.right), caption.words)
    if any(not ribbon.known for ribbon in drawing.ribbons) and any(ribbon.known for ribbon in drawing.ribbons):
        signs.append(Sign(word=caption.words.unknown_size, look=_unknown()))
    size = (drawing.width, drawing.height)
    names = {box.id: box.label for box in (*drawing.right, *drawing.left)}
    return frame(
        caption,
        (drawing.width, drawing.height + legend_height(signs, drawing.width)),
        element("g", {"stroke": BAND_LINE, "stroke-width": 0.75}, *(_band(one, names) for one in drawing.ribbons)),
        *_side(drawing, caption),
        legend(signs, caption.words, size),
    )


def _unknown() -> Look:
    return Look(colour=BAND_LINE, fill=PAPER, dashes="4 3")


def _side(drawing: FlowDrawing, caption: Caption) -> list[str]:
    sides = (("from", drawing.left), ("to", drawing.right))
    return [
        draw_box(box, caption.words, name=f"{caption.prefix}-{side}-{at}")
        for side, boxes in sides
        for at, box in enumerate(boxes)
    ]


def _band(ribbon: Ribbon, names: dict[str, str]) -> str:
    said = f"{names[ribbon.source]} → {names[ribbon.target]}"
    return element(
        "path",
        {
            "d": _outline(ribbon),
            "fill": BAND_FILL,
            "fill-opacity": 0.6 if ribbon.known else 0.25,
            "stroke-dasharray": "" if ribbon.known else "4 3",
        },
        element("title", {}, text(f"{said}: {ribbon.label}" if ribbon.label else said)),
    )


def _outline(ribbon: Ribbon) -> str:
    (x1, y1), (x2, y2), thick = ribbon.start, ribbon.end, ribbon.thickness
    middle = number((x1 + x2) / 2)
    there = f"M{number(x1)} {number(y1)}C{middle} {number(y1)} {middle} {number(y2)} {number(x2)} {number(y2)}"
    low1, low2 = number(y1 + thick), number(y2 + thick)
    return f"{there}V{low2}C{middle} {low2} {middle} {low1} {number(x1)} {low1}Z"
