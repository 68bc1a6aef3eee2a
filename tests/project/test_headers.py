# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every Python file says whose it is, under which licence, and what it is for."""

from __future__ import annotations

import ast
from pathlib import Path

from support.repository import python_files

# REUSE-IgnoreStart
HEADER = (
    "# SPDX-FileCopyrightText: 2026 The Byggesten developers",
    "# SPDX-License-Identifier: MPL-2.0",
)
# REUSE-IgnoreEnd


def lines_of(file: Path) -> list[str]:
    """The lines of a program, without the one that names its interpreter."""
    lines = file.read_text(encoding="utf-8").splitlines()
    return lines[1:] if lines and lines[0].startswith("#!") else lines


def test_every_python_file_starts_with_the_two_spdx_lines() -> None:
    """The header is the first thing in a file, always the same two lines."""
    wrong = [str(file) for file in python_files() if tuple(lines_of(file)[:2]) != HEADER]
    assert [] == wrong


def test_every_module_has_a_docstring() -> None:
    """A reader learns from the first line of any module what it is for."""
    parsed = {file: ast.parse(file.read_text(encoding="utf-8")) for file in python_files()}
    assert [] == [str(file) for file, module in parsed.items() if not ast.get_docstring(module)]
