# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten workspace``: workspaces into the web application's installation and out of it, without loss."""

from __future__ import annotations

import argparse
from pathlib import Path

from byggesten.cli.console import Console
from byggesten.cli.installation import Answer, ask
from byggesten.cli.parser import Adder, Command, hint
from byggesten.cli.wiring import folder_problem
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill

ACTION = Text("hent en mappe ind, skriv et arbejdsområde ud i en mappe, eller vis dem, der er",
              "bring a folder in, write a workspace out to a folder, or list those there are")  # fmt: skip
NAMES = Text("import: MAPPE; export: NAVN MAPPE; list: intet", "import: FOLDER; export: NAME FOLDER; list: nothing")
NAME = Text("hvad arbejdsområdet hedder i adresser (ellers mappens navn)",
            "what the workspace is called in addresses (else the folder's name)")  # fmt: skip
REPLACE = Text("erstat det, der er", "replace what is there")
WHICH = Text("skriv »workspace import MAPPE«, »workspace export NAVN MAPPE« eller »workspace list«",
             "write “workspace import FOLDER”, “workspace export NAME FOLDER” or “workspace list”")  # fmt: skip
IN = Text(
    "{name} er hentet ind som {workspace}. Filer: {files}.", "{name} is brought in as {workspace}. Files: {files}."
)
OUT = Text("{workspace} er skrevet i {folder}. Filer: {files}.", "{workspace} is written in {folder}. Files: {files}.")
REMOVED = Text(
    "Filer fjernet, fordi de ikke var med: {removed}.", "Files removed because they were not among them: {removed}."
)
EMPTY = Text("Der er ingen arbejdsområder. Hent et ind med »byggesten workspace import MAPPE«.",
             "There are no workspaces. Bring one in with “byggesten workspace import FOLDER”.")  # fmt: skip
ROW = Text(
    "{workspace}  {name}  (kædens led {links}: {head})", "{workspace}  {name}  (link {links} of the chain: {head})"
)
TAKES = {"import": 1, "export": 2, "list": 0}


def _arguments(adder: Adder) -> None:
    adder.argument("action", ACTION, Text("import|export|list", "import|export|list"), choices=tuple(TAKES))
    adder.argument("names", NAMES, Text("NAVN", "NAME"), nargs="*")
    adder.option("--as", NAME, Text("NAVN", "NAME"), dest="slug", default="")
    adder.option("--replace", REPLACE, action="store_true")


def _run(args: argparse.Namespace, screen: Console) -> int:
    if len(args.names) != TAKES[args.action]:
        screen.complain(WHICH.in_(screen.lang), hint("byggesten workspace", screen.lang))
        return 2
    if args.action == "import" and (problem := folder_problem(Path(args.names[0]))):
        return screen.refuse(problem)
    answer = ask(screen, _words(args))
    if isinstance(answer, int):
        return answer
    told, code = answer
    if args.format == "json":
        screen.json(told)
    elif code == 0:
        _tell(args.action, told, screen)
    return code


def _words(args: argparse.Namespace) -> list[str]:
    replace = ["--replace"] if args.replace else []
    if args.action == "import":
        folder = Path(args.names[0])
        return ["import", *replace, "--", str(folder), args.slug or folder.resolve().name.lower()]
    return ["export", *replace, "--", *args.names] if args.action == "export" else ["list"]


def _tell(action: str, told: Answer, screen: Console) -> None:
    if action == "list":
        for each in told["workspaces"]:
            screen.say(ROW, **each)
        if not told["workspaces"]:
            screen.line(EMPTY.in_(screen.lang))
        return
    screen.line(fill(IN if action == "import" else OUT, screen.lang, told))
    if told["removed"]:
        screen.line(fill(REMOVED, screen.lang, told))


COMMAND = Command(
    name="workspace",
    about=Text(
        "hent arbejdsområder ind i webdelens database og ud igen, byte for byte",
        "bring workspaces into the web application's database and out again, byte for byte",
    ),
    arguments=_arguments,
    run=_run,
    needs_workspace=False,
)
