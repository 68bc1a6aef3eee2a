# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the proposal does, in plain words: a few sentences, the counting line, and the key figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from byggesten.documents.material import Material
from byggesten.documents.memo import Block, Fact, Inline, Inlines, Paragraph, Small, Value
from byggesten.documents.memo import Text as Words
from byggesten.kernel.findings import Severity
from byggesten.kernel.ranges import ZERO
from byggesten.kernel.text import Text
from byggesten.kernel.wording import AND, write_list

# So many names stand in a sentence; more are only counted.
NAMED = 4
NOTHING = Text("Forslaget ændrer ikke noget.", "The proposal changes nothing.")
ONE_CHANGE = Text(
    "Forslaget rummer {n} ændring, som træder i kraft {when}.", "The proposal holds {n} change, effective {when}."
)
CHANGES = Text(
    "Forslaget rummer {n} ændringer, som træder i kraft {when}.", "The proposal holds {n} changes, effective {when}."
)
CHANGES_FROM = Text(
    "Forslaget rummer {n} ændringer; den første træder i kraft {when}, den sidste {last}.",
    "The proposal holds {n} changes; the first is effective {when}, the last {last}.",
)
UNITS = Text("Antallet af enheder går fra {before} til {after}", "The number of units goes from {before} to {after}")
SAME = Text("Antallet af enheder er fortsat {after}", "The number of units stays at {after}")
FATES: dict[str, tuple[Text, Text]] = {
    "established": (Text("oprettes", "is established"), Text("oprettes", "are established")),
    "merged": (Text("indgår i en anden", "becomes part of another"), Text("indgår i andre", "become part of others")),
    "split": (Text("deles", "is split"), Text("deles", "are split")),
    "closed": (Text("nedlægges", "is closed"), Text("nedlægges", "are closed")),
    "moved": (Text("flytter", "moves"), Text("flytter", "move")),
    "renamed": (Text("skifter navn", "is renamed"), Text("skifter navn", "are renamed")),
    "kept": (Text("bevares", "is kept"), Text("bevares", "are kept")),
}
ONE_TASK = Text("{n} opgave får en anden ansvarlig.", "{n} task gets another responsible unit.")
TASKS = Text("{n} opgaver får en anden ansvarlig.", "{n} tasks get another responsible unit.")
POSTS = Text("Der tilføres {posts} årsværk", "{posts} full-time equivalents are added")
FEWER = Text("Antallet af årsværk ændres med {posts}", "The number of full-time equivalents changes by {posts}")
COST = Text("Udgiften er {amount} om året", "The cost is {amount} a year")
AND_COST = Text(" til {amount} om året", " at {amount} a year")
PER_POST = Text(", svarende til {per_post} pr. stilling", ", or {per_post} per post")
SAVINGS = Text(
    "Der skal spares {demanded}; {placed} er udmøntet, og {unplaced} mangler.",
    "Savings of {demanded} are demanded; {placed} are placed and {unplaced} are not.",
)
LEVELS = Text(
    "Antallet af ledelsesniveauer går fra {before} til {after}.", "Management levels go from {before} to {after}."
)
ONE_OPEN, OPEN = (
    Text("{n} spørgsmål er åbent", "{n} question is open"),
    Text("{n} spørgsmål er åbne", "{n} questions are open"),
)
ONE_LEFT_OUT, LEFT_OUT = (
    Text("{n} ændring regnes ikke med", "{n} change is not counted"),
    Text("{n} ændringer regnes ikke med", "{n} changes are not counted"),
)
FOUND = Text("Kontrollen har fundet {what}.", "The checks have found {what}.")
ONE_ERROR, ERRORS = Text("{n} fejl", "{n} error"), Text("{n} fejl", "{n} errors")
ONE_WARNING, WARNINGS = Text("{n} advarsel", "{n} warning"), Text("{n} advarsler", "{n} warnings")
LINE = Text("I alt: {before} → {after} enheder", "In all: {before} → {after} units")
FIGURES = (
    ("summary.established", Text("nye enheder", "new units"), Text("ny enhed", "new unit")),
    ("summary.moved", Text("enheder flytter", "units move"), Text("enhed flytter", "unit moves")),
    ("summary.merged", Text("enheder indgår i andre", "units merged"), Text("enhed indgår i en anden", "unit merged")),
    ("summary.closed", Text("enheder nedlægges", "units closed"), Text("enhed nedlægges", "unit closed")),
    ("summary.split", Text("enheder deles", "units split"), Text("enhed deles", "unit split")),
    ("tasks.moved", Text("opgaver flytter", "tasks move"), Text("opgave flytter", "task moves")),
    ("economy.posts", Text("årsværk tilføres", "FTE added"), Text("årsværk tilføres", "FTE added")),
    ("economy.amount", Text("om året", "a year"), Text("om året", "a year")),
    ("economy.demanded", Text("skal spares", "savings demanded"), Text("skal spares", "savings demanded")),
    ("economy.unplaced", Text("ikke udmøntet", "not placed"), Text("ikke udmøntet", "not placed")),
    ("questions.open", Text("åbne spørgsmål", "open questions"), Text("åbent spørgsmål", "open question")),
)


def summary(material: Material) -> tuple[Block, ...]:
    """The sentences as one paragraph, and the counting line."""
    sentences: list[Inline] = []
    for sentence in _sentences(material):
        sentences += [Words(" "), *sentence] if sentences else [*sentence]
    return (Paragraph(tuple(sentences)), Paragraph((Small(_line(material)),)))


def _sentences(material: Material) -> Iterator[Inlines]:
    if not material.entries:
        yield (Words(material.say(NOTHING)),)
        return
    yield _changes(material)
    yield from _units(material)
    moved = material.value("tasks.moved")
    if _some(moved):
        yield material.compose(_plural(moved, ONE_TASK, TASKS), n=moved)
    yield from _economy(material)
    before, after = material.found.levels
    if before != after:
        yield material.compose(LEVELS, before=material.value("levels.before"), after=material.value("levels.after"))
    yield from _loose_ends(material)


def _changes(material: Material) -> Inlines:
    days = sorted({entry.day: entry.effective for entry in material.case.entries}.items())
    counted = material.value("changes.counted")
    if not days:
        return (Words(material.say(NOTHING)),)
    first, last = (Words(material.write(days[at][1])) for at in (0, -1))
    text = CHANGES_FROM if len(days) > 1 else _plural(counted, ONE_CHANGE, CHANGES)
    return material.compose(text, n=counted, when=first, last=last)


def _units(material: Material) -> Iterator[Inlines]:
    parts = [part for category in FATES if category != "kept" and (part := _fate(material, category))]
    if not parts:
        return
    before, after = material.value("summary.units_before"), material.value("summary.units_after")
    start = material.compose(SAME if before.number == after.number else UNITS, before=before, after=after)
    yield (*start, Words(": "), *_joined(material, parts, ","), Words("."))


def _fate(material: Material, category: str) -> Inlines:
    """How many units, what becomes of them, and their names where they are few."""
    counted = material.value(f"summary.{category}")
    if not _some(counted):
        return ()
    found: list[Inline] = [counted, Words(f" {material.say(_plural(counted, *FATES[category]))}")]
    units = getattr(material.found.summary, category)
    if len(units) <= NAMED:
        names = [(material.named(each.unit),) for each in units]
        found += [Words(" ("), *_joined(material, names), Words(")")]
    return tuple(found)


def _joined(material: Material, parts: Sequence[Inlines], comma: str = "") -> Inlines:
    """Parts as an enumeration: commas, and the last after »og«, which has a comma before it between clauses."""
    found: list[Inline] = []
    for at, part in enumerate(parts):
        if at:
            found.append(Words(f"{comma} {material.say(AND)} " if at == len(parts) - 1 else ", "))
        found += part
    return tuple(found)


def _economy(material: Material) -> Iterator[Inlines]:
    economy = material.found.economy
    posts, amount = material.value("economy.posts"), material.value("economy.amount")
    costs = economy.amount.value != ZERO
    said: list[Inline] = []
    if _some(posts):
        said += material.compose(POSTS if economy.posts.value.low >= 0 else FEWER, posts=posts)
        said += material.compose(AND_COST, amount=amount) if costs else ()
    elif costs:
        said += material.compose(COST, amount=amount)
    if said and costs and economy.per_post is not None:
        said += material.compose(PER_POST, per_post=material.value("economy.per_post"))
    if said:
        yield (*said, Words("."))
    if economy.demanded.value != ZERO:
        values = {name: material.value(f"economy.{name}") for name in ("demanded", "placed", "unplaced")}
        yield material.compose(SAVINGS, **values)


def _loose_ends(material: Material) -> Iterator[Inlines]:
    questions, left_out = material.value("questions.open"), material.value("changes.not_counted")
    parts: list[Inlines] = []
    if _some(questions):
        parts.append(material.compose(_plural(questions, ONE_OPEN, OPEN), n=questions))
    if _some(left_out):
        parts.append(material.compose(_plural(left_out, ONE_LEFT_OUT, LEFT_OUT), n=left_out))
    if parts:
        yield (*_joined(material, parts, ","), Words("."))
    errors = _found(material, Severity.ERROR, ONE_ERROR, ERRORS)
    warnings = _found(material, Severity.WARNING, ONE_WARNING, WARNINGS)
    grave = [each for each in (errors, warnings) if each]
    if grave:
        yield (Words(material.say(FOUND, what=write_list(grave, material.lang))),)


def _found(material: Material, severity: Severity, one: Text, many: Text) -> str:
    number = sum(1 for each in material.findings if each.severity is severity)
    return material.say(one if number == 1 else many, n=number) if number else ""


def _line(material: Material) -> Inlines:
    """The counting line: units before and after, and every figure of the summary."""
    before, after = material.value("summary.units_before"), material.value("summary.units_after")
    found: list[Inline] = [*material.compose(LINE, before=before, after=after)]
    for category, (one, many) in FATES.items():
        counted = material.value(f"summary.{category}")
        found += [Words(" · "), counted, Words(f" {material.say(_plural(counted, one, many))}")]
    return tuple(found)


def figures(material: Material) -> tuple[Fact, ...]:
    """The key figures that are not zero, units before and after first."""
    before, after = material.value("summary.units_before"), material.value("summary.units_after")
    both = Value(f"{before.text} → {after.text}", "summary.units_after", after.changes, after.number)
    found = [Fact(term=material.say(Text("enheder", "units")), inlines=(both,), changes=())]
    for path, many, one in FIGURES:
        value = material.value(path)
        if _some(value):
            found.append(Fact(term=material.say(_plural(value, one, many)), inlines=(value,), changes=value.changes))
    return tuple(found)


def _some(value: Value) -> bool:
    return value.number is not None and value.number != ZERO


def _plural(value: Value, one: Text, many: Text) -> Text:
    return one if value.number is not None and value.number.exact and value.number.low == 1 else many
