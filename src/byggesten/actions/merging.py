# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Merging an edit with what others have saved since it was begun, and settling by choice what both have changed."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from byggesten.actions.revisions import Revision, Standing
from byggesten.kernel.findings import Finding, Place
from byggesten.kernel.text import Text
from byggesten.proposal.merge import Conflict, Merged, merge
from byggesten.proposal.patches import Patch, apply, cut
from byggesten.proposal.spans import spans

SOMEBODY = Text("Nogen uden for programmet", "Somebody outside the program")
START = Text("begyndelsen", "the beginning")


@dataclass(frozen=True, slots=True, kw_only=True)
class Clash:
    """A place that two have changed: both texts, the revisions that changed it meanwhile, and an id for the choice."""

    id: str
    conflict: Conflict
    by: tuple[Revision, ...]


def clash_finding(message: Callable[..., Finding], clash: Clash, file: str, subject: str) -> Finding:
    """A clash as a finding: whose change, in which section, and the revision."""
    last = clash.by[-1] if clash.by else None
    return message(
        Place(file, clash.conflict.line),
        subject,
        who=(last.by if last else "") or SOMEBODY,
        section=clash.conflict.section or START,
        number=last.number if last else "–",
    )


@dataclass(frozen=True, kw_only=True)
class Merging:
    """An edit of a base that becomes mine, and a proposal as it stands, which others have changed since a revision."""

    base: str
    mine: str
    found: Standing
    since: int

    @property
    def theirs(self) -> str:
        """The text as it stands."""
        return self.found.text or ""

    @cached_property
    def merged(self) -> Merged:
        """The two made one, with the places both have changed."""
        return merge(self.base, self.mine, self.theirs)

    def settled(self, chosen: Mapping[str, str]) -> str | None:
        """The merged text, with the words chosen for each clash by its id; None where a choice is missing."""
        conflicts = {clash_id(each): each for each in self.merged.conflicts}
        if not conflicts.keys() <= chosen.keys():
            return None
        kept = [each for id, each in conflicts.items() if not each.theirs.strip() and chosen[id].strip()]
        text = merge(_without(self.base, kept), self.mine, self.theirs).text if kept else self.merged.text
        for id, each in conflicts.items():
            if each.theirs.strip() and chosen[id].strip() != each.theirs.strip():
                text = _put(text, each, chosen[id])
            elif not each.theirs.strip() and chosen[id].strip() not in ("", each.mine.strip()):
                text = text.replace(each.mine.strip(), chosen[id].strip(), 1)
        return text

    def clashes(self, chosen: Mapping[str, str]) -> tuple[Clash, ...]:
        """The places both have changed for which no choice is made, with whose change each was."""
        conflicts = {clash_id(each): each for each in self.merged.conflicts}
        left = {id: each for id, each in conflicts.items() if id not in chosen}
        return tuple(Clash(id=id, conflict=each, by=self._by(each)) for id, each in left.items())

    def _by(self, conflict: Conflict) -> tuple[Revision, ...]:
        """The revisions since that changed a place: the old words went with them, or the new ones came."""
        history = self.found.history
        blamed = tuple(history.revision(number) for number in self._changing(conflict))
        found = tuple(each for each in blamed if isinstance(each, Revision))
        return found or tuple(history.all(after=max(self.since, len(history) - 1)))

    def _changing(self, conflict: Conflict) -> Iterator[int]:
        was, now = conflict.base.strip(), conflict.theirs.strip()
        before = self.base
        for revision in self.found.history.all(after=self.since):
            text = self.found.history.text_at(revision.number)
            if not isinstance(text, str):
                continue
            if (was in before) != (was in text) or (now in before) != (now in text):
                yield revision.number
            before = text


def clash_id(conflict: Conflict) -> str:
    """A name for a conflict that no other has: a choice holds only for the texts that were chosen between."""
    said = "\0".join((conflict.section, conflict.anchor, conflict.base, conflict.mine, conflict.theirs))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def _without(base: str, conflicts: list[Conflict]) -> str:
    """A base without the blocks that others have deleted, so that mine are new and stay."""
    for each in conflicts:
        section = spans(base).section(each.anchor)
        start = base.find(each.base.strip(), section.start if section else 0)
        if start >= 0 and each.base.strip():
            base = base[:start] + base[start + len(each.base.strip()) :]
    return base


def _put(text: str, conflict: Conflict, words: str) -> str:
    """A merged text with other words in a place where others' stand."""
    held = conflict.theirs.strip()
    begin = sum(len(line) + 1 for line in text.split("\n")[: conflict.line - 1])
    start = text.find(held, begin)
    start = start if start >= 0 else text.find(held)
    if start < 0:
        return text
    if words.strip():
        return apply(text, (Patch(start, start + len(held), words.strip()),))
    line = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start + len(held))
    return apply(text, (cut(text, line, end + 1 if end >= 0 else len(text)),))
