# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Fill: synthetic posts, pseudonymous employees and money for every unit, the same for the same seed.

Nothing here is about anybody: titles and costs come from a table, people are numbers drawn by lot. The workspace is
marked ``synthetic = true``, and everything shown of it says so.
"""

from __future__ import annotations

import datetime as dt
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Codecs, Store
from byggesten.actions.synthetic_titles import FIELDS, LEADER, OFFICE, TEAM_LEADER, TOP, Field, Job
from byggesten.actions.workspace import PROPOSALS, REGISTER, SETTINGS, Workspace
from byggesten.kernel.findings import NOWHERE, Finding, Place, declare
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit

FULL_TIME, VACANT, PERMANENT, TEAM = 37, 0.04, 0.93, 24
POSTS = ("id", "unit", "title", "category", "fte", "cost", "leader", "permanent", "holder", "source")
MONEY = ("unit", "function", "year", "amount", "recurring", "source")
EMPLOYEES = ("id", "name", "seniority", "employment", "note")
NAME, TENURE = "Prøve Person", 12_000
MOST_POSTS = 2_000_000
REAL_DATA = declare(
    "fill.real_data",
    "error",
    da="Arbejdsområdet har allerede stillinger eller beløb, der ikke er syntetiske",
    en="The workspace already has posts or amounts that are not synthetic",
    advice_da="Skriv de syntetiske til en anden mappe med --out.",
    advice_en="Write the synthetic ones to another folder with --out.",
)
NO_UNITS = declare(
    "fill.no_units",
    "error",
    da="Der er ingen enheder at fylde",
    en="There are no units to fill",
    advice_da="Skriv enhederne i register/units.csv først.",
    advice_en="Write the units in register/units.csv first.",
)
TOO_FEW = declare(
    "fill.too_few",
    "error",
    da="Der kan ikke laves {posts} stillinger: hver af de {units} enheder skal have en leder, og {most} er det højeste",
    en="{posts} posts are not possible: each of the {units} units must have a leader, and {most} is the most",
    advice_da="Vælg et tal fra {units} til {most}.",
    advice_en="Choose a number from {units} to {most}.",
)
OUT_EXISTS = declare(
    "fill.out_exists",
    "error",
    da="I {folder} er der allerede et arbejdsområde",
    en="There is already a workspace in {folder}",
    advice_da="Vælg en tom mappe.",
    advice_en="Choose an empty folder.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A synthetic post; the holder is a number, empty for a vacant one."""

    id: str
    unit: str
    job: Job
    title: str
    hours: float
    cost: int
    leader: bool
    permanent: bool
    holder: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """What was written: the number of posts, units and money lines, and the files."""

    posts: int
    units: int
    lines: int
    files: tuple[str, ...]


def field_of(org: Organisation, unit: Unit) -> Field:
    """The field of work of a unit: the one most of whose words its name, tasks and those above it hold."""
    own = _words([unit.name, unit.core_task, *(task.name for task in org.tasks_of(unit.id))])
    above = _words([org.name(id) for id in org.chain(unit.id)[1:-1]])
    scored = [(3 * _hits(own, field) + _hits(above, field), -number) for number, field in enumerate(FIELDS)]
    best, number = max(scored)
    return FIELDS[-number] if best else OFFICE


def _words(texts: list[str]) -> list[str]:
    return [word for text in texts for word in re.findall(r"\w+", text.casefold())]


def _hits(words: list[str], field: Field) -> int:
    return sum(1 for word in words for each in field.words if (word == each if len(each) < 4 else each in word))


def posts_of(org: Organisation, count: int, seed: int) -> Iterator[Post]:
    """As many posts as asked for, at least one leader in every unit; the same for the same organisation and seed."""
    lot = random.Random(seed)
    units = list(org.every(Unit))
    fields = {unit.id: field_of(org, unit) for unit in units}
    weights = [fields[unit.id].weight * (0.4 if org.below(unit.id) else 1.0) * lot.uniform(0.6, 1.6) for unit in units]
    shares = _shares(weights, count - len(units))
    people = _people(lot)
    number = 0
    for unit, staff in zip(units, shares, strict=True):
        for rank in range(staff + 1):
            number += 1
            yield _post(unit, fields[unit.id], f"S{number:06d}", rank, lot, people)


def _shares(weights: list[float], count: int) -> list[int]:
    """A number divided by weights, the largest remainders rounded up."""
    whole = sum(weights)
    exact = [count * weight / whole for weight in weights]
    shares = [int(each) for each in exact]
    order = sorted(range(len(weights)), key=lambda i: (shares[i] - exact[i], i))
    for i in order[: count - sum(shares)]:
        shares[i] += 1
    return shares


def _people(lot: random.Random) -> Iterator[str]:
    used: set[int] = set()
    while True:
        number = lot.randrange(10**7, 10**8)
        if number not in used:
            used.add(number)
            yield f"M{number}"


def _post(unit: Unit, field: Field, id: str, rank: int, lot: random.Random, people: Iterator[str]) -> Post:
    """The post of a rank in its unit: the first leads it, and one in each team leads the team."""
    leader = rank % TEAM == 0
    job = _leading(unit, rank) if leader else lot.choices(field.jobs, [each.weight for each in field.jobs])[0]
    hours = lot.choice(job.hours)
    full = int(job.cost * lot.uniform(0.93, 1.09)) // 1000 * 1000
    return Post(
        id=id,
        unit=unit.id,
        job=job,
        title=unit.leader_title or job.title if job in (LEADER, TOP) else job.title,
        hours=hours,
        cost=round(full * min(hours / FULL_TIME, 1)),
        leader=leader,
        permanent=leader or lot.random() < PERMANENT,
        holder="" if not leader and lot.random() < VACANT else next(people),
    )


def _leading(unit: Unit, rank: int) -> Job:
    """A leader's job: a unit that stands for several has a leader for each."""
    if rank and not unit.collective:
        return TEAM_LEADER
    return LEADER if unit.parent else TOP


def money_of(org: Organisation, posts: list[Post], year: int, seed: int) -> Iterator[tuple[str, str, int, int, str]]:
    """Two lines a unit: what its posts cost, and what else it runs on; unit, function, year, kroner, what it is."""
    lot = random.Random(f"money {seed}")
    salaries: dict[str, int] = {}
    for post in posts:
        salaries[post.unit] = salaries.get(post.unit, 0) + post.cost
    for unit in org.every(Unit):
        function, salary = field_of(org, unit).function, salaries.get(unit.id, 0)
        yield unit.id, function, year, salary, "løn"
        yield unit.id, function, year, int(salary * lot.uniform(0.08, 0.35)) // 1000 * 1000, "drift"


def employees_of(posts: Iterable[Post], day: dt.date, seed: int) -> Iterator[tuple[str, ...]]:
    """Somebody for each holder: a name that is plainly nobody's, a day to count seniority from, and the employment."""
    lot = random.Random(f"employees {seed}")
    held = (post for post in posts if post.holder)
    for number, post in enumerate(held, start=1):
        since = day - dt.timedelta(days=lot.randrange(30, TENURE))
        employment = "fastansat" if post.permanent else "tidsbegrænset ansat"
        yield post.holder, f"{NAME} {number:04d}", since.isoformat(), employment, "syntetisk"


def fill(
    source: Store, target: Store, codecs: Codecs, workspace: Workspace, org: Organisation,
    *, actor: Actor, seed: int, posts: int, elsewhere: bool, folder: str = "",
) -> Filled | tuple[Finding, ...]:  # fmt: skip
    """Write synthetic posts and money of an organisation's units.

    In place they stand beside the register that is there; ``elsewhere`` a workspace is written whose opening register
    is the organisation on its day. Findings where it may not be done.
    """
    problems = actor.denied(Right.FILL) or _problems(target, workspace, org, posts, elsewhere, folder)
    if problems:
        return problems
    made = list(posts_of(org, posts, seed))
    lines = list(money_of(org, made, workspace.settings.budget_year or org.day.year, seed))
    files = {f"{REGISTER}/posts.csv": _csv(POSTS, map(_row, made)), f"{REGISTER}/money.csv": _csv(MONEY, _money(lines))}
    files[f"{REGISTER}/employees.csv"] = _csv(EMPLOYEES, employees_of(made, org.day, seed))
    if elsewhere:
        files |= {f"{REGISTER}/{name}": text for name, text in codecs.register_files(org).items()}
        files |= _unchanged(source, workspace, org)
    settings = (source.read(SETTINGS) or b"").decode("utf-8-sig")
    opening = org.day.isoformat() if elsewhere else None
    target.write(SETTINGS, marked(settings, opening).encode())
    for file, text in files.items():
        target.write(file, text.encode())
    return Filled(posts=len(made), units=len({each.unit for each in made}), lines=len(lines),
                  files=tuple(sorted((SETTINGS, *files))))  # fmt: skip


def _problems(
    target: Store, workspace: Workspace, org: Organisation, posts: int, elsewhere: bool, folder: str
) -> tuple[Finding, ...]:
    units = org.count(Unit)
    if not units:
        return (NO_UNITS(NOWHERE, workspace.settings.name),)
    if not units <= posts <= MOST_POSTS:
        return (TOO_FEW(NOWHERE, str(posts), posts=posts, units=units, most=MOST_POSTS),)
    if elsewhere:
        return (OUT_EXISTS(NOWHERE, folder, folder=folder),) if target.read(SETTINGS) is not None else ()
    opening = workspace.opening
    real = not workspace.settings.synthetic and (len(opening.posts.columns) or len(opening.money.columns))
    return (REAL_DATA(Place(f"{REGISTER}/posts.csv"), workspace.settings.name),) if real else ()


def _unchanged(source: Store, workspace: Workspace, org: Organisation) -> dict[str, str]:
    """The proposals, where the organisation is the one they are written on."""
    if org.day != workspace.opening.day or workspace.log:
        return {}
    files = (f"{PROPOSALS}/{name}" for name in source.names(PROPOSALS) if name.endswith(".md"))
    return {file: (source.read(file) or b"").decode("utf-8", "replace") for file in files}


def _row(post: Post) -> tuple[str, ...]:
    fte = f"{post.hours / FULL_TIME:.4f}".rstrip("0").rstrip(".")
    return (
        post.id, post.unit, post.title, post.job.category, fte, str(post.cost), "yes" if post.leader else "no",
        "yes" if post.permanent else "no", post.holder, "syntetisk",
    )  # fmt: skip


def _money(lines: list[tuple[str, str, int, int, str]]) -> Iterator[tuple[str, ...]]:
    for unit, function, year, amount, what in lines:
        yield unit, function, str(year), str(amount), "yes", f"syntetisk: {what}"


def _csv(header: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> str:
    """Cells that need no quotes are written without; the only ones that may are titles."""
    return "\n".join(",".join(_cell(cell) for cell in row) for row in (header, *rows)) + "\n"


def _cell(text: str) -> str:
    return '"' + text.replace('"', '""') + '"' if any(char in text for char in ',;"\n') else text


def marked(settings: str, opening: str | None = None) -> str:
    """The settings' text with the mark ``synthetic = true``, and another opening day where one is given."""
    values: Mapping[str, str] = {"synthetic": "true"} | ({"opening": opening} if opening else {})
    lines = settings.replace("\r\n", "\n").rstrip("\n").split("\n")
    start = next((i for i, line in enumerate(lines) if line.split("#")[0].strip() == "[workspace]"), None)
    if start is None:
        lines, start = ["[workspace]", *lines], 0
    end = next((i for i in range(start + 1, len(lines)) if lines[i].lstrip().startswith("[")), len(lines))
    keys = {line.split("=")[0].strip(): i for i, line in enumerate(lines) if start < i < end and "=" in line}
    for key, value in values.items():
        if key in keys:
            lines[keys[key]] = f"{key} = {value}"
        else:
            lines.insert(start + 1, f"{key} = {value}")
            keys = {each: i + (i > start) for each, i in keys.items()}
    return "\n".join(lines) + "\n"
