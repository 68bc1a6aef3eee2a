# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Check a workspace: everything wrong in its files, in the fold of its changes and by the rules, each said once."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator

from byggesten.actions.subject import Subject, base, choices, resolve
from byggesten.actions.workspace import PROPOSALS, SETTINGS, Progress, Workspace
from byggesten.checks.run import all_rules, weighed
from byggesten.kernel.findings import MESSAGES, Finding, Place, Severity, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.units import Unit
from byggesten.proposal.proposal import Proposal

STALE = declare(
    "proposal.stale",
    "warning",
    da="Forslaget kender {base} af beslutningerne i loggen; siden er {unseen} kommet til",
    en="The proposal knows {base} of the decisions in the log; {unseen} came later",
    advice_da="Tilpas det til dagens organisation med »byggesten rebase«; ellers kan det ikke besluttes.",
    advice_en="Adapt it to today's organisation with “byggesten rebase”; otherwise it cannot be decided.",
)
NO_BASE = declare(
    "proposal.no_base",
    "warning",
    da="Det fremgår ikke, hvor mange beslutninger forslaget bygger på; loggen har {decided}",
    en="It is not stated how many decisions the proposal builds on; the log holds {decided}",
    advice_da="Skriv »base: {decided}« i hovedet, når det passer til organisationen i dag.",
    advice_en="Write “base: {decided}” in the head when it fits the organisation of today.",
)
BAD_BASE = declare(
    "proposal.bad_base",
    "error",
    da="Forslaget bygger på {base} beslutninger, men loggen har kun {decided}",
    en="The proposal builds on {base} decisions, but the log holds only {decided}",
    advice_da="Ret »base:« i hovedet, eller hent den log, forslaget hører til.",
    advice_en="Correct “base:” in the head, or fetch the log the proposal belongs to.",
)
UNKNOWN_RULE = declare(
    "settings.unknown_rule",
    "error",
    da="Ingen regel eller fund hedder »{code}«",
    en="No rule or finding is called “{code}”",
    advice_da="Mente du {nearest}? Reglerne står i docs/reference/checks.md.",
    advice_en="Did you mean {nearest}? The rules are in docs/reference/checks.md.",
)
SYNTHETIC = declare(
    "workspace.synthetic",
    "info",
    da="Arbejdsområdet rummer syntetiske (opdigtede) stillinger, medarbejdere og beløb",
    en="The workspace holds synthetic (invented) posts, employees and amounts",
    advice_da="Brug ikke tallene som oplysninger om en virkelig kommune.",
    advice_en="Do not use the figures as information about a real municipality.",
)


def read_findings(workspace: Workspace) -> tuple[Finding, ...]:
    """What is wrong in the files: settings, register, log and the text of every proposal, by the settings' weights.

    Without units no name in a proposal means anything; its findings would only say that again and again.
    """
    found = [*workspace.findings, *_unknown_rules(workspace)]
    if workspace.settings.synthetic:
        found.append(SYNTHETIC(Place(SETTINGS, 1), workspace.settings.name))
    for proposal in workspace.proposals if workspace.opening.order.get(Unit.table) else ():
        found += [*proposal.findings, *standing(workspace, proposal)]
    return in_order(weighed(found, workspace.settings))


def _unknown_rules(workspace: Workspace) -> Iterator[Finding]:
    """Codes in the settings that no finding has, so that a misspelt one does not pass for set."""
    all_rules()
    settings = workspace.settings
    for code in dict.fromkeys((*settings.severities, *(waiver.rule for waiver in settings.waivers))):
        if code not in MESSAGES:
            close = nearest(code, MESSAGES) or ("–",)
            yield UNKNOWN_RULE(Place(SETTINGS, 1), code, code=code, nearest=close)


def standing(workspace: Workspace, proposal: Proposal) -> Iterator[Finding]:
    """Whether a proposal is written on the organisation as it is decided now; one that is decided itself is done."""
    place, base_said, decided = Place(proposal.file, 1), proposal.head.base, len(workspace.log)
    own = workspace.decided(proposal.id)
    if own and all(entry.key in own for entry in proposal.counted(statuses=workspace.counted)):
        return
    unseen = len(workspace.unseen(proposal))
    if base_said is not None and base_said > decided:
        yield BAD_BASE(place, proposal.id, base=base_said, decided=decided)
    elif base_said is None and unseen:
        yield NO_BASE(place, proposal.id, decided=decided)
    elif unseen:
        yield STALE(place, proposal.id, base=base_said, unseen=unseen)


def subject_findings(subject: Subject, *, rules: bool = True) -> tuple[Finding, ...]:
    """What is wrong in a subject: findings of the fold, and of the rules."""
    settings = subject.workspace.settings
    by_rules = subject.checked.findings if rules else []
    return in_order([*weighed(subject.findings, settings), *by_rules])


def concerning(workspace: Workspace, subject: Subject) -> tuple[Finding, ...]:
    """The findings that concern a subject: of reading, other proposals' texts apart, of the fold and of the rules."""
    file = subject.proposal.file if subject.proposal else ""
    reading = [
        each
        for each in read_findings(workspace)
        if each.place.file == file or not each.place.file.startswith(f"{PROPOSALS}/")
    ]
    return in_order((*reading, *subject_findings(subject)))


def check(
    workspace: Workspace, today: dt.date, names: Iterable[str] = (), progress: Progress = lambda _: None
) -> tuple[Finding, ...]:
    """Every finding of a workspace in the order of place: of each subject named, else of each proposal, else as it is.

    Nothing is computed on a workspace without units, so that one mistake is not said many times.
    """
    found = [*read_findings(workspace)]
    if workspace.opening.order.get(Unit.table):
        for subject in _subjects(workspace, today, names):
            progress(subject.name)
            found += subject_findings(subject)
    return in_order(found)


def _subjects(workspace: Workspace, today: dt.date, names: Iterable[str]) -> Iterator[Subject]:
    chosen = tuple(names) or choices(workspace)
    for name in chosen:
        subject = resolve(workspace, name, today)
        if isinstance(subject, Subject):
            yield subject
    if not chosen:
        yield base(workspace, today)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings in order of place, each once."""
    once: dict[tuple[object, ...], Finding] = {}
    for finding in findings:
        once.setdefault(finding.order(), finding)
    return tuple(once[key] for key in sorted(once, key=_comparable))


def _comparable(order: tuple[object, ...]) -> tuple[bool, tuple[object, ...]]:
    """Findings of the workspace's own files first, then those of proposals."""
    return str(order[0]).startswith(f"{PROPOSALS}/"), order


def errors(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """The findings of severity error."""
    return tuple(finding for finding in findings if finding.severity is Severity.ERROR)
