# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Open a workspace: settings, opening register, log and proposals, with everything that is wrong in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any

from byggesten.actions.columns import Columns, cached, keep
from byggesten.actions.ports import Codecs, ReadRegister, Store
from byggesten.actions.reading import decode_file, read_bytes
from byggesten.actions.records import read_log
from byggesten.changes.entry import Entry, Status
from byggesten.changes.fold import Folded, fold
from byggesten.changes.log import Record, entries
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.settings import Settings
from byggesten.proposal.names import former_names
from byggesten.proposal.parse import parse
from byggesten.proposal.proposal import Proposal

SETTINGS, REGISTER, LOG, PROPOSALS = "byggesten.toml", "register", "log.jsonl", "proposals"
REMEMBERED = 8
NO_WORKSPACE = declare(
    "workspace.missing",
    "error",
    da="Her er intet arbejdsområde: filen {file} mangler",
    en="There is no workspace here: the file {file} is missing",
    advice_da="Lav et med »byggesten new MAPPE«, eller angiv en anden mappe.",
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
TWICE = declare(
    "workspace.duplicate_proposal",
    "error",
    da="To forslag hedder »{id}«: {file} og {other}",
    en="Two proposals are called “{id}”: {file} and {other}",
    advice_da="Giv det ene et andet kort navn i hovedet (proposal:).",
    advice_en="Give one of them another short name in its head (proposal:).",
)
Progress = Callable[[str], None]


@dataclass(frozen=True, kw_only=True)
class Workspace:
    """A workspace as opened. ``places`` says where in the register each thing stands."""

    settings: Settings
    opening: Organisation
    places: dict[str, Place]
    log: tuple[Record, ...] = ()
    proposals: tuple[Proposal, ...] = ()
    findings: tuple[Finding, ...] = ()

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """The decided entries of the log."""
        return entries(self.log)

    @cached_property
    def folded(self) -> Folded:
        """The organisation with everything that is decided."""
        return fold(self.opening, self.entries)

    def but(self, **changes: Any) -> Workspace:
        """The same with some parts others; what is derived of the register and the log goes along where it holds."""
        other = replace(self, **changes)
        for name in ("entries", "folded", "_texts") if other.opening is self.opening and other.log is self.log else ():
            if name in self.__dict__:
                other.__dict__[name] = self.__dict__[name]
        return other

    def read(self, text: str, file: str) -> Proposal:
        """A text understood as a proposal, its names looked up in the organisation it was written on.

        The last few are remembered, for the text that a form has tried is the one that is opened again.
        """
        known = self._texts
        if (file, text) not in known:
            for each in list(known)[: max(len(known) - REMEMBERED + 1, 0)]:
                known.pop(each, None)
            known[file, text] = _parsed(text, file, self)
        return known.get((file, text)) or _parsed(text, file, self)

    @cached_property
    def _texts(self) -> dict[tuple[str, str], Proposal]:
        return {}

    @property
    def counted(self) -> frozenset[Status]:
        """The statuses that count in the to-be state."""
        return frozenset(Status(each) for each in self.settings.counted if each in set(Status))

    @property
    def lost(self) -> tuple[Finding, ...]:
        """Why files in the folder of proposals are not among the proposals: they could not be read."""
        known = {each.file for each in self.proposals}
        return tuple(
            each
            for each in self.findings
            if each.place.file.startswith(f"{PROPOSALS}/") and each.place.file not in known
        )

    def as_is(self, day: dt.date) -> Folded:
        """The organisation as decided, on a day."""
        return fold(self.opening, self.entries, day)

    def proposal(self, id: str) -> Proposal | None:
        """The proposal with a short name, or None."""
        return next((each for each in self.proposals if each.id == id), None)

    def decided(self, proposal: str) -> frozenset[str]:
        """The keys of a proposal's changes that are decided and stand in the log."""
        return frozenset(record.key for record in self.log if record.proposal == proposal)

    def unseen(self, proposal: Proposal) -> tuple[Record, ...]:
        """The decided changes a proposal was not written on: those after its base that are not its own."""
        start = base_of(proposal, self.log)
        return tuple(record for record in self.log[start or 0 :] if record.proposal != proposal.id)


def base_of(proposal: Proposal, log: tuple[Record, ...]) -> int | None:
    """The number of decisions a proposal was written on: as it says, else those before its own first; None unknown."""
    own = next((record.position for record in log if record.proposal == proposal.id), None)
    return own if proposal.head.base is None else proposal.head.base


def open_workspace(store: Store, codecs: Codecs, progress: Progress = lambda _: None) -> Workspace:
    """Open the workspace in a store. Never raises for what is in the files; findings say what is wrong and where."""
    findings: list[Finding] = []
    progress(SETTINGS)
    data = read_bytes(store, SETTINGS, findings)
    if data is None:
        if not findings:
            findings.append(NO_WORKSPACE(Place(SETTINGS), SETTINGS, file=SETTINGS))
        return Workspace(settings=Settings(), opening=Organisation(dt.date.min), places={}, findings=tuple(findings))
    settings, found = codecs.settings(decode_file(data, SETTINGS, findings), SETTINGS)
    if not findings:
        findings.extend(found)
    register = _read_register(store, codecs, settings, findings, progress)
    findings.extend(register.findings)
    units = f"{REGISTER}/units.csv"
    if not register.organisation.order.get("units") and not any(each.place.file == units for each in findings):
        findings.append(NO_UNITS(Place(units), file=units))
    log = read_log(decode_file(read_bytes(store, LOG, findings) or b"", LOG, findings), LOG, findings)
    opened = Workspace(settings=settings, opening=register.organisation, places=register.places, log=log)
    proposals = read_proposals(store, opened, findings, progress)
    return opened.but(proposals=proposals, findings=tuple(findings))


def _read_register(
    store: Store, codecs: Codecs, settings: Settings, findings: list[Finding], progress: Progress
) -> ReadRegister:
    """The register; a file that cannot be read is found and left out, and a large table comes from the cache."""
    files: dict[str, bytes] = {}
    for name in store.names(REGISTER):
        progress(f"{REGISTER}/{name}")
        data = read_bytes(store, f"{REGISTER}/{name}", findings)
        if data is not None:
            files[name] = data
    columns = cached(store, codecs, files, settings.synthetic)
    texts = {name: text for name, data in files.items() if (text := _text(name, data, columns, findings)) is not None}
    register = codecs.register(texts, settings.opening, settings.synthetic, columns.posts, columns.money)
    keep(store, codecs, columns, register)
    return register


def _text(name: str, data: bytes, columns: Columns, findings: list[Finding]) -> str | None:
    if columns.has(name):
        return None
    before = len(findings)
    text = decode_file(data, f"{REGISTER}/{name}", findings) if name.endswith(".csv") else ""
    return text if len(findings) == before else None


def read_proposals(
    store: Store,
    workspace: Workspace,
    findings: list[Finding],
    progress: Progress = lambda _: None,
    known: Mapping[str, Proposal] | None = None,
) -> tuple[Proposal, ...]:
    """The proposals in a store, read in a workspace without them; those known by their file are not read again."""
    proposals: dict[str, Proposal] = {}
    for name in store.names(PROPOSALS):
        file = f"{PROPOSALS}/{name}"
        if not name.endswith(".md"):
            continue
        proposal = (known or {}).get(file) or _read_proposal(store, workspace, file, findings, progress)
        if proposal is None:
            continue
        if proposal.id in proposals:
            other = proposals[proposal.id].file
            findings.append(TWICE(Place(file, 1), proposal.id, id=proposal.id, file=file, other=other))
        else:
            proposals[proposal.id] = proposal
    return tuple(proposals.values())


def _read_proposal(
    store: Store, workspace: Workspace, file: str, findings: list[Finding], progress: Progress
) -> Proposal | None:
    progress(file)
    before = len(findings)
    data = read_bytes(store, file, findings)
    text = "" if data is None else decode_file(data, file, findings)
    return None if data is None or len(findings) > before else workspace.read(text, file)


def _parsed(text: str, file: str, workspace: Workspace) -> Proposal:
    """A proposal with its names looked up in the organisation it was written on."""
    log, today = workspace.log, workspace.folded.organisation
    proposal = parse(text, file, today)
    base = base_of(proposal, log)
    known = workspace.entries if base is None else workspace.entries[:base]
    effective = proposal.head.effective
    planned = effective is not None and any(each.day > effective.reading for each in known)
    if len(known) == len(log) and not planned:
        return proposal
    org = today if len(known) == len(log) else fold(workspace.opening, known).organisation
    if effective is None or not planned:
        return parse(text, file, org)
    return parse(text, file, org, former_names(fold(workspace.opening, known, effective.reading).organisation, org))
