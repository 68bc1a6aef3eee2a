# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Values: what a piece of YAML means for a declared attribute, and what is wrong with it."""

from __future__ import annotations

import dataclasses
import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Any, TypeVar

from byggesten.changes.leader.retitle import TitleBySize
from byggesten.kernel.attributes import FORMS, Attribute, attributes
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.dates import read_date
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest
from byggesten.kernel.ranges import Range, read_amount, read_number, read_range
from byggesten.kernel.text import Text
from byggesten.organisation.money import Reading, YearAmount
from byggesten.proposal.names import Names, too_long
from byggesten.proposal.strict_yaml import Listing, Mapping, Scalar, Yaml, scalars

BAD_VALUE = declare(
    "value.unreadable",
    "error",
    da="»{value}« kan ikke læses som {form} for »{key}«",
    en="“{value}” cannot be read as {form} for “{key}”",
    advice_da="Skriv fx {example}.",
    advice_en="Write for example {example}.",
)
WRONG_SHAPE = declare(
    "value.shape",
    "error",
    da="»{key}« skal være {form}",
    en="“{key}” must be {form}",
    advice_da="Skriv fx {example}.",
    advice_en="Write for example {example}.",
)
MISSING_KEY = declare(
    "key.missing",
    "error",
    da="{what} mangler »{key}«: {meaning}",
    en="{what} lacks “{key}”: {meaning}",
    advice_da="Tilføj en linje med »{key}: …«.",
    advice_en="Add a line with “{key}: …”.",
)
UNKNOWN_KEY = declare(
    "key.unknown",
    "error",
    da="{what} har ingen nøgle »{key}«",
    en="{what} has no key “{key}”",
    advice_da="Mente du {nearest}? Nøglerne står i docs/reference/changes.md.",
    advice_en="Did you mean {nearest}? The keys are in docs/reference/changes.md.",
)
SAME_KEY = declare(
    "key.twice",
    "error",
    da="{what} siger det samme to gange: »{key}« og »{other}«",
    en="{what} says the same thing twice: “{key}” and “{other}”",
    advice_da="Behold den ene af de to linjer.",
    advice_en="Keep one of the two lines.",
)
EXAMPLES = {
    "range": "2, 2-3, 4,5",
    "number": "3",
    "share": "40 %",
    "amount": "4–4,5 mio. kr.",
    "date": "1. januar 2022, medio 2012",
    "day": "2022-01-01",
    "flag": "ja, nej",
    "certainty": "stated, implied, unclear",
    "year": "2027",
    "years": "15 mio. kr.",
    "sizes": "- title: chef",
    "portions": "- Børn og Familier",
    "refs": "- Borgerservice",
    "texts": "- …",
    "choices": "direktør",
    "text": "…",
    "ref": "Borgerservice",
    "new": "Ejendomsservice",
}
YES, NO = ("ja", "yes", "true"), ("nej", "no", "false")
LIST = Text("en liste med et punkt pr. linje", "a list with one item a line")
ONE = Text("én værdi", "one value")
NESTED_KEYS: dict[tuple[str, ...], Text] = {
    ("title", "titel"): Text("titlen", "the title"),
    ("posts", "stillinger"): Text("hvor mange stillinger den gælder for", "how many posts it is for"),
    ("year", "år"): Text("året, beløbet gælder fra", "the year the amount counts from"),
    ("name", "navn"): Text("hvad læsningen kaldes", "what the reading is called"),
    ("amount", "beløb"): Text("beløbet", "the amount"),
    ("readings", "læsninger"): Text("måder at forstå beløbet på", "ways to understand the amount"),
}
TITLE, POSTS, YEAR, NAME, AMOUNT, READINGS = NESTED_KEYS
R = TypeVar("R")


@dataclasses.dataclass(slots=True)
class Values:
    """Reads YAML nodes as values; gathers findings and leaves the default where a value cannot be read."""

    names: Names
    year: int | None = None

    @property
    def findings(self) -> list[Finding]:
        """What was wrong so far."""
        return self.names.findings

    def bad(self, node: Scalar, attribute: Attribute) -> None:
        """Note a value that cannot be read."""
        form, example = FORMS[attribute.form], EXAMPLES.get(attribute.form, "…")
        self.findings.append(
            BAD_VALUE(node.place, node.text, value=node.text, form=form, key=attribute.key, example=example)
        )

    def read(self, node: Yaml, attribute: Attribute) -> Any:
        """The value of a node for an attribute; the attribute's default, with a finding, where there is none."""
        many = {"texts": self.texts, "choices": self.texts, "refs": self.refs, "sizes": self.sizes, "years": self.years}
        if attribute.form in many:
            return many[attribute.form](node, attribute)
        if not isinstance(node, Scalar):
            form = LIST if attribute.form == "portions" else ONE
            example = EXAMPLES.get(attribute.form, "…")
            self.findings.append(WRONG_SHAPE(node.place, attribute.key, key=attribute.key, form=form, example=example))
            return attribute.default
        if attribute.form == "ref":
            return self.names.find(node.text, attribute.refers.split(), node.place)
        return self.scalar(node, attribute)

    def scalar(self, node: Scalar, attribute: Attribute) -> Any:
        """The value of a scalar for an attribute that names nothing."""
        if attribute.form == "new" and (long := too_long(node.text, node.place)):
            self.findings.append(long)
            return attribute.default
        reader = _SCALARS.get(attribute.form)
        if reader is None:
            return node.text
        try:
            return reader(node.text, self.year)
        except (ValueError, ArithmeticError):
            self.bad(node, attribute)
            return attribute.default

    def texts(self, node: Yaml, attribute: Attribute) -> tuple[str, ...]:
        """A list of texts; one scalar is a list of one."""
        return tuple(each.text for each in self._items(node, attribute))

    def refs(self, node: Yaml, attribute: Attribute) -> tuple[str, ...]:
        """A list of ids; names that mean nothing are found and left out."""
        tables = attribute.refers.split()
        found = (self.names.find(each.text, tables, each.place) for each in self._items(node, attribute))
        return tuple(id for id in found if id)

    def _items(self, node: Yaml, attribute: Attribute) -> list[Scalar]:
        items = list(scalars(node))
        if isinstance(node, Mapping) or (isinstance(node, Listing) and len(items) < len(node.items)):
            self.findings.append(
                WRONG_SHAPE(
                    node.place,
                    attribute.key,
                    key=attribute.key,
                    form=LIST,
                    example=EXAMPLES.get(attribute.form, "…"),
                )
            )
        return [each for each in items if each.text]

    def sizes(self, node: Yaml, attribute: Attribute) -> tuple[TitleBySize, ...]:
        """Titles by number of posts."""
        return tuple(
            TitleBySize(title=item.text(*TITLE), posts=posts)
            for item in self.nested(node, attribute, (TITLE, POSTS))
            if (posts := self.part(item, attribute, _open_range, *POSTS, form="range")) is not None
        )

    @property
    def money_year(self) -> int:
        """The year of an amount that names none."""
        return self.year or 0

    def years(self, node: Yaml, attribute: Attribute) -> tuple[YearAmount, ...]:
        """Amounts by year: one amount, or a list with year, amount and readings; the years in order, each once."""
        if isinstance(node, Scalar):
            try:
                return (YearAmount(self.money_year, read_amount(node.text)),)
            except ValueError:
                self.bad(node, attribute)
                return ()
        found: dict[int, YearAmount] = {}
        for item in self.nested(node, attribute, (YEAR,), (AMOUNT, READINGS)):
            each = self._year(item, attribute)
            if each and each.year in found:
                year = str(each.year)
                self.findings.append(SAME_KEY(item.place, year, what=attribute.key, key=year, other=year))
            elif each:
                found[each.year] = each
        return tuple(found[year] for year in sorted(found))

    def _year(self, item: Mapping, attribute: Attribute) -> YearAmount | None:
        year = self.part(item, attribute, _calendar_year, *YEAR, form="year")
        if year is None:
            return None
        amount = self.part(item, attribute, read_amount, *AMOUNT, form="amount")
        readings = tuple(
            Reading(each.text(*NAME), value)
            for each in self.nested(item.get(*READINGS), attribute, (NAME, AMOUNT))
            if (value := self.part(each, attribute, read_amount, *AMOUNT, form="amount")) is not None
        )
        if readings and amount is None:
            amount = Range(min(r.amount.low for r in readings), max(r.amount.high for r in readings))
        return YearAmount(year, amount, readings)

    def nested(
        self,
        node: Yaml | None,
        attribute: Attribute,
        required: tuple[tuple[str, ...], ...],
        optional: tuple[tuple[str, ...], ...] = (),
    ) -> list[Mapping]:
        """The mappings of a list; what is none, and keys that are missing, said twice or unknown, are found."""
        found = self.mappings(node, attribute)
        known = [key for keys in (*required, *optional) for key in keys]
        for item in found:
            for keys in required:
                if item.get(*keys) is None:
                    self.findings.append(
                        MISSING_KEY(item.place, keys[0], what=attribute.key, key=keys[0], meaning=NESTED_KEYS[keys])
                    )
            for keys in (*required, *optional):
                self.said_once(item, keys, attribute.key)
            for key, _ in item.pairs:
                if key.text not in known:
                    close = nearest(key.text, known) or tuple(known[::2])
                    self.findings.append(
                        UNKNOWN_KEY(key.place, key.text, what=attribute.key, key=key.text, nearest=close)
                    )
        return found

    def mappings(self, node: Yaml | None, attribute: Attribute) -> list[Mapping]:
        """The mappings of a list; anything else is found."""
        if node is None:
            return []
        items = node.items if isinstance(node, Listing) else (node,)
        for item in items:
            if not isinstance(item, Mapping):
                self.findings.append(
                    WRONG_SHAPE(item.place, attribute.key, key=attribute.key, form=LIST, example="- year: 2022")
                )
        return [item for item in items if isinstance(item, Mapping)]

    def part(
        self, item: Mapping, attribute: Attribute, reader: Callable[[str], R], *keys: str, form: str = ""
    ) -> R | None:
        """One part of a nested mapping, or None, with a finding where it is there and cannot be read."""
        node = item.get(*keys)
        if node is None:
            return None
        said = dataclasses.replace(attribute, key=keys[0], form=form or attribute.form)
        if isinstance(node, Scalar):
            try:
                return reader(node.text)
            except ValueError:
                self.bad(node, said)
        else:
            example = EXAMPLES.get(said.form, "…")
            self.findings.append(WRONG_SHAPE(node.place, said.key, key=said.key, form=ONE, example=example))
        return None

    def said_once(self, node: Mapping, keys: tuple[str, ...], what: str) -> None:
        """Note what stands twice in a mapping under two names of one key."""
        said = [key for key, _ in node.pairs if key.text in keys]
        for key in said[1:]:
            self.findings.append(SAME_KEY(key.place, what, what=what, key=key.text, other=said[0].text))

    def record(self, node: Mapping, kind: type[R], what: str, place: Place | None = None) -> R | None:
        """A declared dataclass from a mapping; None, with findings, where a required key is missing or unreadable."""
        declared = list(attributes(kind))
        values, used = self.fields(node, declared, what, place or node.place)
        self.unknown_keys(node, used, declared, what)
        if any(each.required and each.name not in values for each in declared):
            return None
        return kind(**values)

    def fields(
        self, node: Mapping, declared: list[Attribute], what: str, place: Place
    ) -> tuple[dict[str, Any], set[str]]:
        """The values of declared attributes in a mapping, and the keys they stood under."""
        values: dict[str, Any] = {}
        used: set[str] = set()
        for each in declared:
            keys = (each.key, *each.aliases)
            found = node.get(*keys)
            if found is None:
                if each.required:
                    self.findings.append(MISSING_KEY(place, what, what=what, key=each.key, meaning=each.meaning))
                continue
            used.update(keys)
            self.said_once(node, keys, what)
            before = len(self.findings)
            value = self.read(found, each)
            empty = each.required and value in (None, "", ())
            if empty and len(self.findings) == before:
                self.findings.append(MISSING_KEY(found.place, what, what=what, key=each.key, meaning=each.meaning))
            if not empty:
                values[each.name] = value
        return values, used

    def unknown_keys(self, node: Mapping, used: set[str], declared: list[Attribute], what: str) -> None:
        """Note every key nothing has read."""
        known = [key for each in declared for key in (each.key, *each.aliases)]
        for key, _ in node.pairs:
            if key.text not in used and key.text not in known:
                close = nearest(key.text, known) or tuple(each.key for each in declared[:4])
                self.findings.append(UNKNOWN_KEY(key.place, key.text, what=what, key=key.text, nearest=close))


def _flag(text: str, _: int | None) -> bool:
    if text.casefold() in YES:
        return True
    if text.casefold() in NO:
        return False
    raise ValueError(text)


def _count(text: str) -> Range:
    """A number or range of things, of which there are never less than none."""
    said = read_range(text)
    if said.low < 0:
        raise ValueError(text)
    return said


def _calendar_year(text: str) -> int:
    """A year somebody may mean; ``20277`` is none."""
    year = int(text)
    if not 1900 <= year <= 2200:
        raise ValueError(text)
    return year


def _open_range(text: str) -> Range:
    """A range that may be open upwards: ``20+``."""
    if text.strip().endswith("+"):
        return Range(read_number(text.strip()[:-1]), Decimal(10**9))
    return _count(text)


def read_share(text: str, _: int | None = None) -> Range:
    """A share as written, in per cent or as a number from 0 to 1, as a range within 0–1."""
    percent = text.strip().endswith("%")
    said = read_range(text.strip().rstrip("%").strip())
    share = said.times(Decimal("0.01")) if percent else said
    if share.low < 0 or share.high > 1:
        raise ValueError(text)
    return share


_SCALARS: dict[str, Callable[[str, int | None], Any]] = {
    "flag": _flag,
    "number": lambda text, _: int(text),
    "range": lambda text, _: _count(text),
    "share": read_share,
    "amount": lambda text, _: read_amount(text),
    "date": read_date,
    "day": lambda text, _: dt.date.fromisoformat(text),
    "certainty": lambda text, _: Certainty(text),
}
