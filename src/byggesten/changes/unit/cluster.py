# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Form a cluster of units."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.group.establish import EstablishGroup
from byggesten.kernel.attributes import attribute


@change(
    "unit.cluster",
    order.ESTABLISH,
    evidence="OP23",
    da="{name} dannes af {members}",
    en="{name} is formed of {members}",
)
@dataclass(frozen=True, slots=True, kw_only=True)
class FormCluster(EstablishGroup):
    """Units form a community or share a leader while each remains a unit; often begun from below."""

    group_kind = "cluster"

    name: str = attribute("navn", "name", key="form cluster", aliases=("dan fællesskab",), form="new", refers="groups")
