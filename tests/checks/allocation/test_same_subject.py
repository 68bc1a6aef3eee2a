# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Two tasks about the same thing with different responsible units."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion\nC,Direktion"
TASKS = "name,responsible\nKoordinering af frivillighed,A\nFrivillighed (strategisk),A\nKultur,A"
MOVE = """
    - id: C1
      move task: Koordinering af frivillighed
      to: B
    - id: C2
      move task: Frivillighed (strategisk)
      to: {to}
"""


def test_coordination_and_strategy_of_one_subject_in_two_units_is_found() -> None:
    """T80 and T82: Two words for how, one word for what."""
    this = case(units=UNITS, tasks=TASKS, changes=MOVE.format(to="C"))
    assert ["frivillighed-strategisk"] == about(this, "allocation.same_subject")


def test_in_one_unit_they_are_together() -> None:
    """Both go to B."""
    assert [] == about(case(units=UNITS, tasks=TASKS, changes=MOVE.format(to="B")), "allocation.same_subject")


def test_different_subjects_are_not_the_same() -> None:
    """Voluntary work and culture are two things."""
    changes = MOVE.format(to="B") + "    - id: C3\n      move task: Kultur\n      to: C\n"
    assert [] == about(case(units=UNITS, tasks=TASKS, changes=changes), "allocation.same_subject")
