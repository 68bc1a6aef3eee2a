# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The commands `verify` and `workspace`, as those who run the server meet them."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import connection

from byggesten.store.database import chain, triggers
from byggesten.store.database.erase import erase
from byggesten.store.database.models import File, Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.store.folder import FolderStore

from support.repository import ROOT

EXAMPLE = ROOT / "examples" / "hedensted-2021"

pytestmark = pytest.mark.usefixtures("database")


def said(*words: object, **options: object) -> str:
    """What a command writes."""
    out = io.StringIO()
    call_command(*map(str, words), stdout=out, **options)
    return out.getvalue()


def imported() -> DatabaseStore:
    """The workspace after an import."""
    said("workspace", "import", "hedensted", EXAMPLE, name="Hedensted Kommune")
    return DatabaseStore(Workspace.objects.get(slug="hedensted", name="Hedensted Kommune").pk)


def test_in_and_out_is_the_same_folder(tmp_path: Path) -> None:
    """Every file of the example, byte for byte; the trail says that it came in and went out."""
    imported()
    assert "Files that" in said("workspace", "export", "hedensted", tmp_path / "ud", lang="en")
    out, source = FolderStore(tmp_path / "ud"), FolderStore(EXAMPLE)
    held = {path: out.read(path) for path in out.stamps()}
    trail = [json.loads(line)["action"] for line in (held.pop("audit.jsonl") or b"").splitlines()]
    assert trail == ["import", "export"]
    assert {path: source.read(path) for path in source.stamps()} == held


def test_what_is_there_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    """Neither a workspace nor a folder; asked, both are."""
    imported()
    said("workspace", "export", "hedensted", tmp_path / "ud")
    for way, folder in (("import", EXAMPLE), ("export", tmp_path / "ud")):
        with pytest.raises(CommandError, match="overskrevet"):
            said("workspace", way, "hedensted", folder)
        said("workspace", way, "hedensted", folder, replace=True)


def test_what_cannot_be_moved_leaves_no_trace(tmp_path: Path) -> None:
    """A folder that is no workspace makes none; a workspace that is not there is said to be so."""
    with pytest.raises(CommandError, match=r"byggesten\.toml"):
        said("workspace", "import", "tom", tmp_path)
    assert not Workspace.objects.exists()
    with pytest.raises(CommandError, match="“tom”"):
        said("workspace", "export", "tom", tmp_path / "ud", lang="en")
    with pytest.raises(CommandError, match="»tom«"):
        said("verify", "tom")


def test_verify_prints_the_head_last_and_knows_it_again() -> None:
    """Errors end with exit code 1; an erasure is only for knowing."""
    store = imported()
    store.append("audit.jsonl", b'{"by": "Karen"}')
    count, head = chain.head(store.workspace_id)
    assert f"hedensted: led: {count}; hoved: {head}\n" == said("verify")
    erase(store, lambda _: True, reason="sag 24/117", actor="Administrator")
    assert "hedensted/audit.jsonl:1: note: " in said("verify", "hedensted", lang="en", head=[head])
    with pytest.raises(SystemExit):
        said("verify", head=[head, "0" * 64])


def test_guards_that_are_off_are_said_and_put_back() -> None:
    """It looks first, so that a chain that was unguarded is heard of; afterwards it is guarded again."""
    imported()
    wanted = triggers.SQLITE if connection.vendor == "sqlite" else triggers.POSTGRESQL
    with connection.schema_editor() as editor:
        triggers.lift(None, editor)
    assert tuple(sorted(wanted)) == triggers.missing(connection)
    with pytest.raises(SystemExit):
        said("verify", restore_guards=True)
    assert () == triggers.missing(connection)
    assert "hoved" in said("verify", restore_guards=True)


def test_verify_says_what_was_altered() -> None:
    """With file, severity, code and advice."""
    store, out = imported(), io.StringIO()
    File.objects.filter(workspace_id=store.workspace_id, path="register/units.csv").update(data=b"name\n")
    with pytest.raises(SystemExit):
        call_command("verify", stdout=out, lang="en")
    first, advice, _ = out.getvalue().split("\n", 2)
    assert first.startswith("hedensted/register/units.csv: error: register/units.csv was altered behind the program's")
    assert first.endswith("[chain.file_altered]")
    assert advice.startswith("    Stop writing")
