# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A module can be read in one sitting."""

from __future__ import annotations

from support.repository import ROOT, python_files

LIMIT = 400

# Files that may be longer, each with the reason.
LONGER: dict[str, str] = {}


def lengths() -> dict[str, int]:
    """The lines of each Python file, by its path under the root."""
    return {
        file.relative_to(ROOT).as_posix(): len(file.read_text(encoding="utf-8").splitlines()) for file in python_files()
    }


def test_no_file_is_longer_than_the_limit() -> None:
    """A file of more than 400 lines explains itself in the list above, or is split."""
    assert {} == {path: n for path, n in lengths().items() if n > LIMIT and path not in LONGER}


def test_every_exception_is_needed() -> None:
    """A file that became short again leaves the list."""
    assert {} == {path: why for path, why in LONGER.items() if lengths().get(path, 0) <= LIMIT}
