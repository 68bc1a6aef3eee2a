# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of the command line, written from the parser's own help."""

from __future__ import annotations

import argparse
from typing import cast

from byggesten.cli.commands.all import COMMANDS
from byggesten.cli.parser import build_parser

INTRODUCTION = """\
# The command line

`byggesten COMMAND WS` works on the workspace in the folder WS. Help, messages and output are in Danish or English:
`--lang` decides, else the environment variable `BYGGESTEN_LANG`, else the workspace's own language. Output is coloured
on a terminal alone, and never where `NO_COLOR` is set. `--format json` writes what [json.md](json.md) describes.

| exit code | means |
|---|---|
| 0 | nothing to object to |
| 1 | at least one finding of severity error; for commands that show figures, in the files they rest on |
| 2 | wrong use, or something that cannot be read or written |
| 70 | a defect of the program |
| 130 | interrupted |
| 141 | the reader of the output went away |

This page is written from the program's help by `make docs`."""


def page() -> str:
    """The page as Markdown: the help of the program and of every command."""
    parser = build_parser(COMMANDS, "en")
    actions = [each for each in parser._actions if isinstance(each, argparse._SubParsersAction)]
    below = cast("dict[str, argparse.ArgumentParser]", actions[0].choices)
    parts = [INTRODUCTION, _help("byggesten", parser), *(_help(name, each) for name, each in below.items())]
    return "\n\n".join(parts) + "\n"


def _help(name: str, parser: argparse.ArgumentParser) -> str:
    return f"## {name}\n\n```text\n{parser.format_help().rstrip()}\n```"
