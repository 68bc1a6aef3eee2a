# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Columns packed and opened again."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from byggesten.formats.columns_cache import pack, unpack
from byggesten.formats.columns_csv import read_money, read_posts
from byggesten.kernel.findings import Finding
from byggesten.organisation.money import MoneyColumns
from byggesten.organisation.posts import PostColumns

POSTS = 'id,unit,title,fte,cost,leader,holder\nP1,Plan,leder,1,700000,ja,M1\nP2,Plan,planlægger,"0,8",450000,,\n'
MONEY = "unit,function,year,amount\nPlan,06.45.51,2026,1.200.000\n"


def columns() -> tuple[PostColumns, MoneyColumns]:
    """Small columns as read from CSV."""
    findings: list[Finding] = []
    posts = read_posts(POSTS, "posts.csv", lambda name, _: name.lower(), findings)
    money = read_money(MONEY, "money.csv", lambda name, _: name.lower(), findings)
    assert findings == []
    return posts, money


def test_packed_and_opened_again() -> None:
    """Every column and every name comes back."""
    for packed in columns():
        opened = unpack(pack(packed), type(packed))
        assert opened is not None
        for each in dataclasses.fields(packed):
            before, after = getattr(packed, each.name), getattr(opened, each.name)
            assert np.array_equal(before, after) if isinstance(before, np.ndarray) else before == after


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"not an archive at all", pack(columns()[1])])
def test_a_damaged_cache_is_none(data: bytes) -> None:
    """Bytes that are no archive of posts give nothing, and never an error."""
    assert unpack(data, PostColumns) is None


def test_cut_short_is_none() -> None:
    """A cache cut short anywhere gives nothing."""
    whole = pack(columns()[0])
    assert {unpack(whole[:length], PostColumns) for length in range(0, len(whole), 97)} == {None}
