# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Values as a document writes them: what a form or a program gives for a change becomes keys and YAML, and back."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import Enum
from typing import Any

from byggesten.changes.change import Change
from byggesten.changes.leader.retitle import TitleBySize
from byggesten.changes.portions import Portion
from byggesten.kernel.attributes import Attribute
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import nearest
from byggesten.kernel.ranges import Range
from byggesten.organisation.flows import PART, TASK
from byggesten.organisation.money import YearAmount
from byggesten.proposal.entries import HEADER
from byggesten.proposal.spelling import Spelling
from byggesten.proposal.values import UNKNOWN_KEY
from byggesten.proposal.yaml_text import Figure, Value, clean

OF_ENTRY = "entry."
UNBOUNDED = Decimal(10**9)
NO_VALUE = declare(
    "edit.no_value",
    "error",
    da="»{key}« kan ikke skrives som {value}",
    en="“{key}” cannot be written as {value}",
    advice_da="Skriv værdien, som den skal stå i dokumentet.",
    advice_en="Write the value as it is to stand in the document.",
)
_FIGURES = frozenset({"flag", "number", "range", "share", "amount", "date", "day", "certainty", "year", "years"})


class RefusedError(ValueError):
    """Something that cannot be written, with the finding that says why."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.code)
        self.finding = finding


def declared(kind: type[Change]) -> dict[str, Attribute]:
    """What a change of a kind may say, by name: its fields, then what any entry has.

    Where a field has the name of something every entry has, the latter goes under ``entry.`` and its name
    (``entry.title`` of posts that are added, whose ``title`` is the post's).
    """
    fields = {each.name: each for each in kind.fields()}
    keys = {key for each in fields.values() for key in (each.key, *each.aliases)}
    found = dict(fields)
    for each in HEADER:
        if each.name == "id" or each.key in keys:
            continue
        found[f"{OF_ENTRY}{each.name}" if each.name in fields else each.name] = each
    return found


def attribute_of(kind: type[Change], name: str) -> Attribute:
    """The attribute of a name, of a field or of a key as it is written; ``RefusedError`` for one a kind has not."""
    known = declared(kind)
    if name in known:
        return known[name]
    for each in known.values():
        if name in (each.key, *each.aliases):
            return each
    close = nearest(name, known) or tuple(known)[:4]
    raise RefusedError(UNKNOWN_KEY(subject=name, what=kind.keyword(), key=name, nearest=close))


@dataclass(frozen=True, slots=True)
class Writer:
    """Writes values as YAML, names spelled for a document and yes and no in its language."""

    spelling: Spelling
    language: str = "da"

    def value(self, attribute: Attribute, value: Any) -> Value | None:
        """A value as it is written; None where there is nothing to write. ``RefusedError`` where it cannot be."""
        if value is None or value == "" or (isinstance(value, list | tuple) and not value):
            return None
        special: dict[str, Callable[[Attribute, Any], Value | None]] = {
            "ref": self._ref, "refs": self._refs, "texts": _texts, "choices": _texts,
            "portions": self._portions, "sizes": _sizes, "years": _years,
        }  # fmt: skip
        if attribute.form in special:
            return special[attribute.form](attribute, value)
        said = self._scalar(attribute, value)
        return (Figure(said) if attribute.form in _FIGURES else said) or None

    def _scalar(self, attribute: Attribute, value: Any) -> str:
        if isinstance(value, bool):
            return ("yes" if value else "no") if self.language == "en" else ("ja" if value else "nej")
        return _figure(attribute, value)

    def _ref(self, attribute: Attribute, value: Any) -> str:
        return self.name(str(value), tuple(attribute.refers.split()))

    def _refs(self, attribute: Attribute, value: Any) -> list[Value]:
        return [self._ref(attribute, each) for each in _several(value)]

    def name(self, id: str, tables: tuple[str, ...]) -> str:
        """An id, or a name, as a name that means that thing."""
        found, wrong = self.spelling.find(clean(id), tables)
        if not found:
            raise RefusedError(wrong[0])
        return self.spelling.name(found, tables) if found == clean(id) else clean(id)

    def _portions(self, attribute: Attribute, value: Any) -> list[Value]:
        several = [value] if isinstance(value, Mapping | str | Portion) else list(value)
        return [self._portion(attribute, each) for each in several]

    def _portion(self, attribute: Attribute, value: Any) -> Value:
        if isinstance(value, str):
            return self.name(value, ("units", "tasks"))
        said = portion_values(value) if isinstance(value, Portion) else dict(value)
        extent, what = str(said.get("extent") or ""), str(said.get("what") or "")
        tables = ("tasks",) if extent == TASK else ("units",)
        left, to = _several(said.get("excluding") or ()), said.get("to")
        words, share = clean(str(said.get("text") or "")), said.get("share")
        alone = not (left or to or extent == PART)
        if alone and self.spelling.find(what, ("units", "tasks"))[0] == self.spelling.find(what, tables)[0] != "":
            return self.name(what, ("units", "tasks"))
        found: dict[str, Value] = {_BEGINS.get(extent, "all of"): self.name(what, tables)}
        if extent == PART and words:
            found["part"] = words
        if extent == PART and share is not None and share != "":
            found["share"] = Figure(_figure(replace(attribute, form="share"), share))
        if left and extent != TASK:
            found["except"] = [self.name(each, ("units", "tasks")) for each in left]
        if to:
            found["to"] = self.name(str(to), ("units", "groups", "parties"))
        return found


_BEGINS = {TASK: "task", PART: "part of"}


def _several(value: Any) -> list[str]:
    return [value] if isinstance(value, str) else [str(each) for each in value]


def _texts(attribute: Attribute, value: Any) -> Value | None:
    if attribute.form == "choices" and isinstance(value, str):
        return clean(value)
    return [text for each in _several(value) if (text := clean(each))] or None


def _sizes(attribute: Attribute, value: Any) -> Value:
    found: list[Value] = []
    for each in value:
        said = size_values(each) if isinstance(each, TitleBySize) else dict(each)
        posts = _figure(replace(attribute, form="range"), said.get("posts", ""))
        found.append({"title": clean(str(said.get("title", ""))), "posts": Figure(posts)})
    return found


def _years(attribute: Attribute, value: Any) -> Value:
    amount = replace(attribute, form="amount")
    if isinstance(value, str | int | float | Decimal | Range):
        return Figure(_figure(amount, value))
    return [_year(amount, year_values(each) if isinstance(each, YearAmount) else dict(each)) for each in value]


def _year(attribute: Attribute, said: dict[str, Any]) -> Value:
    found: dict[str, Value] = {"year": Figure(str(said["year"]))}
    if said.get("amount") not in (None, ""):
        found["amount"] = Figure(_figure(attribute, said["amount"]))
    if readings := said.get("readings"):
        found["readings"] = [
            {"name": clean(str(each["name"])), "amount": Figure(_figure(attribute, each["amount"]))}
            for each in readings
        ]
    return found


def _figure(attribute: Attribute, value: Any) -> str:
    """A single value as text."""
    match value:
        case str() if not isinstance(value, Enum):
            return clean(value)
        case Enum():
            return str(value.value)
        case SaidDate():
            return value.text
        case dt.date():
            return value.isoformat()
        case Range():
            return write_range(attribute, value)
        case int() | float() | Decimal():
            return write_range(attribute, Range.of(value)) if attribute.form in _RANGES else str(value)
        case _:
            raise RefusedError(NO_VALUE(subject=attribute.key, key=attribute.key, value=f"{value!r:.60}"))


_RANGES = frozenset({"range", "share", "amount"})


def write_range(attribute: Attribute, value: Range) -> str:
    """A range so that it is read back as it is, whatever the language; ``RefusedError`` where none is written."""
    form = attribute.form
    if value.high == UNBOUNDED and value.low != value.high:
        return f"{_number(value.low, form)}+"
    if value.high < 0 and not value.exact and form == "amount":
        raise RefusedError(NO_VALUE(subject=attribute.key, key=attribute.key, value=str(value)))
    millions = (
        form == "amount" and value.high >= 1_000_000 and all(end % 10_000 == 0 for end in (value.low, value.high))
    )
    factor, unit, form = (Decimal("0.000001"), " mio. kr.", "") if millions else (Decimal(1), "", form)
    if attribute.form == "share":
        factor, unit = Decimal(100), " %"
    low, high = _number(value.low * factor, form), _number(value.high * factor, form)
    between = " til " if "−" in low + high else "–"
    return (low if value.exact else f"{low}{between}{high}") + unit


def _number(number: Decimal, form: str) -> str:
    text = f"{number.normalize():f}".replace(".", ",").replace("-", "−")
    thousands = form == "amount" and "," in text and len(text.rsplit(",", 1)[1]) == 3
    return f"{text}0" if thousands else text


def portion_values(portion: Portion) -> dict[str, Any]:
    """A portion as a form has it: extent, what, text, excluding, share and to, those that say something."""
    share = write_range(_SHARE, portion.share) if portion.share else ""
    found = {"extent": portion.extent, "what": portion.what, "text": portion.text,
             "excluding": list(portion.excluding), "share": share, "to": portion.to}  # fmt: skip
    return {name: value for name, value in found.items() if value}


def year_values(year: YearAmount) -> dict[str, Any]:
    """An amount of a year as a form has it."""
    readings = [{"name": each.name, "amount": write_range(_AMOUNT, each.amount)} for each in year.readings]
    amount = write_range(_AMOUNT, year.amount) if year.amount else ""
    found = {"year": str(year.year), "amount": amount, "readings": readings}
    return {name: value for name, value in found.items() if value}


def size_values(size: TitleBySize) -> dict[str, Any]:
    """A title by size as a form has it."""
    return {"title": size.title, "posts": write_range(_COUNT, size.posts)}


def _plain_attribute(form: str) -> Attribute:
    return replace(HEADER[0], form=form)


_SHARE, _AMOUNT, _COUNT = _plain_attribute("share"), _plain_attribute("amount"), _plain_attribute("range")


def typed(attribute: Attribute, value: Any) -> Any:
    """A value of a parsed change as a form has it: ids, texts, and lists of them."""
    shown: dict[str, Callable[[Any], Any]] = {"portions": portion_values, "years": year_values, "sizes": size_values}
    if attribute.form in shown:
        return [shown[attribute.form](each) for each in value]
    if isinstance(value, tuple):
        return [str(each) for each in value]
    return value if isinstance(value, bool) else _figure(attribute, value)


def as_form(attribute: Attribute, value: Any) -> Any:
    """A value, typed or already as a form has it, as a form has it."""
    if isinstance(value, list | tuple) and value and isinstance(value[0], Mapping | str):
        return list(value)
    try:
        return value if value is None or isinstance(value, str) else typed(attribute, value)
    except (RefusedError, AttributeError, TypeError):
        return value


def keys_and_values(kind: type[Change], values: Mapping[str, Any], writer: Writer) -> Iterator[tuple[Attribute, Value]]:
    """What is said of a change as keys and YAML: its fields in their order, then what any entry has."""
    given = {id(attribute_of(kind, name)): value for name, value in values.items()}
    known: Sequence[Attribute] = tuple(declared(kind).values())
    for each in known:
        if id(each) not in given:
            continue
        value = given[id(each)]
        if each.form == "flag" and value is each.default:
            continue
        said = writer.value(each, value)
        if said is not None:
            yield each, said
