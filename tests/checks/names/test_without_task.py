# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit named after a task it does not have."""

from __future__ import annotations

from support.workspaces import about, case, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"
TASKS = "name,responsible\nKommunikation,A\nStrategiarbejde,A\nErhverv,B\nErhvervsservice,B"
STAFF = """
    - id: C1
      establish: Stab for Erhverv og Kommunikation
      kind: stab
      under: Direktion
      {more}takes:
        - task: Kommunikation
        - task: {task}
"""


def staff(task: str, more: str = "") -> str:
    """The new staff unit, with the task it takes beside communication."""
    return STAFF.format(task=task, more=f"{more}\n      " if more else "")


def test_a_word_no_task_covers_is_found() -> None:
    """T79: The staff has business in its name, and communication and strategy among its tasks."""
    this = case(units=UNITS, tasks=TASKS, changes=staff("Strategiarbejde"))
    assert ["stab-for-erhverv-og-kommunikation"] == about(this, "names.without_task")


def test_a_task_a_purpose_or_a_unit_below_covers_a_word() -> None:
    """Business service is business, and a stated purpose is enough."""
    for changes in (staff("Erhvervsservice"), staff("Strategiarbejde", "purpose: Fremme erhvervslivet")):
        assert [] == about(case(units=UNITS, tasks=TASKS, changes=changes), "names.without_task")


def test_a_task_of_just_that_elsewhere_is_said() -> None:
    """T82: The proposal moves the task Erhverv, but to B."""
    tasks = TASKS.replace("Erhverv,B", "Erhverv,A")
    changes = staff("Strategiarbejde") + "    - id: C2\n      move task: Erhverv\n      to: B\n"
    assert [
        "“Stab for Erhverv og Kommunikation” has “Erhverv” in its name, but the task “Erhverv” lies with “B”"
    ] == said(case(units=UNITS, tasks=tasks, changes=changes), "names.task_elsewhere")


def test_a_name_of_which_nothing_is_covered_is_not_judged() -> None:
    """A unit whose tasks are not written says nothing about its name; nor does an old name."""
    changes = "- id: C1\n  establish: Stab for Erhverv og Kommunikation\n  kind: stab\n  under: Direktion"
    assert [] == about(case(units=UNITS, tasks=TASKS, changes=changes), "names.without_task")
    units = UNITS + "\nErhverv og Natur,Direktion"
    this = case(units=units, tasks="name,responsible\nNatur,Erhverv og Natur")
    assert [] == about(this, "names.without_task")
