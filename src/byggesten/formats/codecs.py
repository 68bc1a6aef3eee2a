# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The file formats of a workspace folder, as the actions ask for them: TOML and CSV."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

from byggesten.formats.columns_cache import pack, unpack
from byggesten.formats.employees_csv import read_employees
from byggesten.formats.register_csv import Register, read_register
from byggesten.formats.register_edit import with_row
from byggesten.formats.register_writer import write_register
from byggesten.formats.settings_toml import read_settings
from byggesten.kernel.findings import Finding
from byggesten.organisation.employees import Employee
from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostColumns
from byggesten.organisation.settings import Settings


class FolderCodecs:
    """The file formats of a workspace folder: TOML and CSV."""

    def settings(self, text: str, file: str) -> tuple[Settings, list[Finding]]:
        """The settings in a text."""
        return read_settings(text, file)

    def register(
        self,
        files: Mapping[str, str],
        day: dt.date,
        synthetic: bool,
        posts: PostColumns | None = None,
        money: MoneyColumns | None = None,
    ) -> Register:
        """The opening register in the texts of its files; columns that are there already are not read again."""
        return read_register(files, day, synthetic=synthetic, posts=posts, money=money)

    def employees(self, text: str, file: str) -> tuple[Mapping[str, Employee], list[Finding]]:
        """The employees in a text, by id; no finding quotes a cell."""
        return read_employees(text, file)

    def pack(self, columns: PostColumns | MoneyColumns) -> bytes:
        """Columns as bytes for the cache."""
        return pack(columns)

    def unpack(self, data: bytes, posts: bool) -> PostColumns | MoneyColumns | None:
        """The columns of posts, or of money, in the bytes of a cache; None where there are none."""
        return unpack(data, PostColumns) if posts else unpack(data, MoneyColumns)

    def register_files(self, org: Organisation) -> dict[str, str]:
        """The texts of a register's files that hold what an organisation is on its day."""
        return write_register(org)

    def with_row(self, text: str, file: str, id: str, cells: Mapping[str, str] | None) -> tuple[str, list[Finding]]:
        """A table of the register with a row changed or added, or taken out where no cells are given."""
        return with_row(text, file, id, cells)
