# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An exception that names something the unit does not have."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = "name,parent\nDirektion,\nA,Direktion\nA1,A\nB,Direktion\nC,Direktion"
CHANGE = """
    - id: C1
      absorb: A
      into: B
      except:
        - {left}
"""


def test_a_task_of_somebody_else_is_found() -> None:
    """Natur belongs to C and cannot be left out of A."""
    this = case(units=UNITS, tasks="name,responsible\nNatur,C", changes=CHANGE.format(left="Natur"))
    assert ["a"] == about(this, "allocation.except_outside")


def test_a_unit_below_and_a_task_below_are_within() -> None:
    """A1 lies below A, and so does its task."""
    tasks = "name,responsible\nPlan,A1"
    for left in ("A1", "Plan"):
        this = case(units=UNITS, tasks=tasks, changes=CHANGE.format(left=left))
        assert [] == about(this, "allocation.except_outside")
