# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A program edits as a person does: by the same actions, with the same guards against losing what others wrote."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from byggesten.actions.permission import Role

from support.api import Api

ApiAs = Callable[..., Api]
P = "proposals/centermodel"
NEW = {"op": "unit.rename", "values": {"unit": "direktionen", "to": "Ledelsen"}, "seen": 1}
WHY = "hvorfor-aendre-organisationen"


@pytest.fixture
def api(api_as: ApiAs) -> Api:
    """The project leader's program."""
    return api_as(Role.PROJECT_LEADER)


def keys(api: Api) -> list[str]:
    return [row["key"] for row in api.get(f"{P}/changes?limit=500")["rows"]]


def test_a_change_is_added_edited_moved_and_deleted(api: Api) -> None:
    saved = api.told("POST", f"{P}/changes", NEW)
    key = saved["key"]
    assert (saved["revision"], key in keys(api)) == (2, True)
    api.told("PATCH", f"{P}/changes/{key}", {"values": {"to": "Direktion og stab"}, "seen": 2})
    row = next(row for row in api.get(f"{P}/changes?limit=500")["rows"] if row["key"] == key)
    assert row["sentence"] == "Direktionen is renamed Direktion og stab"
    api.told("POST", f"{P}/changes/{key}/move", {"section": WHY, "seen": 3})
    section = next(each for each in api.get(P)["sections"] if each["anchor"] == WHY)
    assert section["changes"] == [key]
    api.told("DELETE", f"{P}/changes/{key}?seen=4", None)
    assert key not in keys(api)


def test_what_was_done_can_be_undone_and_done_again(api: Api) -> None:
    key = api.told("POST", f"{P}/changes", NEW)["key"]
    api.told("POST", f"{P}/undo", None)
    assert key not in keys(api)
    api.told("POST", f"{P}/redo", None)
    assert key in keys(api)
    assert api.told("POST", f"{P}/redo", None, 422)["findings"][0]["code"] == "undo.nothing_to_redo"


def test_prose_and_particulars_are_set(api: Api) -> None:
    api.told("PUT", f"{P}/sections/{WHY}/prose", {"block": 0, "text": "Fordi.", "seen": 1})
    api.told("PATCH", f"{P}/head", {"values": {"author": "Projektkontoret", "kle": None}, "seen": 2})
    one = api.get(P)
    assert next(each for each in one["sections"] if each["anchor"] == WHY)["prose"][0] == "Fordi."
    assert one["head"]["author"] == "Projektkontoret"
    wrong = api.told("PATCH", f"{P}/head", {"values": {"id": "andet"}, "seen": 3}, 422)
    assert wrong["invalid"] == [{"where": "body.values.id", "message": "is not known"}]


def test_an_edit_sent_twice_is_done_once(api: Api) -> None:
    first = api.told("POST", f"{P}/changes", NEW, **{"Idempotency-Key": "a1"})
    again = api.told("POST", f"{P}/changes", NEW, **{"Idempotency-Key": "a1"})
    assert (first["repeated"], again["repeated"]) == (False, True)
    assert (again["revision"], again["key"]) == (first["revision"], first["key"])
    other = api.told("POST", f"{P}/changes", {**NEW, "seen": 2}, **{"Idempotency-Key": "a2"})
    assert other["revision"] == 3


def test_a_copy_sent_twice_is_made_once(api: Api) -> None:
    first = api.told("POST", f"{P}/copies", {"title": "En anden vej"}, **{"Idempotency-Key": "c"})
    again = api.told("POST", f"{P}/copies", {"title": "En anden vej"}, **{"Idempotency-Key": "c"})
    assert first["proposal"] == again["proposal"] == "centermodel-2"
    assert len(api.get("proposals")["rows"]) == 2
    taken = api.told("POST", "proposals/centermodel-2/take", {"source": "centermodel", "key": "C31", "seen": 1})
    assert taken["revision"] == 2


def test_two_who_change_the_same_are_told_of_each_other(api: Api) -> None:
    prose = next(each for each in api.get(P)["sections"] if each["anchor"] == WHY)["prose"][0]

    def text(number: str) -> dict[str, object]:
        return {"block": 0, "text": prose.replace("tre forvaltninger", f"{number} forvaltninger"), "seen": 1}

    api.told("PUT", f"{P}/sections/{WHY}/prose", text("fire"))
    conflict = api.told("PUT", f"{P}/sections/{WHY}/prose", text("fem"), 409)
    assert conflict["title"] == "Others have changed the same"
    assert conflict["findings"][0]["code"] == "edit.conflict"
    place = conflict["conflicts"][0]
    assert "fem forvaltninger" in place["yours"]
    assert "fire forvaltninger" in place["theirs"]
    assert place["revisions"] == [2]
    chosen = {**text("fem"), "resolve": {place["id"]: "Begge."}}
    assert api.told("PUT", f"{P}/sections/{WHY}/prose", chosen)["revision"] == 3


def test_what_hinders_an_edit_is_said_with_advice_in_the_language_asked_for(api_as: ApiAs) -> None:
    body = {"op": "unit.rename", "values": {"unit": "Findes Ikke", "to": "Andet"}, "seen": 1}
    for language, title in (("da", "Det kan ikke lade sig gøre"), ("en", "It cannot be done")):
        problem = api_as(Role.PROJECT_LEADER, language=language).told("POST", f"{P}/changes", body, 422)
        assert problem["title"] == title
        finding = problem["findings"][0]
        assert "Findes Ikke" in finding["message"]
        assert finding["advice"]


def test_a_version_is_frozen_issued_and_taken_back(api: Api, api_as: ApiAs) -> None:
    frozen = {"name": "Til udvalget", "seen": 1, "kind": "decision", "audience": "staff"}
    made = api.told("POST", f"{P}/versions", frozen)
    assert (made["slug"], made["audience"]) == ("til-udvalget", "staff")
    assert api.told("POST", f"{P}/versions", frozen, 409)["findings"][0]["code"] == "freeze.name_taken"
    politician = api_as(Role.POLITICIAN)
    assert politician.get(f"{P}/versions/til-udvalget")["text"].startswith("---")
    assert api.told("PATCH", f"{P}/versions/til-udvalget", {"audience": "public"}, 403)["status"] == 403
    api.told("PATCH", f"{P}/versions/til-udvalget", {"audience": "work"})
    politician.get(f"{P}/versions/til-udvalget", 404)


def test_rules_are_weighed_and_waived(api: Api) -> None:
    before = api.get("findings?of=centermodel&limit=500")
    code = next(each["code"] for each in before["rows"] if each["severity"] == "warning")
    assert api.told("PUT", f"rules/{code}", {"severity": "off"})["changed"]
    after = api.get("findings?of=centermodel&limit=500")
    assert code not in {each["code"] for each in after["rows"]}
    assert api.told("PUT", f"rules/{code}", {"severity": None})["changed"]
    assert api.told("POST", "waivers", {"rule": code, "reason": "Aftalt"})["changed"]
    assert api.told("DELETE", f"waivers?rule={code}", None)["changed"]
    assert api.told("PUT", "rules/ukendt", {"severity": "off"}, 404)


def test_a_decision_meets_the_same_hindrances_as_on_the_page(api_as: ApiAs) -> None:
    chief = api_as(Role.CHIEF_EXECUTIVE)
    problem = chief.told("POST", f"{P}/decision", {"decision": "Kommunalbestyrelsen 26. marts 2012"}, 422)
    assert problem["findings"][0]["code"] == "decide.errors"
    assert problem["findings"][1]["line"] > 0
    assert api_as(Role.PROJECT_LEADER).told("POST", f"{P}/decision", {"decision": "x"}, 403)
