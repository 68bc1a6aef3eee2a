# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What each role wants to know first about a proposal, as a short list of facts with the way to more."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from byggesten.actions.compare import Compared
from byggesten.actions.glance import Glance
from byggesten.actions.permission import Role
from byggesten.kernel.findings import Severity
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import Kroner, fill
from byggesten.organisation.organisation import Organisation
from byggesten.web.pages.overview.words import FACTS, HEADINGS
from byggesten.web.visit import Visit

# How many names a fact lists before it says how many more there are.
LISTED = 4


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact: what it is, what it says, and the address where more is said; empty where there is none."""

    term: str
    text: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Panel:
    """The facts of one proposal for the reader's role."""

    heading: str
    facts: tuple[Fact, ...]


def panel(visit: Visit, glance: Glance) -> Panel:
    """What the reader's role asks first about a proposal."""
    facts = tuple(each for each in _OF_ROLE[visit.role](visit, glance) if each.text)
    return Panel(fill(HEADINGS[visit.role.value], visit.lang, {}), facts)


def _fact(visit: Visit, name: str, address: str = "", **params: object) -> Fact:
    term, text = FACTS[name]
    return Fact(fill(term, visit.lang, {}), fill(text, visit.lang, params), address)


def _listed(visit: Visit, names: list[str]) -> str:
    if not names:
        return Text("ingen", "none").in_(visit.lang)
    shown = ", ".join(names[:LISTED])
    more = len(names) - LISTED
    return shown if more <= 0 else fill(Text("{shown} og {more} til", "{shown} and {more} more"), visit.lang,
                                        {"shown": shown, "more": more})  # fmt: skip


def _page(visit: Visit, glance: Glance, part: str = "") -> str:
    address = visit.link("consequences")
    return f"{address}?of={glance.proposal.id}{f'#{part}' if part else ''}" if address else ""


def _missing(visit: Visit, glance: Glance) -> Iterator[Fact]:
    checks = visit.link("checks")
    where = f"{checks}?of={glance.proposal.id}" if checks else ""
    yield _fact(visit, "errors", where, errors=glance.counts[Severity.ERROR], warnings=glance.counts[Severity.WARNING])
    yield _fact(visit, "questions", "", count=len(glance.questions), unowned=_unowned(glance))
    open_changes = len(glance.subject.not_counted)
    yield _fact(visit, "not_counted", _page(visit, glance), count=open_changes)
    if glance.stale:
        yield _fact(visit, "stale")


def _whole(visit: Visit, glance: Glance) -> Iterator[Fact]:
    found = glance.subject.consequences
    before, after = found.levels
    yield _units(visit, glance)
    yield _fact(visit, "levels", _page(visit, glance, "levels"), before=before, after=after)
    unit, widest = Compared(subject=glance.subject).widest
    if unit:
        yield _fact(
            visit, "widest", _page(visit, glance, "levels"), span=widest, unit=_name(glance.subject.after, unit)
        )
    yield from _price(visit, glance)
    yield _fact(visit, "questions", "", count=len(glance.questions), unowned=_unowned(glance))


def _units(visit: Visit, glance: Glance) -> Fact:
    counted = glance.subject.consequences.summary
    return _fact(visit, "units", _page(visit, glance), before=counted.units_before, after=counted.units_after)


def _unowned(glance: Glance) -> int:
    """How many questions nobody is to settle."""
    return sum(1 for text, _ in glance.questions if not (each := glance.owner(text)) or not each.owner)


def _price(visit: Visit, glance: Glance) -> Iterator[Fact]:
    economy = glance.subject.consequences.economy
    if economy.posts.value != ZERO:
        yield _fact(visit, "posts_added", _page(visit, glance, "economy"), posts=economy.posts.value)
    if economy.amount.value != ZERO:
        yield _fact(visit, "amount", _page(visit, glance, "economy"), amount=Kroner(economy.amount.value))
    if economy.demanded.value != ZERO:
        yield _fact(visit, "unplaced", _page(visit, glance, "economy"), demanded=Kroner(economy.demanded.value),
                    unplaced=Kroner(economy.unplaced.value))  # fmt: skip


def _economy(visit: Visit, glance: Glance) -> Iterator[Fact]:
    yield from _price(visit, glance)
    for year in glance.subject.consequences.economy.by_year:
        total: Range = year.added.value + year.one_off.value
        text = fill(FACTS["year"][1], visit.lang, {"amount": Kroner(total)})
        yield Fact(str(year.year), text, _page(visit, glance, "economy"))
    unpriced = sum(1 for each in glance.findings if each.code.startswith("economy."))
    yield _fact(visit, "economy_findings", visit.link("checks"), count=unpriced)


def _staff(visit: Visit, glance: Glance) -> Iterator[Fact]:
    found = glance.subject.consequences
    yield _fact(visit, "units_touched", _page(visit, glance), count=len(found.units))
    held = glance.subject.after.posts
    touched = [id for id in found.units if glance.subject.after.live(id)]
    posts = held.together(touched).posts
    if posts != ZERO:
        yield _fact(visit, "posts_touched", _page(visit, glance, "posts"), posts=posts)
    yield _fact(visit, "leaders", _page(visit, glance, "levels"), count=len(found.leaders))
    names = [_name(glance.subject.after, each.body) for each in found.med]
    yield _fact(visit, "med", _page(visit, glance, "committees"), bodies=_listed(visit, names))


def _med(visit: Visit, glance: Glance) -> Iterator[Fact]:
    yield from _staff(visit, glance)
    yield from _next(visit, glance, ("MED discussion", "hearing"))


def _committees(visit: Visit, glance: Glance) -> Iterator[Fact]:
    found = glance.subject.consequences
    names = [_name(glance.subject.after, each.committee) for each in found.committees]
    yield _fact(visit, "committees", _page(visit, glance, "committees"), names=_listed(visit, names))
    yield from _price(visit, glance)
    alternatives = [each.name or each.id for each in glance.proposal.alternatives]
    if alternatives:
        yield _fact(visit, "alternatives", visit.link("compare"), names=_listed(visit, alternatives))
    yield from _next(visit, glance, ("decision", "reading"))


def _next(visit: Visit, glance: Glance, kinds: tuple[str, ...]) -> Iterator[Fact]:
    for step in glance.proposal.steps:
        if step.kind in kinds and step.date and step.date.reading >= visit.today:
            yield _fact(visit, "next", "", date=step.date, what=step.name or step.id)
            return


def _mine(visit: Visit, glance: Glance) -> Iterator[Fact]:
    if visit.actor.unit:
        org = glance.subject.after if visit.actor.unit in glance.subject.after.things else glance.subject.before
        find = visit.link("find")
        where = f"{find}?of={glance.proposal.id}&id={visit.actor.unit}" if find else ""
        yield _fact(visit, "my_unit", where, unit=_name(org, visit.actor.unit))
    yield from _when(visit, glance)


def _when(visit: Visit, glance: Glance) -> Iterator[Fact]:
    found = glance.subject.consequences
    yield _units(visit, glance)
    yield _fact(visit, "tasks_moved", _page(visit, glance, "tasks"), count=len({each.task for each in found.tasks}))
    if glance.proposal.head.effective:
        yield _fact(visit, "effective", "", date=glance.proposal.head.effective)


def _run(visit: Visit, glance: Glance) -> Iterator[Fact]:
    yield from _missing(visit, glance)
    for term, name in (("members", "administration"), ("audit_trail", "audit")):
        if address := visit.link(name):
            yield _fact(visit, term, address)


def _name(org: Organisation, id: str) -> str:
    return org.name(id) if id in org.things else id


_OF_ROLE: dict[Role, Callable[[Visit, Glance], Iterator[Fact]]] = {
    Role.ADMINISTRATOR: _run,
    Role.PROJECT_LEADER: _missing,
    Role.CHIEF_EXECUTIVE: _whole,
    Role.HR_PARTNER: _staff,
    Role.CONTROLLER: _economy,
    Role.HEAD_OF_UNIT: _mine,
    Role.MED_REPRESENTATIVE: _med,
    Role.POLITICIAN: _committees,
    Role.EMPLOYEE: _when,
    Role.PUBLIC: _when,
}
