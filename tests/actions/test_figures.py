# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every figure opens the list of changes behind it."""

from __future__ import annotations

from pathlib import Path

import pytest

from byggesten.actions.figures import TABLES, behind, figure, row_path
from byggesten.actions.subject import Subject, base, the_one
from byggesten.actions.workspace import open_workspace
from byggesten.consequences.values import known_paths, value
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.text import LANGUAGES
from byggesten.store.folder import FolderStore

from support.desk import TODAY

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


@pytest.fixture(scope="module")
def hedensted() -> Subject:
    """The proposal of an example."""
    found = the_one(open_workspace(FolderStore(EXAMPLES / "hedensted-2021"), FolderCodecs()), TODAY)
    assert isinstance(found, Subject)
    return found


def test_a_figure_has_its_meaning_value_and_changes(hedensted: Subject) -> None:
    """In the order of the document, each with sentence, heading, status and day."""
    shown = figure(hedensted, "summary.closed", "da")
    assert shown
    assert (shown.label, shown.value) == ("enheder, der nedlægges", "1")
    first = shown.entries[0]
    assert (first.key, first.status, first.when, first.counts) == ("C08", "forslag", "1. januar 2022", True)
    assert first.sentence == "Integrationsafdelingen nedlægges."
    assert first.heading


def test_every_known_figure_opens(hedensted: Subject) -> None:
    """With the value the document prints, and the changes the document links to."""
    assert hedensted.proposal
    for path in known_paths(hedensted.consequences, hedensted.proposal.entries):
        found = value(hedensted.consequences, path, hedensted.proposal.entries)
        for lang in LANGUAGES:
            shown = figure(hedensted, path, lang)
            assert found
            assert shown
            assert shown.value == found.write(lang)
            assert {each.key for each in shown.entries} == set(found.changes) & {
                entry.key for entry in hedensted.proposal.entries
            }


def test_a_row_opens_too(hedensted: Subject) -> None:
    """All rows of a table, or those about one thing; posts show before and after."""
    moved = figure(hedensted, row_path("tasks", "opg-hr"), "en")
    assert moved
    assert moved.label == "Tasks with another responsible: HR"
    assert [each.key for each in moved.entries] == ["C23"]
    held = figure(hedensted, row_path("posts-held", "ejendomsservice"), "da")
    assert held
    assert held.value == "0 → 2"
    for name in TABLES:
        every = figure(hedensted, row_path(name), "da")
        assert every
        assert len(every.entries) == len({each.key for each in every.entries})
    assert figure(hedensted, row_path("committees", "faellesskabs-udvalget"), "da")


def test_what_is_not_counted_says_so(hedensted: Subject) -> None:
    """A change that is only considered is listed, and does not count."""
    shown = figure(hedensted, "changes.not_counted", "da")
    assert shown
    assert {each.counts for each in shown.entries} == {False}
    assert {"overvejes"} <= {each.status for each in shown.entries}


@pytest.mark.parametrize("path", ["", "economy.luck", "row(luck)", "row(tasks, nothing)", "posts("])
def test_there_is_no_figure_of_nothing(hedensted: Subject, path: str) -> None:
    """None, and no error."""
    assert figure(hedensted, path, "da") is None


def test_without_a_proposal_figures_open_what_is_decided(hedensted: Subject) -> None:
    """Nothing is: the figure is there, and its list is empty."""
    found = base(hedensted.workspace, TODAY)
    shown = figure(found, "summary.established", "da")
    assert shown
    assert (shown.value, shown.entries) == ("0", ())
    assert behind(found, ("C1",), "da") == ()
