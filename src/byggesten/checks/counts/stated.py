# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A number the text states that is not what is counted."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.counts import others, units
from byggesten.checks.counts.registry import BEFORE, COUNTERS, WHEN, Counter, Counting, find
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import CONSISTENT
from byggesten.kernel.findings import FORMAT, Finding, declare
from byggesten.kernel.names import nearest
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import Phrase
from byggesten.proposal.records import StatedCount

DIFFERS = declare(
    "counts.differs",
    "warning",
    da="Teksten oplyser {says} {what}, men der er {actual}",
    en="The text states {says} {what}, but there are {actual}",
    advice_da="Ret tallet, eller tilføj det, der mangler i registeret eller ændringerne.",
    advice_en="Correct the number, or add what the register or the changes lack.",
    reference=CONSISTENT,
)
NAMED = declare(
    "counts.named",
    "warning",
    da="Teksten oplyser {says} {what}, men nævner {count}: {named}",
    en="The text states {says} {what}, but names {count}: {named}",
    advice_da="Nævn dem alle, eller ret tallet.",
    advice_en="Name them all, or correct the number.",
    reference=CONSISTENT,
)
UNKNOWN = declare(
    "counts.unknown",
    "error",
    da="»{count}« kan ikke tælles",
    en="“{count}” cannot be counted",
    advice_da="Mente du {nearest}? Følgende kan tælles: {known}.",
    advice_en="Did you mean {nearest}? These can be counted: {known}.",
    reference=FORMAT,
)
WRONG_WHEN = declare(
    "counts.when",
    "error",
    da="»{when}« er hverken »before« eller »after«",
    en="“{when}” is neither “before” nor “after”",
    advice_da="Skriv »before« eller »after«.",
    advice_en="Write “before” or “after”.",
    reference=FORMAT,
)
MODULES = (units, others)
OF = Text(da="{what} ({of})", en="{what} ({of})")
KIND = Text(da="{what} af slagsen {kind}", en="{what} of the kind {kind}")


@rule(
    DIFFERS, NAMED, UNKNOWN, WRONG_WHEN, scope=Scope.WHOLE, finds=("T07", "T61"),
    da="Tal i teksten, der ikke passer", en="Stated number that does not match",
)  # fmt: skip
def stated(case: Case, _: str) -> Iterator[Finding]:
    """A stated number is what the model counts, and what the text names is as many."""
    for said in case.proposal.stated if case.proposal else ():
        counter = find(said.count)
        if counter is None:
            close = nearest(said.count, COUNTERS) or tuple(COUNTERS)[:3]
            yield UNKNOWN(said.place, said.count, count=said.count, nearest=close, known=tuple(COUNTERS))
        elif said.when not in WHEN:
            yield WRONG_WHEN(said.place, said.count, when=said.when)
        else:
            yield from _compare(case, said, counter)


def _compare(case: Case, said: StatedCount, counter: Counter) -> Iterator[Finding]:
    org = case.before if WHEN[said.when] == BEFORE else case.after
    actual = counter.count(Counting(case, org, said))
    subject, what = said.of or counter.name, _what(case, said, counter)
    if actual is not None and not actual.meets(said.says):
        yield DIFFERS(said.place, subject, says=said.says, what=what, actual=actual)
    if said.named and not said.says.meets(Range.of(len(said.named))):
        names = tuple(org.name(each) for each in said.named)
        yield NAMED(said.place, subject, says=said.says, what=what, count=len(names), named=names)


def _what(case: Case, said: StatedCount, counter: Counter) -> object:
    what: object = counter.title
    if said.kind:
        what = Phrase(KIND, {"what": what, "kind": said.kind})
    if said.of:
        name = case.before.name(said.of) if WHEN[said.when] == BEFORE else case.after.name(said.of)
        what = Phrase(OF, {"what": what, "of": name})
    return what
