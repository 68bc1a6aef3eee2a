# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Rebase: a proposal written on an older organisation is moved to a newer one, by patches on exact spans of its text.

Names that decided changes have altered are written anew. Where a thing that a change names was itself changed since,
that is a conflict, which a person settles.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields

from byggesten.changes.entry import Entry
from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.organisation.entity import Entity
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit
from byggesten.proposal import patches as patching
from byggesten.proposal.blocks import Directive, FrontMatter, read_blocks
from byggesten.proposal.entries import kind_of
from byggesten.proposal.names import Names
from byggesten.proposal.parse import RECORDS
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Head, Phase
from byggesten.proposal.strict_yaml import Listing, Mapping, Scalar, Yaml, compose
from byggesten.proposal.vocabulary import directive
from byggesten.proposal.yaml_text import written

CONFLICT = declare(
    "rebase.conflict",
    "error",
    da="{key} nævner »{what}«, som er ændret siden af {by}",
    en="{key} names “{what}”, which {by} has changed since",
    advice_da="Se, om {key} stadig passer; godkend med --accept, når den gør det.",
    advice_en="See whether {key} still fits; approve with --accept when it does.",
)
NAMES = frozenset({"name", "aliases", "abbreviations", "name_status", "note", "source"})
WORDS_IN_PORTIONS = frozenset({"part", "del", "share", "andel"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Patch:
    """A span of the text, from ``start`` up to ``end``, that becomes another text; ``line`` is for people."""

    start: int
    end: int
    text: str
    old: str
    new: str
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rebased:
    """The text after its patches, the names they changed, and the conflicts a person must look at."""

    text: str
    patches: tuple[Patch, ...]
    conflicts: tuple[Finding, ...]


def rebase(
    proposal: Proposal, base: Organisation, now: Organisation, entries: Iterable[Entry], position: int
) -> Rebased:
    """Move a proposal from the organisation it was written on to the one of a position in the log.

    ``entries`` are the proposal's changes that are not decided yet.
    """
    patches = [*_in_blocks(proposal, base, now), *_in_roles(proposal, base, now)]
    all_of_them = (*patches, _base(proposal.text, proposal.file, position))
    return Rebased(
        text=patching.apply(proposal.text, (patching.Patch(each.start, each.end, each.text) for each in all_of_them)),
        patches=tuple(sorted(patches, key=lambda each: each.start)),
        conflicts=tuple(_conflicts(base, now, entries)),
    )


def _conflicts(base: Organisation, now: Organisation, entries: Iterable[Entry]) -> Iterator[Finding]:
    for entry in entries:
        for id in dict.fromkeys(id for _, id in entry.mentions):
            if id in base.things and _differs(base.things[id], now.things.get(id)):
                known = set(base.touched.get(id, ()))
                by = tuple(key for key in now.touched.get(id, ()) if key not in known)
                yield CONFLICT(entry.place, id, key=entry.key, what=base.name(id), by=by or None)


def _differs(old: Entity, new: Entity | None) -> bool:
    """Whether anything but names is another."""
    if new is None or type(old) is not type(new):
        return True
    return any(getattr(old, each.name) != getattr(new, each.name) for each in fields(old) if each.name not in NAMES)


def _renamed(name: str, tables: Iterable[str], base: Organisation, now: Organisation) -> str:
    """What a name is to be written as now; the name itself where nothing has renamed what it means."""
    wanted = tuple(tables)
    id = Names(base).find(name, wanted, NOWHERE)
    if not id or id not in now.things or base.name(id) == now.name(id):
        return name
    if Names(now).find(now.name(id), wanted, NOWHERE) == id:
        return now.name(id)
    thing = now.things[id]
    return f"{now.name(id)} ({now.name(thing.parent)})" if isinstance(thing, Unit) and thing.parent else now.name(id)


def _in_blocks(proposal: Proposal, base: Organisation, now: Organisation) -> Iterator[Patch]:
    starts = _line_starts(proposal.text)
    blocks, _ = read_blocks(proposal.text, proposal.file)
    own = {each.name for each in proposal.new_names}
    for block in blocks:
        if isinstance(block, Directive | FrontMatter):
            line = block.body_line if isinstance(block, Directive) else block.place.line
            tree, _ = compose(block.body, proposal.file, line)
            for scalar, tables in _references(block, tree):
                new = scalar.text if scalar.text in own else _renamed(scalar.text, tables, base, now)
                if new != scalar.text:
                    start = starts[line - 1]
                    yield Patch(start=start + scalar.start, end=start + scalar.end, text=written(new),
                                old=scalar.text, new=new, line=scalar.place.line)  # fmt: skip


def _references(block: Directive | FrontMatter, tree: Yaml | None) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    """The scalars of a block that name things, each with the tables it may name something in."""
    if isinstance(block, FrontMatter):
        if isinstance(tree, Mapping):
            yield from _of(tree, tuple(attributes(Head)))
            yield from _each(tree.get("phases", "faser"), tuple(attributes(Phase)))
        return
    name = directive(block.name) or ""
    if name in RECORDS:
        yield from _each(tree, tuple(attributes(RECORDS[name])))
    elif name == "changes" and isinstance(tree, Listing):
        for item in tree.items:
            for kind in kind_of(item) if isinstance(item, Mapping) else ():
                yield from _of(item, kind.fields())


def _each(tree: Yaml | None, declared: tuple[Attribute, ...]) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    for item in tree.items if isinstance(tree, Listing) else ():
        yield from _of(item, declared)


def _of(item: Yaml, declared: tuple[Attribute, ...]) -> Iterator[tuple[Scalar, tuple[str, ...]]]:
    for each in declared if isinstance(item, Mapping) else ():
        node = item.get(each.key, *each.aliases) if isinstance(item, Mapping) else None
        if each.form in ("ref", "refs"):
            yield from ((scalar, tuple(each.refers.split())) for scalar in _scalars(node))
        elif each.form == "portions":
            yield from ((scalar, ("units", "tasks", "groups", "parties")) for scalar in _scalars(node))


def _scalars(node: Yaml | None) -> Iterator[Scalar]:
    """Every scalar below a node that may be a name."""
    if isinstance(node, Scalar):
        yield node
    elif isinstance(node, Listing):
        for each in node.items:
            yield from _scalars(each)
    elif isinstance(node, Mapping):
        for key, each in node.pairs:
            if key.text not in WORDS_IN_PORTIONS:
                yield from _scalars(each)


def _in_roles(proposal: Proposal, base: Organisation, now: Organisation) -> Iterator[Patch]:
    starts = _line_starts(proposal.text)
    for text, line, column, id in proposal.role_ids:
        if id in base.things and id in now.things and base.name(id) != now.name(id):
            new = _renamed(text, (base.things[id].table,), base, now)
            start = proposal.text.find(f"`{text}`", starts[line - 1] + max(column - 1, 0)) + 1
            if new != text and start > 0:
                yield Patch(start=start, end=start + len(text), text=new, old=text, new=new, line=line)


def _base(text: str, file: str, position: int) -> Patch:
    """The patch that sets ``base:`` in the head."""
    blocks, _ = read_blocks(text, file)
    front = next((block for block in blocks if isinstance(block, FrontMatter)), None)
    starts = _line_starts(text)
    if front is None:
        return Patch(start=0, end=0, text=f"---\nbase: {position}\n---\n", old="", new=str(position), line=1)
    tree, _ = compose(front.body, file, front.place.line)
    node = tree.get("base") if isinstance(tree, Mapping) else None
    start = starts[front.place.line - 1]
    if isinstance(node, Scalar):
        span = {"start": start + node.start, "end": start + node.end}
        return Patch(**span, text=str(position), old=node.text, new=str(position), line=node.place.line)
    return Patch(start=start, end=start, text=f"base: {position}\n", old="", new=str(position), line=front.place.line)


def _line_starts(text: str) -> list[int]:
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    return starts
