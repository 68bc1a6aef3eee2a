# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What every thing in the register shares: identity, names, validity, certainty and source."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.periods import Period
from byggesten.kernel.text import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A thing with an identity that outlives its name, valid in a half-open period of effective dates."""

    table: ClassVar[str] = ""
    title: ClassVar[Text] = Text("ting", "thing")
    kinds: ClassVar[tuple[str, ...]] = ()

    id: str = attribute(
        "stabilt id; dannes af navnet, når det mangler",
        "stable id; made of the name when left out",
        default="",
    )
    name: str = attribute("navn", "name", aliases=("navn",))
    kind: str = attribute("slags", "kind", default="", aliases=("slags", "type"))
    aliases: tuple[str, ...] = attribute(
        "andre navne og skrivemåder", "other names and spellings", default=(), form="texts"
    )
    valid_from: dt.date | None = attribute("gælder fra", "valid from", default=None, form="day")
    valid_to: dt.date | None = attribute(
        "første dag, hvor det ikke længere gælder",
        "first day it is no longer valid",
        default=None,
        form="day",
    )
    certainty: Certainty = attribute(
        "hvor sikker oplysningen er", "how sure the fact is", default=Certainty.STATED, form="certainty"
    )
    source: str = attribute("kildehenvisning", "source locator", default="")
    note: str = attribute("bemærkning", "note", default="")

    def valid_on(self, day: dt.date) -> bool:
        """Whether the thing exists on the day."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_to is None or day < self.valid_to)

    @property
    def period(self) -> Period:
        """The days on which the thing exists."""
        return Period(self.valid_from or dt.date.min, self.valid_to)

    @property
    def closed(self) -> bool:
        """Whether the thing has an end."""
        return self.valid_to is not None

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it answers to."""
        return (self.name, *self.aliases)
