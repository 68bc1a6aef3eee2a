# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Columns as bytes and back, so that a large table is read from CSV once and opened from its arrays afterwards.

NumPy's own archive without pickled objects: nothing in it can run. A cache that cannot be read is as good as none.
"""

from __future__ import annotations

import dataclasses
import io
import json
import zipfile
from typing import Any, TypeVar

import numpy as np

from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.posts import PostColumns

C = TypeVar("C", PostColumns, MoneyColumns)
_REST = "rest"


def pack(columns: PostColumns | MoneyColumns) -> bytes:
    """The columns as one archive: an array a column, and everything else as JSON."""
    arrays: dict[str, Any] = {}
    rest: dict[str, Any] = {}
    for each in dataclasses.fields(columns):
        value = getattr(columns, each.name)
        (arrays if isinstance(value, np.ndarray) else rest)[each.name] = value
    arrays[_REST] = np.frombuffer(json.dumps(rest, ensure_ascii=False).encode(), np.uint8)
    buffer = io.BytesIO()
    np.savez(buffer, **arrays)
    return buffer.getvalue()


def unpack(data: bytes, kind: type[C]) -> C | None:
    """The columns of an archive, or None where it is not one of this kind."""
    try:
        with np.load(io.BytesIO(data), allow_pickle=False) as archive:
            arrays: dict[str, Any] = {name: archive[name] for name in archive.files}
        rest: dict[str, Any] = json.loads(bytes(arrays.pop(_REST)).decode())
    except (ValueError, KeyError, OSError, EOFError, zipfile.BadZipFile):
        return None
    names = {each.name for each in dataclasses.fields(kind)}
    if names != {*arrays, *rest} or len({len(array) for array in arrays.values()}) != 1:
        return None
    values: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in rest.items()}
    return kind(**arrays, **values)
