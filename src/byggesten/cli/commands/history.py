# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten history``: what has happened to a unit, and what is proposed for it."""

from __future__ import annotations

import argparse

from byggesten.actions.history import history, history_plain
from byggesten.cli.commands.shared import mark, outcome, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.views.history import show_history
from byggesten.cli.wiring import Opened
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text


def _arguments(adder: Adder) -> None:
    about = Text("enhedens navn, nu eller tidligere", "the unit's name, now or earlier")
    adder.option("--unit", about, Text("NAVN", "NAME"), required=True)


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    found = history(opened.workspace, args.unit)
    if isinstance(found, Finding):
        return opened.console.refuse(found)
    if args.format == "json":
        opened.console.json(history_plain(found, opened.workspace.settings.synthetic, opened.console.lang))
    else:
        mark(opened)
        show_history(found, opened.console)
    return outcome(opened, args.workspace)


COMMAND = Command(
    name="history",
    about=Text(
        "vis, hvad der er sket med en enhed, hvornår det gælder fra, hvornår det er registreret, og hvorfor",
        "show what has happened to a unit, from when, when it was registered, and why",
    ),
    arguments=_arguments,
    run=_run,
)
