# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The difference of two texts of a proposal for people: changes as sentences, prose word by word."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from byggesten.actions.subject import of_proposal
from byggesten.documents.cards import card
from byggesten.documents.material import Material
from byggesten.documents.memo import ChangeCard
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import Spans, spans
from byggesten.web.pages.proposals.desk import BEGINNING
from byggesten.web.visit import Visit

_WORDS = re.compile(r"\s+|[^\W_]+|[\W_]", re.UNICODE)
_INS, _DEL = Markup("<ins>[+{}+]</ins>"), Markup("<del>[−{}−]</del>")


@dataclass(frozen=True, slots=True, kw_only=True)
class Altered:
    """A change before and after: what it says, and what is said with it, with the words that differ marked."""

    key: str
    before: str
    after: str
    details: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """The text of a section with the words that differ marked."""

    section: str
    marked: Markup


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What differs between two texts of a proposal."""

    added: tuple[tuple[str, str], ...]
    removed: tuple[tuple[str, str], ...]
    altered: tuple[Altered, ...]
    prose: tuple[Passage, ...]
    head: Markup

    @property
    def nothing(self) -> bool:
        """Whether nothing differs."""
        return not (self.added or self.removed or self.altered or self.prose or self.head)


def difference(visit: Visit, before: Proposal, after: Proposal) -> Difference:
    """What differs between two texts."""
    was, now = _cards(visit, before), _cards(visit, after)
    old, new = spans(before.text), spans(after.text)
    return Difference(
        added=tuple((key, each.sentence) for key, each in now.items() if key not in was),
        removed=tuple((key, each.sentence) for key, each in was.items() if key not in now),
        altered=tuple(_altered(was, now, old, new)),
        prose=tuple(_prose(visit, old, new)),
        head=_head(old, new),
    )


def _cards(visit: Visit, proposal: Proposal) -> dict[str, ChangeCard]:
    subject = of_proposal(visit.workspace, proposal)
    material = Material(case=subject.case, lang=visit.lang)
    for entry in proposal.entries:
        material.keys.setdefault(entry.key, f"c-{entry.key}")
    return {entry.key: card(material, entry) for entry in reversed(proposal.entries)}


def _source(found: Spans, key: str) -> str:
    place = found.change(key)
    return " ".join(found.text[place[2].start : place[2].end].split()) if place else ""


def _altered(was: dict[str, ChangeCard], now: dict[str, ChangeCard], old: Spans, new: Spans) -> Iterator[Altered]:
    for key, each in now.items():
        if key not in was or _source(old, key) == _source(new, key):
            continue
        yield Altered(
            key=key, before=was[key].sentence, after=each.sentence, details=marked(_told(was[key]), _told(each))
        )


def _told(each: ChangeCard) -> str:
    said = [f"{name}: {text}" for name, text in each.said]
    reason = "".join(getattr(one, "text", "") for one in each.reason)
    return " · ".join(filter(None, (each.sentence, each.title, each.status, each.date, each.phase, each.alternative,
                                    reason, *said, *each.open, each.source)))  # fmt: skip


def _texts(visit: Visit, found: Spans) -> dict[str, tuple[str, str]]:
    """The running text of each section, and everything computed in it, without its changes."""
    texts: dict[str, tuple[str, str]] = {}
    for section in found.sections:
        title = section.heading.text if section.heading else BEGINNING.in_(visit.lang)
        parts = [found.text[each.start : each.end].strip("\n") for each in section.blocks if not each.changes]
        texts[section.anchor] = (title, "\n\n".join(part for part in parts if part))
    return texts


def _prose(visit: Visit, old: Spans, new: Spans) -> Iterator[Passage]:
    was, now = _texts(visit, old), _texts(visit, new)
    for anchor in dict.fromkeys((*now, *was)):
        before, after = was.get(anchor, ("", "")), now.get(anchor, ("", ""))
        if before == after:
            continue
        title = marked(before[0], after[0]) if before[0] != after[0] else Markup.escape(after[0])
        text = marked(before[1], after[1]) if before[1] != after[1] else Markup("")
        yield Passage(section=after[0] or before[0], marked=Markup("{}\n\n{}").format(title, text) if before[0] !=
                      after[0] else text)  # fmt: skip


def _head(old: Spans, new: Spans) -> Markup:
    before, after = (each.text[: each.head.end] if each.head else "" for each in (old, new))
    return marked(before, after) if before != after else Markup("")


def marked(before: str, after: str, around: int = 240) -> Markup:
    """A text with what is gone and what is new marked, in signs as well as in tags; long parts alike are shortened."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    found: list[Markup] = []
    for tag, i, j, k, n in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[i:j]), "".join(new[k:n])
        if tag == "equal":
            found.append(Markup.escape(_short(come, around)))
            continue
        found += [_DEL.format(gone)] if gone else []
        found += [_INS.format(come)] if come else []
    return Markup("").join(found)


def _short(text: str, around: int) -> str:
    return text if len(text) <= 2 * around + 3 else f"{text[:around]} … {text[-around:]}"
