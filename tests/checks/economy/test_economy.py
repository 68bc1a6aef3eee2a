# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Amounts: their items, sums, financing, years, prices, and the savings that are demanded."""

from __future__ import annotations

from byggesten.checks.case import Case
from byggesten.kernel.ranges import Range
from byggesten.organisation.settings import Settings

from support.workspaces import OPENING, about, case, document, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"
TWO_POSTS = """
    - id: C1
      add posts: 2
      to: A
    - id: C2
      add posts: 3
      to: B
    """
PRICES = {"chef": Range.of(900_000), "sagsbehandler": Range.of(500_000, 600_000)}


def with_economy(lines: str, changes: str = TWO_POSTS, settings: Settings | None = None) -> Case:
    """A case of some changes and a line of economy, E1."""
    text = "\n".join(line[4:] for line in changes.strip("\n").split("\n"))
    body = "\n".join(f"  {line.strip()}" if not line.startswith("  ") else line for line in lines.strip().split("\n"))
    return case(units=UNITS, changes=f"{text}\n- id: E1\n  economy: Nye stillinger\n{body}", settings=settings)


def test_a_total_over_several_changes_says_what_each_costs() -> None:
    """T11: 4–4.5 million for five posts, not divided; the price per post that follows is told."""
    this = with_economy("years: 4–4,5 mio. kr.\ncovers:\n    - C1\n    - C2")
    assert ["E1 gives 4–4.5 million kr. in all for 2 changes (C1 and C2), but not what each of them costs"] == (
        said(this, "economy.no_lines")
    )
    assert ["4–4.5 million kr. in E1 is 800,000–900,000 kr. per post (number of posts: 5)"] == said(
        this, "economy.per_post"
    )


def test_a_total_that_names_nothing_covers_all_new_posts() -> None:
    """An amount said on its own beside new posts is theirs."""
    assert ["E1"] == about(with_economy("years: 4 mio. kr."), "economy.no_lines")


def test_a_total_whose_changes_have_prices_is_divided() -> None:
    """One amount on a change is enough for the rest to be known."""
    changes = TWO_POSTS.replace("to: A", "to: A\n      amount: 1 mio. kr.")
    this = with_economy("years: 4 mio. kr.\ncovers:\n    - C1\n    - C2", changes)
    assert [] == about(this, "economy.no_lines")


def test_a_sum_is_the_sum_of_its_lines() -> None:
    """1 + 2 is not 4 million."""
    changes = TWO_POSTS.replace("to: A", "to: A\n      amount: 1 mio. kr.").replace(
        "to: B", "to: B\n      amount: 2 mio. kr."
    )
    wrong = with_economy("years: 4 mio. kr.\ncovers:\n    - C1\n    - C2", changes)
    right = with_economy("years: 3–4 mio. kr.\ncovers:\n    - C1\n    - C2", changes)
    assert ["E1 gives 4 million kr., but what the amount covers (C1 and C2) comes to 3 million kr."] == (
        said(wrong, "economy.sum")
    )
    assert [] == about(right, "economy.sum")


def test_a_sum_is_not_exceeded_by_some_of_its_lines() -> None:
    """Where one line has no amount, only lines that exceed the sum are wrong."""
    priced = TWO_POSTS.replace("to: A", "to: A\n      amount: 5 mio. kr.")
    below = TWO_POSTS.replace("to: A", "to: A\n      amount: 1 mio. kr.")
    covers = "years: 4 mio. kr.\ncovers:\n    - C1\n    - C2"
    assert ["E1"] == about(with_economy(covers, priced), "economy.sum")
    assert [] == about(with_economy(covers, below), "economy.sum")


def test_an_amount_has_one_way_of_financing() -> None:
    """T12: by re-prioritisation or by the next budget, which is not settled."""
    two = with_economy("years: 4 mio. kr.\nfinancing:\n    - Omprioritering\n    - Budget 2022")
    one = with_economy("years: 4 mio. kr.\nfinancing:\n    - Omprioritering")
    expected = (
        "The financing of 4 million kr. in E1 is not settled; what is mentioned is Omprioritering and Budget 2022"
    )
    assert [expected] == said(two, "economy.financing")
    assert [] == about(one, "economy.financing")


def test_an_open_question_of_an_amount_is_about_its_financing() -> None:
    """T12: one way is mentioned, and whether it is the right one is open."""
    this = with_economy("years: 4 mio. kr.\nfinancing:\n    - Omprioritering\nopen:\n    - Kan det findes?")
    assert ["The financing of 4 million kr. in E1 is an open question: Kan det findes?"] == (
        said(this, "economy.financing_open")
    )


def test_an_amount_says_how_it_is_financed() -> None:
    """Nothing is said of where 4 million come from."""
    assert ["E1"] == about(with_economy("years: 4 mio. kr."), "economy.no_financing")


def test_savings_are_placed() -> None:
    """T90: of 13.5 million demanded 7.1 are placed."""
    changes = """
        - id: C1
          economy: Krav
          kind: demanded
          years: 13,5 mio. kr.
        - id: C2
          economy: Fundet
          kind: placed
          years: 7,1 mio. kr.
        """
    expected = "13.5 million kr. is to be saved, but only 7.1 million kr. is placed; 6.4 million kr. is missing"
    assert [expected] == said(case(units=UNITS, changes=changes), "economy.unplaced")
    whole = changes.replace("7,1", "13,5")
    assert [] == about(case(units=UNITS, changes=whole), "economy.unplaced")


DEMAND = "- id: C1\n  economy: Krav\n  kind: demanded\n  years: 15 mio. kr.\n"


def test_a_demanded_saving_has_something_that_gives_it() -> None:
    """T67: 15 million are demanded and no post, unit or amount goes."""
    assert ["C1"] == about(case(units=UNITS, changes=DEMAND), "economy.undelivered")
    closing = DEMAND + "- id: C2\n  close: B\n"
    fewer = DEMAND + "- id: C2\n  reduce posts: B\n  by: 2\n"
    for changes in (closing, fewer):
        assert [] == about(case(units=UNITS, changes=changes), "economy.undelivered")


def test_a_saving_is_found_missing_once() -> None:
    """Where nothing gives the saving, that is said, and not also that it is not placed; else the other way."""
    nothing = case(units=UNITS, changes=DEMAND)
    something = case(units=UNITS, changes=DEMAND + "- id: C2\n  close: B\n")
    assert [] == about(nothing, "economy.unplaced")
    assert ["C1"] == about(something, "economy.unplaced")


def test_an_open_number_of_posts_gives_no_saving() -> None:
    """T67: fewer leaders, but not how many, is nothing to count on."""
    changes = DEMAND + "- id: C2\n  reduce posts: B\n  through: naturlig afgang\n"
    assert ["C1"] == about(case(units=UNITS, changes=changes), "economy.undelivered")


def test_an_amount_is_read_in_one_way() -> None:
    """T64: 5 million more from 2020, on top of 15 or instead of them."""
    changes = """
        - id: C1
          economy: Krav
          kind: demanded
          years:
            - year: 2019
              amount: 15 mio. kr.
            - year: 2020
              readings:
                - name: lagt sammen
                  amount: 20 mio. kr.
                - name: hver for sig
                  amount: 5 mio. kr.
        """
    expected = (
        "The amount in C1 for 2020 can be read in 2 ways: 20 million kr. (lagt sammen) and 5 million kr. (hver for sig)"
    )
    assert [expected] == said(case(units=UNITS, changes=changes), "economy.readings")


def test_a_gain_has_an_amount() -> None:
    """T46: considerable gains in the years to come, of a change that is only considered."""
    changes = """
        - id: C1
          close: B
          gain: Væsentlige gevinster
          status: considered
        - id: C2
          economy: Mindre sygefravær
          kind: gain
        """
    assert ["C1", "C2"] == about(case(units=UNITS, changes=changes), "economy.gain")


def test_a_gain_with_an_amount_is_one() -> None:
    """A gain of a million is told in kroner; one that is not recommended is not told."""
    changes = """
        - id: C1
          economy: Mindre sygefravær
          kind: gain
          years: 1 mio. kr.
        - id: C2
          close: B
          gain: Væsentlige gevinster
          status: not recommended
        """
    assert [] == about(case(units=UNITS, changes=changes), "economy.gain")


def test_a_year_s_amount_fits_the_day_the_changes_apply_from() -> None:
    """T97: savings for the whole of 2012 from an organisation that begins in the middle of it."""
    head = "---\nproposal: p\ntitle: P\neffective: medio 2012\n---\n"
    line = "- id: C1\n  economy: Krav\n  kind: demanded\n  years:\n    - year: {year}\n      amount: 13 mio. kr.\n"
    within = case(document(line.format(year=2012), head=head), units=UNITS)
    after = case(document(line.format(year=2013), head=head), units=UNITS)
    assert [
        "C1 gives 13 million kr. from 2012, but they apply only from medio 2012; the effect by year is not explained"
    ] == (said(within, "economy.part_year"))
    assert [] == about(after, "economy.part_year")


def test_an_amount_by_year_explains_its_first_year() -> None:
    """T97 is answered by half an amount in the first year and the whole from the second."""
    head = "---\nproposal: p\ntitle: P\neffective: medio 2012\n---\n"
    lines = "- id: C1\n  economy: Krav\n  kind: demanded\n  years:\n    - year: 2012\n      amount: 6 mio. kr.\n"
    this = case(document(lines + "    - year: 2013\n      amount: 13 mio. kr.\n", head=head), units=UNITS)
    assert [] == about(this, "economy.part_year")


def test_new_posts_have_a_price() -> None:
    """Posts without an amount, a total or a price by category cost nobody knows what."""
    changes = "- id: C1\n  add posts: 2–3\n  to: A\n  category: sagsbehandler"
    assert ["C1 adds posts (2–3), but it is not stated what they cost"] == (
        said(case(units=UNITS, changes=changes), "economy.unpriced")
    )
    priced = Settings(opening=OPENING, prices=PRICES)
    assert [] == about(case(units=UNITS, changes=changes, settings=priced), "economy.unpriced")
    assert [] == about(with_economy("years: 4 mio. kr.\ncovers:\n    - C1\n    - C2"), "economy.unpriced")


def test_posts_that_move_need_no_price() -> None:
    """What one unit gives another costs no more than before."""
    this = case(units=UNITS, changes="- id: C1\n  move posts: 2\n  from: A\n  to: B")
    assert [] == about(this, "economy.unpriced")


def test_a_price_per_post_is_one_the_municipality_knows() -> None:
    """1.6 million a post lies above every price of the workspace."""
    settings = Settings(opening=OPENING, prices=PRICES)
    dear, fair = (
        with_economy("years: 8 mio. kr.", settings=settings),
        with_economy("years: 4 mio. kr.", settings=settings),
    )
    assert ["The amount is 1.6 million kr. per post; the municipality's prices go from 500,000 kr. to 900,000 kr."] == (
        said(dear, "economy.price")
    )
    assert [] == about(fair, "economy.price")
