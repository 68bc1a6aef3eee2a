# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A change as one sentence in Danish or English, with names where it holds ids."""

from __future__ import annotations

from collections.abc import Callable

from byggesten.changes.change import Change
from byggesten.changes.portions import Portion
from byggesten.kernel.attributes import Attribute
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write_list
from byggesten.organisation.flows import PART, TASK

Name = Callable[[str], str]
NOT_SAID = Text("ikke oplyst", "not stated")
WHOLE_OF = Text("{unit}", "{unit}")
EXCEPT = Text("{unit} undtagen {rest}", "{unit} except {rest}")
PART_OF = Text("en del af {unit} ({text})", "part of {unit} ({text})")
THE_TASK = Text("opgaven {task}", "the task {task}")
TO = Text("{what} til {to}", "{what} to {to}")


def sentence(change: Change, name: Name, lang: Language, old_name: Name | None = None) -> str:
    """What a change does, in one sentence without a full stop.

    ``name`` gives the name of an id after the change; ``old_name`` the one before, used for what gets a new name.
    """
    fields = change.fields()
    renames = any(each.form == "new" for each in fields) and not any(each.name == "id" for each in fields)
    params = {
        each.name: _said(getattr(change, each.name), each, old_name if renames and old_name else name, lang)
        for each in fields
    }
    return " ".join(fill(change.sentence, lang, params).split())


def _said(value: object, declared: Attribute, name: Name, lang: Language) -> object:
    if value is None or value == ():
        return NOT_SAID
    if declared.form == "ref":
        return name(str(value)) if value else ("" if not declared.required and declared.name != "under" else NOT_SAID)
    if isinstance(value, tuple) and declared.form == "refs":
        return write_list([name(str(each)) for each in value], lang)
    if isinstance(value, tuple) and declared.form == "portions":
        return write_list([_portion(each, name, lang) for each in value], lang)
    return value


def _portion(portion: Portion, name: Name, lang: Language) -> str:
    text, params = WHOLE_OF, {"unit": name(portion.what)}
    if portion.extent == TASK:
        text, params = THE_TASK, {"task": name(portion.what)}
    elif portion.extent == PART:
        text, params = PART_OF, {"unit": name(portion.what), "text": portion.text or "…"}
    elif portion.excluding:
        rest = write_list([name(each) for each in portion.excluding], lang)
        text, params = EXCEPT, {"unit": name(portion.what), "rest": rest}
    said = fill(text, lang, params)
    return fill(TO, lang, {"what": said, "to": name(portion.to)}) if portion.to else said
