# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a document can say beside its changes: phases, alternatives, process steps, counts, questions, receipts."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.kernel.attributes import attribute
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import NOWHERE, Place
from byggesten.kernel.ranges import Range

ABOUT = "units committees med tasks groups parties assets statements"


@dataclass(frozen=True, slots=True, kw_only=True)
class Phase:
    """A part of the proposal with its own date, prerequisites and decision."""

    id: str = attribute("kort navn", "short name")
    name: str = attribute("navn", "name", default="", aliases=("navn",))
    effective: SaidDate | None = attribute(
        "træder i kraft", "takes effect", default=None, form="date", aliases=("gælder fra",)
    )
    requires: tuple[str, ...] = attribute(
        "faser, der skal være besluttet først",
        "phases that must be decided first",
        default=(),
        form="texts",
        aliases=("kræver",),
    )
    decided_by: str = attribute(
        "organ, der beslutter",
        "body that decides",
        default="",
        form="ref",
        refers="committees units",
        aliases=("besluttes af",),
    )
    decision: SaidDate | None = attribute(
        "dato for beslutning", "date of the decision", default=None, form="date", aliases=("beslutning",)
    )
    source: str = attribute("kilde", "source", default="", aliases=("kilde",))
    note: str = attribute("bemærkning", "note", default="", aliases=("bemærkning",))


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternative:
    """One of several ways to do the same thing; changes name the alternative they belong to."""

    id: str = attribute("kort navn", "short name")
    name: str = attribute("navn", "name", default="", aliases=("navn",))
    note: str = attribute("bemærkning", "note", default="", aliases=("bemærkning",))


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcessStep:
    """A step on the way to the decision or after it: a meeting, hearing, reading, discussion or deadline."""

    id: str = attribute("kort navn", "short name")
    name: str = attribute("hvad der sker", "what happens", default="", aliases=("navn",))
    kind: str = attribute(
        "slags: decision, reading, hearing, MED discussion, workshop, meeting, deadline",
        "kind: decision, reading, hearing, MED discussion, workshop, meeting, deadline",
        default="",
        aliases=("slags",),
    )
    body: str = attribute(
        "organ", "body", default="", form="ref", refers="committees med units groups", aliases=("organ",)
    )
    date: SaidDate | None = attribute("dato som sagt", "date as said", default=None, form="date", aliases=("dato",))
    after: tuple[str, ...] = attribute(
        "trin, der skal komme før", "steps that must come before", default=(), form="texts", aliases=("efter",)
    )
    condition: str = attribute("betingelse", "condition", default="", key="if", aliases=("hvis",))
    within: str = attribute("trin, det er del af", "step it is part of", default="", key="part of", aliases=("del af",))
    source: str = attribute("kilde", "source", default="", aliases=("kilde",))
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class StatedCount:
    """A number the text states, to be held against what the model holds."""

    count: str = attribute("hvad der tælles", "what is counted", aliases=("antal",))
    says: Range = attribute("tallet i teksten", "the number in the text", form="range", aliases=("siger",))
    of: str = attribute(
        "af hvem eller hvad", "of whom or what", default="", form="ref", refers=ABOUT, aliases=("af", "i", "in", "by")
    )
    kind: str = attribute("kun af slagsen", "only of the kind", default="", aliases=("slags",))
    when: str = attribute("før (before) eller efter (after)", "before or after", default="after", aliases=("hvornår",))
    named: tuple[str, ...] = attribute(
        "dem, teksten nævner ved navn",
        "those the text names",
        default=(),
        form="refs",
        refers=ABOUT,
        aliases=("nævnt",),
    )
    source: str = attribute("kilde", "source", default="", aliases=("kilde",))
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """What a receiver itself lists as coming to it, to be held against what the givers give."""

    unit: str = attribute("modtager", "receiver", form="ref", refers="units", aliases=("enhed",))
    receives: tuple[str, ...] = attribute(
        "hvad den selv nævner", "what it lists itself", form="refs", refers="units tasks", aliases=("modtager",)
    )
    attached: tuple[str, ...] = attribute(
        "hvad den nævner som tilknyttet",
        "what it lists as attached",
        default=(),
        form="refs",
        refers="units tasks",
        aliases=("tilknyttet",),
    )
    source: str = attribute("kilde", "source", default="", aliases=("kilde",))
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Something that is not settled: the question, who has it, by when, and which changes and things it touches."""

    question: str = attribute("spørgsmålet", "the question", aliases=("spørgsmål",))
    id: str = attribute("kort navn", "short name", default="")
    owner: str = attribute("hvem der afklarer", "who settles it", default="", aliases=("ejer",))
    due: SaidDate | None = attribute(
        "afklares inden", "to be settled by", default=None, form="date", aliases=("frist",)
    )
    changes: tuple[str, ...] = attribute(
        "ændringer, det vedrører", "changes it concerns", default=(), form="texts", aliases=("ændringer",)
    )
    about: tuple[str, ...] = attribute(
        "hvem eller hvad", "who or what", default=(), form="refs", refers=ABOUT, aliases=("om",)
    )
    certainty: Certainty = attribute(
        "hvor sikker oplysningen er",
        "how sure the fact is",
        default=Certainty.STATED,
        form="certainty",
        aliases=("sikkerhed",),
    )
    source: str = attribute("kilde", "source", default="", aliases=("kilde",))
    place: Place = NOWHERE


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """The front matter of a proposal."""

    id: str = attribute("forslagets korte navn", "short name of the proposal", key="proposal", aliases=("forslag",))
    title: str = attribute("titel", "title", aliases=("titel",))
    effective: SaidDate | None = attribute(
        "træder i kraft", "takes effect", default=None, form="date", aliases=("gælder fra",)
    )
    year: int | None = attribute(
        "året, når en dato ikke nævner det",
        "the year where a date names none",
        default=None,
        form="number",
        aliases=("år",),
    )
    base: int | None = attribute(
        "antal beslutninger i loggen, forslaget bygger på",
        "number of decisions in the log the proposal builds on",
        default=None,
        form="number",
    )
    language: str = attribute("sprog: da eller en", "language: da or en", default="da", aliases=("sprog",))
    status: str = attribute(
        "status: udkast (draft), i høring (hearing), indstillet (recommended), besluttet (decided)",
        "status: draft, hearing, recommended, decided",
        default="draft",
    )
    alternative_to: str = attribute(
        "forslag, det er et alternativ til", "proposal it is an alternative to", default="", aliases=("alternativ til",)
    )
    alternative: str = attribute(
        "alternativ, der regnes med, når intet er valgt", "alternative that counts when none is chosen", default=""
    )
    case: str = attribute("sagsnummer", "case number", default="", aliases=("sag",))
    kle: str = attribute("KLE-nummer", "KLE number", default="", aliases=("KLE",))
    version: str = attribute("version", "version", default="")
    date: SaidDate | None = attribute(
        "dokumentets dato", "date of the document", default=None, form="date", aliases=("dato",)
    )
    author: str = attribute("afsender", "sender", default="", aliases=("afsender",))
    sources: tuple[str, ...] = attribute("kilder", "sources", default=(), form="texts", aliases=("kilder",))
    decided_by: str = attribute(
        "organ, der beslutter",
        "body that decides",
        default="",
        form="ref",
        refers="committees units",
        aliases=("besluttes af",),
    )
    decision: SaidDate | None = attribute(
        "dato for beslutning", "date of the decision", default=None, form="date", aliases=("beslutning",)
    )
