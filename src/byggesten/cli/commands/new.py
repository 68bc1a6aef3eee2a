# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten new``: a small workspace that works, to look at and write over."""

from __future__ import annotations

import argparse
from pathlib import Path

from byggesten.actions.new import new
from byggesten.actions.permission import owner
from byggesten.cli.commands.shared import user
from byggesten.cli.console import Console
from byggesten.cli.parser import Adder, Command
from byggesten.cli.wiring import NOT_A_FOLDER
from byggesten.kernel.findings import NOWHERE, Finding
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill
from byggesten.store.folder import FolderStore

FOLDER = Text("mappen, der laves; den skal være ny eller tom", "the folder to make; it must be new or empty")
DONE = Text("Et lille arbejdsområde ligger i {folder}:", "A small workspace lies in {folder}:")
NEXT = Text("Prøv nu:", "Now try:")


def _arguments(adder: Adder) -> None:
    adder.argument("folder", FOLDER, Text("MAPPE", "DIR"), type=Path)


def _run(args: argparse.Namespace, screen: Console) -> int:
    folder: Path = args.folder
    if folder.exists() and not folder.is_dir():
        return screen.refuse(NOT_A_FOLDER(NOWHERE, str(folder), folder=str(folder)))
    made = new(FolderStore(folder), str(folder), screen.lang, actor=owner(user()))
    problems = [each for each in made if isinstance(each, Finding)]
    if problems:
        return max(screen.refuse(each) for each in problems)
    if args.format == "json":
        screen.json({"folder": str(folder), "files": list(made)})
        return 0
    screen.line(fill(DONE, screen.lang, {"folder": str(folder)}))
    for file in made:
        screen.line(str(file), 2)
    screen.line()
    screen.line(NEXT.in_(screen.lang))
    for command in ("show", "check", "consequences"):
        screen.line(f"byggesten {command} {folder}", 2)
    return 0


COMMAND = Command(
    name="new",
    about=Text("lav et lille arbejdsområde, der virker", "make a small workspace that works"),
    arguments=_arguments,
    run=_run,
    needs_workspace=False,
)
