# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The settings of a workspace: read as what they say, and what is wrong found with its line."""

from __future__ import annotations

import datetime as dt
import re

import pytest

from byggesten.formats.settings_toml import read_settings
from byggesten.kernel.ranges import Range
from byggesten.organisation.settings import Settings, Waiver
from byggesten.organisation.settings_reference import page

HEAD = '[workspace]\nname = "Lilleby"\nopening = 2026-01-01\n'


def test_the_example_of_the_reference() -> None:
    """The settings shown in the reference are read as what they say."""
    example = re.search(r"```toml\n(.*?)```", page(), re.DOTALL)
    assert example
    settings, findings = read_settings(example[1], "byggesten.toml")
    assert findings == []
    assert settings == Settings(
        name="Lilleby Kommune",
        opening=dt.date(2026, 1, 1),
        budget_year=2027,
        vocabulary={"council": "Byråd"},
        severities={"structure.no_leader_title": "off"},
        limits={"span.wide": 25.0},
        prices={"leder": Range.of(750_000)},
        competences=settings.competences,
        waivers=(
            Waiver(rule="structure.no_parent", subject="beredskab", reason="Placeringen besluttes med budgettet."),
        ),
    )


def test_what_is_left_out_has_its_default() -> None:
    """A workspace need say no more than its name and its opening day."""
    settings, findings = read_settings(HEAD, "byggesten.toml")
    assert findings == []
    assert settings == Settings(name="Lilleby", opening=dt.date(2026, 1, 1))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        ("[workspace\n", "settings.broken", 1),
        ('name = "x"\nname = "y"\n', "settings.broken", 2),
        ("opening = 2026-13-01", "settings.broken", 1),
        ("", "settings.missing", 1),
        (HEAD + "colour = 1", "settings.unknown", 4),
        (HEAD + "[colours]\nx = 1", "settings.unknown", 4),
        (HEAD + "[rules]\n\"a.b\" = \"fatal\"", "settings.value", 5),
        (HEAD + "[limits]\nnamed = 1\nname = \"mange\"", "settings.value", 6),
        (HEAD + "[limits]\n\"span.wide\" = true", "settings.value", 5),
        (HEAD + "[limits]\nx = nan", "settings.value", 5),
        (HEAD + "[limits]\nx = [1]", "settings.value", 5),
        (HEAD + "[prices]\nleder = true", "settings.value", 5),
        (HEAD + "[prices]\nleder = [1]", "settings.value", 5),
        (HEAD + "[prices]\nleder = inf", "settings.value", 5),
        (HEAD + "[prices]\nleder = \"dyrt\"", "settings.value", 5),
        (HEAD + "[prices]\nleder = -5", "settings.value", 5),
        (HEAD + "[vocabulary]\ncouncil = 5", "settings.value", 5),
        (HEAD + "[competence]\nunit = \"kongen\"", "settings.value", 5),
        (HEAD + "language = \"de\"", "settings.value", 4),
        (HEAD + "counted = [\"vedtaget\"]", "settings.value", 4),
        (HEAD + "counted = \"decided\"", "settings.value", 4),
        (HEAD + "synthetic = \"ja\"", "settings.value", 4),
        (HEAD + "budget-year = \"2027\"", "settings.value", 4),
        ("[workspace]\nname = 5\nopening = 5", "settings.value", 2),
        ("[workspace]\nname = \"x\"\nopening = 10:00:00", "settings.value", 3),
        ("waivers = \"alt\"\n" + HEAD, "settings.value", 1),
        (HEAD + "[[waivers]]\nrule = \"a.b\"", "settings.value", 4),
        (HEAD + "[[waivers]]\nrule = 5\nreason = \"x\"", "settings.value", 4),
        (HEAD + "[[waivers]]\nrule = \"a\"\nreason = \"x\"\nuntil = \"2027\"", "settings.unknown", 7),
        ("workspace = 5", "settings.value", 1),
    ],
)  # fmt: skip
def test_mistakes_are_found_at_their_line(text: str, code: str, line: int) -> None:
    """Whatever stands in the settings, they are read, and what cannot be used is found."""
    _, findings = read_settings(text, "byggesten.toml")
    places = [(each.code, each.place.line) for each in findings]
    assert (code, line) in places, places


def test_prices_may_be_ranges() -> None:
    """A price is kroner as a number or as people write them."""
    settings, findings = read_settings(HEAD + '[prices]\nleder = 750000.5\n"AC med tillæg" = "600-650 t.kr."', "b.toml")
    assert findings == []
    assert settings.prices == {"leder": Range.of("750000.5"), "AC med tillæg": Range.of(600_000, 650_000)}
