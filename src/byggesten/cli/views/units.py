# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What becomes of the units: established, closed, taken in, divided, moved, renamed, changed; and the counting line."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.cli.views.plan import ADD, CHANGE, MOVE, TAKE, Line, Plan, Section
from byggesten.consequences.lineage import Strand, UnitLineage
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.ranges import ZERO, Range
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_amount, write_list
from byggesten.organisation.flows import PART, TASK, WHOLE
from byggesten.organisation.units import Unit

MOVING = ("unit.move", "unit.cluster", "unit.attach")
TITLE = Text("Enheder", "Units")
ESTABLISHED = Text("{unit} oprettes under {parent}", "{unit} is established under {parent}")
ESTABLISHED_ALONE = Text("{unit} oprettes", "{unit} is established")
CLOSED = Text("{unit} nedlægges", "{unit} is closed")
MERGED = Text("{unit} indgår i {into}", "{unit} goes into {into}")
SPLIT = Text("{unit} deles mellem {into}", "{unit} is divided between {into}")
MOVED = Text("{unit} flytter fra {old} til {new}", "{unit} moves from {old} to {new}")
RENAMED = Text("{old} får navnet {unit}", "{old} gets the name {unit}")
MOVED_RENAMED = Text("{was} flytter fra {old} til {new} og får navnet {unit}",
                     "{was} moves from {old} to {new} and gets the name {unit}")  # fmt: skip
OTHERWISE = Text("{unit} ændres", "{unit} changes")
GIVES = Text("afgiver {what} til {unit}", "gives {what} to {unit}")
GETS = Text("får {what} fra {unit}", "gets {what} from {unit}")
ALL_OF = Text("alt", "everything")
ALL_BUT = Text("alt undtagen {rest}", "everything except {rest}")
SOME = Text("en del", "part")
SOME_OF = Text("en del ({what})", "part ({what})")
SHARE = Text("{what}, {share} %", "{what}, {share} %")
THE_TASK = Text("opgaven {task}", "the task {task}")
TOP = Text("øverste niveau", "the top level")
UNKNOWN = Text("et ikke oplyst sted", "a place not stated")
COUNTS = Text("Enheder: {before} før, {after} efter", "Units: {before} before, {after} after")
NUMBERS = {
    "established": Text("{n} oprettes", "{n} established"),
    "closed": Text("{n} nedlægges", "{n} closed"),
    "merged": Text("{n} indgår i andre", "{n} taken into others"),
    "split": Text("{n} deles", "{n} divided"),
    "moved": Text("{n} flytter", "{n} moved"),
    "renamed": Text("{n} får nyt navn", "{n} renamed"),
    "kept": Text("{n} bevares udtrykkeligt", "{n} explicitly kept"),
}
TASKS = Text("{n} opgaver flytter", "{n} tasks move")
ONE_TASK = Text("1 opgave flytter", "1 task moves")
POSTS, POST = Text("{n} stillinger til", "{n} posts more"), Text("1 stilling til", "1 post more")
FEWER, ONE_FEWER = Text("{n} stillinger fra", "{n} posts fewer"), Text("1 stilling fra", "1 post fewer")
AMOUNT = Text("{amount} om året", "{amount} a year")


def sections(plan: Plan) -> Iterator[Section]:
    """The units, each with the one thing that matters most."""
    by_unit = {each.unit: each for each in plan.found.lineage}
    ids = [id for id in dict.fromkeys([*plan.found.summary.units(), *by_unit]) if plan.found.after.get(Unit, id)]
    lines = (_line(plan, id, by_unit.get(id)) for id in ids)
    yield Section(title=TITLE, lines=tuple(line for line in lines if line is not None))


def _line(plan: Plan, id: str, lineage: UnitLineage | None) -> Line | None:
    found = plan.found
    old = found.before.unit(id) if found.before.live(id) else None
    new = found.after.unit(id) if found.after.live(id) else None
    changes = found.changes(id)
    details = tuple(_details(plan, lineage)) if lineage else ()
    if old is None and new is not None:
        parent = plan.new(new.parent) if new.parent else ""
        text = ESTABLISHED if parent else ESTABLISHED_ALONE
        return Line(sign=ADD, text=plan.fill(text, unit=new.name, parent=parent), changes=changes, details=details,
                    by=("unit.establish", "unit.merge"))  # fmt: skip
    if old is not None and new is None:
        return _ended(plan, old, lineage, changes)
    if old is None or new is None:
        return None
    return _continued(plan, old, new, changes, details)


def _ended(plan: Plan, old: Unit, lineage: UnitLineage | None, changes: tuple[str, ...]) -> Line:
    strands = [each for each in lineage.targets if each.extent != TASK] if lineage else []
    receivers = list(dict.fromkeys(each.unit for each in strands))
    details = tuple(_details(plan, lineage)) if lineage else ()
    if len(receivers) > 1:
        return Line(sign=TAKE, text=plan.fill(SPLIT, unit=old.name, into=plan.news(receivers)), changes=changes,
                    details=details, by=("unit.",))  # fmt: skip
    if receivers and strands[0].extent == WHOLE:
        plainly = len(strands) == 1 and not strands[0].excluding
        return Line(sign=MOVE, text=plan.fill(MERGED, unit=old.name, into=plan.new(receivers[0])), changes=changes,
                    details=() if plainly else details, by=("unit.absorb", "unit.merge"))  # fmt: skip
    return Line(sign=TAKE, text=plan.fill(CLOSED, unit=old.name), changes=changes, details=details, by=("unit.close",))


def _continued(plan: Plan, old: Unit, new: Unit, changes: tuple[str, ...], details: tuple[str, ...]) -> Line | None:
    above = {
        "old": plan.old(old.parent) if old.parent else UNKNOWN if old.certainty is Certainty.UNCLEAR else TOP,
        "new": plan.new(new.parent) if new.parent else TOP,
        "unit": new.name,
        "was": old.name,
    }
    if old.parent != new.parent:
        text = MOVED if old.name == new.name else MOVED_RENAMED
        said = plan.fill(text, **above)
        return Line(sign=MOVE, text=said, changes=changes, details=details, by=MOVING)
    if old.name != new.name:
        said = plan.fill(RENAMED, old=old.name, unit=new.name)
        return Line(sign=CHANGE, text=said, changes=changes, details=details, by=("unit.rename", "unit.merge"))
    if details:
        said = plan.fill(OTHERWISE, unit=new.name)
        return Line(sign=CHANGE, text=said, changes=changes, details=details, why=False)
    return None


def _details(plan: Plan, lineage: UnitLineage) -> Iterator[str]:
    for strand in lineage.sources:
        yield f"{plan.fill(GETS, what=_what(plan, strand), unit=plan.old(strand.unit))}  ({strand.change})"
    for strand in lineage.targets:
        yield f"{plan.fill(GIVES, what=_what(plan, strand), unit=plan.new(strand.unit))}  ({strand.change})"


def _what(plan: Plan, strand: Strand) -> str:
    """How much of the giver, in words."""
    if strand.extent == TASK:
        return plan.fill(THE_TASK, task=plan.new(strand.what))
    if strand.extent == PART:
        said = plan.fill(SOME_OF, what=plan.new(strand.what)) if strand.what else plan.fill(SOME)
        return plan.fill(SHARE, what=said, share=plan.number(strand.share.times(100))) if strand.share else said
    rest = write_list([plan.old(each) for each in strand.excluding], plan.lang)
    return plan.fill(ALL_BUT, rest=rest) if rest else plan.fill(ALL_OF)


def counting(plan: Plan) -> str:
    """The counting line: units before and after, what becomes of them, tasks, posts and money."""
    found, summary = plan.found, plan.found.summary
    parts = [plan.fill(text, n=n) for name, text in NUMBERS.items() if (n := summary.count(name))]
    tasks = len({each.task for each in found.tasks})
    if tasks:
        parts.append(plan.fill(ONE_TASK) if tasks == 1 else plan.fill(TASKS, n=tasks))
    posts, amount = found.economy.posts.value, found.economy.amount.value
    if posts != ZERO:
        more = posts.high > 0
        number = posts if more else -posts
        one, many = (POST, POSTS) if more else (ONE_FEWER, FEWER)
        parts.append(plan.fill(one if number == Range.of(1) else many, n=number))
    if amount != ZERO:
        parts.append(plan.fill(AMOUNT, amount=write_amount(amount, plan.lang)))
    start = plan.fill(COUNTS, before=summary.units_before, after=summary.units_after)
    return f"{start}{': ' if parts else ''}{write_list(parts, plan.lang)}."
