# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The audit trail: one line for every action that writes, on the disk before the action itself."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Mapping
from typing import Any

from byggesten.actions.permission import Actor
from byggesten.actions.ports import Store
from byggesten.actions.reading import cause
from byggesten.kernel.findings import Finding, Place, declare

AUDIT = "audit.jsonl"
NOT_AUDITED = declare(
    "action.not_audited",
    "error",
    da="Handlingen kunne ikke skrives i {file}: {cause}; intet er ændret",
    en="The action could not be written in {file}: {cause}; nothing is changed",
    advice_da="Sørg for plads på disken og skriveadgang, og prøv igen.",
    advice_en="Make room on the disk and give write access, and try again.",
)


def audit(store: Store, actor: Actor, now: dt.datetime, what: Mapping[str, Any]) -> Finding | None:
    """Add a line to the trail; a finding where it cannot be written, and the action then must not be done."""
    line = {"at": now.isoformat(), "by": actor.name, **what}
    try:
        store.append(AUDIT, json.dumps(line, ensure_ascii=False).encode())
    except OSError as error:
        return NOT_AUDITED(Place(AUDIT), actor.name, file=AUDIT, cause=cause(error))
    return None
