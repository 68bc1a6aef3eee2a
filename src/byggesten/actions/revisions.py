# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Revisions: every text a proposal has had, as patches in a file that is only added to.

``revisions/NAME.jsonl`` belongs to ``proposals/NAME.md``; line n is revision n. The document is their projection. When
it has been changed outside, or a write was broken off between the two, the document is what counts and the next
revision takes it in, so that nothing anybody has seen is lost.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from byggesten.actions.ports import Store
from byggesten.actions.reading import decode_file, read_bytes
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill
from byggesten.proposal.patches import Patch, apply

REVISIONS = "revisions"
WHOLE_EVERY = 100
UNREADABLE = declare(
    "revision.unreadable",
    "error",
    da="Revision {number} kan ikke læses",
    en="Revision {number} cannot be read",
    advice_da="Vælg en anden revision, eller hent {file} fra en sikkerhedskopi; den ændres aldrig i hånden.",
    advice_en="Choose another revision, or restore {file} from a backup; it is never changed by hand.",
)
WRONG_DIGEST = declare(
    "revision.digest",
    "error",
    da="Teksten i revision {number} passer ikke til sin kontrolsum",
    en="The text of revision {number} does not fit its checksum",
    advice_da="Vælg en anden revision, eller hent {file} fra en sikkerhedskopi; den ændres aldrig i hånden.",
    advice_en="Choose another revision, or restore {file} from a backup; it is never changed by hand.",
)
NO_REVISION = declare(
    "revision.unknown",
    "error",
    da="Der er ingen revision {number}; den nyeste er {newest}",
    en="There is no revision {number}; the newest is {newest}",
    advice_da="Hent siden igen, og vælg en revision på listen.",
    advice_en="Load the page again and choose a revision of the list.",
)
BEGIN, OUTSIDE, REMOVE = "begin", "outside", "remove"
# What can be done to a proposal, as a reader of its revisions reads it.
ACTIONS: dict[str, Text] = {
    BEGIN: Text("Forslaget, som det så ud ved den første ændring her", "The proposal as it was at the first edit here"),
    OUTSIDE: Text("Ændret uden for programmet", "Changed outside the program"),
    REMOVE: Text("Fjernede forslaget", "Removed the proposal"),
    "edit": Text("Rettede forslaget", "Edited the proposal"),
    "text": Text("Rettede hele teksten", "Edited the whole text"),
    "head": Text("Rettede oplysningerne om forslaget", "Edited the particulars of the proposal"),
    "prose": Text("Rettede teksten i »{section}«", "Edited the text of “{section}”"),
    "section.add": Text("Tilføjede afsnittet »{section}«", "Added the section “{section}”"),
    "section.remove": Text("Slettede afsnittet »{section}«", "Deleted the section “{section}”"),
    "section.rename": Text("Omdøbte afsnittet »{section}«", "Renamed the section “{section}”"),
    "section.move": Text("Flyttede afsnittet »{section}«", "Moved the section “{section}”"),
    "phase.add": Text("Tilføjede fasen »{name}«", "Added the phase “{name}”"),
    "alternative.add": Text("Tilføjede alternativet »{name}«", "Added the alternative “{name}”"),
    "alternative.remove": Text("Slettede alternativet »{name}«", "Deleted the alternative “{name}”"),
    "alternative.choose": Text("Valgte alternativet »{name}«", "Chose the alternative “{name}”"),
    "change.add": Text("Tilføjede {key}", "Added {key}"),
    "change.edit": Text("Rettede {key}", "Edited {key}"),
    "change.remove": Text("Slettede {key}", "Deleted {key}"),
    "change.move": Text("Flyttede {key} i dokumentet", "Moved {key} in the document"),
    "undo": Text("Fortrød revision {number}", "Undid revision {number}"),
    "redo": Text("Gentog revision {number}", "Redid revision {number}"),
    "restore": Text("Gendannede revision {number}", "Restored revision {number}"),
    "new": Text("Oprettede forslaget", "Created the proposal"),
    "copy": Text("Lavet som kopi af »{source}«", "Made as a copy of “{source}”"),
    "take over": Text("Overtog {key} fra »{source}«", "Took {key} over from “{source}”"),
    "bring back": Text("Hentede forslaget tilbage", "Brought the proposal back"),
    "rebase": Text("Tilpassede forslaget til dagens organisation", "Adapted the proposal to today's organisation"),
}


@dataclass(frozen=True, slots=True)
class Act:
    """What somebody did: a code of ``ACTIONS`` and what its words need, both kept in the revision."""

    action: str
    params: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Revision:
    """One revision: its number, when, by whom, what was done, the patches against the one before, and its digest.

    ``text`` is the whole text, where the line holds it; ``token`` names the request that made it.
    """

    number: int
    at: dt.datetime
    by: str
    act: Act
    patches: tuple[Patch, ...]
    digest: str
    text: str | None = None
    token: str = ""


def describe(revision: Revision, lang: Language) -> str:
    """What a revision did, in a few words without a full stop."""
    return fill(ACTIONS.get(revision.act.action, ACTIONS["edit"]), lang, revision.act.params)


def digest_of(text: str) -> str:
    """The digest by which a text is known: SHA-256 in hexadecimal."""
    return hashlib.sha256(text.encode()).hexdigest()


def revisions_file(file: str) -> str:
    """Where the revisions of a proposal lie, by the path of its document."""
    return f"{REVISIONS}/{file.rsplit('/', 1)[-1].removesuffix('.md')}.jsonl"


@dataclass(slots=True)
class History:
    """The lines of a file of revisions; each is read when it is first asked for."""

    file: str
    lines: tuple[bytes, ...] = ()
    _read: dict[int, Revision | Finding] = field(default_factory=dict)

    def __len__(self) -> int:
        return len(self.lines)

    def revision(self, number: int) -> Revision | Finding:
        """A revision by its number; a finding where there is none or its line cannot be read."""
        if not 1 <= number <= len(self.lines):
            return NO_REVISION(Place(self.file), number=number, newest=len(self.lines))
        if number not in self._read:
            self._read[number] = _revision(self.lines[number - 1], number, self.file)
        return self._read[number]

    def all(self, after: int = 0) -> Iterator[Revision]:
        """The revisions after a number that can be read."""
        for number in range(after + 1, len(self.lines) + 1):
            if isinstance(found := self.revision(number), Revision):
                yield found

    def findings(self) -> Iterator[Finding]:
        """Why revisions cannot be read, or do not give the text they are said to."""
        for number in range(1, len(self.lines) + 1):
            if isinstance(found := self.revision(number), Finding):
                yield found
            elif found.text is not None and digest_of(found.text) != found.digest:
                yield self._unfit(number)

    def text_at(self, number: int) -> str | Finding:
        """The text of a revision: patches from the nearest whole text on; a finding where they do not give it."""
        begin = self.revision(number)
        if not 1 <= number <= len(self.lines) and isinstance(begin, Finding):
            return begin
        while isinstance(begin, Revision) and begin.text is None:
            begin = self.revision(begin.number - 1)
        if isinstance(begin, Finding):
            return begin if begin.code != NO_REVISION.code else UNREADABLE(begin.place, number=number, file=self.file)
        text = begin.text or ""
        for each in range(begin.number, number + 1):
            revision = self.revision(each)
            assert isinstance(revision, Revision)
            if each > begin.number:
                try:
                    text = apply(text, revision.patches)
                except (ValueError, IndexError):
                    return self._unfit(each)
            if digest_of(text) != revision.digest:
                return self._unfit(each)
        return text

    def _unfit(self, number: int) -> Finding:
        return WRONG_DIGEST(Place(self.file, number), number=number, file=self.file)


def _revision(line: bytes, number: int, file: str) -> Revision | Finding:
    try:
        plain = json.loads(line)
        act = Act(str(plain["what"]["action"]), {k: str(v) for k, v in plain["what"].items() if k != "action"})
        return Revision(
            number=number,
            at=dt.datetime.fromisoformat(plain["at"]),
            by=str(plain["by"]),
            act=act,
            patches=tuple(Patch(int(start), int(end), str(text)) for start, end, text in plain["patches"]),
            digest=str(plain["sha256"]),
            text=None if plain.get("text") is None else str(plain["text"]),
            token=str(plain.get("token", "")),
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return UNREADABLE(Place(file, number), number=number, file=file)


def write_revision(revision: Revision) -> bytes:
    """A revision as a line, without its line end."""
    plain: dict[str, Any] = {
        "at": revision.at.isoformat(),
        "by": revision.by,
        "what": {"action": revision.act.action, **revision.act.params},
        "patches": [[each.start, each.end, each.text] for each in revision.patches],
        "sha256": revision.digest,
    }
    if revision.text is not None:
        plain["text"] = revision.text
    if revision.token:
        plain["token"] = revision.token
    return json.dumps(plain, ensure_ascii=False).encode()


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A proposal as it stands: its revisions and the bytes and text of its document, None where there is none.

    ``recorded`` says whether the newest revision holds this text; where it does not, the text will be the next one.
    ``problems`` say why there is no text though there is a document.
    """

    file: str
    history: History
    data: bytes | None
    text: str | None
    recorded: bool
    problems: tuple[Finding, ...] = ()

    @property
    def number(self) -> int:
        """The number of the revision that holds the text, which may be still to come."""
        return len(self.history) + (not self.recorded and self.text is not None)

    def text_at(self, number: int) -> str | Finding:
        """The text of a revision, also of the one that is still to come."""
        if number == self.number and self.text is not None:
            return self.text
        return self.history.text_at(number)


def standing(store: Store, file: str) -> Standing | tuple[Finding, ...]:
    """How a proposal's document and its revisions stand in the store; findings where they cannot be read."""
    findings: list[Finding] = []
    path = revisions_file(file)
    held = read_bytes(store, path, findings)
    data = read_bytes(store, file, findings)
    if findings:
        return tuple(findings)
    text = None if data is None else decode_file(data, file, findings)
    text = None if findings else text
    history = History(path, tuple(held.removesuffix(b"\n").split(b"\n")) if held else ())
    recorded = _recorded(history, text) and not findings
    return Standing(file=file, history=history, data=data, text=text, recorded=recorded, problems=tuple(findings))


def _recorded(history: History, text: str | None) -> bool:
    newest = history.revision(len(history))
    if not isinstance(newest, Revision):
        return False if len(history) else text is None
    if text is None or newest.act.action == REMOVE:
        return text is None and newest.act.action == REMOVE
    return newest.digest == digest_of(text)


def revisions(store: Store, file: str) -> tuple[Revision, ...]:
    """The revisions of a proposal that can be read, oldest first, by the path of its document."""
    found = standing(store, file)
    return tuple(found.history.all()) if isinstance(found, Standing) else ()


def text_at(store: Store, file: str, number: int) -> str | Finding:
    """The text of a revision of a proposal; a finding where it cannot be had."""
    found = standing(store, file)
    return found.text_at(number) if isinstance(found, Standing) else found[0]
