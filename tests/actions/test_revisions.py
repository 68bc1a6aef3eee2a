# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Revisions: the text of each is what its patches give, and a line that is not what it was is found."""

from __future__ import annotations

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from byggesten.actions.ports import Store
from byggesten.actions.readable import ADDED, ALTERED, REMOVED, RENAMED, readable_diff
from byggesten.actions.revisions import ACTIONS, History, Revision, Standing, describe, revisions, standing, text_at
from byggesten.actions.saving import WHOLE_EVERY
from byggesten.actions.undo import restore
from byggesten.kernel.findings import Finding

from support.desk import NOW, codes
from support.editing import ANNA, BO, FILE, REVISIONS, TEXT, edits, saved, store, store_of, text, workspace

assert store


def history(store: Store) -> History:
    found = standing(store, FILE)
    assert isinstance(found, Standing)
    return found.history


def test_every_text_can_be_had_again(store: Store) -> None:
    """Each as it was saved, across the lines that hold the text whole."""
    texts, here = [TEXT], workspace(store)
    for number in range(WHOLE_EVERY + 5):
        old = f"lidt {number - 1}" if number else "lidt"
        texts.append(saved(edits(store, ANNA, old, f"lidt {number}", here=here)).text)
    assert texts == [text_at(store, FILE, number) for number in range(1, len(texts) + 1)]
    whole = [each.number for each in revisions(store, FILE) if each.text is not None]
    assert [1, 1 + WHOLE_EVERY] == whole
    assert [] == list(history(store).findings())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(st.characters(blacklist_categories=["Cs"], blacklist_characters="\0\r\ufeff"), max_size=40)))
def test_any_texts_can_be_had_again(texts: list[str]) -> None:
    """A law: what was saved as revision n is the text of revision n."""
    here = store_of("memory", None)  # type: ignore[arg-type]
    opened, expected = workspace(here), [TEXT]
    for each in texts:
        before = text(here)
        done = saved(edits(here, ANNA, before, TEXT + each, here=opened))
        if done.text != before:
            expected.append(done.text)
    assert expected[1:] == [text_at(here, FILE, number) for number in range(2, len(expected) + 1)]


def test_a_text_that_is_not_what_it_was_is_found(store: Store) -> None:
    """A patch changed by hand gives another text than the digest says."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    saved(edits(store, ANNA, "alt for", "alt alt for"))
    lines = (store.read(REVISIONS) or b"").splitlines()
    plain = json.loads(lines[1])
    plain["patches"][0][2] = "slet ikke "
    store.write(REVISIONS, b"\n".join([lines[0], json.dumps(plain).encode(), lines[2]]) + b"\n")
    found = history(store).text_at(2)
    assert isinstance(found, Finding)
    assert ("revision.digest", 2) == (found.code, found.place.line)
    assert TEXT == text_at(store, FILE, 1)
    assert ["revision.digest"] == codes(restore(store, workspace(store), "b", 2, actor=ANNA, now=NOW))


def test_a_torn_line_loses_nothing_but_itself(store: Store) -> None:
    """A crash left half a line; the document counts, the next edit is saved, and every other text can be had."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    store.write(REVISIONS, (store.read(REVISIONS) or b"") + b'{"at": "2026-0')
    done = saved(edits(store, BO, "bedre", "meget bedre"))
    assert 5 == done.number
    assert done.text == text_at(store, FILE, 5)
    assert all("alt for lidt" in str(text_at(store, FILE, number)) for number in (2, 4))
    broken = text_at(store, FILE, 3)
    assert isinstance(broken, Finding)
    assert "revision.unreadable" == broken.code
    assert [3] == [each.place.line for each in history(store).findings()]
    assert [1, 2, 4, 5] == [each.number for each in revisions(store, FILE)]


def test_a_revision_that_stands_alone_is_no_answer_to_a_request(store: Store) -> None:
    """The line was written and the document not: the request is done when it is sent again."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt", token="t"))
    store.write(FILE, TEXT.encode())
    again = saved(edits(store, ANNA, "for lidt", "alt for lidt", token="t", seen=1))
    assert not again.repeated
    assert "alt for lidt" in text(store)


def test_every_action_has_words_in_both_languages() -> None:
    """With its particulars filled in."""
    params = {"key": "C1", "number": "3", "section": "Hvorfor", "source": "Andet", "name": "nord"}
    for action, words in ACTIONS.items():
        assert words.da != words.en
        for lang in ("da", "en"):
            plain = {
                "at": NOW.isoformat(),
                "by": "a",
                "what": {"action": action, **params},
                "patches": [],
                "sha256": "",
            }
            revision = History("x", (json.dumps(plain).encode(),)).revision(1)
            assert isinstance(revision, Revision)
            assert "{" not in describe(revision, lang)


def test_what_differs_is_said_in_words(store: Store) -> None:
    """A word, a heading, a change and its status, a new change and a key of the head."""
    new = (
        TEXT.replace("for lidt", "alt for lidt")
        .replace("# Ændringer", "# Ændringerne")
        .replace("to: Børn og Skole\n", "to: Direktionen\n  status: considered\n- id: D2\n  close: Biblioteket\n")
        .replace("title: Biblioteket", "title: Et bibliotek")
    )
    here = workspace(store)
    found = readable_diff(here.read(TEXT, FILE), here.read(new, FILE), "da")
    assert [("titel", "Biblioteket", "Et bibliotek")] == [(f.label, f.old, f.new) for f in found.head]
    kinds = {each.key: each for each in found.changes}
    assert (ALTERED, ADDED) == (kinds["D1"].kind, kinds["D2"].kind)
    assert ("forslag", "overvejes") in [(each.old, each.new) for each in kinds["D1"].fields]
    assert ("Børn og Skole", "Direktionen") in [(each.old, each.new) for each in kinds["D1"].fields]
    assert "Biblioteket" in kinds["D2"].new
    first, second = found.sections
    assert (ALTERED, "Hvorfor", RENAMED, "Ændringer", "Ændringerne") == (
        first.kind, first.old, second.kind, second.old, second.new,
    )  # fmt: skip
    assert [(ADDED, "alt")] == [(run.kind, run.text.strip()) for run in first.words if run.kind != "kept"]
    assert "".join(run.text for run in first.words if run.kind != REMOVED) == "Børn læser alt for lidt."
    assert {"status", "placeres under"} & {each.label for each in kinds["D1"].fields}
    assert "afsnit" not in {each.label for each in kinds["D1"].fields}
    assert not readable_diff(here.read(TEXT, FILE), here.read(TEXT, FILE), "en")


def test_sections_and_changes_that_go_are_said(store: Store) -> None:
    """A whole section with its change is taken out, a phase comes in."""
    here = workspace(store)
    new = TEXT.split("# Ændringer")[0].replace("---\n#", "phases:\n  - id: f1\n    name: Først\n---\n#")
    found = readable_diff(here.read(TEXT, FILE), here.read(new, FILE), "en")
    assert [(REMOVED, "D1")] == [(each.kind, each.key) for each in found.changes]
    assert [(REMOVED, "Ændringer", "")] == [(each.kind, each.old, each.new) for each in found.sections]
    assert [("phase f1", "", "Først")] == [(each.label, each.old, each.new) for each in found.head]
