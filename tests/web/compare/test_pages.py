# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The comparison: a proposal and an alternative made of it, as each reader sees them."""

from __future__ import annotations

import json
import re

import pytest

from byggesten.actions.permission import Role

from support.web_desk import LYNGBY, ONE, carried

PAGE = f"/w/{LYNGBY}/compare"
BOTH = "with=centermodel&with=centermodel-2"


@pytest.fixture
def leader(client_as):
    """The project leader, with an alternative that leaves two changes out."""
    client = client_as(Role.PROJECT_LEADER)
    address = client.post(f"{ONE}/alternatives/copy", {"title": "Alternativ B", "token": "k"})["Location"]
    for key in ("C01a", "C16"):
        client.post(f"{address}/changes/order", {**carried(client, address), "delete": key})
    return client


def row(page: str, title: str) -> list[str]:
    """What the row of a table with a title says in each column."""
    found = re.search(rf'<th scope="row">{re.escape(title)}</th>(.*?)</tr>', page, re.DOTALL)[1]
    return [re.sub("<[^>]+>", "", each).strip() for each in re.findall(r"<td[^>]*>(.*?)</td>", found, re.DOTALL)]


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("path", ["compare", "compare.json", "compare?with=base&with=centermodel&with=2012-06-01"])
def test_every_role_may_compare(client_as, role, path):
    assert client_as(role).get(f"/w/{LYNGBY}/{path}").status_code == 200


def test_what_is_not_there_cannot_be_compared(client_as):
    assert client_as(Role.POLITICIAN).get(f"{PAGE}?with=nothing").status_code == 404
    assert client_as(None).get(f"/p/{LYNGBY}/compare").status_code == 200


def test_the_figures_are_those_of_the_json(leader):
    plain = json.loads(leader.get(f"{PAGE}.json?{BOTH}").content)
    page = leader.get(f"{PAGE}?{BOTH}").content.decode()
    assert row(page, "Enheder") == [str(each["measures"]["units"]) for each in plain["subjects"]]
    assert row(page, "Ledelsesniveauer") == [str(each["measures"]["levels"]) for each in plain["subjects"]]
    assert row(page, "Opgaver, der får en ny ansvarlig") == [str(each["tasks_moved"]) for each in plain["subjects"]]
    assert row(page, "Advarsler") == [str(each["findings"]["warning"]) for each in plain["subjects"]]


def test_the_lead_says_in_words_what_the_figures_say(leader):
    page = leader.get(f"{PAGE}?{BOTH}").content.decode()
    one, other = map(int, row(page, "Enheder"))
    lead = re.search(r'<section class="cp-lead".*?</section>', page, re.DOTALL)[0]
    by = abs(other - one)
    assert by > 0
    word = "enhed" if by == 1 else "enheder"
    more = ("mere" if by == 1 else "flere") if other > one else ("mindre" if by == 1 else "færre")
    assert f"{by} {word} {more}" in lead
    assert "»Alternativ B« har" in lead


def test_a_change_left_out_stands_as_only_in_the_first(leader):
    page = leader.get(f"{PAGE}?{BOTH}").content.decode()
    only = re.search(r"<h3>Kun i A \((\d+)\).*?<ul class=\"cp-changes\">(.*?)</ul>", page, re.DOTALL)
    assert int(only[1]) == 2
    assert "C01a" in only[2]
    assert "Kun i B" not in page


def test_principles_stand_with_symbol_word_and_finding(leader):
    page = leader.get(f"{PAGE}?{BOTH}").content.decode()
    matrix = re.search(r'<table class="table cp-table cp-principles">.*?</table>', page, re.DOTALL)[0]
    assert "Overholdt" in matrix
    assert "Brudt" in matrix
    broken = re.search(r"Brudt</span>\s*<ul.*?</ul>", matrix, re.DOTALL)[0]
    assert "<li>" in broken


def test_findings_are_counted_for_those_who_may_see_drafts_only(client_as, leader):
    assert 'id="findings-title"' in leader.get(PAGE).content.decode()
    politician = client_as(Role.POLITICIAN)
    assert 'id="findings-title"' not in politician.get(PAGE).content.decode()
    plain = json.loads(politician.get(f"{PAGE}.json").content)
    assert [each["findings"] for each in plain["subjects"]] == [None] * len(plain["subjects"])


def test_an_alternative_nobody_has_issued_is_not_there_for_a_politician(client_as, leader):
    assert client_as(Role.POLITICIAN).get(f"{PAGE}?{BOTH}").status_code == 404


def test_for_one_committee_each_column_answers(client_as):
    client = client_as(Role.POLITICIAN)
    page = client.get(f"{PAGE}?with=base&with=centermodel").content.decode()
    options = re.search(r'<select class="form-select" id="committee".*?</select>', page, re.DOTALL)[0]
    id, name = re.findall(r'<option value="([^"]+)">([^<]+)', options)[0]
    told = client.get(f"{PAGE}?with=base&with=centermodel&committee={id}").content.decode()
    assert f"Det betyder det for {name}" in told
    assert told.count('<article class="by-panel"') == 2


def test_ids_are_unique_with_many_charts(leader):
    page = leader.get(f"{PAGE}?{BOTH}&with=base").content.decode()
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids)), [each for each in ids if ids.count(each) > 1][:5]
