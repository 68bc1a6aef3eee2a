# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What takes effect when: phases and changes that require others, and dates that are not one day."""

from __future__ import annotations

from byggesten.checks.case import Case

from support.workspaces import about, case, document, said

UNITS = "name,parent\nDirektion,\nA,Direktion\nB,Direktion"


def phased(phases: str, changes: str, effective: str = "2022-01-01") -> Case:
    """A case with phases."""
    head = f"---\nproposal: p\ntitle: Prøve\neffective: {effective}\n{phases}---\n"
    return case(document(changes, head=head), units=UNITS)


def test_a_phase_comes_after_the_one_it_requires() -> None:
    """The second phase may not begin before the first."""
    phases = (
        "phases:\n  - id: første\n    effective: 2023-01-01\n"
        "  - id: anden\n    effective: {day}\n    requires:\n      - første\n"
    )
    wrong = phased(phases.format(day="2022-01-01"), "- id: C1\n  close: A")
    right = phased(phases.format(day="2023-01-01"), "- id: C1\n  close: A")
    assert [
        "The phase “anden” applies from 1 January 2022, but requires “første”, which applies only from 1 January 2023"
    ] == (said(wrong, "dates.phase_order"))
    assert [] == about(right, "dates.phase_order")


def test_a_change_comes_after_the_one_it_requires() -> None:
    """So with changes; the same day will do."""
    changes = "- id: C1\n  close: A\n  effective: {day}\n- id: C2\n  close: B\n  requires:\n    - C1\n"
    wrong, right = phased("", changes.format(day="2023-01-01")), phased("", changes.format(day="2022-01-01"))
    assert ["C2"] == about(wrong, "dates.change_order")
    assert [] == about(right, "dates.change_order")


def test_a_change_counts_only_with_what_it_requires() -> None:
    """What a counted change requires is only considered."""
    changes = "- id: C1\n  close: A\n  status: considered\n- id: C2\n  close: B\n  requires:\n    - C1\n"
    assert ["C2 counts, but requires C1, which does not"] == said(phased("", changes), "dates.requires_uncounted")


def test_an_effective_date_is_one_day() -> None:
    """Mid-2012 is found once, with the day that is used; an exact date is not."""
    changes = "- id: C1\n  close: A\n- id: C2\n  close: B\n  effective: 2012-08-01\n"
    assert ["“medio 2012” is not one day (Prøve); 1 July 2012 is used"] == (
        said(phased("", changes, "medio 2012"), "dates.vague")
    )
    assert [] == about(phased("", changes), "dates.vague")


def test_what_is_only_said_needs_no_day() -> None:
    """A recommendation with a year of its own changes nothing on any day."""
    changes = "- id: C1\n  close: A\n- id: C2\n  recommend: Mere samarbejde\n  effective: 2023\n"
    assert [] == about(phased("", changes), "dates.vague")
