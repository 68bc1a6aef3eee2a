# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Forms made from declarations: the fields of a change, or of the head, as boxes to fill in, and back to values."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import QueryDict

from byggesten.changes.change import Change
from byggesten.changes.entry import STATUS_NAMES, Status
from byggesten.kernel.attributes import Attribute, attributes
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.names import in_danish_order
from byggesten.kernel.text import Language, Text
from byggesten.organisation.codes import worded
from byggesten.organisation.organisation import TABLES, Organisation
from byggesten.organisation.units import Unit
from byggesten.proposal.edits import change_values
from byggesten.proposal.records import Head
from byggesten.proposal.spans import PairSpan
from byggesten.proposal.spelling import Spelling
from byggesten.proposal.strict_yaml import Scalar, scalars
from byggesten.proposal.values import EXAMPLES
from byggesten.proposal.writing import declared
from byggesten.web.pages.proposals.desk import Desk, plain

CERTAINTIES = {
    Certainty.STATED: Text("står i teksten", "stated"),
    Certainty.IMPLIED: Text("følger af teksten", "implied"),
    Certainty.UNCLEAR: Text("uklart", "unclear"),
}
NAMES = ("final", "working", "missing")
LONG = frozenset(
    {"because", "note", "text", "core_task", "purpose", "charter", "staff", "committee", "gain", "portfolio", "what",
     "competences", "condition", "subject"}
)  # fmt: skip
LISTS = frozenset({"refs", "texts", "choices"})
HINTED = frozenset({"range", "number", "share", "amount", "date", "day", "year"})
Post = Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A field of a form: its name, what it means, how it is shown, and what stands in it.

    ``value`` is a text, a list of texts, or a list of rows; ``options`` are (value, words) to choose between.
    """

    name: str
    attribute: Attribute
    label: str
    shape: str
    value: Any
    required: bool = False
    unit: str = ""
    example: str = ""
    listed: str = ""
    options: tuple[tuple[str, str], ...] = ()
    error: str = ""

    @property
    def id(self) -> str:
        """Its id on the page."""
        return f"f-{self.name.replace('.', '-')}"

    def changed(self, post: QueryDict) -> bool:
        """Whether a form says otherwise than stands here."""
        if f"{self.name}-there" not in post and self.name not in post:
            return False
        return normal(read_box(self.attribute, self.name, post)) != normal(_again(self))


def _again(box: Box) -> Any:
    """What the box itself would be read as, were it sent back."""
    match box.shape:
        case "flag":
            return bool(box.value)
        case "portions" | "sizes" | "years":
            return [{name: each[name] for name in each if each[name]} for each in box.value]
        case _:
            return box.value


def normal(value: Any) -> Any:
    """A value in a form that can be held against another."""
    if isinstance(value, str):
        return " ".join(plain(value).split())
    if isinstance(value, dict):
        return {name: normal(each) for name, each in value.items() if each not in ("", [], None)}
    if isinstance(value, list | tuple):
        return [normal(each) for each in value if each not in ("", None)]
    return value or ""


# ------------------------------------------------------------------------------------------------ building


def boxes(
    desk: Desk, kind: type[Change], values: Mapping[str, Any], errors: Mapping[str, str] | None = None
) -> tuple[tuple[Box, ...], tuple[Box, ...]]:
    """The boxes of a kind of change: its own, and those any change has."""
    spelling = Spelling(desk.visit.whole.folded.organisation, desk.proposal.new_names)
    own = {each.name for each in kind.fields()}
    made = [
        _box(desk, name, each, values.get(name), spelling, (errors or {}).get(name, ""))
        for name, each in declared(kind).items()
        if name != "id"
    ]
    return tuple(box for box in made if box.name in own), tuple(box for box in made if box.name not in own)


def _box(desk: Desk, name: str, each: Attribute, value: Any, spelling: Spelling, error: str = "") -> Box:
    lang = desk.visit.lang
    options = _options(desk, name, each, str(value or ""))
    meaning = each.meaning.in_(lang).partition(":")[0]
    return Box(
        name=name,
        attribute=each,
        label=meaning[:1].upper() + meaning[1:],
        shape="choice" if options else _shape(name, each),
        value=_shown(each, value, spelling),
        required=each.required,
        unit=each.unit.in_(lang) if each.unit else "",
        example=EXAMPLES.get(each.form, "") if each.form in HINTED else "",
        listed=_listed(name, each),
        options=options,
        error=error,
    )


def _shape(name: str, each: Attribute) -> str:
    if each.form in ("portions", "sizes", "years", "flag"):
        return each.form
    if each.form == "refs":
        return "names"
    if each.form in ("texts", "choices"):
        return "lines"
    return "long" if name.removeprefix("entry.") in LONG and each.form == "text" else "line"


def _listed(name: str, each: Attribute) -> str:
    """The list of names a box suggests from."""
    if each.form in ("ref", "refs"):
        return "names-" + "-".join(each.refers.split())
    if each.form == "portions":
        return "names-units-tasks"
    return "kinds" if name == "kind" else ""


def _options(desk: Desk, name: str, each: Attribute, value: str) -> tuple[tuple[str, str], ...]:
    lang = desk.visit.lang
    if name == "status" and each.form == "text" and desk.proposal.file:
        return (("", ""), *((one.value, STATUS_NAMES[one].in_(lang)) for one in Status))
    if name == "name_status":
        words = {one: worded(one) for one in NAMES}
        return (("", ""), *((one, said.in_(lang)) for one, said in words.items() if isinstance(said, Text)))
    if each.form == "certainty":
        return (("", ""), *((one.value, CERTAINTIES[one].in_(lang)) for one in Certainty))
    phases = [(one.id, one.name or one.id) for one in desk.proposal.phases]
    alternatives = [(one.id, one.name or one.id) for one in desk.proposal.alternatives]
    known = {"phase": phases, "alternative": alternatives}.get(name, [])
    if name in ("phase", "alternative") and (known or not value):
        return (("", ""), *known)
    return ()


def _shown(each: Attribute, value: Any, spelling: Spelling) -> Any:
    tables = tuple(each.refers.split())
    match each.form:
        case "flag":
            return value is True or str(value or "").casefold() in ("ja", "yes", "true", "on")
        case "ref":
            return spelling.name(str(value), tables) if value else ""
        case "refs":
            return [spelling.name(str(one), tables) for one in value or ()]
        case "texts" | "choices":
            return [value] if isinstance(value, str) and value else list(value or ())
        case "portions":
            return [_portion(one, spelling) for one in value or ()]
        case "years":
            if isinstance(value, str):
                return [{"year": "", "amount": value, "readings": ""}] if value else []
            return [{**one, "readings": json.dumps(one.get("readings") or [])} for one in value or ()]
        case "sizes":
            return list(value or ())
        case _:
            return "" if value is None else str(value)


def _portion(said: Any, spelling: Spelling) -> dict[str, str]:
    if isinstance(said, str):
        said = {"extent": "whole", "what": said}
    both = ("units", "tasks")
    return {
        "extent": str(said.get("extent") or "whole"),
        "what": spelling.name(str(said.get("what") or ""), both),
        "text": str(said.get("text") or ""),
        "share": str(said.get("share") or ""),
        "excluding": "\n".join(spelling.name(one, both) for one in said.get("excluding") or ()),
        "to": spelling.name(str(said.get("to") or ""), ("units", "groups", "parties")) if said.get("to") else "",
    }


def boxes_of_head(desk: Desk, post: QueryDict | None = None) -> tuple[Box, ...]:
    """The boxes of the head, with what it says now, or what a form sent."""
    spelling = Spelling(desk.visit.whole.folded.organisation, desk.proposal.new_names)
    pairs = desk.spans.head.pairs if desk.spans.head else ()
    found: list[Box] = []
    for each in attributes(Head):
        if each.name in ("id", "base"):
            continue
        value = read_box(each, each.name, post) if post is not None else _of_head(each, pairs)
        box = _box(desk, each.name, each, value, spelling)
        if each.name in ("status", "language"):
            box = _with_options(box, each.name, desk.visit.lang)
        found.append(box)
    return tuple(found)


HEAD_OPTIONS: Mapping[str, Mapping[str, Text]] = {
    "language": {"da": Text("dansk", "Danish"), "en": Text("engelsk", "English")},
    "status": {
        "draft": Text("udkast", "draft"), "hearing": Text("i høring", "in hearing"),
        "recommended": Text("indstillet", "recommended"), "decided": Text("besluttet", "decided"),
    },
}  # fmt: skip


def _with_options(box: Box, name: str, lang: Language) -> Box:
    known = HEAD_OPTIONS[name]
    value = str(box.value or "")
    extra = ((value, value),) if value and value not in known else ()
    options = (("", ""), *extra, *((each, text.in_(lang)) for each, text in known.items()))
    made = {each: getattr(box, each) for each in Box.__dataclass_fields__}
    return Box(**{**made, "shape": "choice", "options": options})


def _of_head(each: Attribute, pairs: tuple[PairSpan, ...]) -> Any:
    """What the head says of an attribute, as it is written."""
    pair = next((one for one in pairs if one.key in (each.key, *each.aliases)), None)
    if pair is None:
        return None
    if each.form in LISTS:
        return [one.text for one in scalars(pair.node)]
    return pair.node.text if isinstance(pair.node, Scalar) else None


def values_of(desk: Desk, key: str) -> dict[str, Any]:
    """What a change says, as the form has it."""
    return change_values(desk.proposal, key)


# ------------------------------------------------------------------------------------------------ reading


def read_form(kind: type[Change], post: QueryDict) -> dict[str, Any]:
    """What a form says of a change, by name, those left empty too."""
    return {name: read_box(each, name, post) for name, each in declared(kind).items() if name != "id"}


def read_box(each: Attribute, name: str, post: QueryDict) -> Any:
    """The value of a box; what is empty is an empty text or list."""
    match each.form:
        case "flag":
            return bool(post.get(name))
        case "refs":
            return [text for one in post.getlist(name) if (text := one.strip())]
        case "texts" | "choices":
            return [text for one in post.getlist(name) for line in plain(one).split("\n") if (text := line.strip())]
        case "portions":
            return [_without_empty(each) for each in _rows(name, post) if each.get("what")]
        case "sizes":
            return [each for each in _rows(name, post) if each.get("title")]
        case "years":
            return [_year(each) for each in _rows(name, post) if each.get("year") or each.get("amount")]
        case _:
            return plain(post.get(name, "")).strip()


def _rows(name: str, post: QueryDict) -> Iterator[dict[str, Any]]:
    """The rows of a box that holds several things, each of named parts."""
    start = f"{name}:"
    numbers = {key[len(start) :].split(":", 1)[0] for key in post if key.startswith(start)}
    for number in sorted(numbers, key=lambda each: int(each) if each.isdecimal() else 0):
        parts = {key.rsplit(":", 1)[1]: plain(post[key]).strip() for key in post if key.startswith(f"{start}{number}:")}
        yield parts


def _without_empty(row: dict[str, Any]) -> dict[str, Any]:
    left = [line.strip() for line in row.get("excluding", "").split("\n") if line.strip()]
    return {name: value for name, value in {**row, "excluding": left}.items() if value}


def _year(row: dict[str, Any]) -> dict[str, Any]:
    try:
        readings = json.loads(row.get("readings") or "[]")
    except ValueError:
        readings = []
    return {"year": row.get("year", ""), "amount": row.get("amount", ""), "readings": readings}


# ------------------------------------------------------------------------------------------------ suggestions


def suggestions(desk: Desk, wanted: Iterator[Box] | tuple[Box, ...]) -> dict[str, tuple[str, ...]]:
    """The lists of names the boxes of a page suggest from, by the list's id."""
    org: Organisation = desk.visit.workspace.folded.organisation
    found: dict[str, tuple[str, ...]] = {}
    for name in {box.listed for box in wanted if box.listed}:
        if name == "kinds":
            found[name] = tuple(in_danish_order({each.kind for each in org.every(Unit) if each.kind}))
        else:
            found[name] = names(desk, org, tuple(name.removeprefix("names-").split("-")))
    return found


def names(desk: Desk, org: Organisation, tables: tuple[str, ...]) -> tuple[str, ...]:
    """Every name of some tables, as a document understands it: with the parent where two have one name."""
    known = [each for table in tables if table in TABLES for each in org.every(TABLES[table])]
    brought = [each.name for each in desk.proposal.new_names if each.table in tables and each.name]
    count: dict[str, int] = {}
    for each in known:
        count[each.name] = count.get(each.name, 0) + 1
    listed = {
        each.name if count[each.name] == 1 or not getattr(each, "parent", "")
        else f"{each.name} ({org.name(getattr(each, 'parent', ''))})"
        for each in known
    }  # fmt: skip
    return tuple(in_danish_order({*listed, *brought} - {""}))
