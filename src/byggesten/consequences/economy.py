# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Economy by year: what is added, demanded, placed and not placed, and what a post costs; ranges stay ranges."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from byggesten.consequences.difference import Difference
from byggesten.kernel.ranges import ZERO, Range, hull, total
from byggesten.organisation.money import ADDED, DEMANDED, GAIN, ONE_OFF, PLACED, MoneyLine, Reading
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.posts import PostLine
from byggesten.organisation.settings import Settings

YEARS_AFTER = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure in kroner or posts with the changes it comes from."""

    value: Range
    changes: tuple[str, ...] = ()
    readings: tuple[Reading, ...] = ()


NONE = Figure(value=ZERO)


@dataclass(frozen=True, slots=True, kw_only=True)
class EconomyYear:
    """One year's figures in kroner."""

    year: int
    added: Figure
    one_off: Figure
    demanded: Figure
    placed: Figure
    unplaced: Figure


@dataclass(frozen=True, slots=True, kw_only=True)
class Economy:
    """The economy of a proposal.

    ``posts`` are new posts net of posts that end; moved posts are neutral. ``amount`` is the yearly cost at full
    effect; ``per_post`` what pays posts divided by the posts it pays, None where nothing does. ``demanded``,
    ``placed`` and ``unplaced`` are savings in the year of full effect: the largest of the years, in each reading.
    ``gains`` are hoped for without amount. ``priced`` is what the posts cost by the workspace's prices, None where
    one is missing.
    """

    posts: Figure
    amount: Figure
    per_post: Range | None
    priced: Range | None
    demanded: Figure
    placed: Figure
    unplaced: Figure
    by_year: tuple[EconomyYear, ...]
    gains: tuple[MoneyLine, ...] = ()
    financing: tuple[MoneyLine, ...] = ()


def economy(diff: Difference, settings: Settings) -> Economy:
    """The economy of the changes between two organisations."""
    lines, posts = diff.money, _lasting(diff.lines)
    years = _years(lines, diff.after, settings)
    by_year = tuple(_year(lines, year) for year in years)
    new = tuple(line for line in posts if line.count.low >= 0)
    priced = _priced(new, settings)
    amount = _full(lines, ADDED, years)
    if amount == NONE and priced is not None:
        amount = Figure(value=priced, changes=_keys(line.change for line in new))
    demanded, placed = _full(lines, DEMANDED, years), _full(lines, PLACED, years)
    return Economy(
        posts=Figure(value=total(line.count for line in posts), changes=_keys(line.change for line in posts)),
        amount=amount,
        per_post=_per_post(diff, new, years, priced),
        priced=priced,
        demanded=demanded,
        placed=placed,
        unplaced=_unplaced(demanded, placed),
        by_year=by_year,
        gains=tuple(line for line in lines if line.kind == GAIN),
        financing=tuple(line for line in lines if line.financing),
    )


def _keys(keys: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(key for key in keys if key))


def _lasting(posts: tuple[PostLine, ...]) -> tuple[PostLine, ...]:
    """The posts that come or go: those that only move add nothing, cost nothing, and are not behind the figures."""
    net: dict[str, Range] = {}
    for line in posts:
        net[line.change] = net.get(line.change, ZERO) + line.count
    return tuple(line for line in posts if net[line.change].low != -net[line.change].high)


def _per_post(diff: Difference, new: tuple[PostLine, ...], years: range, priced: Range | None) -> Range | None:
    """What pays posts divided by the posts it pays.

    An amount pays the posts of its own change and of those it covers. Where none does, one amount for the whole
    proposal pays all new posts; where no amount is said, the prices of the posts stand.
    """
    added = tuple(standing(diff.money, ADDED))
    if _full(added, ADDED, years) == NONE:
        return priced.per(total(line.count for line in new)) if priced is not None else None
    adding = {line.change for line in new}
    paying = tuple(line for line in added if not adding.isdisjoint((line.change, *line.covers)))
    paid = {key for line in paying for key in (line.change, *line.covers)}
    if not paying:
        paying, paid = tuple(line for line in added if _for_all(line, diff.after)), adding
        if len(paying) != 1:
            return None
    return _full(paying, ADDED, years).value.per(total(line.count for line in new if line.change in paid))


def _for_all(line: MoneyLine, after: Organisation) -> bool:
    """Whether an amount is said of the whole proposal: of no unit, no changes, and by a change that does no more."""
    own = not line.unit and not line.covers
    return own and not any(line.change in keys for keys in after.touched.values())


def _priced(new: tuple[PostLine, ...], settings: Settings) -> Range | None:
    """What the new posts cost by what is said of them or by the workspace's prices; None where one has no price."""
    costs = []
    for line in new:
        price = settings.prices.get(line.category)
        if line.cost != ZERO:
            costs.append(line.cost)
        elif price is not None:
            costs.append(Range(line.fte.low * price.low, line.fte.high * price.high))
        else:
            return None
    return total(costs) if costs else None


def _years(lines: tuple[MoneyLine, ...], after: Organisation, settings: Settings) -> range:
    said = [each.year for line in lines for each in line.years if each.year]
    first = min([*said, settings.budget_year or after.day.year])
    last = max([*said, (settings.budget_year or after.day.year) + YEARS_AFTER])
    return range(first, last + 1)


def _year(lines: tuple[MoneyLine, ...], year: int) -> EconomyYear:
    demanded, placed = _of(lines, DEMANDED, year), _of(lines, PLACED, year)
    return EconomyYear(
        year=year,
        added=_of(lines, ADDED, year),
        one_off=_of(lines, ONE_OFF, year),
        demanded=demanded,
        placed=placed,
        unplaced=_unplaced(demanded, placed),
    )


def _of(lines: tuple[MoneyLine, ...], kind: str, year: int) -> Figure:
    """One kind's figure in a year. A line that covers changes stands for those changes' own amounts."""
    chosen = list(standing(lines, kind))
    found = [(line, said) for line in chosen if (said := line.in_year(year)) and said.amount is not None]
    readings = tuple(reading for _, said in found for reading in said.readings)
    return Figure(
        value=total(said.amount for _, said in found if said.amount is not None),
        changes=_keys(line.change for line, _ in found),
        readings=readings,
    )


def standing(lines: Iterable[MoneyLine], kind: str) -> Iterable[MoneyLine]:
    """The lines of a kind that count: those not covered by another line's sum."""
    listed = [line for line in lines if line.kind == kind]
    covered = {key for line in listed for key in line.covers if key != line.change}
    return (line for line in listed if line.change not in covered)


def _full(lines: tuple[MoneyLine, ...], kind: str, years: range) -> Figure:
    """The figure at full effect: in each reading the largest year, and the range over the readings."""
    chosen = [line for line in standing(lines, kind) if any(said.amount is not None for said in line.years)]
    if not chosen:
        return NONE
    names = dict.fromkeys(reading.name for line in chosen for said in line.years for reading in said.readings)
    values = [_largest(chosen, years, name) for name in (names or {"": None})]
    value = hull(values) or ZERO
    readings = tuple(Reading(name, each) for name, each in zip(names, values, strict=False))
    return Figure(value=value, changes=_keys(line.change for line in chosen), readings=readings)


def _largest(lines: list[MoneyLine], years: range, reading: str) -> Range:
    sums = [total(_read(line, year, reading) for line in lines) for year in years]
    most = max(sums, key=lambda each: (each.high, each.low), default=ZERO)
    least = min(sums, key=lambda each: (each.low, each.high), default=ZERO)
    return least if most == ZERO else most


def _read(line: MoneyLine, year: int, reading: str) -> Range:
    said = line.in_year(year)
    if said is None or said.amount is None:
        return ZERO
    return next((each.amount for each in said.readings if each.name == reading), said.amount)


def _unplaced(demanded: Figure, placed: Figure) -> Figure:
    rest = demanded.value - placed.value
    value = Range(max(rest.low, ZERO.low), max(rest.high, ZERO.high))
    return Figure(value=value, changes=_keys((*demanded.changes, *placed.changes)))
