# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tiny workspaces written in a test: CSV texts and a proposal's text become a case that rules can look at."""

from __future__ import annotations

import datetime as dt
import re

from byggesten.changes.entry import Status
from byggesten.changes.fold import fold
from byggesten.checks.case import Case
from byggesten.checks.rule import Rule
from byggesten.checks.run import all_rules, check
from byggesten.consequences.compare import OpenQuestion, compare
from byggesten.formats.register_csv import read_register
from byggesten.organisation.settings import Settings
from byggesten.proposal.parse import parse

OPENING = dt.date(2021, 1, 1)
HEAD = "---\nproposal: forslag\ntitle: Forslag\neffective: 2022-01-01\n---\n"


def case(
    proposal: str = "",
    *,
    changes: str = "",
    settings: Settings | None = None,
    on: dt.date | None = None,
    unclean: bool = False,
    **tables: str,
) -> Case:
    """A case from CSV texts by table (``units="name,kind,parent\\n…"``) and a proposal.

    ``proposal`` is a whole document; ``changes`` only the YAML of its changes, and a head in force 2022-01-01 is put
    before it. Without either, nothing is proposed. What cannot be read fails the test unless ``unclean`` is set.
    """
    register = read_register({f"{name}.csv": _text(text) for name, text in tables.items()}, OPENING)
    text = _text(proposal) if proposal else document(changes) if changes else ""
    said = parse(text, "proposals/forslag.md", register.organisation) if text else None
    wrong = [*register.findings, *(said.findings if said else ())]
    assert unclean or not wrong, [(each.code, each.text("en"), str(each.place)) for each in wrong]
    chosen = settings or Settings(opening=OPENING)
    counted = frozenset(Status(each) for each in chosen.counted)
    entries = said.counted(statuses=counted) if said else ()
    before = register.organisation
    after = fold(before, entries, on).organisation if entries else before.on(on or before.day)
    consequences = compare(
        before,
        after,
        chosen,
        proposal=said.id if said else "",
        open_questions=tuple(OpenQuestion(question=q, changes=k, source=s) for q, k, s in said.open_questions())
        if said
        else (),
        not_counted=said.not_counted(statuses=counted) if said else (),
    )
    return Case(
        before=before,
        after=after,
        settings=chosen,
        consequences=consequences,
        proposal=said,
        entries=entries,
        register=register.places,
    )


def document(changes: str, *, head: str = HEAD, more: str = "") -> str:
    """A proposal's text with one block of changes, and what else is to stand in it."""
    return f"{head}# Forslag\n\n:::{{changes}}\n{_text(changes)}:::\n{_text(more)}"


def found(case: Case, code: str) -> list[tuple[str, str]]:
    """What the rule that gives a code finds of it in a case: (subject, place), in the order of a report."""
    return [(each.subject, str(each.place)) for each in check(case, [rule_for(code)]) if each.code == code]


def about(case: Case, code: str) -> list[str]:
    """The subjects alone."""
    return [subject for subject, _ in found(case, code)]


def said(case: Case, code: str, lang: str = "en") -> list[str]:
    """What the findings say, in one language."""
    findings = check(case, [rule_for(code)])
    return [each.text("da" if lang == "da" else "en") for each in findings if each.code == code]


def rule_for(code: str) -> Rule:
    """The rule that gives findings of a code."""
    return next(rule for rule in all_rules().values() if any(message.code == code for message in rule.messages))


def _text(text: str) -> str:
    """A text without the indentation it has in the test."""
    lines = text.strip("\n").split("\n")
    indents = [len(line) - len(line.lstrip()) for line in lines if line.strip()]
    margin = min(indents, default=0)
    return re.sub(r"\n+$", "", "\n".join(line[margin:].rstrip() for line in lines)) + "\n"
