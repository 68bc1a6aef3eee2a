# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Start a project, programme or analysis."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.group.establish import EstablishGroup
from byggesten.kernel.attributes import attribute
from byggesten.organisation.groups import PROJECT


@change("group.project", order.ESTABLISH, evidence="OP25", da="{name} sættes i gang", en="{name} is started")
@dataclass(frozen=True, slots=True, kw_only=True)
class StartProject(EstablishGroup):
    """A project, programme or analysis: temporary, with an end, an owner and a leader."""

    group_kind = PROJECT

    name: str = attribute("navn", "name", key="start project", aliases=("start projekt",), form="new", refers="groups")
