# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Law: who is competent for each change, two readings of the statutes, and the council's term."""

from __future__ import annotations

from dataclasses import replace

import pytest

from byggesten.checks.case import Case
from byggesten.checks.law.competence import Body, competences
from byggesten.formats.settings_toml import read_settings
from byggesten.organisation.settings import DECIDERS, Settings

from support.workspaces import OPENING, about, case, document, said

TABLES = {
    "units": (
        "name,parent,leader title\nDirektion,,kommunaldirektør\n"
        "Børn,Direktion,direktør\nPlan,Børn,chef\nPark,Børn,leder"
    ),
    "committees": "name,kind\nByråd,council\nØkonomiudvalg,finance\nTeknik,standing\nKultur,standing",
    "tasks": "name,responsible,committees\nVeje,Plan,Teknik",
    "med": "name,kind,units,parent\nHoved,main,Direktion,\nLokal,local,Børn,Hoved",
}
HEAD = "---\nproposal: p\ntitle: P\neffective: {effective}\n{more}---\n"
NEW = "- id: C1\n  establish committee: Klima\n"


def deciding(changes: str, by: str = "Byråd", settings: Settings | None = None, more: str = "") -> Case:
    """A case that a body is to decide."""
    head = HEAD.format(effective="2022-01-01", more=(f"decided by: {by}\n" if by else "") + more)
    return case(document(changes, head=head), settings=settings, **TABLES)


@pytest.mark.parametrize(
    ("change", "body"),
    [
        ("establish committee: Klima", Body.COUNCIL),
        ("anchor: Veje\n  to: Kultur", Body.COUNCIL),
        ("serve: Teknik\n  by: Plan", Body.EXECUTIVE),
        ("rename: Børn\n  to: Unge", Body.COUNCIL),
        ("move: Park\n  to: Plan", Body.EXECUTIVE),
        ("close: Park", Body.EXECUTIVE),
        ("close: Park\n  amount: 1 mio. kr.", Body.COUNCIL),
        ("economy: Nye stillinger\n  years: 4 mio. kr.", Body.COUNCIL),
        ("economy: Krav\n  kind: demanded\n  years: 4 mio. kr.", None),
        ("recommend: Mere samarbejde", None),
        ("add posts: 1\n  to: Park", Body.EXECUTIVE),
    ],
)
def test_who_is_competent(change: str, body: Body | None) -> None:
    """Committees, directors and money are the council's, the rest is delegated; what is only said is nobody's."""
    found = competences(deciding(f"- id: C1\n  {change}"))
    assert ([body] if body else []) == [each.body for each in found]


def test_each_change_knows_who_decides_and_which_med_body_discusses() -> None:
    """The body of the proposal, and the MED bodies of the units touched."""
    (one,) = competences(deciding("- id: C1\n  move: Park\n  to: Plan"))
    assert ("byraad", ("lokal", "hoved")) == (one.decided_by, one.med)


def test_a_body_decides_only_what_it_is_competent_for() -> None:
    """The finance committee may not make a committee; it may do what is delegated further down."""
    wrong = deciding(NEW + "- id: C2\n  close: Park\n", "Økonomiudvalg")
    assert ["Økonomiudvalg is to decide C1, but the competence lies with the council"] == said(wrong, "law.competence")
    assert [] == about(deciding(NEW), "law.competence")


def test_the_phase_decides_before_the_proposal() -> None:
    """A phase with a body of its own."""
    phases = "phases:\n  - id: f\n    effective: 2022-01-01\n    decided by: Økonomiudvalg\n"
    assert ["C1"] == about(deciding(f"{NEW}  phase: f\n", more=phases), "law.competence")


def test_somebody_decides() -> None:
    """Where no body is said, it is found who is competent."""
    this = deciding("- id: C1\n  close: Park\n", by="")
    assert ["It is not stated who decides C1; the competence lies with the chief executive by delegation"] == (
        said(this, "law.no_decider")
    )


def test_the_workspace_knows_its_own_delegation() -> None:
    """A municipality whose council decides every move."""
    own = Settings(opening=OPENING, competences={"unit.move": "council"})
    change = "- id: C1\n  move: Park\n  to: Plan\n"
    family = Settings(opening=OPENING, competences={"unit": "council"})
    assert ["C1"] == about(deciding(change, "Økonomiudvalg", own), "law.competence")
    assert ["C1"] == about(deciding(change, "Økonomiudvalg", family), "law.competence")
    assert [] == about(deciding(change, "Økonomiudvalg"), "law.competence")


def test_the_delegation_stands_in_the_settings() -> None:
    """A section of its own, and a body there is."""
    text = '[workspace]\nname = "X"\nopening = 2021-01-01\n[competence]\n"unit.move" = "{body}"\n'
    settings, findings = read_settings(text.format(body="council"), "byggesten.toml")
    assert ({"unit.move": "council"}, []) == (settings.competences, findings)
    _, findings = read_settings(text.format(body="kongen"), "byggesten.toml")
    assert ["settings.value"] == [each.code for each in findings]
    assert set(DECIDERS) == {body.value for body in Body}


def test_what_is_decided_already_is_not_judged() -> None:
    """A change that cites a decision made elsewhere needs no other here."""
    this = deciding(f"{NEW}  status: decided\n", "Økonomiudvalg")
    assert [] == about(this, "law.competence")
    assert [] == about(this, "law.two_readings")


def readings(*days: str, kind: str = "reading", body: str = "Byråd") -> Case:
    """A case with a new committee, read on some days."""
    steps = "\n".join(
        f"- id: r{number}\n  kind: {kind}\n  body: {body}\n  date: {day}" for number, day in enumerate(days, start=1)
    )
    more = f":::{{steps}}\n{steps}\n:::\n" if days else ""
    return case(document(NEW, head=HEAD.format(effective="2022-01-01", more=""), more=more), **TABLES)


def test_committees_take_two_readings_in_the_council() -> None:
    """None, one, or two in another body are too few."""
    for too_few in (readings(), readings("2021-05-01"), readings("2021-05-01", "2021-06-01", body="Økonomiudvalg")):
        assert ["C1"] == about(too_few, "law.two_readings")
    for enough in (readings("2021-05-01", "2021-05-07"), readings("2021-05-01", "2021-06-01", kind="behandling")):
        assert [] == about(enough, "law.two_readings")
        assert [] == about(enough, "law.readings_close")


def test_the_readings_are_six_days_apart() -> None:
    """Five days between them are too few; a workspace may set another number."""
    this = readings("2021-05-01", "2021-05-06")
    assert ["The two readings in the council (1 May 2021 and 6 May 2021) are less than 6 days apart"] == (
        said(this, "law.readings_close")
    )
    five = replace(this, settings=Settings(opening=OPENING, limits={"law.readings.days": 5}))
    assert [] == about(five, "law.readings_close")


@pytest.mark.parametrize(
    ("effective", "expected"),
    [("2022-01-01", []), ("1. januar 2022 eller senere", []), ("2023-06-01", ["C1"]), ("medio 2022", ["C1"])],
)
def test_committees_change_with_the_council_s_term(effective: str, expected: list[str]) -> None:
    """A change of committees that does not begin with a term takes a reason."""
    this = case(document(NEW, head=HEAD.format(effective=effective, more="")), **TABLES)
    assert expected == about(this, "law.mid_term")


def test_the_next_term_is_told() -> None:
    """The advice names the day the next term begins."""
    this = case(document(NEW, head=HEAD.format(effective="2023-06-01", more="")), **TABLES)
    assert ["Committees change (C1) from 1 June 2023, within a council term; that takes an objective reason"] == (
        said(this, "law.mid_term")
    )
