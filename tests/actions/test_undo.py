# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Undo, redo and restore: one's own edits are taken back, others' stay, and nothing leaves the history."""

from __future__ import annotations

import itertools

import pytest

from byggesten.actions.permission import Role, in_role
from byggesten.actions.ports import Store
from byggesten.actions.revisions import describe, revisions
from byggesten.actions.undo import redo, restore, undo

from support.desk import NOW, codes
from support.editing import ANNA, BO, FILE, READER, TEXT, edits, newest, saved, store, text, workspace

assert store


def undone(store: Store, actor=ANNA) -> object:  # type: ignore[no-untyped-def]
    return undo(store, workspace(store), "b", actor=actor, now=NOW)


def redone(store: Store, actor=ANNA) -> object:  # type: ignore[no-untyped-def]
    return redo(store, workspace(store), "b", actor=actor, now=NOW)


def test_undo_and_redo_any_number_of_steps(store: Store) -> None:
    """Back to the beginning and forth again."""
    words = ("lidt", "meget", "ofte", "altid")
    texts = [TEXT]
    for old, new in itertools.pairwise(words):
        texts.append(saved(edits(store, ANNA, f"for {old}", f"for {new}")).text)
    for expected in reversed(texts[:-1]):
        assert expected == saved(undone(store)).text
    assert ["undo.nothing"] == codes(undone(store))
    for expected in texts[1:]:
        assert expected == saved(redone(store)).text == text(store)
    assert ["undo.nothing_to_redo"] == codes(redone(store))
    assert 1 + 3 * 3 == len(revisions(store, FILE))


def test_undo_leaves_what_another_has_done_since(store: Store) -> None:
    """Only the actor's own latest edit goes."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    saved(edits(store, BO, "bedre", "meget bedre"))
    done = saved(undone(store))
    assert TEXT.replace("bedre", "meget bedre") == text(store)
    assert ["bo"] == [each.by for each in done.merged_with]
    assert done.revision
    assert "Fortrød revision 2" == describe(done.revision, "da")


def test_undo_under_anothers_edit_says_who(store: Store) -> None:
    """The same place is another's now; nothing is done."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    saved(edits(store, BO, "alt for lidt", "næsten ikke"))
    before = text(store)
    found = undone(store)
    assert isinstance(found, tuple)
    assert "bo har siden ændret det samme sted i »Hvorfor« (revision 3)" in found[0].text("da")
    assert before == text(store)
    saved(undone(store, BO))
    saved(undone(store))
    assert TEXT == text(store)


def test_a_new_edit_ends_what_can_be_redone(store: Store) -> None:
    """As in any editor."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    saved(undone(store))
    saved(edits(store, ANNA, "bedre", "meget bedre"))
    assert ["undo.nothing_to_redo"] == codes(redone(store))
    saved(undone(store))
    assert ["undo.nothing"] == codes(undone(store))


def test_nobody_undoes_for_another_or_outside(store: Store) -> None:
    """What the document began with, and what was done outside, are nobody's edits."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    store.write(FILE, text(store).replace("bedre", "bedre for alle").encode())
    assert ["undo.nothing"] == codes(undone(store, BO))
    saved(undone(store))
    assert TEXT.replace("bedre", "bedre for alle") == text(store)
    assert ["action.forbidden"] == codes(undone(store, READER))


def test_an_earlier_revision_is_restored(store: Store) -> None:
    """As the newest one, with everything between still in the history; the administrator may, a reader not."""
    administrator = in_role(Role.ADMINISTRATOR, "admin")
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    saved(edits(store, BO, "alt for lidt", "næsten ikke"))
    done = saved(restore(store, workspace(store), "b", 1, actor=administrator, now=NOW))
    assert (TEXT, 4) == (text(store), done.number)
    assert ["begin", "prose", "prose", "restore"] == [each.act.action for each in revisions(store, FILE)]
    saved(restore(store, workspace(store), "b", 3, actor=administrator, now=NOW))
    assert "næsten ikke" in text(store)


@pytest.mark.parametrize(("number", "code"), [(1, "undo.already_so"), (9, "revision.unknown"), (0, "revision.unknown")])
def test_what_cannot_be_restored_is_said(store: Store, number: int, code: str) -> None:
    """The revision that stands, and ones that are not there."""
    assert [code] == codes(restore(store, workspace(store), "b", number, actor=ANNA, now=NOW))
    assert ["action.forbidden"] == codes(restore(store, workspace(store), "b", number, actor=READER, now=NOW))


def test_a_restored_revision_can_be_undone(store: Store) -> None:
    """A destructive action can be undone."""
    saved(edits(store, BO, "for lidt", "alt for lidt"))
    saved(restore(store, workspace(store), "b", 1, actor=ANNA, now=NOW))
    saved(undone(store))
    assert "alt for lidt" in text(store)
    assert 4 == newest(store)
