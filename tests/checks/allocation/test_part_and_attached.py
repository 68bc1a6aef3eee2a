# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that becomes part of another and is attached to it at the same time."""

from __future__ import annotations

from support.workspaces import about, case, document

UNITS = "name,parent\nDirektion,\nTjenesten,Direktion\nHuset,Direktion\nFritid,Direktion"
BOTH = """
    - id: C1
      establish: Sundhed
      under: Direktion
      takes:
        - Tjenesten
      attaches:
        - {attached}
"""


def test_both_part_and_attached_is_found() -> None:
    """T77: It cannot end as a part and live on beside."""
    this = case(units=UNITS, changes=BOTH.format(attached="Tjenesten"))
    assert ["tjenesten"] == about(this, "allocation.part_and_attached")


def test_one_part_and_another_attached_are_fine() -> None:
    """Two different units."""
    this = case(units=UNITS, changes=BOTH.format(attached="Huset"))
    assert [] == about(this, "allocation.part_and_attached")


def test_a_receiver_that_lists_something_as_both_is_found() -> None:
    """The receiver's own list says it twice."""
    listed = """
        :::{receives}
        - unit: Fritid
          receives:
            - Tjenesten
          attached:
            - Tjenesten
        :::
    """
    this = case(document("- id: C1\n  move: Tjenesten\n  to: Fritid", more=listed), units=UNITS)
    assert ["tjenesten"] == about(this, "allocation.part_and_attached")
