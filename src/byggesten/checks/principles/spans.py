# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Spans of control that are wide or narrow."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.limits import limit
from byggesten.checks.principles.stated import SPAN_NARROW, SPAN_WIDE, stating
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import SPANS
from byggesten.consequences.levels import Span, span
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.organisation import Organisation

WIDE = declare(
    "span.wide",
    "warning",
    da="Lederen af «{what}» har {total} under sig; grænsen er {limit}",
    en="The leader of “{what}” has {total} below; the limit is {limit}",
    advice_da="Del enheden, eller giv lederen en souschef eller afdelingsledere.",
    advice_en="Divide the unit, or give the leader deputies.",
    reference=SPANS,
)
LARGE = declare(
    "span.large",
    "info",
    da="Lederen af «{what}» har {total} under sig; over {limit} er et stort spænd",
    en="The leader of “{what}” has {total} below; above {limit} is a large span",
    advice_da="Vurdér, om lederen har tid til dem alle.",
    advice_en="Consider whether the leader has time for them all.",
    reference=SPANS,
)
NARROW = declare(
    "span.narrow",
    "info",
    da="Lederen af «{what}» har kun {total} under sig; under {limit} er et lille spænd",
    en="The leader of “{what}” has only {total} below; under {limit} is a small span",
    advice_da="Vurdér, om ledelsesopgaven kan lægges sammen med en anden.",
    advice_en="Consider whether the task of leading can be joined with another.",
    reference=SPANS,
)
LIMIT_WIDE = limit(
    "span.wide", 30, da="ledelsesspænd, der er for stort", en="span of control that is too wide", source=SPANS
)
LIMIT_LARGE = limit(
    "span.large", 20, da="ledelsesspænd, der er stort", en="span of control that is large", source=SPANS
)
LIMIT_NARROW = limit(
    "span.narrow", 3, da="ledelsesspænd, der er lille", en="span of control that is small", source=SPANS
)


@rule(WIDE, LARGE, NARROW, scope=Scope.UNIT, da="Ledelsesspænd", en="Span of control")
def spans(case: Case, id: str) -> Iterator[Finding]:
    """A leader's span lies between the limits; small ones are looked at only where the register holds posts."""
    lowest = min(_at_most(case, SPAN_WIDE, LIMIT_WIDE(case)), LIMIT_LARGE(case))
    counted = len(case.after.posts.columns) > 0
    most = _most(case.after, id)
    if most <= lowest and not (counted and most < _at_least(case)):
        return
    unit, found = case.after.unit(id), span(case.after, id)
    if unit is None or found is None or not (unit.leader_title or unit.leader or not case.leaders_stated):
        return
    yield from _judge(case, id, unit.name, found, counted)


def _judge(case: Case, id: str, name: str, found: Span, counted: bool) -> Iterator[Finding]:
    wide, large, narrow = _at_most(case, SPAN_WIDE, LIMIT_WIDE(case)), LIMIT_LARGE(case), _at_least(case)
    total = found.total
    params = {"what": name, "total": total}
    if total.low > wide:
        yield WIDE(case.place(id), id, date=case.after.day, limit=wide, **params)
    elif total.low > large:
        yield LARGE(case.place(id), id, date=case.after.day, limit=large, **params)
    elif counted and not found.open and 0 < total.high < narrow:
        yield NARROW(case.place(id), id, date=case.after.day, limit=narrow, **params)


def _at_most(case: Case, rule: str, default: float) -> float:
    stated = [float(each.limit.high) for each in stating(case, rule) if each.limit]
    return min([default, *stated])


def _at_least(case: Case) -> float:
    stated = [float(each.limit.low) for each in stating(case, SPAN_NARROW) if each.limit]
    return max([LIMIT_NARROW(case), *stated])


def _most(org: Organisation, id: str) -> float:
    """No leader has more below than this: posts of the unit and everything that refers to it. Cheap, for most units."""
    held = org.posts.held.get(id)
    code = org.posts.columns.code_of.get(id)
    posts = float(held.posts.high) if held else float(org.posts.columns.sums[0, code]) if code is not None else 0.0
    below = org.below(id)
    several = any((unit := org.unit(each)) is not None and unit.collective for each in (*below, *org.users.get(id, ())))
    return float("inf") if several else posts + len(below) + len(org.users.get(id, ()))
