# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The checks of a proposal: findings by rule, and how they are weighed and waived."""

from __future__ import annotations

from collections.abc import Callable

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect

from byggesten.actions.permission import Right
from byggesten.actions.settings_edit import Desk, Result, Saved, set_severity, stamp, unwaive, waive
from byggesten.actions.subject import BASE, choices
from byggesten.checks.run import all_rules
from byggesten.kernel.findings import MESSAGES
from byggesten.kernel.wording import fill
from byggesten.web.pages.checks.listing import ByRule, by_rule, counted, waivers, weights
from byggesten.web.pages.checks.words import WORDS
from byggesten.web.pages.organisation.choices import subjects
from byggesten.web.visit import Visit


def checks(visit: Visit) -> HttpResponse:
    """What the rules find in a proposal, or in the organisation as it is."""
    asked = visit.request.GET
    names = (*choices(visit.workspace), BASE)
    name = asked.get("of") or names[0]
    subject = visit.subject(name)
    rows = by_rule(subject, visit.lang)
    severity, code = asked.get("severity", ""), asked.get("rule", "")
    shown = [row for row in rows if severity in ("", row.severity.value) and code in ("", row.code)]
    return visit.render(
        "checks/checks.html.j2", WORDS, section="checks", subject=subject, name=name,
        names=_named(visit, names), rows=shown, counts=list(counted(rows)), severity=severity, quiet=_quiet(rows),
        weights=weights(visit.workspace.settings, visit.lang), waivers=waivers(visit.workspace.settings, visit.lang),
        editable=visit.may(Right.WEIGH), seen=stamp(visit.store) if visit.may(Right.WEIGH) else "",
        severities=("error", "warning", "info", "off"),
    )  # fmt: skip


def _named(visit: Visit, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    """What can be checked, as (name, what it is called)."""
    titles = dict(subjects(visit))
    return tuple((name, titles.get(name, name)) for name in names)


def _quiet(rows: tuple[ByRule, ...]) -> int:
    """How many rules found nothing."""
    codes = {row.code for row in rows}
    return sum(1 for rule in all_rules().values() if not any(message.code in codes for message in rule.messages))


def weighed(visit: Visit) -> HttpResponse:
    """Give a kind of finding another severity, or its own again."""
    said = visit.request.POST
    severity = said.get("severity", "")
    if severity:
        _known(said.get("rule", ""))
    return _answer(visit, lambda desk: set_severity(desk, said.get("rule", ""), severity), "weighed")


def _known(rule: str) -> None:
    """There is nothing to weigh or waive where no rule has the name; one that has none hinders every decision."""
    all_rules()
    if rule not in MESSAGES:
        raise Http404


def waived(visit: Visit) -> HttpResponse:
    """Accept the findings of a rule, or the one about a subject, with a reason."""
    said = visit.request.POST
    subject = said.get("subject", "")
    _known(said.get("rule", ""))
    return _answer(visit, lambda desk: waive(desk, said.get("rule", ""), said.get("reason", ""), subject), "waived")


def unwaived(visit: Visit) -> HttpResponse:
    """Accept them no longer."""
    said = visit.request.POST
    return _answer(visit, lambda desk: unwaive(desk, said.get("rule", ""), said.get("subject", "")), "unwaived")


def _answer(visit: Visit, edit: Callable[[Desk], Result], done: str) -> HttpResponse:
    said = visit.request.POST
    desk = Desk(store=visit.store, codecs=visit.codecs, actor=visit.actor, now=visit.now, seen=said.get("seen", ""))
    result = edit(desk)
    if isinstance(result, Saved):
        messages.success(visit.request, fill(WORDS[done], visit.lang, {}))
    else:
        for finding in result:
            messages.error(visit.request, f"{finding.text(visit.lang)}. {finding.advice(visit.lang)}")
    of = said.get("of", "")
    return HttpResponseRedirect(visit.url("checks") + (f"?of={of}" if of in choices(visit.workspace) else ""))
