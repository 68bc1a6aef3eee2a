# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every form of value is read as it is shown in the reference, and what cannot be read is found where it stands."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from byggesten.changes.catalogue import all_changes
from byggesten.changes.entry import Entry
from byggesten.changes.leader.retitle import TitleBySize
from byggesten.kernel.attributes import FORMS, Attribute, attributes
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.dates import read_date
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.money import Reading, YearAmount
from byggesten.proposal.entries import ChangeValues
from byggesten.proposal.names import Names
from byggesten.proposal.records import Alternative, Head, Phase, ProcessStep, Question, Receipt, StatedCount
from byggesten.proposal.strict_yaml import Mapping, compose
from byggesten.proposal.values import EXAMPLES

from support.stories import organisation, tell, told

TOWN = "Direktion\n  Borgerservice\n  Børn og Familier"
ORG = organisation(TOWN)
RECORDS = (Alternative, Head, Phase, ProcessStep, Question, Receipt, StatedCount, Entry)


def used() -> set[str]:
    """Every form some key of a document has."""
    declared = [each for kind in all_changes().values() for each in kind.fields()]
    declared += [each for kind in RECORDS for each in attributes(kind)]
    return {each.form for each in declared}


def value(form: str, text: str) -> object:
    """The value of a text for a key of a form; nothing may be wrong with it."""
    tree, wrong = compose(f"key:\n{_indented(text)}" if text.startswith("-") else f"key: {text}", "f", 1)
    assert isinstance(tree, Mapping)
    values = ChangeValues(Names(ORG), year=2027)
    declared = Attribute("key", Text("", ""), None, True, None, "key", (), form, "units")
    read = values.read(tree.pairs[0][1], declared)
    assert [*wrong, *values.findings] == []
    return read


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.split("\n"))


EXPECTED = {
    "text": "…",
    "new": "Ejendomsservice",
    "ref": "borgerservice",
    "refs": ("borgerservice",),
    "texts": ("…",),
    "choices": ("direktør",),
    "flag": True,
    "number": 3,
    "range": Range.of(2),
    "share": Range.of("0.4"),
    "amount": Range.of(4_000_000, 4_500_000),
    "date": read_date("1. januar 2022"),
    "day": dt.date(2022, 1, 1),
    "certainty": Certainty.STATED,
    "years": (YearAmount(2027, Range.of(15_000_000)),),
}


def test_every_form_has_its_example() -> None:
    """Every form that a key may have is shown in the reference."""
    assert used() <= set(EXAMPLES)
    assert set(EXAMPLES) <= set(FORMS)


@pytest.mark.parametrize("form", sorted(used() & set(EXPECTED)))
def test_the_first_example_of_every_form(form: str) -> None:
    """The first example the reference gives of a form is read as what it says."""
    example = EXAMPLES[form] if form == "amount" else EXAMPLES[form].split(", ")[0]
    assert value(form, example) == EXPECTED[form]


@pytest.mark.parametrize(
    ("form", "text", "expected"),
    [
        ("range", "2–3", Range.of(2, 3)),
        ("range", "4 til 4,5", Range.of(4, "4.5")),
        ("range", "0.125", Range.of("0.125")),
        ("range", "1.250", Range.of(1250)),
        ("share", "10-20 %", Range.of("0.1", "0.2")),
        ("share", "0,5", Range.of("0.5")),
        ("amount", "571 t.kr.", Range.of(571_000)),
        ("amount", "kr. 1.200.000", Range.of(1_200_000)),
        ("flag", "Nej", False),
        ("date", "medio 2012", read_date("medio 2012")),
        ("date", "juni", read_date("juni", 2027)),
        ("texts", "- a\n- b, c", ("a", "b, c")),
        ("years", "- year: 2020\n  amount: 5 mio. kr.\n- år: 2019\n  beløb: 15 mio. kr.",
         (YearAmount(2019, Range.of(15_000_000)), YearAmount(2020, Range.of(5_000_000)))),
        ("years",
         "- year: 2020\n  readings:\n    - name: oveni\n      amount: 20 mio.\n    - navn: alene\n      beløb: 5 mio.",
         (YearAmount(2020, Range.of(5_000_000, 20_000_000),
                     (Reading("oveni", Range.of(20_000_000)), Reading("alene", Range.of(5_000_000)))),)),
        ("sizes", "- title: chef\n  posts: 20+\n- titel: leder\n  stillinger: 0-19",
         (TitleBySize(title="chef", posts=Range(Decimal(20), Decimal(10**9))),
          TitleBySize(title="leder", posts=Range.of(0, 19)))),
    ],
)  # fmt: skip
def test_more_ways_to_write(form: str, text: str, expected: object) -> None:
    """Danish and English, ranges and lists."""
    assert value(form, text) == expected


@pytest.mark.parametrize(
    ("lines", "code", "line", "column"),
    [
        ("add posts: to\nto: Borgerservice", "value.unreadable", 1, 14),
        ("add posts: -2\nto: Borgerservice", "value.unreadable", 1, 14),
        ("add posts: 3-2\nto: Borgerservice", "value.unreadable", 1, 14),
        ("add posts:\n  - 2\nto: Borgerservice", "value.shape", 2, 5),
        ("add posts: 2\nto:\n  - Borgerservice", "value.shape", 3, 5),
        ("add posts: 2\nto: Borgerservice\nleader: måske", "value.unreadable", 3, 11),
        ("add posts: 2\nto: Borgerservice\neffective: engang", "value.unreadable", 3, 14),
        ("add posts: 2\nto: Borgerservice\neffective: 30. februar 2027", "value.unreadable", 3, 14),
        ("add posts: 2\nto: Borgerservice\ncertainty: sikker", "value.unreadable", 3, 14),
        ("add posts: 2\nto: Borgerservice\nstatus: måske", "change.status", 3, 11),
        ("add posts: 2\nto: Borgerservice\namount: mange penge", "value.unreadable", 3, 11),
        ("add posts: 2\nto: Borgerservice\nbeløb: 1 mio.\namount: 2 mio.", "key.twice", 4, 3),
        ("add posts: 2\nto: Borgerservice\ntil: Direktion", "key.twice", 3, 3),
        ("add posts: 2\nto: Borgerservice\nto: Direktion", "yaml.duplicate_key", 3, 3),
        ("add posts: 2\nto: Borgerservice\ntoo: Direktion", "key.unknown", 3, 3),
        ("add posts: 2\nto: Borgerservice # Direktion", "yaml.comment", 2, 7),
        ("add posts: 2\nto: &a Borgerservice", "yaml.anchor", 2, 7),
        ("add posts: 2\nto: Borgerservice\nopen: [a, b]", "yaml.inline_list", 3, 9),
        ("add posts: 2", "key.missing", 0, 3),
        ("add posts: 2\nmove: Borgerservice\nto: Direktion", "change.two_kinds", 0, 3),
        ("tilføj: 2\nto: Direktion", "change.no_kind", 0, 3),
        ("fewer committees:", "key.missing", 2, 1),
        ("economy: x\nyears:\n  - year: 20277\n    amount: 5", "value.unreadable", 3, 13),
        ("economy: x\nyears:\n  - amount: 5", "key.missing", 3, 7),
        ("economy: x\nyears:\n  - year: 2027\n    amuont: 5", "key.unknown", 4, 7),
        ("economy: x\nyears:\n  - year: 2027\n  - år: 2027", "key.twice", 4, 7),
        ("economy: x\nyears:\n  - 2027", "value.shape", 3, 7),
        ("economy: x\nyears:\n  - year: 2027\n    amount:\n      - 5", "value.shape", 5, 9),
        ("economy: x\nyears:\n  - year: 2027\n    readings:\n      - amount: 5", "key.missing", 5, 11),
        ("economy: x\nkind: spending", "economy.unknown_kind", 0, 3),
        ("retitle: chef\nto: leder\nby size:\n  - title: leder", "key.missing", 4, 7),
        ("retitle: chef\nto: leder\nby size:\n  - posts: 3\n    title: a\n    titel: b", "key.twice", 6, 7),
        ("split: Borgerservice\ninto:\n  - part: lidt", "change.no_receiver", 0, 3),
        ("split: Borgerservice\ninto:\n  - to: Direktion", "portion.unreadable", 3, 7),
        ("extend: Borgerservice\ntakes:\n  - part of: Direktion\n    andel: 140 %", "value.unreadable", 4, 14),
        ("extend: Borgerservice\ntakes:\n  - part of: Direktion\n    share: 1\n    andel: 1", "key.twice", 5, 7),
        ("merge:\n  - Borgerservice\n  - Direktion", "merge.into_what", 0, 3),
        ("economy: x\ncovers:\n  - C7", "planned.unknown_key", 0, 3),
    ],
)  # fmt: skip
def test_what_cannot_be_read(lines: str, code: str, line: int, column: int) -> None:
    """Each mistake is found at its line and column; the line of its key is 0."""
    story = tell(ORG, "- id: C1\n" + _indented(lines))
    places = [(each.code, each.place.line - 11, each.place.column) for each in story.findings]
    assert (code, line, column) in places, places


def test_an_amount_counts_from_the_year_of_its_change() -> None:
    """An amount that names no year counts from the year its own change takes effect."""
    story = told(ORG, "- id: C1\n  economy: husleje\n  years: 5 mio. kr.\n  effective: 2029-04-01")
    assert [line.years for line in story.after.money.lines] == [(YearAmount(2029, Range.of(5_000_000)),)]


def test_an_item_without_a_key() -> None:
    """A change without a key, and what is no change at all, are found."""
    assert tell(ORG, "- move: Borgerservice\n  to: Børn og Familier").codes == ["change.no_key"]
    assert tell(ORG, "- bare en tekst").codes == ["change.not_a_list"]
    assert tell(ORG, "id: C1\nmove: Borgerservice").codes == ["change.not_a_list"]
    assert tell(ORG, "- id: C1\n   move: x").codes == ["yaml.broken"]
