# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a memo is made of: the case, its findings, the language, and the small things every builder asks for."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from byggesten.changes.entry import STATUS_NAMES, Entry
from byggesten.changes.fold import fold
from byggesten.changes.sentences import sentence
from byggesten.checks.case import Case
from byggesten.consequences.compare import Consequences, compare
from byggesten.consequences.values import value
from byggesten.documents.memo import ChangeLink, Inline, Inlines, Name, Value
from byggesten.documents.memo import Text as Words
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.anchors import Anchors
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Head

UNTITLED = Text("Organisationen", "The organisation")


@dataclass(frozen=True, kw_only=True, eq=False)
class Material:
    """A case told in one language. ``findings`` are all that concern it; ``anchors`` those given so far.

    While a memo is built, ``placed`` gathers what the document itself has placed, ``values`` the computed values of its
    prose; ``keys`` leads from a change to its anchor, ``headings`` from a heading's text to its.
    """

    case: Case
    lang: Language
    findings: tuple[Finding, ...] = ()
    phase: str = ""
    anchors: Anchors = field(default_factory=Anchors)
    placed: set[str] = field(default_factory=set)
    values: dict[str, Value] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    headings: dict[str, str] = field(default_factory=dict)

    @property
    def found(self) -> Consequences:
        """The consequences."""
        return self.case.consequences

    @property
    def before(self) -> Organisation:
        """The organisation before."""
        return self.found.before

    @property
    def after(self) -> Organisation:
        """The organisation after."""
        return self.found.after

    @cached_property
    def proposal(self) -> Proposal:
        """The proposal; an empty one where nothing is proposed."""
        return self.case.proposal or Proposal(head=Head(id="as-is", title=self.say(UNTITLED)), file="")

    @cached_property
    def counted(self) -> frozenset[str]:
        """The keys of the changes that count."""
        return frozenset(entry.key for entry in self.case.entries)

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The entries told of, counted or not, in the order of the document."""
        told = {entry.key for entry in (*self.case.entries, *self.found.not_counted)}
        return tuple(entry for entry in self.proposal.entries if entry.key in told)

    def say(self, text: Text, /, **params: object) -> str:
        """A text in the material's language with its placeholders filled."""
        return fill(text, self.lang, params)

    def compose(self, text: Text, /, **parts: Inline) -> Inlines:
        """A text with its placeholders filled with inlines; a missing one stays visible."""
        pieces = re.split(r"\{(\w+)\}", text.in_(self.lang))
        found: list[Inline] = []
        for at, piece in enumerate(pieces):
            found.append(parts.get(piece, Words(f"{{{piece}}}")) if at % 2 else Words(piece))
        return tuple(each for each in found if each != Words(""))

    def value(self, path: str) -> Value:
        """A computed value of the vocabulary of values, noted as shown. ``KeyError`` where there is no such path."""
        found = value(self.found, path, self.proposal.entries)
        if found is None:
            raise KeyError(path)
        changes = tuple(key for key in self.keys if key in found.changes)
        shown = Value(text=found.write(self.lang), path=path.strip(), changes=changes, number=found.number)
        return self.values.setdefault(shown.path, shown) if not self.phase else shown

    def write(self, value: object) -> str:
        """A value as a reader expects it."""
        return write(value, self.lang)

    def name(self, id: str) -> str:
        """The name of a thing after the changes; what has ended, or never comes, has the name it had or would have."""
        if id in self.after.things:
            return self.after.name(id)
        if id in self.before.things:
            return self.before.name(id)
        return next((each.name for each in self.proposal.new_names if each.id == id and not each.renames), id)

    def old_name(self, id: str) -> str:
        """The name of a thing before the changes."""
        return self.before.name(id) if id in self.before.things else self.name(id)

    def named(self, id: str) -> Name:
        """The name of a thing as the memo holds it."""
        thing = self.after.things.get(id) or self.before.things.get(id)
        return Name(self.name(id), id, thing.table if thing else "")

    def sentence(self, entry: Entry) -> str:
        """What a change does, as a sentence with its full stop."""
        said = sentence(entry.change, self.name, self.lang, self.old_name).strip()
        return said if said.endswith((".", "!", "?", "…")) else f"{said}."

    def counts(self, entry: Entry) -> bool:
        """Whether a change belongs in the to-be state."""
        return entry.key in self.counted

    def status(self, entry: Entry) -> str:
        """The status of a change in words."""
        return self.say(STATUS_NAMES[entry.status])

    def links(self, keys: tuple[str, ...]) -> Inlines:
        """Changes of the proposal as links, in the order of the document, divided by commas."""
        known = [key for key in self.keys if key in keys]
        inlines: list[ChangeLink | Words] = []
        for key in known:
            inlines += [Words(", "), ChangeLink(key)] if inlines else [ChangeLink(key)]
        return tuple(inlines)

    def at_phase(self, phase: str) -> Material:
        """The same told of one phase, with the phases it requires; itself for none or an unknown one."""
        known = self.proposal.phase(phase) if phase else None
        if known is None:
            return self
        phases = ("", *self.proposal.with_required(known.id))
        counted = tuple(entry for entry in self.case.entries if entry.phase in phases)
        day = max((entry.day for entry in counted), default=self.before.day)
        after = fold(self.before.on(min(day, self.before.day)), counted).organisation
        found = compare(
            self.before.on(after.day),
            after,
            self.case.settings,
            proposal=self.proposal.id,
            phase=known.id,
            open_questions=self.found.open_questions,
            not_counted=tuple(entry for entry in self.found.not_counted if entry.phase in phases),
        )
        case = replace(self.case, after=after, consequences=found, entries=counted)
        return replace(self, case=case, phase=known.id)
