# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Routes: each address with its view and who may use it, said in one place. What is not declared is denied."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from rules.predicates import predicate

from byggesten.actions.permission import Right
from byggesten.web.table import PUBLIC, Access, Need
from byggesten.web.visit import Visit

View = Callable[..., HttpResponse]


@predicate
def anyone(_: object) -> bool:
    """Everybody, signed in or not."""
    return True


@predicate
def signed_in(request: HttpRequest) -> bool:
    """Whoever has signed in."""
    return bool(request.user.is_authenticated)


def may(right: Right) -> Need:
    """Whoever has a right in the organisation whose address it is."""

    @predicate(f"may:{right.value}")
    def has_right(visit: Visit) -> bool:
        return visit.actor.may(right)

    return has_right


@dataclass(frozen=True, slots=True, kw_only=True)
class Route:
    """An address within an organisation: ``view(visit, **parts of the address)``, and what each method needs.

    A ``public`` one is also found below the organisation's public address, where everybody reads as the public.
    """

    path: str
    name: str
    view: View
    get: Need | None = None
    post: Need | None = None
    public: bool = False

    @property
    def methods(self) -> Mapping[str, Need]:
        """What each method needs; a method not named is not answered."""
        return {name: need for name, need in (("GET", self.get), ("POST", self.post)) if need is not None}


def patterns(routes: Iterable[Route]) -> list[URLPattern]:
    """The addresses of routes, below ``w/ORGANISATION/`` and the public ones below ``p/ORGANISATION/`` too."""
    found = []
    for route in routes:
        found.append(path(f"w/<slug:organisation>/{route.path}", _visited(route.view), name=route.name))
        if route.public:
            found.append(path(f"p/<slug:organisation>/{route.path}", _visited(route.view), name=PUBLIC + route.name))
    return found


def accesses(routes: Iterable[Route]) -> dict[str, Access]:
    """Who may use the routes, by the name of the address."""
    found: dict[str, Access] = {}
    for route in routes:
        found[route.name] = Access(methods=route.methods, within=True)
        if route.public:
            reading = {name: need for name, need in route.methods.items() if name == "GET"}
            found[PUBLIC + route.name] = Access(methods=reading, within=True, public=True)
    return found


def _visited(view: View) -> View:
    def answer(request: HttpRequest, organisation: str, **parts: Any) -> HttpResponse:
        return view(request.visit, **parts)

    answer.__name__ = getattr(view, "__name__", "view")
    answer.__doc__ = view.__doc__
    return answer
