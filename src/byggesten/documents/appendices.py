# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The appendices: what the report adds where the document has not placed it itself."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from byggesten.checks.counts.registry import find
from byggesten.consequences.values import PATHS, meaning
from byggesten.documents import charts, lists, tables
from byggesten.documents.cells import keys, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Block, Blocks, Break, Cell, Code, Heading, Kind, Paragraph, Row, Small, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.ranges import ZERO
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write, write_list, write_range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.measures import Measure

APPENDIX = "a"
VALUES_ANCHOR = f"{APPENDIX}-figures"
NUMBERED = Text("Bilag {number}: {title}", "Appendix {number}: {title}")
NO_FINDINGS = Text("Kontrollen har ikke fundet noget.", "The checks have found nothing.")
VALUE, IN_TEXT = Text("Tal", "Figure"), Text("Værdi", "Value")
BEHIND = Text("Ændringer bag", "Changes behind it")
VALUES = Text("Tallene i teksten og ændringerne bag dem", "The figures of the text and the changes behind them")
STATED = Text("Tal, teksten selv oplyser", "Numbers the text itself states")
COUNTED, OF, SAYS = Text("Hvad der tælles", "What is counted"), Text("Af", "Of"), Text("Teksten siger", "The text says")
NAMED, SOURCE = Text("Nævnt", "Named"), Text("Kilde", "Source")
RECEIPTS = Text("Modtagernes egne lister", "The receivers' own lists")
RECEIVER, RECEIVES = Text("Modtager", "Receiver"), Text("Får", "Receives")
ATTACHED = Text("Tilknyttes", "Attached")
WAIVED = Text("Fund, der er accepteret", "Findings that are accepted")
WAIVER, REASON = Text("Fund", "Finding"), Text("Begrundelse", "Reason")


@dataclass(frozen=True, slots=True)
class Appendix:
    """One appendix: its anchor, title, the parts it is made of, and whether it is wanted at all."""

    anchor: str
    title: Text
    parts: tuple[str, ...]
    wanted: Callable[[Material], bool] = lambda _: True


def _committees(material: Material) -> bool:
    return material.before.count(Committee) > 0 or material.after.count(Committee) > 0


def _economy(material: Material) -> bool:
    economy = material.found.economy
    used = (figure for year in economy.by_year for figure in (year.added, year.one_off, year.demanded, year.placed))
    return any(figure.value != ZERO for figure in used)


def _bodies(material: Material) -> bool:
    return material.before.count(MedBody) > 0 or material.after.count(MedBody) > 0


APPENDICES: tuple[Appendix, ...] = (
    Appendix("organisation", Text("Organisationen før og efter", "The organisation before and after"),
             ("chart:before", "chart:changes", "chart:after")),
    Appendix("changes", Text("Ændringer med begrundelse", "Changes with reasons"), ("table:changes",),
             lambda m: bool(m.entries)),
    Appendix("from-to", Text("Hvad hver enhed bliver til", "What each unit becomes"), ("table:from-to",),
             lambda m: bool(m.found.lineage)),
    Appendix("tasks", Text("Opgaver, der flytter", "Tasks that move"), ("table:tasks",), lambda m: bool(m.found.tasks)),
    Appendix("posts", Text("Stillinger og årsværk", "Posts and full-time equivalents"), ("table:posts",),
             lambda m: bool(m.found.post_flows)),
    Appendix("economy", Text("Økonomi", "Economy"), ("chart:economy", "table:economy"), _economy),
    Appendix("titles", Text("Ledere og titler", "Leaders and titles"), ("table:titles",),
             lambda m: bool(m.found.leaders)),
    Appendix("spans", Text("Ledelsesniveauer og ledelsesspænd", "Management levels and spans of control"),
             ("table:levels", "table:spans")),
    Appendix("committees", Text("Politiske udvalg", "Political committees"), ("chart:committees", "table:committees"),
             lambda m: bool(m.found.committees) and _committees(m)),
    Appendix("med", Text("MED-udvalg", "MED bodies"), ("table:MED",), lambda m: bool(m.found.med) and _bodies(m)),
    Appendix("kept", Text("Det, der bevares", "What is kept"), ("list:kept",), lambda m: _any(m, "kept")),
    Appendix("recommendations", Text("Anbefalinger", "Recommendations"), ("list:recommendations",),
             lambda m: _any(m, "recommendations")),
    Appendix("rejected", Text("Det, der ikke anbefales", "What is not recommended"), ("list:rejected",),
             lambda m: _any(m, "rejected")),
    Appendix("not-counted", Text("Ændringer, der ikke regnes med", "Changes that are not counted"),
             ("list:not counted",), lambda m: bool(m.found.not_counted)),
    Appendix("open", Text("Åbne spørgsmål", "Open questions"), ("list:open questions",),
             lambda m: _any(m, "open questions")),
    Appendix("measures", Text("Måltal", "Measures"), ("table:measures",), lambda m: m.after.count(Measure) > 0),
    Appendix("findings", Text("Fund", "Findings"), ("table:findings",)),
    Appendix("figures", Text("Tallene i teksten", "The figures of the text"), ("values", "stated", "receipts")),
    Appendix("sources", Text("Kilder", "Sources"), ("list:sources",), lambda m: _any(m, "sources")),
)  # fmt: skip


def _any(material: Material, name: str) -> bool:
    return next(iter(lists.BUILDERS[name](material)), None) is not None


def appendices(material: Material) -> Blocks:
    """Every appendix that is wanted and has a part the document has not placed itself, numbered."""
    found: list[Block] = []
    number = 0
    for each in APPENDICES:
        parts = [part for part in each.parts if part not in material.placed] if each.wanted(material) else []
        blocks = tuple(block for part in parts for block in _build(material, part))
        if blocks:
            number += 1
            title = material.say(NUMBERED, number=number, title=each.title)
            anchor = material.anchors.new(f"{APPENDIX}-{each.anchor}")
            found += [Heading(level=2, inlines=(Words(title),), anchor=anchor), *_titled(blocks, len(each.parts))]
    return tuple(found)


def _titled(blocks: Blocks, parts: int) -> Blocks:
    """A table that stands alone in its appendix has its title from the heading."""
    first = blocks[0]
    return (replace(first, titled=True), *blocks[1:]) if parts == 1 and isinstance(first, Table) else blocks


def _build(material: Material, part: str) -> Blocks:
    kind, _, name = part.partition(":")
    match kind:
        case "chart":
            return charts.build(material, name)
        case "table":
            return tuple(_table(material, name))
        case "list":
            return lists.build(material, name)
        case "values":
            return (_values(material),) if material.values else ()
        case "stated":
            return (_stated(material),) if material.proposal.stated else ()
        case _:
            return (_receipts(material),) if material.proposal.receipts else ()


def _table(material: Material, name: str) -> Iterator[Block]:
    for block in tables.build(material, name):
        if not isinstance(block, Table) or block.rows:
            yield block
        elif name == "findings":
            yield Paragraph((Words(material.say(NO_FINDINGS)),))
    if name == "findings" and any(each.reason for each in material.case.settings.waivers):
        yield _waived(material)


def _values(material: Material) -> Table:
    """Every computed value the report has printed, with the changes behind it."""
    rows: list[Row] = []
    for path, value in sorted(material.values.items()):
        words = meaning(path)
        said = material.say(words) if words else path
        known = any(path == each.written for each in PATHS)
        named = Cell((Words(said),) if known else (Words(said), Break(), Small((Code(path),))))
        shown = Cell((Words(value.text),), value.number, value.changes)
        rows.append(row(named, shown, keys(material, value.changes)))
    return table(material, "values", VALUES, [VALUE, (IN_TEXT, Kind.NUMBER), (BEHIND, Kind.KEYS)], rows)


def _stated(material: Material) -> Table:
    rows = (
        row(
            text(write(counter.title, material.lang) if (counter := find(each.count)) else each.count, each.kind),
            text(material.name(each.of) if each.of else ""),
            Cell((Words(write_range(each.says, material.lang)),), each.says),
            text(write_list([material.name(id) for id in each.named], material.lang)),
            text(each.source),
        )
        for each in material.proposal.stated
    )
    return table(material, "stated", STATED, [COUNTED, OF, (SAYS, Kind.NUMBER), NAMED, SOURCE], rows, stacked=True)


def _receipts(material: Material) -> Table:
    rows = (
        row(
            Cell((material.named(each.unit),)),
            text(write_list([material.name(id) for id in each.receives], material.lang)),
            text(write_list([material.name(id) for id in each.attached], material.lang)),
            text(each.source),
        )
        for each in material.proposal.receipts
    )
    return table(material, "receipts", RECEIPTS, [RECEIVER, RECEIVES, ATTACHED, SOURCE], rows, stacked=True)


def _waived(material: Material) -> Table:
    waivers = material.case.settings.waivers
    rows = (row(Cell((Code(each.rule),)), text(each.subject), text(each.reason)) for each in waivers)
    return table(material, "waived", WAIVED, [WAIVER, OF, REASON], rows, stacked=True)
