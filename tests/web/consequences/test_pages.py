# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The consequences, the answers and the figures, as each reader sees them."""

from __future__ import annotations

import json
import re

import pytest

from byggesten.actions.permission import Role
from byggesten.actions.subject import of_proposal
from byggesten.actions.workspace import open_workspace
from byggesten.consequences.plain import to_plain
from byggesten.consequences.summary import CATEGORIES
from byggesten.formats.codecs import FolderCodecs
from byggesten.store.database.models import Workspace as Row
from byggesten.store.database.store import DatabaseStore

from support.web_desk import LYNGBY

PAGE = f"/w/{LYNGBY}/consequences"
FIND = f"/w/{LYNGBY}/find"
FIGURE = f"/w/{LYNGBY}/figure"
PATHS = ("consequences", "consequences.json", "find", "find?q=byggesag", "figure?path=summary.merged")


def told():
    """What the consequences are, past every page."""
    workspace = open_workspace(DatabaseStore(Row.objects.get(slug=LYNGBY).pk), FolderCodecs())
    return of_proposal(workspace, workspace.proposal("centermodel")).consequences


def figures(page: str) -> list[tuple[str, str]]:
    """The links to changes behind a figure, as (address, text)."""
    return re.findall(r'<a class="by-figure[^"]*" href="([^"]+)"[^>]*>([^<]+)</a>', page)


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("path", PATHS)
def test_every_role_may_read(client_as, role, path):
    assert client_as(role).get(f"/w/{LYNGBY}/{path}").status_code == 200


@pytest.mark.parametrize("path", PATHS)
def test_the_public_reads_without_signing_in(client_as, path):
    assert client_as(None).get(f"/p/{LYNGBY}/{path}").status_code == 200


def test_the_counting_line_says_what_the_command_line_says(client_as):
    page = client_as(Role.PROJECT_LEADER).get(PAGE).content.decode()
    line = re.search(r'<dl class="cq-counts".*?</dl>', page, re.DOTALL)[0]
    shown = [re.sub("<[^>]+>", "", each) for each in re.findall(r"<dd>(.*?)</dd>", line)]
    summary = told().summary
    assert shown == [
        str(each) for each in (summary.units_before, summary.units_after, *(summary.count(name) for name in CATEGORIES))
    ]


@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.POLITICIAN, Role.EMPLOYEE])
def test_every_figure_opens_a_list_with_a_card_for_each_change(client_as, role):
    client = client_as(role)
    links = dict.fromkeys(address for address, _ in figures(client.get(PAGE).content.decode()))
    assert len(links) > 20
    for address in list(links)[::5]:
        if address.startswith("#"):
            continue
        answer = client.get(address.replace("&amp;", "&"), headers={"X-Dialog": "true"})
        assert answer.status_code == 200, address
        assert "#change-" in answer.content.decode(), address


def test_a_figure_is_a_fragment_in_a_dialog_and_a_page_without(client_as):
    client = client_as(Role.EMPLOYEE)
    address = f"{FIGURE}?of=centermodel&path=summary.merged"
    assert "<html" not in client.get(address, headers={"X-Dialog": "true"}).content.decode()
    assert "<html" in client.get(address).content.decode()
    assert client.get(f"{FIGURE}?of=centermodel&path=no.such").status_code == 404
    assert client.get(f"{FIGURE}?of=nothing&path=summary.merged").status_code == 404


def test_the_json_is_that_of_the_command_line(client_as):
    plain = json.loads(client_as(Role.HR_PARTNER).get(f"{PAGE}.json?of=centermodel").content)
    expected = json.loads(json.dumps(to_plain(told())))
    assert plain["summary"] == expected["summary"]
    assert plain["economy"] == expected["economy"]
    assert plain.keys() >= expected.keys()


def test_one_unit_shows_only_what_concerns_it(client_as):
    client = client_as(Role.PROJECT_LEADER)
    org = told().before
    unit = next(each for each in org.named("Personaleafdelingen"))
    page = client.get(f"{PAGE}?of=centermodel&unit={unit.id}").content.decode()
    rows = re.search(r'<table id="t-from-to-1".*?</table>', page, re.DOTALL)[0]
    assert "Personaleafdelingen" in rows
    assert "Sundhedscentret" not in rows
    assert client.get(f"{PAGE}?of=centermodel&unit=nowhere").status_code == 404


def test_the_picture_can_be_left_out_and_the_table_stays(client_as):
    client = client_as(Role.POLITICIAN)
    with_picture = client.get(PAGE).content.decode()
    without = client.get(f"{PAGE}?view=table").content.decode()
    assert "chart-flow" in with_picture
    assert "chart-flow" not in without
    assert "t-from-to-1" in with_picture
    assert "t-from-to-1" in without


def test_the_med_representative_sees_groups_and_no_group_under_five(client_as):
    page = client_as(Role.MED_REPRESENTATIVE).get(PAGE).content.decode()
    groups = re.search(r'<table id="t-groups-1".*?</table>', page, re.DOTALL)[0]
    numbers = [
        re.sub("<[^>]+>", "", each) for each in re.findall(r'<td role="cell" class="number[^>]*>(.*?)</td>', groups)
    ]
    assert len(numbers) > 3
    for each in numbers:
        assert not each.isdigit() or int(each) >= 5, each


# ---------------------------------------------------------------------------------------------------- find


def test_a_task_is_found_by_a_part_of_its_name_and_answered_in_three_sentences(client_as):
    client = client_as(Role.EMPLOYEE)
    page = client.get(f"{FIND}?q=byggesag").content.decode()
    hits = re.findall(r'<ul class="cq-hits".*?</ul>', page, re.DOTALL)[0]
    assert 2 <= hits.count("<li>") <= 8
    address = re.search(r'href="([^"]+)"><span class="cq-name">Byggesagsbehandling', hits)[1]
    answer = client.get(address.replace("&amp;", "&")).content.decode()
    assert "Center for Miljø og Plan" in answer
    assert answer.count("<dt>") >= 4
    assert "#change-" in answer
    assert "Hvornår hører jeg mere?" in answer


def test_an_unknown_word_teaches_what_to_do(client_as):
    page = client_as(Role.EMPLOYEE).get(f"{FIND}?q=xyzzyq").content.decode()
    assert "Vi fandt ikke »xyzzyq«" in page
    assert "spørg din leder" in page
    assert client_as(Role.EMPLOYEE).get(f"{FIND}?id=nowhere").status_code == 404


def test_what_is_typed_is_answered_in_part_to_a_script_and_is_escaped(client_as):
    client = client_as(Role.EMPLOYEE)
    part = client.get(f"{FIND}?q=<b>byg</b>", headers={"HX-Request": "true"}).content.decode()
    assert "<html" not in part
    assert "<b>byg" not in part


def test_an_answer_in_english_says_so(client_as):
    client = client_as(Role.EMPLOYEE)
    client.cookies["django_language"] = "en"
    page = client.get(f"{FIND}?q=xyzzyq").content.decode()
    assert "We did not find “xyzzyq”" in page
