# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Where lines go: streams, width, colour and language, and the wrapping of long lines."""

from __future__ import annotations

import json
import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, TextIO

from tqdm import tqdm

from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill

WIDTH = 100
NARROWEST, WIDEST = 40, 120
RESET = "\x1b[0m"
COLOURS = {
    "+": "\x1b[32m", "-": "\x1b[31m", "~": "\x1b[33m", "→": "\x1b[34m",
    "error": "\x1b[31m", "warning": "\x1b[33m", "info": "\x1b[34m", "bold": "\x1b[1m", "dim": "\x1b[2m",
}  # fmt: skip
ERROR = Text("fejl", "error")


@dataclass(frozen=True, slots=True, kw_only=True)
class Console:
    """Two streams, the language and the width; colours only on a terminal and never where NO_COLOR is set."""

    out: TextIO
    err: TextIO
    lang: Language
    width: int = WIDTH
    colour: bool = False

    def line(self, text: str = "", indent: int = 0, hang: int = 2) -> None:
        """One line of output, wrapped to the width; lines after the first are indented by ``hang`` more."""
        for each in self.wrapped(text, indent, hang):
            print(each, file=self.out)

    def wrapped(self, text: str, indent: int = 0, hang: int = 2) -> list[str]:
        """A text as the lines it takes."""
        first, rest = " " * indent, " " * (indent + hang)
        return textwrap.wrap(
            text, self.width, initial_indent=first, subsequent_indent=rest, break_long_words=False,
            break_on_hyphens=False,
        ) or [""]  # fmt: skip

    def heading(self, text: str) -> None:
        """A heading, with an empty line before it."""
        self.line()
        self.line(self.paint(text, "bold"))

    def symbol(self, sign: str, text: str) -> None:
        """A line of a plan: its sign (+ ~ - →) and what will happen."""
        lines = self.wrapped(f"{sign} {text}", 2, 2)
        lines[0] = lines[0].replace(sign, self.paint(sign, sign), 1)
        print("\n".join(lines), file=self.out)

    def paint(self, text: str, style: str) -> str:
        """The text in a style, where there are colours."""
        return f"{COLOURS[style]}{text}{RESET}" if self.colour and style in COLOURS else text

    def say(self, text: Text, **params: object) -> None:
        """A declared text as one line of output."""
        self.line(fill(text, self.lang, params))

    def json(self, value: object) -> None:
        """A value as JSON on standard output."""
        ascii_only = "utf" not in (self.out.encoding or "utf-8").lower()
        json.dump(value, self.out, ensure_ascii=ascii_only, indent=2)
        print(file=self.out)

    def refuse(self, finding: Finding) -> int:
        """Say on standard error why nothing is done, and what to do; the exit code for wrong use."""
        where = f"{finding.place}: " if finding.place.file else ""
        self.complain(f"{where}{finding.text(self.lang)}", finding.advice(self.lang))
        return 2

    def complain(self, text: str, advice: str = "") -> None:
        """An error in one line, and the advice on the next."""
        print(f"{ERROR.in_(self.lang)}: {text}", file=self.err)
        if advice:
            print(f"  {advice}", file=self.err)

    @contextmanager
    def progress(self, what: Text) -> Iterator[Callable[[str], None]]:
        """Tell of long work on a terminal; elsewhere nothing is written."""
        with tqdm(file=self.err, disable=not _terminal(self.err), delay=0.5, leave=False, unit="") as bar:
            bar.set_description(what.in_(self.lang))

            def step(name: str) -> None:
                bar.set_postfix_str(name, refresh=False)
                bar.update()

            yield step


def _terminal(stream: TextIO) -> bool:
    try:
        return stream.isatty()
    except ValueError:
        return False


def console(lang: Language, environment: Mapping[str, str] | None = None) -> Console:
    """The console of this process in a language."""
    env = os.environ if environment is None else environment
    terminal = _terminal(sys.stdout)
    width = shutil.get_terminal_size((WIDTH, 24)).columns if terminal or env.get("COLUMNS", "").isdigit() else WIDTH
    for stream in (sys.stdout, sys.stderr):
        _forgiving(stream)
    return Console(
        out=sys.stdout,
        err=sys.stderr,
        lang=lang,
        width=min(max(width, NARROWEST), WIDEST),
        colour=terminal and not env.get("NO_COLOR") and env.get("TERM") != "dumb",
    )


def _forgiving(stream: Any) -> None:
    """A stream that cannot write a letter writes ``?`` instead of stopping."""
    if "utf" not in (getattr(stream, "encoding", None) or "utf-8").lower() and hasattr(stream, "reconfigure"):
        stream.reconfigure(errors="replace")
