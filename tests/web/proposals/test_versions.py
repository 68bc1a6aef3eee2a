# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Revisions, frozen versions, alternatives, taking over, adapting and deciding."""

from __future__ import annotations

from byggesten.actions.permission import Role
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore

from support.web_desk import LYNGBY, ONE, OTHER, SLAGELSE, carried, parts, prose, text


def test_revisions_say_who_when_and_what_and_two_are_compared(client_as):
    client = client_as(Role.PROJECT_LEADER)
    prose(client, "kort-fortalt", "Fire helt nye ord her.")
    client.post(f"{ONE}/changes/order", {**carried(client, ONE), "delete": "C01a"})
    page = client.get(f"{ONE}/revisions?from=1&to=3").content.decode()
    assert "Slettede C01a" in page
    assert "Rettede teksten i »Kort fortalt«" in page
    assert "Projektleder" in page
    assert "<strong>Slettet</strong> C01a: Børne- og Fritidsforvaltningen nedlægges." in page
    assert "<del>[−" in page
    assert "<ins>[+" in page
    assert client_as(Role.POLITICIAN).get(f"{ONE}/revisions").status_code == 403


def test_an_administrator_restores_an_earlier_revision_and_edits_nothing_else(client_as):
    before = text()
    prose(client_as(Role.PROJECT_LEADER), "kort-fortalt", "Noget andet.")
    administrator = client_as(Role.ADMINISTRATOR)
    assert administrator.post(f"{ONE}/revisions/1/restore", {"token": "t"}).status_code == 303
    assert text() == before
    assert administrator.post(f"{ONE}/undo").status_code == 403


def test_a_version_is_frozen_issued_read_and_withdrawn(client_as):
    leader = client_as(Role.PROJECT_LEADER)
    prose(leader, "kort-fortalt", "Sådan skal det være.")
    fields = carried(leader, f"{ONE}/versions")
    asked = {**fields, "name": "Beslutningsversion", "kind": "decision", "audience": "public", "language": "da"}
    assert leader.post(f"{ONE}/versions/freeze", asked).status_code == 303
    prose(leader, "kort-fortalt", "Og så blev det ændret.")
    public = client_as(None)
    shown = public.get(f"/p/{LYNGBY}/proposals/centermodel").content.decode()
    assert "Sådan skal det være." in shown
    assert "Og så blev det ændret." not in shown
    kept = public.get(f"/p/{LYNGBY}/proposals/centermodel/versions/of/beslutningsversion")
    assert b"S\xc3\xa5dan skal det v\xc3\xa6re." in kept.content
    assert "script-src" not in kept["Content-Security-Policy"]
    assert "'sha256-" in kept["Content-Security-Policy"]
    leader.post(f"{ONE}/versions/of/beslutningsversion/issue", {"audience": "work"})
    assert public.get(f"/p/{LYNGBY}/proposals/centermodel/versions/of/beslutningsversion").status_code == 404


def test_a_version_made_for_a_small_circle_is_never_given_to_a_wider_one(client_as):
    leader = client_as(Role.PROJECT_LEADER)
    asked = {**carried(leader, f"{ONE}/versions"), "name": "Internt", "kind": "other", "audience": "work"}
    leader.post(f"{ONE}/versions/freeze", asked)
    assert leader.post(f"{ONE}/versions/of/internt/issue", {"audience": "public"}).status_code == 403
    assert client_as(Role.EMPLOYEE).get(f"{ONE}/versions/of/internt").status_code == 404


def test_a_copy_is_an_alternative_and_single_changes_are_taken_over(client_as):
    client = client_as(Role.PROJECT_LEADER)
    made = client.post(f"{ONE}/alternatives/copy", {"title": "", "token": "k"})
    address = made["Location"]
    copy = address.rsplit("/", 1)[1]
    assert copy == "centermodel-2"
    client.post(f"{address}/changes/order", {**carried(client, address), "delete": "C01a"})
    page = client.get(f"{address}/alternatives/from/centermodel").content.decode()
    assert "kun dér" in page
    assert "står her allerede" in page
    fields = carried(client, f"{address}/alternatives/from/centermodel")
    client.post(f"{address}/alternatives/from/centermodel", {**fields, "key": ["C01a"]})
    assert parts(LYNGBY, copy).change("C01a")
    assert f'{copy}"' in client.get(f"{ONE}/alternatives").content.decode()


def test_alternatives_and_phases_within_the_document(client_as):
    client = client_as(Role.PROJECT_LEADER)

    def within(**fields: str):
        return client.post(f"{ONE}/alternatives/within", {**carried(client, f"{ONE}/alternatives"), **fields})

    within(action="add", id="B", name="Model B")
    within(action="choose", id="B")
    assert "alternative: B" in text()
    within(action="phase", id="1", name="Første fase", effective="1. juli 2012")
    assert "Første fase" in client.get(f"{ONE}/alternatives").content.decode()


def test_what_has_errors_is_not_decided_and_says_why(client_as):
    chief = client_as(Role.CHIEF_EXECUTIVE)
    page = chief.get(f"{ONE}/decision").content.decode()
    assert "Det kan ikke besluttes endnu" in page
    assert 'name="decision"' not in page
    chief.post(f"{ONE}/decision", {"decision": "KB 26. marts 2012", "sure": "1"})
    assert not decisions()
    assert client_as(Role.PROJECT_LEADER).post(f"{ONE}/decision", {"decision": "x", "sure": "1"}).status_code == 403


def decisions(organisation: str = LYNGBY) -> bytes:
    return DatabaseStore(Workspace.objects.get(slug=organisation).pk).read("log.jsonl") or b""


def small(client) -> str:
    """A proposal of one change that nothing hinders, where no principle names the changes of another proposal."""
    DatabaseStore(Workspace.objects.get(slug=SLAGELSE).pk).remove("register/statements.csv")
    made = client.post(f"/w/{SLAGELSE}/proposals", {"title": "Nyt navn", "effective": "2018-07-01", "token": "s"})
    address = made["Location"]
    fields = carried(client, f"{address}/changes/new?op=unit.rename")
    done = client.post(
        f"{address}/changes/new",
        {**fields, "op": "unit.rename", "unit": "Stabe", "to": "Fælles stabe"},
    )
    assert done.status_code == 303, done.content.decode()
    return address


def test_a_decision_makes_others_stale_and_they_are_adapted(client_as):
    leader = client_as(Role.PROJECT_LEADER)
    address = small(leader)
    chief = client_as(Role.CHIEF_EXECUTIVE)
    page = chief.get(f"{address}/decision").content.decode()
    assert 'name="decision"' in page, page[page.find("<main") :][:3000]
    unsure = chief.post(f"{address}/decision", {"decision": "KB 26. marts 2012"})
    assert unsure.status_code == 303
    assert not decisions(SLAGELSE)
    chief.post(f"{address}/decision", {"decision": "KB 26. marts 2012", "sure": "1"})
    assert b"KB 26. marts 2012" in decisions(SLAGELSE)
    stale = leader.get(OTHER).content.decode()
    assert "Der er besluttet noget, siden forslaget blev skrevet." in stale
    rebase = leader.get(f"{OTHER}/rebase").content.decode()
    assert "Fælles stabe" in rebase
    conflicts = rebase.count('name="seen_conflict"')
    if conflicts:
        leader.post(f"{OTHER}/rebase", {})
        assert "Fælles stabe" not in text(SLAGELSE, "bedre-velfaerd")
    leader.post(f"{OTHER}/rebase", {"seen_conflict": [str(n + 1) for n in range(conflicts)]})
    assert "Fælles stabe" in text(SLAGELSE, "bedre-velfaerd")
    assert "passer til dagens organisation" in leader.get(f"{OTHER}/rebase").content.decode()


def test_slagelse_reads_as_well(client_as):
    client = client_as(Role.PROJECT_LEADER)
    for path in ("", "/draw", "/draw/chart", "/revisions", "/versions", "/alternatives", "/decision", "/rebase"):
        assert client.get(f"{OTHER}{path}").status_code == 200, path
    assert SLAGELSE in OTHER
