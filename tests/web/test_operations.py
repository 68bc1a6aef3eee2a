# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What an operator does: workspaces in and out without loss, chains looked through, first users; as processes too."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from byggesten.actions.audit import AUDIT
from byggesten.actions.permission import Role
from byggesten.store.database.models import Workspace
from byggesten.web.models import User
from byggesten.web.operations import add_user, bring_in, listed, looked_through, send_out

from support.databases import Database, database, fresh_postgres, fresh_sqlite, postgres  # noqa: F401 - fixtures

EXAMPLES = Path(__file__).resolve().parent.parent.parent / "examples"
SLUGS = sorted(each.parent.name for each in EXAMPLES.glob("*/byggesten.toml"))


def files(folder: Path) -> dict[str, bytes]:
    """The files of a folder but its trail, to which each way in and out adds a line."""
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
        and path.name != AUDIT
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    }


@pytest.mark.parametrize("slug", SLUGS)
def test_a_workspace_comes_out_as_it_went_in(database: Database, tmp_path: Path, slug: str) -> None:  # noqa: F811
    came = bring_in(EXAMPLES / slug, slug, replace=False)
    assert came.code == 0
    assert send_out(slug, tmp_path / "out", replace=False).code == 0
    assert files(EXAMPLES / slug) == files(tmp_path / "out")
    assert looked_through(slug, ()).code == 0
    assert Workspace.objects.get(slug=slug).name == came.data["name"]


def test_nothing_is_overwritten_unasked(database: Database, tmp_path: Path) -> None:  # noqa: F811
    bring_in(EXAMPLES / SLUGS[0], "en", replace=False)
    assert ["transfer.occupied"] == [each.code for each in bring_in(EXAMPLES / SLUGS[1], "en", replace=False).findings]
    assert bring_in(EXAMPLES / SLUGS[1], "en", replace=True).code == 0
    send_out("en", tmp_path / "out", replace=False)
    assert files(EXAMPLES / SLUGS[1]) == files(tmp_path / "out")
    assert ["transfer.occupied"] == [each.code for each in send_out("en", tmp_path / "out", replace=False).findings]


def test_what_cannot_be_brought_in_leaves_nothing_behind(database: Database, tmp_path: Path) -> None:  # noqa: F811
    assert ["workspace.missing"] == [each.code for each in bring_in(tmp_path, "tom", replace=False).findings]
    for bad in ("Æble", "a b", "Stor", "", "x" * 101):
        assert ["web.bad_name"] == [each.code for each in bring_in(EXAMPLES / SLUGS[0], bad, replace=False).findings]
    assert [] == listed().data["workspaces"]


def test_a_noted_head_that_is_gone_is_found(database: Database) -> None:  # noqa: F811
    bring_in(EXAMPLES / SLUGS[0], "en", replace=False)
    head = looked_through("en", ()).data["workspaces"][0]["head"]
    assert looked_through("en", (head,)).code == 0
    assert ["chain.head_unknown"] == [each.code for each in looked_through("en", ("0" * 64,)).findings]
    assert ["web.no_organisation"] == [each.code for each in looked_through("to", ()).findings]


def test_the_first_user_gets_a_role_and_a_link_but_no_password(database: Database) -> None:  # noqa: F811
    bring_in(EXAMPLES / SLUGS[0], "en", replace=False)
    made = add_user("a@kommune.example", "Åse", "en", Role.ADMINISTRATOR, address="https://b.example/")
    assert made.data["link"].startswith("https://b.example/account/password/reset/key/")
    user = User.objects.get(email="a@kommune.example")
    assert not user.has_usable_password()
    assert [("en", "administrator")] == list(user.memberships.values_list("workspace__slug", "role"))
    again = add_user("A@kommune.example", "", "en", Role.CONTROLLER)
    assert not again.data["made"]
    assert [("en", "controller")] == list(user.memberships.values_list("workspace__slug", "role"))
    assert ["web.bad_email"] == [each.code for each in add_user("a", "", "en", Role.EMPLOYEE).findings]


def byggesten(data: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    known = {
        name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
    }
    env = known | {"BYGGESTEN_DATA": str(data), "BYGGESTEN_LANG": "da"} | more
    line = [sys.executable, "-m", "byggesten.cli.main", *words]
    return subprocess.run(line, env=env, capture_output=True, text=True, check=False)


@pytest.mark.slow
def test_the_command_line_moves_a_workspace_in_and_out(tmp_path: Path) -> None:
    data, out = tmp_path / "data", tmp_path / "out"
    came = byggesten(data, "workspace", "import", str(EXAMPLES / SLUGS[0]), "--as", "min")
    assert came.returncode == 0, came.stderr
    assert "hentet ind som min" in came.stdout
    assert byggesten(data, "workspace", "import", str(EXAMPLES / SLUGS[0]), "--as", "min").returncode == 1
    assert byggesten(data, "workspace", "export", "min", str(out)).returncode == 0
    assert files(EXAMPLES / SLUGS[0]) == files(out)
    whole = json.loads(byggesten(data, "verify", "--format", "json").stdout)
    assert [("min", 0)] == [(each["workspace"], each["errors"]) for each in whole["workspaces"]]
    broken = byggesten(data, "verify", "min", "--head", "0" * 64)
    assert broken.returncode == 1
    assert "fejl: Kæden rummer ikke" in broken.stderr
    added = byggesten(data, "user", "add", "a@b.example", "--organisation", "min", "--role", "administrator")
    assert "/account/password/reset/key/" in added.stdout


def test_what_the_installation_cannot_use_is_said_in_a_line(tmp_path: Path) -> None:
    said = byggesten(tmp_path, "verify", DATABASE_URL="mysql://u:hemmelig@h/x")
    assert said.returncode == 2
    assert "DATABASE_URL" in said.stderr
    assert "hemmelig" not in said.stderr
    assert "Traceback" not in said.stderr


@pytest.mark.parametrize(
    "words", [("workspace",), ("workspace", "import"), ("workspace", "export", "x"), ("user", "add")]
)
def test_wrong_use_is_said(tmp_path: Path, words: tuple[str, ...]) -> None:
    said = byggesten(tmp_path, *words)
    assert said.returncode == 2
    assert said.stderr.startswith("fejl: ")
