# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A new workspace works, and what is built is the same each time."""

from __future__ import annotations

import pytest

from byggesten.actions.build import build, file_name
from byggesten.actions.check import check
from byggesten.actions.new import new, starter
from byggesten.actions.workspace import open_workspace
from byggesten.documents.output import build_files
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.text import Language
from byggesten.store.memory import MemoryStore

from support.desk import NOBODY, OWNER, TODAY, codes, desk, opened, subject


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_new_workspace_is_clean_and_does_something(lang: Language) -> None:
    """Nothing to object to, one proposal, and consequences to look at."""
    store = MemoryStore()
    made = new(store, "ny", lang, actor=OWNER)
    assert tuple(starter(lang)) == made
    workspace = open_workspace(store, FolderCodecs())
    assert () == check(workspace, TODAY)
    assert lang == workspace.settings.language
    (proposal,) = workspace.proposals
    found = subject(workspace, proposal.id).consequences
    assert (8, 7) == (found.summary.units_before, found.summary.units_after)
    assert 560_000 == found.economy.amount.value.low


def test_nothing_is_written_over() -> None:
    """A folder with anything in it is left alone."""
    assert ["new.not_empty"] == codes(new(MemoryStore({"x": b""}), "ny", "da", actor=OWNER))
    assert ["action.forbidden"] == codes(new(MemoryStore(), "ny", "da", actor=NOBODY))


def test_the_same_workspace_gives_the_same_files() -> None:
    """One report in each language; charts only when asked for."""
    workspace = opened(desk())
    found = [subject(workspace, "boern-og-kultur")]
    first, second = (build(workspace, found, build_files, ("da", "en"), ("html",)) for _ in range(2))
    assert first[0].files == second[0].files
    assert ["boern-og-kultur.da.html", "boern-og-kultur.en.html"] == list(first[0].files)
    charts = build(workspace, found, build_files, ("da",), ("svg",))[0].files
    assert charts
    assert all(name.endswith(".da.svg") for name in charts)


def test_names_of_files_hold_nothing_a_file_system_minds() -> None:
    """A phase or alternative is part of the name."""
    assert "boern-og-kultur" == file_name(subject(opened(desk()), "boern-og-kultur"))
    assert "base" == file_name(subject(opened(desk()), "base"))
