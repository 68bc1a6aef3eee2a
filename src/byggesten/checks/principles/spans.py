# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Spans of control that are wide or narrow."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from byggesten.checks.case import Case
from byggesten.checks.limits import limit
from byggesten.checks.principles.stated import SPAN_NARROW, SPAN_WIDE, stating
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import SPANS
from byggesten.consequences.levels import Span, span
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

WIDE = declare(
    "span.wide",
    "warning",
    da="Lederen af »{what}« har {total} under sig; grænsen er {limit}",
    en="The leader of “{what}” has {total} below; the limit is {limit}",
    advice_da="Del enheden, eller giv lederen en souschef eller afdelingsledere.",
    advice_en="Divide the unit, or give the leader deputies.",
    reference=SPANS,
)
LARGE = declare(
    "span.large",
    "info",
    da="Lederen af »{what}« har {total} under sig; over {limit} er et stort spænd",
    en="The leader of “{what}” has {total} below; above {limit} is a large span",
    advice_da="Vurdér, om lederen har tid til dem alle.",
    advice_en="Consider whether the leader has time for them all.",
    reference=SPANS,
)
NARROW = declare(
    "span.narrow",
    "info",
    da="Lederen af »{what}« har kun {total} under sig; under {limit} er et lille spænd",
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
    limits = _limits(case)
    most = _most(case.after, id)
    if limits.narrow <= most <= min(limits.wide, limits.large):
        return
    unit, found = case.after.unit(id), span(case.after, id)
    if unit is None or found is None or not (unit.leader_title or unit.leader or not case.leaders_stated):
        return
    yield from _judge(case, id, unit.name, found, limits)


def _judge(case: Case, id: str, name: str, found: Span, limits: Limits) -> Iterator[Finding]:
    total, day = found.total, case.after.day
    if total.low > limits.wide:
        yield WIDE(case.place(id), id, date=day, limit=limits.wide, what=name, total=total)
    elif total.low > limits.large:
        yield LARGE(case.place(id), id, date=day, limit=limits.large, what=name, total=total)
    elif not found.open and 0 < total.high < limits.narrow:
        yield NARROW(case.place(id), id, date=day, limit=limits.narrow, what=name, total=total)


@dataclass(frozen=True, slots=True)
class Limits:
    """The limits that apply in a case; nothing is narrow where the register holds no posts."""

    wide: float
    large: float
    narrow: float


def _limits(case: Case) -> Limits:
    """The workspace's limits, and those of its principles where they are stricter."""
    wide = [float(each.limit.high) for each in stating(case, SPAN_WIDE) if each.limit]
    narrow = [float(each.limit.low) for each in stating(case, SPAN_NARROW) if each.limit]
    counted = len(case.after.posts.columns) > 0
    return Limits(
        wide=min([LIMIT_WIDE(case), *wide]),
        large=LIMIT_LARGE(case),
        narrow=max([LIMIT_NARROW(case), *narrow]) if counted else 0.0,
    )


def _most(org: Organisation, id: str) -> float:
    """No leader has more below than this: posts of the unit and all that refers to it.

    Where some of it stands for several units there is no such bound. Cheap, so that few spans are computed.
    """
    beside = (*org.children.get(id, ()), *org.users.get(id, ()))
    if any(isinstance(each := org.things[other], Unit) and each.collective for other in beside):
        return float("inf")
    held = org.posts.held.get(id)
    if held is not None:
        return float(held.posts.high) + len(beside)
    code = org.posts.columns.code_of.get(id)
    return len(beside) + (float(org.posts.columns.sums[0, code]) if code is not None else 0.0)
