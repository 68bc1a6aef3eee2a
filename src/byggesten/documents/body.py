# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The document itself: headings, prose, changes under the heading that explains them, and what is computed in place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from byggesten.documents import charts, lists, tables
from byggesten.documents.cards import card
from byggesten.documents.material import Material
from byggesten.documents.memo import (
    Block,
    Blocks,
    Changes,
    ChartBlock,
    Code,
    Heading,
    Note,
    Paragraph,
    Passage,
    RowKind,
    Table,
    Text,
    Verbatim,
    plain,
)  # fmt: skip
from byggesten.documents.prose import ProseReader
from byggesten.documents.tables.process import steps
from byggesten.kernel.names import loose
from byggesten.kernel.text import Language
from byggesten.kernel.text import Text as Words
from byggesten.proposal import blocks
from byggesten.proposal.anchors import heading_anchors
from byggesten.proposal.proposal import Section
from byggesten.proposal.vocabulary import directive

NOT_FOUND = Words("»{only}« passer ikke på noget i tabellen.", "“{only}” fits nothing in the table.")
NO_PHASE = Words("Forslaget har ingen fase »{phase}«.", "The proposal has no phase “{phase}”.")


@dataclass(frozen=True, slots=True)
class Part:
    """A section of the document as it is shown: its heading, where one is shown, and what each of its blocks became."""

    section: Section
    heading: Heading | None
    shown: tuple[tuple[blocks.Block, Blocks], ...]


class BodyBuilder:
    """Builds the body of a memo. The anchors of headings and changes are given before anything that leads to them."""

    def __init__(self, material: Material) -> None:
        self.material = material
        self.reader = ProseReader(material)
        self.language: Language = "en" if material.proposal.head.language == "en" else "da"
        self.headings = tuple(self._headings())
        for entry in material.proposal.entries:
            material.keys.setdefault(entry.key, material.anchors.new(f"c-{entry.key}"))

    def _headings(self) -> Iterator[Heading | None]:
        """The heading of each section; None where there is none, or where it only says the title again.

        Levels begin at 2 and never skip one, whatever the document did.
        """
        levels: list[int] = []
        sections = self.material.proposal.sections
        anchors = heading_anchors((section.heading for section in sections), self.material.anchors)
        for at, section in enumerate(sections):
            heading = section.heading
            if heading is None or (at == self._first() and self._is_title(heading)):
                yield None
                continue
            while levels and levels[-1] >= heading.level:
                levels.pop()
            levels.append(heading.level)
            self.material.headings.setdefault(heading.text, anchors[at])
            inlines = self.reader.inlines(heading.text)
            yield Heading(level=min(1 + len(levels), 6), inlines=inlines, anchor=anchors[at], language=self._other())

    def _first(self) -> int:
        sections = self.material.proposal.sections
        return next((at for at, section in enumerate(sections) if section.heading), 0)

    def _is_title(self, heading: blocks.Heading) -> bool:
        same = [s.heading for s in self.material.proposal.sections if s.heading and s.heading.level == heading.level]
        title = loose(self.material.proposal.head.title)
        return len(same) == 1 and loose(plain(self.reader.inlines(heading.text))) == title

    def _other(self) -> Language | None:
        return self.language if self.language != self.material.lang else None

    def build(self) -> Blocks:
        """The whole body."""
        found: list[Block] = []
        for part in self.parts():
            found += [part.heading] if part.heading else []
            found += [block for _, shown in part.shown for block in shown]
        return tuple(found)

    def parts(self) -> Iterator[Part]:
        """The body section by section, for a page on which each can be edited where it stands."""
        for section, heading in zip(self.material.proposal.sections, self.headings, strict=True):
            yield Part(section, heading, tuple((block, self._block(section, block)) for block in section.blocks))

    def _block(self, section: Section, block: blocks.Block) -> Blocks:
        match block:
            case blocks.Prose():
                return self._prose(block.markdown)
            case blocks.Directive():
                return self._directive(section, block)
            case _:
                return ()

    def _prose(self, markdown: str) -> Blocks:
        found = self.reader.blocks(markdown)
        other = self._other()
        return (Passage(other, found),) if other and found else found

    def _directive(self, section: Section, block: blocks.Directive) -> Blocks:
        lines = range(block.place.line, block.body_line + block.body.count("\n") + 1)
        match directive(block.name):
            case "changes":
                told = (entry for entry in self.material.proposal.entries if entry.place.line in lines)
                cards = tuple(card(self.material, entry) for entry in told)
                return (Changes(cards),) if cards else ()
            case "chart":
                return self._chart(block)
            case "table":
                return self._table(block)
            case "list":
                return self._list(block)
            case "steps":
                return () if self._places("table", "steps") else (steps(self.material, lines),)
            case "questions":
                asked = lists.questions(self.material, lines)
                return () if self._places("list", "open questions") else lists.bullets(self.material, asked)
            case "stated" | "receives":
                return ()
            case "note":
                return (Note(blocks=self._prose(block.body), title=block.argument),)
            case _:
                return (_as_written(block),)

    def _places(self, kind: str, argument: str) -> bool:
        """Whether the document itself places something computed, so that its source need not be shown as well."""
        found = (each for section in self.material.proposal.sections for each in section.directives)
        return any(directive(each.name) == kind and each.argument == argument for each in found)

    def _chart(self, block: blocks.Directive) -> Blocks:
        if block.argument not in charts.BUILDERS:
            return (_as_written(block),)
        material, wrong = self._of_phase(block)
        root, depth = block.option("root", "top"), block.option("depth", "dybde")
        built = charts.build(material, block.argument, {"root": root, "depth": depth})
        if not (root or material.phase):
            self.material.placed.add(f"chart:{block.argument}")
        caption = plain(self.reader.inlines(block.option("caption", "tekst")))
        return (*wrong, *(_captioned(each, caption) for each in built))

    def _table(self, block: blocks.Directive) -> Blocks:
        if block.argument not in tables.BUILDERS:
            return (_as_written(block),)
        material, wrong = self._of_phase(block)
        only, caption = block.option("only", "kun"), block.option("caption", "tekst")
        built = tables.build(material, block.argument)
        if not (only or material.phase):
            self.material.placed.add(f"table:{block.argument}")
        shown = [self._only(each, only) if isinstance(each, Table) and only else each for each in built]
        return (*wrong, *(self._titled(each, caption) for each in shown))

    def _list(self, block: blocks.Directive) -> Blocks:
        if block.argument not in lists.BUILDERS:
            return (_as_written(block),)
        only = block.option("only", "kun")
        if not only:
            self.material.placed.add(f"list:{block.argument}")
        return lists.build(self.material, block.argument, only)

    def _of_phase(self, block: blocks.Directive) -> tuple[Material, Blocks]:
        phase = block.option("phase", "fase")
        if phase and self.material.proposal.phase(phase) is None:
            return self.material, (Paragraph((Text(self.material.say(NO_PHASE, phase=phase)),)),)
        return self.material.at_phase(phase), ()

    def _only(self, table: Table, only: str) -> Table:
        """The rows a document chose; a word where nothing fits."""
        rows = tuple(row for row in table.rows if row.kind is RowKind.TOTAL or lists.chosen(only, row.about))
        note = () if rows else (Text(self.material.say(NOT_FOUND, only=only)),)
        return replace(table, rows=rows, note=note)

    def _titled(self, block: Block, caption: str) -> Block:
        if isinstance(block, Table) and caption:
            return replace(block, caption=self.reader.inlines(caption))
        return block


def _captioned(block: Block, caption: str) -> Block:
    return replace(block, caption=caption) if isinstance(block, ChartBlock) and caption else block


def _as_written(block: blocks.Directive) -> Block:
    """A directive that cannot be understood, shown as it stands in the document; a finding says so elsewhere."""
    head = Paragraph((Code(f"{{{block.name}}} {block.argument}".strip()),))
    return Note(blocks=(head, Verbatim(block.body)) if block.body.strip() else (head,), tone="warning")
