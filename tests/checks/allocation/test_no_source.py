# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tasks a unit gets without anybody being said to have had them."""

from __future__ import annotations

from support.workspaces import about, case, said

UNITS = "name,parent\nDirektion,\nStab,Direktion\nA,Direktion"
TASKS = "name,responsible\nIndkøb,\nArkiv,\nPlan,A"
TAKES = """
    - id: C1
      extend: Stab
      takes:
        - task: {one}
        - task: {other}
"""


def test_tasks_of_nobody_are_found_once_for_the_receiver() -> None:
    """T21 and T96: Purchasing and the archive are placed, but nobody is said to have them today."""
    this = case(units=UNITS, tasks=TASKS, changes=TAKES.format(one="Indkøb", other="Arkiv"))
    assert ["stab"] == about(this, "allocation.no_source")
    assert ["“Stab” becomes responsible for “Arkiv” and “Indkøb”, but it is not stated who is so today"] == said(
        this, "allocation.no_source"
    )


def test_a_task_of_somebody_and_a_new_task_are_not() -> None:
    """Plan comes from A, and Klima is new."""
    changes = "- id: C1\n  move task: Plan\n  to: Stab\n- id: C2\n  new task: Klima\n  in:\n    - Stab"
    assert [] == about(case(units=UNITS, tasks=TASKS, changes=changes), "allocation.no_source")
