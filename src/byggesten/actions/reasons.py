# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Why: the reason of a change in one sentence, its Markdown and roles turned into plain words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable

from byggesten.changes.entry import Entry
from byggesten.proposal.proposal import Proposal

_ROLE = re.compile(r"\{(?P<kind>[^}`\s]+)\}`(?P<text>[^`]*)`")
_LINK = re.compile(r"!?\[(?P<text>[^\]]*)\]\([^)]*\)")
_MARKS = re.compile(r"(\*\*|__|\*|`|(?<!\w)_|_(?!\w)|^\s*(?:[-*+]|\d+\.|>|\|)\s+)", re.MULTILINE)
_STOP = re.compile(r"(?<=[.!?])[\"”»«)]*\s+(?=[»«“\"(]?[A-ZÆØÅÉ0-9])")
_SHORT = frozenset((
    "kr", "mio", "mia", "nr", "pkt", "stk", "ca", "jf", "jfr", "bl.a", "f.eks", "fx", "dvs", "evt", "inkl", "ekskl",
    "afd", "hhv", "mv", "m.v", "m.fl", "o.l", "osv", "etc", "e.g", "i.e", "approx", "no", "vs", "dr", "tlf", "kap",
    "art", "p.t", "pr", "kl", "st",
))  # fmt: skip
Shown = Callable[[str, str], str]


def as_written(_: str, text: str) -> str:
    """A role shown as its own text."""
    return text


def plain_text(markdown: str, shown: Shown = as_written) -> str:
    """Markdown as running text on one line, without marks of emphasis or lists; ``shown`` says what a role shows."""
    text = _ROLE.sub(lambda match: shown(match["kind"], match["text"]), markdown)
    return " ".join(_MARKS.sub("", _LINK.sub(lambda match: match["text"], text)).split())


def first_sentence(markdown: str, shown: Shown = as_written) -> str:
    """The first sentence of the first paragraph that is running text, in plain words."""
    paragraphs = [each for each in re.split(r"\n\s*\n", markdown) if each.strip() and not _aside(each)]
    text = plain_text(paragraphs[0], shown) if paragraphs else ""
    for stop in _STOP.finditer(text):
        if not _shortened(text[: stop.start()]):
            return text[: stop.start()] + text[stop.start() : stop.end()].rstrip()
    return text


def _shortened(text: str) -> bool:
    """Whether a text ends with a number, a letter or an abbreviation, whose full stop ends no sentence."""
    word = text.split()[-1].strip('"»«“”()')
    word = word.removesuffix(".") if word.endswith(".") else ""
    return word.isdigit() or (len(word) == 1 and word.isalpha()) or (word.casefold() in _SHORT and not word.isupper())


def _aside(paragraph: str) -> bool:
    return paragraph.lstrip().startswith(("|", "<", "```", ":::", "!["))


def reason_of(entry: Entry, proposal: Proposal | None, shown: Shown = as_written) -> str:
    """Why an entry is there, in one sentence: its own reason, else the first sentence of its section; may be empty."""
    return first_sentence(entry.because or (proposal.reason(entry) if proposal else ""), shown)


def reasons(entries: Iterable[Entry], proposal: Proposal | None, shown: Shown = as_written) -> dict[str, str]:
    """The reason of each entry by its key, where it has one."""
    found = {entry.key: reason_of(entry, proposal, shown) for entry in entries}
    return {key: reason for key, reason in found.items() if reason}
