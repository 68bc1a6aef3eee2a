# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a change says, as it is written and as a form has it."""

from __future__ import annotations

from typing import Any

from byggesten.proposal.entries import kind_of
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import spans
from byggesten.proposal.strict_yaml import Listing, Scalar, Yaml, scalars
from byggesten.proposal.writing import declared, typed


def change_source(proposal: Proposal, key: str) -> str:
    """A change as it is written, with the comments above it; empty where there is none."""
    place = spans(proposal.text).change(key)
    return proposal.text[place[2].start : place[2].end] if place else ""


def change_values(proposal: Proposal, key: str) -> dict[str, Any]:
    """What a change itself says, as ``add_change`` takes it: texts as written, ids of what it names, lists.

    Empty where there is no such change.
    """
    place = spans(proposal.text).change(key)
    kinds = kind_of(place[2].node) if place else []
    if place is None or len(kinds) != 1:
        return {}
    entry = proposal.entry(key)
    names = {
        each: name for name, attribute in declared(kinds[0]).items() for each in (attribute.key, *attribute.aliases)
    }
    result: dict[str, Any] = {}
    for said, node in place[2].node.pairs:
        name = names.get(said.text)
        if name is None:
            continue
        each = declared(kinds[0])[name]
        meant = entry and name in {field.name for field in kinds[0].fields()}
        if (
            meant
            and each.form in ("ref", "refs", "portions", "sizes", "years", "flag")
            and not _one_amount(each.form, node)
        ):
            result[name] = typed(each, getattr(entry.change, name)) if entry else None
        else:
            result[name] = (
                node.text if isinstance(node, Scalar) and each.form not in ("texts", "refs") else _listed(node)
            )
    return result


def _one_amount(form: str, node: Yaml) -> bool:
    return form == "years" and isinstance(node, Scalar)


def _listed(node: Yaml) -> list[str]:
    return [each.text for each in scalars(node)] if isinstance(node, Scalar | Listing) else []
