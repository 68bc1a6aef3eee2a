# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every change may be written with its English or its Danish keys; made from declarations, so that new ones join."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

import pytest

from byggesten.changes.catalogue import all_changes
from byggesten.changes.change import Change
from byggesten.changes.entry import STATUS_NAMES, Entry, Status
from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.findings import NOWHERE
from byggesten.organisation.money import MONEY_KINDS
from byggesten.proposal.entries import HEADER, STATUSES
from byggesten.proposal.proposal import Proposal

from support.stories import proposal
from support.strategies import town

TOWN = town()
NAMES = {
    "units": "Plan", "committees": "Byråd", "med": "Hovedudvalg", "tasks": "veje", "groups": "Netværk",
    "parties": "Regionen", "assets": "Rådhuset", "statements": "Plan",
}  # fmt: skip
WRITTEN = {
    "text": "ord", "texts": "\n    - ord", "choices": "ord",
    "new": "Ny og bedre", "flag": "ja", "number": "3", "range": "2-3",
    "share": "40 %", "amount": "2 mio. kr.", "date": "1. marts 2028", "certainty": "implied", "years": "5 mio. kr.",
    "sizes": "\n    - title: chef\n      posts: 3", "portions": "\n    - all of: Drift\n      to: Kultur",
}  # fmt: skip
KINDS = sorted(all_changes().values(), key=lambda kind: kind.op)
# What one change cannot say together: a merger is into a new unit or into one that is there.
APART = {"unit.merge": ("into",)}


def written(each: Attribute) -> str:
    """Some value of a key, as it stands in a document."""
    name = NAMES.get(each.refers.split(" ")[0], "")
    if each.form in ("ref", "refs"):
        return name if each.form == "ref" else f"\n    - {name}"
    if each.name == "kind" and each.default in MONEY_KINDS:
        return "placed"
    return "nej" if each.default is True else WRITTEN[each.form]


@cache
def document(kind: type[Change], danish: bool) -> Proposal:
    """A proposal of one change with every key it and an entry may have, in one of the languages."""
    own = [each for each in kind.fields() if each.name not in APART.get(kind.op, ())]
    taken = {key for each in own for key in (each.key, *each.aliases)}
    header = [each for each in HEADER if not taken & {each.key, *each.aliases}]
    lines = []
    for each in [*own, *(each for each in header if each.name not in ("id", "phase", "alternative"))]:
        keys = each.aliases if danish and each.aliases else (each.key,)
        said = ("besluttet" if danish else "decided") if each.name == "status" else written(each)
        lines.append(f"  {keys[-1]}: {said}")
    return proposal(f"- {'nøgle' if danish else 'id'}: C1\n" + "\n".join(lines), TOWN)


def plainly(entry: Entry) -> Entry:
    """An entry without the names as they were written."""
    return replace(entry, mentions=(), place=NOWHERE)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.op)
def test_a_change_in_danish_is_the_change_in_english(kind: type[Change]) -> None:
    """The same change under its Danish keys and under its English ones is one and the same entry."""
    english, danish = document(kind, danish=False), document(kind, danish=True)
    assert [each.text("en") for each in (*english.findings, *danish.findings)] == []
    assert [entry.change.op for entry in english.entries] == [kind.op]
    assert list(map(plainly, danish.entries)) == list(map(plainly, english.entries))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.op)
def test_every_key_is_read(kind: type[Change]) -> None:
    """With every key written, no field is left at its default."""
    change = document(kind, danish=False).entries[0].change
    left = [
        each.name
        for each in kind.fields()
        if each.name not in APART.get(kind.op, ()) and not each.required and getattr(change, each.name) == each.default
    ]
    assert left == []


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.op)
def test_keys_mean_one_thing(kind: type[Change]) -> None:
    """No two keys of a change, with those every change has, share a name; each has a Danish one or needs none."""
    own = list(kind.fields())
    taken = {each.key for each in own}
    names = [key for each in (*own, *(e for e in HEADER if e.key not in taken)) for key in {each.key, *each.aliases}]
    assert sorted({name for name in names if names.count(name) > 1}) == []


def test_statuses_in_both_languages() -> None:
    """Every status has its word in both languages, and each is read back as itself."""
    for status in Status:
        for lang in ("da", "en"):
            assert STATUSES[STATUS_NAMES[status].in_(lang)] is status


def test_every_key_of_an_entry_is_declared() -> None:
    """The keys every change may have are those an entry declares."""
    assert {each.name for each in attributes(Entry)} <= {each.name for each in HEADER}
