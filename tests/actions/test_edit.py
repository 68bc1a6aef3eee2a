# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing together: nobody's text is lost, a request sent twice is done once, and a half-written text may be saved."""

from __future__ import annotations

import errno
import threading
from pathlib import Path

import pytest

from byggesten.actions.edit import Conflicted, current, edit
from byggesten.actions.ports import Store
from byggesten.actions.revisions import Act, digest_of, revisions
from byggesten.actions.saving import Edited
from byggesten.proposal.edits import add_change, set_prose
from byggesten.proposal.patches import Patch
from byggesten.proposal.proposal import Proposal
from byggesten.store.memory import MemoryStore

from support.desk import NOW, codes, desk
from support.editing import (
    ANNA,
    BO,
    FILE,
    READER,
    REVISIONS,
    TEXT,
    edits,
    newest,
    saved,
    store,
    text,
    trail,
    workspace,
)  # fmt: skip

assert store
WRITERS = 8


def test_an_edit_is_a_revision_and_an_audit_line(store: Store) -> None:
    """The document has the new text, the revisions who made it, and the trail that it was made."""
    done = saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    assert TEXT.replace("for lidt", "alt for lidt") == text(store) == done.text
    first, second = revisions(store, FILE)
    assert ("begin", "", TEXT) == (first.act.action, first.by, first.text)
    assert ("anna", NOW, digest_of(text(store))) == (second.by, second.at, second.digest)
    assert [("edit", "b", 2)] == [(each["action"], each["subject"], each["revision"]) for each in trail(store)]


def test_a_reader_edits_nothing(store: Store) -> None:
    """Without the right nothing is written, not even in the trail."""
    assert ["action.forbidden"] == codes(edits(store, READER, "for lidt", "nok"))
    assert (TEXT, [], None) == (text(store), list(trail(store)), store.read(REVISIONS))


def test_an_edit_that_changes_nothing_is_no_revision(store: Store) -> None:
    """The same text again is not a new one."""
    done = saved(edits(store, ANNA, "for lidt", "for lidt"))
    assert (None, 1) == (done.revision, done.number)
    assert store.read(REVISIONS) is None


def test_two_who_edit_each_their_section_both_keep_their_text(store: Store) -> None:
    """The second is told whose change came along."""
    seen = newest(store)
    saved(edits(store, ANNA, "for lidt", "alt for lidt", seen=seen))
    second = saved(edits(store, BO, "bedre", "meget bedre", seen=seen))
    assert ["anna"] == [each.by for each in second.merged_with]
    assert TEXT.replace("for lidt", "alt for lidt").replace("bedre", "meget bedre") == text(store)


def test_the_second_of_two_editors_of_one_place_sees_whose_change_it_was(store: Store) -> None:
    """Nothing is saved; both texts are shown, with who and which revision."""
    seen = newest(store)
    saved(edits(store, ANNA, "for lidt", "alt for lidt", seen=seen))
    second = edits(store, BO, "for lidt", "for meget", seen=seen)
    assert isinstance(second, Conflicted)
    (clash,) = second.clashes
    assert ("Hvorfor", "Børn læser for meget.", "Børn læser alt for lidt.") == (
        clash.conflict.section, clash.conflict.mine.strip(), clash.conflict.theirs.strip(),
    )  # fmt: skip
    assert [("anna", 2)] == [(each.by, each.number) for each in clash.by]
    assert "anna har ændret det samme sted i »Hvorfor« (revision 2)" in second.findings[0].text("da")
    assert TEXT.replace("for lidt", "alt for lidt") == text(store)


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("Børn læser for meget.", "Børn læser for meget."),
        ("Børn læser alt for lidt.", "Børn læser alt for lidt."),
        ("Børn læser.\n\nNogle gør.", "Børn læser.\n\nNogle gør."),
    ],
)
def test_the_second_chooses(store: Store, words: str, kept: str) -> None:
    """Mine, theirs or something else stands, and the rest of my edit with it."""
    seen = newest(store)
    saved(edits(store, ANNA, "for lidt", "alt for lidt", seen=seen))
    second = edits(store, BO, "for lidt", "for meget", seen=seen)
    assert isinstance(second, Conflicted)
    saved(edits(store, BO, "for lidt", "for meget", seen=seen, resolve={second.clashes[0].id: words}))
    assert TEXT.replace("Børn læser for lidt.", kept) == text(store)


def test_a_choice_holds_only_for_the_texts_it_was_made_between(store: Store) -> None:
    """Somebody who saves while the second chooses is not overwritten."""
    seen = newest(store)
    saved(edits(store, ANNA, "for lidt", "alt for lidt", seen=seen))
    second = edits(store, BO, "for lidt", "for meget", seen=seen)
    assert isinstance(second, Conflicted)
    saved(edits(store, ANNA, "alt for lidt", "næsten ikke"))
    again = edits(store, BO, "for lidt", "for meget", seen=seen, resolve={second.clashes[0].id: "Mit."})
    assert isinstance(again, Conflicted)
    assert [2, 3] == [each.number for each in again.clashes[0].by]
    assert "næsten ikke" in text(store)


@pytest.mark.parametrize("words", ["", "Børn læser slet ikke."])
def test_a_place_one_deletes_and_the_other_changes_is_chosen_too(store: Store, words: str) -> None:
    """What was deleted can be kept as the other has it, or stay deleted."""
    seen = newest(store)
    saved(edits(store, ANNA, "Børn læser for lidt.\n\n", "", seen=seen))
    second = edits(store, BO, "for lidt", "slet ikke", seen=seen)
    assert isinstance(second, Conflicted)
    saved(edits(store, BO, "for lidt", "slet ikke", seen=seen, resolve={second.clashes[0].id: words}))
    assert words in text(store)
    assert ("Børn" in text(store).split("# Ændringer")[0]) == bool(words)


def test_a_request_sent_twice_is_done_once(store: Store) -> None:
    """The second answer is the first revision; without the token it would be done again."""
    first = saved(edits(store, ANNA, "lidt", "lidt lidt", token="t1"))
    again = saved(edits(store, ANNA, "lidt", "lidt lidt", token="t1"))
    assert (first.number, True) == (again.number, again.repeated)
    assert 1 == text(store).count("lidt lidt")
    saved(edits(store, ANNA, "lidt", "lidt lidt"))
    assert "lidt lidt lidt" in text(store)


def test_a_request_sent_twice_at_once_is_done_once(store: Store) -> None:
    """Each of many threads sends the same request."""
    here, seen = workspace(store), newest(store)
    found: list[object] = []

    def make(proposal: Proposal) -> tuple[Patch, ...]:
        at = proposal.text.index("Børn")
        return (Patch(at, at, "Ja. "),)

    def send() -> None:
        found.append(edit(store, here, "b", make, actor=ANNA, seen=seen, now=NOW, what=Act("edit"), token="t"))

    _at_once([send] * WRITERS)
    assert all(isinstance(each, Edited) for each in found)
    assert (1, 2) == (text(store).count("Ja. "), len(revisions(store, FILE)))


def test_many_who_save_at_once_all_keep_their_text(store: Store) -> None:
    """Each adds a section of its own on what it saw at the beginning, and nobody's is lost."""
    here, seen = workspace(store), newest(store)
    found: list[object] = []

    def writer(number: int) -> None:
        def make(proposal: Proposal) -> tuple[Patch, ...]:
            at = len(proposal.text)
            return (Patch(at, at, f"\n# Afsnit {number}\n\nAf {number}.\n"),)

        found.append(edit(store, here, "b", make, actor=ANNA, seen=seen, now=NOW, what=Act("edit")))

    _at_once([lambda number=number: writer(number) for number in range(WRITERS)])  # type: ignore[misc]
    kept = [number for number in range(WRITERS) if f"# Afsnit {number}\n" in text(store)]
    assert [Edited] * WRITERS == [type(each) for each in found], found
    assert list(range(WRITERS)) == kept


def _at_once(jobs: list) -> None:  # type: ignore[type-arg]
    threads = [threading.Thread(target=job) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_text_with_errors_may_be_saved(store: Store) -> None:
    """People write half of a thing and go home."""
    saved(edits(store, ANNA, "to: Børn og Skole\n:::\n", "to: Ingen"))
    assert workspace(store).proposals[0].findings


def test_a_form_may_not_break_the_rest(store: Store) -> None:
    """The same by a form is refused, with what is wrong; what was broken before does not hinder."""
    broken = edits(store, ANNA, "Det gør", ":::{list} open questions\nDet gør", form=True)
    assert ["edit.breaks", "edit.swallowed"] == codes(broken)
    open_end = edits(store, ANNA, "  to: Børn og Skole\n:::\n", "  to: Børn og Skole\n", form=True)
    assert ["edit.breaks", "document.unclosed"] == codes(open_end)
    assert TEXT == text(store)
    saved(edits(store, ANNA, "Det gør", ":::{list} open questions\nDet gør"))
    saved(edits(store, ANNA, "for lidt", "nok", form=True))


def test_forms_of_two_who_add_a_change_give_two_keys(store: Store) -> None:
    """Both saw one change; each adds the next, and the second is told its new key."""
    here, seen = workspace(store), newest(store)

    def adding(to: str):  # type: ignore[no-untyped-def]
        org = here.folded.organisation
        return lambda proposal: add_change(proposal, org, "posts.add", {"to": to, "count": "1"})

    common = {"seen": seen, "now": NOW, "what": Act("change.add", {"key": "D2"}), "form": True}
    saved(edit(store, here, "b", adding("Biblioteket"), actor=ANNA, **common))
    second = saved(edit(store, here, "b", adding("Børn og Skole"), actor=BO, **common))
    assert (("D2", "D3"),) == second.renamed
    assert ["D1", "D2", "D3"] == [each.key for each in workspace(store).proposals[0].entries]


def test_a_finding_of_the_edit_is_given_back(store: Store) -> None:
    """A form that cannot say what it wants says why, and nothing is saved."""
    found = edit(
        store, workspace(store), "b", lambda proposal: set_prose(proposal, "findes-ikke", 0, "x"), actor=ANNA,
        seen=1, now=NOW, what=Act("prose"),
    )  # fmt: skip
    assert 1 == len(codes(found))
    assert TEXT == text(store)


@pytest.mark.parametrize("words", ["nul\0byte", "halv \ud800"])
def test_a_text_that_cannot_be_read_again_is_refused(store: Store, words: str) -> None:
    """A program that sends what is no text loses nobody's document."""
    assert codes(edits(store, ANNA, "for lidt", words))[0].startswith("file.")
    assert TEXT == text(store)


def test_line_ends_of_a_browser_become_plain_ones(store: Store) -> None:
    """A text field sends Windows line ends."""
    saved(edits(store, ANNA, "for lidt.", "for lidt.\r\n\r\nOg mere."))
    assert "for lidt.\n\nOg mere.\n" in text(store)


def test_a_document_with_windows_line_ends_keeps_them() -> None:
    """Only what is edited changes in the file."""
    windows = MemoryStore(
        dict(desk().__dict__["_files"]) | {FILE: b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()}
    )
    saved(edits(windows, ANNA, "for lidt", "nok"))
    expected = TEXT.replace("for lidt", "nok").replace("\n", "\r\n")
    assert b"\xef\xbb\xbf" + expected.encode() == windows.read(FILE)


def test_what_is_changed_outside_is_a_revision_of_its_own(store: Store) -> None:
    """Somebody edits the file; the next edit takes it in first and loses nothing of it."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    store.write(FILE, text(store).replace("bedre", "bedre for alle").encode())
    assert 3 == newest(store)
    saved(edits(store, BO, "Børn", "Små børn"))
    assert ["begin", "prose", "outside", "prose"] == [each.act.action for each in revisions(store, FILE)]
    assert "Små børn læser alt for lidt" in text(store)
    assert "bedre for alle" in text(store)


def test_a_page_loaded_before_a_change_outside_merges_with_it(store: Store) -> None:
    """The base is the text the editor saw, so the change outside is theirs and stays."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    seen = newest(store)
    store.write(FILE, text(store).replace("bedre", "bedre for alle").encode())
    done = saved(edits(store, BO, "Børn", "Små børn", seen=seen))
    assert ["outside"] == [each.act.action for each in done.merged_with]
    assert "bedre for alle" in text(store)


def test_an_editor_whose_text_was_never_recorded_is_told(store: Store) -> None:
    """Seen outside of the revisions and changed outside again: the digest says that the base is another."""
    found = current(store, FILE)
    assert isinstance(found, tuple)
    store.write(FILE, TEXT.replace("bedre", "bedre for alle").encode())
    refused = edits(store, ANNA, "Børn", "Små børn", seen=found[0], digest=found[2])
    assert ["edit.not_as_seen"] == codes(refused)


class Failing(MemoryStore):
    """A store that refuses to write one file once it is told to."""

    refused = ""

    def write(self, path: str, data: bytes) -> None:
        """As memory, but a full disk for one file."""
        if path == self.refused:
            raise OSError(errno.ENOSPC, "full", path)
        super().write(path, data)

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """As memory, but a full disk for one file."""
        if path == self.refused:
            raise OSError(errno.ENOSPC, "full", path)
        return super().append(path, lines, expected)


@pytest.mark.parametrize("file", [FILE, REVISIONS, "audit.jsonl"])
def test_a_full_disk_leaves_everything_as_it_was(file: str) -> None:
    """No revision without its document, no document without its revision, and neither without an audit line."""
    full = Failing(dict(desk({FILE: TEXT}).__dict__["_files"]))
    full.refused = file
    refused = edits(full, ANNA, "for lidt", "nok")
    assert codes(refused) == (["action.not_audited"] if file == "audit.jsonl" else ["edit.not_saved"])
    assert (TEXT, None) == (text(full), full.read(REVISIONS))
    full.refused = ""
    saved(edits(full, ANNA, "for lidt", "nok"))


def test_a_removed_document_cannot_be_edited(store: Store) -> None:
    """The page was loaded before somebody removed it."""
    here = workspace(store)
    store.remove(FILE)
    found = edit(store, here, "b", lambda _: (), actor=ANNA, seen=1, now=NOW, what=Act("edit"))
    assert ["edit.removed"] == codes(found)


def test_an_unknown_proposal_and_revision_are_said(store: Store) -> None:
    """A page that is out of date gets an answer it can show."""
    assert ["revision.unknown"] == codes(edits(store, ANNA, "for lidt", "nok", seen=99))
    unknown = edit(store, workspace(store), "x", lambda _: (), actor=ANNA, seen=1, now=NOW, what=Act("edit"))
    assert ["subject.unknown_proposal"] == codes(unknown)


def test_the_race_is_there_when_nobody_looks(tmp_path: Path) -> None:
    """The control: two who write the whole text as they saw it lose one another's words."""
    plain = desk({FILE: TEXT})
    plain.write(FILE, TEXT.replace("for lidt", "alt for lidt").encode())
    plain.write(FILE, TEXT.replace("bedre", "meget bedre").encode())
    assert "alt for lidt" not in text(plain)
