# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The computed charts, one builder for each argument of ``{chart}``: drawings with their equivalent text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from byggesten.chart.bars import Amount, Group, lay_out_bars
from byggesten.chart.chart import lay_out
from byggesten.chart.cut import cut
from byggesten.chart.model import SYMBOLS, Node
from byggesten.chart.options import Options as ChartOptions
from byggesten.chart.tree_text import outline
from byggesten.consequences.economy import Figure
from byggesten.documents.flow_chart import flow_chart
from byggesten.documents.material import Material
from byggesten.documents.memo import Block, ChartBlock, Outline, Paragraph
from byggesten.documents.memo import Text as Words
from byggesten.documents.nodes import changed_nodes, committee_nodes, med_nodes, unit_nodes
from byggesten.documents.svg_words import WORDS
from byggesten.documents.tables.economy import COLUMNS
from byggesten.kernel.names import slug
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_amount
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.vocabulary import CHARTS

EMPTY = Text("Der er intet at vise.", "There is nothing to show.")
NO_ROOT = Text("»{root}« er ikke i diagrammet.", "“{root}” is not in the chart.")
HIDDEN_ONE, HIDDEN = Text("1 enhed under", "1 unit below"), Text("{count} enheder under", "{count} units below")
UNCHANGED_ONE = Text("1 uændret enhed lige under", "1 unchanged unit right below")
UNCHANGED = Text("{count} uændrede enheder lige under", "{count} unchanged units right below")
NOTHING = Text("intet", "nothing")
# Above this number of boxes a chart without a depth of its own shows only this many levels.
MANY, LEVELS = 220, 3
# The width of a page's column and about what a screen shows, in CSS pixels.
SCREEN = (900.0, 820.0)
Options = Mapping[str, str]
Built = tuple[Block, ...]


def build(material: Material, name: str, options: Options | None = None) -> Built:
    """The chart of a name with its options (depth, root). ``KeyError`` for a name that is no chart."""
    return BUILDERS[name](material, name, options or {})


def title(material: Material, name: str) -> str:
    """What a chart is called."""
    words = material.say(CHARTS[name])
    return words[0].upper() + words[1:]


def _tree(material: Material, name: str, options: Options, nodes: Sequence[Node]) -> Built:
    if not nodes:
        return _nothing(material)
    root = _root(material, options.get("root", ""), nodes)
    if options.get("root") and root is None:
        return (Paragraph((Words(material.say(NO_ROOT, root=options["root"])),)),)
    depth = int(options["depth"]) if options.get("depth", "").isdigit() else LEVELS if len(nodes) > MANY else None
    shown = cut(nodes, depth=depth or None, root=root, hidden=lambda count: _hidden(material, count))
    parts = (name, material.phase, root or "", str(depth or ""))
    return (
        ChartBlock(
            name="-".join(slug(part) for part in parts if part),
            caption=title(material, name),
            drawing=lay_out(shown, ChartOptions(page=SCREEN)),
            outline=tuple(_told(material, shown)),
            nodes=shown,
        ),
    )


def _root(material: Material, said: str, nodes: Sequence[Node]) -> str | None:
    if not said:
        return None
    ids = {node.id for node in nodes}
    named = [thing.id for org in (material.after, material.before) for thing in org.named(said)]
    named += [each.id for each in material.proposal.new_names if said in (each.name, each.id)]
    return next((id for id in (said, *named) if id in ids), None)


def _hidden(material: Material, count: int) -> str:
    return material.say(HIDDEN_ONE) if count == 1 else material.say(HIDDEN, count=count)


def _told(material: Material, nodes: Sequence[Node]) -> list[Outline]:
    words = WORDS[material.lang]
    told: list[Outline] = []
    for entry in outline(nodes):
        node = entry.node
        said = [words.marks[node.mark].lower() if node.mark else "", words.staff.lower() if node.staff else ""]
        extra = "; ".join(each for each in (*said, *node.details, node.note) if each)
        label = f"{SYMBOLS[node.mark]} {node.label}" if node.mark else node.label
        told.append(Outline(depth=entry.depth, text=f"{label} ({extra})" if extra else label))
    return told


def _nothing(material: Material) -> Built:
    return (Paragraph((Words(material.say(EMPTY)),)),)


def _units(side: str) -> Callable[[Material, str, Options], Built]:
    def build(material: Material, name: str, options: Options) -> Built:
        org: Organisation = material.before if side == "before" else material.after
        return _tree(material, name, options, unit_nodes(material, org))

    return build


def _changes(material: Material, name: str, options: Options) -> Built:
    nodes = changed_nodes(material)
    if len(nodes) > MANY and not options.get("depth"):
        nodes = _with_changes(material, nodes)
    return _tree(material, name, options, nodes)


def _with_changes(material: Material, nodes: Sequence[Node]) -> tuple[Node, ...]:
    """What changes and everything above it; the rest is only counted, below what it lies under."""
    parents = {node.id: node.parent for node in nodes}
    kept: set[str] = set()
    for node in nodes:
        at: str | None = node.id if node.mark else None
        while at is not None and at not in kept:
            kept.add(at)
            at = parents.get(at)
    left_out = Counter(node.parent for node in nodes if node.id not in kept)
    return tuple(
        replace(node, details=(*node.details, _unchanged(material, left_out[node.id]))) if left_out[node.id] else node
        for node in nodes
        if node.id in kept
    )


def _unchanged(material: Material, count: int) -> str:
    return material.say(UNCHANGED_ONE) if count == 1 else material.say(UNCHANGED, count=count)


def _committees(material: Material, name: str, options: Options) -> Built:
    before = name.endswith("before")
    org = material.before if before else material.after
    return _tree(material, name, options, committee_nodes(material, org, marked=not before))


def _med(material: Material, name: str, options: Options) -> Built:
    return _tree(material, name, options, med_nodes(material))


def _flow(material: Material, name: str, options: Options) -> Built:
    block = flow_chart(material, name, title(material, name), SCREEN[0])
    return (block,) if block else _nothing(material)


def _economy(material: Material, name: str, options: Options) -> Built:
    years = material.found.economy.by_year
    used = [key for key in COLUMNS if any(_of(year, key).value != ZERO for year in years)]
    if not used:
        return _nothing(material)
    groups, told = [], []
    for year in years:
        amounts = [(key, _of(year, key).value) for key in used]
        groups.append(
            Group(
                label=str(year.year),
                amounts=tuple(
                    Amount(series=key, low=float(value.low), high=float(value.high)) for key, value in amounts
                ),
            )
        )
        said = [
            f"{material.say(COLUMNS[key]).lower()} {write_amount(value, material.lang)}"
            for key, value in amounts
            if value != ZERO
        ]
        told.append(f"{year.year}: {', '.join(said) or material.say(NOTHING)}")
    return (
        ChartBlock(
            name="-".join(slug(part) for part in (name, material.phase) if part),
            caption=title(material, name),
            drawing=lay_out_bars(groups, lambda amount: write_amount(Range.of(amount), material.lang)),
            outline=tuple(Outline(depth=0, text=each) for each in told),
            series=tuple((key, material.say(COLUMNS[key])) for key in used),
        ),
    )


def _of(year: object, key: str) -> Figure:
    figure: Figure = getattr(year, key)
    return figure


BUILDERS: Mapping[str, Callable[[Material, str, Options], Built]] = {
    "before": _units("before"),
    "after": _units("after"),
    "changes": _changes,
    "committees": _committees,
    "committees before": _committees,
    "MED": _med,
    "flow": _flow,
    "economy": _economy,
}
