# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The program ``byggesten``: parse the line, run the command, and turn whatever stops it into one clear line."""

from __future__ import annotations

import contextlib
import itertools
import os
import sys
from collections.abc import Mapping, Sequence

from byggesten.actions.reading import cause
from byggesten.cli.commands.all import COMMANDS
from byggesten.cli.console import Console, console
from byggesten.cli.parser import AnswerError, WrongUseError, build_parser, hint
from byggesten.kernel.text import LANGUAGES, Language, Text
from byggesten.kernel.wording import fill

CLEAN, FINDINGS, WRONG_USE = 0, 1, 2
BROKEN_PROGRAM, INTERRUPTED, PIPE_CLOSED = 70, 130, 141
BROKEN = Text("Byggesten har en fejl: {kind}: {problem}", "Byggesten has a defect: {kind}: {problem}")
BROKEN_ADVICE = Text(
    "Kør det igen med BYGGESTEN_DEBUG=1, og send udskriften til udviklerne.",
    "Run it again with BYGGESTEN_DEBUG=1 and send the output to the developers.",
)
STOPPED = Text("Afbrudt; intet er gemt halvt", "Interrupted; nothing is half saved")
REFUSED = Text("{file}: {cause}", "{file}: {cause}")
NO_MEMORY = Text("Der er ikke hukommelse nok til arbejdsområdet", "There is not enough memory for the workspace")
OUTPUT = Text("Udskriften", "The output")
NO_COMMAND = Text("skriv en kommando", "write a command")


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program on a line of words; the exit code is 0, 1 where there are errors, 2 for wrong use.

    130 means interrupted and 141 that the reader of the output went away, as shells have it; 70 means that the program
    has a defect.
    """
    words = list(sys.argv[1:] if argv is None else argv)
    screen = console(spoken(words, os.environ) or "da")
    try:
        code = _run(words, screen)
        sys.stdout.flush()
    except BrokenPipeError:
        _forget_output()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        screen.complain(STOPPED.in_(screen.lang))
        return INTERRUPTED
    except MemoryError:
        screen.complain(NO_MEMORY.in_(screen.lang))
        return WRONG_USE
    except OSError as error:
        screen.complain(_refused(error, screen.lang))
        _forget_output()
        return WRONG_USE
    except Exception as error:
        if os.environ.get("BYGGESTEN_DEBUG"):
            raise
        problem = {"kind": type(error).__name__, "problem": str(error)[:300]}
        screen.complain(fill(BROKEN, screen.lang, problem), BROKEN_ADVICE.in_(screen.lang))
        return BROKEN_PROGRAM
    return code


def spoken(words: Sequence[str], environment: Mapping[str, str]) -> Language | None:
    """The language asked for on the line or in the environment; None where neither says."""
    after = [word for before, word in itertools.pairwise(words) if before == "--lang"]
    joined = [word.partition("=")[2] for word in words if word.startswith("--lang=")]
    for said in (*after, *joined, environment.get("BYGGESTEN_LANG", "")):
        for lang in LANGUAGES:
            if said.casefold()[:2] == lang:
                return lang
    return None


def _run(words: list[str], screen: Console) -> int:
    parser = build_parser(COMMANDS, screen.lang, min(screen.width, 100))
    try:
        chosen = parser.parse_args(words)
    except AnswerError as answer:
        print(answer.text, end="", file=screen.out)
        return CLEAN
    except WrongUseError as error:
        screen.complain(error.text, hint(error.program, screen.lang))
        return WRONG_USE
    command = next((each for each in COMMANDS if each.name == chosen.command), None)
    if command is None:
        screen.complain(NO_COMMAND.in_(screen.lang), hint("byggesten", screen.lang))
        return WRONG_USE
    chosen.own_language = spoken(words, os.environ) is None
    return command.run(chosen, screen)


def _refused(error: OSError, lang: Language) -> str:
    file = error.filename or OUTPUT.in_(lang)
    return fill(REFUSED, lang, {"file": file, "cause": cause(error)})


def _forget_output() -> None:
    """Let nothing more be written to a standard output that is gone; one that is no file has nothing to forget."""
    with contextlib.suppress(OSError, ValueError):
        devnull = os.open(os.devnull, os.O_WRONLY)
        os.dup2(devnull, sys.stdout.fileno())
        os.close(devnull)


if __name__ == "__main__":
    sys.exit(main())
