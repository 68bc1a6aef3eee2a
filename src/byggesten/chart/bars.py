# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""Amounts by year or group, with ranges: what is certain stands solid, what it may become stands above it.

Every amount has a low and a high end. From zero to the end nearer to zero a bar is solid, from there to the other end
it is open, with a cap at each end of the range. Amounts below zero hang from the zero line.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from byggesten.chart.axis import Scale, ticks_for
from byggesten.chart.metrics import text_width
from byggesten.chart.model import Anchor, Role, TextLine
from byggesten.chart.wrap import wrap

SIZE: Final = 11.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """One bar: which series it belongs to, its range, and the words written at it."""

    series: str
    low: float
    high: float
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Bars that stand together under one label, such as a year."""

    label: str
    amounts: tuple[Amount, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A drawn amount: (x, y, w, h) of the solid and of the open part, and its words."""

    group: str
    series: str
    solid: tuple[float, float, float, float]
    open: tuple[float, float, float, float]
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A grid line with its words; `zero` is the line that bars stand on."""

    y: float
    line: TextLine
    zero: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsDrawing:
    """A whole picture; `plot` is (x, y, w, h) of the area with the bars."""

    width: float
    height: float
    plot: tuple[float, float, float, float]
    ticks: tuple[Tick, ...]
    bars: tuple[Bar, ...]
    labels: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BarsOptions:
    """Sizes in CSS pixels; a picture grows wider than `width` where its words need it."""

    width: float = 720.0
    height: float = 320.0
    margin: float = 16.0
    widest_bar: float = 56.0


def lay_out_bars(
    groups: Sequence[Group], write: Callable[[float], str], options: BarsOptions | None = None
) -> BarsDrawing:
    """Place bars and grid; `write` gives an amount on the axis its words."""
    options = options or BarsOptions()
    values = ticks_for([end for group in groups for amount in group.amounts for end in (amount.low, amount.high)])
    words = [write(value) for value in values]
    left = options.margin + max(text_width(word, SIZE) for word in words) + 8
    slot = max(_slot(groups), (options.width - left - options.margin) / max(len(groups), 1))
    plot = (round(left), options.margin + 20, round(slot * len(groups)), options.height - 2 * options.margin - 56)
    scale = Scale(low=values[0], high=values[-1], top=plot[1], height=plot[3])
    return BarsDrawing(
        width=round(left + plot[2] + options.margin),
        height=options.height,
        plot=plot,
        ticks=tuple(_ticks(values, words, scale, left - 8)),
        bars=tuple(_bars(groups, slot, scale, plot[0], options)),
        labels=tuple(_labels(groups, slot, plot)),
    )


def _slot(groups: Sequence[Group]) -> float:
    """Give the width a group needs for its bars' words and its own label."""
    bars = (len(group.amounts) * (_widest(group) + 10) for group in groups)
    labels = (max((text_width(word, SIZE, bold=True) for word in group.label.split()), default=0) for group in groups)
    return max((*bars, *labels, 60.0)) + 16


def _widest(group: Group) -> float:
    return max((text_width(amount.text, SIZE) for amount in group.amounts), default=0.0)


def _ticks(values: Sequence[float], words: Sequence[str], scale: Scale, right: float) -> Iterator[Tick]:
    for value, word in zip(values, words, strict=True):
        y = scale.y(value)
        yield Tick(y=y, line=_line(word, right, y + 4, Anchor.END), zero=value == 0)


def _bars(groups: Sequence[Group], slot: float, scale: Scale, left: float, options: BarsOptions) -> Iterator[Bar]:
    for number, group in enumerate(groups):
        each = (slot - 16) / max(len(group.amounts), 1)
        width = min(options.widest_bar, each - 8)
        for at, amount in enumerate(group.amounts):
            centre = left + slot * number + 8 + each * (at + 0.5)
            yield _bar(group, amount, centre, width, scale)


def _bar(group: Group, amount: Amount, centre: float, width: float, scale: Scale) -> Bar:
    low, high = sorted((amount.low, amount.high))
    near = low if low > 0 else high if high < 0 else 0.0
    x = round(centre - width / 2, 2)
    far = (high, low) if near == 0.0 else (high, near) if near > 0 else (near, low)
    above = low >= 0 or high > 0
    y = scale.y(max(high, 0.0)) - 6 if above else scale.y(low) + 14
    return Bar(
        group=group.label,
        series=amount.series,
        solid=_area(x, width, max(near, 0.0), min(near, 0.0), scale),
        open=_area(x, width, *far, scale),
        lines=(_line(amount.text, centre, y, Anchor.MIDDLE),) if amount.text else (),
    )


def _area(x: float, width: float, top: float, bottom: float, scale: Scale) -> tuple[float, float, float, float]:
    return x, scale.y(top), round(width, 2), round(scale.y(bottom) - scale.y(top), 2)


def _labels(groups: Sequence[Group], slot: float, plot: tuple[float, float, float, float]) -> Iterator[TextLine]:
    for number, group in enumerate(groups):
        lines = wrap(group.label, slot - 8, lambda text: text_width(text, SIZE, bold=True), most=2)
        for row, text in enumerate(lines):
            y = plot[1] + plot[3] + 26 + row * 14
            yield _line(text, plot[0] + slot * (number + 0.5), y, Anchor.MIDDLE, bold=True)


def _line(text: str, x: float, y: float, anchor: Anchor, *, bold: bool = False) -> TextLine:
    return TextLine(
        text=text,
        x=round(x, 2),
        y=round(y, 2),
        width=round(text_width(text, SIZE, bold=bold), 2),
        size=SIZE,
        bold=bold,
        anchor=anchor,
        role=Role.LABEL if bold else Role.DETAIL,
    )
