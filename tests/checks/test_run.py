# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Running the rules: weights, waivers, order, and limits of the workspace."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from byggesten.checks.case import Case
from byggesten.checks.run import all_rules, check, checked, recheck
from byggesten.kernel.findings import Finding, Severity
from byggesten.organisation.settings import Settings, Waiver

from support.workspaces import OPENING, case

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,"
CODE = "structure.no_parent"


def parentless(settings: Settings | None = None) -> Case:
    """A case in which one unit has no parent."""
    return case(units=UNITS, settings=settings)


def found(this: Case) -> list[tuple[str, Severity]]:
    """The subjects and severities of the finding."""
    return [(each.subject, each.severity) for each in check(this) if each.code == CODE]


def test_a_workspace_sets_the_weight_of_a_rule() -> None:
    """An error instead of a warning, or nothing at all."""
    assert [("b", Severity.WARNING)] == found(parentless())
    heavy, off = ({CODE: word} for word in ("error", "off"))
    assert [("b", Severity.ERROR)] == found(parentless(Settings(opening=OPENING, severities=heavy)))
    assert [] == found(parentless(Settings(opening=OPENING, severities=off)))


def waiving(subject: str, rule: str = CODE) -> list[tuple[str, Severity]]:
    """What is found when a waiver with a subject stands in the settings."""
    waiver = Waiver(rule=rule, subject=subject, reason="Det er besluttet.")
    return found(parentless(Settings(opening=OPENING, waivers=(waiver,))))


def test_a_workspace_waives_a_finding_with_a_reason() -> None:
    """For all subjects, for one by id or by name; not for another subject or another rule."""
    assert [] == waiving("")
    assert [] == waiving("b")
    assert [] == waiving("B")
    assert [("b", Severity.WARNING)] == waiving("a")
    assert [("b", Severity.WARNING)] == waiving("", rule="structure.cycle")


def test_findings_come_in_the_order_of_a_report() -> None:
    """By place, then code and subject, whatever the order of the rules."""
    this = case(units=UNITS, tasks="name\nVeje\nParker", changes="- id: C1\n  close: A")
    findings = check(this)
    assert findings == check(this, reversed(list(all_rules().values())))
    assert findings == sorted(findings, key=Finding.order)


def test_another_setting_is_seen_when_checked_again() -> None:
    """Where more than changes differ everything is looked at again."""
    earlier = checked(parentless())
    later = replace(earlier.case, settings=Settings(opening=OPENING, severities={CODE: "error"}))
    assert [("b", Severity.ERROR)] == [
        (each.subject, each.severity) for each in recheck(earlier, later).findings if each.code == CODE
    ]


def test_only_what_is_touched_is_looked_at_again() -> None:
    """A rule of one subject is asked about the touched unit and its neighbours, and about no others."""
    units = "name,parent\nDirektion,\n" + "\n".join(f"Center {n},Direktion\nHold {n},Center {n}" for n in range(9))
    before = case(units=units, changes="- id: C1\n  close: Hold 1", on=dt.date(2023, 1, 1))
    more = case(units=units, changes="- id: C1\n  close: Hold 1\n- id: C2\n  close: Hold 2", on=dt.date(2023, 1, 1))
    after = replace(more, before=before.before, register=before.register)
    asked: list[str] = []

    def look(this: Case, id: str) -> list[Finding]:
        asked.append(id)
        return []

    spy = replace(all_rules()[CODE], look=look)
    earlier = checked(before, [spy])
    asked.clear()
    recheck(earlier, after)
    assert {"hold-2", "center-2"} & set(asked) == {"center-2"}
    assert not {"hold-5", "center-5"} & set(asked)
