# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the package imports from others is declared, and the kernel imports nothing from others."""

from __future__ import annotations

import ast
import importlib.metadata
import re
import sys
import tomllib
from pathlib import Path

from support.repository import ROOT, python_files

PACKAGE = ROOT / "src" / "byggesten"


def imported(file: Path) -> set[str]:
    """The top-level names a module imports, also inside functions; relative imports are banned."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.partition(".")[0])
    return names


def foreign(folder: Path) -> dict[str, set[str]]:
    """Per module below a folder: what it imports that is neither Python's nor ours."""
    ours = sys.stdlib_module_names | {"byggesten"}
    modules = [file for file in python_files() if folder in file.parents]
    return {str(file.relative_to(ROOT)): names for file in modules if (names := imported(file) - ours)}


def declared() -> set[str]:
    """The import names that the runtime dependencies of pyproject.toml provide."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = {normal(re.split(r"[^\w.-]", line)[0]) for line in project["dependencies"]}
    provided = importlib.metadata.packages_distributions().items()
    return {name for name, by in provided if wanted & {normal(distribution) for distribution in by}}


def normal(name: str) -> str:
    """A distribution's name in the form by which names are compared."""
    return re.sub(r"[-_.]+", "-", name).lower()


def test_the_kernel_imports_the_standard_library_only() -> None:
    """Dates, periods, ranges and findings depend on nothing that can change under them."""
    assert {} == foreign(PACKAGE / "kernel")


def test_every_foreign_import_is_a_declared_dependency() -> None:
    """Nothing works only because a development tool happens to bring it along."""
    allowed = declared()
    assert {} == {file: wrong for file, names in foreign(PACKAGE).items() if (wrong := names - allowed)}
