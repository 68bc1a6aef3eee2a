# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What can be counted: a registry of counting functions by name, English and Danish."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from byggesten.checks.case import Case
from byggesten.kernel.names import loose
from byggesten.kernel.ranges import Range, total
from byggesten.kernel.text import Text
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit
from byggesten.proposal.records import StatedCount

BEFORE = "before"
WHEN = {"before": BEFORE, "før": BEFORE, "after": "after", "efter": "after"}


@dataclass(frozen=True, slots=True)
class Counting:
    """One count to be made: the case, the organisation it concerns, and what the text says."""

    case: Case
    org: Organisation
    said: StatedCount

    def of_kind(self, *kinds: str) -> bool:
        """Whether a thing is of the kind counted: any, where no kind is said."""
        return not self.said.kind or loose(self.said.kind) in map(loose, kinds)


Count = Callable[[Counting], Range | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """A way of counting: its names, what it is called in a text, what it counts, and the function.

    The function gives None where the model does not hold the number.
    """

    name: str
    danish: str
    meaning: Text
    count: Count

    @property
    def title(self) -> Text:
        """What is counted, as words in a sentence."""
        return Text(self.danish, self.name)


COUNTERS: dict[str, Counter] = {}


def counter(name: str, danish: str, *, da: str, en: str) -> Callable[[Count], Count]:
    """Register a counting function under its English name and its Danish one; the texts say what it counts."""

    def register(count: Count) -> Count:
        if name in COUNTERS:
            raise ValueError(f"{name} is counted twice")
        COUNTERS[name] = Counter(name=name, danish=danish, meaning=Text(da, en), count=count)
        return count

    return register


def find(name: str) -> Counter | None:
    """The counter of a name in either language, or None."""
    return next((each for each in COUNTERS.values() if loose(name) in (loose(each.name), loose(each.danish))), None)


def number_of(units: Iterable[Unit]) -> Range | None:
    """How many units there are, collective ones by the number they stand for; None where one does not say it."""
    found = tuple(units)
    if any(unit.collective and unit.number is None for unit in found):
        return None
    return total(unit.number if unit.collective and unit.number else Range.of(1) for unit in found)
