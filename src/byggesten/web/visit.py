# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A visit: who reads which organisation in which role, with the workspace as that reader may see it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse

from byggesten.actions.permission import ROLE_NAMES, Actor, Right, Role, in_role
from byggesten.actions.subject import Subject, resolve
from byggesten.actions.workspace import Workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Language, Text
from byggesten.proposal.proposal import Proposal
from byggesten.store.database import models as stored
from byggesten.store.database.store import DatabaseStore
from byggesten.web.kept import remember
from byggesten.web.models import Membership
from byggesten.web.opened import opened, seen
from byggesten.web.table import PUBLIC, table

MENU = ("overview", "organisation", "proposals", "compare", "consequences", "checks", "administration")
# Who may not open the first page of an area comes to the first of it that they may.
WITHIN = {"administration": ("administration", "words", "principles", "prices", "rules", "audit")}


@dataclass(frozen=True, kw_only=True, eq=False)
class Visit:
    """One request within an organisation."""

    request: HttpRequest
    row: stored.Workspace
    role: Role
    actor: Actor
    public: bool
    lang: Language

    @cached_property
    def store(self) -> DatabaseStore:
        """Where the organisation's files lie."""
        return DatabaseStore(self.row.pk)

    @property
    def codecs(self) -> FolderCodecs:
        """How they are read and written."""
        return FolderCodecs()

    @cached_property
    def whole(self) -> Workspace:
        """The whole workspace: for actions that write, never for what is shown."""
        return opened(self.store, self.row.slug)

    @cached_property
    def workspace(self) -> Workspace:
        """The workspace as this reader may see it: what every page shows."""
        return seen(self.store, self.row.slug, self.actor)

    @property
    def today(self) -> dt.date:
        """The day of the visit."""
        return today()

    @property
    def now(self) -> dt.datetime:
        """The time of the visit, for what is registered."""
        return dt.datetime.now(dt.UTC).replace(microsecond=0)

    def may(self, right: Right | str) -> bool:
        """Whether the reader has a right."""
        return self.actor.may(Right(right))

    def role_name(self, lang: Language) -> str:
        """What the reader is here, in words."""
        return ROLE_NAMES[self.role].in_(lang)

    @property
    def menu(self) -> tuple[tuple[str, str], ...]:
        """The pages of the main menu this reader may open, as (word, address)."""
        pages = ((name, (self.link(each) for each in WITHIN.get(name, (name,)))) for name in MENU)
        found = ((name, next(filter(None, addresses), "")) for name, addresses in pages)
        return tuple((name, address) for name, address in found if address)

    def url(self, name: str, **parts: object) -> str:
        """The address of a page of this organisation, public for who reads as the public from there."""
        prefix = PUBLIC if self.public else ""
        return reverse(prefix + name, kwargs={"organisation": self.row.slug, **parts})

    def link(self, name: str, **parts: object) -> str:
        """The address of a page of this organisation; empty where this reader may not open it."""
        return self.url(name, **parts) if reachable(self, name) else ""

    def proposal(self, id: str) -> Proposal:
        """A proposal the reader may see; otherwise the page does not exist."""
        found = self.workspace.proposal(id)
        if found is None:
            raise Http404
        return found

    def resolved(self, name: str, on: dt.date | None = None) -> Subject | Finding:
        """The subject a name means, as the reader may see it, worked out once; else why there is none."""
        day = self.today
        return remember(self.workspace, ("subject", name, on, day), lambda: resolve(self.workspace, name, day, on))

    def subject(self, name: str, on: dt.date | None = None) -> Subject:
        """The subject a name in an address means, as the reader may see it; otherwise the page does not exist."""
        found = self.resolved(name, on)
        if isinstance(found, Finding):
            raise Http404
        return found

    def render(
        self, template: str, words: Mapping[str, Text] | None = None, status: int = 200, **context: Any
    ) -> HttpResponse:
        """A page, with its own words beside the common ones."""
        return render(
            self.request, template, {"visit": self, "words": words or {}, **context}, status=status, using="jinja2"
        )


def reachable(visit: Visit, name: str) -> bool:
    """Whether a page exists for a reader, and may be opened."""
    access = table().get(PUBLIC + name if visit.public else name)
    return access is not None and "GET" in access.methods and access.methods["GET"].test(visit)


def today() -> dt.date:
    """The day it is; an installation for demonstration may stand still on another."""
    return getattr(settings, "TODAY", None) or dt.date.today()


def enter(request: HttpRequest, organisation: str, *, public: bool) -> Visit | None:
    """The visit of a request to an organisation; None for who is no member and does not come by the public address."""
    row = stored.Workspace.objects.filter(slug=organisation).first()
    if row is None:
        return None
    if public:
        return visit_as(request, row, Role.PUBLIC, "public", public=True)
    if not request.user.is_authenticated:
        return None
    member = Membership.objects.filter(user=request.user, workspace=row).first()
    if member is None:
        return None
    return visit_as(request, row, Role(member.role), request.user.pseudonym, unit=member.unit)


def visit_as(
    request: HttpRequest, row: stored.Workspace, role: Role, name: str, *, unit: str = "", public: bool = False
) -> Visit:
    """A visit in a role."""
    actor = in_role(role, name, unit)
    return Visit(request=request, row=row, role=role, actor=actor, public=public, lang=request.lang)
