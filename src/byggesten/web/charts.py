# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A chart for the browser: the same drawing as in every other medium, as compact JSON.

    shown = fold_away(nodes, levels=3, closed={"u7"}, opened={"u2"}, lang="da")
    text = chart_json(shown, lay_out(shown.nodes, Options(page=SCREEN)), colouring=by_group(kinds, names))

The browser draws what is in view and nothing else; where boxes, lines and texts stand is decided here. What is shown is
decided here too: a branch that is closed or opened is asked for anew, so that there is one geometry.
The form of the JSON is described in docs/explanation/chart-at-size.md.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import Final

from byggesten.chart.metrics import MARGIN, is_measured
from byggesten.chart.model import Anchor, Box, Drawing, Mark, Node, Role, TextLine
from byggesten.chart.tree_text import Entry, outline
from byggesten.documents.charts import HIDDEN, HIDDEN_ONE
from byggesten.documents.svg_box import SIDES, look_of
from byggesten.documents.svg_elements import TIGHT
from byggesten.documents.svg_lines import Point, pieces
from byggesten.documents.svg_palette import SIGNS, Look
from byggesten.documents.svg_words import WORDS as PICTURE_WORDS
from byggesten.kernel.text import Language, Text

# The page a chart on a screen is laid out for, in CSS pixels: wide, and so high that lists stay in one column.
SCREEN: Final = (1600.0, 1000.0)
# A chart has at most so many colours; what comes after them shares the last ("others").
COLOURS: Final = 8
# An amount is coloured in so many steps, each with about as many units.
STEPS: Final = 5

WORDS: Final[Mapping[str, Text]] = {
    "tree": Text("Organisationsdiagram", "Organisation chart"),
    "tools": Text("Visning af diagrammet", "View of the chart"),
    "zoomIn": Text("Zoom ind", "Zoom in"),
    "zoomOut": Text("Zoom ud", "Zoom out"),
    "fit": Text("Vis hele diagrammet", "Show the whole chart"),
    "top": Text("Gå til toppen", "Go to the top"),
    "help": Text(
        "Piletaster: gå i træet. Højre og venstre: fold ud og ind. Enter: åbn. Mellemrum: vælg. Skift og F10: menu. "
        "Ctrl og piletast: flyt udsnittet. Plus, minus og 0: zoom.",
        "Arrow keys: move in the tree. Right and left: expand and collapse. Enter: open. Space: select. Shift and F10: "
        "menu. Ctrl and an arrow key: move the view. Plus, minus and 0: zoom.",
    ),
    "menu": Text("Menu for {name}", "Menu for {name}"),
    "loading": Text("Henter diagrammet …", "Loading the chart …"),
    "empty": Text("Ingen enheder at vise", "No units to show"),
    "error": Text("Diagrammet kunne ikke hentes.", "The chart could not be loaded."),
    "retry": Text("Prøv igen", "Try again"),
    "count": Text("Enheder vist: {count}", "Units shown: {count}"),
    "oneSelected": Text("1 enhed valgt", "1 unit selected"),
    "selected": Text("Enheder valgt: {count}", "Units selected: {count}"),
    "staff": Text("stab", "staff unit"),
    "legend": Text("Signaturforklaring", "Legend"),
    "dragOne": Text("Flyt {name}", "Move {name}"),
    "drag": Text("Flyt {count} enheder", "Move {count} units"),
    "dropOn": Text("til {name}", "to {name}"),
    "dropNot": Text("Kan ikke flyttes hertil", "Cannot be moved here"),
    "dropNowhere": Text("Slip på en enhed. Esc fortryder.", "Drop on a unit. Esc cancels."),
}

OTHERS: Final = Text("Øvrige", "Others")
NOT_STATED: Final = Text("Ikke oplyst", "Not stated")
FROM_TO: Final = Text("{low} til {high}", "{low} to {high}")


def words(lang: Language) -> dict[str, str]:
    """Every word the component needs, for its attribute ``data-words``; marks are named ``mark.new`` and so on."""
    marks = {f"mark.{mark.value}": word for mark, word in PICTURE_WORDS[lang].marks.items()}
    return {key: text.in_(lang) for key, text in WORDS.items()} | marks | {"language": lang}


# ---------------------------------------------------------------------------------------- what is shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """The units that are shown, and how many each closed unit hides below itself."""

    nodes: tuple[Node, ...]
    hidden: Mapping[str, int] = field(default_factory=dict)


def fold_away(
    nodes: Sequence[Node],
    *,
    lang: Language,
    levels: int = 0,
    closed: Collection[str] = (),
    opened: Collection[str] = (),
    show: str = "",
) -> Shown:
    """Leave out what is below closed units: those of the last of `levels` (0: all levels) that are not in `opened`.

    A unit in `opened` shows the units right below it; one in `closed` shows none, whatever else is said. Only those
    above the unit `show` are open in any case, so that it is seen.
    """
    entries = outline(nodes)
    way = _way(entries, show)
    counts = _below(entries)
    kept: list[Node] = []
    hidden: dict[str, int] = {}
    skip: int | None = None
    for entry, count in zip(entries, counts, strict=True):
        if skip is not None and entry.depth > skip:
            continue
        skip = None
        if count and entry.node.id not in way and _shut(entry, levels, closed, opened):
            skip, hidden[entry.node.id] = entry.depth, count
            kept.append(replace(entry.node, details=(*entry.node.details, _hidden(count, lang))))
        else:
            kept.append(entry.node)
    return Shown(nodes=tuple(kept), hidden=hidden)


def _shut(entry: Entry, levels: int, closed: Collection[str], opened: Collection[str]) -> bool:
    deep = bool(levels) and entry.depth + 1 >= levels and entry.node.id not in opened
    return deep or entry.node.id in closed


def _way(entries: Sequence[Entry], show: str) -> set[str]:
    """The units above one."""
    path: list[str] = []
    for entry in entries:
        del path[entry.depth :]
        if entry.node.id == show:
            return set(path)
        path.append(entry.node.id)
    return set()


def _below(entries: Sequence[Entry]) -> list[int]:
    counts, path = [0] * len(entries), list[int]()
    for at, entry in enumerate(entries):
        del path[entry.depth :]
        for above in path:
            counts[above] += 1
        path.append(at)
    return counts


def _hidden(count: int, lang: Language) -> str:
    return HIDDEN_ONE.in_(lang) if count == 1 else HIDDEN.in_(lang).format(count=count)


# ---------------------------------------------------------------------------------------- colours


@dataclass(frozen=True, slots=True, kw_only=True)
class Colouring:
    """The class of each coloured unit by id, from 0, and the classes' names.

    `ramp`: the classes are steps of an amount, from light to dark, and not kinds of things.
    """

    classes: Mapping[str, int]
    names: tuple[str, ...]
    ramp: bool = False


def by_group(groups: Mapping[str, str], lang: Language, names: Mapping[str, str] | None = None) -> Colouring:
    """Colour units by something with a name: their kind or their committee. `names` words the groups.

    The largest groups get colours of their own, in the order they first come in; when there are more than `COLOURS`,
    the rest are "others".
    """
    sizes: dict[str, int] = {}
    for group in groups.values():
        sizes[group] = sizes.get(group, 0) + 1
    order = sorted(sizes, key=lambda group: -sizes[group])
    largest = set(order if len(order) <= COLOURS else order[: COLOURS - 1])
    own = [group for group in sizes if group in largest]
    number = {group: at for at, group in enumerate(own)}
    said = [(names or {}).get(group, group) or NOT_STATED.in_(lang) for group in own]
    return Colouring(
        classes={id: number.get(group, len(own)) for id, group in groups.items()},
        names=(*said, OTHERS.in_(lang)) if len(own) < len(order) else tuple(said),
    )


def by_amount(amounts: Mapping[str, float], lang: Language, write: Callable[[float], str]) -> Colouring:
    """Colour units by an amount (FTE, span of control, cost) in steps of about as many units each."""
    ordered = sorted(set(amounts.values()))
    if not ordered:
        return Colouring(classes={}, names=(), ramp=True)
    every = sorted(amounts.values())
    starts = sorted({every[len(every) * step // STEPS] for step in range(STEPS)} | {ordered[0]})
    ends = [max(value for value in ordered if value < following) for following in starts[1:]] + [ordered[-1]]
    names = [_span(low, high, lang, write) for low, high in zip(starts, ends, strict=True)]
    return Colouring(
        classes={id: sum(1 for start in starts if start <= value) - 1 for id, value in amounts.items()},
        names=tuple(names),
        ramp=True,
    )


def _span(low: float, high: float, lang: Language, write: Callable[[float], str]) -> str:
    return write(low) if low == high else FROM_TO.in_(lang).format(low=write(low), high=write(high))


# ---------------------------------------------------------------------------------------- JSON


def chart_json(shown: Shown, drawing: Drawing, *, colouring: Colouring | None = None) -> str:
    """The JSON the component reads: the drawing of `shown`, in which boxes are columns of numbers."""
    return json.dumps(chart_data(shown, drawing, colouring=colouring), ensure_ascii=False, separators=(",", ":"))


def chart_data(shown: Shown, drawing: Drawing, *, colouring: Colouring | None = None) -> dict[str, object]:
    """The same as values; `drawing` must be the layout of ``shown.nodes``, whose reading order it keeps."""
    boxes, entries = drawing.boxes, outline(shown.nodes)
    looks: dict[Look, int] = {}
    return {
        "version": 1,
        "width": drawing.width,
        "height": drawing.height,
        "id": [box.id for box in boxes],
        "x": [box.x for box in boxes],
        "y": [box.y for box in boxes],
        "w": [box.w for box in boxes],
        "h": [box.h for box in boxes],
        "depth": [entry.depth for entry in entries],
        "parent": _parents(entries),
        "kind": _indexed(box.kind for box in boxes),
        "mark": [box.mark.value if box.mark else 0 for box in boxes],
        "listed": [int(box.listed) for box in boxes],
        "staff": [int(box.staff) for box in boxes],
        "hidden": {at: shown.hidden[box.id] for at, box in enumerate(boxes) if box.id in shown.hidden},
        "look": [looks.setdefault(look_of(box), len(looks)) for box in boxes],
        "looks": [_look(look) for look in looks],
        "signs": {mark.value: SIGNS[mark] for mark in Mark},
        **_texts(boxes),
        **_names(boxes, entries),
        **_lines(drawing),
        "bands": [[band.y, [_word(line) for line in band.lines]] for band in drawing.bands if band.lines],
        **(_colours(boxes, colouring) if colouring else {}),
    }


def _parents(entries: Sequence[Entry]) -> list[int]:
    found: list[int] = []
    path: list[int] = []
    for at, entry in enumerate(entries):
        del path[entry.depth :]
        found.append(path[-1] if path else -1)
        path.append(at)
    return found


def _indexed(values: Iterable[str]) -> dict[str, list[object]]:
    names: dict[str, int] = {}
    of: list[object] = [names.setdefault(value, len(names)) for value in values]
    return {"names": list(names), "of": of}


def _look(look: Look) -> list[object]:
    return [look.colour, look.fill, look.width, look.dashes, int(look.double), look.text, int(look.struck)]


def _texts(boxes: Sequence[Box]) -> dict[str, object]:
    """Every line of every box after each other: its text, its place from its box's corner, its style, its length."""
    styles: dict[tuple[object, ...], int] = {}
    lines = [(box, line) for box in boxes for line in box.lines]
    return {
        "lines": [len(box.lines) for box in boxes],
        "text": [line.text for _, line in lines],
        "tx": [round(line.x - box.x, 2) for box, line in lines],
        "ty": [round(line.y - box.y, 2) for box, line in lines],
        "ts": [styles.setdefault(_style(line), len(styles)) for _, line in lines],
        "tl": [_length(box, line) for box, line in lines],
        "styles": [list(style) for style in styles],
    }


def _style(line: TextLine) -> tuple[object, ...]:
    return line.size, int(line.bold), line.anchor.value if line.anchor is not Anchor.START else "", line.role.value


def _length(box: Box, line: TextLine) -> float:
    """The length a tight line is set to, as the SVG writer does it; 0 for one that needs none."""
    room = box.w - box.gutter - SIDES
    tight = line.width > TIGHT * room and is_measured(line.text)
    return round(min(line.width / MARGIN, room), 1) if tight else 0


def _word(line: TextLine) -> list[object]:
    return [line.text, line.x, line.y, line.size]


def _names(boxes: Sequence[Box], entries: Sequence[Entry]) -> dict[str, object]:
    """Names and details as they were before they were broken into lines, where that is not what the lines say."""
    labels, details = {}, {}
    for at, (box, entry) in enumerate(zip(boxes, entries, strict=True)):
        label = [line.text for line in box.lines if line.role is Role.LABEL]
        if label != [box.label]:
            labels[at] = box.label
        said = [each for each in (*entry.node.details, entry.node.note) if each]
        if said != [line.text for line in box.lines if line.role is not Role.LABEL]:
            details[at] = said
    return {"label": labels, "details": details}


def _lines(drawing: Drawing) -> dict[str, object]:
    """Connectors as straight pieces, those that siblings share once; the last piece to a closed unit is apart."""
    families: dict[str, list[tuple[Point, ...]]] = {}
    dashed: list[float] = []
    for one in drawing.connectors:
        points = one.points
        if one.mark is Mark.CLOSED:
            dashed += chain.from_iterable(points[-2:])
            points = points[:-1]
        families.setdefault(one.source, []).append(points)
    flat = chain.from_iterable(chain.from_iterable(pieces(family)) for family in families.values())
    return {"pieces": list(flat), "dashed": dashed}


def _colours(boxes: Sequence[Box], colouring: Colouring) -> dict[str, object]:
    signs = (str(at + 1) if colouring.ramp else chr(ord("A") + at) for at in range(len(colouring.names)))
    return {
        "colour": [colouring.classes.get(box.id, -1) for box in boxes],
        "legend": [[name, sign] for name, sign in zip(colouring.names, signs, strict=True)],
        "ramp": int(colouring.ramp),
    }
