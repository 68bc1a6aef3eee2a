# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The overlay over the columns of posts: lines, single rows and whole units, and what each unit then holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from byggesten.kernel.ranges import ZERO, Range
from byggesten.organisation.posts import NOTHING, PostColumns, PostLine, Posts, Total

from support.stories import organisation

TABLE = "id,unit,fte,cost,leader\nP1,A,1,700000,ja\nP2,A,0.5,300000,\nP3,B,1,400000,\nP4,C,0.8,0,"
UNITS = "ABCD"


def posts(text: str = TABLE) -> Posts:
    """The posts of a table, in an organisation of four units."""
    return organisation("A\nB\nC\nD", posts=text).posts


def held(of: Posts) -> dict[str, Range]:
    """How many posts each unit holds."""
    return {unit: of.total(unit).posts for unit in "abcd"}


def counts(*numbers: int) -> dict[str, Range]:
    """So many posts in each unit."""
    return dict(zip("abcd", map(Range.of, numbers), strict=True))


def test_columns_are_summed() -> None:
    """Posts, full-time equivalents, leaders and cost of a unit are the sums of its rows; another has nothing."""
    found = posts()
    assert found.total("a") == Total(Range.of(2), Range.of("1.5"), Range.of(1), Range.of(1_000_000))
    assert found.total("d") == NOTHING
    assert PostColumns.none().total("a") == NOTHING


def test_lines_may_be_ranges() -> None:
    """A number that is not settled stays a range, and a range taken away widens what is left."""
    found = posts().add(PostLine(unit="a", count=Range.of(2, 3), fte=Range.of(2, 3)))
    assert found.total("a").posts == Range.of(4, 5)
    left = found.add(PostLine(unit="a", count=-Range.of(1, 2), fte=-Range.of(1, 2)))
    assert left.total("a").posts == Range.of(2, 4)
    assert (found.count, left.count) == (Range.of(6, 7), Range.of(4, 6))


def test_a_unit_taken_into_another() -> None:
    """Everything a unit holds passes on, through any number of units, and what comes later stays where it comes."""
    chain = posts().route("a", "b", "C1").route("b", "c", "C2")
    assert held(chain) == counts(0, 0, 4, 0)
    assert [chain.unit_of(row) for row in range(4)] == ["c"] * 4
    assert [(move.source, move.target, move.total.posts) for move in chain.moves] == [
        ("a", "b", Range.of(2)),
        ("b", "c", Range.of(3)),
    ]
    again = chain.add(PostLine(unit="a", count=Range.of(1), fte=Range.of(1)))
    assert held(again) == counts(1, 0, 4, 0)


def test_into_itself_is_nothing() -> None:
    """A unit routed into itself keeps what it has."""
    assert held(posts().route("a", "a")) == held(posts())


def test_single_posts_move() -> None:
    """Posts named by id take their hours, pay and leadership along."""
    found = posts()
    rows, missing = found.find(["P1", "P9"])
    moved = found.move_rows(rows, "d", "C1")
    assert missing == ["P9"]
    assert moved.total("d") == Total(Range.of(1), Range.of(1), Range.of(1), Range.of(700_000))
    assert moved.total("a").fte == Range.of("0.5")
    assert [moved.unit_of(row) for row in range(4)] == ["d", "a", "b", "c"]


def test_a_unit_that_comes_again() -> None:
    """What a unit held when it went is not its again when it comes again, and does not go with it a second time."""
    gone = posts().route("a", "b")
    again = gone.move_rows(gone.find(["P3"])[0], "a").route("a", "c")
    assert [again.unit_of(row) for row in range(4)] == ["b", "b", "c", "c"]
    assert held(again) == counts(0, 2, 2, 0)


def test_back_and_forth() -> None:
    """A post may move away and back; moving where it is changes nothing."""
    found = posts()
    row = found.find(["P3"])[0]
    assert held(found.move_rows(row, "a").move_rows(row, "b")) == held(found)
    assert held(found.move_rows(row, "b")) == held(found)


ROUTES = st.tuples(st.just("route"), st.sampled_from("abcd"), st.sampled_from("abcd"))
ROWS = st.tuples(st.just("rows"), st.integers(0, 3), st.sampled_from("abcd"))
LINES = st.tuples(st.just("line"), st.integers(-2, 3), st.sampled_from("abcd"))


@given(st.lists(ROUTES | ROWS | LINES, max_size=12))
def test_the_overlay_is_what_counting_each_post_gives(steps: list[tuple[str, int | str, str]]) -> None:
    """However posts have gone, a unit holds the rows that say so and the lines added there or brought along."""
    found = posts()
    rows, lines = ["a", "a", "b", "c"], dict.fromkeys("abcd", 0)
    for kind, what, unit in steps:
        if kind == "rows":
            found, rows[int(what)] = found.move_rows([int(what)], unit), unit
        elif kind == "line":
            found = found.add(PostLine(unit=unit, count=Range.of(int(what)), fte=ZERO))
            lines[unit] += int(what)
        elif what != unit:
            found = found.route(str(what), unit)
            rows = [unit if each == what else each for each in rows]
            lines[unit], lines[str(what)] = lines[unit] + lines[str(what)], 0
    assert [found.unit_of(row) for row in range(4)] == rows
    assert held(found) == {unit: Range.of(rows.count(unit) + lines[unit]) for unit in "abcd"}


def test_what_only_moves_between_units_is_neutral() -> None:
    """Units hold together what they held, however uncertain a move between them is, also after one is taken over."""
    moved = Range.of(1, 2)
    out = PostLine(unit="a", count=-moved, fte=-moved, change="C1")
    into = PostLine(unit="b", count=moved, fte=moved, change="C1")
    found = posts().add(out).add(into)
    assert found.together("ab").posts == found.together("aab").posts == Range.of(3)
    assert found.together("ac").posts == Range.of(1, 2)
    assert found.count == Range.of(4)
    taken = found.route("b", "d", "C2")
    assert (taken.together("ad").posts, taken.together("ab").posts) == (Range.of(3), Range.of(0, 1))
    assert taken.count == Range.of(4)
    apart = posts().add(out).add(PostLine(unit="b", count=moved, fte=moved, change="C2"))
    assert apart.together("ab").posts == Range.of(2, 4)
