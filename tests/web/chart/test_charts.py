# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the browser is sent: what is shown, in which colours, and the drawing as JSON."""

from __future__ import annotations

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.chart.chart import lay_out
from byggesten.chart.model import Mark, Node
from byggesten.kernel.text import LANGUAGES
from byggesten.web.charts import COLOURS, WORDS, Shown, by_amount, by_group, chart_data, chart_json, fold_away, words
from chart.examples import HEDENSTED, forests, read_tree

TREE = [
    Node(id="top", label="Direktion"),
    Node(id="a", label="A", parent="top"),
    Node(id="a1", label="A1", parent="a"),
    Node(id="a11", label="A11", parent="a1"),
    Node(id="b", label="B", parent="top"),
    Node(id="b1", label="B1", parent="b"),
]


def ids(shown: Shown) -> list[str]:
    """The ids of what is shown."""
    return [node.id for node in shown.nodes]


def test_a_closed_branch_is_left_out_and_counted() -> None:
    """Its unit says how many it hides, in the reader's language."""
    shown = fold_away(TREE, lang="da", closed={"a"})
    assert ["top", "a", "b", "b1"] == ids(shown)
    assert {"a": 2} == shown.hidden
    assert ("2 enheder under",) == shown.nodes[1].details


def test_levels_close_what_is_deeper_and_a_unit_can_be_opened() -> None:
    """Two levels; B opened by hand shows the units right below it; A closed by hand stays closed."""
    assert ["top", "a", "b"] == ids(fold_away(TREE, lang="da", levels=2))
    assert ["top", "a", "b", "b1"] == ids(fold_away(TREE, lang="da", levels=2, opened={"b"}))
    assert ["top", "a", "a1", "b"] == ids(fold_away(TREE, lang="da", levels=2, opened={"a"}))
    assert ["top"] == ids(fold_away(TREE, lang="da", closed={"top"}, opened={"top"}))


def test_the_way_to_a_unit_is_opened() -> None:
    """What is above it is open, whatever was closed; the rest stays as it was."""
    assert ["top", "a", "a1", "a11", "b"] == ids(fold_away(TREE, lang="da", levels=2, closed={"a"}, show="a11"))
    assert ["top", "a", "b"] == ids(fold_away(TREE, lang="da", levels=2, show="nobody"))


@given(forests(), st.integers(0, 4), st.sets(st.sampled_from("0123456789")))
def test_nobody_is_lost_by_folding(nodes: list[Node], levels: int, closed: set[str]) -> None:
    """Shown and hidden units together are all units."""
    shown = fold_away(nodes, lang="en", levels=levels, closed=closed)
    if len({node.id for node in nodes}) == len(nodes):
        assert len(nodes) == len(shown.nodes) + sum(shown.hidden.values())


def test_groups_are_coloured_largest_first_and_the_rest_together() -> None:
    """More groups than colours: the small ones are "others"."""
    groups = {f"{group}-{at}": str(group) for group in range(12) for at in range(20 - group)}
    colouring = by_group(groups, "da", {"0": "Center"})
    assert COLOURS == len(colouring.names)
    assert ("Center", "Øvrige") == (colouring.names[0], colouring.names[-1])
    assert COLOURS - 1 == colouring.classes["11-0"]


@given(st.dictionaries(st.text(max_size=3), st.integers(0, 30).map(float), min_size=1))
def test_steps_of_an_amount_rise_and_hold_every_unit(amounts: dict[str, float]) -> None:
    """A larger amount never has a lower step, and every step that is named holds its units."""
    colouring = by_amount(amounts, "en", lambda value: f"{value:g}")
    ordered = sorted(amounts, key=lambda id: amounts[id])
    assert all(colouring.classes[one] <= colouring.classes[other] for one, other in pairwise(ordered))
    assert set(range(len(colouring.names))) == set(colouring.classes.values())
    for id, step in colouring.classes.items():
        low, *high = colouring.names[step].split(" to ")
        assert float(low) <= amounts[id] <= float(high[0] if high else low)


@given(forests())
def test_the_json_says_what_the_drawing_says(nodes: list[Node]) -> None:
    """Boxes at their places, their texts line by line, each below its parent in the order of reading."""
    drawing = lay_out(nodes)
    data = json.loads(chart_json(Shown(nodes=tuple(nodes)), drawing))
    columns = zip(data["id"], data["x"], data["y"], data["w"], data["h"], strict=True)
    assert [(box.id, box.x, box.y, box.w, box.h) for box in drawing.boxes] == [tuple(row) for row in columns]
    assert [line.text for box in drawing.boxes for line in box.lines] == data["text"]
    depths = [0 if above < 0 else data["depth"][above] + 1 for above in data["parent"]]
    assert depths == data["depth"]
    assert all(above < at for at, above in enumerate(data["parent"]))


def test_names_are_sent_whole_where_lines_break_them() -> None:
    """A name on two lines, or hyphenated, is also sent as it is; one on one line is not sent twice."""
    nodes = read_tree(HEDENSTED)
    data = chart_data(Shown(nodes=tuple(nodes)), lay_out(nodes))
    names = data["label"]
    assert isinstance(names, dict)
    assert "Kerneområde Vækst, Teknik & Fællesskab" in names.values()
    assert "Borgerservice" not in names.values()


@pytest.mark.parametrize("lang", LANGUAGES)
def test_every_word_and_mark_has_its_text(lang: str) -> None:
    """The component finds all its words in both languages."""
    found = words("da" if lang == "da" else "en")
    assert set(WORDS) | {f"mark.{mark.value}" for mark in Mark} | {"language"} == set(found)
    assert all(found.values())
