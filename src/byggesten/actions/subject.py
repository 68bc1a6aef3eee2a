# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What to look at: the base, a date, a proposal, one of its phases or alternatives, as a pair of organisations."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from byggesten.actions.keys import unlogged
from byggesten.actions.workspace import Workspace
from byggesten.changes.entry import Entry
from byggesten.changes.fold import Folded, fold
from byggesten.changes.schedule import UNKNOWN_KEY
from byggesten.checks.case import Case
from byggesten.checks.run import Checked, checked, recheck
from byggesten.consequences.compare import Consequences, OpenQuestion, compare
from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.proposal import Proposal

BASE = "base"
NO_PROPOSAL = declare(
    "subject.unknown_proposal",
    "error",
    da="Arbejdsområdet har intet forslag »{name}«",
    en="The workspace has no proposal “{name}”",
    advice_da="Mente du {known}? En dato skrives ÅÅÅÅ-MM-DD, og dagens organisation hedder base.",
    advice_en="Did you mean {known}? A date is written YYYY-MM-DD, and today's organisation is called base.",
)
NO_PROPOSALS = declare(
    "subject.no_proposals",
    "error",
    da="Arbejdsområdet har intet forslag »{name}«; det har slet ingen",
    en="The workspace has no proposal “{name}”; it has none at all",
    advice_da="Skriv forslaget som en fil i mappen proposals.",
    advice_en="Write the proposal as a file in the folder proposals.",
)
NO_PHASE = declare(
    "subject.unknown_phase",
    "error",
    da="Forslaget »{proposal}« har ingen fase »{name}«",
    en="The proposal “{proposal}” has no phase “{name}”",
    advice_da="Det har {known}.",
    advice_en="It has {known}.",
)
NO_ALTERNATIVE = declare(
    "subject.unknown_alternative",
    "error",
    da="Forslaget »{proposal}« har intet alternativ »{name}«",
    en="The proposal “{proposal}” has no alternative “{name}”",
    advice_da="Det har {known}.",
    advice_en="It has {known}.",
)
NO_PHASES = declare(
    "subject.no_phases",
    "error",
    da="Forslaget »{proposal}« har ingen faser, og derfor ingen fase »{name}«",
    en="The proposal “{proposal}” has no phases, and so no phase “{name}”",
    advice_da="Udelad fasen, eller skriv forslagets faser under phases: i hovedet.",
    advice_en="Leave the phase out, or write the proposal's phases under phases: in the head.",
)
NO_ALTERNATIVES = declare(
    "subject.no_alternatives",
    "error",
    da="Forslaget »{proposal}« har ingen alternativer, og derfor intet alternativ »{name}«",
    en="The proposal “{proposal}” has no alternatives, and so no alternative “{name}”",
    advice_da="Udelad alternativet, eller skriv forslagets alternativer under alternatives: i hovedet.",
    advice_en="Leave the alternative out, or write the proposal's alternatives under alternatives: in the head.",
)
TWO_PHASES = declare(
    "subject.two_phases",
    "error",
    da="Både fasen »{name}« og fasen »{other}« er valgt",
    en="Both the phase “{name}” and the phase “{other}” are chosen",
    advice_da="Vælg én fase: enten efter @ eller med --phase.",
    advice_en="Choose one phase: either after @ or with --phase.",
)
WHICH = declare(
    "subject.which",
    "error",
    da="Der er flere at vælge imellem: {known}",
    en="There are several to choose from: {known}",
    advice_da="Vælg ét med --proposal.",
    advice_en="Choose one with --proposal.",
)
TOO_EARLY = declare(
    "subject.too_early",
    "error",
    da="Den {day} kan ikke vises: registeret beskriver organisationen fra {opening}",
    en="{day} cannot be shown: the register describes the organisation from {opening}",
    advice_da="Vælg {opening} eller en senere dag.",
    advice_en="Choose {opening} or a later day.",
)
LEANS_ON_OPEN = declare(
    "planned.leans_on_open",
    "warning",
    da="{key} bygger på {other}, som ikke er regnet med her",
    en="{key} builds on {other}, which is not counted here",
    advice_da="Tag {other} med, eller lad {key} vente på den.",
    advice_en="Count {other} too, or let {key} wait for it.",
)
_PARTS = re.compile(r"^([^@+]+)(?:@([^@+]+))?(?:\+([^@+]+))?$")
_OTHER_WAY = re.compile(r"^([^@+]+)\+([^@+]+)@([^@+]+)$")
_DATE = re.compile(r"^\d{4}-\d{2}-\d{2}$")


@dataclass(frozen=True, kw_only=True, eq=False)
class Subject:
    """An organisation to look at, and the one it came from.

    For a proposal ``before`` is the organisation as decided, what is decided of the proposal itself apart, and
    ``after`` the same with the counted changes, both on the day of the last of them; ``remaining`` are those not
    decided yet. For the base and a date ``before`` is the opening register. ``findings`` are those of the fold, over
    the whole period. ``folded`` and ``base`` are the folds that ``after`` and ``before`` are of, kept so that the next
    can begin with them.
    """

    name: str
    workspace: Workspace
    before: Organisation
    after: Organisation
    proposal: Proposal | None = None
    phase: str = ""
    alternative: str = ""
    entries: tuple[Entry, ...] = ()
    remaining: tuple[Entry, ...] = ()
    not_counted: tuple[Entry, ...] = ()
    findings: tuple[Finding, ...] = ()
    folded: Folded | None = None
    base: Folded | None = None
    asked_alternative: str = ""
    asked_day: dt.date | None = None

    @property
    def date(self) -> dt.date:
        """The day that is looked at."""
        return self.after.day

    @cached_property
    def consequences(self) -> Consequences:
        """What differs between before and after."""
        return compare(
            self.before,
            self.after,
            self.workspace.settings,
            proposal=self.proposal.id if self.proposal else "",
            phase=self.phase,
            open_questions=tuple(self._questions()),
            not_counted=self.not_counted,
        )

    @cached_property
    def checked(self) -> Checked:
        """What the rules find in it, kept so that only what the next edit touches is looked at again."""
        earlier: Checked | None = self.__dict__.pop("_earlier", None)
        return recheck(earlier, self.case) if earlier else checked(self.case)

    def lend(self, previous: Subject | None) -> None:
        """Let what the rules found in an earlier subject be brought forward to this one, where they have been asked."""
        earlier = previous.__dict__.get("checked", previous.__dict__.get("_earlier")) if previous else None
        if earlier is not None:
            self.__dict__["_earlier"] = earlier

    def _questions(self) -> Iterator[OpenQuestion]:
        for question, changes, source in self.proposal.open_questions() if self.proposal else ():
            yield OpenQuestion(question=question, changes=changes, source=source)

    @cached_property
    def case(self) -> Case:
        """What the rules look at; without a proposal the organisation as it is, both before and after."""
        here = self.after if self.proposal is None else self.before
        settings = self.workspace.settings
        return Case(
            before=here,
            after=self.after,
            settings=settings,
            consequences=self.consequences if self.proposal else compare(here, self.after, settings),
            proposal=self.proposal,
            entries=self.entries if self.proposal else (),
            register=self.workspace.places,
        )


def base(workspace: Workspace, today: dt.date, name: str = BASE) -> Subject:
    """The organisation as decided, today or on the opening day when that is later."""
    return _as_is(workspace, max(today, workspace.opening.day), name)


def _as_is(workspace: Workspace, day: dt.date, name: str) -> Subject:
    whole = workspace.as_is(day)
    opening = workspace.opening.on(min(workspace.opening.day, day))
    entries = tuple(each for each in workspace.entries if each.day <= day)
    return Subject(
        name=name, workspace=workspace, before=opening, after=whole.organisation, entries=entries,
        findings=fold(workspace.opening, workspace.entries).findings if workspace.entries else whole.findings,
    )  # fmt: skip


def of_proposal(
    workspace: Workspace,
    proposal: Proposal,
    phase: str = "",
    alternative: str = "",
    on: dt.date | None = None,
    previous: Subject | None = None,
) -> Subject:
    """A proposal, or one of its phases or alternatives, as it is when its last change has taken effect or on a day.

    A previous subject of the same register lends what was computed of it; the result is the same as without.
    """
    lent = previous if previous is not None and previous.workspace.opening is workspace.opening else None
    decided = workspace.decided(proposal.id)
    chosen = proposal.counted(phase, alternative, workspace.counted)
    keys = frozenset(each.key for each in chosen)
    others, own = _divided(workspace, proposal, keys)
    remaining = tuple(each for each in chosen if each.key not in decided)
    everything = fold(workspace.opening, (*others, *own, *remaining), previous=lent.folded if lent else None)
    last = max((step.day for step in everything.schedule.steps if step.entry.key in keys), default=None)
    day = on or max(last or workspace.opening.day, workspace.opening.day)
    base = lent.base if lent and lent.base and lent.base.entries == others and lent.before.day == day else None
    base = base or fold(workspace.opening, others, day)
    subject = Subject(
        name=named(proposal.id, phase, alternative),
        workspace=workspace,
        before=base.organisation if lent is None or lent.base is not base else lent.before,
        after=_on(everything.organisation, workspace, (*others, *own, *remaining), day),
        proposal=proposal,
        phase=phase,
        alternative=alternative or proposal.head.alternative,
        entries=(*own, *remaining),
        remaining=remaining,
        not_counted=proposal.not_counted(phase, alternative, workspace.counted),
        findings=tuple(_settled(everything.findings, proposal, decided)),
        folded=everything,
        base=base,
        asked_alternative=alternative,
        asked_day=on,
    )
    subject.lend(lent)
    return subject


def _on(folded: Organisation, workspace: Workspace, entries: tuple[Entry, ...], day: dt.date) -> Organisation:
    """The organisation on a day; folded again only when something changes after it."""
    if folded.day <= day:
        return folded.on(day)
    return fold(workspace.opening, entries, day).organisation


def _divided(
    workspace: Workspace, proposal: Proposal, chosen: frozenset[str]
) -> tuple[tuple[Entry, ...], tuple[Entry, ...]]:
    """The log's entries that are not of a proposal's chosen changes, and those that are, under their own keys."""
    others: list[Entry] = []
    own: list[Entry] = []
    for record, entry in zip(workspace.log, workspace.entries, strict=True):
        if record.proposal == proposal.id and record.key in chosen:
            own.append(unlogged(entry, record.key, proposal))
        else:
            others.append(entry)
    return tuple(others), tuple(own)


def _settled(findings: tuple[Finding, ...], proposal: Proposal, decided: frozenset[str]) -> Iterator[Finding]:
    """Findings of the fold; a change that builds on one not counted is told from one that builds on nothing."""
    for finding in findings:
        other = str(finding.params.get("other", ""))
        if finding.code != UNKNOWN_KEY.code or proposal.entry(other) is None:
            yield finding
        elif other not in decided:
            yield LEANS_ON_OPEN(finding.place, finding.subject, key=finding.params["key"], other=other)


def named(proposal: str, phase: str = "", alternative: str = "") -> str:
    """How a subject is written: ``proposal@phase+alternative``."""
    return f"{proposal}{f'@{phase}' if phase else ''}{f'+{alternative}' if alternative else ''}"


def _parts(text: str) -> tuple[str, str, str]:
    """The proposal, phase and alternative of a text; phase and alternative stand in any order."""
    if found := _OTHER_WAY.match(text):
        return found[1], found[3], found[2]
    match = _PARTS.match(text)
    return (match[1], match[2] or "", match[3] or "") if match else (text, "", "")


def resolve(
    workspace: Workspace, text: str, today: dt.date, on: dt.date | None = None, phase: str = ""
) -> Subject | Finding:
    """The subject a text means: ``base``, a date, ``PROPOSAL``, ``PROPOSAL@PHASE`` or ``PROPOSAL+ALTERNATIVE``.

    A finding where it means nothing. ``on`` looks at it on another day than its own; ``phase`` is one chosen apart
    from the text.
    """
    day = _date(text)
    if not phase and (day or text == BASE or not text):
        chosen = on or day or max(today, workspace.opening.day)
        return _early(workspace, chosen) or _as_is(workspace, chosen, text or BASE)
    if on and (early := _early(workspace, on)):
        return early
    exact = workspace.proposal(text)
    name, said, alternative = (text, "", "") if exact else _parts(text)
    proposal = exact or workspace.proposal(name)
    if proposal is None:
        return unknown_proposal(workspace, name)
    if problem := _missing(proposal, (said, phase), alternative):
        return problem
    return of_proposal(workspace, proposal, _phase(proposal, said or phase), alternative, on)


def _date(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if _DATE.match(text) else None
    except ValueError:
        return None


def _early(workspace: Workspace, day: dt.date) -> Finding | None:
    opening = workspace.opening.day
    return TOO_EARLY(NOWHERE, day=day, opening=opening) if day < opening else None


def unknown_proposal(workspace: Workspace, name: str) -> Finding:
    """The finding that no proposal has a name, with those that have one like it."""
    ids = [each.id for each in workspace.proposals]
    if not ids:
        return NO_PROPOSALS(NOWHERE, name, name=name)
    return NO_PROPOSAL(NOWHERE, name, name=name, known=nearest(name, ids) or tuple(ids))


def _phase(proposal: Proposal, said: str) -> str:
    phase = proposal.phase(said) if said else None
    return phase.id if phase else ""


def _missing(proposal: Proposal, phases: tuple[str, str], alternative: str) -> Finding | None:
    """What a proposal lacks of the phase, said after @ or apart, and the alternative that are asked for."""
    for phase in phases:
        if phase and proposal.phase(phase) is None:
            known = tuple(each.id for each in proposal.phases)
            message = NO_PHASE if known else NO_PHASES
            return message(NOWHERE, phase, proposal=proposal.id, name=phase, known=known or None)
    if all(phases) and proposal.phase(phases[0]) is not proposal.phase(phases[1]):
        return TWO_PHASES(NOWHERE, phases[0], name=phases[0], other=phases[1])
    known = tuple(each.id for each in proposal.alternatives)
    if alternative and alternative not in known:
        message = NO_ALTERNATIVE if known else NO_ALTERNATIVES
        return message(NOWHERE, alternative, proposal=proposal.id, name=alternative, known=known or None)
    return None


def choices(workspace: Workspace) -> tuple[str, ...]:
    """What there is to look at: every proposal, or each alternative of one that has not chosen between them."""
    return tuple(name for proposal in workspace.proposals for name in _choices(proposal))


def _choices(proposal: Proposal) -> tuple[str, ...]:
    if proposal.alternatives and not proposal.head.alternative:
        return tuple(named(proposal.id, alternative=each.id) for each in proposal.alternatives)
    return (proposal.id,)


def the_one(workspace: Workspace, today: dt.date, on: dt.date | None = None) -> Subject | Finding:
    """The subject meant when none is named: the only proposal, or what is decided where there is none.

    Where no proposal can be read, the finding says why.
    """
    found = choices(workspace)
    if not found and workspace.lost:
        return workspace.lost[0]
    if len(found) > 1:
        return WHICH(NOWHERE, known=found)
    return resolve(workspace, found[0] if found else BASE, today, on)
