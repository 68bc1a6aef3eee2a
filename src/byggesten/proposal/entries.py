# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Entries: the YAML of a changes block read as changes with their keys, days, statuses and reasons."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from byggesten.changes.catalogue import keywords, suggestion
from byggesten.changes.change import Change
from byggesten.changes.entry import STATUS_NAMES, Entry, Status
from byggesten.kernel.attributes import Attribute, attribute, attributes
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.dates import SaidDate, read_date
from byggesten.kernel.findings import Place, declare
from byggesten.kernel.names import loose, nearest, slug
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.names import Names, NewName
from byggesten.proposal.portions import read_portions
from byggesten.proposal.strict_yaml import Listing, Mapping, Scalar, Yaml
from byggesten.proposal.values import UNKNOWN_KEY, Values

NO_KIND = declare(
    "change.no_kind",
    "error",
    da="Ændringen {key} siger ikke, hvad der sker",
    en="The change {key} does not say what happens",
    advice_da="Begynd med fx »move:«, »establish:« eller {nearest}; alle står i docs/reference/changes.md.",
    advice_en="Begin with for example “move:”, “establish:” or {nearest}; all are in docs/reference/changes.md.",
)
TWO_KINDS = declare(
    "change.two_kinds",
    "error",
    da="Ændringen {key} siger flere ting på én gang: {kinds}",
    en="The change {key} says several things at once: {kinds}",
    advice_da="Del den i to ændringer med hver sin nøgle.",
    advice_en="Divide it into two changes, each with a key of its own.",
)
NO_KEY = declare(
    "change.no_key",
    "error",
    da="En ændring mangler sin nøgle (»id«)",
    en="A change lacks its key (“id”)",
    advice_da="Giv den en nøgle, som er dens egen, fx »id: C1«.",
    advice_en="Give it a key of its own, for example “id: C1”.",
)
NOT_A_LIST = declare(
    "change.not_a_list",
    "error",
    da="En blok med ændringer er en liste, hvor hver ændring begynder med »- «",
    en="A block of changes is a list in which each change begins with “- ”",
    advice_da="Sæt »- « foran den første linje af hver ændring, og ryk resten to pladser ind.",
    advice_en="Put “- ” before the first line of each change and indent the rest by two.",
)
BAD_STATUS = declare(
    "change.status",
    "error",
    da="»{value}« er ikke en status",
    en="“{value}” is not a status",
    advice_da="Brug en af: {known}.",
    advice_en="Use one of: {known}.",
)
NO_DATE = declare(
    "change.no_date",
    "error",
    da="Ændringen {key} har ingen dato",
    en="The change {key} has no date",
    advice_da="Skriv »effective:« på ændringen, dens fase eller forslaget.",
    advice_en="Write “effective:” on the change, its phase or the proposal.",
)
NO_RECEIVER = declare(
    "change.no_receiver",
    "error",
    da="Et punkt i {key} siger ikke, hvem der modtager",
    en="An item of {key} does not say who receives",
    advice_da="Tilføj »to:« til hvert punkt under »into:«.",
    advice_en="Add “to:” to each item under “into:”.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Standing:
    """The keys of an entry that are not its change's."""

    id: str = attribute("nøgle", "key", default="", aliases=("nøgle",))
    status: str = attribute("status", "status", default="")
    effective: SaidDate | None = attribute(
        "træder i kraft", "takes effect", default=None, form="date", aliases=("gælder fra",)
    )


HEADER = (*attributes(_Standing), *attributes(Entry))
STATUSES: dict[str, Status] = {each.value: each for each in Status} | {
    name.da: each for each, name in STATUS_NAMES.items()
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Defaults:
    """What entries of a block have where they do not say otherwise."""

    effective: SaidDate | None = None
    status: Status = Status.PROPOSED
    phase: str = ""
    alternative: str = ""
    heading: str = ""
    phase_days: tuple[tuple[str, SaidDate], ...] = ()

    def day_of(self, phase: str) -> SaidDate | None:
        """The day of a phase, else the default day."""
        return dict(self.phase_days).get(phase, self.effective)


@dataclass(slots=True)
class ChangeValues(Values):
    """Values of changes: as others, and portions; ``effective`` is the day of the change where it is known."""

    unit: str = ""
    effective: SaidDate | None = None

    @property
    def money_year(self) -> int:
        """The year the change takes effect, else the proposal's."""
        return self.effective.reading.year if self.effective else self.year or 0

    def read(self, node: Yaml, attribute: Attribute) -> Any:
        """The value of a node for an attribute of a change."""
        if attribute.form == "portions":
            return read_portions(self, node, attribute, self.unit)
        return Values.read(self, node, attribute)


def kind_of(item: Mapping) -> list[type[Change]]:
    """The kinds of change the keys of an item name."""
    known = keywords()
    return list(dict.fromkeys(known[key.text] for key, _ in item.pairs if key.text in known))


def items(node: Yaml | None, values: Values, place: Place) -> list[Mapping]:
    """The items of a changes block; what is no item is found."""
    listed = node.items if isinstance(node, Listing) else ()
    if node is not None and not isinstance(node, Listing):
        values.findings.append(NOT_A_LIST(node.place))
    for each in listed:
        if not isinstance(each, Mapping):
            values.findings.append(NOT_A_LIST(each.place))
    return [each for each in listed if isinstance(each, Mapping)]


def new_names(found: Iterable[tuple[Mapping, str]], org: Organisation) -> list[NewName]:
    """The new things the items bring, each item with its alternative.

    Their ids clash with nothing in the register, of another kind or under another parent; what two alternatives both
    bring has one id.
    """
    result: list[NewName] = []
    sides: dict[str, str] = {}
    for item, side in found:
        for kind in kind_of(item)[:1]:
            fields = {each.name: each for each in kind.fields()}
            for each in fields.values():
                name = item.text(each.key, *each.aliases)
                if each.form == "new" and name and "id" in fields:
                    under = item.text("under", "placeres under", "hører under")
                    taken = {
                        new.id
                        for new in result
                        if new.table != each.refers
                        or (loose(new.parent) != loose(under) and not (side and sides[new.id] not in ("", side)))
                    }
                    id = item.text("identifier", "identifikation") or free_id(name, each.refers, under, org, taken)
                    result.append(NewName(name, id, each.refers, under, place=item.place))
                    sides.setdefault(id, side)
    return result


def renamings(found: Iterable[Mapping], values: Values) -> list[NewName]:
    """The new names the items give to known things, those that get another name twice or more included."""
    listed, result = list(found), list[NewName]()
    known = values.names.new
    while True:
        names = Names(values.names.org, (*known, *result))
        more = [each for each in _renamings(listed, names) if each not in result]
        if not more:
            return result
        result += more


def _renamings(found: list[Mapping], names: Names) -> list[NewName]:
    result: list[NewName] = []
    for item in found:
        for kind in kind_of(item)[:1]:
            fields = {each.name: each for each in kind.fields()}
            naming = kind.fields()[0]
            for each in fields.values():
                name, old = item.text(each.key, *each.aliases), item.get(naming.key, *naming.aliases)
                if each.form != "new" or not name or "id" in fields or not isinstance(old, Scalar):
                    continue
                if id := names.find(old.text, naming.refers.split(), old.place):
                    result.append(NewName(name, id, naming.refers, renames=True))
    return result


def free_id(name: str, table: str, under: str, org: Organisation, taken: set[str]) -> str:
    """An id for a new thing: made of its name, and of its parent's too where another thing has the first.

    A live thing of the same kind, name and parent is the same one: the proposal that brought it is read again.
    """
    own = slug(name)
    ends = [*([slug(under)] if under else []), table, *map(str, range(2, 1000))]
    candidates: list[str] = [own, *(f"{own}-{end}" for end in ends)]
    free = (
        id for id in candidates if id not in taken and (id not in org.things or _is_it(org, id, name, table, under))
    )
    return next(free, own)


def _is_it(org: Organisation, id: str, name: str, table: str, under: str) -> bool:
    known = org.things[id]
    parent = getattr(known, "parent", "")
    above = org.things.get(parent)
    placed = not under or above is None or loose(under) in {loose(parent), *map(loose, above.names)}
    return known.table == table and org.live(id) and loose(known.name) == loose(name) and placed


def read_entry(item: Mapping, values: ChangeValues, defaults: Defaults) -> Entry | None:
    """One item as an entry; None, with findings, where it cannot be one."""
    key = item.text("id", "nøgle")
    if not key:
        values.findings.append(NO_KEY(item.place))
    kinds = kind_of(item)
    if len(kinds) != 1:
        _not_one(item, kinds, key, values)
        return None
    values.names.mentions.clear()
    values.effective = _day_of(item, values, defaults)
    change, used = _change(item, kinds[0], key, values)
    header = _header(item, kinds[0], used, key, values)
    if change is None or not key:
        return None
    return _entry(item, change, header, key, values, defaults)


def _day_of(item: Mapping, values: ChangeValues, defaults: Defaults) -> SaidDate | None:
    """The day an item takes effect, as far as it can be read."""
    said = item.text("effective", "gælder fra")
    try:
        return read_date(said, values.year) if said else defaults.day_of(item.text("phase", "fase") or defaults.phase)
    except ValueError:
        return None


def _not_one(item: Mapping, kinds: list[type[Change]], key: str, values: Values) -> None:
    place = item.place
    if kinds:
        named = tuple(kind.keyword() for kind in kinds)
        values.findings.append(TWO_KINDS(place, key, key=key, kinds=named))
        return
    close = [near for each, _ in item.pairs if each.text not in _header_keys() for near in suggestion(each.text)]
    values.findings.append(NO_KIND(place, key, key=key or "?", nearest=tuple(close[:3]) or ("rename:", "close:")))


def _header_keys() -> set[str]:
    return {key for each in HEADER for key in (each.key, *each.aliases)}


def _change(item: Mapping, kind: type[Change], key: str, values: ChangeValues) -> tuple[Change | None, set[str]]:
    declared = list(kind.fields())
    first = item.get(declared[0].key, *declared[0].aliases)
    values.unit = ""
    if kind.op == "unit.split" and isinstance(first, Scalar):
        values.unit = Values(type(values.names)(values.names.org, values.names.new)).names.find(
            first.text, ("units",), first.place
        )
    fields, used = values.fields(item, declared, key or kind.keyword(), item.place)
    given = {(each.refers, fields.get(each.name)) for each in declared if each.form == "new"}
    brought = [each for each in values.names.new if given and (each.table, each.name) in given and not each.renames]
    new = next((each for each in brought if each.place == item.place), None) or next(iter(brought), None)
    if new and any(each.name == "id" for each in declared):
        fields.setdefault("id", new.id)
    if kind.op == "unit.split" and any(not each.to for each in fields.get("portions", ())):
        values.findings.append(NO_RECEIVER(item.place, key, key=key))
        return None, used
    if any(each.required and each.name not in fields for each in declared):
        return None, used
    return kind(**fields), used


def _header(item: Mapping, kind: type[Change], used: set[str], key: str, values: ChangeValues) -> dict[str, Any]:
    own = {name for each in kind.fields() for name in (each.key, *each.aliases)}
    declared = [each for each in HEADER if each.key not in own]
    fields, read = values.fields(item, declared, key, item.place)
    known = [*kind.fields(), *declared]
    for name, _ in item.pairs:
        if name.text not in used | read:
            close = _nearest_keys(name.text, known)
            values.findings.append(UNKNOWN_KEY(name.place, name.text, what=key, key=name.text, nearest=close))
    return fields


def _nearest_keys(word: str, known: list[Attribute]) -> tuple[str, ...]:
    every = [key for each in known for key in (each.key, *each.aliases)]
    return nearest(word, every) or tuple(each.key for each in known[:4])


def _entry(
    item: Mapping, change: Change, header: dict[str, Any], key: str, values: ChangeValues, defaults: Defaults
) -> Entry | None:
    phase = header.pop("phase", "") or defaults.phase
    effective = header.pop("effective", None) or defaults.day_of(phase)
    status = _status(item, header.pop("status", ""), values, defaults)
    header.pop("id", None)
    if effective is None:
        values.findings.append(NO_DATE(item.place, key, key=key))
        return None
    return Entry(
        key=key,
        change=change,
        effective=effective,
        status=status,
        phase=phase,
        alternative=header.pop("alternative", "") or defaults.alternative,
        certainty=header.pop("certainty", Certainty.STATED),
        heading=defaults.heading,
        place=item.place,
        mentions=tuple(values.names.mentions),
        **header,
    )


def _status(item: Mapping, said: str, values: Values, defaults: Defaults) -> Status:
    if not said:
        return defaults.status
    if status := STATUSES.get(said.strip().casefold()):
        return status
    node = item.get("status")
    values.findings.append(BAD_STATUS(node.place if node else item.place, said, value=said, known=tuple(STATUSES)))
    return defaults.status
