# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a subject's name means, and which organisations stand before and after."""

from __future__ import annotations

import datetime as dt

import pytest

from byggesten.actions.decide import decide
from byggesten.actions.subject import BASE, Subject, choices, resolve, the_one
from byggesten.kernel.findings import Finding

from support.desk import NOW, OWNER, TODAY, codes, desk, document, opened, subject

MOVE = "- id: D1\n  move: Biblioteket\n  to: Børn og Skole"
PHASED = """---
proposal: trin
title: Trin
effective: 2027-01-01
decided by: Kommunalbestyrelsen
phases:
  - id: første
    effective: 2027-01-01
  - id: anden
    effective: 2028-01-01
    requires:
      - første
---
# Ændringer

Det er bedre.

:::{changes}
- id: D1
  phase: første
  rename: Biblioteket
  to: Bogladen
- id: D2
  phase: anden
  move: Biblioteket
  to: Børn og Skole
- id: D3
  phase: anden
  status: considered
  close: Idræt og Foreninger
:::
"""
EITHER = """---
proposal: enten
title: Enten eller
effective: 2027-01-01
decided by: Kommunalbestyrelsen
alternatives:
  - id: hus
  - id: vej
---
# Ændringer

Det er bedre.

:::{changes}
- id: D1
  alternative: hus
  move: Biblioteket
  to: Børn og Skole
- id: D2
  alternative: vej
  move: Biblioteket
  to: Teknik og Miljø
:::
"""


def parent(found: Subject, unit: str = "biblioteket") -> str:
    """The name of what a unit lies under in a subject."""
    org = found.after
    known = org.unit(unit)
    assert known is not None
    return org.name(known.parent)


def test_base_is_the_organisation_as_decided() -> None:
    """Before is the opening register, after the organisation on the day."""
    found = subject(opened(desk()), BASE)
    assert TODAY == found.date
    assert found.proposal is None
    assert found.case.before is found.case.after


def test_base_is_never_before_the_opening() -> None:
    """A register that describes a day to come is looked at on that day."""
    found = resolve(opened(desk()), BASE, dt.date(2020, 1, 1))
    assert isinstance(found, Subject)
    assert dt.date(2026, 1, 1) == found.date


def test_a_proposal_is_looked_at_when_its_last_change_has_taken_effect() -> None:
    """Both sides stand on that day."""
    found = subject(opened(desk({"proposals/trin.md": PHASED})), "trin")
    assert dt.date(2028, 1, 1) == found.before.day == found.after.day
    assert ["D1", "D2"] == [each.key for each in found.entries]
    assert ["D3"] == [each.key for each in found.not_counted]
    assert "Børn og Skole" == parent(found)


def test_a_phase_has_its_own_changes_and_those_it_requires() -> None:
    """The first phase stands alone; the second brings the first."""
    workspace = opened(desk({"proposals/trin.md": PHASED}))
    first, second = subject(workspace, "trin@første"), subject(workspace, "trin@anden")
    assert ["D1"] == [each.key for each in first.entries]
    assert dt.date(2027, 1, 1) == first.date
    assert ["D1", "D2"] == [each.key for each in second.entries]


def test_a_day_may_be_chosen() -> None:
    """On a day between the phases only the first has taken effect."""
    found = subject(opened(desk({"proposals/trin.md": PHASED})), "trin", dt.date(2027, 6, 1))
    assert "Kultur og Fritid" == parent(found)
    assert "Bogladen" == found.after.name("biblioteket")


def test_alternatives_are_looked_at_one_by_one() -> None:
    """A proposal that has not chosen offers each alternative."""
    workspace = opened(desk({"proposals/enten.md": EITHER}, without=("proposals/boern-og-kultur.md",)))
    assert ("enten+hus", "enten+vej") == choices(workspace)
    assert "Børn og Skole" == parent(subject(workspace, "enten+hus"))
    assert "Teknik og Miljø" == parent(subject(workspace, "enten+vej"))
    found = the_one(workspace, TODAY)
    assert isinstance(found, Finding)
    assert "subject.which" == found.code


@pytest.mark.parametrize(
    ("name", "code", "said"),
    [
        ("boern-og-kultr", "subject.unknown_proposal", "boern-og-kultur"),
        ("boern-og-kultur@x", "subject.no_phases", "boern-og-kultur"),
        ("boern-og-kultur+x", "subject.no_alternatives", "boern-og-kultur"),
        ("2020-01-01", "subject.too_early", "1. januar 2026"),
        ("2026-02-31", "subject.unknown_proposal", "2026-02-31"),
    ],
)
def test_a_name_that_means_nothing_is_a_finding(name: str, code: str, said: str) -> None:
    """It says what there is instead."""
    found = resolve(opened(desk()), name, TODAY)
    assert isinstance(found, Finding)
    assert code == found.code
    assert said in found.text("da") + found.advice("da")


def test_without_proposals_a_name_is_told_so() -> None:
    """There is nothing to suggest."""
    workspace = opened(desk(without=("proposals/boern-og-kultur.md",)))
    found = resolve(workspace, "x", TODAY)
    assert isinstance(found, Finding)
    assert "subject.no_proposals" == found.code
    assert BASE == subject(workspace, "").name


def test_consequences_are_the_same_when_the_proposal_is_decided() -> None:
    """What is decided of a proposal itself is not part of its before."""
    store = desk({"proposals/b.md": document("b", MOVE)})
    undecided = subject(opened(store), "b")
    decide(store, undecided, actor=OWNER, decision="KB", now=NOW)
    decided = subject(opened(store), "b")
    assert ["D1"] == [each.key for each in decided.entries]
    assert () == decided.remaining
    assert undecided.consequences.summary == decided.consequences.summary
    assert undecided.before.things == decided.before.things


def test_a_change_that_builds_on_one_not_counted_is_told_from_a_wrong_key() -> None:
    """The one is a matter of status, the other a mistake."""
    changes = f"""
{MOVE}
  requires:
    - D2
- id: D2
  status: considered
  close: Biblioteket
- id: D3
  keep:
    - Teknik og Miljø
  requires:
    - D9
"""
    found = subject(opened(desk({"proposals/b.md": document("b", changes)})), "b")
    assert {"planned.leans_on_open", "planned.unknown_key"} <= set(codes(found.findings))


@pytest.mark.parametrize(
    ("text", "phase", "code"),
    [
        ("trin@første", "anden", "subject.two_phases"),
        ("trin@første", "x", "subject.unknown_phase"),
        ("trin@x", "første", "subject.unknown_phase"),
        ("boern-og-kultur", "x", "subject.no_phases"),
    ],
)
def test_a_phase_said_twice_must_be_the_same(text: str, phase: str, code: str) -> None:
    """After @ or apart."""
    workspace = opened(desk({"proposals/trin.md": PHASED}))
    found = resolve(workspace, text, TODAY, phase=phase)
    assert isinstance(found, Finding)
    assert code == found.code
    same = resolve(workspace, "trin@første", TODAY, phase="første")
    assert isinstance(same, Subject)
    assert "trin@første" == same.name


def test_phase_and_alternative_stand_in_any_order() -> None:
    """Both are understood alike."""
    workspace = opened(desk({"proposals/trin.md": PHASED}))
    for text in ("trin@x+y", "trin+y@x"):
        found = resolve(workspace, text, TODAY)
        assert isinstance(found, Finding)
        assert ("subject.unknown_phase", "x") == (found.code, found.subject)
