# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The documentation and the papers of the project agree with each other and with the files that are there."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import byggesten

from support.repository import ROOT, committed_files

LINK = re.compile(r"\[[^\]]*\]\(([^)#\s]+)(?:#[^)\s]*)?\)")
FENCE = re.compile(r"^(```|~~~|:::).*?^\1", re.MULTILINE | re.DOTALL)
REQUIRED = (
    "publiccodeYmlVersion",
    "name",
    "url",
    "platforms",
    "categories",
    "developmentStatus",
    "softwareType",
    "description",
    "legal",
    "maintenance",
    "localisation",
)


def pages() -> list[Path]:
    """The Markdown pages for people: those at the root and those under docs/."""
    return [
        file
        for file in committed_files()
        if file.suffix == ".md" and (file.parent == ROOT or ROOT / "docs" in file.parents)
    ]


def publiccode() -> dict[str, Any]:
    """publiccode.yml as values."""
    loaded: dict[str, Any] = YAML(typ="safe").load(ROOT / "publiccode.yml")
    return loaded


def test_every_relative_link_leads_somewhere() -> None:
    """A link in a page names a file that is there."""
    broken = [
        (page.relative_to(ROOT).as_posix(), target)
        for page in pages()
        for target in LINK.findall(FENCE.sub("", page.read_text(encoding="utf-8")))
        if ":" not in target and not (page.parent / target).exists()
    ]
    assert [] == broken


def test_every_decision_is_listed_and_has_its_four_parts() -> None:
    """A decision says why, what, what follows and what else there was."""
    folder = ROOT / "docs" / "decisions"
    index = (folder / "README.md").read_text(encoding="utf-8")
    for page in sorted(folder.glob("[0-9]*.md")):
        text = page.read_text(encoding="utf-8")
        assert f"[{page.name[:4]}]({page.name})" in index
        assert text.startswith(f"# {page.name[:4]}: ")
        assert ["Context", "Decision", "Consequences", "Alternatives"] == re.findall(r"^## (.+)$", text, re.M)


def test_publiccode_describes_the_product_in_both_languages() -> None:
    """publiccode.yml holds the standard's required keys and keeps its limits on length."""
    described = publiccode()
    assert [] == [key for key in REQUIRED if key not in described]
    assert {"da", "en"} == set(described["description"])
    for text in described["description"].values():
        assert len(text["shortDescription"]) <= 150
        assert 150 <= len(text["longDescription"]) <= 10_000
        assert text["features"]
    assert "MPL-2.0" == described["legal"]["license"]


def test_version_and_licence_are_the_same_everywhere() -> None:
    """The package, its papers and its licence texts speak of one product."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert byggesten.__version__ == publiccode().get("softwareVersion", byggesten.__version__)
    assert "MPL-2.0" == project["license"]
    assert (ROOT / "LICENSE").read_bytes() == (ROOT / "LICENSES" / "MPL-2.0.txt").read_bytes()
    assert "## [Unreleased]" in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")


def test_make_tells_what_it_can_make() -> None:
    """`make` alone lists every target for people, the six of the issue among them."""
    said = subprocess.run(["make", "help"], cwd=ROOT, check=True, capture_output=True, text=True).stdout
    named = re.findall(r"^  make (\w+)  +\S", said, re.MULTILINE)
    assert {"install", "demo", "test", "lint", "bench", "clean"} <= set(named)
