# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Subjects side by side: each column is its own, and only units that differ are listed."""

from __future__ import annotations

from byggesten.actions.compare import columns, compare_plain, differing_units, rules_found

from support.desk import desk, document, opened, subject

CHANGES = "- id: A1\n  move: Biblioteket\n  to: Børn og Skole\n- id: A2\n  add posts: 2\n  to: Biblioteket"
OTHER = document("andet", CHANGES, day="2027-01-01")
FILES = {"proposals/andet.md": OTHER}
NAMES = ("base", "andet", "boern-og-kultur")


def test_columns_stand_in_the_order_asked_for() -> None:
    """With their figures, economy and what the rules find."""
    workspace = opened(desk(FILES))
    plain = compare_plain(columns(subject(workspace, name) for name in NAMES))
    assert list(NAMES) == [each["subject"] for each in plain["subjects"]]
    assert [8, 8, 7] == [each["measures"]["units"] for each in plain["subjects"]]
    assert [0, 2, 1] == [each["economy"]["posts"]["low"] for each in plain["subjects"]]
    assert [0, 1, 2] == [each["summary"]["moved"] for each in plain["subjects"]]
    assert [{}, {"economy.unpriced": 1}] == [
        {rule: n for rule, n in each["by_rule"].items() if rule == "economy.unpriced"} for each in plain["subjects"][:2]
    ]


def test_only_units_that_differ_are_listed() -> None:
    """With None where a unit does not exist."""
    workspace = opened(desk(FILES))
    compared = columns(subject(workspace, name) for name in NAMES)
    assert ("boern-og-skole", "kultur-og-fritid", "biblioteket", "idraet-og-foreninger") == differing_units(compared)
    rows = {row["unit"]["id"]: row["in"] for row in compare_plain(compared)["units"]}
    assert rows["kultur-og-fritid"][2] is None
    assert ["Børn og Skole", "Børn og Skole", "Børn og Kultur"] == [each["name"] for each in rows["boern-og-skole"]]


def test_a_subject_does_not_differ_from_itself() -> None:
    """Nothing is listed, and every rule counts the same."""
    workspace = opened(desk(FILES))
    compared = columns((subject(workspace, "andet"), subject(workspace, "andet")))
    assert () == differing_units(compared)
    assert all(compared[0].by_rule[name] == compared[1].by_rule[name] > 0 for name in rules_found(compared))
