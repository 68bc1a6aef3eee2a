# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the use cases ask of the world: a store to keep files in, and codecs that read and write them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from byggesten.kernel.findings import Finding, Place
from byggesten.organisation.employees import Employee
from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostColumns
from byggesten.organisation.settings import Settings


class Store(Protocol):
    """Where a workspace's files are kept; see ``store.memory`` for the contract in its shortest form.

    Paths use ``/`` and are relative to the workspace. What the medium refuses is an ``OSError``.
    """

    def names(self, folder: str = "") -> tuple[str, ...]:
        """The names of what lies directly in a folder, sorted; hidden files are passed over."""

    def read(self, path: str) -> bytes | None:
        """The bytes of a file, or None where there is none; ``OSError`` where there is something else, or no access."""

    def write(self, path: str, data: bytes) -> None:
        """Put a file in place of what was there."""

    def append(self, path: str, lines: bytes, expected: int | None = None) -> bool:
        """Add lines at the end of a file, all or none, unless it does not have the number of lines expected."""

    def remove(self, path: str) -> bool:
        """Take a file away; False where there was none."""

    def stamps(self) -> Mapping[str, str]:
        """A stamp for each file, by path; a file whose stamp is the same holds the same bytes."""

    def together(self) -> AbstractContextManager[None]:
        """What is written inside stands or falls together, and others wait, as far as the medium can promise it."""


class ReadRegister(Protocol):
    """A register as a codec gives it."""

    organisation: Organisation
    places: dict[str, Place]
    findings: list[Finding]


class Codecs(Protocol):
    """How a workspace's files are understood and written."""

    def settings(self, text: str, file: str) -> tuple[Settings, list[Finding]]:
        """The settings in a text."""

    def register(
        self,
        files: Mapping[str, str],
        day: dt.date,
        synthetic: bool,
        posts: PostColumns | None = None,
        money: MoneyColumns | None = None,
    ) -> ReadRegister:
        """The opening register in the texts of its files; columns that are there already are not read again."""

    def employees(self, text: str, file: str) -> tuple[Mapping[str, Employee], list[Finding]]:
        """The employees in a text, by id; no finding quotes a cell."""

    def pack(self, columns: PostColumns | MoneyColumns) -> bytes:
        """Columns as bytes for the cache."""

    def unpack(self, data: bytes, posts: bool) -> PostColumns | MoneyColumns | None:
        """The columns of posts, or of money, in the bytes of a cache; None where there are none."""

    def register_files(self, org: Organisation) -> dict[str, str]:
        """The texts of a register's files that hold what an organisation is on its day, posts and money apart."""

    def with_row(self, text: str, file: str, id: str, cells: Mapping[str, str] | None) -> tuple[str, list[Finding]]:
        """A table of the register with a row changed or added, or taken out where no cells are given."""
