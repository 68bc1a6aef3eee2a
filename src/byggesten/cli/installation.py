# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Asks the web application to do something, in a process of its own: the command line itself knows no Django."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Sequence
from typing import Any

from byggesten.cli.console import Console
from byggesten.kernel.findings import NOWHERE, declare
from byggesten.kernel.text import Text

MODULE = ("-m", "byggesten.web")
NOT_STARTED = declare(
    "web.not_started",
    "error",
    da="Installationen svarer ikke: {cause}",
    en="The installation does not answer: {cause}",
    advice_da="Se efter BYGGESTEN_DATA og DATABASE_URL; de siger, hvor dens data ligger.",
    advice_en="Look at BYGGESTEN_DATA and DATABASE_URL; they say where its data lie.",
)
SILENT = Text("den stoppede uden at sige noget", "it stopped without a word")
Answer = dict[str, Any]


def program(*words: str) -> tuple[str, ...]:
    """The line that runs the web application with these words."""
    return (sys.executable, *MODULE, *words)


def ask(screen: Console, words: Sequence[str]) -> tuple[Answer, int] | int:
    """What the installation answers, and the exit code; what it found is said. A bare code where it does not answer."""
    line = program("operate", "--lang", screen.lang, *words)
    done = subprocess.run(line, capture_output=True, text=True, encoding="utf-8", check=False)
    try:
        answer = json.loads(done.stdout)
    except ValueError:
        last = done.stderr.strip().splitlines()
        return screen.refuse(NOT_STARTED(NOWHERE, cause=last[-1] if last else SILENT))
    for each in answer["findings"]:
        _say(screen, each)
    return answer, done.returncode


def _say(screen: Console, finding: Answer) -> None:
    where = ":".join(str(part) for part in (finding["file"], finding["line"]) if part)
    text = f"{where}: {finding['message']}" if where else finding["message"]
    if finding["severity"] == "error":
        screen.complain(text, finding["advice"])
    else:
        print(f"  {text}", file=screen.err)
