# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Words, principles, prices and rules of a workspace: each page shows them and saves one change at a time."""

from __future__ import annotations

import re
from decimal import Decimal, InvalidOperation

from django.http import Http404, HttpResponse, HttpResponseRedirect

from byggesten.actions.settings_edit import (
    STATEMENTS,
    remove_principle,
    set_competence,
    set_counted,
    set_limit,
    set_price,
    set_principle,
    set_word,
    set_workspace,
    stamp,
)
from byggesten.changes.entry import STATUS_NAMES
from byggesten.checks.limits import LIMITS
from byggesten.checks.principles.stated import NAMED_RULES
from byggesten.checks.run import all_rules
from byggesten.kernel.names import danish_key
from byggesten.kernel.ranges import read_amount
from byggesten.organisation.statements import PRINCIPLE, Statement
from byggesten.web.pages.administration.tabs import answered, desk, refused, tabs
from byggesten.web.pages.administration.words import SLOTS, WORDS
from byggesten.web.visit import Visit

_YEAR = re.compile(r"[1-9][0-9]{3}")
HIGHEST = 1_000_000


def words(visit: Visit) -> HttpResponse:
    """The organisation's own words and particulars."""
    said = visit.request.POST
    if visit.request.method == "POST":
        match said.get("what"):
            case "word":
                return answered(visit, set_word(desk(visit), said.get("slot", ""), said.get("word", "")), "words")
            case "counted":
                return answered(visit, set_counted(desk(visit), tuple(said.getlist("counted"))), "words")
            case "workspace" if said.get("key") in ("name", "language", "budget-year"):
                value: str | int = said.get("value", "").strip()
                if said["key"] == "budget-year" and _YEAR.fullmatch(str(value)):
                    value = int(value)
                return answered(visit, set_workspace(desk(visit), said["key"], value), "words")
            case "competence":
                change, body = said.get("change", ""), said.get("body", "")
                return answered(visit, set_competence(desk(visit), change, body), "words")
            case _:
                return HttpResponseRedirect(visit.url("words"))
    settings = visit.workspace.settings
    slots = {**dict.fromkeys(SLOTS, ""), **settings.vocabulary}
    return visit.render(
        "administration/words.html.j2", WORDS, section="administration", tabs=tabs(visit, "words"), settings=settings,
        slots=slots, slot_names=SLOTS, statuses=STATUS_NAMES, seen=stamp(visit.store),
    )  # fmt: skip


def principles(visit: Visit) -> HttpResponse:
    """The principles, each with the rule that tests it where there is one."""
    said = visit.request.POST
    if visit.request.method == "POST":
        values = {name: said.get(name, "") for name in ("name", "text", "scope", "rule", "limit")}
        return answered(visit, set_principle(desk(visit), said.get("id", ""), values), "principles")
    listed = [each for each in visit.workspace.opening.every(Statement) if each.kind == PRINCIPLE]
    rules = {name: rule.meaning for name, rule in NAMED_RULES.items()}
    return visit.render(
        "administration/principles.html.j2", WORDS, section="administration", tabs=tabs(visit, "principles"),
        principles=listed, rules=rules, seen=stamp(visit.store, STATEMENTS),
    )  # fmt: skip


def principle_removed(visit: Visit) -> HttpResponse:
    """Take a principle out."""
    return answered(visit, remove_principle(desk(visit), visit.request.POST.get("id", "")), "principles")


def prices(visit: Visit) -> HttpResponse:
    """What a full-time post of each category costs a year."""
    said = visit.request.POST
    if visit.request.method == "POST":
        try:
            price = read_amount(said["price"]) if said.get("price", "").strip() else None
        except ValueError:
            return refused(visit, "bad_price", "prices")
        return answered(visit, set_price(desk(visit), said.get("category", "").strip(), price), "prices")
    held = dict(visit.workspace.settings.prices)
    used = {each for each in visit.workspace.opening.posts.columns.categories if each}
    rows = [(name, held.get(name)) for name in sorted({*held, *used}, key=danish_key)]
    return visit.render(
        "administration/prices.html.j2", WORDS, section="administration", tabs=tabs(visit, "prices"), rows=rows,
        seen=stamp(visit.store),
    )  # fmt: skip


def rules(visit: Visit) -> HttpResponse:
    """The parameters of the rules, each with its meaning, source and default."""
    said = visit.request.POST
    all_rules()
    if visit.request.method == "POST":
        try:
            number = _limit(said["number"]) if said.get("number", "").strip() else None
        except (InvalidOperation, ValueError):
            return refused(visit, "bad_number", "rules")
        if said.get("limit") not in LIMITS:
            raise Http404
        return answered(visit, set_limit(desk(visit), said.get("limit", ""), number), "rules")
    return visit.render(
        "administration/rules.html.j2", WORDS, section="administration", tabs=tabs(visit, "rules"),
        limits=[LIMITS[name] for name in sorted(LIMITS)], held=visit.workspace.settings.limits, seen=stamp(visit.store),
    )  # fmt: skip


def _limit(text: str) -> float:
    """The number of a limit; ValueError or InvalidOperation for what is none, or none that anything can be held to."""
    number = Decimal(text.strip()[:40].replace(",", "."))
    if not (number.is_finite() and 0 <= number <= HIGHEST):
        raise ValueError("not a limit")
    return float(number)
