# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten show``: what the organisation is, today, on a day, or with a proposal."""

from __future__ import annotations

import argparse

from byggesten.actions.show import UNITS, VIEWS, show_plain
from byggesten.actions.subject import BASE
from byggesten.cli.commands.shared import choosing, chosen, mark, outcome, refuse, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.views.show import show_organisation
from byggesten.cli.wiring import Opened
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text

VIEW = Text("hvad der vises: enheder, udvalg, opgaver, MED eller stillinger",
            "what is shown: units, committees, tasks, MED or posts")  # fmt: skip


def _arguments(adder: Adder) -> None:
    choosing(adder)
    adder.option("--view", VIEW, choices=tuple(VIEWS), default=UNITS)


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    subject = chosen(args, opened.workspace, default=BASE)
    if isinstance(subject, Finding):
        return refuse(opened, subject)
    if args.format == "json":
        opened.console.json(show_plain(subject, args.view))
    else:
        mark(opened)
        show_organisation(subject, args.view, opened.console)
    return outcome(opened, args.workspace, subject)


COMMAND = Command(
    name="show",
    about=Text(
        "vis organisationen i dag, på en dag eller med et forslag",
        "show the organisation today, on a day or with a proposal",
    ),
    arguments=_arguments,
    run=_run,
)
