# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What is sent, read strictly: JSON of a bounded depth, with real numbers and texts that can be kept."""

from __future__ import annotations

import json
import math
from typing import Any, NoReturn

from django.http import HttpRequest
from ninja.parser import Parser

DEEPEST = 12


class StrictParser(Parser):
    """Reads a body as JSON; ValueError for whatever is not plain JSON of an ordinary shape."""

    def parse_body(self, request: HttpRequest) -> Any:
        """The value sent."""
        if _depth(request.body) > DEEPEST:
            raise ValueError("too deep")
        found = json.loads(request.body.decode(), parse_constant=_refuse, object_pairs_hook=_once)
        _sound(found)
        return found


def _depth(data: bytes) -> int:
    """How deep the brackets go, those within texts too: seldom too many, never too few."""
    deepest = depth = 0
    for sign in data:
        if sign in b"[{":
            depth += 1
            deepest = max(deepest, depth)
        elif sign in b"]}":
            depth -= 1
    return deepest


def _refuse(constant: str) -> NoReturn:
    raise ValueError("not a number of JSON")


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError("a key stands twice")
    return found


def _sound(value: Any) -> None:
    """ValueError for half a sign, a zero sign, or a number too large to be one."""
    match value:
        case str():
            value.encode()
            if "\0" in value:
                raise ValueError("a zero sign")
        case float() if not math.isfinite(value):
            raise ValueError("too large a number")
        case dict():
            for key, each in value.items():
                _sound(key)
                _sound(each)
        case list():
            for each in value:
                _sound(each)
