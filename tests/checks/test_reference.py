# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The page of findings and what it promises: every rule explained, every message in two languages, every T shown."""

from __future__ import annotations

import inspect
import string

import pytest

from byggesten.checks.evidence import BY_MESSAGE, CASES
from byggesten.checks.limits import LIMITS
from byggesten.checks.principles.stated import NAMED_RULES
from byggesten.checks.reference import found_by, load, page, showing
from byggesten.checks.run import all_rules
from byggesten.kernel.findings import MESSAGES, ReferenceKind

load()
RULES = all_rules()


def placeholders(text: str) -> set[str]:
    """The names in braces of a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_message_says_the_same_in_both_languages(code: str) -> None:
    """Text and advice are there in Danish and English, with the same placeholders."""
    for text in (MESSAGES[code].text, MESSAGES[code].advice):
        assert text.da
        assert text.en
        assert placeholders(text.da) == placeholders(text.en)


@pytest.mark.parametrize("code", sorted(MESSAGES))
def test_a_message_quotes_as_its_language_does(code: str) -> None:
    """»…« in Danish, “…” in English."""
    for text in (MESSAGES[code].text, MESSAGES[code].advice):
        assert not set('“”"') & set(text.da)
        assert not set('»«"') & set(text.en)


@pytest.mark.parametrize("name", sorted(RULES))
def test_a_rule_is_explained(name: str) -> None:
    """It has a title in both languages, a sentence, and a source; a law is marked for a lawyer."""
    rule = RULES[name]
    assert rule.title.da
    assert rule.title.en
    assert (inspect.getdoc(rule.look) or "").endswith(".")
    for message in rule.messages:
        assert message.reference.text.da
        assert message.reference.verify or message.reference.kind is not ReferenceKind.LAW


def test_every_finding_stands_on_the_page() -> None:
    """Rules, messages of the reader and the fold, limits and named rules."""
    text = page()
    missing = [name for name in (*MESSAGES, *LIMITS, *NAMED_RULES) if f"`{name}`" not in text]
    assert [] == missing


def test_the_page_is_made_the_same_every_time() -> None:
    """It depends on nothing but the code."""
    assert page() == page()


def test_every_t_number_is_in_the_table_once() -> None:
    """What a rule says it finds is known, and what nothing finds says what it waits for."""
    claimed = {number for rule in RULES.values() for number in rule.finds}
    assert set() == (claimed | {number for numbers in BY_MESSAGE.values() for number in numbers}) - set(CASES)
    unexplained = [number for number, (_, later) in CASES.items() if not later and not any(found_by(number))]
    assert [] == unexplained


@pytest.mark.parametrize(
    ("number", "finder"), sorted((number, finder) for number in CASES for finder in found_by(number))
)
def test_what_a_rule_finds_is_shown_by_a_test(number: str, finder: str) -> None:
    """A test whose name or docstring mentions the T-number is about a code of the rule."""
    assert showing(number, finder)
