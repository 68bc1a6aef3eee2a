# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every key of JSON that a command writes is documented, and every documented key is written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from byggesten.actions.show import VIEWS
from byggesten.cli.commands.all import COMMANDS
from byggesten.consequences.summary import CATEGORIES

from support.repository import ROOT

PAGE = ROOT / "docs" / "reference" / "json.md"
THING, RANGE = {"id", "name"}, {"low", "high", "readings"}
BELOW_ONE_ROW = (
    "summary", "summary_units", "levels", "composition", "posts_held[].before", "posts_held[].after", "leaders[].title",
    "leaders[].reports_to", "economy.changes", "spans[].before", "spans[].after", "committees[].served_by",
    "subjects[].measures", "subjects[].summary", "subjects[].economy", "subjects[].findings", "subjects[].by_rule",
    "units[].in[]", "events[].name", "lineage[].into[]", "conflicts[]", "findings[]", "rows[]", "economy.gains[]",
)  # fmt: skip
PROPOSAL = """---
proposal: alt
title: Alt
effective: 2027-01-01
decided by: Kommunalbestyrelsen
---
# Ændringer

Det er bedre.

:::{changes}
- id: C1
  establish: Familiehuset
  kind: afdeling
  under: Børn og Skole
  leader title: chef
  takes:
    - all of: Dagtilbudsafdelingen
      except:
        - Biblioteket
    - part of: Skoleafdelingen
      part: halvdelen
    - task: Veje
- id: C2
  move posts: 1
  from: Biblioteket
  to: Skoleafdelingen
- id: C3
  retitle: bibliotekschef
  to: leder
- id: C4
  abolish committee: Kulturudvalget
  passing:
    - Udlån af bøger
  to: Børneudvalget
- id: C5
  economy: i alt
  kind: demanded
  years:
    - year: 2027
      readings:
        - name: den ene
          amount: 1 mio. kr.
        - name: den anden
          amount: 2 mio. kr.
  open:
    - Hvem betaler?
- id: C6
  close: Idræt og Foreninger
  status: considered
  gain: færre møder
- id: C7
  economy: gevinst
  kind: gain
- id: C8
  keep:
    - Teknik og Miljø
:::
"""


def documented() -> dict[str, set[str]]:
    """The keys of each section of the page."""
    parts = re.split(r"^## (.+)$", PAGE.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]
    keys = [set(re.findall(r"^\| `([^`]+)` \|", text, re.MULTILINE)) for text in parts[1::2]]
    return dict(zip(parts[::2], keys, strict=True))


def paths(value: Any, at: str = "") -> Iterator[str]:
    """The paths of a JSON value as the page writes them; what one row describes is not gone into."""
    if at in BELOW_ONE_ROW or (isinstance(value, dict) and (set(value) <= THING or set(value) <= RANGE)):
        yield at
    elif isinstance(value, dict):
        for key, each in value.items():
            yield from paths(each, f"{at}.{key}" if at else key)
    elif isinstance(value, list) and value and isinstance(value[0], dict):
        for each in value:
            yield from paths(each, f"{at}[]")
    else:
        yield at


def outputs(run: Any, small: Path, tmp_path: Path) -> dict[str, list[Any]]:
    """What every command writes as JSON on the small workspace with one more proposal."""
    (small / "proposals" / "alt.md").write_text(PROPOSAL, encoding="utf-8")
    json = ("--format", "json")
    found = {
        "check": [run("check", small, *json)],
        "consequences": [run("consequences", small, "--proposal", "alt", *json)],
        "show": [run("show", small, "--view", view, *json) for view in VIEWS],
        "compare": [run("compare", small, "base", "alt", *json)],
        "build": [run("build", small, "--proposal", "alt", "--out", tmp_path / "out", *json)],
        "new": [run("new", tmp_path / "ny", *json)],
        "decide": [
            run("decide", small, "--proposal", "boern-og-kultur", "--decision", "KB", *json),
            run("decide", small, "--proposal", "boern-og-kultur", "--decision", "KB", *json),
        ],
        "rebase": [run("rebase", small, "--proposal", "alt", *json)],
        "history": [run("history", small, "--unit", "Biblioteket", *json)],
        "fill": [run("fill", small, "--seed", 1, "--posts", 50, *json)],
        "workspace": [
            run("workspace", "import", small, *json),
            run("workspace", "export", "lilleby", tmp_path / "ud", *json),
            run("workspace", "list", *json),
        ],
        "user": [run("user", "add", "a@b.example", "--organisation", "lilleby", "--role", "employee", *json)],
        "verify": [run("verify", *json)],
    }
    return {name: [each.json for each in said] for name, said in found.items()}


def rows(keys: set[str]) -> set[str]:
    """The keys without the mark of a list at their end, those of empty lists that are told of elsewhere left out."""
    plain = {key.removesuffix("[]") for key in keys}
    return {key for key in plain if not any(other.startswith(f"{key}[]") for other in plain)}


@pytest.fixture
def _installation(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """An installation of the test's own, asked in a process of its own."""
    for name in ("DJANGO_SETTINGS_MODULE", "DATABASE_URL"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("BYGGESTEN_DATA", str(tmp_path / "data"))


@pytest.mark.usefixtures("_installation")
def test_every_key_is_documented_and_written(run: Any, small: Path, tmp_path: Path) -> None:
    """The page and the commands agree, for every command that writes JSON: all but the one that serves."""
    said, page = outputs(run, small, tmp_path), documented()
    assert {command.name for command in COMMANDS} - {"serve"} == set(page) == set(said)
    for name, values in said.items():
        written = {path for value in values for path in paths(value)}
        assert rows(written) <= rows(page[name]), name
        assert rows(page[name]) <= rows(written), name


@pytest.mark.parametrize("lang", ["da", "en"])
def test_the_keys_do_not_depend_on_the_language(run: Any, small: Path, lang: str) -> None:
    """Only texts do."""
    said = run("consequences", small, "--format", "json", "--lang", lang).json
    assert {"units_before", "units_after", *CATEGORIES} == set(said["summary"])
    assert {"low": 560000, "high": 560000} == said["economy"]["amount"]
    assert {"before": 3, "after": 3} == said["levels"]
