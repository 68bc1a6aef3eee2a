# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Hypothesis strategies: any change, made from its declared fields, so that a new kind of change joins by itself."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from byggesten.changes.catalogue import all_changes
from byggesten.changes.change import Change
from byggesten.changes.entry import Entry, Status
from byggesten.changes.leader.retitle import TitleBySize
from byggesten.changes.portions import EXTENTS, Portion
from byggesten.kernel.attributes import Attribute
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.dates import on
from byggesten.kernel.names import slug
from byggesten.kernel.ranges import Range
from byggesten.organisation.money import MONEY_KINDS, Reading, YearAmount
from byggesten.organisation.organisation import Organisation

from support.stories import organisation

TREE = """
    Direktion (direktør) [direktion] | 2
      Teknik (chef) [center]: veje, parker | 4
        Plan (leder) [afdeling]: lokalplaner | 2
        Drift (leder) [afdeling]: renhold | 6
      Kultur (chef) [center]: biblioteker | 3
        Musik [afdeling]: korsang
      Job (chef) [center]: ydelser | 5
    """
TABLES = {
    "committees": "name,kind\nByråd,council\nTeknikudvalg,standing\nKulturudvalg,standing",
    "med": "name,kind,units\nHovedudvalg,main,Direktion\nSektorMED,sector,Teknik",
    "groups": "name,kind,unit,members\nNetværk,network,Plan,Teknik|Kultur",
    "parties": "name,kind\nRegionen,external",
    "assets": "name,kind\nRådhuset,site",
    "links": "from,to,kind,subject\nPlan,Kultur,interface,byrum\nTeknik,Teknikudvalg,committee service,",
}


def town() -> Organisation:
    """A small organisation with something in every table."""
    return organisation(TREE, **TABLES)


NEW_NAMES = ("Center Nord", "Center Syd", "Team Øst", "Ny & Bedre")
WORDS = st.sampled_from(("drift", "udvikling", "chef", "center", "afdeling", "C1", "C2", "havnen", "leder"))
NUMBERS = st.integers(0, 9)
RANGES = st.tuples(NUMBERS, NUMBERS).map(lambda ends: Range.of(min(ends), max(ends)))
SHARES = st.integers(0, 100).map(lambda percent: Range.of(Decimal(percent) / 100))
DAYS = st.sampled_from([dt.date(year, month, 1) for year in (2026, 2027, 2028) for month in (1, 7)])


def ids(org: Organisation, tables: str) -> st.SearchStrategy[str]:
    """The id of something in the tables, or of something a change may bring."""
    known = sorted(id for table in tables.split() for id in org.order.get(table, ()))
    return st.sampled_from([*known, *(slug(name) for name in NEW_NAMES)])


def portions(org: Organisation) -> st.SearchStrategy[tuple[Portion, ...]]:
    """Portions of units and tasks, each with a receiver."""
    unit, task = ids(org, "units"), ids(org, "tasks")
    one = st.sampled_from(EXTENTS).flatmap(
        lambda extent: st.builds(
            Portion,
            extent=st.just(extent),
            what=task if extent == "task" else unit,
            text=WORDS,
            excluding=st.lists(task, max_size=1).map(tuple),
            share=st.none() | SHARES,
            to=unit,
        )
    )
    return st.lists(one, min_size=1, max_size=3).map(tuple)


def years() -> st.SearchStrategy[tuple[YearAmount, ...]]:
    """Amounts by year, with readings."""
    reading = st.builds(Reading, WORDS, RANGES)
    one = st.builds(YearAmount, st.integers(2026, 2029), RANGES, st.lists(reading, max_size=2).map(tuple))
    return st.lists(one, max_size=2, unique_by=lambda year: year.year).map(
        lambda found: tuple(sorted(found, key=lambda year: year.year))
    )


def values(org: Organisation, field: Attribute) -> st.SearchStrategy[Any]:
    """A value of a declared field."""
    if field.name == "kind" and field.default in MONEY_KINDS:
        return st.sampled_from(MONEY_KINDS)
    forms: dict[str, st.SearchStrategy[Any]] = {
        "text": WORDS,
        "texts": st.lists(WORDS, min_size=1, max_size=2).map(tuple),
        "choices": st.lists(WORDS, min_size=1, max_size=2).map(tuple),
        "new": st.sampled_from(NEW_NAMES),
        "ref": ids(org, field.refers),
        "refs": st.lists(ids(org, field.refers), min_size=1, max_size=2, unique=True).map(tuple),
        "flag": st.booleans(),
        "range": RANGES,
        "amount": RANGES,
        "share": SHARES,
        "date": DAYS.map(on),
        "certainty": st.sampled_from(Certainty),
        "portions": portions(org),
        "sizes": st.lists(st.builds(TitleBySize, title=WORDS, posts=RANGES), max_size=2).map(tuple),
        "years": years(),
    }
    return forms[field.form]


def changes(org: Organisation) -> st.SearchStrategy[Change]:
    """Any change of any kind."""
    return st.sampled_from(sorted(all_changes().values(), key=lambda kind: kind.op)).flatmap(
        lambda kind: _of_kind(org, kind)
    )


def _of_kind(org: Organisation, kind: type[Change]) -> st.SearchStrategy[Change]:
    required = {field.name: values(org, field) for field in kind.fields() if field.required}
    free = {
        field.name: st.just(field.default) | values(org, field)
        for field in kind.fields()
        if not field.required and field.name not in ("id", "posts")
    }
    return st.builds(kind, **required, **free)


def entries(org: Organisation, most: int = 8) -> st.SearchStrategy[tuple[Entry, ...]]:
    """Entries with keys of their own, on days of three years."""
    one = st.tuples(changes(org), DAYS, st.sampled_from(Status))
    return st.lists(one, max_size=most).map(
        lambda found: tuple(
            Entry(key=f"C{number}", change=change, effective=on(day), status=status)
            for number, (change, day, status) in enumerate(found, start=1)
        )
    )
