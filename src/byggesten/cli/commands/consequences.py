# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten consequences``: what a proposal does to every unit, task, post, committee and krone."""

from __future__ import annotations

import argparse

from byggesten.cli.commands.shared import choosing, chosen, mark, outcome, refuse, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.views.consequences import show_consequences
from byggesten.cli.wiring import Opened
from byggesten.consequences.plain import to_plain
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text


def _arguments(adder: Adder) -> None:
    choosing(adder, phase=True)


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    subject = chosen(args, opened.workspace)
    if isinstance(subject, Finding):
        return refuse(opened, subject)
    if args.format == "json":
        more = {"alternative": subject.alternative or None, "synthetic": opened.workspace.settings.synthetic}
        opened.console.json({**to_plain(subject.consequences), **more})
    else:
        mark(opened)
        show_consequences(subject, opened.console)
    return outcome(opened, args.workspace, subject)


COMMAND = Command(
    name="consequences",
    about=Text(
        "vis, hvad et forslag betyder for enheder, opgaver, stillinger, udvalg og økonomi",
        "show what a proposal means for units, tasks, posts, committees and economy",
    ),
    arguments=_arguments,
    run=_run,
)
