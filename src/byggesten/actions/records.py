# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The log as lines: each record one line of JSON, read with its place and written in one form."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from typing import Any

from byggesten.changes.log import Record
from byggesten.changes.stored import UnreadableError, entry_from_plain, entry_to_plain
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.text import Text

BROKEN_LOG = declare(
    "log.unreadable",
    "error",
    da="Linjen i loggen kan ikke læses: {problem}",
    en="The line of the log cannot be read: {problem}",
    advice_da="Hent filen fra en sikkerhedskopi; loggen ændres aldrig i hånden.",
    advice_en="Restore the file from a backup; the log is never changed by hand.",
)
EMPTY_LINE = Text("den er tom", "it is empty")
NOT_JSON = Text("det er ikke JSON", "it is not JSON")


def read_log(text: str, file: str, findings: list[Finding]) -> tuple[Record, ...]:
    """The records of a log; a line that cannot be read is found and left out."""
    records: list[Record] = []
    for number, line in enumerate(text.removesuffix("\n").split("\n") if text else (), start=1):
        if not line.strip():
            findings.append(BROKEN_LOG(Place(file, number), file, problem=EMPTY_LINE))
            continue
        try:
            records.append(_record(json.loads(line), len(records), Place(file, number)))
        except json.JSONDecodeError:
            findings.append(BROKEN_LOG(Place(file, number), file, problem=NOT_JSON))
        except (ValueError, KeyError, TypeError, AttributeError, RecursionError, UnreadableError) as error:
            findings.append(BROKEN_LOG(Place(file, number), file, problem=str(error)[:200]))
    return tuple(records)


def _record(plain: dict[str, Any], position: int, place: Place) -> Record:
    return Record(
        position=position,
        registered=dt.datetime.fromisoformat(plain["registered"]),
        by=str(plain["by"]),
        decision=str(plain["decision"]),
        entry=replace(entry_from_plain(plain["entry"]), place=place),
        proposal=str(plain.get("proposal", "")),
        key=str(plain.get("key", "")),
    )


def write_record(record: Record) -> bytes:
    """A record as a line, without its line end."""
    plain = {
        "registered": record.registered.isoformat(),
        "by": record.by,
        "decision": record.decision,
        "proposal": record.proposal,
        "key": record.key,
        "entry": entry_to_plain(record.entry),
    }
    return json.dumps(plain, ensure_ascii=False).encode()
