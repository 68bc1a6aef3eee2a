# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chain: what is appended stands, what is done behind the program's back shows, and a person can be erased."""

from __future__ import annotations

import contextlib
import hashlib
from collections.abc import Callable, Iterator

import django.db
import pytest
from django.db import connection, transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from byggesten.store.database import chain, triggers
from byggesten.store.database.erase import Written, erase
from byggesten.store.database.models import Content, File, Line, Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.store.database.verify import verify

from support.databases import Database
from support.stores import database_store

pytestmark = pytest.mark.usefixtures("database")


@pytest.fixture
def store(database: Database) -> DatabaseStore:
    """A workspace with a register that was written twice, a log, an audit trail and a cache."""
    made = database_store()
    made.write("register/units.csv", b"name\nPlan\n")
    made.write("register/units.csv", b"name\nPlan\nDrift\n")
    for number in range(3):
        with made.together():
            made.append("audit.jsonl", f'{{"by": "Karen", "n": {number}}}'.encode())
            made.append("log.jsonl", f'{{"n": {number}}}'.encode(), expected=number)
    made.write(".cache/posts.npz", b"x")
    made.write("old.md", b"x")
    made.remove("old.md")
    return made


def codes(store: DatabaseStore, *heads: str) -> list[str]:
    """What looking through a chain finds: code and place."""
    return [
        " ".join(filter(None, (each.code.removeprefix("chain."), str(each.place))))
        for each in verify(store.workspace_id, heads=heads)
    ]


def line(store: DatabaseStore, path: str, position: int) -> Line:
    """An appended line."""
    found: Line = Line.objects.get(workspace_id=store.workspace_id, path=path, position=position, kind="append")
    return found


@contextlib.contextmanager
def unguarded() -> Iterator[None]:
    """Somebody who owns the database turns the guards off, does something, and turns them on again."""
    with connection.schema_editor() as editor:
        triggers.lift(None, editor)
    yield
    with connection.schema_editor() as editor:
        triggers.put(None, editor)


def sql(statement: str, *values: object) -> None:
    """Run a statement past the program."""
    with connection.cursor() as cursor:
        cursor.execute(statement, values)


def test_an_untouched_chain_has_nothing_to_say(store: DatabaseStore) -> None:
    """Every link in its place, and every file as the chain says."""
    assert [] == codes(store)
    seq, head = chain.head(store.workspace_id)
    assert 10 == seq
    assert [] == codes(store, head)


def test_a_link_is_made_as_the_documentation_says(store: DatabaseStore) -> None:
    """Anybody can compute the digests again from the tables, without this program."""
    found = line(store, "log.jsonl", 0)
    content = Content.objects.get(line=found)
    assert found.content == hashlib.sha256(bytes(content.salt) + bytes(content.data)).hexdigest()
    said = f'["{found.previous}",{found.seq},"append","log.jsonl",0,"{found.content}"]'
    assert found.digest == hashlib.sha256(said.encode()).hexdigest()


REFUSED = {
    "change a link": "UPDATE byggesten_line SET path = 'x' WHERE seq = 2",
    "change nothing of a link": "UPDATE byggesten_line SET path = path",
    "delete a link": "DELETE FROM byggesten_line WHERE seq = (SELECT max(seq) FROM byggesten_line)",
    "change a content": "UPDATE byggesten_content SET data = 'x'",
    "empty a content and keep its salt": "UPDATE byggesten_content SET data = NULL",
    "move a content": "UPDATE byggesten_content SET data = NULL, salt = NULL, line_id = line_id + 1000",
    "delete a content": "DELETE FROM byggesten_content",
}
ONE_VENDOR = {
    "sqlite": {
        "replace a link": "INSERT OR REPLACE INTO byggesten_line SELECT * FROM byggesten_line WHERE seq = 2",
        "replace a link under another id": "INSERT OR REPLACE INTO byggesten_line (workspace_id, seq, kind, path, "
        "position, content, digest, previous, at) SELECT workspace_id, seq, kind, 'x', position, content, digest, "
        "previous, at FROM byggesten_line WHERE seq = 2",
        "replace a content": "INSERT OR REPLACE INTO byggesten_content SELECT line_id, salt, 'x' FROM "
        "byggesten_content",
    },
    "postgresql": {
        "empty the chain": "TRUNCATE byggesten_line, byggesten_content",
        "empty the contents": "TRUNCATE byggesten_content",
        "empty everything": "TRUNCATE byggesten_workspace CASCADE",
        "say that one is a replica": "SET session_replication_role = replica; DELETE FROM byggesten_content",
    },
}


def test_the_database_itself_refuses_to_rewrite(store: DatabaseStore, database: Database) -> None:
    """Whoever asks: no change and no deletion, by no way round; the chain is afterwards as before."""
    for name, statement in (REFUSED | ONE_VENDOR[database.vendor]).items():
        with pytest.raises(django.db.Error, match="append-only"):
            sql(statement)
        assert [] == codes(store), name


def test_a_rewritten_content_is_fully_erased_only_once(store: DatabaseStore) -> None:
    """The one change that is allowed is from a value to nothing, and there is no way back."""
    pk = line(store, "log.jsonl", 1).pk
    sql("UPDATE byggesten_content SET data = NULL, salt = NULL WHERE line_id = %s", pk)
    with pytest.raises(django.db.Error, match="append-only"):
        sql("UPDATE byggesten_content SET data = 'x', salt = 'y' WHERE line_id = %s", pk)
    assert ["content_missing log.jsonl:2", "file_altered log.jsonl"] == codes(store)


def behind(store: DatabaseStore) -> dict[str, tuple[Callable[[], object], list[str]]]:
    """What somebody may do behind the program's back, and what looking through the chain then finds."""
    rows = Line.objects.filter(workspace_id=store.workspace_id)
    files = File.objects.filter(workspace_id=store.workspace_id)
    second = line(store, "log.jsonl", 1)
    content = Content.objects.filter(line=second)
    return {
        "a changed content": (lambda: content.update(data=b'{"n": 7}'), ["content_altered log.jsonl:2"]),
        "a missing content": (lambda: content.delete(), ["content_missing log.jsonl:2", "file_altered log.jsonl"]),
        "a changed link": (lambda: rows.filter(pk=second.pk).update(content="0" * 64), [
            "altered log.jsonl:2", "content_altered log.jsonl:2",
        ]),
        "a link of another file": (lambda: rows.filter(pk=second.pk).update(path="audit.jsonl"), [
            "altered audit.jsonl:2", "out_of_place audit.jsonl:2",
            "out_of_place log.jsonl:3", "file_altered audit.jsonl", "file_altered log.jsonl",
        ]),
        "a register changed": (lambda: files.filter(path="register/units.csv").update(data=b"name\nPlan\nDrifx\n"), [
            "file_altered register/units.csv",
        ]),
        "a file taken away": (lambda: files.filter(path="register/units.csv").delete(), [
            "file_missing register/units.csv",
        ]),
        "a file put in": (lambda: File.objects.create(workspace_id=store.workspace_id, path="new.csv", stamp="x"), [
            "file_unknown new.csv",
        ]),
        "a cache changed": (lambda: files.filter(path=".cache/posts.npz").update(data=b"y"), []),
        "a file that hides its last line": (
            lambda: files.filter(path="log.jsonl").update(lines=2, appended=2, size=18, last=second.seq),
            ["file_altered log.jsonl"],
        ),
    }  # fmt: skip


WAYS = (
    "a changed content", "a missing content", "a changed link", "a link of another file", "a register changed",
    "a file taken away", "a file put in", "a cache changed", "a file that hides its last line",
)  # fmt: skip


@pytest.mark.parametrize("way", WAYS)
def test_what_is_done_behind_the_programs_back_shows(store: DatabaseStore, way: str) -> None:
    """With the guards turned off for a moment; it says which line of which file."""
    assert set(WAYS) == set(behind(store))
    do, expected = behind(store)[way]
    with unguarded():
        do()
    assert expected == codes(store)


def test_links_taken_out_of_the_middle_show(store: DatabaseStore) -> None:
    """The numbers that are missing are named, and the file that lost a line."""
    gone = line(store, "log.jsonl", 1)
    with unguarded():
        Content.objects.filter(line=gone).delete()
        Line.objects.filter(pk=gone.pk).delete()
    found = verify(store.workspace_id)
    missing = next(each for each in found if each.code == "chain.missing")
    assert {"first": gone.seq, "last": gone.seq} == missing.params
    assert "chain.file_altered log.jsonl" in [f"{each.code} {each.place}" for each in found]


def test_a_chain_made_anew_from_some_point_shows_against_a_noted_head(store: DatabaseStore) -> None:
    """Who owns the database can cut the end off and mend the files; a head noted elsewhere does not lie."""
    last, head = chain.head(store.workspace_id)
    with unguarded():
        Line.objects.filter(workspace_id=store.workspace_id, seq__gt=last - 2).delete()
    assert [] == codes(store)
    assert ["head_unknown"] == codes(store, head)
    store.write("old.md", b"another")
    assert ["head_unknown"] == codes(store, head)
    assert not chain.holds(store.workspace_id, head)


def test_guards_that_are_off_show(store: DatabaseStore) -> None:
    """Every trigger that is missing is named."""
    with unguarded():
        wanted = triggers.SQLITE if connection.vendor == "sqlite" else triggers.POSTGRESQL
        assert sorted(wanted) == sorted(each.subject for each in verify(store.workspace_id))
    assert [] == codes(store)


def test_a_trail_that_is_replaced_shows_and_is_still_there(store: DatabaseStore) -> None:
    """The program may be asked to; the old lines stay in the chain and looking through says so."""
    store.write("audit.jsonl", b"nothing happened\n")
    store.remove("log.jsonl")
    assert ["replaced audit.jsonl", "replaced log.jsonl"] == codes(store)
    assert b'{"by": "Karen", "n": 1}' == bytes(Content.objects.get(line=line(store, "audit.jsonl", 1)).data)


def test_a_person_can_be_erased_and_the_chain_stands(store: DatabaseStore) -> None:
    """The line reads as erased in its place, its bytes and salt are gone, and looking through says who and why."""
    before, stamps = store.read("audit.jsonl") or b"", store.stamps()

    def which(written: Written) -> bool:
        return written.path == "audit.jsonl" and written.position == 1

    erased = erase(store, which, reason="Anmodning om sletning, sag 24/117", actor="Administrator")
    assert [b'{"by": "Karen", "n": 1}'] == [each.data for each in erased]
    lines = (store.read("audit.jsonl") or b"").split(b"\n")
    assert '{"erased": "Anmodning om sletning, sag 24/117"}' == lines[1].decode()
    assert before.split(b"\n")[0::2] == lines[0::2]
    assert (None, None) == Content.objects.values_list("data", "salt").get(line=line(store, "audit.jsonl", 1))
    assert ["audit.jsonl"] == [path for path, stamp in store.stamps().items() if stamp != stamps[path]]
    said = verify(store.workspace_id)
    assert ["chain.erased audit.jsonl:2"] == [f"{each.code} {each.place}" for each in said]
    assert "The content of the line was erased by Administrator: Anmodning om sletning, sag 24/117" == said[0].text(
        "en"
    )


def test_after_an_erasure_the_file_goes_on(store: DatabaseStore) -> None:
    """Lines are added after it and erased again; another text may stand in its place; the same is not erased twice."""
    erase(store, lambda each: b'"n": 2' in each.data, reason="fejl", actor="A", instead=lambda _: '{"n": "x"}')
    assert store.append("log.jsonl", b"four", expected=3)
    assert b'{"n": 0}\n{"n": 1}\n{"n": "x"}\nfour\n' == store.read("log.jsonl")
    assert ["log.jsonl"] == [e.path for e in erase(store, lambda e: e.data == b"four", reason="fejl", actor="B")]
    assert () == erase(store, lambda each: b'"n": 2' in each.data, reason="fejl", actor="A")
    assert ["erased audit.jsonl:3", "erased log.jsonl:3", "erased log.jsonl:4"] == codes(store)


def test_an_erased_line_of_a_file_that_is_gone(store: DatabaseStore) -> None:
    """What was removed can be erased too; the file that came after it is untouched."""
    store.remove("log.jsonl")
    store.append("log.jsonl", b"new")
    erase(store, lambda each: each.data == b'{"n": 0}', reason="fejl", actor="A")
    assert b"new\n" == store.read("log.jsonl")
    assert ["replaced log.jsonl", "erased log.jsonl:1"] == codes(store)


@pytest.mark.parametrize(("reason", "actor", "instead"), [("", "A", "x"), ("x", " ", "x"), ("x", "A", "two\nlines")])
def test_an_erasure_has_a_reason_and_keeps_the_lines(
    store: DatabaseStore, reason: str, actor: str, instead: str
) -> None:
    """Otherwise it is refused, and nothing is erased."""
    with pytest.raises(ValueError, match=r"erasure|one line"):
        erase(store, lambda _: True, reason=reason, actor=actor, instead=lambda _: instead)
    assert [] == codes(store)


def test_workspaces_have_chains_and_files_of_their_own(store: DatabaseStore) -> None:
    """Nothing of one is seen in another, and a workspace with a chain cannot be deleted."""
    other = database_store()
    assert () == other.names()
    other.append("log.jsonl", b"other", expected=0)
    assert [] == codes(other)
    assert (1, [b"other\n"]) == (chain.head(other.workspace_id)[0], [other.read("log.jsonl")])
    assert [] == codes(store)
    with pytest.raises(django.db.IntegrityError):
        Workspace.objects.get(pk=store.workspace_id).delete()


def test_a_store_of_no_workspace_is_refused(database: Database) -> None:
    """Writing to a workspace that is not there is an error of the medium."""
    with pytest.raises(FileNotFoundError):
        DatabaseStore(404).write("a", b"x")


def test_the_store_does_not_write_inside_somebody_elses_transaction(store: DatabaseStore) -> None:
    """What it said was saved could still be undone; so it refuses."""
    with pytest.raises(RuntimeError, match="durable"), transaction.atomic():
        store.write("a", b"x")
    assert store.read("a") is None


def test_a_failure_that_was_hidden_is_no_success(store: DatabaseStore) -> None:
    """When the database has undone everything, `together` says so even where the error was swallowed inside."""

    def hides() -> None:
        with store.together():
            store.write("a", b"x")
            with contextlib.suppress(django.db.Error), transaction.atomic(savepoint=False):
                sql("DELETE FROM byggesten_content")

    with pytest.raises(OSError, match="undid"):
        hides()
    assert store.read("a") is None


@given(st.lists(st.tuples(st.sampled_from("ab"), st.sampled_from(("write", "append", "remove", "erase"))), max_size=15))
@settings(max_examples=15, suppress_health_check=list(HealthCheck))
def test_law_any_history_verifies(database: Database, steps: list[tuple[str, str]]) -> None:
    """Whatever the program does, looking through finds no error; and the contents are what was appended."""
    store = database_store()
    for number, (path, what) in enumerate(steps):
        if what == "write":
            store.write(path, f"{number}\nx".encode())
        elif what == "append":
            store.append(path, f"{number}".encode())
        elif what == "remove":
            store.remove(path)
        else:
            erase(store, lambda each: each.seq % 2 == 0, reason="r", actor="a")
    assert [] == [each for each in verify(store.workspace_id) if each.severity == "error"]
