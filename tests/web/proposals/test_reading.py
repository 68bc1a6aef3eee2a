# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Who reads what of a proposal."""

from __future__ import annotations

import pytest

from byggesten.actions.permission import Role

from support.web_desk import LYNGBY, ONE, carried


@pytest.mark.parametrize("role", list(Role))
def test_every_role_reads_the_list_and_the_document(client_as, role):
    client = client_as(role)
    assert client.get(f"/w/{LYNGBY}/proposals").status_code == 200
    page = client.get(ONE)
    assert page.status_code == 200
    assert "Fra forvaltninger til centre" in page.content.decode()


def test_a_project_leader_may_edit_and_a_politician_reads_the_version_issued(client_as):
    leader = client_as(Role.PROJECT_LEADER).get(ONE).content.decode()
    politician = client_as(Role.POLITICIAN).get(ONE).content.decode()
    assert "Rediger teksten" in leader
    assert "change-order" not in politician
    assert "Rediger" not in politician
    assert "Du læser høringsversionen »Høringsversion«" in politician
    assert "Du læser" not in leader


def test_no_page_of_the_document_holds_style_or_script_in_its_markup(client_as):
    for path in ("", "/draw", "/versions", "/revisions", "/alternatives", "/head", "/changes/new?op=unit.split"):
        page = client_as(Role.PROJECT_LEADER).get(f"{ONE}{path}").content.decode()
        assert not [each for each in (' style="', "<style", "<script>", "onclick") if each in page], path


def test_the_public_reads_without_signing_in_and_downloads_the_report(client_as):
    client = client_as(None)
    assert client.get(f"/p/{LYNGBY}/proposals/centermodel").status_code == 200
    report = client.get(f"/p/{LYNGBY}/proposals/centermodel/report/en")
    assert report["Content-Disposition"] == 'attachment; filename="centermodel.en.html"'
    assert b'lang="en"' in report.content
    assert client.get(f"{ONE}/markdown").status_code == 302


def test_the_source_with_its_notes_is_for_those_who_see_drafts(client_as):
    assert client_as(Role.CONTROLLER).get(f"{ONE}/markdown").content.startswith(b"---\nproposal: centermodel")
    assert client_as(Role.POLITICIAN).get(f"{ONE}/markdown").status_code == 403
    assert client_as(Role.CONTROLLER).get(f"{ONE}/draw").status_code == 403


def test_a_change_card_and_a_finding_have_addresses_of_their_own(client_as):
    page = client_as(Role.PROJECT_LEADER).get(ONE).content.decode()
    assert 'id="change-C01a"' in page
    assert 'id="c-c01a"' in page
    assert f'href="{ONE}#c-c01a"' in page


def test_a_new_proposal_begins_as_an_outline_and_is_removed_and_brought_back(client_as):
    client = client_as(Role.PROJECT_LEADER)
    made = client.post(
        f"/w/{LYNGBY}/proposals", {"title": "Én indgang for borgerne", "effective": "1. januar 2013", "token": "a"}
    )
    assert made.status_code == 303
    address = made["Location"]
    assert "Baggrund" in client.get(address).content.decode()
    assert carried(client, f"{address}/prose?section=baggrund&block=0")["seen"] == "1"
    id = address.rsplit("/", 1)[1]
    client.post(f"/w/{LYNGBY}/proposals", {"remove": id})
    assert client.get(address).status_code == 404
    client.post(f"/w/{LYNGBY}/proposals", {"bring_back": f"proposals/{id}.md"})
    assert client.get(address).status_code == 200
