# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Keep something explicitly."""

from __future__ import annotations

from dataclasses import dataclass

from byggesten.changes import order
from byggesten.changes.change import change
from byggesten.changes.statement.say import ABOUT, Say
from byggesten.kernel.attributes import attribute
from byggesten.organisation.statements import KEPT


@change("statement.keep", order.SAY, evidence="OP28", da="{about} bevares: {what}", en="{about} is kept: {what}")
@dataclass(frozen=True, slots=True, kw_only=True)
class Keep(Say):
    """Something stays as it is, and that is said; a register of changes holds its non-changes too."""

    said_kind = KEPT

    about: tuple[str, ...] = attribute(
        "hvad der bevares", "what is kept", key="keep", form="refs", refers=ABOUT, aliases=("bevar",)
    )
    what: str = attribute("hvad ved det, fx opgaver", "what of it, for example tasks", default="", aliases=("hvad",))

    def saying(self) -> tuple[str, tuple[str, ...], str]:
        """What is kept."""
        return "", self.about, self.what
