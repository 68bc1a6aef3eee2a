# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten rebase``: a proposal is written on the organisation of today, conflicts shown."""

from __future__ import annotations

import argparse
import datetime as dt

from byggesten.actions.permission import owner
from byggesten.actions.plain import findings_plain
from byggesten.actions.rebase import Moved, rebase_proposal
from byggesten.cli.commands.shared import PROPOSAL, PROPOSAL_NAME, chosen, refuse, user, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.views.findings import show_findings
from byggesten.cli.wiring import Opened
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill

ACCEPT = Text("tilpas det, også hvor der er konflikter; du har set på dem",
              "adapt it even where there are conflicts; you have looked at them")  # fmt: skip
PATCHED = Text("{file}:{line}: »{old}« → »{new}«", "{file}:{line}: “{old}” → “{new}”")
DONE = Text("{proposal} bygger nu på {base} beslutninger.", "{proposal} now builds on {base} decisions.")
NOT_DONE = Text("{proposal} er ikke ændret.", "{proposal} is not changed.")


def _arguments(adder: Adder) -> None:
    adder.option("--proposal", PROPOSAL, PROPOSAL_NAME, default="")
    adder.option("--accept", ACCEPT, action="store_true")


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    screen = opened.console
    args.on = None
    subject = chosen(args, opened.workspace)
    if isinstance(subject, Finding):
        return refuse(opened, subject)
    if subject.proposal is None:
        return 0
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    moved = rebase_proposal(
        opened.store, opened.workspace, subject.proposal, actor=owner(user()), now=now, accept=args.accept
    )
    if not isinstance(moved, Moved):
        return max(screen.refuse(each) for each in moved)
    if args.format == "json":
        screen.json(_plain(moved, opened))
    else:
        _show(moved, args, opened)
    return 0 if moved.written and not moved.findings else 1


def _plain(moved: Moved, opened: Opened) -> dict[str, object]:
    lang = opened.console.lang
    return {
        "proposal": moved.proposal,
        "file": moved.file,
        "base": moved.base,
        "written": moved.written,
        "patches": [{"line": each.line, "old": each.old, "new": each.new} for each in moved.rebased.patches],
        "conflicts": findings_plain(moved.rebased.conflicts, lang),
        "findings": findings_plain(moved.findings, lang),
    }


def _show(moved: Moved, args: argparse.Namespace, opened: Opened) -> None:
    screen = opened.console
    for each in moved.rebased.patches:
        params = {"file": moved.file, "line": str(each.line), "old": each.old, "new": each.new}
        screen.symbol("~", fill(PATCHED, screen.lang, params))
    if moved.rebased.conflicts or moved.findings:
        show_findings((*moved.rebased.conflicts, *moved.findings), screen, args.workspace)
    text = DONE if moved.written else NOT_DONE
    screen.line(fill(text, screen.lang, {"proposal": moved.proposal, "base": moved.base}))


COMMAND = Command(
    name="rebase",
    about=Text(
        "tilpas et forslag til dagens organisation, når noget er besluttet imens",
        "adapt a proposal to today's organisation when something has been decided meanwhile",
    ),
    arguments=_arguments,
    run=_run,
)
