# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Portions in a document: a name alone, all of a unit except something, part of a unit, or a task."""

from __future__ import annotations

from byggesten.changes.portions import Portion
from byggesten.kernel.attributes import Attribute
from byggesten.kernel.findings import declare
from byggesten.organisation.flows import PART, TASK, WHOLE
from byggesten.organisation.tasks import Task
from byggesten.proposal.strict_yaml import Listing, Mapping, Scalar, Yaml
from byggesten.proposal.values import UNKNOWN_KEY, Values, read_share

NO_PORTION = declare(
    "portion.unreadable",
    "error",
    da="Punktet siger ikke, hvad der overgår",
    en="The item does not say what goes over",
    advice_da="Skriv et navn, eller »all of:« med »except:«, »part of:« med »part:«, eller »task:«.",
    advice_en="Write a name, or “all of:” with “except:”, “part of:” with “part:”, or “task:”.",
)
_ALL, _PART, _TASK = ("all of", "hele"), ("part of", "del af"), ("task", "opgave")
_TASKS, _TO = ("tasks", "opgaver"), ("to", "til")
_EXCEPT, _WORDS, _SHARE = ("except", "undtagen"), ("part", "del"), ("share", "andel")
_FORMS: tuple[tuple[str, ...], ...] = (
    (*_ALL, *_EXCEPT, *_TO),
    (*_PART, *_WORDS, *_SHARE, *_EXCEPT, *_TO),
    (*_TASK, *_TO),
    (*_WORDS, *_SHARE, *_EXCEPT, *_TO),
    (*_TASKS, *_TO),
)


def read_portions(values: Values, node: Yaml, attribute: Attribute, of: str = "") -> tuple[Portion, ...]:
    """The portions of a list; in a split ``of`` is the unit that is divided."""
    items = node.items if isinstance(node, Listing) else (node,)
    return tuple(portion for item in items for portion in _read(values, item, attribute, of))


def _read(values: Values, item: Yaml, attribute: Attribute, of: str) -> tuple[Portion, ...]:
    if isinstance(item, Scalar):
        return _named(values, item)
    if not isinstance(item, Mapping):
        values.findings.append(NO_PORTION(item.place))
        return ()
    known = next((form for form in _FORMS if item.get(form[0], form[1])), _FORMS[0])
    _unknown(values, item, attribute, known)
    to = _to(values, item)
    if whole := item.get(*_ALL):
        return _whole(values, item, whole, to)
    if part := item.get(*_PART):
        return _part(values, item, _ref(values, part, "units"), attribute, to)
    if task := item.get(*_TASK):
        return _task(values, task, to)
    if of and item.get(*_WORDS):
        return _part(values, item, of, attribute, to)
    if of and (tasks := item.get(*_TASKS)):
        listed = tasks.items if isinstance(tasks, Listing) else (tasks,)
        return tuple(portion for each in listed for portion in _task(values, each, to))
    values.findings.append(NO_PORTION(item.place))
    return ()


def _named(values: Values, item: Scalar) -> tuple[Portion, ...]:
    id = values.names.find(item.text, ("units", "tasks"), item.place)
    if not id:
        return ()
    known = values.names.org.things.get(id)
    new = next((each for each in values.names.new if each.id == id), None)
    is_task = isinstance(known, Task) or (new is not None and new.table == "tasks")
    return (Portion(extent=TASK if is_task else WHOLE, what=id),)


def _ref(values: Values, node: Yaml, tables: str) -> str:
    if isinstance(node, Scalar):
        return values.names.find(node.text, tables.split(), node.place)
    values.findings.append(NO_PORTION(node.place))
    return ""


def _to(values: Values, item: Mapping) -> str:
    node = item.get(*_TO)
    return _ref(values, node, "units groups parties") if node else ""


def _whole(values: Values, item: Mapping, whole: Yaml, to: str) -> tuple[Portion, ...]:
    what = _ref(values, whole, "units")
    return (Portion(extent=WHOLE, what=what, excluding=_excluding(values, item), to=to),) if what else ()


def _part(values: Values, item: Mapping, what: str, attribute: Attribute, to: str) -> tuple[Portion, ...]:
    share = values.part(item, attribute, read_share, *_SHARE, form="share")
    portion = Portion(
        extent=PART, what=what, text=item.text(*_WORDS), share=share, excluding=_excluding(values, item), to=to
    )
    return (portion,) if what else ()


def _excluding(values: Values, item: Mapping) -> tuple[str, ...]:
    left = item.get(*_EXCEPT)
    listed = left.items if isinstance(left, Listing) else (left,) if left else ()
    return tuple(id for each in listed if (id := _ref(values, each, "units tasks")))


def _task(values: Values, node: Yaml, to: str) -> tuple[Portion, ...]:
    what = _ref(values, node, "tasks")
    return (Portion(extent=TASK, what=what, to=to),) if what else ()


def _unknown(values: Values, item: Mapping, attribute: Attribute, known: tuple[str, ...]) -> None:
    """Note every key that means nothing for this form of portion, or that is said in two languages."""
    for pair in zip(known[::2], known[1::2], strict=True):
        values.said_once(item, pair, attribute.key)
    for key, _ in item.pairs:
        if key.text not in known:
            values.findings.append(
                UNKNOWN_KEY(key.place, key.text, what=attribute.key, key=key.text, nearest=known[::2])
            )
