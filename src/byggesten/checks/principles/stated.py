# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Principles that name a rule: which rules may be named, and the principles that name one."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.checks.case import Case
from byggesten.kernel.text import Text
from byggesten.organisation.statements import Statement

LEVELS_COUNT, LEVELS_DEPTH = "levels.count", "levels.depth"
SPAN_WIDE, SPAN_NARROW = "span.wide", "span.narrow"
UNITS_FEWER, UNITS_SIZE = "units.fewer", "units.size"
TASKS_DUPLICATED, REPORTING_LINE = "tasks.duplicated", "reporting.line"

NAMED_RULES: Mapping[str, Text] = {
    LEVELS_COUNT: Text("højst så mange ledelsesniveauer som grænsen", "at most as many management levels as the limit"),
    LEVELS_DEPTH: Text("ingen ekstra ledelseslag", "no extra layers of management"),
    SPAN_WIDE: Text("ledelsesspænd højst som grænsen", "spans of control at most the limit"),
    SPAN_NARROW: Text("ledelsesspænd mindst som grænsen", "spans of control at least the limit"),
    UNITS_FEWER: Text("færre enheder end før, eller højst grænsen", "fewer units than before, or at most the limit"),
    UNITS_SIZE: Text("enheder med mindst så mange stillinger som grænsen", "units with at least the limit of posts"),
    TASKS_DUPLICATED: Text("samme opgave kun ét sted", "the same task in one place only"),
    REPORTING_LINE: Text(
        "de første, princippet handler om, refererer til den sidste", "the first it is about report to the last"
    ),
    "placement.unique": Text(
        "hver opgave har én ansvarlig og ét udvalg", "every task has one responsible unit and one committee"
    ),
    "committee.alignment": Text("enhedens og opgavens udvalg er det samme", "unit and task have the same committee"),
    "team.charter": Text(
        "vidensteam har kommissorium, leder og ejer", "knowledge teams have charter, leader and owner"
    ),
    "delegation.explicit": Text("delegation er skrevet ned", "delegations are written down"),
    "project.end": Text("projekter har en slutdato", "projects have an end"),
    "competences.kept": Text("kompetencer bevares, når en enhed nedlægges", "competences are kept when a unit closes"),
}


def stating(case: Case, rule: str) -> tuple[Statement, ...]:
    """The principles in force that name a rule."""
    return case.principles.get(rule, ())
