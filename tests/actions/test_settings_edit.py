# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Settings and principles edited by form: comments and order stay, errors are refused, nobody is overwritten."""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace

import pytest

from byggesten.actions.permission import Actor, Right, Role, in_role
from byggesten.actions.settings_edit import (
    STATEMENTS,
    Desk,
    Saved,
    remove_principle,
    set_competence,
    set_counted,
    set_limit,
    set_price,
    set_principle,
    set_severity,
    set_word,
    set_workspace,
    stamp,
    unwaive,
    waive,
)
from byggesten.actions.workspace import SETTINGS
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.ranges import Range
from byggesten.organisation.settings import Settings
from byggesten.organisation.statements import PRINCIPLE, Statement
from byggesten.store.memory import MemoryStore

from support.desk import NOW, OWNER, codes, desk, opened

TOML = """# Vores kommune
[workspace]
name = "Lilleby Kommune"  # som i logoet
opening = 2026-01-01

[rules]
# aftalt med MED
"structure.no_leader_title" = "off"

[[waivers]]
rule = "structure.no_parent"
subject = "beredskab"
reason = "Placeringen besluttes med budgettet."
"""
CSV = "name,kind,text,scope\nKorte veje,principle,Der er kort vej.,styrk\nTravlt,driver,Alle har travlt,\n"


def at(actor: Actor = OWNER, files: dict[str, str] | None = None) -> Desk:
    """A desk over a workspace with settings that have comments, and two statements."""
    store = desk({SETTINGS: TOML, STATEMENTS: CSV, **(files or {})})
    return Desk(store=store, codecs=FolderCodecs(), actor=actor, now=NOW)


def toml(here: Desk) -> str:
    return (here.store.read(SETTINGS) or b"").decode()


def settings(here: Desk) -> Settings:
    assert isinstance(here.store, MemoryStore)
    workspace = opened(here.store)
    assert not [each for each in workspace.findings if each.place.file == SETTINGS]
    return workspace.settings


def test_only_what_is_set_changes() -> None:
    """Every other line stands as it was written, comments too."""
    here = at()
    assert isinstance(set_severity(here, "structure.no_leader_title", "info"), Saved)
    assert TOML.replace('"off"', '"info"') == toml(here)


def test_everything_that_can_be_set_is_read_again() -> None:
    """Each edit adds its section where it is missing."""
    here = at()
    saved = [
        set_severity(here, "structure.no_parent", "error"),
        set_limit(here, "span.wide", 25),
        set_limit(here, "span.large", 7.5),
        set_price(here, "leder", Range.of(750_000)),
        set_price(here, 'Lærer "A"', Range.of(600_000) + Range.of(0)),
        set_word(here, "council", "Byråd"),
        set_competence(here, "unit.move", "council"),
        set_counted(here, ("decided", "proposed")),
        set_workspace(here, "budget-year", 2027),
        set_workspace(here, "opening", dt.date(2026, 1, 1)),
        waive(here, "names.same", "De hedder det.", subject="biblioteket"),
    ]
    assert [Saved] * len(saved) == [type(each) for each in saved], saved
    found = settings(here)
    assert {"span.wide": 25.0, "span.large": 7.5} == found.limits
    assert {"leder": Range.of(750_000), 'Lærer "A"': Range.of(600_000)} == found.prices
    assert ({"council": "Byråd"}, {"unit.move": "council"}) == (found.vocabulary, found.competences)
    assert (("decided", "proposed"), 2027) == (found.counted, found.budget_year)
    assert ["structure.no_parent", "names.same"] == [each.rule for each in found.waivers]
    assert "error" == found.severities["structure.no_parent"]
    assert "# som i logoet" in toml(here)
    assert "# aftalt med MED" in toml(here)


@pytest.mark.parametrize(("low", "high"), [(600_000, 650_000), (0, 1), (1_200_000, 1_350_000)])
def test_a_price_that_is_a_range_is_read_as_it_was_set(low: int, high: int) -> None:
    """Whole kroner from and to."""
    here = at()
    price = Range(low=Range.of(low).low, high=Range.of(high).high)
    assert isinstance(set_price(here, "leder", price), Saved)
    assert price == settings(here).prices["leder"]


def test_what_is_set_can_be_taken_out_again() -> None:
    """An empty value takes the key out; taking out what is not there changes nothing."""
    here = at()
    set_severity(here, "structure.no_leader_title", "")
    unwaive(here, "structure.no_parent", "beredskab")
    assert ({}, ()) == (settings(here).severities, settings(here).waivers)
    gone = unwaive(here, "structure.no_parent", "beredskab")
    assert isinstance(gone, Saved)
    assert not gone.changed
    missing = set_price(here, "leder", None)
    assert isinstance(missing, Saved)
    assert not missing.changed


def test_a_new_reason_takes_the_place_of_the_old() -> None:
    """One waiver of one rule and subject."""
    here = at()
    waive(here, "structure.no_parent", "Afklares i juni.", subject="beredskab")
    assert ["Afklares i juni."] == [each.reason for each in settings(here).waivers]
    assert ["settings.no_reason"] == codes(waive(here, "structure.no_parent", "  "))


@pytest.mark.parametrize(
    "wrong",
    [
        lambda here: set_severity(here, "structure.no_parent", "fatal"),
        lambda here: set_counted(here, ("decided", "maybe")),
        lambda here: set_price(here, "leder", Range.of(-1)),
        lambda here: set_competence(here, "unit.move", "the mayor"),
        lambda here: set_limit(here, "span.wide", float("nan")),
        lambda here: set_workspace(here, "language", "sv"),
        lambda here: set_workspace(here, "colour", "blue"),
    ],
)
def test_what_cannot_be_read_is_refused_with_the_reason(wrong) -> None:  # type: ignore[no-untyped-def]
    """By the same findings as a file written by hand."""
    here = at()
    assert codes(wrong(here))[0].startswith("settings.")
    assert TOML == toml(here)
    assert None is here.store.read("audit.jsonl")


def test_settings_with_an_error_elsewhere_can_still_be_edited() -> None:
    """Only what the edit brings about is refused; a file that is no TOML is."""
    here = at(files={SETTINGS: TOML + '\n[colours]\nred = "yes"\n'})
    assert isinstance(set_limit(here, "span.wide", 25), Saved)
    broken = at(files={SETTINGS: "[workspace\nname="})
    assert ["settings.not_editable"] == codes(set_limit(broken, "span.wide", 25))


def test_each_edit_needs_its_right_and_is_audited() -> None:
    """Weighing, pricing and administering are three things."""
    nobody = at(Actor(name="gæst", rights=frozenset(Right) - {Right.WEIGH, Right.PRICE, Right.ADMINISTER}))
    attempts = [
        set_severity(nobody, "x", "off"), set_limit(nobody, "x", 1), waive(nobody, "x", "y"), unwaive(nobody, "x"),
        set_price(nobody, "x", Range.of(1)), set_word(nobody, "x", "y"), set_counted(nobody, ()),
        set_principle(nobody, "", {"name": "x"}), remove_principle(nobody, "korte-veje"),
    ]  # fmt: skip
    assert [["action.forbidden"]] * len(attempts) == [codes(each) for each in attempts]
    controller = at(in_role(Role.CONTROLLER, "øko"))
    assert isinstance(set_price(controller, "leder", Range.of(1)), Saved)
    assert ["action.forbidden"] == codes(set_limit(controller, "span.wide", 2))
    (line,) = (json.loads(each) for each in (controller.store.read("audit.jsonl") or b"").splitlines())
    assert ("øko", "settings", "prices.leder", 1) == (line["by"], line["action"], line["key"], line["value"])


def test_two_administrators_do_not_overwrite_each_other() -> None:
    """The second saw the file before the first saved."""
    here = at()
    seen = replace(here, seen=stamp(here.store))
    first = set_limit(seen, "span.wide", 25)
    assert isinstance(first, Saved)
    assert ["settings.moved"] == codes(set_limit(seen, "span.wide", 30))
    assert isinstance(set_limit(replace(here, seen=first.stamp), "span.wide", 30), Saved)
    assert 30 == settings(here).limits["span.wide"]


def principles(here: Desk) -> dict[str, Statement]:
    assert isinstance(here.store, MemoryStore)
    workspace = opened(here.store)
    assert not [each for each in workspace.findings if each.place.file == STATEMENTS]
    return {each.id: each for each in workspace.opening.all(Statement) if each.kind == PRINCIPLE}


def test_a_principle_is_added_edited_and_removed() -> None:
    """Other rows stand as they were; columns are added as they are needed."""
    here = at()
    set_principle(here, "", {"name": "Få niveauer", "text": "Højst fire, hvis muligt", "limit": "4"})
    found = principles(here)
    assert ["korte-veje", "faa-niveauer"] == list(found)
    assert (Range.of(4), "Højst fire, hvis muligt") == (found["faa-niveauer"].limit, found["faa-niveauer"].text)
    set_principle(here, "korte-veje", {"text": "Der er højst to dage."})
    assert ("Der er højst to dage.", "styrk") == (
        principles(here)["korte-veje"].text,
        principles(here)["korte-veje"].scope,
    )
    remove_principle(here, "korte-veje")
    assert ["faa-niveauer"] == list(principles(here))
    assert "Travlt,driver,Alle har travlt" in (here.store.read(STATEMENTS) or b"").decode()


def test_a_principle_that_cannot_be_read_is_refused() -> None:
    """No name, a column there is none of, a limit that is no number, a row that is not there."""
    here = at()
    assert ["settings.no_principle"] == codes(set_principle(here, "", {"name": " "}))
    assert ["register.unknown_column"] == codes(set_principle(here, "", {"name": "x", "colour": "blue"}))
    assert ["register.bad_cell"] == codes(set_principle(here, "", {"name": "x", "limit": "mange"}))
    assert ["edit.no_row"] == codes(remove_principle(here, "nej"))
    assert CSV.encode() == here.store.read(STATEMENTS)


def test_the_first_principle_makes_the_table() -> None:
    """A workspace may have no statements at all."""
    here = at()
    here.store.remove(STATEMENTS)
    assert isinstance(set_principle(here, "", {"name": "Korte veje"}), Saved)
    assert ["korte-veje"] == list(principles(here))


def test_a_table_with_semicolons_keeps_them() -> None:
    """As Danish Excel writes them, with Windows line ends."""
    here = at(files={STATEMENTS: CSV.replace(",", ";").replace("\n", "\r\n")})
    set_principle(here, "korte-veje", {"scope": "fasthold"})
    expected = CSV.replace(",", ";").replace("styrk", "fasthold").replace("\n", "\r\n")
    assert expected.encode() == here.store.read(STATEMENTS)
