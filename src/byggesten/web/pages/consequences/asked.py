# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The subject an address of these pages asks about."""

from __future__ import annotations

from byggesten.actions.subject import BASE, Subject, choices
from byggesten.web.pages.organisation.looking import subject_of
from byggesten.web.pages.organisation.query import Query
from byggesten.web.visit import Visit


def named(visit: Visit) -> str:
    """The name of the subject that is asked for; empty where none is."""
    asked = visit.request.GET
    return asked.get("of", "") or asked.get("subject", "")


def first(visit: Visit) -> str:
    """The subject that is looked at where none is asked for: the first proposal, or what is decided."""
    return (*choices(visit.workspace), BASE)[0]


def subject(visit: Visit, name: str) -> Subject:
    """A subject by its name; the page does not exist where it means nothing."""
    return subject_of(visit, Query(of=name))


def asked_subject(visit: Visit) -> Subject:
    """The subject that is asked for, else the first there is."""
    return subject(visit, named(visit) or first(visit))
