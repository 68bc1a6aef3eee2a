# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The document as a page shows it: its sections with what can be edited in each, and the panel beside it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from urllib.parse import urlencode

from markupsafe import Markup

from byggesten.actions.check import concerning, standing
from byggesten.actions.permission import Right
from byggesten.actions.show import whole
from byggesten.actions.subject import Subject
from byggesten.consequences.compare import Consequences
from byggesten.documents.body import BodyBuilder, Part
from byggesten.documents.head import facts, status
from byggesten.documents.html import Fragments, no_tools
from byggesten.documents.material import Material
from byggesten.documents.memo import ChangeCard, Fact, Heading, Inlines, Memo, Value
from byggesten.documents.memo import Text as Words
from byggesten.documents.summary import figures, summary
from byggesten.kernel.findings import Finding, Severity
from byggesten.kernel.text import Language
from byggesten.kernel.wording import write_range
from byggesten.proposal.blocks import Prose
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import Spans, spans
from byggesten.web.pages.proposals.desk import said
from byggesten.web.pages.proposals.kept import subject_of
from byggesten.web.visit import Visit

CardTools = Callable[[ChangeCard], Markup]
# So many findings and questions stand in the panel; the rest are unfolded.
FIRST = 6
_FIGURE = Markup('<a class="by-figure value" href="{}" data-dialog title="{}">{}</a>')
_PLAIN = Markup('<span class="value">{}</span>')


@dataclass(frozen=True, slots=True)
class Piece:
    """A block as it is shown; index counts the blocks of running text of its section, -1 for all others."""

    html: Markup
    index: int


@dataclass(frozen=True, slots=True)
class Shown:
    """A section as it is shown; anchor is by which it is edited, title its words."""

    anchor: str
    title: str
    level: int
    heading: Markup
    pieces: tuple[Piece, ...]
    prose: int
    changes: int


@dataclass(frozen=True, slots=True)
class Where:
    """Where in the document something stands: an anchor, and what it is called."""

    anchor: str
    name: str


class Sheet:
    """A proposal made ready to be shown to a reader; everything on it comes from what the reader may see."""

    def __init__(self, visit: Visit, proposal: Proposal, *, checked: bool = True) -> None:
        """Compute the proposal as the reader may see it; without the rules where their findings are asked for later."""
        self.visit, self.proposal = visit, proposal
        self.subject: Subject = subject_of(visit, proposal)
        self.findings: tuple[Finding, ...] = concerning(visit.workspace, self.subject) if checked else ()
        told = self.findings if visit.may(Right.DRAFTS) else ()
        self.material = Material(case=self.subject.case, lang=visit.lang, findings=told)
        self.builder = BodyBuilder(self.material)
        self.memo = Memo(
            id=proposal.id, title=proposal.head.title, language=visit.lang, document_language=self.builder.language,
            organisation=self.subject.case.settings.name, status=status(self.material),
            anchors=tuple(sorted(self.material.keys.items())),
        )  # fmt: skip
        self._figure = visit.link("figure")

    @cached_property
    def spans(self) -> Spans:
        """Where everything stands in its text."""
        return spans(self.proposal.text)

    @property
    def found(self) -> Consequences:
        """The consequences."""
        return self.subject.consequences

    @property
    def language(self) -> Language:
        """The language of the document's own text."""
        return self.builder.language

    def figure(self, path: str) -> str:
        """The address of the changes behind a figure; empty where there is no such page."""
        if not self._figure:
            return ""
        return f"{self._figure}?{urlencode({'subject': self.subject.name, 'path': path})}"

    def _value(self, value: Value) -> Markup:
        address = self.figure(value.path)
        return (
            _FIGURE.format(address, said(self.visit, "changes_behind"), value.text)
            if address
            else _PLAIN.format(value.text)
        )

    # ------------------------------------------------------------------------------------------ the document

    def sections(self, tools: bool, card_tools: CardTools | None = None) -> tuple[Shown, ...]:
        """The document section by section. With tools every section is there, also one whose heading is the title."""
        writer = self.writer(card_tools)
        return tuple(
            self._section(at, part, writer)
            for at, part in enumerate(self.builder.parts())
            if part.heading or part.shown or tools
        )

    def writer(self, card_tools: CardTools | None = None) -> Fragments:
        """What writes parts of the document as HTML."""
        return Fragments(self.memo, value=self._value, tools=card_tools or no_tools)

    def _section(self, at: int, part: Part, writer: Fragments) -> Shown:
        span = self.spans.sections[at]
        pieces: list[Piece] = []
        count = 0
        for block, blocks in part.shown:
            index = -1
            if isinstance(block, Prose):
                index, count = count, count + 1
            if blocks:
                pieces.append(Piece(writer.blocks(blocks), index))
        return Shown(
            anchor=span.anchor,
            title=span.heading.text if span.heading else "",
            level=part.heading.level if part.heading else 2,
            heading=writer.blocks((part.heading,)) if part.heading else Markup(""),
            pieces=tuple(pieces),
            prose=count,
            changes=len(span.items),
        )

    def contents(self) -> tuple[Heading, ...]:
        """The headings of the table of contents."""
        return tuple(each for each in self.builder.headings if each and each.listed and each.level <= 3)

    def anchor(self, key: str) -> str:
        """The anchor of a change."""
        return self.material.keys.get(key, "")

    def facts(self) -> tuple[Fact, ...]:
        """The particulars of the head."""
        return facts(self.material)

    # ------------------------------------------------------------------------------------------ the panel

    def figures(self) -> Iterator[tuple[str, Inlines]]:
        """The key figures with levels and posts, as (what it is, what it says)."""
        for fact in figures(self.material):
            yield fact.term, fact.inlines
        before, after = self.found.levels
        arrow = f"{before} → {after}" if before != after else f"{after}"
        yield said(self.visit, "levels"), (Value(arrow, "levels.after"),)
        orgs = (self.material.before, self.material.after)
        if len(self.material.after.posts.columns):
            held = [whole(org).fte for org in orgs]
            texts = [write_range(each, self.visit.lang, 0) for each in held]
            both = f"{texts[0]} → {texts[1]}" if texts[0] != texts[1] else texts[1]
            yield said(self.visit, "posts_total"), (Words(both),)

    def lead(self) -> Markup:
        """The proposal in a few sentences."""
        return self.writer().blocks(summary(self.material)[:1])

    @property
    def counts(self) -> dict[str, int]:
        """How many findings there are of each severity."""
        return {each.value: sum(1 for f in self.findings if f.severity is each) for each in Severity}

    @property
    def light(self) -> str:
        """The traffic light: error, warning or ok."""
        counts = self.counts
        return "error" if counts["error"] else "warning" if counts["warning"] else "ok"

    def ordered(self) -> tuple[Finding, ...]:
        """The findings, errors first."""
        order = list(Severity)
        return tuple(sorted(self.findings, key=lambda each: order.index(each.severity)))

    def where(self, finding: Finding) -> Where | None:
        """What in the document a finding is about: the change on its line, the section, or the change it names."""
        if finding.place.file == self.proposal.file and finding.place.line:
            return self._at(finding.place.line)
        if finding.subject in self.material.keys:
            return Where(self.material.keys[finding.subject], finding.subject)
        return None

    def _at(self, line: int) -> Where | None:
        offset = _offset(self.proposal.text, line)
        for section in self.spans.sections:
            if not section.start <= offset < max(section.end, section.start + 1):
                continue
            for item in section.items:
                if item.start <= offset < item.end and item.key in self.material.keys:
                    return Where(self.material.keys[item.key], item.key)
            if section.heading:
                return Where(section.anchor, section.heading.text)
        return None

    def questions(self) -> tuple[tuple[str, tuple[str, ...]], ...]:
        """The open questions, each with the changes it touches."""
        return tuple((text, keys) for text, keys, _ in self.proposal.open_questions())

    @property
    def stale(self) -> bool:
        """Whether something was decided since it was written."""
        return any(True for _ in standing(self.visit.workspace, self.proposal))


def _offset(text: str, line: int) -> int:
    at = 0
    for _ in range(line - 1):
        following = text.find("\n", at)
        if following < 0:
            return at
        at = following + 1
    return at
