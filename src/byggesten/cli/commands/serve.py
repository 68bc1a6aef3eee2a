# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten serve``: the web application, until it is stopped."""

from __future__ import annotations

import argparse
import os

from byggesten.cli.console import Console
from byggesten.cli.installation import program
from byggesten.cli.parser import Adder, Command
from byggesten.kernel.text import Text

BIND = Text("adressen, der svares på (ellers 127.0.0.1, kun denne maskine)",
            "the address to answer on (else 127.0.0.1, this machine alone)")  # fmt: skip
PORT = Text("porten (ellers 8000)", "the port (else 8000)")
WORKERS = Text("antal processer (ellers 2)", "number of processes (else 2)")
NUMBER = Text("TAL", "NUMBER")


def _arguments(adder: Adder) -> None:
    adder.option("--bind", BIND, Text("ADRESSE", "ADDRESS"), default="127.0.0.1")
    adder.number("--port", PORT, NUMBER, default=8000)
    adder.number("--workers", WORKERS, NUMBER, default=2)


def _run(args: argparse.Namespace, screen: Console) -> int:
    """Become the server, so that signals reach it and nothing stands between."""
    words = ("--bind", args.bind, "--port", str(args.port), "--workers", str(args.workers), "--lang", screen.lang)
    line = program("serve", *words)
    os.execv(line[0], line)


COMMAND = Command(
    name="serve",
    about=Text(
        "vis alt i en browser: bring databasen ajour, og svar, indtil der stoppes (se docs/reference/web.md)",
        "show everything in a browser: bring the database up to date and answer until stopped "
        "(see docs/reference/web.md)",
    ),
    arguments=_arguments,
    run=_run,
    needs_workspace=False,
)
