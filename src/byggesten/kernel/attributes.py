# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Attributes that declare themselves once: meaning, unit, default and whether required.

Forms, file headers, help texts and reference pages are made from the declaration.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from typing import Any

from byggesten.kernel.text import Text

_KEY = "byggesten"
_REQUIRED = object()
FORMS: Mapping[str, Text] = {
    "text": Text(da="tekst", en="text"),
    "texts": Text(da="liste af tekster", en="list of texts"),
    "choices": Text(da="tekst, eller liste af tekster at vælge mellem", en="text, or list of texts to choose between"),
    "new": Text(da="nyt navn", en="new name"),
    "ref": Text(da="navn på noget kendt", en="name of something known"),
    "refs": Text(da="liste af navne", en="list of names"),
    "flag": Text(da="ja eller nej", en="yes or no"),
    "number": Text(da="helt tal", en="whole number"),
    "range": Text(da="tal eller interval", en="number or range"),
    "share": Text(da="andel i procent", en="share in per cent"),
    "amount": Text(da="kroner, evt. interval", en="kroner, possibly a range"),
    "date": Text(da="dato som sagt", en="date as said"),
    "day": Text(da="dato (ÅÅÅÅ-MM-DD)", en="date (YYYY-MM-DD)"),
    "certainty": Text(da="stated, implied eller unclear", en="stated, implied or unclear"),
    "portions": Text(da="liste af enheder, dele og opgaver", en="list of units, parts and tasks"),
    "sizes": Text(da="titel efter størrelse", en="title by size"),
    "year": Text(da="årstal", en="year"),
    "years": Text(da="beløb pr. år", en="amounts by year"),
}


@dataclasses.dataclass(frozen=True, slots=True)
class Attribute:
    """One attribute of a thing: name, meaning, unit of measure, default, its names in files, form and references."""

    name: str
    meaning: Text
    unit: Text | None
    required: bool
    default: object
    key: str
    aliases: tuple[str, ...]
    form: str
    refers: str


def attribute(
    da: str,
    en: str,
    *,
    default: Any = _REQUIRED,
    unit: Text | None = None,
    key: str = "",
    aliases: tuple[str, ...] = (),
    form: str = "text",
    refers: str = "",
) -> Any:
    """Declare a dataclass field by its meaning in Danish and English.

    ``default`` left out makes it required. ``key`` is its English name in files (the field name with spaces when
    empty), ``aliases`` the Danish ones, ``unit`` its unit of measure. ``form``
    says how its value is written in files (see ``FORMS``), ``refers`` the kinds of thing a reference may name.
    """
    metadata = {_KEY: (Text(da, en), unit, key, aliases, form, refers)}
    if form not in FORMS:
        raise ValueError(f"no form is called {form!r}")
    if default is _REQUIRED:
        return dataclasses.field(metadata=metadata, kw_only=True)
    return dataclasses.field(default=default, metadata=metadata, kw_only=True)


def attributes(kind: type[Any]) -> Iterator[Attribute]:
    """The declared attributes of a dataclass, in order; undeclared fields are passed over."""
    for each in dataclasses.fields(kind):
        if _KEY not in each.metadata:
            continue
        meaning, unit, key, aliases, form, refers = each.metadata[_KEY]
        required = each.default is dataclasses.MISSING
        yield Attribute(
            name=each.name,
            meaning=meaning,
            unit=unit,
            required=required,
            default=None if required else each.default,
            key=key or each.name.replace("_", " "),
            aliases=aliases,
            form=form,
            refers=refers,
        )
