# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Edits of the example documents: they hold on real memos, and all that is not edited stays as it was."""

from __future__ import annotations

import dataclasses
from functools import cache
from pathlib import Path

import pytest

from byggesten.changes.entry import Entry
from byggesten.changes.fold import fold
from byggesten.formats.register_csv import read_register
from byggesten.kernel.findings import NOWHERE
from byggesten.organisation.organisation import Organisation
from byggesten.proposal import edits
from byggesten.proposal.merge import merge
from byggesten.proposal.parse import parse
from byggesten.proposal.patches import apply, inverse
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import spans

from support.stories import TODAY

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = sorted(ROOT.glob("examples/*/proposals/*.md"))
EVERY = 3


@cache
def register(folder: Path) -> Organisation:
    """The opening register of an example."""
    files = {each.name: each.read_text(encoding="utf-8") for each in (folder / "register").glob("*.csv")}
    return read_register(files, TODAY).organisation


@pytest.fixture(params=DOCUMENTS, ids=lambda file: file.stem)
def document(request: pytest.FixtureRequest) -> tuple[Proposal, Organisation]:
    """An example document, parsed, and its register."""
    file: Path = request.param
    org = register(file.parents[1])
    return parse(file.read_text(encoding="utf-8"), "p.md", org), org


def same(entry: Entry | None) -> Entry:
    """An entry without its place and the spelling of its names."""
    assert entry
    return dataclasses.replace(entry, place=NOWHERE, mentions=())


def test_there_are_four() -> None:
    """The examples are found."""
    assert len(DOCUMENTS) == 4


def test_deleting_and_adding_again(document: tuple[Proposal, Organisation]) -> None:
    """A change taken out and added by its values is the same change, and so is the organisation after it."""
    proposal, org = document
    for entry in proposal.entries[::EVERY]:
        out = edits.delete_change(proposal, entry.key, force=True)
        assert isinstance(out, tuple)
        without = parse(apply(proposal.text, out), "p.md", org)
        assert "\n\n\n" not in without.text
        assert apply(without.text, inverse(proposal.text, out)) == proposal.text
        said = {"status": entry.status, **edits.change_values(proposal, entry.key)}
        back = edits.add_change(without, org, entry.change.op, said, section=entry.heading, key=entry.key)
        assert isinstance(back, tuple)
        again = parse(apply(without.text, back), "p.md", org)
        assert same(again.entry(entry.key)) == same(entry)
        assert set(map(same, again.entries)) == set(map(same, proposal.entries))
    before, after = fold(org, proposal.counted()).organisation, fold(org, again.counted()).organisation
    assert (after.things, after.children) == (before.things, before.children)


def test_moving_and_back(document: tuple[Proposal, Organisation]) -> None:
    """A change moved to another section says the same there, and moved back gives the old text."""
    proposal, org = document
    found = spans(proposal.text)
    for entry in proposal.entries[::EVERY]:
        place = found.change(entry.key)
        assert place
        moved = edits.move_change(proposal, entry.key, section=found.sections[0].anchor)
        assert isinstance(moved, tuple)
        there = parse(apply(proposal.text, moved), "p.md", org)
        assert same(there.entry(entry.key)) == dataclasses.replace(same(entry), heading=_heading(there))
        at = place[1].items.index(place[2])
        if at + 1 < len(place[1].items) and there.text.count(":status:") == proposal.text.count(":status:") == 0:
            back = edits.move_change(there, entry.key, before=place[1].items[at + 1].key)
            assert isinstance(back, tuple)
            assert apply(there.text, back) == proposal.text


def _heading(proposal: Proposal) -> str:
    heading = spans(proposal.text).sections[0].heading
    return heading.text if heading else ""


def test_values_given_again_change_nothing(document: tuple[Proposal, Organisation]) -> None:
    """A form saved as it was opened is no edit."""
    proposal, org = document
    for entry in proposal.entries:
        assert edits.change_change(proposal, org, entry.key, edits.change_values(proposal, entry.key)) == ()
    for section in spans(proposal.text).sections:
        assert edits.set_section(proposal, section.anchor, edits.section_source(proposal, section.anchor)) == ()


def test_prose_of_every_section(document: tuple[Proposal, Organisation]) -> None:
    """A paragraph put to a section changes no change; patches taken back give the old text."""
    proposal, org = document
    for section in spans(proposal.text).sections[::3]:
        patches = edits.set_prose(proposal, section.anchor, len(section.prose), "Et nyt afsnit.")
        assert isinstance(patches, tuple)
        text = apply(proposal.text, patches)
        assert apply(text, inverse(proposal.text, patches)) == proposal.text
        assert "\n\n\n" not in text
        assert list(map(same, parse(text, "p.md", org).entries)) == list(map(same, proposal.entries))


def test_two_people_add_to_one_list(document: tuple[Proposal, Organisation]) -> None:
    """Two new changes under one heading both stand, whatever keys they were given."""
    proposal, org = document
    root = org.below("")[0]
    section = next(each for each in spans(proposal.text).sections if each.items)
    texts = []
    for what in ("Mit", "Deres"):
        patches = edits.add_change(proposal, org, "statement.aim", {"what": what, "about": [root]}, section.anchor)
        assert isinstance(patches, tuple)
        texts.append(apply(proposal.text, patches))
    merged = merge(proposal.text, *texts)
    assert merged.conflicts == ()
    assert len(merged.renamed) == 1
    assert len(parse(merged.text, "p.md", org).entries) == len(proposal.entries) + 2
