# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Principles that name a rule: which rules may be named, and the principles that name one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from byggesten.checks.case import Case
from byggesten.kernel.text import Text
from byggesten.organisation.statements import Statement

LEVELS_COUNT, LEVELS_DEPTH = "levels.count", "levels.depth"
SPAN_WIDE, SPAN_NARROW = "span.wide", "span.narrow"
UNITS_FEWER, UNITS_SIZE = "units.fewer", "units.size"
TASKS_DUPLICATED, REPORTING_LINE = "tasks.duplicated", "reporting.line"


@dataclass(frozen=True, slots=True)
class NamedRule:
    """A rule by the name principles use: what it means, and the rules of the program behind it."""

    meaning: Text
    rules: tuple[str, ...]


def _named(da: str, en: str, *rules: str) -> NamedRule:
    return NamedRule(Text(da, en), rules)


NAMED_RULES: Mapping[str, NamedRule] = {
    LEVELS_COUNT: _named(
        "højst så mange ledelsesniveauer som grænsen", "at most as many management levels as the limit",
        "principles.levels",
    ),
    LEVELS_DEPTH: _named("ingen ekstra ledelseslag", "no extra layers of management", "principles.deeper"),
    SPAN_WIDE: _named("ledelsesspænd på højst grænsen", "spans of control at most the limit", "span.wide"),
    SPAN_NARROW: _named("ledelsesspænd på mindst grænsen", "spans of control at least the limit", "span.wide"),
    UNITS_FEWER: _named(
        "færre enheder end før, eller højst grænsen", "fewer units than before, or at most the limit",
        "principles.not_fewer",
    ),
    UNITS_SIZE: _named(
        "enheder med mindst så mange stillinger som grænsen", "units with at least the limit of posts",
        "principles.too_small",
    ),
    TASKS_DUPLICATED: _named("samme opgave kun ét sted", "the same task in one place only", "principles.duplicated"),
    REPORTING_LINE: _named(
        "de første, princippet handler om, refererer til den sidste", "the first it is about report to the last",
        "principles.reporting_line",
    ),
    "placement.unique": _named(
        "hver opgave har én ansvarlig og ét udvalg", "every task has one responsible unit and one committee",
        "allocation.no_responsible", "allocation.several_responsible", "allocation.several_committees",
        "allocation.across",
    ),
    "committee.alignment": _named(
        "enhedens og opgavens udvalg er det samme", "unit and task have the same committee", "committees.alignment"
    ),
    "team.charter": _named(
        "vidensteam har kommissorium, leder og ejer", "knowledge teams have charter, leader and owner",
        "groups.charter",
    ),
    "delegation.explicit": _named(
        "delegation er skrevet ned", "delegations are written down", "links.delegation_unsaid", "links.delegation_vague"
    ),
    "project.end": _named("projekter har en slutdato", "projects have an end", "groups.project_end"),
    "competences.kept": _named(
        "kompetencer bevares, når en enhed nedlægges", "competences are kept when a unit closes",
        "groups.competences_lost",
    ),
}  # fmt: skip


def stating(case: Case, rule: str) -> tuple[Statement, ...]:
    """The principles in force that name a rule."""
    return case.principles.get(rule, ())
