# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Taking a single change over from another proposal, or from another alternative of it."""

from __future__ import annotations

from byggesten.organisation.organisation import Organisation
from byggesten.proposal.change_edits import Edit, carried, landing, missing_change, order_of, spelled, spelling
from byggesten.proposal.items import with_pairs
from byggesten.proposal.patches import apply
from byggesten.proposal.placing import home, next_key, rest, units_of
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import SectionSpan, Spans, spans
from byggesten.proposal.strict_yaml import Mapping as Node
from byggesten.proposal.yaml_text import Figure, Value


def take_change(source: Proposal, key: str, target: Proposal, org: Organisation) -> Edit:
    """Copy a change, as it is written, from another proposal: under the heading it has there, else where it belongs.

    It gets a new key where its own is taken. A phase or alternative the target does not have is left out; a day the
    target would not give it, it says itself.
    """
    there, here = spans(source.text), spans(target.text)
    place, entry = there.change(key), source.entry(key)
    if place is None or entry is None:
        return missing_change(there, key)
    said, lines = carried(source, place, source.text)
    span = place[2]
    wanted = _adapted(source, target, key, span.node)
    free = next_key(here.keys) if key in here.keys else ""
    if free:
        wanted[spelled(span.node, "id", ("nøgle",))] = free
    if wanted:
        text = "\n".join(lines) + "\n"
        alone = spans(f":::{{changes}}\n{text}:::\n")
        copied = alone.sections[0].blocks[0].items[0]
        lines = apply(alone.text, with_pairs(alone.text, copied, wanted, order_of(span.node))).split("\n")[1:-2]
        said = {name: value for name, value in said.items() if wanted.get(name, value)}
    at = _same_heading(place[0], here)
    if at is None:
        ids = units_of(type(entry.change), {e.name: getattr(entry.change, e.name) for e in entry.change.fields()},
                       spelling(target, org))  # fmt: skip
        at = home(here, ids, spelling(target, org)) or rest(here)
    return (landing(here, at, lines, said, target),)


def _same_heading(section: SectionSpan, here: Spans) -> SectionSpan | None:
    if section.heading is None:
        return None
    by_text = (each for each in here.sections if each.heading and each.heading.text == section.heading.text)
    return next(by_text, None) or next((each for each in here.sections if each.anchor == section.anchor), None)


def _adapted(source: Proposal, target: Proposal, key: str, node: Node) -> dict[str, Value | None]:
    """What must be otherwise in a change that comes into another document."""
    entry = source.entry(key)
    wanted: dict[str, Value | None] = {}
    for names, known in ((("phase", "fase"), target.phases), (("alternative", "alternativ"), target.alternatives)):
        said = getattr(entry, names[0])
        if said and said not in [each.id for each in known]:
            wanted.update(dict.fromkeys((*names[:1], *(k.text for k, _ in node.pairs if k.text in names))))
    phase = target.phase(entry.phase) if entry and entry.phase and "phase" not in wanted else None
    default = (phase.effective if phase else None) or target.head.effective
    if (
        entry
        and not node.text("effective", "gælder fra")
        and (not default or default.reading != entry.effective.reading)
    ):
        from_text = entry.effective.text if entry.effective.year_stated else entry.effective.reading.isoformat()
        wanted["effective"] = Figure(from_text)
    return wanted
