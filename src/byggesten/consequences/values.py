# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Computed values: what a document's ``{value}`` prints, by path, each with the changes it comes from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from byggesten.changes.entry import Entry
from byggesten.consequences.compare import Consequences
from byggesten.consequences.economy import Figure, standing
from byggesten.consequences.summary import CATEGORIES
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose, nearest
from byggesten.kernel.ranges import ZERO, Range, total
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import write_amount, write_range
from byggesten.organisation.bodies import Committee, MedBody
from byggesten.organisation.entity import Entity
from byggesten.organisation.groups import Group
from byggesten.organisation.measures import Measure
from byggesten.organisation.money import DEMANDED, MONEY_KINDS, PLACED
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.vocabulary import role

UNKNOWN_VALUE = declare(
    "document.unknown_value",
    "error",
    da="Der findes ingen beregnet værdi »{path}«",
    en="There is no computed value “{path}”",
    advice_da="Mente du {nearest}? Alle værdier står i docs/reference/values.md.",
    advice_en="Did you mean {nearest}? All values are in docs/reference/values.md.",
)
KRONER, NUMBER = "kroner", "number"


@dataclass(frozen=True, slots=True, kw_only=True)
class Computed:
    """A computed value: its path, its range in kroner or as a number, the changes behind it; None where not stated."""

    path: str
    number: Range | None
    form: str = NUMBER
    changes: tuple[str, ...] = ()
    suffix: str = ""

    def write(self, lang: Language) -> str:
        """The value as a reader of the language expects it."""
        if self.form == KRONER or self.number is None:
            return write_amount(self.number, lang)
        return write_range(self.number, lang) + self.suffix


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way to a value: how it is written, what it means, and the function that finds it.

    ``parts`` of the written form in angle brackets are filled in by the author.
    """

    written: str
    meaning: Text
    pattern: re.Pattern[str]
    find: Callable[[_Asked, re.Match[str]], Computed | None]


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked of: the consequences, and every entry of the proposal."""

    found: Consequences
    entries: tuple[Entry, ...]

    def side(self, when: str | None) -> Organisation:
        return self.found.before if when == "before" else self.found.after

    def thing(self, kind: type[Entity], name: str) -> str:
        for org in (self.found.after, self.found.before):
            for each in org.named(name):
                if isinstance(each, kind):
                    return each.id
        return name if isinstance(self.found.after.things.get(name), kind) else ""


def value(found: Consequences, path: str, entries: tuple[Entry, ...] = ()) -> Computed | None:
    """The value at a path, or None where there is no such path. ``entries`` are all of the proposal."""
    asked = _Asked(found, entries)
    for each in PATHS:
        if (match := each.pattern.fullmatch(path.strip())) and (answer := each.find(asked, match)):
            return answer
    return None


def meaning(path: str) -> Text | None:
    """What the value at a path is, in words; None for a path of no known form."""
    return next((each.meaning for each in PATHS if each.pattern.fullmatch(path.strip())), None)


def known_paths(found: Consequences, entries: tuple[Entry, ...] = ()) -> tuple[str, ...]:
    """Every path that can be written out without naming a thing, with those of the proposal's changes."""
    fixed = [each.written for each in PATHS if "<" not in each.written]
    years = [f"economy.{each.year}.{name}" for each in found.economy.by_year for name in YEARLY]
    keys = [f"{entry.key}.{name}" for entry in entries for name in ("posts", "amount")]
    return (*fixed, *years, *keys)


def unknown_values(proposal: Proposal, found: Consequences) -> Iterator[Finding]:
    """A finding for each ``{value}`` of a proposal that names no computed value."""
    known = known_paths(found, proposal.entries)
    for section in proposal.sections:
        for each in section.roles:
            kind = role(each.kind)
            if kind and kind.name == "value" and value(found, each.text, proposal.entries) is None:
                close = nearest(each.text, known) or ("economy.posts", "summary.established")
                yield UNKNOWN_VALUE(each.place, each.text, path=each.text, nearest=close)


def _count(path: str, number: int, changes: tuple[str, ...] = ()) -> Computed:
    return Computed(path=path, number=Range.of(number), changes=changes)


def _figure(path: str, figure: Figure, form: str = KRONER) -> Computed:
    return Computed(path=path, number=figure.value, form=form, changes=figure.changes)


def _economy(asked: _Asked, match: re.Match[str]) -> Computed:
    economy, name = asked.found.economy, match["name"]
    if name == "per_post":
        return Computed(path=match[0], number=economy.per_post, form=KRONER, changes=economy.amount.changes)
    return _figure(match[0], getattr(economy, name), NUMBER if name == "posts" else KRONER)


def _year(asked: _Asked, match: re.Match[str]) -> Computed | None:
    years = {each.year: each for each in asked.found.economy.by_year}
    year = years.get(int(match["year"]))
    return _figure(match[0], getattr(year, match["name"])) if year else None


def _summary(asked: _Asked, match: re.Match[str]) -> Computed:
    summary, name = asked.found.summary, match["name"]
    if name in CATEGORIES:
        counted = getattr(summary, name)
        keys = tuple(dict.fromkeys(key for each in counted for key in each.changes))
        return _count(match[0], len(counted), keys)
    return _count(match[0], getattr(summary, name))


def _levels(asked: _Asked, match: re.Match[str]) -> Computed:
    return _count(match[0], asked.found.levels[match["when"] == "after"])


def _tasks_moved(asked: _Asked, match: re.Match[str]) -> Computed:
    moves = asked.found.tasks
    keys = tuple(dict.fromkeys(key for each in moves for key in each.changes))
    return _count(match[0], len({each.task for each in moves}), keys)


def _changes(asked: _Asked, match: re.Match[str]) -> Computed:
    left_out = {each.key for each in asked.found.not_counted}
    keys = tuple(each.key for each in asked.entries if each.key not in left_out)
    return _count(match[0], len(keys), keys)


def _not_counted(asked: _Asked, match: re.Match[str]) -> Computed:
    keys = tuple(each.key for each in asked.found.not_counted)
    return _count(match[0], len(keys), keys)


def _questions(asked: _Asked, match: re.Match[str]) -> Computed:
    asked_of = asked.found.open_questions
    return _count(match[0], len(asked_of), tuple(dict.fromkeys(key for each in asked_of for key in each.changes)))


def _entry_posts(asked: _Asked, match: re.Match[str]) -> Computed | None:
    key = match["key"]
    entry = next((each for each in asked.entries if each.key == key), None)
    if entry is None:
        return None
    lines = [line.count for line in asked.found.difference.lines if line.change == key]
    number = total(lines) if lines else _said_posts(entry)
    if lines and number == ZERO:
        number = total(each for each in lines if each.low > 0)
    return Computed(path=match[0], number=number, changes=(key,))


def _said_posts(entry: Entry) -> Range:
    """What a change says of posts where it is not counted: its number, or the posts it begins with."""
    said = getattr(entry.change, "count", None) or getattr(entry.change, "posts", None)
    return said if isinstance(said, Range) else ZERO


def _entry_amount(asked: _Asked, match: re.Match[str]) -> Computed | None:
    key = match["key"]
    entry = next((each for each in asked.entries if each.key == key), None)
    if entry is None:
        return None
    lines = [line for line in asked.found.difference.money if line.change == key]
    for kind in MONEY_KINDS:
        said = [year.amount for line in standing(lines, kind) for year in line.years if year.amount is not None]
        if said:
            return Computed(path=match[0], number=said[-1], form=KRONER, changes=(key,))
    return Computed(path=match[0], number=entry.amount, form=KRONER, changes=(key,))


def _children(asked: _Asked, match: re.Match[str]) -> Computed | None:
    id = asked.thing(Unit, match["name"])
    below = asked.side(match["when"]).below(id) if id else ()
    return _count(match[0], len(below), asked.found.changes(id)) if id else None


def _tasks_of(asked: _Asked, match: re.Match[str]) -> Computed | None:
    id = asked.thing(Unit, match["name"])
    return _count(match[0], len(asked.side(match["when"]).tasks_of(id)), asked.found.changes(id)) if id else None


def _posts_of(asked: _Asked, match: re.Match[str]) -> Computed | None:
    id = asked.thing(Unit, match["name"])
    if not id:
        return None
    org = asked.side(match["when"])
    held = total(org.posts.total(each).posts for each in (id, *org.descendants(id)))
    return Computed(path=match[0], number=held, changes=asked.found.changes(id))


_COUNTED: dict[str, type[Entity]] = {"units": Unit, "committees": Committee, "groups": Group, "med": MedBody}


def _of_kind(asked: _Asked, match: re.Match[str]) -> Computed | None:
    kind, org = loose(match["name"]), asked.side(match["when"])
    table = _COUNTED[match["table"]]
    ids = [each.id for each in org.every(table) if loose(each.kind) == kind]
    ever = any(loose(each.kind) == kind for side in (org, asked.found.before) for each in side.all(table))
    return _count(match[0], len(ids), asked.found.changes(*ids)) if ever else None


def _all_of(asked: _Asked, match: re.Match[str]) -> Computed:
    return _count(match[0], asked.side(match["when"]).count(_COUNTED[match["table"]]))


def _measure(asked: _Asked, match: re.Match[str]) -> Computed | None:
    id = asked.thing(Measure, match["name"])
    found = asked.found.after.get(Measure, id)
    if found is None or found.value is None:
        return None
    unit = found.unit.strip()
    suffix = f"\N{NO-BREAK SPACE}{unit}" if unit else ""
    return Computed(path=match[0], number=found.value, suffix=suffix, changes=asked.found.changes(id))


YEARLY = ("added", "one_off", DEMANDED, PLACED, "unplaced")
_WHEN = r"(?:\.(?P<when>before|after))?"
_IN = r"\((?P<name>.+)\)" + _WHEN
_FOUND = Callable[[_Asked, re.Match[str]], Computed | None]


def _path(written: str, pattern: str, find: _FOUND, da: str, en: str) -> Path:
    return Path(written=written, meaning=Text(da, en), pattern=re.compile(pattern), find=find)


def _fixed(written: str, find: _FOUND, da: str, en: str) -> Path:
    *_, name = written.split(".")
    group = "when" if name in ("before", "after") else "name"
    pattern = re.escape(written.removesuffix(name)) + f"(?P<{group}>{name})"
    return _path(written, pattern, find, da, en)


_ECONOMY = {
    "posts": ("nye årsværk, når flytninger og bortfald er regnet fra", "new posts, net of moves and posts that end"),
    "amount": ("udgiften om året, når alt er indført", "the yearly cost at full effect"),
    "per_post": ("udgiften om året pr. stilling", "the yearly cost per post"),
    "demanded": ("kravet til besparelser", "the savings demanded"),
    "placed": ("de besparelser, der er udmøntet", "the savings placed"),
    "unplaced": ("de besparelser, der mangler at blive udmøntet", "the savings not yet placed"),
}
_SUMMARY = {
    "units_before": ("enheder før", "units before"),
    "units_after": ("enheder efter", "units after"),
    "established": ("enheder, der oprettes", "units established"),
    "closed": ("enheder, der nedlægges", "units closed"),
    "merged": ("enheder, der indgår i andre", "units merged into others"),
    "split": ("enheder, der deles", "units split"),
    "moved": ("enheder, der får en anden overordnet", "units with another parent"),
    "renamed": ("enheder, der skifter navn", "units renamed"),
    "kept": ("enheder, der udtrykkeligt bevares", "units explicitly kept"),
}
PATHS: tuple[Path, ...] = (
    *(_fixed(f"economy.{name}", _economy, *words) for name, words in _ECONOMY.items()),
    _path(
        "economy.<year>.<figure>", rf"economy\.(?P<year>\d{{4}})\.(?P<name>{'|'.join(YEARLY)})", _year,
        f"et år: {', '.join(YEARLY)}", f"one year: {', '.join(YEARLY)}",
    ),
    *(_fixed(f"summary.{name}", _summary, *words) for name, words in _SUMMARY.items()),
    _fixed("levels.before", _levels, "ledelsesniveauer før", "management levels before"),
    _fixed("levels.after", _levels, "ledelsesniveauer efter", "management levels after"),
    _fixed("tasks.moved", _tasks_moved, "opgaver, der får en anden ansvarlig", "tasks with another responsible unit"),
    _fixed("changes.counted", _changes, "ændringer, der regnes med", "changes that count"),
    _fixed("changes.not_counted", _not_counted, "ændringer, der ikke regnes med", "changes that do not count"),
    _fixed("questions.open", _questions, "åbne spørgsmål", "open questions"),
    _path(
        "committees.after", r"(?P<table>committees|groups|med)\.(?P<when>before|after)", _all_of,
        "udvalg før eller efter; også groups og med", "committees before or after; groups and med as well",
    ),
    _path("children(<unit>)", f"children{_IN}", _children, "enheder lige under en enhed", "units right below a unit"),
    _path("tasks(<unit>)", f"tasks{_IN}", _tasks_of, "opgaver, en enhed har ansvar for", "tasks of a unit"),
    _path("posts(<unit>)", f"posts{_IN}", _posts_of, "stillinger i en enhed og under den", "posts of a unit and below"),
    _path(
        "units(<kind>)", rf"(?P<table>{'|'.join(_COUNTED)}){_IN}", _of_kind,
        "enheder af en slags; også committees, groups og med", "units of a kind; committees, groups and med as well",
    ),
    _path("measure(<name>)", r"measure\((?P<name>.+)\)", _measure, "et måltal i registeret", "a registered measure"),
    _path("<change>.posts", r"(?P<key>.+)\.posts", _entry_posts, "stillinger i en ændring", "posts of a change"),
    _path("<change>.amount", r"(?P<key>.+)\.amount", _entry_amount, "beløbet i en ændring", "the amount of a change"),
)  # fmt: skip


def page() -> str:
    """The reference page of the values, as Markdown."""
    rows = [f"| `{each.written}` | {each.meaning.en}; {each.meaning.da} |" for each in PATHS]
    return (
        "\n".join(
            [
                "# Computed values",
                "",
                "The role `{value}` (`{værdi}`) prints a computed value in running text: `{value}`, then a path",
                "in backticks. Where a thing is named in brackets, `.before` or `.after` may follow; without it",
                "the value is the one after. A path that does not exist is the finding `document.unknown_value`.",
                "This page is written from the code by `make docs`.",
                "",
                "| path | value |",
                "|---|---|",
                *rows,
            ]
        )
        + "\n"
    )
