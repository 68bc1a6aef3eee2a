# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Alternatives: a copy is a proposal of its own, single changes are taken over, and what is removed comes back."""

from __future__ import annotations

from byggesten.actions.alternatives import bring_back, copy_proposal, remove_proposal, removed, take_over
from byggesten.actions.decide import Decided, decide
from byggesten.actions.edit import Conflicted, edit
from byggesten.actions.ports import Store
from byggesten.actions.revisions import Act, describe, revisions, text_at
from byggesten.proposal.proposal import Proposal

from support.desk import NOW, OWNER, codes, document, subject
from support.editing import ANNA, BO, FILE, READER, TEXT, edits, newest, saved, store, text, workspace

assert store


def proposal(store: Store, id: str) -> Proposal:
    found = workspace(store).proposal(id)
    assert found is not None
    return found


def copied(store: Store, id: str = "b", **more: object) -> object:
    return copy_proposal(store, workspace(store), id, actor=ANNA, now=NOW, **more)  # type: ignore[arg-type]


def test_a_copy_is_a_proposal_of_its_own(store: Store) -> None:
    """With a short name and title of its own, said to be an alternative, and a history that begins with the copy."""
    done = saved(copied(store))
    made = proposal(store, "b-2")
    assert ("Biblioteket – alternativ 2", "b", "proposals/b-2.md") == (
        made.head.title, made.head.alternative_to, done.file,
    )  # fmt: skip
    assert [each.change for each in proposal(store, "b").entries] == [each.change for each in made.entries]
    (first,) = revisions(store, made.file)
    assert "Lavet som kopi af »Biblioteket«" == describe(first, "da")
    assert TEXT == text(store)
    assert not made.findings


def test_copies_of_copies_have_names_that_tell_them_apart(store: Store) -> None:
    """Alternatives to the first, each with the next number."""
    saved(copied(store))
    saved(copied(store, "b-2"))
    third = proposal(store, "b-3")
    assert ("Biblioteket – alternativ 3", "b") == (third.head.title, third.head.alternative_to)
    named = saved(copied(store, new_id="Lille løsning", title="Den lille løsning"))
    assert ("lille-loesning", "Den lille løsning") == (named.proposal, proposal(store, "lille-loesning").head.title)
    assert ["copy.id_taken"] == codes(copied(store, new_id="b-2"))
    assert ["action.forbidden"] == codes(copy_proposal(store, workspace(store), "b", actor=READER, now=NOW))


def test_a_copy_asked_for_twice_is_made_once(store: Store) -> None:
    """The button was pressed twice."""
    first = saved(copied(store, new_id="c", token="t"))
    again = saved(copied(store, new_id="c", token="t"))
    assert (first.proposal, True) == (again.proposal, again.repeated)


def test_a_single_change_is_taken_over(store: Store) -> None:
    """Word for word, under the same heading, with the next free key where its own is taken."""
    saved(copied(store))
    saved(edits(store, ANNA, "  to: Børn og Skole\n", "  to: Børn og Skole\n- id: D7\n  keep: Direktionen\n"))
    done = take_over(store, workspace(store), "D7", "b", "b-2", actor=BO, seen=1, now=NOW)
    assert ["D1", "D7"] == [each.key for each in proposal(store, "b-2").entries]
    taken = saved(done)
    assert taken.revision
    assert "Overtog D7 fra »Biblioteket«" == describe(taken.revision, "da")
    saved(take_over(store, workspace(store), "D1", "b", "b-2", actor=BO, seen=taken.number, now=NOW))
    assert 3 == len({each.key for each in proposal(store, "b-2").entries})
    unknown = take_over(store, workspace(store), "X", "b", "b-2", actor=BO, seen=1, now=NOW)
    assert not isinstance(unknown, Conflicted)
    assert 1 == len(codes(unknown))


def test_a_removed_proposal_is_brought_back(store: Store) -> None:
    """With its text and its history."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    before = text(store)
    saved(remove_proposal(store, workspace(store), "b", actor=ANNA, now=NOW))
    assert (None, None) == (store.read(FILE), workspace(store).proposal("b"))
    ((file, last),) = removed(store)
    assert (FILE, "remove", "anna") == (file, last.act.action, last.by)
    saved(bring_back(store, workspace(store), FILE, actor=BO, now=NOW))
    assert (before, 4) == (text(store), newest(store))
    assert () == removed(store)
    assert before == text_at(store, FILE, 2)
    assert ["remove.not_removed"] == codes(bring_back(store, workspace(store), FILE, actor=BO, now=NOW))


def test_a_proposal_lost_outside_is_brought_back_too(store: Store) -> None:
    """Somebody deleted the file."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    before = text(store)
    store.remove(FILE)
    assert [FILE] == [file for file, _ in removed(store)]
    saved(bring_back(store, workspace(store), FILE, actor=BO, now=NOW))
    assert before == text(store)


def test_a_document_that_cannot_be_read_any_more_is_brought_back(store: Store) -> None:
    """Somebody saved it as something else; an edit says so, and the last text can be had again."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    before, here = text(store), workspace(store)
    store.write(FILE, b"\xff\xfeother")
    refused = edit(store, here, "b", lambda _: (), actor=ANNA, seen=2, now=NOW, what=Act("edit"))
    assert ["file.encoding"] == codes(refused)
    saved(bring_back(store, workspace(store), FILE, actor=BO, now=NOW))
    assert (before, 3) == (text(store), newest(store))


def test_a_name_once_used_is_not_used_again_by_a_copy(store: Store) -> None:
    """So that the removed one can come back."""
    saved(copied(store))
    saved(remove_proposal(store, workspace(store), "b-2", actor=ANNA, now=NOW))
    assert "b-3" == saved(copied(store)).proposal


def test_a_decided_proposal_is_not_removed(store: Store) -> None:
    """It belongs to the log."""
    store.write("proposals/d.md", document("d", "- id: D1\n  move: Biblioteket\n  to: Børn og Skole").encode())
    assert isinstance(decide(store, subject(workspace(store), "d"), actor=OWNER, decision="KB", now=NOW), Decided)
    assert ["remove.decided"] == codes(remove_proposal(store, workspace(store), "d", actor=ANNA, now=NOW))
    assert ["action.forbidden"] == codes(remove_proposal(store, workspace(store), "d", actor=READER, now=NOW))
