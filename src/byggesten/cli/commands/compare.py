# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten compare``: proposals, phases, alternatives, dates and the base side by side."""

from __future__ import annotations

import argparse

from byggesten.actions.compare import columns, compare_plain
from byggesten.actions.subject import Subject, resolve
from byggesten.cli.commands.shared import mark, outcome, refuse, today, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.views.compare import show_comparison
from byggesten.cli.wiring import Opened
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text

SUBJECTS = Text(
    "base, en dato, FORSLAG, FORSLAG@FASE eller FORSLAG+ALTERNATIV; mindst to",
    "base, a date, PROPOSAL, PROPOSAL@PHASE or PROPOSAL+ALTERNATIVE; at least two",
)
FEW = Text("der skal være mindst to at sammenligne", "there must be at least two to compare")


def _arguments(adder: Adder) -> None:
    adder.argument("subjects", SUBJECTS, Text("A", "A"), nargs="+")


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    screen = opened.console
    if len(args.subjects) < 2:
        screen.complain(FEW.in_(screen.lang), SUBJECTS.in_(screen.lang))
        return 2
    subjects: list[Subject] = []
    for name in args.subjects:
        found = resolve(opened.workspace, name, today())
        if isinstance(found, Finding):
            return refuse(opened, found)
        subjects.append(found)
    compared = columns(subjects)
    if args.format == "json":
        screen.json(compare_plain(compared))
    else:
        mark(opened)
        show_comparison(compared, screen)
    return outcome(opened, args.workspace, *subjects)


COMMAND = Command(
    name="compare",
    about=Text(
        "stil forslag, faser, alternativer, datoer og dagens organisation op ved siden af hinanden",
        "set proposals, phases, alternatives, dates and today's organisation side by side",
    ),
    arguments=_arguments,
    run=_run,
)
