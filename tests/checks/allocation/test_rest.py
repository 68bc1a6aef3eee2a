# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A unit that closes when parts of it have gone elsewhere, and nobody has got the rest."""

from __future__ import annotations

from support.workspaces import about, case

UNITS = "name,parent\nDirektion,\nSekretariat,Direktion\nA,Direktion\nB,Direktion"
SPLIT = """
    - id: C1
      split: Sekretariat
      into:
        - part: dagsordener{one}
          to: A
        - part: udvikling{other}
          to: B
"""


def parts(one: str = "", other: str = "") -> str:
    """The split, each part with its share where one is given."""
    lines = {key: f"\n          share: {value}" if value else "" for key, value in (("one", one), ("other", other))}
    return SPLIT.format(**lines)


def test_parts_in_words_leave_a_rest() -> None:
    """T93: Agendas go one way and development another; the rest is not placed."""
    assert ["sekretariat"] == about(case(units=UNITS, changes=parts()), "allocation.rest")


def test_shares_of_a_hundred_per_cent_leave_none() -> None:
    """40 and 60 per cent are all of it."""
    assert [] == about(case(units=UNITS, changes=parts("40 %", "60 %")), "allocation.rest")


def test_shares_below_a_hundred_do() -> None:
    """40 and 50 per cent leave a tenth."""
    assert ["sekretariat"] == about(case(units=UNITS, changes=parts("40 %", "50 %")), "allocation.rest")


def test_a_unit_that_remains_keeps_its_rest() -> None:
    """Nothing closes."""
    assert [] == about(case(units=UNITS, changes=parts() + "      remains: ja\n"), "allocation.rest")


def test_shares_above_a_hundred_are_more_than_the_unit() -> None:
    """70 and 50 per cent cannot both be."""
    assert ["sekretariat"] == about(case(units=UNITS, changes=parts("70 %", "50 %")), "allocation.over_whole")
    assert [] == about(case(units=UNITS, changes=parts("50 %", "50 %")), "allocation.over_whole")
