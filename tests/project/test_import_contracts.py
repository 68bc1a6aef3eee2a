# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The import contracts of pyproject.toml catch what they are there to catch.

Each test builds the house in miniature, every layer an empty package, puts one import in and runs the real
contracts on it.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

from support.repository import ROOT

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]


def layers() -> list[str]:
    """Every package that the layers contract names, in its order."""
    contract = next(each for each in CONTRACTS["contracts"] if each["id"] == "layers")
    return re.findall(r"\w+", " ".join(contract["layers"]))


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A package `byggesten` with every layer, two modules in each, and the real contracts beside it."""
    package = tmp_path / "byggesten"
    for layer in layers():
        (package / layer).mkdir(parents=True)
        for name in ("__init__", "one", "two"):
            (package / layer / f"{name}.py").touch()
    (package / "__init__.py").touch()
    (tmp_path / "pyproject.toml").write_bytes((ROOT / "pyproject.toml").read_bytes())
    return tmp_path


def lint(house: Path) -> tuple[bool, str]:
    """Run `lint-imports` on the miniature: whether all contracts are kept, and what it said."""
    program = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [program, "--no-cache"],
        cwd=house,
        env=os.environ | {"PYTHONPATH": str(house), "PYTHONDONTWRITEBYTECODE": "1", "COLUMNS": "200"},
        check=False,
        capture_output=True,
        text=True,
    )
    return done.returncode == 0, done.stdout + done.stderr


ALLOWED = [
    ("organisation", "from byggesten.kernel import one"),
    ("documents", "from byggesten.chart import one"),
    ("documents", "from byggesten.checks import one"),
    ("chart", "from byggesten.kernel import one"),
    ("actions", "from byggesten.checks import one"),
    (
        "cli",
        "from byggesten.actions import one\nfrom byggesten.store import two\nimport byggesten.documents.two",
    ),
    ("store", "import django"),
    ("web", "import django"),
    ("changes", "import numpy\nimport immutables"),
]


def test_the_right_imports_are_kept(house: Path) -> None:
    """What the design allows passes, all of it at once."""
    for layer, line in ALLOWED:
        with (house / "byggesten" / layer / "one.py").open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
    kept, said = lint(house)
    assert kept, said


WRONG = [
    ("kernel", "from byggesten.organisation import one", "Imports point down"),
    ("organisation", "from byggesten.changes import one", "Imports point down"),
    ("changes", "def late():\n    from byggesten.proposal import one", "Imports point down"),
    ("consequences", "from byggesten.checks import one", "Imports point down"),
    ("actions", "from byggesten.store import one", "Imports point down"),
    ("documents", "from byggesten.formats import one", "Imports point down"),
    ("checks", "from byggesten.chart import one", "Imports point down"),
    ("web", "from byggesten.cli import one", "Imports point down"),
    ("chart", "from byggesten.organisation import one", "chart reads nothing of the model"),
    ("kernel", "import numpy", "The kernel uses the standard library only"),
    ("cli", "import django.conf", "Django in web and store alone"),
]


@pytest.mark.parametrize(("layer", "line", "contract"), WRONG)
def test_a_wrong_import_is_caught(house: Path, layer: str, line: str, contract: str) -> None:
    """One wrong import breaks the contract that forbids it, also inside a function."""
    (house / "byggesten" / layer / "one.py").write_text(f"{line}\n", encoding="utf-8")
    kept, said = lint(house)
    assert not kept
    assert re.search(rf"{contract}.* BROKEN", said), said


def test_a_cycle_inside_a_package_is_caught(house: Path) -> None:
    """Two modules of one package that need each other are one module, or three."""
    folder = house / "byggesten" / "changes"
    (folder / "one.py").write_text("from byggesten.changes import two\n", encoding="utf-8")
    (folder / "two.py").write_text("def late():\n    from byggesten.changes import one\n", encoding="utf-8")
    kept, said = lint(house)
    assert not kept
    assert re.search(r"No cycles.* BROKEN", said), said


def test_a_package_without_a_layer_is_caught(house: Path) -> None:
    """A new wing must be given its place in the house."""
    (house / "byggesten" / "utilities.py").touch()
    kept, said = lint(house)
    assert not kept
    assert "utilities" in said


def test_no_modules_import_each_other_in_a_circle() -> None:
    """No cycle of single modules in the real package, whichever packages it runs through."""
    graph = grimp.build_graph("byggesten", cache_dir=None)
    waiting = {module: set(graph.find_modules_directly_imported_by(module)) for module in graph.modules}
    while free := {module for module, needs in waiting.items() if not needs & waiting.keys()}:
        waiting = {module: needs for module, needs in waiting.items() if module not in free}
    assert {} == waiting
