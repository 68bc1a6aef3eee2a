# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""How entries are stored: plain values under a stable id and version, upcast when the version is old."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any

from byggesten.changes.catalogue import all_changes
from byggesten.changes.change import Change
from byggesten.changes.entry import Entry, Status
from byggesten.changes.leader.retitle import TitleBySize
from byggesten.changes.portions import Portion
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.dates import SaidDate, read_date
from byggesten.kernel.ranges import Range
from byggesten.organisation.money import Reading, YearAmount

Plain = Any
UPCASTERS: dict[tuple[str, int], Callable[[dict[str, Plain]], dict[str, Plain]]] = {}
_NESTED: dict[str, type[Any]] = {"portions": Portion, "sizes": TitleBySize, "years": YearAmount}


_SHAPES: dict[str, type[Any]] = {
    "text": str, "new": str, "ref": str, "flag": bool, "certainty": str,
    "range": dict, "share": dict, "amount": dict, "date": dict,
}  # fmt: skip
_BROKEN = (KeyError, TypeError, ValueError, ArithmeticError, AttributeError)


class UnreadableError(ValueError):
    """A stored change that this version of the program cannot read."""


def to_plain(value: object) -> Plain:
    """A value of a change as plain data for JSON."""
    match value:
        case Range():
            return {"low": str(value.low), "high": str(value.high)}
        case SaidDate():
            return {"text": value.text, "reading": value.reading.isoformat()}
        case dt.date():
            return value.isoformat()
        case tuple():
            return [to_plain(each) for each in value]
        case Status() | Certainty():
            return value.value
        case _ if dataclasses.is_dataclass(value):
            return {f.name: to_plain(getattr(value, f.name)) for f in dataclasses.fields(value)}
        case _:
            return value


def _differs(value: object, default: object) -> bool:
    return value != default


def change_to_plain(change: Change) -> dict[str, Plain]:
    """A change as plain data: its id, version and the fields that differ from their defaults."""
    fields = {
        each.name: to_plain(getattr(change, each.name))
        for each in dataclasses.fields(change)
        if each.default is dataclasses.MISSING or _differs(getattr(change, each.name), each.default)
    }
    return {"op": change.op, "version": change.version, **fields}


def change_from_plain(plain: Mapping[str, Plain]) -> Change:
    """A change from plain data; ``UnreadableError`` for an unknown id, a newer version or a missing field."""
    try:
        return _change(dict(plain))
    except UnreadableError:
        raise
    except _BROKEN as error:
        raise UnreadableError(f"{plain!r:.80}: {error}") from error


def _change(data: dict[str, Plain]) -> Change:
    op, version = str(data.pop("op", "")), int(data.pop("version", 1))
    kind = all_changes().get(op)
    if kind is None:
        raise UnreadableError(f"no change is called {op!r}")
    if version > kind.version:
        raise UnreadableError(f"{op} version {version} is newer than this program")
    while version < kind.version:
        if (op, version) not in UPCASTERS:
            raise UnreadableError(f"{op} version {version} is too old for this program")
        data, version = UPCASTERS[op, version](data), version + 1
    forms = {each.name: each.form for each in kind.fields()}
    return kind(**{name: _from_plain(value, forms.get(name, "text")) for name, value in data.items()})


def _from_plain(value: Plain, form: str) -> object:
    if value is None:
        return None
    wanted = _SHAPES.get(form, list)
    if not isinstance(value, wanted):
        raise TypeError(f"{value!r:.80} is no {form}")
    if form in ("range", "share", "amount"):
        return _range(value)
    if form == "date":
        return read_date(value["text"], int(value["reading"][:4]))
    if form in _NESTED:
        return tuple(_nested(each, _NESTED[form]) for each in value)
    return _texts(value) if isinstance(value, list) else value


def _texts(value: Plain) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(each, str) for each in value):
        raise TypeError(f"{value!r:.80} is no list of texts")
    return tuple(value)


def _range(value: Mapping[str, str]) -> Range:
    return Range(Decimal(value["low"]), Decimal(value["high"]))


def _nested(value: Mapping[str, Plain], kind: type[Any]) -> object:
    fields: dict[str, Any] = {}
    for name, each in value.items():
        if isinstance(each, dict) and "low" in each:
            fields[name] = _range(each)
        elif name == "readings":
            fields[name] = tuple(Reading(one["name"], _range(one["amount"])) for one in each)
        else:
            fields[name] = tuple(each) if isinstance(each, list) else each
    return kind(**fields)


_HEADER = (
    "said",
    "title",
    "because",
    "phase",
    "alternative",
    "certainty",
    "source",
    "staff",
    "committee",
    "amount",
    "gain",
    "financing",
    "open",
    "requires",
    "note",
    "heading",
)


def entry_to_plain(entry: Entry) -> dict[str, Plain]:
    """An entry as plain data."""
    header = {name: to_plain(getattr(entry, name)) for name in _HEADER if getattr(entry, name)}
    return {
        "key": entry.key,
        "effective": to_plain(entry.effective),
        "status": entry.status.value,
        **header,
        "change": change_to_plain(entry.change),
    }


def entry_from_plain(plain: Mapping[str, Plain]) -> Entry:
    """An entry from plain data; ``UnreadableError`` when it cannot be understood."""
    try:
        header: dict[str, Any] = {name: plain[name] for name in _HEADER if name in plain}
        for name in ("financing", "open", "requires"):
            header[name] = _texts(header.get(name, ()))
        for name, value in header.items():
            if name not in ("amount", "financing", "open", "requires") and not isinstance(value, str):
                raise TypeError(f"{name}: {value!r:.80} is no text")
        header["certainty"] = Certainty(header.get("certainty", "stated"))
        header["amount"] = _range(header["amount"]) if header.get("amount") else None
        return Entry(
            key=plain["key"],
            change=change_from_plain(plain["change"]),
            effective=read_date(plain["effective"]["text"], int(plain["effective"]["reading"][:4])),
            status=Status(plain["status"]),
            **header,
        )
    except _BROKEN as error:
        raise UnreadableError(f"not an entry of the log: {error}") from error
