# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The command line, run in this process."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from byggesten.cli.main import main


@dataclass(frozen=True, slots=True)
class Said:
    """What a command gave: exit code, standard output and standard error."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """The output as a JSON value."""
        return json.loads(self.out)


Run = Callable[..., Said]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """Run the program on words; paths may stand among them."""
    for name in ("BYGGESTEN_LANG", "COLUMNS", "NO_COLOR", "BYGGESTEN_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def run_it(*words: object) -> Said:
        capsys.readouterr()
        code = main([str(word) for word in words])
        captured = capsys.readouterr()
        return Said(code, captured.out, captured.err)

    return run_it


@pytest.fixture
def small(run: Run, tmp_path: Path) -> Path:
    """The folder of the small workspace that `new` makes."""
    folder = tmp_path / "lilleby"
    assert 0 == run("new", folder).code
    return folder
