# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten fill``: synthetic posts, employees and money for every unit, for trying things out."""

from __future__ import annotations

import argparse
from pathlib import Path

from byggesten.actions.fill import Filled, fill
from byggesten.actions.permission import owner
from byggesten.actions.subject import BASE, resolve
from byggesten.cli.commands.shared import SYNTHETIC, choosing, chosen, user, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.wiring import Opened
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill as filled_in
from byggesten.store.folder import FolderStore

SEED = Text("tal, der bestemmer lodtrækningen; samme tal giver samme data",
            "number that decides the lot; the same number gives the same data")  # fmt: skip
POSTS = Text("antal stillinger (ellers 5000)", "number of posts (else 5000)")
OUT = Text("skriv et nyt arbejdsområde i denne mappe i stedet for at ændre dette",
           "write a new workspace in this folder instead of changing this one")  # fmt: skip
NUMBER = Text("TAL", "NUMBER")
DONE = Text("{posts} stillinger i {units} enheder og {lines} budgetlinjer er skrevet i {folder}.",
            "{posts} posts in {units} units and {lines} budget lines are written to {folder}.")  # fmt: skip


def _arguments(adder: Adder) -> None:
    adder.number("--seed", SEED, NUMBER, required=True)
    adder.number("--posts", POSTS, NUMBER, default=5000)
    adder.option("--out", OUT, Text("MAPPE", "DIR"), type=Path, default=None)
    choosing(adder)


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    screen, workspace = opened.console, opened.workspace
    plain = not (args.out or args.proposal or args.on)
    subject = resolve(workspace, BASE, workspace.opening.day) if plain else chosen(args, workspace, default=BASE)
    if isinstance(subject, Finding):
        return screen.refuse(subject)
    folder = args.out or args.workspace
    done = fill(
        opened.store, FolderStore(folder), FolderCodecs(), workspace, subject.after, actor=owner(user()),
        seed=args.seed, posts=args.posts, elsewhere=args.out is not None, folder=str(folder),
    )  # fmt: skip
    if not isinstance(done, Filled):
        return max(screen.refuse(finding) for finding in done)
    if args.format == "json":
        screen.json({"synthetic": True, "posts": done.posts, "units": done.units, "money_lines": done.lines,
                     "folder": str(folder), "files": list(done.files)})  # fmt: skip
        return 0
    screen.line(SYNTHETIC.in_(screen.lang))
    params = {"posts": done.posts, "units": done.units, "lines": done.lines, "folder": str(folder)}
    screen.line(filled_in(DONE, screen.lang, params))
    return 0


COMMAND = Command(
    name="fill",
    about=Text(
        "fyld syntetiske stillinger, medarbejdere og beløb i alle enheder, til at prøve med",
        "fill synthetic posts, employees and amounts into every unit, for trying things out",
    ),
    arguments=_arguments,
    run=_run,
)
