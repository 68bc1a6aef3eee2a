# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten check``: everything that is wrong in a workspace, with place and advice."""

from __future__ import annotations

import argparse

from byggesten.actions.check import check, errors
from byggesten.actions.plain import findings_plain
from byggesten.actions.subject import Subject, resolve
from byggesten.cli.commands.shared import PROPOSAL, PROPOSAL_NAME, mark, refuse, today, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.views.findings import show_findings
from byggesten.cli.wiring import Opened
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text

CHECKING = Text("tjekker", "checking")


def _arguments(adder: Adder) -> None:
    adder.option("--proposal", PROPOSAL, PROPOSAL_NAME, default="")


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    workspace, screen = opened.workspace, opened.console
    if args.proposal:
        subject: Subject | Finding = resolve(workspace, args.proposal, today())
        if isinstance(subject, Finding):
            return refuse(opened, subject)
    names = (args.proposal,) if args.proposal else ()
    with screen.progress(CHECKING) as progress:
        findings = check(workspace, today(), names, progress)
    if args.format == "json":
        screen.json(findings_plain(findings, screen.lang))
    else:
        mark(opened)
        show_findings(findings, screen, args.workspace)
    return 1 if errors(findings) else 0


COMMAND = Command(
    name="check",
    about=Text(
        "find alt, der er galt: i filerne, i forslagenes ændringer og efter reglerne",
        "find everything that is wrong: in the files, in the proposals' changes and by the rules",
    ),
    arguments=_arguments,
    run=_run,
)
