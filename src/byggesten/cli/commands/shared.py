# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What most commands do first: open the workspace, find the subject, and say what could not be read."""

from __future__ import annotations

import argparse
import datetime as dt
import getpass
from collections.abc import Callable
from pathlib import Path

from byggesten.actions.check import errors, read_findings, subject_findings
from byggesten.actions.subject import NO_PROPOSAL, NO_PROPOSALS, Subject, resolve, the_one
from byggesten.actions.workspace import Workspace
from byggesten.cli.console import Console
from byggesten.cli.parser import Adder
from byggesten.cli.wiring import Opened, open_folder
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill

PROPOSAL = Text("forslagets korte navn, evt. FORSLAG@FASE eller FORSLAG+ALTERNATIV",
                "short name of the proposal, possibly PROPOSAL@PHASE or PROPOSAL+ALTERNATIVE")  # fmt: skip
PROPOSAL_NAME = Text("FORSLAG", "PROPOSAL")
PHASE = Text("kun en fase og de faser, den kræver", "only a phase and the phases it requires")
PHASE_NAME = Text("FASE", "PHASE")
ON = Text("den dag, der ses på", "the day that is looked at")
SYNTHETIC = Text("SYNTETISKE DATA: stillinger, medarbejdere og beløb er opdigtede.",
                 "SYNTHETIC DATA: posts, employees and amounts are invented.")  # fmt: skip
UNREAD = Text("Tallene kan være forkerte: {count} fejl i filerne. Se »byggesten check {folder}«.",
              "The figures may be wrong: {count} errors in the files. See “byggesten check {folder}”.")  # fmt: skip
Run = Callable[[argparse.Namespace, Opened], int]


def today() -> dt.date:
    """The day the program runs."""
    return dt.date.today()


def user() -> str:
    """The name of who runs the program."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "?"


def with_workspace(run: Run) -> Callable[[argparse.Namespace, Console], int]:
    """A command that is given the opened workspace; wrong use where there is none to open."""

    def opened_first(args: argparse.Namespace, screen: Console) -> int:
        opened = open_folder(args.workspace, screen, own_language=args.own_language)
        if isinstance(opened, Finding):
            return screen.refuse(opened)
        return run(args, opened)

    return opened_first


def choosing(adder: Adder, *, phase: bool = False) -> None:
    """The options that choose a subject."""
    adder.option("--proposal", PROPOSAL, PROPOSAL_NAME, default="")
    if phase:
        adder.option("--phase", PHASE, PHASE_NAME, default="")
    adder.day("--on", ON)


def chosen(args: argparse.Namespace, workspace: Workspace, *, default: str | None = None) -> Subject | Finding:
    """The subject the options name; where they name none the default, or the only one there is."""
    name, phase = args.proposal, getattr(args, "phase", "")
    if not name and phase and len(workspace.proposals) == 1:
        name = workspace.proposals[0].id
    if not name and default is None:
        return the_one(workspace, today(), args.on)
    return resolve(workspace, name or default or "", today(), args.on, phase)


def refuse(opened: Opened, finding: Finding) -> int:
    """Say why there is nothing to look at; 1 where that may be a proposal's file that cannot be read, 2 otherwise."""
    lost = opened.workspace.lost
    if not lost or (finding not in lost and finding.code not in (NO_PROPOSAL.code, NO_PROPOSALS.code)):
        return opened.console.refuse(finding)
    if finding.code == NO_PROPOSAL.code:
        opened.console.refuse(finding)
    return say_lost(opened)


def say_lost(opened: Opened) -> int:
    """Say on standard error which proposals' files could not be read; 1 where there are any."""
    for each in opened.workspace.lost:
        opened.console.refuse(each)
    return 1 if opened.workspace.lost else 0


def mark(opened: Opened) -> None:
    """Say on the output that the data are synthetic, where they are."""
    if opened.workspace.settings.synthetic:
        opened.console.line(opened.console.paint(SYNTHETIC.in_(opened.console.lang), "bold"))


def outcome(opened: Opened, folder: Path, *subjects: Subject) -> int:
    """The exit code of a command that shows: 1, and a word on standard error, where the files have errors."""
    found = dict.fromkeys(
        (*errors(read_findings(opened.workspace)),
         *(each for subject in subjects for each in errors(subject_findings(subject, rules=False))))
    )  # fmt: skip
    if not found:
        return 0
    say_lost(opened)
    screen = opened.console
    print(fill(UNREAD, screen.lang, {"count": len(found), "folder": str(folder)}), file=screen.err)
    return 1
