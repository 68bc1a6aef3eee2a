# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Templates: Jinja with everything escaped, a missing name an error, and words in the reader's language."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from functools import partial
from typing import Any

from django.conf import settings
from django.contrib.messages import get_messages
from django.http import HttpRequest
from django.templatetags.static import static
from django.urls import NoReverseMatch, reverse
from jinja2 import Environment, StrictUndefined, pass_context
from jinja2.runtime import Context

from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write, write_amount, write_date, write_range
from byggesten.web.pages.accounts.offers import offers
from byggesten.web.pages.accounts.words import WORDS as ACCOUNT_WORDS
from byggesten.web.second_factor import is_required_of
from byggesten.web.words import WORDS


def environment(**options: Any) -> Environment:
    """The environment of the pages' templates."""
    options |= {"undefined": StrictUndefined, "autoescape": True, "trim_blocks": True, "lstrip_blocks": True}
    made = Environment(**options)
    made.globals.update(static=static, url=url, address=address, word=word, say=say, demo=settings.DEMO)
    # What our neighbours' views render (allauth's) belongs to no organisation and has the words of accounts.
    made.globals.update(visit=None, words=ACCOUNT_WORDS, offers=offers, must_have_second_factor=is_required_of)
    made.filters.update(date=_date, range=_range, kroner=_kroner, written=_written, message=_message, advice=_advice)
    return made


def page_context(request: HttpRequest) -> Mapping[str, Any]:
    """What every page may ask for."""
    lang = getattr(request, "lang", "da")
    return {"lang": lang, "user": getattr(request, "user", None), "messages": partial(get_messages, request)}


def _lang(context: Context) -> Language:
    return "en" if context.get("lang") == "en" else "da"


def address(name: str) -> str:
    """The address of a page without parameters; empty where the installation has none of that name."""
    try:
        return str(reverse(name))
    except NoReverseMatch:
        return ""


def url(name: str, /, **parts: object) -> str:
    """The address of a page that belongs to no organisation, or of one by its organisation and parts."""
    return reverse(name, kwargs=parts)


@pass_context
def word(context: Context, name: str, /, **params: object) -> str:
    """A word of the page, or of every page, in the reader's language; KeyError where there is none."""
    own = context.get("words") or {}
    return fill(own[name] if name in own else WORDS[name], _lang(context), params)


@pass_context
def say(context: Context, text: Text, /, **params: object) -> str:
    """A text in the reader's language."""
    return fill(text, _lang(context), params)


@pass_context
def _date(context: Context, value: dt.date | None) -> str:
    return "" if value is None else write_date(value, _lang(context))


@pass_context
def _range(context: Context, value: Range | None, decimals: int = 2) -> str:
    return "–" if value is None else write_range(value, _lang(context), decimals)


@pass_context
def _kroner(context: Context, value: Range | None) -> str:
    return write_amount(value, _lang(context))


@pass_context
def _written(context: Context, value: object) -> str:
    return write(value, _lang(context))


@pass_context
def _message(context: Context, finding: Finding) -> str:
    return finding.text(_lang(context))


@pass_context
def _advice(context: Context, finding: Finding) -> str:
    return finding.advice(_lang(context))
