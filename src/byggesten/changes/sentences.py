# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A change as one sentence in Danish or English, with names where it holds ids."""

from __future__ import annotations

from collections.abc import Callable

from byggesten.changes.change import Change
from byggesten.changes.portions import Portion
from byggesten.kernel.attributes import Attribute
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import OR, fill, write, write_amount, write_list, write_range
from byggesten.organisation.codes import worded
from byggesten.organisation.flows import PART, TASK
from byggesten.organisation.money import YearAmount

Name = Callable[[str], str]
NOT_SAID = Text("ikke oplyst", "not stated")
NO_UNIT = Text("en ikke oplyst enhed", "a unit not stated")
NO_COMMITTEE = Text("et ikke oplyst udvalg", "a committee not stated")
NO_NUMBER = Text("et ikke oplyst antal", "an unstated number of")
WHOLE_OF = Text("{unit}", "{unit}")
EXCEPT = Text("{unit} undtagen {rest}", "{unit} except {rest}")
PART_OF = Text("en del af {unit} ({text})", "part of {unit} ({text})")
THE_TASK = Text("opgaven {task}", "the task {task}")
TO = Text("{what} til {to}", "{what} to {to}")
BY_SIZE = Text("{title} ({posts} stillinger)", "{title} ({posts} posts)")
# The fields that hold code words of ours.
CODED = ("kind", "name_status", "strength")
# From this number of posts on a size is open upwards.
OPEN = 10**9


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
    said = " ".join(fill(change.sentence, lang, params).split()).removesuffix(":")
    return said[:1].upper() + said[1:]


def particulars(change: Change, name: Name, lang: Language) -> tuple[tuple[str, str], ...]:
    """What a change says beside its sentence: what each field means, and its value, in words."""
    said: list[tuple[str, str]] = []
    for each in change.fields():
        value = getattr(change, each.name)
        if each.name != "id" and f"{{{each.name}}}" not in change.sentence.da and value != each.default:
            said.append((each.meaning.in_(lang).partition(":")[0], write(told(value, each, name, lang), lang)))
    return tuple(said)


def told(value: object, declared: Attribute, name: Name, lang: Language) -> object:
    """A value of a field in words, also of those forms that no sentence holds."""
    if declared.form == "sizes" and isinstance(value, tuple):
        return tuple(fill(BY_SIZE, lang, {"title": each.title, "posts": _size(each.posts, lang)}) for each in value)
    if declared.form == "years" and isinstance(value, tuple):
        return "; ".join(_year(each, lang) for each in value)
    if declared.form == "amount" and isinstance(value, Range):
        return write_amount(value, lang)
    if declared.form == "share" and isinstance(value, Range):
        return _share(value, lang)
    return _said(value, declared, name, lang)


def _share(share: Range, lang: Language) -> str:
    return f"{write_range(share.times(100), lang)}\N{NO-BREAK SPACE}%"


def _size(posts: Range, lang: Language) -> str:
    """A number of posts that may be open upwards."""
    return f"{write_range(Range(posts.low, posts.low), lang)}+" if posts.high >= OPEN else write_range(posts, lang)


def _year(said: YearAmount, lang: Language) -> str:
    readings = "; ".join(f"{each.name}: {write_amount(each.amount, lang)}" for each in said.readings)
    whole = f"{said.year}: {write_amount(said.amount, lang)}" if said.year else write_amount(said.amount, lang)
    return f"{whole} ({readings})" if readings else whole


def _said(value: object, declared: Attribute, name: Name, lang: Language) -> object:
    if value is None or value == ():
        return _unsaid(declared)
    if declared.form == "ref":
        needed = declared.required or declared.name == "under"
        return name(str(value)) if value else _unsaid(declared) if needed else ""
    if declared.name in CODED and isinstance(value, str):
        return worded(value)
    if isinstance(value, tuple) and declared.form == "refs":
        return write_list([name(str(each)) for each in value], lang)
    if isinstance(value, tuple) and declared.form == "choices":
        return write_list(list(value), lang, OR)
    if isinstance(value, tuple) and declared.form == "portions":
        return write_list([_portion(each, name, lang) for each in value], lang)
    return value


def _unsaid(declared: Attribute) -> Text:
    """What stands in a sentence where nothing is said."""
    if declared.form == "range":
        return NO_NUMBER
    tables = declared.refers.split()
    return NO_UNIT if "units" in tables else NO_COMMITTEE if "committees" in tables else NOT_SAID


def _portion(portion: Portion, name: Name, lang: Language) -> str:
    text, params = WHOLE_OF, {"unit": name(portion.what)}
    if portion.extent == TASK:
        text, params = THE_TASK, {"task": name(portion.what)}
    elif portion.extent == PART:
        words = [portion.text, _share(portion.share, lang) if portion.share else ""]
        text, params = PART_OF, {"unit": name(portion.what), "text": ", ".join(filter(None, words)) or "…"}
    elif portion.excluding:
        rest = write_list([name(each) for each in portion.excluding], lang)
        text, params = EXCEPT, {"unit": name(portion.what), "rest": rest}
    said = fill(text, lang, params)
    return fill(TO, lang, {"what": said, "to": name(portion.to)}) if portion.to else said
