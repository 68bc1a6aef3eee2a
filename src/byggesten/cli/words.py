# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the command line itself: headings of the help and argparse's own messages, in both languages."""

from __future__ import annotations

import re

from byggesten.kernel.text import Language, Text

USAGE = Text("brug: ", "usage: ")
ARGUMENTS = Text("argumenter", "arguments")
OPTIONS = Text("tilvalg", "options")
COMMANDS = Text("kommandoer", "commands")
HELP = Text("vis denne hjælp", "show this help")
VERSION = Text("vis programmets version", "show the version of the program")
TRY = Text("Se »{program} --help«.", "See “{program} --help”.")
_ARGPARSE: tuple[tuple[str, Text], ...] = (
    (r"the following arguments are required: (?P<a>.+)", Text("der mangler: {a}", "missing: {a}")),
    (r"unrecognized arguments: (?P<a>.+)", Text("ukendt: {a}", "not known: {a}")),
    (
        r"argument (?P<b>[^:]+): invalid choice: (?P<a>.+?) \(choose from (?P<c>.+)\)",
        Text("{b}: {a} kan ikke vælges; vælg en af {c}", "{b}: {a} cannot be chosen; choose one of {c}"),
    ),
    (r"argument (?P<b>[^:]+): expected one argument", Text("{b}: her mangler en værdi", "{b}: a value is missing")),
    (
        r"argument (?P<b>[^:]+): expected at least one argument",
        Text("{b}: her mangler mindst én værdi", "{b}: at least one value is missing"),
    ),
    (
        r"argument (?P<b>[^:]+): not allowed with argument (?P<a>.+)",
        Text("{b} kan ikke stå sammen med {a}", "{b} cannot stand together with {a}"),
    ),
    (
        r"ambiguous option: (?P<a>\S+) could match (?P<c>.+)",
        Text("{a} kan være flere: {c}", "{a} may be several: {c}"),
    ),
    (
        r"argument (?P<b>[^:]+): ignored explicit argument (?P<a>.+)",
        Text("{b} tager ingen værdi, men fik {a}", "{b} takes no value, but got {a}"),
    ),
    (r"argument (?P<b>[^:]+): (?P<a>.+)", Text("{b}: {a}", "{b}: {a}")),
)


def translated(message: str, lang: Language) -> str:
    """A message of argparse in a language; one that is not known stands as it is."""
    for pattern, text in _ARGPARSE:
        if match := re.fullmatch(pattern, message, re.DOTALL):
            return text.in_(lang).format(**match.groupdict())
    return message
