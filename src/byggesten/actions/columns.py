# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Large tables of a register from the cache of their columns, and into it when they have been read."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field

from byggesten.actions.ports import Codecs, ReadRegister, Store
from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.posts import PostColumns

POSTS, MONEY, UNITS, EMPLOYEES = "posts.csv", "money.csv", "units.csv", "employees.csv"
CACHE = ".cache"
WORTH_KEEPING = 1_000_000
VERSION = "1"


@dataclass(slots=True)
class Columns:
    """The large tables of a register: their columns where the cache has them, and where to keep those it has not.

    ``checked`` says that nothing was wrong in the same large file of employees before, so that persons are not read
    again each time; ``unchecked`` is where to note it.
    """

    posts: PostColumns | None = None
    money: MoneyColumns | None = None
    missing: dict[str, str] = field(default_factory=dict)
    checked: bool = False
    unchecked: str = ""

    def has(self, name: str) -> bool:
        """Whether a table's columns are here, so that its file need not be read."""
        if name == EMPLOYEES:
            return self.checked
        return (name == POSTS and self.posts is not None) or (name == MONEY and self.money is not None)


def cached(store: Store, codecs: Codecs, files: Mapping[str, bytes], synthetic: bool) -> Columns:
    """The columns the cache has for the bytes of a register's files; small tables are read anew each time."""
    columns = Columns()
    for name in (POSTS, MONEY):
        if len(files.get(name, b"")) < WORTH_KEEPING:
            continue
        path = f"{CACHE}/{name.removesuffix('.csv')}-{_digest(files, name, synthetic)}.npz"
        data = store.read(path)
        found = codecs.unpack(data, name == POSTS) if data else None
        if isinstance(found, PostColumns):
            columns.posts = found
        elif isinstance(found, MoneyColumns):
            columns.money = found
        else:
            columns.missing[name] = path
    employees = files.get(EMPLOYEES, b"")
    if len(employees) >= WORTH_KEEPING:
        columns.unchecked = f"{CACHE}/employees-{hashlib.sha256(VERSION.encode() + employees).hexdigest()[:32]}.checked"
        columns.checked = store.read(columns.unchecked) is not None
    return columns


def keep(store: Store, codecs: Codecs, columns: Columns, register: ReadRegister) -> None:
    """Put the columns that were read without a finding into the cache, where it can be written."""
    wrong = {finding.place.file.rsplit("/", 1)[-1] for finding in register.findings}
    org = register.organisation
    kept = {
        path: codecs.pack(org.posts.columns if name == POSTS else org.money.columns)
        for name, path in columns.missing.items()
        if name not in wrong and UNITS not in wrong
    }
    if columns.unchecked and not columns.checked and EMPLOYEES not in wrong:
        kept[columns.unchecked] = b""
    for path, data in kept.items():
        try:
            store.write(path, data)
        except OSError:
            return


def _digest(files: Mapping[str, bytes], name: str, synthetic: bool) -> str:
    """A digest of a table, of the units its rows name, and of how they are read."""
    digest = hashlib.sha256(f"{VERSION} {synthetic}".encode())
    for each in (name, UNITS):
        digest.update(hashlib.sha256(files.get(each, b"")).digest())
    return digest.hexdigest()[:32]
