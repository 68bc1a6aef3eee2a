# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Before any view runs, its address is looked up in the table of who may use it; what is not there is denied."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed

from byggesten.web.table import Access, table
from byggesten.web.visit import enter


class AccessMiddleware:
    """Enforces the table of access for every address, Django's and its neighbours' too."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap what answers."""
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the view does."""
        request.visit = None
        return self.answer(request)

    def process_view(self, request: HttpRequest, view: Any, args: Any, kwargs: dict[str, Any]) -> HttpResponse | None:
        """None where the request may go on; otherwise what is answered in its place."""
        access = table().get(request.resolver_match.view_name)
        if access is None:
            raise Http404
        method = "GET" if request.method == "HEAD" else request.method
        need = access.methods.get(method or "")
        if need is None:
            return HttpResponseNotAllowed(list(access.methods))
        if not access.within:
            return None if need.test(request) else _ask_to_sign_in(request)
        return self._within(request, access, need, kwargs)

    def _within(self, request: HttpRequest, access: Access, need: Any, kwargs: dict[str, Any]) -> HttpResponse | None:
        visit = (access.enter or enter)(request, kwargs["organisation"], public=access.public)
        if visit is None:
            if request.user.is_authenticated or access.public:
                raise Http404
            return _ask_to_sign_in(request)
        if access.public and not visit.workspace.proposals:
            raise Http404
        if not need.test(visit):
            raise PermissionDenied
        request.visit = visit
        return None


def _ask_to_sign_in(request: HttpRequest) -> HttpResponse:
    if request.method not in ("GET", "HEAD") or request.user.is_authenticated:
        raise PermissionDenied
    return redirect_to_login(request.get_full_path())
