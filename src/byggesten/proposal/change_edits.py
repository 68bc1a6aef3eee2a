# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing changes: add, alter, delete, move and copy one, as patches that leave the rest of the document as it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Any

from byggesten.changes.catalogue import all_changes, suggestion
from byggesten.changes.change import Change
from byggesten.kernel.attributes import Attribute
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.blocks import Directive
from byggesten.proposal.change_values import change_values
from byggesten.proposal.entries import NO_KIND, free_id, kind_of
from byggesten.proposal.items import add_item, plain, remove_items, replace_item, shifted, with_pairs
from byggesten.proposal.names import NewName
from byggesten.proposal.patches import Patch, apply, together
from byggesten.proposal.placing import (
    OTHER_CHANGES,
    home,
    next_key,
    rest,
    said_status,
    standing,
    suits,
    top_level,
    units_of,
)  # fmt: skip
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import BlockSpan, ItemSpan, SectionSpan, Spans, spans
from byggesten.proposal.spelling import Spelling
from byggesten.proposal.strict_yaml import Listing, Yaml
from byggesten.proposal.strict_yaml import Mapping as Node
from byggesten.proposal.values import MISSING_KEY
from byggesten.proposal.writing import RefusedError, Writer, as_form, attribute_of, declared, keys_and_values
from byggesten.proposal.yaml_text import Value, item

NO_CHANGE = declare(
    "edit.no_change",
    "error",
    da="Forslaget har ingen ændring {key}",
    en="The proposal has no change {key}",
    advice_da="Mente du {nearest}? Måske har en anden slettet den; se forslaget igen.",
    advice_en="Did you mean {nearest}? Somebody may have deleted it; look at the proposal again.",
)
KEY_TAKEN = declare(
    "edit.key_taken",
    "error",
    da="Forslaget har allerede en ændring {key}",
    en="The proposal has a change {key} already",
    advice_da="Brug en anden nøgle, fx {free}.",
    advice_en="Use another key, for example {free}.",
)
REQUIRED_BY = declare(
    "edit.required",
    "error",
    da="{key} kan ikke slettes, for {by} kræver den",
    en="{key} cannot be deleted, for {by} requires it",
    advice_da="Slet først kravet i {by}, eller slet alligevel.",
    advice_en="Delete the requirement in {by} first, or delete it all the same.",
)
NO_SECTION = declare(
    "edit.no_section",
    "error",
    da="Forslaget har ingen overskrift »{section}«",
    en="The proposal has no heading “{section}”",
    advice_da="Mente du {nearest}? Måske har en anden omdøbt den; se forslaget igen.",
    advice_en="Did you mean {nearest}? Somebody may have renamed it; look at the proposal again.",
)
OTHER_BLOCK = declare(
    "edit.other_block",
    "error",
    da="{key} kan ikke stå lige før {before}, for de ændringer hører til en anden fase eller et andet alternativ",
    en="{key} cannot stand right before {before}, for the changes there belong to another phase or alternative",
    advice_da="Flyt den til afsnittet i stedet for til en plads i listen.",
    advice_en="Move it to the section instead of to a place in the list.",
)
_ROLE = re.compile(r"\{[^{}]+\}`([^`]*)`")
Edit = tuple[Patch, ...] | Finding


def missing_section(spans: Spans, wanted: str) -> Finding:
    """The finding that no heading is the wanted one."""
    known = [_ROLE.sub(r"\1", each.heading.text) for each in spans.sections if each.heading]
    return NO_SECTION(subject=wanted, section=wanted, nearest=nearest(wanted, known) or tuple(known[:3]))


def missing_change(spans: Spans, key: str) -> Finding:
    """The finding that no change has the key."""
    return NO_CHANGE(subject=key, key=key, nearest=nearest(key, spans.keys) or spans.keys[:3])


def add_change(
    proposal: Proposal, org: Organisation, op: str, values: Mapping[str, Any], section: str = "", key: str = ""
) -> Edit:
    """Add a change of a kind under a heading, given by anchor or text, else where it belongs.

    ``values`` go by field or by what any entry has (``writing.declared``): texts, lists, numbers, booleans, and the id
    of what is named. It belongs under the heading of its unit or the nearest around it (``placing.home``), else under
    »Øvrige ændringer« at the end.
    """
    kind = all_changes().get(op)
    if kind is None:
        return NO_KIND(subject=op, key=op, nearest=suggestion(op) or ("rename:", "close:"))
    found = spans(proposal.text)
    if key and key in found.keys:
        return KEY_TAKEN(subject=key, key=key, free=next_key(found.keys))
    key = key or next_key(found.keys)
    try:
        body = _new(kind, values, key, _writer(proposal, org, kind, values))
        said = {name: str(values.get(name) or "") for name in ("phase", "alternative")}
        said["status"] = said_status(values.get("status"))
        ids = () if section else units_of(kind, values, spelling(proposal, org))
    except RefusedError as error:
        return error.finding
    at = found.section(section) if section else home(found, ids, spelling(proposal, org)) or rest(found)
    if section and at is None:
        return missing_section(found, section)
    return (landing(found, at, item(body, 0), said, proposal),)


def landing(
    found: Spans, at: SectionSpan | None, lines: list[str], said: Mapping[str, str], proposal: Proposal
) -> Patch:
    """A patch that puts the lines of a change in a section, else under »Øvrige ændringer« at the end."""
    if at is None:
        other = OTHER_CHANGES.en if proposal.head.language == "en" else OTHER_CHANGES.da
        return add_item(found, None, None, lines, f"{'#' * top_level(found)} {other}")
    return add_item(found, at, block_for(at, said), lines)


def block_for(at: SectionSpan, said: Mapping[str, str]) -> BlockSpan | None:
    """The last block of a section that a change can be added to."""
    return next((each for each in reversed(at.blocks) if suits(each, said)), None)


def _new(kind: type[Change], values: Mapping[str, Any], key: str, writer: Writer) -> dict[str, Value]:
    pairs = {each.key: said for each, said in keys_and_values(kind, values, writer)}
    for each in kind.fields():
        if each.required and each.key not in pairs:
            raise RefusedError(MISSING_KEY(subject=key, what=key, key=each.key, meaning=each.meaning))
    return {"id": key, **pairs}


def spelling(proposal: Proposal, org: Organisation, extra: Iterable[NewName] = ()) -> Spelling:
    """How names are spelled in a proposal, with names it is about to bring."""
    return Spelling(org, (*proposal.new_names, *extra))


def _writer(proposal: Proposal, org: Organisation, kind: type[Change], values: Mapping[str, Any]) -> Writer:
    """Writes names so that they mean the same when the change itself has brought its own."""
    names = spelling(proposal, org)
    fields = {each.name: each for each in kind.fields()}
    naming = kind.fields()[0]
    brought: list[NewName] = []
    for each in fields.values():
        name, under = str(values.get(each.name) or ""), str(values.get("under") or "")
        if each.form != "new" or not name:
            continue
        if "id" in fields:
            taken = {known.id for known in proposal.new_names if known.name != name}
            id = str(values.get("id") or "") or free_id(name, each.refers, under, org, taken)
            brought.append(NewName(name, id, each.refers, under))
        elif id := names.find(str(values.get(naming.name) or ""), naming.refers.split())[0]:
            brought.append(NewName(name, id, naming.refers, renames=True))
    new = [each for each in brought if not any(known.id == each.id and known.name == each.name for known in names.new)]
    return Writer(spelling(proposal, org, new), proposal.head.language)


def change_change(proposal: Proposal, org: Organisation, key: str, values: Mapping[str, Any]) -> Edit:
    """Set, replace or take out (None) what a change says; everything else in it stays as it is written."""
    found = spans(proposal.text)
    place = found.change(key)
    kinds = kind_of(place[2].node) if place else []
    if place is None:
        return missing_change(found, key)
    if len(kinds) != 1:
        return NO_KIND(Place(proposal.file, place[2].node.place.line), key, key=key, nearest=("rename:", "close:"))
    kind, span = kinds[0], place[2]
    entry = proposal.entry(key)
    writer = Writer(replace(spelling(proposal, org), said=entry.mentions if entry else ()), proposal.head.language)
    current = change_values(proposal, key)
    try:
        wanted: dict[str, Value | None] = {}
        for name, value in values.items():
            each = attribute_of(kind, name)
            now = next((said for known, said in current.items() if attribute_of(kind, known) is each), None)
            if now is not None and as_form(each, value) == now:
                continue
            name = spelled(span.node, each.key, each.aliases)
            wanted[name] = said = _kept(writer, each, value, now, span.node.get(name))
            if each.required and said is None:
                return MISSING_KEY(subject=key, what=key, key=each.key, meaning=each.meaning)
    except RefusedError as error:
        return error.finding
    return with_pairs(found.text, span, wanted, order_of(span.node))


def order_of(node: Node) -> list[str]:
    """The keys of a change in the order they are written."""
    known = [each for kind in kind_of(node)[:1] for each in declared(kind).values()]
    return ["id", "nøgle", *(name for each in known for name in (each.key, *each.aliases))]


def _kept(writer: Writer, attribute: Attribute, value: Any, now: Any, node: Yaml | None) -> Value | None:
    """A value as it is written; the items of a list that it still has as their author wrote them."""
    if not (isinstance(node, Listing) and isinstance(now, list) and len(now) == len(node.items)):
        return writer.value(attribute, value)
    if not isinstance(value, list | tuple):
        return writer.value(attribute, value)
    known = {repr(each): plain(said) for each, said in zip(now, node.items, strict=True)}
    found: list[Value] = []
    for each in value:
        if (same := known.get(repr(as_form(attribute, (each,))[0]))) is not None:
            found.append(same)
        else:
            new = writer.value(attribute, (each,))
            found += [new] if isinstance(new, str) else list(new or ())
    return found or None


def spelled(node: Node, key: str, aliases: tuple[str, ...]) -> str:
    """The key as the author wrote it, else in English."""
    return next((each.text for each, _ in node.pairs if each.text in (key, *aliases)), key)


def delete_change(proposal: Proposal, key: str, force: bool = False) -> Edit:
    """Take a change out, with its fence where it was the last in it. Refused where another change requires it."""
    found = spans(proposal.text)
    if found.change(key) is None:
        return missing_change(found, key)
    by = tuple(each.key for each in proposal.entries if key in each.requires and each.key != key)
    if by and not force:
        return REQUIRED_BY(subject=key, key=key, by=by)
    return delete_changes(found, (key,))


def delete_changes(found: Spans, keys: Iterable[str]) -> tuple[Patch, ...]:
    """Patches that take several changes out."""
    wanted = set(keys)
    blocks = (block for section in found.sections for block in section.blocks if block.changes)
    return together(
        patch
        for block in blocks
        for patch in remove_items(found.text, block, tuple(each for each in block.items if each.key in wanted))
    )


def move_change(proposal: Proposal, key: str, before: str = "", section: str = "") -> Edit:
    """Move a change, with the comments above it, right before another or to the end of a section.

    What its block says of status, phase or alternative for it, it says itself where it comes to stand.
    """
    found = spans(proposal.text)
    place = found.change(key)
    if place is None:
        return missing_change(found, key)
    other = found.change(before) if before else None
    if before and other is None:
        return missing_change(found, before)
    at = other[0] if other else found.section(section)
    if at is None:
        return missing_section(found, section)
    if key == before or not (before or section):
        return ()
    said, lines = carried(proposal, place, found.text)
    if other is None:
        target = block_for(at, said)
        if target is place[1] and target.items[-1] is place[2]:
            return ()
        same = target is place[1]
        return _moved(found, place, add_item(found, at, target, lines), same)
    if not (other[1] is place[1] or suits(other[1], said)):
        return OTHER_BLOCK(subject=key, key=key, before=before)
    patch = Patch(other[2].start, other[2].start, "\n".join(shifted(lines, other[2].column)) + "\n")
    return _moved(found, place, patch, other[1] is place[1])


Where = tuple[SectionSpan, BlockSpan, ItemSpan]


def _moved(found: Spans, place: Where, patch: Patch, same: bool) -> Edit:
    if same:
        taken: tuple[Patch, ...] = (Patch(place[2].start, place[2].end, ""),)
    else:
        taken = remove_items(found.text, place[1], (place[2],))
    if any(each.start < patch.start < each.end for each in taken):
        return difference_of(found.text, taken, patch)
    patches = (*taken, patch)
    return () if apply(found.text, patches) == found.text else patches


def difference_of(text: str, taken: tuple[Patch, ...], patch: Patch) -> tuple[Patch, ...]:
    """A span taken out and a text put in within it, as one patch."""
    around = next(each for each in taken if each.start < patch.start < each.end)
    return (*(each for each in taken if each is not around), replace(around, text=around.text + patch.text))


def carried(proposal: Proposal, place: Where, text: str) -> tuple[dict[str, str], list[str]]:
    """What a change says of itself outside its block, and its lines with that."""
    block, span = place[1].block, place[2]
    entry = proposal.entry(span.key)
    own = _own(span.node)
    inherited = standing(entry, block) if entry and isinstance(block, Directive) else {}
    wanted: dict[str, Value | None] = {name: value for name, value in inherited.items() if not own[name]}
    patches = with_pairs(text, span, wanted, order_of(span.node)) if wanted else ()
    inside = [Patch(each.start - span.start, each.end - span.start, each.text) for each in patches]
    source = apply(text[span.start : span.end], inside)
    return {**inherited, **{name: value for name, value in own.items() if value}}, shifted(
        source.rstrip("\n").split("\n"), 0
    )


def _own(node: Node) -> dict[str, str]:
    return {
        "status": said_status(node.text("status")),
        "phase": node.text("phase", "fase"),
        "alternative": node.text("alternative", "alternativ"),
    }


def replace_source(proposal: Proposal, key: str, yaml: str) -> Edit:
    """Write a change anew by hand: its lines become the given ones, at its own indentation."""
    found = spans(proposal.text)
    place = found.change(key)
    if place is None:
        return missing_change(found, key)
    return replace_item(found.text, place[2], yaml)
