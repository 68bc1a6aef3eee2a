# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a program reads is what its user's pages show, and no more."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from byggesten.actions.permission import ROLES, Right, Role

from support.api import Api

ApiAs = Callable[..., Api]
ADDRESSES = (
    "/api/v1/organisations", "organisation", "units", "committees", "tasks", "med", "posts", "proposals", "kinds",
    "findings", "find?text=center",
)  # fmt: skip
P = "proposals/centermodel"


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.PUBLIC])
def test_every_role_reads_the_organisation(api_as: ApiAs, role: Role) -> None:
    api = api_as(role)
    for each in ADDRESSES:
        drafts = Right.DRAFTS in ROLES[role]
        assert api("GET", each).status_code == (403 if each == "findings" and not drafts else 200), each


def test_a_proposal_is_told_with_the_revision_an_edit_must_name(api_as: ApiAs) -> None:
    one = api_as(Role.PROJECT_LEADER).get(P)
    assert (one["head"]["title"], one["head"]["effective"]) == ("Fra forvaltninger til centre", "medio 2012")
    assert (one["revision"], one["version"]) == (1, "")
    assert one["text"].startswith("---")
    first = next(each for each in one["sections"] if each["heading"] == "Hvorfor ændre organisationen")
    assert first["anchor"] == "hvorfor-aendre-organisationen"
    assert first["prose"][0].startswith("Administrationen er bygget op om tre forvaltninger.")


def test_who_sees_no_drafts_reads_the_version_issued(api_as: ApiAs) -> None:
    api = api_as(Role.POLITICIAN)
    assert api.get(P)["version"] == "hoeringsversion"
    assert [each["by"] for each in api.get(f"{P}/versions")["rows"]] == [""]
    assert api.get(f"{P}/revisions", 403)["status"] == 403


def test_changes_are_sentences_in_the_language_asked_for(api_as: ApiAs) -> None:
    english = api_as(Role.EMPLOYEE).get(f"{P}/changes?limit=2")
    danish = api_as(Role.EMPLOYEE, language="da-DK,da;q=0.9,en;q=0.5").get(f"{P}/changes?limit=2")
    assert english["rows"][1]["sentence"] == "Børne- og Fritidsforvaltningen is closed"
    assert danish["rows"][1]["sentence"] == "Børne- og Fritidsforvaltningen nedlægges"
    assert english["rows"][1]["effective"] == "2012-07-01"
    assert (english["total"], len(english["rows"])) == (92, 2)


def test_what_a_proposal_does_is_told_in_numbers_and_in_sentences(api_as: ApiAs) -> None:
    api = api_as(Role.PROJECT_LEADER)
    summary = api.get("consequences?of=centermodel")["summary"]
    assert (summary["units_before"], summary["units_after"]) == (50, 28)
    both = api.get("compare?of=base&of=centermodel")["subjects"]
    assert [each["measures"]["units"] for each in both] == [50, 28]
    told = api.get("answer?of=centermodel&id=oekonomiafdelingen")
    assert told["what"]["text"].startswith("Under the proposal, Økonomiafdelingen becomes part of Center for Økonomi")
    figure = api.get("figure?of=centermodel&path=economy.posts")
    assert (figure["value"], figure["entries"][0]["key"]) == ("2–3", "C31")


def test_a_long_list_comes_in_parts_that_make_the_whole(api_as: ApiAs) -> None:
    api = api_as(Role.EMPLOYEE)
    whole = api.get("units?limit=500")
    parts = [api.get(f"units?limit=20&offset={at}")["rows"] for at in (0, 20, 40)]
    assert [row for part in parts for row in part] == whole["rows"]
    assert whole["total"] == len(whole["rows"]) == 50
    assert api.get("units?limit=501", 422)["invalid"][0]["where"] == "query.limit"


def test_a_unit_and_its_history(api_as: ApiAs) -> None:
    api = api_as(Role.PROJECT_LEADER)
    unit = api.get("units/oekonomiafdelingen")
    assert unit["row"]["parent"] == {"id": "direktionen", "name": "Direktionen"}
    history = api.get("units/oekonomiafdelingen/history")
    assert {each["proposal"] for each in history["events"]} == {"centermodel"}
    assert api.get("units/ukendt", 404)["title"] == "Does not exist"


def test_small_groups_are_kept_back_from_who_may_not_see_persons(api_as: ApiAs) -> None:
    exact = {row["unit"]["id"]: row["own"]["posts"] for row in api_as(Role.HR_PARTNER).get("posts?limit=500")["rows"]}
    small = {id for id, posts in exact.items() if posts and 0 < posts["high"] < 5}
    assert small
    for role in (Role.EMPLOYEE, Role.MED_REPRESENTATIVE, Role.PROJECT_LEADER):
        seen = {row["unit"]["id"]: row["own"]["posts"] for row in api_as(role).get("posts?limit=500")["rows"]}
        assert all(seen[id]["low"] < seen[id]["high"] for id in small), role


def test_costs_are_told_to_those_who_may_see_them_alone(api_as: ApiAs) -> None:
    assert api_as(Role.CONTROLLER).get("organisation")["posts"]["cost"] is not None
    for role in (Role.EMPLOYEE, Role.PROJECT_LEADER, Role.POLITICIAN, Role.ADMINISTRATOR):
        assert api_as(role).get("organisation")["posts"]["cost"] is None, role
        assert all(row["own"]["cost"] is None for row in api_as(role).get("posts?limit=500")["rows"]), role


def test_revisions_differ_as_a_reader_would_say_it(api_as: ApiAs) -> None:
    api = api_as(Role.PROJECT_LEADER)
    api.told("DELETE", f"{P}/changes/C31?seen=1", None)
    assert api.get(f"{P}/revisions")["rows"][0]["what"] == "Deleted C31"
    found = api.get(f"{P}/difference?first=1&second=2")
    assert [(each["kind"], each["key"]) for each in found["changes"]] == [("removed", "C31")]
    assert api.get(f"{P}/revisions/1")["text"] != api.get(f"{P}/revisions/2")["text"]
    assert api.get(f"{P}/revisions/9", 404)["findings"][0]["code"] == "revision.unknown"
