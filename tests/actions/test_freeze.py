# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Frozen versions: exactly what was seen, never written again, and shown to those it was issued to."""

from __future__ import annotations

import threading

import pytest

from byggesten import __version__
from byggesten.actions.alternatives import remove_proposal
from byggesten.actions.edit import current
from byggesten.actions.freeze import (
    INDEX,
    Frozen,
    freeze,
    frozen,
    frozen_version,
    issue,
    issued,
    rendered_html,
    withdraw,
)
from byggesten.actions.ports import Store
from byggesten.actions.revisions import digest_of, revisions
from byggesten.kernel.findings import Finding

from support.desk import NOW, codes
from support.editing import ANNA, BO, FILE, READER, TEXT, edits, newest, saved, store, text, workspace

assert store
PAGE = b"<!doctype html><title>b</title>"


def froze(store: Store, name: str = "Høringsversion", **more: object) -> Frozen:
    found = frozen_by(store, name, **more)
    assert isinstance(found, Frozen), codes(found)
    return found


def frozen_by(store: Store, name: str = "Høringsversion", **more: object) -> object:
    chosen = {"rendered": PAGE, "seen": newest(store), "actor": ANNA, "now": NOW, "kind": "hearing", **more}
    return freeze(store, workspace(store), "b", name=name, **chosen)  # type: ignore[arg-type]


def test_a_frozen_version_keeps_everything(store: Store) -> None:
    """Text, base, revision, page, program and digest; later edits do not reach it."""
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    version = froze(store)
    saved(edits(store, BO, "alt for lidt", "næsten ikke"))
    (kept,) = frozen(store, FILE)
    assert version == kept == frozen_version(store, FILE, version.slug)
    assert (2, "Biblioteket", 0, __version__, "anna") == (kept.revision, kept.title, kept.log, kept.version, kept.by)
    assert "alt for lidt" in kept.text
    assert digest_of(kept.text) == kept.digest
    assert PAGE == rendered_html(store, kept)


def test_a_name_is_given_once(store: Store) -> None:
    """The second under the name is refused with advice, also where only signs and case differ."""
    version = froze(store)
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    assert ["freeze.name_taken"] == codes(frozen_by(store))
    assert ["freeze.name_taken"] == codes(frozen_by(store, " høringsversion "))
    assert version == frozen_version(store, FILE, version.slug)


def test_of_many_who_freeze_at_once_one_gets_the_name(store: Store) -> None:
    """The others are refused, and the version is the winner's."""
    found: list[object] = []
    here, seen = workspace(store), newest(store)

    def run(number: int) -> None:
        page = f"page {number}".encode()
        found.append(freeze(store, here, "b", name="En", rendered=page, seen=seen, actor=ANNA, now=NOW))

    threads = [threading.Thread(target=run, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    (winner,) = [each for each in found if isinstance(each, Frozen)]
    assert winner == frozen_version(store, FILE, "en")
    assert isinstance(rendered_html(store, winner), bytes)


def test_what_was_seen_is_frozen_though_somebody_edits_meanwhile(store: Store) -> None:
    """The freezer saw revision 1 with its page; revision 2 came before the button was pressed."""
    seen = newest(store)
    saved(edits(store, BO, "for lidt", "alt for lidt"))
    assert (TEXT, 1) == (froze(store, seen=seen).text, froze(store, "En anden", seen=seen).revision)


def test_a_text_changed_outside_is_taken_in_before_it_is_frozen(store: Store) -> None:
    """So that the number of the revision means the text; another text than was seen is refused."""
    saved(edits(store, BO, "for lidt", "alt for lidt"))
    store.write(FILE, text(store).replace("bedre", "bedre for alle").encode())
    found = current(store, FILE)
    assert isinstance(found, tuple)
    version = froze(store, seen=found[0], digest=found[2])
    assert (3, "outside") == (version.revision, revisions(store, FILE)[-1].act.action)
    store.write(FILE, TEXT.encode())
    assert ["edit.not_as_seen"] == codes(frozen_by(store, "To", seen=newest(store), digest=found[2]))


@pytest.mark.parametrize(
    ("more", "code"),
    [
        ({"actor": READER}, "action.forbidden"),
        ({"name": "  "}, "freeze.no_name"),
        ({"kind": "draft"}, "freeze.choice"),
        ({"audience": "all"}, "freeze.choice"),
        ({"seen": 7}, "revision.unknown"),
    ],
)
def test_what_is_refused(store: Store, more: dict[str, object], code: str) -> None:
    """Nothing is written then."""
    assert [code] == codes(frozen_by(store, **more))  # type: ignore[arg-type]
    assert None is store.read(INDEX)


def test_readers_see_the_newest_version_issued_to_them(store: Store) -> None:
    """Work sees all, staff what is issued to them or the public, the public its own; withdrawing takes it back."""
    first = froze(store, "Et", audience="public")
    saved(edits(store, ANNA, "for lidt", "alt for lidt"))
    second = froze(store, "To", audience="staff")

    def seen() -> list[list[str]]:
        return [[each.name for each in issued(store, audience)] for audience in ("work", "staff", "public")]

    assert [["To"], ["To"], ["Et"]] == seen()
    withdraw(store, second, actor=ANNA, now=NOW)
    assert [["To"], ["Et"], ["Et"]] == seen()
    withdraw(store, first, actor=ANNA, now=NOW)
    assert [["To"], [], []] == seen()
    again = issue(store, second, "public", actor=ANNA, now=NOW)
    assert isinstance(again, Frozen)
    assert [["To"], ["To"], ["To"]] == seen()
    assert ["action.forbidden"] == codes(issue(store, second, "public", actor=READER, now=NOW))
    assert 5 == len((store.read(INDEX) or b"").splitlines())


def test_a_version_that_is_not_what_it_was_is_found(store: Store) -> None:
    """Changed by hand it is not shown as the frozen one."""
    version = froze(store)
    store.write(f"{version.path}.html", b"other")
    assert isinstance(rendered_html(store, version), Finding)
    store.write(f"{version.path}.json", (store.read(f"{version.path}.json") or b"").replace(b"lidt", b"nok"))
    found = frozen_version(store, FILE, version.slug)
    assert isinstance(found, Finding)
    assert ("freeze.digest", ()) == (found.code, frozen(store))
    assert ["freeze.unknown"] == codes([frozen_version(store, FILE, "nej")])


def test_a_crash_before_the_files_were_written_leaves_the_name_free(store: Store) -> None:
    """The line of the index stands alone; the version is not shown, and can be frozen again."""
    version = froze(store)
    store.remove(f"{version.path}.json")
    assert () == frozen(store)
    assert froze(store).slug == version.slug
    assert 1 == len(frozen(store))


def test_a_frozen_proposal_is_not_removed(store: Store) -> None:
    """Somebody refers to it."""
    froze(store)
    assert ["remove.frozen"] == codes(remove_proposal(store, workspace(store), "b", actor=ANNA, now=NOW))
