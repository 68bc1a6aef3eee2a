# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Links between two things: interfaces, committee service, delegations and agreements share one shape."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity

INTERFACE, SERVICE, DELEGATION = "interface", "committee service", "delegation"
ANY = "units committees med groups parties tasks"


@dataclass(frozen=True, slots=True, kw_only=True)
class Link(Entity):
    """A relation from one thing to another, with its subject.

    Kinds: an interface runs between units; committee service from a unit to the committee it serves; a delegation
    from the body that delegates to the one that may decide; a service agreement from supplier to customer; a
    development agreement from a unit to a committee; a contact agreement from a committee to whom it may ask.
    """

    table: ClassVar[str] = "links"
    title: ClassVar[Text] = Text("forbindelse", "link")
    kinds: ClassVar[tuple[str, ...]] = (
        INTERFACE, SERVICE, DELEGATION, "service agreement", "development agreement", "contact agreement", "agreement",
    )  # fmt: skip

    name: str = attribute(
        "navn; dannes af enderne, når det mangler", "name; made of the ends when left out", default=""
    )
    start: str = attribute("fra", "from", key="from", form="ref", refers=ANY, aliases=("fra",))
    end: str = attribute("til", "to", key="to", form="ref", refers=ANY, aliases=("til",))
    subject: str = attribute("hvad det handler om", "what it is about", default="")
    strength: str = attribute(
        "styrke: normal, tæt (close), særlig stærk (strong)", "strength: normal, close, strong", default=""
    )
    condition: str = attribute("betingelse", "condition", default="")
    interval: str = attribute("hvor tit", "how often", default="")
