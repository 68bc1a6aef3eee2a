# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Computed values by path, each with the changes behind it."""

from __future__ import annotations

import pytest

from byggesten.consequences.plain import to_plain
from byggesten.consequences.values import PATHS, known_paths, meaning, page, unknown_values, value

from support.reports import small

# One way to write each path of the reference page that names something.
EXAMPLES = {
    "economy.<year>.<figure>": "economy.2022.added",
    "children(<unit>)": "children(Direktionen)",
    "tasks(<unit>)": "tasks(Ejendomscenteret)",
    "posts(<unit>)": "posts(Ejendomscenteret)",
    "units(<kind>)": "units(center)",
    "measure(<name>)": "measure(Udgifter)",
    "<change>.posts": "C1.posts",
    "<change>.amount": "C6.amount",
}


def written(path: str, lang: str = "da") -> str:
    case = small()
    assert case.proposal is not None
    found = value(case.consequences, path, case.proposal.entries)
    assert found is not None, path
    return found.write("da" if lang == "da" else "en").replace("\u00a0", " ")


@pytest.mark.parametrize("path", [each.written for each in PATHS])
def test_every_documented_path_has_a_value(path: str) -> None:
    """What the reference page lists can be written in a document."""
    assert "" != written(EXAMPLES.get(path, path))
    assert f"| `{path}` |" in page()
    assert meaning(EXAMPLES.get(path, path)) is not None


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("economy.posts", "2–3"),
        ("economy.amount", "1,2–1,8 mio. kr."),
        ("economy.per_post", "400.000–900.000 kr."),
        ("economy.demanded", "3 mio. kr."),
        ("economy.unplaced", "3 mio. kr."),
        ("economy.2023.added", "1,2–1,8 mio. kr."),
        ("summary.units_before", "7"),
        ("summary.established", "1"),
        ("summary.kept", "1"),
        ("tasks.moved", "2"),
        ("changes.counted", "7"),
        ("changes.not_counted", "1"),
        ("questions.open", "1"),
        ("committees.before", "3"),
        ("med.after", "2"),
        ("children(Direktionen)", "5"),
        ("children(Direktionen).before", "3"),
        ("tasks(Ejendomscenteret)", "2"),
        ("tasks(Driftsafdelingen).before", "2"),
        ("posts(Ejendomscenteret)", "2–3"),
        ("units(center)", "3"),
        ("units(center).before", "2"),
        ("measure(Udgifter)", "91 point"),
        ("C1.posts", "2–3"),
        ("C2.posts", "0"),
        ("C6.amount", "1,2–1,8 mio. kr."),
        ("C2.amount", "ikke oplyst"),
    ],
)
def test_values_say_what_the_consequences_hold(path: str, said: str) -> None:
    """A path prints the figure it names, as a Danish reader writes it."""
    assert said == written(path)


def test_english_writes_numbers_its_own_way() -> None:
    """The same value in English."""
    assert "1.2–1.8 million kr." == written("economy.amount", "en")


@pytest.mark.parametrize(
    ("path", "changes"),
    [
        ("economy.posts", ("C1",)),
        ("economy.amount", ("C6",)),
        ("summary.established", ("C1",)),
        ("summary.merged", ("C4",)),
        ("C1.posts", ("C1",)),
        ("changes.not_counted", ("C5",)),
        ("questions.open", ("C1",)),
    ],
)
def test_a_value_knows_its_changes(path: str, changes: tuple[str, ...]) -> None:
    """Every figure leads to the changes it comes from."""
    case = small()
    assert case.proposal is not None
    found = value(case.consequences, path, case.proposal.entries)
    assert found is not None
    assert set(changes) <= set(found.changes)


def test_the_summary_of_values_is_that_of_json() -> None:
    """Document and command line cannot disagree: both read the same figures."""
    plain = to_plain(small().consequences)["summary"]
    assert {name: str(number) for name, number in plain.items()} == {name: written(f"summary.{name}") for name in plain}


@pytest.mark.parametrize("path", ["economy.post", "C99.posts", "children(Ingen)", "units(slot)", "summary", "", "2022"])
def test_an_unknown_path_has_no_value(path: str) -> None:
    """A path that means nothing gives nothing."""
    case = small()
    assert case.proposal is not None
    assert None is value(case.consequences, path, case.proposal.entries)


def test_an_unknown_value_is_found_with_the_nearest() -> None:
    """A slip of the pen is found where it stands, and the right path is named."""
    case = small("\n# Et\n\nDer tilføres {value}`economy.post`, og {value}`levels.after` niveauer.\n")
    assert case.proposal is not None
    findings = list(unknown_values(case.proposal, case.consequences))
    assert [("document.unknown_value", "economy.post")] == [(each.code, each.subject) for each in findings]
    assert "economy.posts" in findings[0].advice("da")
    assert findings[0].place.line > 1


def test_known_paths_all_have_values() -> None:
    """What is offered as nearest exists."""
    case = small()
    assert case.proposal is not None
    entries = case.proposal.entries
    assert [] == [
        each for each in known_paths(case.consequences, entries) if value(case.consequences, each, entries) is None
    ]
