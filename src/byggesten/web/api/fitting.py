# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What is sent for a field, held against the form the field has: a value of another kind is refused."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ninja.errors import ValidationError

from byggesten.kernel.attributes import Attribute
from byggesten.web.api.shapes.writing import Portion, Size, Year

_NUMBERS = (int, float, str)
# The kinds of a single value by form; what is not here is a text.
_SINGLE: Mapping[str, tuple[type, ...]] = {
    "flag": (bool,), "number": (int, str), "year": (int, str), "range": _NUMBERS, "share": _NUMBERS,
    "amount": _NUMBERS,
}  # fmt: skip
# The kinds a list holds by form, and whether a single text will do.
_LISTS: Mapping[str, tuple[tuple[type, ...], tuple[type, ...]]] = {
    "texts": ((str,), (str,)), "choices": ((str,), (str,)), "refs": ((str,), (str,)),
    "portions": ((Portion, str), (str,)),
    "sizes": ((Size,), ()), "years": ((Year,), _NUMBERS),
}  # fmt: skip


def fit(known: Mapping[str, Attribute], values: Mapping[str, Any]) -> dict[str, Any]:
    """The values as the edits take them; ValidationError for a field there is not, or one that holds something else."""
    wrong = [
        {"loc": ("body", "values", name), "type": "extra_forbidden" if name not in known else "kind"}
        for name, value in values.items()
        if name not in known or (value is not None and not _fits(known[name].form, value))
    ]
    if wrong:
        raise ValidationError(wrong)
    return {name: _plain(value) for name, value in values.items()}


def _fits(form: str, value: Any) -> bool:
    several, alone = _LISTS.get(form, ((), ()))
    if isinstance(value, list):
        return bool(several) and all(isinstance(each, several) for each in value)
    kinds = alone if form in _LISTS else _SINGLE.get(form, (str,))
    return isinstance(value, kinds) and (bool in kinds or not isinstance(value, bool))


def _plain(value: Any) -> Any:
    if isinstance(value, list):
        return [_plain(each) for each in value]
    return value.model_dump(exclude_defaults=False) if isinstance(value, Portion | Size | Year) else value
