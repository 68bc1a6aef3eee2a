# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of findings, written from their declarations, with the tests that show them."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import byggesten
from byggesten.checks.counts.registry import COUNTERS
from byggesten.checks.evidence import BY_MESSAGE, CASES
from byggesten.checks.law.competence import DECIDED_BY
from byggesten.checks.limits import LIMITS
from byggesten.checks.principles.stated import NAMED_RULES, NamedRule
from byggesten.checks.rule import RULES, Rule
from byggesten.checks.run import all_rules
from byggesten.kernel.findings import MESSAGES, Message, Reference
from byggesten.kernel.text import Text

# The parts of the program whose messages a reader of findings may meet; a web application lists its own.
PARTS = (
    "kernel",
    "organisation",
    "changes",
    "proposal",
    "consequences",
    "checks",
    "formats",
    "store",
    "actions",
    "cli",
)
NEEDS_SETTINGS = "byggesten.store.database"
TESTS = Path(byggesten.__file__).resolve().parents[2] / "tests"
OPENING = """\
# Findings

Everything Byggesten finds has a code, a severity, a text that says what and where, and an advice on what to do next.
An *error* stops a release (exit code 1), a *warning* asks for a decision, *info* is for knowing. The workspace sets
the severity of a code under `[rules]` in `byggesten.toml` (`error`, `warning`, `info` or `off`), waives single findings
with a reason under `[[waivers]]`, and sets the limits below under `[limits]`. Sources marked *verify* are guidance:
have them verified by a lawyer. This page is written from the code by `make docs`.
"""
HEAD = ("| code | severity | text | advice |", "|---|---|---|---|")


@dataclass(frozen=True, slots=True)
class Shown:
    """A test: where it stands, the T-numbers it mentions and the codes it is about."""

    name: str
    numbers: frozenset[str]
    codes: frozenset[str]


def page() -> str:
    """The page as Markdown: every rule, the messages of reading and folding, limits, and the table of T-numbers."""
    load()
    rules = sorted(all_rules().values(), key=lambda rule: rule.name)
    lines = [OPENING, "## Rules", ""]
    for family in sorted({_family(rule) for rule in rules}):
        lines += [f"### {family}", "", *_lead(family), ""]
        for rule in rules:
            if _family(rule) == family:
                lines += [*_rule(rule), ""]
    lines += ["## Found while reading and folding", "", *_others(rules), ""]
    lines += ["## Limits", "", "| limit | default | meaning | source |", "|---|---|---|---|", *_limits(), ""]
    lines += ["## Rules a principle may name", "", "| name | meaning | rules |", "|---|---|---|"]
    lines += [_named_rule(name, each) for name, each in NAMED_RULES.items()]
    lines += ["", "## What can be counted", "", "| name | Danish | counts |", "|---|---|---|"]
    lines += [f"| `{each.name}` | `{each.danish}` | {_both(each.meaning)} |" for each in COUNTERS.values()]
    lines += ["", "## Who decides", "", *_decides(), ""]
    lines += ["## T-numbers", "", *_numbers()]
    return "\n".join(lines) + "\n"


def load() -> None:
    """Load every module that declares findings, so that the page does not depend on what else is loaded.

    What Django cannot load without settings declares none; the store's findings stand beside it.
    """
    for part in PARTS:
        package = importlib.import_module(f"byggesten.{part}")
        for module in pkgutil.walk_packages(package.__path__, f"byggesten.{part}."):
            if not module.name.startswith(NEEDS_SETTINGS):
                importlib.import_module(module.name)


def _family(rule: Rule) -> str:
    return rule.look.__module__.removeprefix("byggesten.checks.").partition(".")[0]


def _lead(family: str) -> list[str]:
    return [" ".join((importlib.import_module(f"byggesten.checks.{family}").__doc__ or "").split())]


def _rule(rule: Rule) -> list[str]:
    doc = " ".join((inspect.getdoc(rule.look) or "").split())
    about = "the whole proposal" if rule.scope.value == "whole" else f"each {rule.scope.value}"
    finds = f" Finds {', '.join(rule.finds)}." if rule.finds else ""
    return [
        f"#### `{rule.name}`: {_both(rule.title)}",
        "",
        f"{doc} Looks at {about}.{finds}",
        f"Rests on {'; '.join(dict.fromkeys(_source(each.reference) for each in rule.messages))}",
        "",
        *HEAD,
        *(_message(each) for each in rule.messages),
    ]


def _message(message: Message) -> str:
    return f"| `{message.code}` | {message.severity} | {_both(message.text)} | {_both(message.advice)} |"


def _source(reference: Reference) -> str:
    verify = ", *verify*" if reference.verify else ""
    return f"{reference.kind}: {_both(reference.text)}{verify}."


def _both(text: Text) -> str:
    return f"{text.en} / {text.da}".replace("|", "\\|")


def _others(rules: Iterable[Rule]) -> list[str]:
    """The messages that no rule gives: what reading, folding and asking meet."""
    given = {message.code for rule in rules for message in rule.messages}
    return [*HEAD, *(_message(MESSAGES[code]) for code in sorted(MESSAGES) if code not in given)]


def _limits() -> list[str]:
    return [
        f"| `{each.name}` | {each.default:g} | {_both(each.meaning)} | {_both(each.source.text)} |"
        for each in sorted(LIMITS.values(), key=lambda each: each.name)
    ]


def _named_rule(name: str, each: NamedRule) -> str:
    return f"| `{name}` | {_both(each.meaning)} | {', '.join(f'`{rule}`' for rule in each.rules)} |"


def _decides() -> Iterator[str]:
    yield "Whom the rule `law.competence` takes to be competent; a workspace sets otherwise under `[competence]`."
    yield "*by level*: the council where the level of directors is touched, else the chief executive. The council"
    yield "grants what a change costs."
    yield from ("", "| change | body |", "|---|---|")
    yield from (f"| `{op}` | {body} |" for op, body in DECIDED_BY.items())


def _numbers() -> Iterator[str]:
    """The table of T-numbers: what each is, the rule that finds it, and the test that shows it."""
    yield from ("| T | inconsistency | found by | shown by |", "|---|---|---|---|")
    for number, (what, later) in CASES.items():
        finders = tuple(found_by(number))
        shown = sorted({test.name for finder in finders for test in showing(number, finder)})
        found = ", ".join(f"`{each}`" for each in finders) or later or "later"
        yield f"| {number} | {what} | {found} | {'<br>'.join(f'`{each}`' for each in shown)} |"


def found_by(number: str) -> Iterator[str]:
    """The rules that find a T-number, by name, and the messages of the reader that do."""
    yield from sorted(rule.name for rule in RULES.values() if number in rule.finds)
    yield from (code for code, numbers in BY_MESSAGE.items() if number in numbers)


def showing(number: str, finder: str) -> tuple[Shown, ...]:
    """The tests that mention a T-number and a code of the rule, or message, that finds it."""
    rule = RULES.get(finder)
    codes = {message.code for message in rule.messages} if rule else {finder}
    return tuple(test for test in tests() if number in test.numbers and codes & test.codes)


@cache
def tests() -> tuple[Shown, ...]:
    """The tests of the repository that mention a T-number in name or docstring; none where there is no repository."""
    return tuple(test for file in sorted(TESTS.rglob("test_*.py")) for test in _tests_in(file))


def _tests_in(file: Path) -> Iterator[Shown]:
    text = file.read_text(encoding="utf-8")
    for node in ast.parse(text).body:
        if not isinstance(node, ast.FunctionDef) or not node.name.startswith("test_"):
            continue
        said = f"{node.name} {ast.get_docstring(node) or ''}"
        if numbers := frozenset(each.upper() for each in re.findall(r"(?<![A-Za-z0-9])[Tt]\d\d(?!\d)", said)):
            place = file.relative_to(TESTS.parent).as_posix()
            codes = frozenset(code for code in MESSAGES if code in text)
            yield Shown(f"{place}::{node.name}", numbers, codes)
