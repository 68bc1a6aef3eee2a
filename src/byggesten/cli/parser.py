# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The parser, built in a language, so that help, errors and the reference page come from one description."""

from __future__ import annotations

import argparse
import datetime as dt
import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

from byggesten import __version__
from byggesten.cli.console import Console
from byggesten.cli.words import ARGUMENTS, COMMANDS, HELP, OPTIONS, TRY, USAGE, VERSION, translated
from byggesten.kernel.text import LANGUAGES, Language, Text
from byggesten.kernel.wording import fill

ABOUT = Text(
    "Byggesten regner på organisationsændringer: dagens organisation i almindelige filer, forslaget som et dokument "
    "med ændringerne i, og ud af det konsekvenser, fejl og en rapport.",
    "Byggesten computes reorganisations: today's organisation in plain files, the proposal as a document with the "
    "changes in it, and out of it consequences, errors and a report.",
)
AFTER = Text(
    "Slutkode 0: ingen fejl; 1: mindst én fejl; 2: forkert brug eller noget, der ikke kan læses.",
    "Exit code 0: no errors; 1: at least one error; 2: wrong use, or something that cannot be read.",
)
LANG = Text(
    "sprog: da eller en (ellers BYGGESTEN_LANG, ellers arbejdsområdets sprog)",
    "language: da or en (else BYGGESTEN_LANG, else the workspace's language)",
)
FORMAT = Text("tekst til mennesker eller JSON til programmer", "text for people or JSON for programs")
WORKSPACE = Text("arbejdsområdets mappe", "the workspace's folder")
WORKSPACE_NAME = Text("MAPPE", "WS")
NOT_A_DATE = Text("»{text}« er ikke en dato; skriv ÅÅÅÅ-MM-DD", "“{text}” is not a date; write YYYY-MM-DD")
NOT_A_NUMBER = Text("»{text}« er ikke et helt tal fra 0 og op", "“{text}” is not a whole number from 0 up")


@dataclass(frozen=True, slots=True, kw_only=True)
class Command:
    """A command: its name, what it is for, its arguments, and the function that runs it and gives the exit code.

    ``needs_workspace`` says whether its first argument is a workspace's folder.
    """

    name: str
    about: Text
    arguments: Callable[[Adder], None]
    run: Callable[[argparse.Namespace, Console], int]
    needs_workspace: bool = True


class WrongUseError(Exception):
    """The command line was written wrongly; carries the text for the user and the program to ask for help."""

    def __init__(self, text: str, program: str) -> None:
        """Keep the text and the program's name."""
        super().__init__(text)
        self.text, self.program = text, program


class AnswerError(Exception):
    """What was asked for is a text and nothing more: help, or the version."""

    def __init__(self, text: str) -> None:
        """Keep the text."""
        super().__init__(text)
        self.text = text


class _Help(argparse.Action):
    """Answers with the help of the parser it stands in, whatever else is missing on the line."""

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        raise AnswerError(parser.format_help())


class _Version(argparse.Action):
    """Answers with the version."""

    def __call__(self, *_: object) -> None:
        raise AnswerError(version() + "\n")


class Parser(argparse.ArgumentParser):
    """argparse in Danish or English, raising instead of leaving the process."""

    lang: Language = "da"

    def __init__(self, **kwargs: Any) -> None:
        """As argparse, without its own help option and abbreviations."""
        super().__init__(**{**kwargs, "add_help": False, "allow_abbrev": False})

    def error(self, message: str) -> NoReturn:
        """Raise what is wrong, in the language."""
        raise WrongUseError(translated(message, self.lang), self.prog)

    def format_usage(self) -> str:
        """The usage line under its own heading."""
        return self._with_usage(super().format_usage())

    def format_help(self) -> str:
        """The help under its own headings."""
        return self._with_usage(super().format_help())

    def _with_usage(self, text: str) -> str:
        return text.replace("usage: ", USAGE.in_(self.lang), 1)


class Adder:
    """Adds arguments to a parser in its language."""

    def __init__(self, parser: Parser) -> None:
        """An adder for a parser."""
        self.parser, self.lang = parser, parser.lang
        self.positional = parser.add_argument_group(ARGUMENTS.in_(self.lang))
        self.options = parser.add_argument_group(OPTIONS.in_(self.lang))

    def argument(self, name: str, about: Text, label: Text, **more: Any) -> None:
        """A positional argument."""
        self.positional.add_argument(name, help=_plain(about, self.lang), metavar=label.in_(self.lang), **more)

    def option(self, name: str, about: Text, label: Text | None = None, **more: Any) -> None:
        """An option; with a label it takes a value."""
        if label is not None:
            more["metavar"] = label.in_(self.lang)
        self.options.add_argument(name, help=_plain(about, self.lang), **more)

    def day(self, name: str, about: Text) -> None:
        """An option that takes a date."""
        self.option(name, about, Text("DATO", "DATE"), type=_day(self.lang), default=None)

    def number(self, name: str, about: Text, label: Text, **more: Any) -> None:
        """An option that takes a whole number from zero up."""
        self.option(name, about, label, type=_number(self.lang), **more)


def _plain(text: Text, lang: Language) -> str:
    return text.in_(lang).replace("%", "%%")


def _day(lang: Language) -> Callable[[str], dt.date]:
    def read(text: str) -> dt.date:
        try:
            return dt.date.fromisoformat(text)
        except ValueError:
            raise argparse.ArgumentTypeError(fill(NOT_A_DATE, lang, {"text": text})) from None

    return read


def _number(lang: Language) -> Callable[[str], int]:
    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) < 19):
            raise argparse.ArgumentTypeError(fill(NOT_A_NUMBER, lang, {"text": text}))
        return int(text)

    return read


def build_parser(commands: tuple[Command, ...], lang: Language, width: int = 100) -> Parser:
    """The whole parser in a language, its help wrapped to a width."""
    kind = type("Parser", (Parser,), {"lang": lang})
    form = functools.partial(argparse.HelpFormatter, width=width, max_help_position=28)
    parser: Parser = kind(prog="byggesten", description=ABOUT.in_(lang), epilog=AFTER.in_(lang), formatter_class=form)
    options = parser.add_argument_group(OPTIONS.in_(lang))
    options.add_argument("--version", action=_Version, nargs=0, help=VERSION.in_(lang))
    _common(options, lang)
    chosen: Any = parser.add_subparsers(
        dest="command", title=COMMANDS.in_(lang), metavar=Text("KOMMANDO", "COMMAND").in_(lang), parser_class=kind
    )
    for command in commands:
        about = command.about.in_(lang)
        below: Parser = chosen.add_parser(command.name, help=about, description=about, formatter_class=form)
        adder = Adder(below)
        if command.needs_workspace:
            adder.argument("workspace", WORKSPACE, WORKSPACE_NAME, type=Path)
        command.arguments(adder)
        adder.option("--format", FORMAT, choices=("text", "json"), default="text")
        _common(adder.options, lang)
    return parser


def _common(group: Any, lang: Language) -> None:
    group.add_argument("--lang", choices=LANGUAGES, default=argparse.SUPPRESS, help=LANG.in_(lang))
    group.add_argument("-h", "--help", action=_Help, nargs=0, default=argparse.SUPPRESS, help=HELP.in_(lang))


def version() -> str:
    """The name and version of the program."""
    return f"byggesten {__version__}"


def hint(program: str, lang: Language) -> str:
    """Where to read more after wrong use."""
    return fill(TRY, lang, {"program": program})
