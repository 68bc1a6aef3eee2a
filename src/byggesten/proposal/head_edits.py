# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing the head: its keys, phases and alternatives, and the copy of a whole document under another name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.change_edits import Edit, delete_changes
from byggesten.proposal.items import new_mapping, plain, set_pairs
from byggesten.proposal.parse import DUPLICATE_PHASE
from byggesten.proposal.patches import Patch, apply
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Alternative, Head, Phase
from byggesten.proposal.spans import PairSpan, Spans, spans
from byggesten.proposal.spelling import Spelling
from byggesten.proposal.strict_yaml import Listing
from byggesten.proposal.values import MISSING_KEY, UNKNOWN_KEY
from byggesten.proposal.writing import RefusedError, Writer
from byggesten.proposal.yaml_text import Value, clean

NO_ALTERNATIVE = declare(
    "edit.no_alternative",
    "error",
    da="Forslaget har intet alternativ »{name}«",
    en="The proposal has no alternative “{name}”",
    advice_da="Brug et af dem, det har, eller tilføj det: {known}.",
    advice_en="Use one of those it has, or add it: {known}.",
)
ALTERNATIVE_USED = declare(
    "edit.alternative_used",
    "error",
    da="Alternativet »{name}« kan ikke slettes, for ændringerne {keys} hører til det",
    en="The alternative “{name}” cannot be deleted, for the changes {keys} belong to it",
    advice_da="Flyt ændringerne til et andet alternativ først, eller slet dem med det.",
    advice_en="Move the changes to another alternative first, or delete them with it.",
)
BROKEN_HEAD = declare(
    "edit.broken_head",
    "error",
    da="Forslagets hoved kan ikke læses og kan derfor ikke rettes her",
    en="The head of the proposal cannot be read and so cannot be edited here",
    advice_da="Ret det som tekst; fundene siger, hvilken linje der er galt på.",
    advice_en="Correct it as text; the findings say which line is wrong.",
)
_NOBODY = Organisation(day=dt.date.min)
_HEAD = tuple(attributes(Head))
_NESTED = {"phases": ("phases", "faser"), "alternatives": ("alternatives", "alternativer")}
_ORDER = [name for each in _HEAD for name in (each.key, *each.aliases)] + [
    key for keys in _NESTED.values() for key in keys
]


def set_head(proposal: Proposal, values: Mapping[str, Any], org: Organisation | None = None) -> Edit:
    """Set keys of the head by name, or take them out (None).

    With the organisation, what names something may be given by its id; without it, it is written as given.
    """
    found = spans(proposal.text)
    try:
        wanted = _written(proposal, _HEAD, values, org, "---")
    except RefusedError as error:
        return error.finding
    names = {each.key: each for each in _HEAD}
    for key, said in wanted.items():
        if said is None and names[key].required:
            return MISSING_KEY(subject=key, what="---", key=key, meaning=names[key].meaning)
    return _set(found, {_spelled(found, names[key]): said for key, said in wanted.items()})


def _written(
    proposal: Proposal, declared: tuple[Attribute, ...], values: Mapping[str, Any], org: Organisation | None, what: str
) -> dict[str, Value | None]:
    writer = Writer(Spelling(org, proposal.new_names), proposal.head.language) if org else None
    found: dict[str, Value | None] = {}
    for name, value in values.items():
        each = next((each for each in declared if name in (each.name, each.key, *each.aliases)), None)
        if each is None:
            known = [each.name for each in declared]
            raise RefusedError(
                UNKNOWN_KEY(subject=name, what=what, key=name, nearest=nearest(name, known) or known[:4])
            )
        if each.form == "ref" and writer is None:
            found[each.key] = clean(str(value)) if value else None
        else:
            plainly = writer or Writer(Spelling(_NOBODY), proposal.head.language)
            found[each.key] = plainly.value(each, value)
    return found


def _spelled(found: Spans, attribute: Attribute) -> str:
    known = [each.key for each in found.head.pairs] if found.head else []
    return next((name for name in (attribute.key, *attribute.aliases) if name in known), attribute.key)


def _set(found: Spans, wanted: Mapping[str, Value | None]) -> Edit:
    head, new = found.head, {key: value for key, value in wanted.items() if value is not None}
    if head is None:
        return (Patch(0, 0, f"---\n{new_mapping(new, 0)}\n---\n"),) if new else ()
    if not head.readable:
        return BROKEN_HEAD(subject="---")
    if not head.pairs:
        return (Patch(head.close, head.close, new_mapping(new, 0) + "\n"),) if new else ()
    return set_pairs(found.text, head.pairs, wanted, _ORDER)


def add_alternative(proposal: Proposal, id: str, name: str = "", note: str = "") -> Edit:
    """Add an alternative by its short name."""
    return _add(proposal, "alternatives", Alternative, {"id": id, "name": name, "note": note}, None)


def add_phase(proposal: Proposal, values: Mapping[str, Any], org: Organisation | None = None) -> Edit:
    """Add a phase: its ``id`` and what else it says."""
    return _add(proposal, "phases", Phase, values, org)


def _add(proposal: Proposal, what: str, kind: type[Any], values: Mapping[str, Any], org: Organisation | None) -> Edit:
    found = spans(proposal.text)
    id = str(values.get("id") or "")
    known = proposal.phases if what == "phases" else proposal.alternatives
    if any(each.id == id for each in known):
        return DUPLICATE_PHASE(subject=id, phase=id)
    try:
        written = _written(proposal, tuple(attributes(kind)), values, org, what)
    except RefusedError as error:
        return error.finding
    item = {key: said for key, said in written.items() if said is not None}
    if "id" not in item:
        return MISSING_KEY(subject=what, what=what, key="id", meaning=next(attributes(kind)).meaning)
    pair = _pair(found, what)
    return _set(found, {pair.key if pair else what: [*(_items(pair) if pair else ()), item]})


def _pair(found: Spans, what: str) -> PairSpan | None:
    return next((each for each in found.head.pairs if each.key in _NESTED[what]), None) if found.head else None


def _items(pair: PairSpan) -> list[Value]:
    return [plain(each) for each in pair.node.items] if isinstance(pair.node, Listing) else []


def remove_alternative(proposal: Proposal, id: str, force: bool = False) -> Edit:
    """Take an alternative out. Refused where changes belong to it, unless forced: then they go too."""
    found = spans(proposal.text)
    pair = _pair(found, "alternatives")
    if missing := _no_alternative(proposal, id):
        return missing
    keys = tuple(each.key for each in proposal.entries if each.alternative == id)
    if keys and not force:
        return ALTERNATIVE_USED(subject=id, name=id, keys=keys)
    if pair is None:
        return BROKEN_HEAD(subject="---")
    left = [each for each in _items(pair) if not (isinstance(each, Mapping) and each.get("id") == id)]
    wanted: dict[str, Value | None] = {pair.key: left or None}
    if proposal.head.alternative == id:
        wanted["alternative"] = None
    head = _set(found, wanted)
    return head if isinstance(head, Finding) else (*head, *delete_changes(found, keys))


def choose_alternative(proposal: Proposal, id: str) -> Edit:
    """Let an alternative be the one that counts where none is chosen; none for an empty name."""
    return (_no_alternative(proposal, id) if id else None) or set_head(proposal, {"alternative": id or None})


def _no_alternative(proposal: Proposal, id: str) -> Finding | None:
    known = tuple(each.id for each in proposal.alternatives)
    return None if id in known else NO_ALTERNATIVE(subject=id, name=id, known=known or None)


def copy_document(proposal: Proposal, id: str, title: str) -> str:
    """The whole text under another short name and title. ``ValueError`` where the head cannot be read."""
    patches = set_head(proposal, {"id": id, "title": title})
    if isinstance(patches, Finding):
        raise ValueError(patches.text("en"))
    return apply(proposal.text, patches)
