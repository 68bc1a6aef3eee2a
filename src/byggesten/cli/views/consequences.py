# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Consequences as a plan: what will happen to whom, because of what, and one counting line."""

from __future__ import annotations

from collections.abc import Iterable

from byggesten.actions.subject import Subject
from byggesten.cli.console import Console
from byggesten.cli.views import economy, effects, units
from byggesten.cli.views.plan import NO_CHANGES, Line, Plan
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill, write_date

HEAD = Text("{title} ({subject}), {date}", "{title} ({subject}), {date}")
DECIDED = Text("Besluttede ændringer siden {opening}, {date}", "Changes decided since {opening}, {date}")
BECAUSE = Text("fordi: {reason}", "because: {reason}")


def show_consequences(subject: Subject, screen: Console) -> None:
    """Every section that has anything to say, then the counting line."""
    screen.line(screen.paint(heading(subject, screen), "bold"))
    plan = Plan(subject, screen.lang)
    found = [*units.sections(plan), *effects.sections(plan), *economy.sections(plan)]
    said = [section for section in found if section.lines]
    for section in said:
        screen.heading(section.title.in_(screen.lang))
        show_lines(section.lines, plan, screen)
    screen.line()
    screen.line(units.counting(plan) if said else NO_CHANGES.in_(screen.lang))


def heading(subject: Subject, screen: Console) -> str:
    """What is looked at, in one line."""
    date = write_date(subject.date, screen.lang)
    if subject.proposal is None:
        opening = write_date(subject.before.day, screen.lang)
        return fill(DECIDED, screen.lang, {"opening": opening, "date": date})
    params = {"title": subject.proposal.head.title, "subject": subject.name, "date": date}
    return fill(HEAD, screen.lang, params)


def show_lines(lines: Iterable[Line], plan: Plan, screen: Console) -> None:
    """Lines with their details; a reason that several lines in a row share is said once, after the last of them."""
    listed = list(lines)
    for line, following in zip(listed, [*listed[1:], None], strict=True):
        keys = f"  ({', '.join(plan.behind(line))})" if line.changes else ""
        screen.symbol(line.sign, line.text + keys)
        for detail in line.details:
            screen.line(detail, 6)
        reason = plan.why(line)
        if reason and (following is None or plan.why(following) != reason):
            for each in screen.wrapped(fill(BECAUSE, screen.lang, {"reason": reason}), 6, 2):
                print(screen.paint(each, "dim"), file=screen.out)
