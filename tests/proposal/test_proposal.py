# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Phases, alternatives, what counts, reasons and open questions of a proposal."""

from __future__ import annotations

import datetime as dt

from byggesten.changes.entry import Status
from byggesten.proposal.parse import parse
from byggesten.proposal.proposal import Proposal

from support.stories import organisation, proposal

ORG = organisation("Direktion\n  Teknik\n    Plan\n  Kultur")
HEAD = """
phases:
  - id: f1
    name: Første fase
    effective: 2027-03-01
  - id: f2
    effective: 2028-01-01
    requires:
      - f1
  - id: f3
    requires:
      - f2
alternatives:
  - id: a
  - id: b
"""
CHANGES = """
- id: C0
  keep: Plan
- id: C1
  keep: Teknik
  phase: f1
- id: C2
  keep: Teknik
  phase: f2
- id: C3
  keep: Teknik
  phase: f3
  effective: 2029-01-01
- id: CA
  keep: Kultur
  alternative: a
- id: CB
  keep: Kultur
  alternative: b
  status: considered
"""


def read(head: str = HEAD, changes: str = CHANGES) -> Proposal:
    """A proposal in which nothing is wrong."""
    found = proposal(changes, ORG, head)
    assert not found.findings, [each.text("en") for each in found.findings]
    return found


def keys(entries: tuple) -> str:
    """The keys of entries in a row."""
    return " ".join(entry.key for entry in entries)


def test_a_phase_brings_those_it_requires() -> None:
    """A phase counts with the phases it requires, theirs too, and with what belongs to no phase."""
    found = read()
    assert keys(found.chosen("f1")) == "C0 C1 CA CB"
    assert keys(found.chosen("f2")) == "C0 C1 C2 CA CB"
    assert keys(found.chosen("f3", "a")) == "C0 C1 C2 C3 CA"
    assert found.with_required("Første fase") == ("f1",)
    assert (found.with_required("f9"), found.phase("f9")) == ((), None)


def test_an_alternative_leaves_the_others_out() -> None:
    """An alternative counts with what belongs to none; the head may say which counts when none is chosen."""
    assert keys(read().chosen(alternative="b")) == "C0 C1 C2 C3 CB"
    assert keys(read(HEAD + "alternative: a\n").chosen()) == "C0 C1 C2 C3 CA"


def test_what_counts() -> None:
    """What is only considered does not count, unless the workspace says so; every chosen entry is one or the other."""
    found = read()
    assert (keys(found.counted()), keys(found.not_counted())) == ("C0 C1 C2 C3 CA", "CB")
    only = frozenset({Status.CONSIDERED})
    assert (keys(found.counted(statuses=only)), keys(found.not_counted(statuses=only))) == ("CB", "C0 C1 C2 C3 CA")


def test_phases_that_require_each_other() -> None:
    """A ring of phases is a ring: each brings all, and nothing hangs."""
    ring = "phases:\n  - id: f1\n    requires:\n      - f2\n  - id: f2\n    requires:\n      - f1\n      - f2"
    found = proposal("- id: C1\n  keep: Plan\n  phase: f1", ORG, ring)
    assert [each.code for each in found.findings] == ["proposal.phase_cycle"]
    assert set(found.with_required("f1")) == set(found.with_required("f2")) == {"f1", "f2"}


def test_days_come_from_the_phase() -> None:
    """A change takes effect on its own day, else its phase's, else the proposal's."""
    days = {entry.key: entry.day for entry in read().entries}
    assert days == {
        "C0": dt.date(2027, 1, 1), "C1": dt.date(2027, 3, 1), "C2": dt.date(2028, 1, 1), "C3": dt.date(2029, 1, 1),
        "CA": dt.date(2027, 1, 1), "CB": dt.date(2027, 1, 1),
    }  # fmt: skip


def test_unknown_phases_are_found() -> None:
    """A phase or alternative nobody has declared is found, where it is used and where it is required."""
    changes = "- id: C1\n  keep: Plan\n  phase: f9\n- id: C2\n  keep: Plan\n  alternative: c"
    found = proposal(changes, ORG, "phases:\n  - id: f1\n    requires:\n      - f8")
    assert [(each.code, each.subject) for each in found.findings] == [
        ("proposal.unknown_phase", "C1"),
        ("proposal.unknown_phase", "C2"),
        ("proposal.unknown_phase", "f1"),
    ]


TEXT = """---
proposal: p
title: T
effective: 2027-01-01
---
# Et

Fordi byen vokser.

:::{changes}
:fase: f

- id: C1
  keep: Plan
- id: C2
  keep: Teknik
  fordi: Det er afprøvet.
  open:
    - Hvem leder det?
    - Hvornår?
:::

Og mere til.

## To

:::{changes}
:status: overvejes

- id: C3
  keep: Kultur
- id: C4
  keep: Kultur
  status: besluttet
:::

:::{questions}
- question: Hvad koster det?
  changes:
    - C1
    - C3
  source: s. 4
:::
"""


def test_reasons() -> None:
    """The reason of a change is its own, else the prose of its section, before the changes and after."""
    found = parse(TEXT, "p.md", ORG)
    reasons = {entry.key: found.reason(entry) for entry in found.entries}
    assert reasons == {
        "C1": "Fordi byen vokser.\n\nOg mere til.",
        "C2": "Det er afprøvet.",
        "C3": "",
        "C4": "",
    }


def test_options_of_a_block() -> None:
    """A block's status and phase are those of its changes, where they do not say otherwise."""
    found = parse(TEXT, "p.md", ORG)
    assert [(entry.key, entry.status.value, entry.phase) for entry in found.entries] == [
        ("C1", "proposed", "f"),
        ("C2", "proposed", "f"),
        ("C3", "considered", ""),
        ("C4", "decided", ""),
    ]


def test_open_questions() -> None:
    """Open are the questions of the document and what its changes leave open."""
    found = parse(TEXT, "p.md", ORG)
    assert list(found.open_questions()) == [
        ("Hvad koster det?", ("C1", "C3"), "s. 4"),
        ("Hvem leder det?", ("C2",), ""),
        ("Hvornår?", ("C2",), ""),
    ]


def test_phases_that_require_one_another_are_found() -> None:
    """A ring of phases can never be decided, and two phases of one name cannot be told apart."""
    ring = "phases:\n  - id: f1\n    requires:\n      - f2\n  - id: f2\n    requires:\n      - f1\n  - id: f2"
    found = proposal("- id: C1\n  keep: Teknik", ORG, ring)
    assert [each.code for each in found.findings] == ["proposal.duplicate_phase", "proposal.phase_cycle"]


def test_a_name_longer_than_any_chart_can_show() -> None:
    """A whole paragraph where a name should stand is found, and the change is left out."""
    found = proposal(f"- id: C1\n  establish: {'x' * 301}\n  under: Teknik", ORG)
    assert [each.code for each in found.findings] == ["name.too_long"]
    assert found.entries == ()
