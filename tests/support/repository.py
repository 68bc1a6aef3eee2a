# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The files of the repository, as the tests about the project see them."""

from __future__ import annotations

import functools
import shutil
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

CODE = ("src", "tests", "scripts", "bench")


@functools.cache
def committed_files() -> tuple[Path, ...]:
    """Every file that is, or would be, committed: what git tracks or does not ignore."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    if shutil.which("git") is None or not (ROOT / ".git").exists():
        raise RuntimeError("the tests about the project need git and a clone")
    listed = subprocess.run(command, cwd=ROOT, check=True, capture_output=True).stdout.decode()
    files = (ROOT / name for name in sorted(listed.split("\0")) if name)
    return tuple(file for file in files if file.is_file() and not file.is_symlink())


def python_files() -> list[Path]:
    """The committed Python files of the program, its tests and its scripts."""
    return [file for file in committed_files() if file.suffix == ".py" and file.relative_to(ROOT).parts[0] in CODE]
