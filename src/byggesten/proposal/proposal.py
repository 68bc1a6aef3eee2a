# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A proposal: a document whose changes are not decided yet, as parsed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.changes.entry import COUNTED, Entry, Status
from byggesten.kernel.findings import Finding
from byggesten.proposal.blocks import Block, Directive, Heading, Prose, Role
from byggesten.proposal.names import NewName
from byggesten.proposal.records import Alternative, Head, Phase, ProcessStep, Question, Receipt, StatedCount


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands directly under it, before the next heading."""

    heading: Heading | None
    blocks: tuple[Block, ...]

    @property
    def prose(self) -> str:
        """Its running text as Markdown."""
        return "\n\n".join(block.markdown for block in self.blocks if isinstance(block, Prose))

    @property
    def directives(self) -> tuple[Directive, ...]:
        """Its directives."""
        return tuple(block for block in self.blocks if isinstance(block, Directive))

    @property
    def roles(self) -> tuple[Role, ...]:
        """The roles in its heading, its running text and its notes, in the order they stand."""
        own = self.heading.roles if self.heading else ()
        return (*own, *(role for block in self.blocks if isinstance(block, Prose | Directive) for role in block.roles))


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A proposal with its text, changes and everything else it says; findings are what parsing it met."""

    head: Head
    file: str
    text: str = ""
    sections: tuple[Section, ...] = ()
    entries: tuple[Entry, ...] = ()
    phases: tuple[Phase, ...] = ()
    alternatives: tuple[Alternative, ...] = ()
    steps: tuple[ProcessStep, ...] = ()
    stated: tuple[StatedCount, ...] = ()
    receipts: tuple[Receipt, ...] = ()
    questions: tuple[Question, ...] = ()
    new_names: tuple[NewName, ...] = ()
    role_ids: tuple[tuple[str, int, int, str], ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def id(self) -> str:
        """Its short name."""
        return self.head.id

    def phase(self, id: str) -> Phase | None:
        """The phase with a short name or name, or None."""
        return next((each for each in self.phases if id in (each.id, each.name)), None)

    def entry(self, key: str) -> Entry | None:
        """The entry with a key, or None."""
        return next((each for each in self.entries if each.key == key), None)

    def chosen(self, phase: str = "", alternative: str = "") -> tuple[Entry, ...]:
        """The entries of a phase with the phases it requires, and of an alternative with what belongs to none."""
        phases = self.with_required(phase) if phase else None
        wanted = alternative or self.head.alternative
        return tuple(
            each
            for each in self.entries
            if (phases is None or not each.phase or each.phase in phases)
            and (not each.alternative or not wanted or each.alternative == wanted)
        )

    def with_required(self, phase: str) -> tuple[str, ...]:
        """A phase and every phase it requires."""
        found: list[str] = []
        todo = [phase]
        while todo:
            known = self.phase(todo.pop())
            if known and known.id not in found:
                found.append(known.id)
                todo.extend(known.requires)
        return tuple(found)

    def counted(
        self, phase: str = "", alternative: str = "", statuses: frozenset[Status] = COUNTED
    ) -> tuple[Entry, ...]:
        """The chosen entries that belong in the to-be state."""
        return tuple(each for each in self.chosen(phase, alternative) if each.counts(statuses))

    def not_counted(
        self, phase: str = "", alternative: str = "", statuses: frozenset[Status] = COUNTED
    ) -> tuple[Entry, ...]:
        """The chosen entries that do not."""
        return tuple(each for each in self.chosen(phase, alternative) if not each.counts(statuses))

    def reason(self, entry: Entry) -> str:
        """Why: the entry's own reason, else the prose of the section it stands in."""
        return entry.because or next(
            (s.prose for s in self.sections if s.heading and s.heading.text == entry.heading and s.prose), ""
        )

    def open_questions(self) -> Iterator[tuple[str, tuple[str, ...], str]]:
        """Everything open as (question, keys of changes, source): questions, and what changes leave open."""
        for question in self.questions:
            yield question.question, question.changes, question.source
        for entry in self.entries:
            for text in entry.open:
                yield text, (entry.key,), entry.source
