# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The page of the organisation and its data: every view answers, and nobody gets what is not theirs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from django.test import Client

from byggesten.actions.permission import Role

AsRole = Callable[[Role | None], Client]
LYNGBY = "/w/lyngby-taarbaek-2012"
PROPOSAL = "centermodel"
CENTRE = "Center for Miljø og Plan"


@pytest.mark.parametrize("shape", ["chart", "outline", "table"])
@pytest.mark.parametrize("tree", ["units", "committees", "med"])
@pytest.mark.parametrize("view", ["before", "after", "changes"])
@pytest.mark.parametrize("of", ["base", PROPOSAL])
def test_every_view_answers(client_as: AsRole, shape: str, tree: str, view: str, of: str) -> None:
    answer = client_as(Role.EMPLOYEE).get(f"{LYNGBY}/organisation?of={of}&as={shape}&tree={tree}&view={view}")
    assert answer.status_code == 200


def test_before_after_and_changes_differ_in_what_they_name(client_as: AsRole) -> None:
    client = client_as(Role.EMPLOYEE)
    pages = {
        view: client.get(f"{LYNGBY}/organisation?of={PROPOSAL}&as=outline&view={view}").content.decode()
        for view in ("before", "after", "changes")
    }
    assert CENTRE not in pages["before"]
    assert "Teknisk Forvaltning" in pages["before"]
    assert CENTRE in pages["after"]
    assert ">Teknisk Forvaltning<" not in pages["after"]
    assert CENTRE in pages["changes"]
    assert "Teknisk Forvaltning" in pages["changes"]
    assert "Nedlagt" in pages["changes"]


def test_the_date_decides_what_is_shown(client_as: AsRole) -> None:
    client = client_as(Role.EMPLOYEE)
    address = f"{LYNGBY}/organisation?of={PROPOSAL}&as=outline"
    assert CENTRE not in client.get(f"{address}&on=2012-06-30").content.decode()
    assert CENTRE in client.get(f"{address}&on=2012-07-01").content.decode()


def test_a_day_before_the_register_is_its_first(client_as: AsRole) -> None:
    answer = client_as(Role.EMPLOYEE).get(f"{LYNGBY}/organisation?on=1900-01-01&as=outline")
    assert "31. januar 2012" in answer.content.decode()


def test_the_decided_organisation_tells_of_what_is_proposed_from_the_day(client_as: AsRole) -> None:
    answer = client_as(Role.EMPLOYEE).get(f"{LYNGBY}/organisation?on=2012-07-01&as=outline").content.decode()
    assert "Foreslået fra 1. juli 2012, ikke besluttet:" in answer
    assert f"of={PROPOSAL}" in answer


@pytest.mark.parametrize(
    ("fields", "goes"),
    [
        ("of=base&subject=base&stop=0&was=2&on=2015-01-01&as=table", "?on=2012-01-31&as=table"),
        ("of=base&subject=base&stop=1&was=1&on=2012-07-01", "?on=2012-07-01"),
        (f"of={PROPOSAL}&subject=base&stop=1&was=1&on=2012-07-01&tree=med", f"?of={PROPOSAL}&tree=med"),
    ],
)
def test_without_script_the_slider_the_list_and_the_subject_are_a_form(
    client_as: AsRole, fields: str, goes: str
) -> None:
    answer = client_as(Role.EMPLOYEE).get(f"{LYNGBY}/organisation?{fields}")
    assert answer.status_code == 302
    assert answer.headers["Location"] == f"{LYNGBY}/organisation{goes}"


@pytest.mark.parametrize(
    "address", ["organisation", "organisation/chart.json", "organisation/units/teknisk-forvaltning"]
)
def test_an_unknown_subject_is_no_page(client_as: AsRole, address: str) -> None:
    assert client_as(Role.EMPLOYEE).get(f"{LYNGBY}/{address}?of=nothing").status_code == 404


def test_committees_are_told_with_who_serves_them(client_as: AsRole) -> None:
    client = client_as(Role.POLITICIAN)
    for shape in ("outline", "table"):
        page = client.get(f"{LYNGBY}/organisation?of={PROPOSAL}&tree=committees&as={shape}").content.decode()
        assert "Stab for Politik og Jura" in page
        assert "Hvem betjener hvilket udvalg" in page


def test_the_table_is_sorted_as_asked(client_as: AsRole) -> None:
    client = client_as(Role.HR_PARTNER)

    def posts(sort: str) -> list[str]:
        page = client.get(f"{LYNGBY}/organisation?as=table&sort={sort}").content.decode()
        body = page.partition("<tbody>")[2].partition("</tbody>")[0]
        return [found[1] for row in body.split("<tr>") if (found := re.search(r'class="by-number">([^<]*)<', row))]

    rising = [int(each.replace(".", "")) for each in posts("posts") if each.isdigit()]
    assert rising == sorted(rising)
    falling = [int(each.replace(".", "")) for each in posts("-posts") if each.isdigit()]
    assert falling == sorted(falling, reverse=True)
    assert rising != falling


def test_names_are_sorted_in_danish_order(client_as: AsRole) -> None:
    page = client_as(Role.EMPLOYEE).get(f"{LYNGBY}/organisation?as=table&sort=name").content.decode()
    names = re.findall(r'<th scope="row"><a [^>]*>([^<]*)<', page)
    last = [name for name in names if name[0] in "YÆØÅ"]
    assert last == ["Ydelsesenheden", "Ældreservice", "Økonomiafdelingen", "Øvrige kulturinstitutioner"]


def test_costs_are_for_those_who_may_see_them(client_as: AsRole) -> None:
    address = f"{LYNGBY}/organisation?as=table"
    assert "Udgift om året" in client_as(Role.CONTROLLER).get(address).content.decode()
    for role in (Role.EMPLOYEE, Role.PROJECT_LEADER, Role.POLITICIAN):
        assert "Udgift om året" not in client_as(role).get(address).content.decode()
        data = client_as(role).get(f"{LYNGBY}/organisation/chart.json?colour=cost")
        assert "legend" not in data.json()


def test_figures_open_the_changes_behind_them(client_as: AsRole) -> None:
    page = client_as(Role.PROJECT_LEADER).get(f"{LYNGBY}/organisation?of={PROPOSAL}&view=changes").content.decode()
    assert "summary.established" in page


def test_the_chart_is_sent_once(client_as: AsRole) -> None:
    client = client_as(Role.EMPLOYEE)
    address = f"{LYNGBY}/organisation/chart.json?of={PROPOSAL}&view=changes"
    first = client.get(address)
    assert first.headers["Content-Type"] == "application/json"
    assert CENTRE in json.dumps(first.json(), ensure_ascii=False)
    again = client.get(address, headers={"If-None-Match": first.headers["ETag"]})
    assert again.status_code == 304
    assert not again.content
    other = client.get(f"{address}&levels=1", headers={"If-None-Match": first.headers["ETag"]})
    assert other.status_code == 200
    assert len(other.json()["id"]) < len(first.json()["id"])


def test_a_branch_and_what_is_revealed_in_it(client_as: AsRole) -> None:
    client = client_as(Role.EMPLOYEE)
    branch = client.get(f"{LYNGBY}/organisation/chart.json?unit=teknisk-forvaltning").json()
    assert branch["id"][0] == "teknisk-forvaltning"
    folded = client.get(f"{LYNGBY}/organisation/chart.json?levels=1").json()
    assert folded["id"] == ["direktionen"]
    revealed = client.get(f"{LYNGBY}/organisation/chart.json?levels=1&reveal=vej-og-park").json()
    assert "vej-og-park" in revealed["id"]


@pytest.mark.parametrize("colour", ["kind", "fte", "span", "cost", "committee"])
def test_every_colour_has_a_legend(client_as: AsRole, colour: str) -> None:
    data = client_as(Role.HR_PARTNER).get(f"{LYNGBY}/organisation/chart.json?colour={colour}").json()
    assert data["legend"]
    assert max(data["colour"]) < len(data["legend"])


def test_coloured_by_change_the_boxes_of_one_side_are_marked(client_as: AsRole) -> None:
    client = client_as(Role.EMPLOYEE)
    address = f"{LYNGBY}/organisation/chart.json?of={PROPOSAL}"
    assert set(client.get(address).json()["mark"]) == {0}
    assert {"new", "moved"} <= set(client.get(f"{address}&colour=change").json()["mark"])
    assert {"closed", "merged"} <= set(client.get(f"{address}&colour=change&view=before").json()["mark"])


def test_the_public_sees_the_issued_proposal_and_no_names_of_persons(client_as: AsRole) -> None:
    client = client_as(None)
    public = LYNGBY.replace("/w/", "/p/")
    for part in ("organisation?as=outline", "organisation/chart.json", "search?q=plan"):
        assert client.get(f"{public}/{part}").status_code == 200
        assert client.get(f"{LYNGBY}/{part}").status_code == 302
    assert client.post(f"{public}/organisation/staff/direktionen").status_code == 404


def test_both_languages_are_whole(client_as: AsRole) -> None:
    client = client_as(Role.PROJECT_LEADER)
    client.cookies["django_language"] = "en"
    page = client.get(f"{LYNGBY}/organisation?of={PROPOSAL}&view=changes&as=table").content.decode()
    for said in ("Span of control", "Management levels", "Closed", "All dates with changes"):
        assert said in page
    for danish in ("Ledelsesspænd", "Nedlagt", "Alle datoer"):
        assert danish not in page
