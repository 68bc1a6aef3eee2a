# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""An organisation as a person reads it in a terminal: trees of units and bodies, tables of tasks and posts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from byggesten.actions.show import COMMITTEES, MED, POSTS, TASKS, UNITS, rows
from byggesten.actions.subject import BASE, Subject
from byggesten.cli.console import Console
from byggesten.cli.views.tables import show_table
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write, write_amount, write_date, write_range
from byggesten.organisation.codes import worded

Row = dict[str, Any]
TITLE = Text("{name}, {date}", "{name}, {date}")
WITH = Text("{name} med forslaget {subject}, {date}", "{name} with the proposal {subject}, {date}")
POST_COUNT = Text("{count} stillinger", "{count} posts")
TASK_COUNT = Text("{count} opgaver", "{count} tasks")
ONE_TASK = Text("1 opgave", "1 task")
ONE_POST = Text("1 stilling", "1 post")
SEVERAL = Text("flere enheder", "several units")
SERVED = Text("betjenes af {units}", "served by {units}")
COVERS = Text("dækker {units}", "covers {units}")
NOTHING = {
    UNITS: Text("Ingen enheder.", "No units."),
    COMMITTEES: Text("Ingen udvalg.", "No committees."),
    TASKS: Text("Ingen opgaver.", "No tasks."),
    MED: Text("Ingen MED-udvalg.", "No MED bodies."),
    POSTS: Text("Ingen enheder.", "No units."),
}
COUNTED = {
    UNITS: Text("{count} enheder.", "{count} units."),
    COMMITTEES: Text("{count} udvalg.", "{count} committees."),
    TASKS: Text("{count} opgaver.", "{count} tasks."),
    MED: Text("{count} MED-udvalg.", "{count} MED bodies."),
    POSTS: Text("{count} enheder.", "{count} units."),
}
TASK_HEAD = (Text("opgave", "task"), Text("ansvarlig", "responsible"), Text("udvalg", "committee"))
POST_HEAD = (Text("enhed", "unit"), Text("stillinger", "posts"), Text("årsværk", "FTE"), Text("ledere", "leaders"),
             Text("udgift", "cost"), Text("årsværk i alt", "FTE in all"))  # fmt: skip


def show_organisation(subject: Subject, view: str, screen: Console) -> None:
    """A view with its heading and a counting line."""
    title = TITLE if subject.proposal is None or subject.name == BASE else WITH
    params = {"name": subject.workspace.settings.name, "subject": subject.name}
    heading = fill(title, screen.lang, {**params, "date": write_date(subject.date, screen.lang)})
    screen.line(screen.paint(heading, "bold"))
    screen.line()
    found = rows(subject, view)
    if not found:
        screen.line(NOTHING[view].in_(screen.lang))
        return
    _SHOW[view](found, screen)
    screen.line()
    screen.line(fill(COUNTED[view], screen.lang, {"count": len(found)}))


def _tree(found: Sequence[Row], name: str, more: Callable[[Row, Language], str], screen: Console) -> None:
    for row, lead in zip(found, branches([each["depth"] for each in found]), strict=True):
        sign = row.get("sign", "")
        said = more(row, screen.lang)
        text = f"{row[name]['name']}{f'  ({said})' if said else ''}{f'  {sign}' if sign else ''}"
        wrapped = screen.wrapped(text, len(lead), 2)
        wrapped[0] = lead + wrapped[0][len(lead) :]
        if sign:
            wrapped[-1] = wrapped[-1][: -len(sign)] + screen.paint(sign, sign)
        print("\n".join(wrapped), file=screen.out)


def branches(depths: Sequence[int]) -> list[str]:
    """The lines of a tree before each name, from the depths of the names in order."""
    leads: list[str] = []
    more: set[int] = set()
    for depth in reversed(depths):
        bars = "".join("│  " if level in more else "   " for level in range(1, depth))
        own = ("├─ " if depth in more else "└─ ") if depth else ""
        leads.append(bars + own)
        more = {level for level in more if level < depth} | {depth}
    return leads[::-1]


def _unit_said(row: Row, lang: Language) -> str:
    posts, tasks = row["posts"], row["tasks"]
    parts = [row["kind"], row["leader_title"], SEVERAL.in_(lang) if row["collective"] else ""]
    if posts and posts["high"] > 0:
        count = write_range(_range(posts), lang)
        parts.append(ONE_POST.in_(lang) if posts == {"low": 1, "high": 1} else fill(POST_COUNT, lang, {"count": count}))
    if tasks:
        parts.append(ONE_TASK.in_(lang) if tasks == 1 else fill(TASK_COUNT, lang, {"count": tasks}))
    return ", ".join(part for part in parts if part)


def _committee_said(row: Row, lang: Language) -> str:
    tasks, served = len(row["tasks"]), _names(row["served_by"])
    parts = [_kind(row, lang), fill(SERVED, lang, {"units": served}) if served else ""]
    if tasks:
        parts.append(ONE_TASK.in_(lang) if tasks == 1 else fill(TASK_COUNT, lang, {"count": tasks}))
    return ", ".join(part for part in parts if part)


def _med_said(row: Row, lang: Language) -> str:
    units = _names(row["units"])
    return ", ".join(part for part in (_kind(row, lang), fill(COVERS, lang, {"units": units}) if units else "") if part)


def _kind(row: Row, lang: Language) -> str:
    """The kind of a body in the reader's words."""
    return write(worded(row["kind"]), lang)


def _names(things: Sequence[Row]) -> str:
    return ", ".join(each["name"] for each in things)


def _range(plain: Row | None) -> Range:
    return Range(Decimal(str(plain["low"])), Decimal(str(plain["high"]))) if plain else Range.of(0)


def _show_tasks(found: Sequence[Row], screen: Console) -> None:
    table = [(row["task"]["name"], _names(row["responsible"]), _names(row["committees"])) for row in found]
    show_table([each.in_(screen.lang) for each in TASK_HEAD], table, screen)


def _show_posts(found: Sequence[Row], screen: Console) -> None:
    lang = screen.lang
    table = []
    for row in found:
        own, whole = row["own"], row["with_below"]
        figures = [write_range(_range(own[name]), lang) for name in ("posts", "fte", "leaders")]
        cost = write_amount(_range(own["cost"]), lang) if own["cost"] and own["cost"]["high"] else ""
        fte = write_range(_range(whole["fte"]), lang)
        table.append(("  " * row["depth"] + row["unit"]["name"], *figures, cost, fte))
    show_table([each.in_(lang) for each in POST_HEAD], table, screen, right={1, 2, 3, 4, 5})


_SHOW: dict[str, Callable[[Sequence[Row], Console], None]] = {
    UNITS: lambda found, screen: _tree(found, "unit", _unit_said, screen),
    COMMITTEES: lambda found, screen: _tree(found, "committee", _committee_said, screen),
    MED: lambda found, screen: _tree(found, "body", _med_said, screen),
    TASKS: _show_tasks,
    POSTS: _show_posts,
}
