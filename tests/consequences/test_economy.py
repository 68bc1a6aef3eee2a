# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Economy by year: what is added, demanded, placed and not placed, and which changes it comes from."""

from __future__ import annotations

import pytest

from byggesten.consequences.compare import compare
from byggesten.consequences.economy import Economy
from byggesten.kernel.ranges import ZERO, Range
from byggesten.organisation.settings import Settings

from support.stories import told

TOWN = "Direktion\n  Teknik | 4\n  Kultur | 3"
MILLION = 1_000_000
PRICES = {"leder": Range.of(900_000), "konsulent": Range.of(600_000, 700_000)}


def economy(changes: str, prices: dict[str, Range] | None = None, budget_year: int = 2019) -> Economy:
    """The economy of changes that take effect in 2019."""
    story = told(TOWN, changes.replace("{2019}", "effective: 2027-01-01"))
    return compare(story.before, story.after, Settings(prices=prices or {}, budget_year=budget_year)).economy


def million(low: float, high: float | None = None) -> Range:
    """So many million kroner."""
    least, most = Range.of(low).times(MILLION), Range.of(low if high is None else high).times(MILLION)
    return Range(least.low, most.high)


def year(found: Economy, number: int, name: str) -> Range:
    """A figure of one year."""
    figure: Range = getattr(next(each for each in found.by_year if each.year == number), name).value
    return figure


READINGS = """
    - id: C1
      economy: Rammen sænkes
      kind: demanded
      years:
        - year: 2019
          amount: 15 mio. kr.
        - year: 2020
          readings:
            - name: oveni
              amount: 20 mio. kr.
            - name: for sig
              amount: 5 mio. kr.
    """


def test_two_readings_are_both_kept() -> None:
    """Fifteen million and five more: twenty at full effect or fifteen, and in the second year five or twenty."""
    found = economy(READINGS)
    assert found.demanded.value == million(15, 20)
    assert {each.name: each.amount for each in found.demanded.readings} == {
        "oveni": million(20),
        "for sig": million(15),
    }
    assert [year(found, each, "demanded") for each in (2019, 2020, 2021)] == [
        million(15),
        million(5, 20),
        million(5, 20),
    ]
    assert found.unplaced.value == million(15, 20)


def test_the_years_may_stand_in_any_order() -> None:
    """Years written with the last first are the same years."""
    years = "  years:\n    - year: 2020\n      amount: 7 mio. kr.\n    - year: 2019\n      amount: 3 mio. kr."
    found = economy(f"- id: C1\n  economy: x\n{years}")
    assert [year(found, each, "added") for each in (2019, 2020, 2022)] == [million(3), million(7), million(7)]


def test_what_is_demanded_placed_and_left() -> None:
    """What is left is what is demanded less what is placed, by year and in all, from the changes that say so."""
    found = economy(
        """
        - id: C1
          economy: Besparelse
          kind: demanded
          years:
            - year: 2019
              amount: 13,5 mio. kr.
        - id: C2
          economy: Færre chefer
          kind: placed
          years:
            - year: 2020
              amount: 7,1 mio. kr.
        """
    )
    assert (found.demanded.value, found.placed.value, found.unplaced.value) == (
        million(13.5),
        million(7.1),
        million(6.4),
    )
    assert found.unplaced.changes == ("C1", "C2")
    assert [year(found, each, "unplaced") for each in (2019, 2020)] == [million(13.5), million(6.4)]


def test_more_placed_than_demanded_leaves_nothing() -> None:
    """Where more is placed than demanded, nothing is left to place; with ranges perhaps something."""
    demanded = (
        "- id: C1\n  economy: x\n  kind: demanded\n  years: {}\n- id: C2\n  economy: y\n  kind: placed\n  years: {}"
    )
    assert economy(demanded.format("5 mio. kr.", "7 mio. kr.")).unplaced.value == ZERO
    assert economy(demanded.format("5-8 mio. kr.", "7 mio. kr.")).unplaced.value == million(0, 1)


def test_once_and_every_year() -> None:
    """A cost once counts in its year alone; one that recurs in every year from its own."""
    found = economy(
        "- id: C1\n  economy: Flytning\n  kind: one-off\n  years:\n    - year: 2020\n      amount: 2 mio. kr.\n"
        "- id: C2\n  economy: Husleje\n  years:\n    - year: 2020\n      amount: 1 mio. kr."
    )
    assert [(year(found, each, "one_off"), year(found, each, "added")) for each in (2019, 2020, 2021)] == [
        (ZERO, ZERO),
        (million(2), million(1)),
        (ZERO, million(1)),
    ]
    assert found.amount.value == million(1)
    assert [each.year for each in found.by_year] == [2019, 2020, 2021, 2022]


def test_a_sum_stands_for_the_changes_it_covers() -> None:
    """An amount said to be the sum of changes is not added to theirs, and is divided by their posts."""
    found = economy(
        """
        - id: C1
          add posts: 3
          to: Teknik
          amount: 1 mio. kr.
        - id: C2
          add posts: 4
          to: Kultur
        - id: C3
          add posts: 1
          to: Kultur
        - id: C4
          economy: I alt
          years: 4–4,5 mio. kr.
          covers:
            - C1
            - C2
        """
    )
    assert found.amount.value == million(4, 4.5)
    assert found.amount.changes == ("C4",)
    assert found.posts.value == Range.of(8)
    assert found.per_post is not None
    assert (round(found.per_post.low), round(found.per_post.high)) == (571_429, 642_857)


def test_a_sum_that_covers_itself_is_still_a_sum() -> None:
    """An amount that names itself among what it covers does not vanish."""
    assert economy("- id: C1\n  economy: x\n  years: 4 mio. kr.\n  covers:\n    - C1").amount.value == million(4)


MOVED = "- id: C9\n  move posts: 2\n  from: Teknik\n  to: Kultur\n"


def test_posts_that_move_are_neutral() -> None:
    """Posts that move are no new posts: they neither count, nor cost, nor share in the price of the new ones."""
    new = "- id: C1\n  add posts: 2\n  to: Kultur\n  category: leder\n  amount: 2 mio. kr.\n"
    alone, beside = economy(new, PRICES), economy(new + MOVED, PRICES)
    assert (beside.posts, beside.per_post, beside.priced) == (alone.posts, alone.per_post, alone.priced)
    assert (beside.posts.value, beside.posts.changes, beside.per_post) == (Range.of(2), ("C1",), million(1))
    only = economy(MOVED, PRICES)
    assert (only.posts.value, only.posts.changes, only.amount.value, only.per_post) == (ZERO, (), ZERO, None)
    assert economy(MOVED.replace("2", "1-2"), PRICES).posts.value == ZERO


@pytest.mark.parametrize(
    ("change", "priced"),
    [
        ("add posts: 2\n  to: Kultur\n  category: leder", million(1.8)),
        ("add posts: 2\n  to: Kultur\n  category: konsulent", million(1.2, 1.4)),
        ("add posts: 2\n  to: Kultur\n  category: konsulent\n  fte: 1,5", million(0.9, 1.05)),
        ("add posts: 2-3\n  to: Kultur\n  cost: 500.000 kr.", million(1, 1.5)),
        ("add posts: 2\n  to: Kultur\n  category: maler", None),
        ("reduce posts: Teknik\n  by: 1", None),
    ],
)
def test_priced_by_the_workspace(change: str, priced: Range | None) -> None:
    """New posts cost what is said of them, else what the workspace says of their category; else it is not known."""
    found = economy(f"- id: C1\n  {change}", PRICES)
    assert found.priced == priced
    assert found.amount.value == (priced or ZERO)


def test_posts_that_come_and_go() -> None:
    """New posts less those that end, ranges kept."""
    found = economy("- id: C1\n  add posts: 2-3\n  to: Kultur\n- id: C2\n  reduce posts: Teknik\n  by: 1")
    assert (found.posts.value, found.posts.changes) == (Range.of(1, 2), ("C1", "C2"))


def test_a_gain_without_an_amount() -> None:
    """A gain in words is told and adds nothing."""
    found = economy("- id: C1\n  keep: Teknik\n  gain: Kortere sagsbehandling\n  financing:\n    - budgettet")
    assert [line.text for line in found.gains] == ["Kortere sagsbehandling"]
    assert found.amount.value == ZERO


NEW = "- id: C1\n  add posts: 2-4\n  to: Kultur\n"


@pytest.mark.parametrize(
    ("changes", "per_post"),
    [
        (NEW + "  amount: −800.000 kr.\n", Range.of(-400_000, -200_000)),
        (NEW + "- id: C2\n  reduce posts: Teknik\n  by: 1\n  amount: -800.000 kr.\n", None),
        (NEW + "- id: C2\n  economy: I alt\n  years: 4 mio. kr.\n", million(1, 2)),
        (NEW + "- id: C2\n  economy: I alt\n  years: 4 mio. kr.\n  covers:\n    - C1\n", million(1, 2)),
        (NEW + "  amount: 4 mio. kr.\n- id: C2\n  economy: Husleje\n  years: 9 mio. kr.\n", million(1, 2)),
        (NEW + "- id: C2\n  keep: Teknik\n  amount: 4 mio. kr.\n", None),
    ],
)
def test_only_what_pays_posts_is_divided(changes: str, per_post: Range | None) -> None:
    """An amount is divided by the posts of its change and of what it covers; one for the whole proposal by all."""
    assert economy(changes).per_post == per_post
