# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The tutorial is true: its commands, run in order, say what it shows."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from support.repository import ROOT

TEXT = (ROOT / "docs" / "tutorial" / "first-reorganisation.md").read_text(encoding="utf-8")
BLOCK = re.compile(r"^```(console|markdown)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROPOSAL = Path("smallville/proposals/children-and-culture.md")


def pattern(shown: str) -> re.Pattern[str]:
    """What is shown as a pattern: `…` on a line of its own leaves lines out, within a line words."""
    lines = [re.escape(line).replace("…", ".*") for line in shown.rstrip("\n").split("\n")]
    return re.compile("".join(r"(?:.*\n)*" if line == ".*" else rf"{line}\n" for line in lines))


def test_the_tutorial_is_true(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every command of the tutorial says what the page shows; edits are made where the page asks for them."""
    monkeypatch.chdir(tmp_path)
    for kind, text in BLOCK.findall(TEXT):
        if kind == "markdown":
            PROPOSAL.write_text(f"{PROPOSAL.read_text(encoding='utf-8')}\n{text}", encoding="utf-8")
            continue
        for step in re.split(r"^\$ byggesten ", text, flags=re.MULTILINE)[1:]:
            command, shown = step.split("\n", 1)
            said = run(*shlex.split(command))
            assert pattern(shown).fullmatch(said.out), (command, said.out, said.err)
        fixed = PROPOSAL.read_text(encoding="utf-8").replace("part of: Nursery\n", "part of: Nurseries\n")
        if "Nursery" in text:
            PROPOSAL.write_text(fixed, encoding="utf-8")
    assert (tmp_path / "report" / "children-and-culture.en.html").exists()
