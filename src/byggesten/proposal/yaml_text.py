# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Writing YAML by hand: keys, lists and values as a person would write them, so that they are read back unchanged."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Mapping, Sequence

Value = str | Sequence["Value"] | Mapping[str, "Value"]
_PLAIN_START = re.compile(r"[^\W_]|[§»«“”(…–−+/.$~]")
_TYPED = re.compile(
    r"(?i)true|false|null|yes|no|on|off|~|[-+.]?[\d_]|\.(inf|nan)|[-+.\d][\d.,_:eox-]*|\d{4}-\d\d?-\d\d?.*"
)
_UNSEEN = ("Cc", "Cs", "Zl", "Zp")


class Figure(str):
    """A number, date or amount, which stands without quotes though YAML would take it for more than a text."""

    __slots__ = ()


def clean(text: str) -> str:
    """A text as a document can hold it: Unix line ends, no signs nobody can see, no space around it."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in plain if c in "\n\t" or unicodedata.category(c) not in _UNSEEN).strip()


def written(text: str) -> str:
    """A text on one line: plain where it is read plainly by any reader of YAML, else in quotes."""
    if _plain(text) and (isinstance(text, Figure) or not _TYPED.fullmatch(text)):
        return str(text)
    return json.dumps(str(text), ensure_ascii=False).replace("\ufeff", "\\ufeff")


def _plain(text: str) -> bool:
    return bool(
        text
        and text == text.strip()
        and _PLAIN_START.match(text)
        and not re.search(r"[\n\t\ufeff]|:(\s|$)|\s#|^\.\.\.(\s|$)", text)
    )


def pair(key: str, value: Value, column: int, dash: int | None = None) -> list[str]:
    """The lines of a key and its value, the key at a column; the dashes of a list at ``dash``, else two further in.

    The first line is not indented, for it may follow a dash.
    """
    inner = column + 2
    if isinstance(value, str):
        if "\n" in value and _in_block(value):
            return [f"{key}: |-", *(" " * inner + line if line else "" for line in value.split("\n"))]
        return [f"{key}: {written(value)}"]
    if isinstance(value, Mapping):
        return [f"{key}:", *_indented(mapping(value, inner), inner)]
    at = inner if dash is None else dash
    return [f"{key}:", *(line for each in value for line in item(each, at))]


def _in_block(text: str) -> bool:
    """Whether a text of several lines is read back as it is from below its key."""
    lines = text.split("\n")
    return all(line == line.rstrip() and "\ufeff" not in line for line in lines) and not lines[0].startswith(
        (" ", "\t")
    )


def item(value: Value, column: int) -> list[str]:
    """The lines of one item of a list, its dash at a column."""
    start = " " * column + "- "
    if isinstance(value, str):
        return [start + written(value)]
    if isinstance(value, Mapping):
        first, *rest = mapping(value, column + 2)
        return [start + first, *rest]
    raise TypeError("a list in a list is not written")


def mapping(value: Mapping[str, Value], column: int) -> list[str]:
    """The lines of keys and values at a column, the first not indented."""
    lines = [line for key, each in value.items() for line in _indented(pair(key, each, column), column)]
    return [lines[0].lstrip(), *lines[1:]] if lines else []


def _indented(lines: list[str], column: int) -> list[str]:
    return [" " * column + lines[0], *lines[1:]]
