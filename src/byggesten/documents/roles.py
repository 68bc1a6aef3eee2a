# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Roles of the prose: names as they are after the changes, computed values, changes and the municipality's words."""

from __future__ import annotations

from byggesten.documents.material import Material
from byggesten.documents.memo import ChangeLink, Code, Inline, Name, Text
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.vocabulary import RoleKind, role


def resolve(material: Material, kind: str, text: str) -> Inline:
    """What a role shows. One that means nothing shows as it was written; a finding says so elsewhere."""
    known = role(kind)
    if known is None:
        return Code(f"{{{kind}}}`{text}`")
    if known.tables:
        return _named(material, known, text)
    if known.name == "value":
        return _value(material, text)
    if known.name == "change":
        return ChangeLink(text) if text in material.keys else Code(text)
    return Text(material.case.settings.vocabulary.get(text, text))


def _named(material: Material, kind: RoleKind, text: str) -> Inline:
    ids = [id for said, _, _, id in material.proposal.role_ids if said == text and id]
    ids += [each.id for each in material.proposal.new_names if text in (each.name, each.id)]
    ids += [thing.id for org in (material.before, material.after) for thing in org.named(text)]
    for id in ids:
        if _table(id, material) in kind.tables:
            return Name(material.name(id), id, _table(id, material))
    return Text(text)


def _table(id: str, material: Material) -> str:
    sides: tuple[Organisation, ...] = (material.after, material.before)
    thing = next((org.things[id] for org in sides if id in org.things), None)
    return thing.table if thing else next((each.table for each in material.proposal.new_names if each.id == id), "")


def _value(material: Material, path: str) -> Inline:
    try:
        return material.value(path)
    except KeyError:
        return Code(path)
