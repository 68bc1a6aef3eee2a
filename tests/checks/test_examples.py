# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The four real reorganisations: every inconsistency they must show is found by a rule that says it finds it."""

from __future__ import annotations

import datetime as dt
from functools import cache
from pathlib import Path

import pytest

from byggesten.actions.check import check
from byggesten.actions.workspace import open_workspace
from byggesten.checks.evidence import BY_MESSAGE
from byggesten.checks.run import all_rules
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import Finding
from byggesten.store.folder import FolderStore

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
REQUIRED = {
    "hedensted-2021": "T07 T09 T11 T12 T15 T16 T18 T19 T21 T23 T24",
    "lyngby-taarbaek-2012": "T74 T75 T77 T79 T82 T90 T91 T92 T93 T96",
    "slagelse-2018": "T60 T61 T62 T64 T66 T67 T68",
    "randers-2025": "T40 T41 T45 T46 T48",
}


@cache
def findings(example: str) -> tuple[Finding, ...]:
    """What checking an example finds."""
    workspace = open_workspace(FolderStore(EXAMPLES / example), FolderCodecs())
    return check(workspace, dt.date(2026, 1, 1))


def codes_for(number: str) -> set[str]:
    """The codes of the rules and messages that say they find a T-number."""
    by_rules = {message.code for rule in all_rules().values() if number in rule.finds for message in rule.messages}
    return by_rules | {code for code, numbers in BY_MESSAGE.items() if number in numbers}


@pytest.mark.parametrize(
    ("example", "number"), [(example, number) for example, numbers in REQUIRED.items() for number in numbers.split()]
)
def test_a_required_inconsistency_is_found(example: str, number: str) -> None:
    """Some finding in the example has a code of a rule that claims the number."""
    assert codes_for(number) & {each.code for each in findings(example)}


@pytest.mark.parametrize(
    ("example", "code", "subject"),
    [
        ("hedensted-2021", "counts.differs", "fritid-og-faellesskab"),
        ("hedensted-2021", "economy.no_lines", "E1"),
        ("hedensted-2021", "economy.financing", "E1"),
        ("hedensted-2021", "principles.unplaced", "opg-digitalisering"),
        ("lyngby-taarbaek-2012", "economy.unplaced", "C37"),
        ("slagelse-2018", "dates.order", "temamoede"),
        ("slagelse-2018", "counts.differs", "steps"),
        ("slagelse-2018", "principles.level_label", "direktionen"),
        ("slagelse-2018", "economy.readings", "C12"),
        ("slagelse-2018", "economy.undelivered", "C12"),
        ("slagelse-2018", "dates.no_year", "bedre-velfaerd"),
        ("randers-2025", "measures.two_ways", "politisk-betjening-og-topledelse"),
        ("randers-2025", "principles.contradiction", "distrikter"),
        ("randers-2025", "economy.gain", "C19"),
    ],
)
def test_it_is_found_where_it_is(example: str, code: str, subject: str) -> None:
    """The finding is about the thing the inconsistency lies in."""
    assert subject in {each.subject for each in findings(example) if each.code == code}


@pytest.mark.parametrize("example", sorted(REQUIRED))
def test_every_finding_is_told_in_both_languages(example: str) -> None:
    """No text or advice has a placeholder that nothing fills."""
    texts = [
        (each.code, text) for each in findings(example) for lang in ("da", "en")
        for text in (each.text(lang), each.advice(lang))
    ]  # fmt: skip
    assert [] == [each for each in texts if "{" in each[1] or not each[1].strip()]
