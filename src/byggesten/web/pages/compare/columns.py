# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The columns of a comparison: each subject with its name, its letter and what is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from string import ascii_uppercase

from byggesten.actions.compare import Compared
from byggesten.actions.subject import BASE, Subject
from byggesten.changes.entry import Entry
from byggesten.documents.material import Material
from byggesten.kernel.findings import Finding
from byggesten.kernel.wording import fill, write_date
from byggesten.web.pages.compare.words import WORDS
from byggesten.web.pages.consequences.parts import Parts
from byggesten.web.pages.organisation.choices import subject_title
from byggesten.web.visit import Visit


@dataclass(frozen=True, kw_only=True, eq=False)
class Column:
    """A subject in a comparison."""

    visit: Visit
    compared: Compared
    letter: str
    title: str

    @property
    def subject(self) -> Subject:
        """What the column is about."""
        return self.compared.subject

    @cached_property
    def parts(self) -> Parts:
        """What writes the report's blocks about it."""
        return Parts(self.visit, self.subject)

    @property
    def material(self) -> Material:
        """What it is told of with."""
        return self.parts.material

    @property
    def findings(self) -> tuple[Finding, ...]:
        """What the rules find in it, as the reader may see it."""
        return self.compared.findings

    @cached_property
    def sentences(self) -> dict[str, str]:
        """What each counted change does, by its key; nothing where nothing is proposed."""
        return {each.key: self.material.sentence(each) for each in self.entries}

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The changes that count; none where nothing is proposed."""
        return self.subject.entries if self.subject.proposal else ()


def make(visit: Visit, subjects: Sequence[Subject]) -> tuple[Column, ...]:
    """The columns, lettered in the order they are asked for; titles alike are told apart by the letter."""
    titles = [_title(visit, each) for each in subjects]
    return tuple(
        Column(
            visit=visit,
            compared=Compared(subject=subject),
            letter=letter(at),
            title=title if titles.count(title) == 1 else f"{title} ({letter(at)})",
        )
        for at, (subject, title) in enumerate(zip(subjects, titles, strict=True))
    )


def letter(at: int) -> str:
    """A, B, C …, and after Z with a number."""
    turn, place = divmod(at, len(ascii_uppercase))
    return ascii_uppercase[place] + (str(turn + 1) if turn else "")


def _title(visit: Visit, subject: Subject) -> str:
    if subject.proposal is not None:
        return subject_title(subject, visit.lang)
    said = fill(WORDS["base"], visit.lang, {})
    if subject.name == BASE:
        return said
    return fill(WORDS["on_day"], visit.lang, {"title": said, "day": write_date(subject.date, visit.lang)})
