# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An address holds the whole state of the page, and what it cannot mean is as if it were not said."""

from __future__ import annotations

import datetime as dt
from urllib.parse import parse_qsl

from hypothesis import given
from hypothesis import strategies as st

from byggesten.web.pages.organisation.query import COLOURS, DEEPEST, SHAPES, TREES, VIEWS, Query, read_query

NAMES = st.text(st.characters(codec="utf-8", exclude_characters=",", exclude_categories=("Z", "C")), max_size=12)
IDS = st.lists(NAMES.filter(bool), max_size=3, unique=True).map(sorted).map(tuple)
QUERIES = st.builds(
    Query,
    of=NAMES.filter(bool), on=st.none() | st.dates(), view=st.sampled_from(VIEWS), tree=st.sampled_from(TREES),
    shape=st.sampled_from(SHAPES), levels=st.none() | st.integers(0, DEEPEST), closed=IDS, opened=IDS,
    colour=st.sampled_from(("", *COLOURS)), unit=NAMES, reveal=NAMES, sort=NAMES, page=st.integers(1, 10_000),
)  # fmt: skip


def test_an_address_says_only_what_does_not_go_without_saying() -> None:
    assert Query().text == ""
    assert Query(of="plan", on=dt.date(2012, 7, 1), view="changes", shape="table").text == (
        "?of=plan&on=2012-07-01&view=changes&as=table"
    )


def test_what_cannot_be_understood_is_as_if_not_said() -> None:
    said = {"on": "2012-13-45", "view": "sideways", "tree": "oak", "as": "song", "levels": "many", "page": "-1"}
    assert read_query(said) == Query()


def test_levels_and_pages_stay_within_bounds() -> None:
    assert read_query({"levels": "99999999999999999999", "page": "0"}) == Query(levels=DEEPEST, page=1)


@given(QUERIES)
def test_an_address_is_read_as_it_was_written(query: Query) -> None:
    fields = dict(parse_qsl(query.text.removeprefix("?"), keep_blank_values=True))
    assert read_query(fields) == query
