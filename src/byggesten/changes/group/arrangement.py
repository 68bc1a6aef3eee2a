# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Set up an arrangement."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.group.establish import EstablishGroup
from byggesten.kernel.attributes import attribute


@change("group.arrangement", order.ESTABLISH, evidence="OP32", da="{name} indføres", en="{name} is set up")
@dataclass(frozen=True, slots=True, kw_only=True)
class SetUpArrangement(EstablishGroup):
    """A standing arrangement, for example one that staff can turn to."""

    group_kind = "arrangement"

    name: str = attribute("navn", "name", key="set up", aliases=("indfør ordning",), form="new", refers="groups")
