# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Open a workspace: settings, opening register, log and proposals, with everything that is wrong in them."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Callable
from dataclasses import dataclass

from byggesten.actions.ports import Codecs, Store
from byggesten.changes.entry import Entry
from byggesten.changes.fold import Folded, fold
from byggesten.changes.log import Record, entries
from byggesten.changes.stored import UnreadableError, entry_from_plain
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.textfile import decode
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.proposal.parse import parse
from byggesten.proposal.proposal import Proposal

SETTINGS, REGISTER, LOG, PROPOSALS = "byggesten.toml", "register", "log.jsonl", "proposals"
NO_WORKSPACE = declare(
    "workspace.missing",
    "error",
    da="Her er intet arbejdsområde: filen {file} mangler",
    en="There is no workspace here: the file {file} is missing",
    advice_da="Lav et med «byggesten new MAPPE», eller angiv en anden mappe.",
    advice_en="Make one with “byggesten new FOLDER”, or name another folder.",
)
NO_UNITS = declare(
    "workspace.no_units",
    "error",
    da="Registeret har ingen enheder: {file} mangler eller er tom",
    en="The register has no units: {file} is missing or empty",
    advice_da="Skriv dagens enheder i filen, en pr. linje, med kolonnerne name, kind og parent.",
    advice_en="Write today's units in the file, one a line, with the columns name, kind and parent.",
)
BROKEN_LOG = declare(
    "log.unreadable",
    "error",
    da="Linjen i loggen kan ikke læses: {problem}",
    en="The line of the log cannot be read: {problem}",
    advice_da="Hent filen fra en sikkerhedskopi; loggen ændres aldrig i hånden.",
    advice_en="Restore the file from a backup; the log is never changed by hand.",
)
TWICE = declare(
    "workspace.duplicate_proposal",
    "error",
    da="To forslag hedder «{id}»: {file} og {other}",
    en="Two proposals are called “{id}”: {file} and {other}",
    advice_da="Giv det ene et andet kort navn i hovedet (proposal:).",
    advice_en="Give one of them another short name in its head (proposal:).",
)
Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Workspace:
    """A workspace as opened. ``places`` says where in the register each thing stands."""

    settings: Settings
    opening: Organisation
    places: dict[str, Place]
    log: tuple[Record, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def entries(self) -> tuple[Entry, ...]:
        """The decided entries of the log."""
        return entries(self.log)

    def as_is(self, day: dt.date) -> Folded:
        """The organisation as decided, on a day."""
        return fold(self.opening, self.entries, day)

    def proposal(self, id: str) -> Proposal | None:
        """The proposal with a short name, or None."""
        return next((each for each in self.proposals if each.id == id), None)


def open_workspace(store: Store, codecs: Codecs, progress: Progress = lambda _: None) -> Workspace:
    """Open the workspace in a store. Never raises for what is in the files; findings say what is wrong and where."""
    findings: list[Finding] = []
    progress(SETTINGS)
    data = store.read(SETTINGS)
    if data is None:
        findings.append(NO_WORKSPACE(Place(SETTINGS), SETTINGS, file=SETTINGS))
        return Workspace(settings=Settings(), opening=Organisation(dt.date.min), places={}, findings=tuple(findings))
    settings, found = codecs.settings(_text(data, SETTINGS, findings), SETTINGS)
    findings.extend(found)
    register = codecs.register(_register_texts(store, findings, progress), settings.opening, settings.synthetic)
    findings.extend(register.findings)
    if not register.organisation.order.get("units"):
        findings.append(NO_UNITS(Place(f"{REGISTER}/units.csv"), file=f"{REGISTER}/units.csv"))
    log = _read_log(store, findings)
    today = fold(register.organisation, entries(log)).organisation
    proposals = _read_proposals(store, today, findings, progress)
    return Workspace(
        settings=settings,
        opening=register.organisation,
        places=register.places,
        log=log,
        proposals=proposals,
        findings=tuple(findings),
    )


def _text(data: bytes, file: str, findings: list[Finding]) -> str:
    text, found = decode(data, file)
    findings.extend(found)
    return text


def _register_texts(store: Store, findings: list[Finding], progress: Progress) -> dict[str, str]:
    texts: dict[str, str] = {}
    for name in store.names(REGISTER):
        progress(f"{REGISTER}/{name}")
        texts[name] = _text(store.read(f"{REGISTER}/{name}") or b"", f"{REGISTER}/{name}", findings)
    return {name: text for name, text in texts.items() if text or name.endswith(".csv")}


def _read_log(store: Store, findings: list[Finding]) -> tuple[Record, ...]:
    records: list[Record] = []
    text = _text(store.read(LOG) or b"", LOG, findings)
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            plain = json.loads(line)
            entry = entry_from_plain(plain["entry"])
            registered = dt.datetime.fromisoformat(plain["registered"])
            record = Record(
                position=len(records), registered=registered, by=plain["by"], decision=plain["decision"], entry=entry
            )
        except (ValueError, KeyError, TypeError, UnreadableError) as error:
            findings.append(BROKEN_LOG(Place(LOG, number), problem=str(error)))
            continue
        records.append(record)
    return tuple(records)


def _read_proposals(
    store: Store, today: Organisation, findings: list[Finding], progress: Progress
) -> tuple[Proposal, ...]:
    proposals: dict[str, Proposal] = {}
    for name in store.names(PROPOSALS):
        if not name.endswith(".md"):
            continue
        file = f"{PROPOSALS}/{name}"
        progress(file)
        proposal = parse(_text(store.read(file) or b"", file, findings), file, today)
        if proposal.id in proposals:
            other = proposals[proposal.id].file
            findings.append(TWICE(Place(file, 1), proposal.id, id=proposal.id, file=file, other=other))
        else:
            proposals[proposal.id] = proposal
    return tuple(proposals.values())
