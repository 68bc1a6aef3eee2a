# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Amounts with ranges as SVG: what is certain is solid, what it may become is hatched between two caps."""

from collections.abc import Mapping
from typing import Final

from byggesten.chart.bars import Bar, BarsDrawing, Tick
from byggesten.documents.svg_elements import Value, element, line_of_text, number
from byggesten.documents.svg_frame import Caption, frame
from byggesten.documents.svg_legend import swatch_legend
from byggesten.documents.svg_palette import GRID, INK, PAPER, SERIES, SOFT_INK

LEGEND: Final = 40.0


def bars_svg(drawing: BarsDrawing, caption: Caption, *, series: Mapping[str, str] | None = None) -> str:
    """Draw bars; `series` gives each series its name for the legend, in the order of its colours."""
    shown = list(series or dict.fromkeys(bar.series for bar in drawing.bars))
    colours = {name: SERIES[at % len(SERIES)] for at, name in enumerate(shown)}
    ranges = any(bar.open[3] for bar in drawing.bars)
    entries = _entries(caption, colours, series or {}, ranges)
    return frame(
        caption,
        (drawing.width, drawing.height + (LEGEND if entries else 0)),
        *(_grid(tick, drawing) for tick in drawing.ticks),
        *(_bar(bar, colours, caption.prefix) for bar in drawing.bars),
        *(line_of_text(line) for line in drawing.labels),
        swatch_legend(entries, caption.words, (drawing.width, drawing.height)),
        definitions=element("defs", {}, *(_hatch(caption.prefix, colour) for colour in SERIES)) if ranges else "",
    )


def _entries(
    caption: Caption, colours: Mapping[str, str], names: Mapping[str, str], ranges: bool
) -> list[tuple[str, str, str]]:
    """Give the legend's entries: word, inside, edge."""
    entries = [(names[name], colour, colour) for name, colour in colours.items() if names.get(name)]
    if ranges:
        first = next(iter(colours.values()))
        entries.append((caption.words.uncertain, _hatched(caption.prefix, first), first))
    return entries


def _grid(tick: Tick, drawing: BarsDrawing) -> str:
    x, _, width, _ = drawing.plot
    line: dict[str, Value] = {
        "d": f"M{number(x)} {number(tick.y)}h{number(width)}",
        "stroke": INK if tick.zero else GRID,
    }
    return element("path", line) + line_of_text(tick.line, fill=SOFT_INK)


def _bar(bar: Bar, colours: Mapping[str, str], prefix: str) -> str:
    colour = colours[bar.series] if bar.series in colours else SERIES[0]
    words = (line_of_text(line) for line in bar.lines)
    return _rect(bar.solid, colour, colour) + _range(bar, colour, prefix) + "".join(words)


def _range(bar: Bar, colour: str, prefix: str) -> str:
    x, y, w, h = bar.open
    if not h:
        return ""
    caps = f"M{number(x + w * 0.3)} {number(y)}h{number(w * 0.4)}m{number(-w * 0.2)} 0v{number(h)}"
    caps += f"m{number(-w * 0.2)} 0h{number(w * 0.4)}"
    whisker: dict[str, Value] = {"d": caps, "fill": "none", "stroke": INK, "stroke-width": 1.5}
    return _rect(bar.open, _hatched(prefix, colour), colour) + element("path", whisker)


def _rect(place: tuple[float, float, float, float], fill: str, edge: str) -> str:
    x, y, w, h = place
    if not h:
        return ""
    return element("rect", {"x": x, "y": y, "width": w, "height": h, "fill": fill, "stroke": edge})


def _hatched(prefix: str, colour: str) -> str:
    return f"url(#{prefix}-hatch-{colour[1:]})"


def _hatch(prefix: str, colour: str) -> str:
    paper = element("rect", {"width": 6, "height": 6, "fill": PAPER})
    strokes = element("path", {"d": "M-1 1L1-1M0 6L6 0M5 7L7 5", "stroke": colour, "stroke-width": 1.25})
    frame_: dict[str, Value] = {
        "id": f"{prefix}-hatch-{colour[1:]}",
        "width": 6,
        "height": 6,
        "patternUnits": "userSpaceOnUse",
    }
    return element("pattern", frame_, paper, strokes)
