# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A task moved to a new unit whose own list of tasks, under another heading, does not name it."""

from __future__ import annotations

from support.workspaces import HEAD, about, case

UNITS = "name,parent\nDirektion,\nPlan,Direktion"
TASKS = "name,responsible\nSkat,Plan\nLøn,Plan"
TEXT = (
    HEAD
    + """
# Centret
:::{changes}
- id: C1
  establish: Center
  under: Direktion
  takes:
    - task: Løn
%s:::
# Planafdelingen
:::{changes}
- id: C2
  move task: Skat
  to: Center
:::
"""
)


def test_a_task_given_elsewhere_in_the_document_is_found() -> None:
    """T81: The section of Center lists its tasks, but not this one."""
    assert ["center"] == about(case(TEXT % "", units=UNITS, tasks=TASKS), "allocation.unlisted")


def test_a_task_named_in_both_places_is_not() -> None:
    """The reader sees it where Center is established too."""
    this = case(TEXT % "    - task: Skat\n", units=UNITS, tasks=TASKS)
    assert [] == about(this, "allocation.unlisted")


def test_a_unit_that_lists_no_tasks_is_not_asked_to() -> None:
    """Center takes a unit and no single tasks."""
    text = TEXT.replace("- task: Løn", "- Plan") % ""
    assert [] == about(case(text, units=UNITS, tasks=TASKS), "allocation.unlisted")
