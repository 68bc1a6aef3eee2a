# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The report's tables and charts within a page: changes lead to their cards, numbers open what lies behind them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from markupsafe import Markup

from byggesten.actions.figures import row_path
from byggesten.actions.subject import Subject
from byggesten.checks.case import Case
from byggesten.documents.head import status
from byggesten.documents.html import Fragments
from byggesten.documents.material import Material
from byggesten.documents.memo import (
    Block,
    Blocks,
    Bullets,
    Cell,
    ChangeLink,
    Inline,
    Inlines,
    Link,
    Memo,
    Name,
    Paragraph,
    Row,
    Small,
    Table,
    Value,
    plain,
)
from byggesten.documents.memo import Text as Words
from byggesten.documents.tables.economy import COLUMNS, FULL
from byggesten.kernel.text import Language
from byggesten.web.pages.organisation.figures import figure_address
from byggesten.web.pages.organisation.things import address_of
from byggesten.web.visit import Visit
from byggesten.web.words import WORDS

# Which table of figures a table of the report shows.
TABLES = {
    "from-to": "lineage", "tasks": "tasks", "posts": "posts", "held": "posts-held", "titles": "leaders",
    "spans": "spans", "committees": "committees", "unit-committees": "unit-committees", "MED": "med",
}  # fmt: skip
FULL_EFFECT = {"added": "amount", "demanded": "demanded", "placed": "placed", "unplaced": "unplaced"}
_FIGURE = Markup('<a class="by-figure value" href="{}" data-dialog title="{}">{}</a>')


def material_of(subject: Subject, lang: Language) -> Material:
    """A subject ready to be told of; without a proposal what is decided since the register began."""
    case: Case = subject.case
    if subject.proposal is None:
        case = replace(case, before=subject.before, consequences=subject.consequences, entries=subject.entries)
    material = Material(case=case, lang=lang)
    entries = subject.proposal.entries if subject.proposal else ()
    material.keys.update((each.key, f"change-{each.key}") for each in entries)
    return material


class Parts:
    """Writes blocks of a memo about a subject for a reader's page."""

    def __init__(self, visit: Visit, subject: Subject) -> None:
        """Tell a subject to a reader."""
        self.visit, self.subject = visit, subject
        self.material = material_of(subject, visit.lang)
        proposal = self.material.proposal
        self.cards = visit.link("proposal", proposal=proposal.id) if subject.proposal else ""
        memo = Memo(
            id=proposal.id, title=proposal.head.title, language=visit.lang, document_language=visit.lang,
            organisation=visit.row.name, status=status(self.material),
        )  # fmt: skip
        self._fragments = Fragments(memo, value=self._value)

    def write(self, blocks: Iterable[Block]) -> Markup:
        """Blocks as HTML with their links."""
        return self._fragments.blocks(tuple(self._block(each) for each in blocks))

    def inlines(self, inlines: Inlines) -> Markup:
        """Inlines as HTML with their links."""
        return self._fragments.inlines(self._linked(inlines))

    def card(self, key: str) -> str:
        """The address of a change's card; empty for who may not open it."""
        return f"{self.cards}#change-{key}" if self.cards and key in self.material.keys else ""

    def figure(self, path: str, changes: Iterable[str]) -> str:
        """The address of the changes behind a figure; empty where there are none."""
        return figure_address(self.visit, self.subject, path, tuple(changes))

    def _value(self, value: Value) -> Markup:
        address = self.figure(value.path, value.changes) if value.path else ""
        said = WORDS["changes_behind"].in_(self.visit.lang)
        return _FIGURE.format(address, said, value.text) if address else Markup.escape(value.text)

    # Links within blocks

    def _block(self, block: Block) -> Block:
        match block:
            case Table():
                return replace(block, rows=tuple(self._row(block, each) for each in block.rows))
            case Bullets():
                return replace(block, items=tuple(tuple(self._block(one) for one in each) for each in block.items))
            case Paragraph():
                return Paragraph(self._linked(block.inlines))
            case _:
                return block

    def _row(self, table: Table, row: Row) -> Row:
        return replace(row, cells=tuple(self._cell(table, row, at) for at in range(len(row.cells))))

    def _cell(self, table: Table, row: Row, at: int) -> Cell:
        cell = row.cells[at]
        if cell.number is None or not cell.changes or at == 0:
            return replace(cell, inlines=self._linked(cell.inlines))
        path = self._path(table, row, at)
        return replace(cell, inlines=(Value(plain(cell.inlines), path, cell.changes),)) if path else cell

    def _path(self, table: Table, row: Row, at: int) -> str:
        """The path of the figure a cell shows; empty where figures have no path for it."""
        if table.name == "economy":
            titles = {self.material.say(title): name for name, title in COLUMNS.items()}
            name, year = titles.get(table.columns[at].title, ""), plain(row.cells[0].inlines)
            if year == self.material.say(FULL):
                return f"economy.{FULL_EFFECT[name]}" if name in FULL_EFFECT else ""
            return f"economy.{year}.{name}" if name else ""
        id = next((each.id for cell in row.cells for each in cell.inlines if isinstance(each, Name)), "")
        return row_path(TABLES[table.name], id) if table.name in TABLES and id else ""

    def _linked(self, inlines: Inlines) -> Inlines:
        return tuple(self._inline(each) for each in inlines)

    def _inline(self, inline: Inline) -> Inline:
        match inline:
            case Name():
                address = self._thing(inline.id)
                return Link(address, (Words(inline.name),)) if address else inline
            case ChangeLink():
                address = self.card(inline.key)
                return Link(address, (Words(inline.key),)) if address else Words(inline.key)
            case Small():
                return Small(self._linked(inline.inlines))
            case _:
                return inline

    def _thing(self, id: str) -> str:
        thing = self.material.after.things.get(id) or self.material.before.things.get(id)
        return address_of(self.visit, thing, self.subject.name) if thing else ""


def names_in(row: Row) -> set[str]:
    """The ids of the things a row names."""
    return {each.id for cell in row.cells for each in cell.inlines if isinstance(each, Name)}


def only(blocks: Blocks, scope: frozenset[str] | None) -> Blocks:
    """Blocks with those rows of their tables that name something of a scope; all where there is none."""
    if scope is None:
        return blocks
    return tuple(
        replace(each, rows=tuple(row for row in each.rows if names_in(row) & scope))
        if isinstance(each, Table)
        else each
        for each in blocks
    )
