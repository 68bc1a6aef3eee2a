# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The charts of a memo as SVG, for a page and as files of their own."""

from __future__ import annotations

from byggesten.chart.bars import BarsDrawing
from byggesten.chart.flow import FlowDrawing
from byggesten.documents.memo import ChartBlock
from byggesten.documents.svg import chart_svg
from byggesten.documents.svg_bars import bars_svg
from byggesten.documents.svg_flow import flow_svg
from byggesten.documents.svg_frame import Caption
from byggesten.documents.svg_words import WORDS
from byggesten.kernel.text import Language


def picture(block: ChartBlock, lang: Language, *, prefix: str, description: str = "") -> str:
    """A chart as SVG. ``prefix`` begins its ids; without a description its whole text stands in it."""
    caption = Caption(title=block.caption, description=description or told(block), prefix=prefix, words=WORDS[lang])
    match block.drawing:
        case FlowDrawing():
            return flow_svg(block.drawing, caption)
        case BarsDrawing():
            return bars_svg(block.drawing, caption, series=dict(block.series))
        case _:
            return chart_svg(block.drawing, caption)


def told(block: ChartBlock) -> str:
    """A chart as lines of text, indented by depth."""
    return "\n".join("  " * each.depth + each.text for each in block.outline)
