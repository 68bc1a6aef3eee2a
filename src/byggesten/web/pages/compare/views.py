# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Any number of proposals, alternatives, phases and days side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import urlencode

from django.http import HttpResponse
from markupsafe import Markup

from byggesten.actions.answer import answer
from byggesten.actions.compare import compare_plain
from byggesten.actions.permission import Right
from byggesten.actions.subject import BASE, choices
from byggesten.actions.telling import Answer
from byggesten.documents import charts
from byggesten.documents.memo import ChartBlock
from byggesten.kernel.names import danish_key
from byggesten.kernel.wording import fill
from byggesten.organisation.bodies import Committee
from byggesten.web.numbers import whole_number
from byggesten.web.pages.compare.columns import Column, make
from byggesten.web.pages.compare.differences import changes, tasks, units, units_of_committee
from byggesten.web.pages.compare.lead import lead
from byggesten.web.pages.compare.measures import economy, findings, measures
from byggesten.web.pages.compare.principles import principles
from byggesten.web.pages.compare.words import WORDS
from byggesten.web.pages.consequences.asked import subject
from byggesten.web.pages.consequences.views import download
from byggesten.web.pages.organisation.choices import subjects
from byggesten.web.visit import Visit

# So many are compared where none are chosen, and so many levels are drawn.
FIRST, DEPTH, DEPTHS = 4, 2, (1, 2, 3, 4)


@dataclass(frozen=True, slots=True)
class Told:
    """What happens to a committee in one column; None where the committee is in neither its before nor its after."""

    column: Column
    answer: Answer | None


def compare(visit: Visit) -> HttpResponse:
    """The comparison."""
    names = _names(visit)
    columns = make(visit, [subject(visit, name) for name in names])
    committee, bodies = visit.request.GET.get("committee", ""), _committees(columns)
    committee = committee if committee in dict(bodies) else ""
    about = {id for each in columns for id in units_of_committee(each, committee)} if committee else None
    told = tuple(Told(each, answer(each.subject, committee, visit.lang)) for each in columns) if committee else ()
    keys = {key for each in told if each.answer for key in each.answer.changes} if committee else None
    depth, lang = _depth(visit), visit.lang
    return visit.render(
        "compare/compare.html.j2", WORDS, section="compare", columns=columns, names=names, dict_bodies=dict(bodies),
        proposed=[each for each in columns if each.subject.proposal],
        choices=_choices(visit, names), days=[each for each in names if each[:4].isdigit()], lead=lead(columns, lang),
        measures=measures(columns, lang), principles=principles(columns, lang), economy=economy(columns, lang),
        committee=committee, bodies=bodies,
        findings=findings(columns, lang) if visit.may(Right.DRAFTS) else (), told=told, depth=depth, depths=DEPTHS,
        charts=[_chart(each, depth) for each in columns], units=units(columns, lang, about),
        tasks=tasks(columns, lang, about), changed=changes(columns, keys),
        data=f"{visit.url('compare-data')}?{urlencode([('with', each) for each in names])}",
    )  # fmt: skip


def compare_data(visit: Visit) -> HttpResponse:
    """The same as JSON, as the command line writes it, to keep."""
    columns = make(visit, [subject(visit, name) for name in _names(visit)])
    plain = compare_plain([each.compared for each in columns])
    if not visit.may(Right.DRAFTS):
        for each in plain["subjects"]:
            each.update(findings=None, by_rule=None)
    return download(plain, f"{visit.row.slug}-compare.json")


def _names(visit: Visit) -> tuple[str, ...]:
    """The subjects that are asked for, each once; else the first proposals, with the base beside a single one."""
    asked = [*visit.request.GET.getlist("with"), *visit.request.GET.getlist("of")]
    names = tuple(dict.fromkeys(each for each in asked if each))
    if names:
        return names
    found = choices(visit.workspace)[:FIRST]
    return found if len(found) > 1 else (BASE, *found)


def _choices(visit: Visit, names: tuple[str, ...]) -> tuple[tuple[str, str, bool], ...]:
    base = fill(WORDS["base"], visit.lang, {})
    return tuple((name, base if name == BASE else title, name in names) for name, title in subjects(visit))


def _depth(visit: Visit) -> int:
    said = whole_number(visit.request.GET.get("levels"))
    return said if said in DEPTHS else DEPTH


def _chart(column: Column, depth: int) -> Markup:
    """The organisation after, with a name of its own on the page."""
    blocks = charts.build(column.material, "after", {"depth": str(depth)})
    return column.parts.write(
        replace(each, name=f"{each.name}-{column.letter.lower()}", caption=f"{each.caption}: {column.title}")
        if isinstance(each, ChartBlock)
        else each
        for each in blocks
    )


def _committees(columns: tuple[Column, ...]) -> tuple[tuple[str, str], ...]:
    found: dict[str, str] = {}
    for column in columns:
        for org in (column.subject.before, column.subject.after):
            found.update((each.id, each.name) for each in org.every(Committee))
    return tuple(sorted(found.items(), key=lambda each: danish_key(each[1])))
