# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing text, changes, sections and the head, with and without script, and two who do it at once."""

from __future__ import annotations

import html
import re

from byggesten.actions.permission import ROLES, Right, Role
from byggesten.web.models import Membership, User

from support.web_desk import LYNGBY, ONE, carried, parts, prose, sent_back, text


def second(client_as):
    """Another who may edit: the chief executive's account made a project leader."""
    client = client_as(Role.CHIEF_EXECUTIVE)
    user = User.objects.get(email="chief-executive@demo.example")
    Membership.objects.filter(user=user, workspace__slug=LYNGBY).update(role=Role.PROJECT_LEADER.value)
    return client


def test_text_is_saved_by_itself_and_says_when(client_as):
    client = client_as(Role.PROJECT_LEADER)
    answer = prose(client, "hvorfor-aendre-organisationen", "Vi vil have én indgang.")
    assert answer.status_code == 200
    assert answer.json()["saved"].startswith("Gemt kl. ")
    assert answer.json()["text"] == "Vi vil have én indgang."
    assert "Vi vil have én indgang." in text()


def test_the_same_request_sent_twice_is_done_once(client_as):
    client = client_as(Role.PROJECT_LEADER)
    fields = carried(client, f"{ONE}/prose?section=kort-fortalt&block=0")
    first = prose(client, "kort-fortalt", "Én gang.", fields=fields)
    again = prose(client, "kort-fortalt", "Én gang.", fields=fields)
    assert (first.json()["number"], first.json()["repeated"]) == (again.json()["number"], False)
    assert again.json()["repeated"] is True


def test_two_who_edit_different_sections_both_get_their_way(client_as):
    mette, other = client_as(Role.PROJECT_LEADER), second(client_as)
    seen = carried(other, f"{ONE}/prose?section=organisationen-i-dag&block=0")
    prose(mette, "kort-fortalt", "Mettes tekst.")
    answer = prose(other, "organisationen-i-dag", "Den andens tekst.", fields=seen)
    assert answer.status_code == 200
    assert answer.json()["notice"] == (
        "Projektleder har samtidig rettet i afsnittet »Kort fortalt«. Begge rettelser er med."
    )
    assert "Mettes tekst." in text()
    assert "Den andens tekst." in text()


def lead(words: str) -> str:
    """The first block of the document with its first words put in another way."""
    span = parts().section("kort-fortalt").prose[0]
    held = text()[span.start : span.end]
    return f"{words} {held.partition(' forvaltninger')[1].strip()}{held.partition(' forvaltninger')[2]}"


def test_two_who_edit_the_same_choose_and_nothing_is_lost(client_as):
    mette, other = client_as(Role.PROJECT_LEADER), second(client_as)
    seen = carried(other, f"{ONE}/prose?section=kort-fortalt&block=0")
    theirs, mine = lead("Mettes tre"), lead("Alle tre")
    prose(mette, "kort-fortalt", theirs)
    answer = prose(other, "kort-fortalt", mine, fields=seen)
    assert answer.status_code == 409
    assert answer.json()["conflict"].startswith("Projektleder har rettet det samme sted i »Kort fortalt«.")
    page = prose(other, "kort-fortalt", mine, script=False, fields=seen)
    shown = page.content.decode()
    assert page.status_code == 409
    for each in ("Mettes tre forvaltninger", "Alle tre forvaltninger", "Tre forvaltninger", "Rettet af Projektleder"):
        assert each in shown
    assert "Mettes tre" in text()
    assert "Alle tre" not in text()


def chosen(page: str, choice: str, own: str = "") -> dict[str, str]:
    found = {
        name: html.unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', page)
        if name != "csrfmiddlewaretoken"
    }
    for name in [each for each in found if each.startswith("mine-")]:
        id = name.removeprefix("mine-")
        found |= {f"choice-{id}": choice, f"own-{id}": own}
    return found


def test_each_choice_of_a_conflict_gives_the_text_it_says(client_as):
    mette, other = client_as(Role.PROJECT_LEADER), second(client_as)
    wanted = {
        "mine": (("Alle 1 forvaltninger",), ("Mettes 1",)),
        "theirs": (("Mettes 2 forvaltninger",), ("Alle 2",)),
        "both": (("Mettes 3 forvaltninger", "Alle 3 forvaltninger"), ()),
        "own": (("Noget tredje.",), ("Mettes 4", "Alle 4")),
    }
    for number, (choice, (there, gone)) in enumerate(wanted.items(), start=1):
        seen = carried(other, f"{ONE}/prose?section=kort-fortalt&block=0")
        theirs, mine = lead(f"Mettes {number}"), lead(f"Alle {number}")
        prose(mette, "kort-fortalt", theirs)
        page = prose(other, "kort-fortalt", mine, script=False, fields=seen).content.decode()
        done = other.post(f"{ONE}/prose", chosen(page, choice, "Noget tredje."))
        assert done.status_code == 303, choice
        assert all(each in text() for each in there), choice
        assert not any(each in text() for each in gone), choice


def test_a_change_is_added_by_form_under_its_heading(client_as):
    client = client_as(Role.PROJECT_LEADER)
    form = client.get(f"{ONE}/changes/new?op=unit.close&section=stabene").content.decode()
    assert "Enhed, der nedlægges" in form
    assert '<option value="IT-afdelingen">' in form
    fields = carried(client, f"{ONE}/changes/new?op=unit.close&section=stabene")
    done = client.post(
        f"{ONE}/changes/new", {**fields, "op": "unit.close", "section": "stabene", "unit": "IT-afdelingen"}
    )
    assert done.status_code == 303
    key = done["Location"].rsplit("#change-", 1)[1]
    section, _, _ = parts().change(key)
    assert section.anchor == "stabene"
    assert "IT-afdelingen nedlægges" in client.get(ONE).content.decode()


def test_what_is_wrong_stands_at_the_field_and_nothing_is_saved(client_as):
    client = client_as(Role.PROJECT_LEADER)
    before = text()
    fields = carried(client, f"{ONE}/changes/new?op=unit.close")
    empty = client.post(f"{ONE}/changes/new", {**fields, "op": "unit.close"})
    assert empty.status_code == 422
    assert 'id="f-unit-error"' in empty.content.decode()
    wrong = client.post(f"{ONE}/changes/new", {**fields, "op": "unit.close", "unit": "IT-afdelinen"})
    assert wrong.status_code == 422
    assert "IT-afdelingen" in wrong.content.decode()
    late = client.post(
        f"{ONE}/changes/new", {**fields, "op": "unit.close", "unit": "IT-afdelingen", "effective": "en dag"}
    )
    assert late.status_code == 422
    assert 'id="f-effective-error"' in late.content.decode()
    assert text() == before


def test_editing_a_change_writes_only_what_was_altered(client_as):
    client = client_as(Role.PROJECT_LEADER)
    address = f"{ONE}/changes/of/C01a"
    before = text()
    fields = carried(client, address)
    page = client.get(address).content.decode()
    assert "Forvaltningens opgaver går til de nye centre og stabe." in page
    client.post(address, {**fields, "unit": "Børne- og Fritidsforvaltningen", "because": "Noget andet."})
    assert text() == before.replace("Forvaltningens opgaver går til de nye centre og stabe.", "Noget andet.", 1)


def test_every_form_of_a_change_sent_back_as_it_stands_alters_nothing(client_as):
    client = client_as(Role.PROJECT_LEADER)
    before = text()
    for key in parts().keys:
        address = f"{ONE}/changes/of/{key}"
        page = client.get(address).content.decode()
        if 'name="yaml"' in page:
            continue
        answer = client.post(address, sent_back(page))
        assert answer.status_code == 303, (key, answer.content.decode()[:2000])
        assert text() == before, key


def test_a_change_is_moved_up_and_down_to_another_section_and_deleted(client_as):
    client = client_as(Role.PROJECT_LEADER)

    def order(**action: str):
        return client.post(f"{ONE}/changes/order", {**carried(client, ONE), **action})

    order(down="C01a")
    items = [each.key for each in parts().change("C01a")[0].items]
    assert items.index("C01b") < items.index("C01a")
    order(up="C01a")
    items = [each.key for each in parts().change("C01a")[0].items]
    assert items.index("C01a") < items.index("C01b")
    order(drag="C01a", to="stabene")
    assert parts().change("C01a")[0].anchor == "stabene"
    page = client.post(
        f"{ONE}/changes/of/C01b/move", {**carried(client, f"{ONE}/changes/of/C01b/move"), "to": "stabene"}
    )
    assert page.status_code == 303
    assert parts().change("C01b")[0].anchor == "stabene"
    order(delete="C01a")
    assert parts().change("C01a") is None
    client.post(f"{ONE}/undo", {"token": "u1"})
    assert parts().change("C01a")[0].anchor == "stabene"
    client.post(f"{ONE}/redo", {"token": "r1"})
    assert parts().change("C01a") is None


def test_sections_are_added_renamed_moved_and_removed(client_as):
    client = client_as(Role.PROJECT_LEADER)
    new = f"{ONE}/sections/new"
    client.post(
        new, {**carried(client, new), "title": "Bygninger", "level": "1", "after": "kort-fortalt", "text": "Tre."}
    )
    assert parts().section("bygninger")
    one = f"{ONE}/section"
    fields = carried(client, f"{one}?section=bygninger")
    client.post(one, {**fields, "section": "bygninger", "title": "Lokaler", "before": "end"})
    assert parts().sections[-1].heading.text == "Lokaler"
    fields = carried(client, f"{one}?section=lokaler")
    client.post(one, {**fields, "section": "lokaler", "delete": "1"})
    assert parts().section("lokaler") is None
    fields = carried(client, f"{one}?section=stabene")
    refused = client.post(one, {**fields, "section": "fagcentrene", "delete": "1"})
    assert refused.status_code == 422
    assert parts().section("fagcentrene")


def test_the_head_and_the_whole_source_are_edited(client_as):
    client = client_as(Role.PROJECT_LEADER)
    fields = carried(client, f"{ONE}/head")
    done = client.post(f"{ONE}/head", {**fields, "title": "Seks centre", "status": "recommended"})
    assert done.status_code == 303
    assert "title: Seks centre" in text()
    assert "status: recommended" in text()
    broken = text() + "\n:::{changes}\n- move: IT-afdelingen\n:::\n"
    checked = client.post(f"{ONE}/source", {**carried(client, f"{ONE}/source"), "text": broken, "check": "1"})
    assert "mangler sin nøgle" in checked.content.decode()
    assert "move: IT-afdelingen\n:::" not in text()


def test_nobody_else_saves(client_as):
    for role in Role:
        if Right.PROPOSE in ROLES[role]:
            continue
        answer = client_as(role).post(f"{ONE}/prose", {"section": "kort-fortalt", "text": "x"})
        assert answer.status_code == 403, role
    assert client_as(None).post(f"{ONE}/prose", {"text": "x"}).status_code == 403
