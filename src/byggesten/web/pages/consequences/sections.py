# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What each section of the consequences holds, as the report's blocks."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from byggesten.consequences.values import value
from byggesten.documents import charts, lists, tables
from byggesten.documents.cells import CHANGES, Declared, keys, row, table, text
from byggesten.documents.flow_chart import flow_chart
from byggesten.documents.lists import bullets
from byggesten.documents.memo import Block, Blocks, Cell, Heading, Kind, Paragraph, Row, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.ranges import ZERO
from byggesten.kernel.text import Text
from byggesten.web.pages.consequences.groups import groups
from byggesten.web.pages.consequences.held import held
from byggesten.web.pages.consequences.parts import Parts, only
from byggesten.web.pages.consequences.scope import Scope

ANCHORS = ("units", "tasks", "posts", "levels", "committees", "economy", "med", "open")
# So many units stand on either side of the picture; the rest are drawn together.
MOST = 24
WIDTH = 1100.0
FLOW = Text("Fra enhed til enhed", "From unit to unit")
OF_UNIT = Text("Stillinger og beløb i de ændringer, der berører enheden", "Posts and amounts of the changes that "
               "touch the unit")  # fmt: skip
CHANGE, POSTS, AMOUNT = Text("Ændring", "Change"), Text("Stillinger", "Posts"), Text("Beløb", "Amount")
WHOLE_BELOW = Text("Økonomien år for år er for hele forslaget:", "The economy year by year is for the whole proposal:")
LISTS = {
    "open questions": Text("Åbne spørgsmål", "Open questions"),
    "not counted": Text("Ændringer, der ikke regnes med", "Changes that do not count"),
    "kept": Text("Det bevares", "What is kept"),
    "rejected": Text("Det anbefales ikke", "What is not recommended"),
}
# Lists that are left out where they are empty; of the others it is said that there is nothing.
QUIET = ("kept", "rejected")


@dataclass(frozen=True, kw_only=True, eq=False)
class Sections:
    """The sections about a subject, or about one unit of it; ``picture`` says whether from→to is drawn."""

    parts: Parts
    scope: Scope | None
    picture: bool

    @property
    def _things(self) -> frozenset[str] | None:
        return self.scope.things if self.scope else None

    def flow(self) -> Blocks:
        """From→to as a picture, where that is asked for and something goes."""
        if not self.picture:
            return ()
        within = self.scope.units if self.scope else None
        material = self.parts.material
        block = flow_chart(material, "flow", material.say(FLOW), WIDTH, within=within, most=MOST)
        return (block,) if block else ()

    def blocks(self, anchor: str) -> Blocks:
        """What a section holds."""
        found: Blocks = getattr(self, f"_{anchor}")()
        return found

    def _tables(self, *names: str) -> Blocks:
        material = self.parts.material
        return tuple(block for name in names for block in only(tables.build(material, name), self._things))

    def _units(self) -> Blocks:
        return self._tables("from-to")

    def _tasks(self) -> Blocks:
        return self._tables("tasks")

    def _posts(self) -> Blocks:
        return (*only((held(self.parts.material),), self._things), *self._tables("posts"))

    def _levels(self) -> Blocks:
        return (*(() if self.scope else tables.build(self.parts.material, "levels")), *self._tables("spans", "titles"))

    def _committees(self) -> Blocks:
        return self._tables("committees")

    def _med(self) -> Blocks:
        subject, actor = self.parts.subject, self.parts.visit.actor
        units = self.scope.units if self.scope else None
        staff = groups(self.parts.material, subject, actor, units)
        return (*self._tables("MED"), *((staff,) if staff.rows else ()))

    def _economy(self) -> Blocks:
        material = self.parts.material
        whole = (*charts.build(material, "economy"), *tables.build(material, "economy"))
        if self.scope is None:
            return whole
        return (self._of_unit(self.scope), Paragraph((Words(material.say(WHOLE_BELOW)),)), *whole)

    def _of_unit(self, scope: Scope) -> Table:
        """The posts and amounts of single changes, where they name any."""
        material = self.parts.material
        rows: list[Row] = []
        for key in scope.changes:
            entry = material.proposal.entry(key)
            cells = [self._number(f"{key}.{what}") for what in ("posts", "amount")]
            if entry and any(cell.inlines for cell in cells):
                rows.append(row(text(material.sentence(entry)), *cells, keys(material, (key,))))
        columns: list[Declared] = [CHANGE, (POSTS, Kind.NUMBER), (AMOUNT, Kind.NUMBER), (CHANGES, Kind.KEYS)]
        return table(material, "economy-of-unit", OF_UNIT, columns, rows, stacked=True)

    def _number(self, path: str) -> Cell:
        """A computed value of one change; empty where the change has none."""
        found = value(self.parts.material.found, path, self.parts.material.proposal.entries)
        if found is None or found.number is None or found.number == ZERO:
            return Cell()
        return Cell((Words(found.write(self.parts.material.lang)),))

    def _open(self) -> Blocks:
        material, found = self.parts.material, list[Block]()
        for name, title in LISTS.items():
            items = list(lists.BUILDERS[name](material))
            if self.scope is not None:
                items = [item for item in items if self._concerns(item[1])]
            if items or name not in QUIET:
                found.append(Heading(level=3, inlines=(Words(material.say(title)),), anchor=f"open-{name[:4]}"))
                found += bullets(material, items)
        return tuple(found)

    def _concerns(self, about: Iterable[str]) -> bool:
        """Whether an item is about the unit, by the changes or the names it says it is about."""
        assert self.scope is not None
        names = {self.parts.material.name(id) for id in self.scope.units}
        return any(each in self.scope.changes or each in names for each in about)
