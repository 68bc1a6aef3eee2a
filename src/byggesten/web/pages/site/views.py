# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The start page, the choice of language, the accessibility statement, and the pages for errors."""

from __future__ import annotations

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.storage.cookie import CookieStorage
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.http import url_has_allowed_host_and_scheme

from byggesten.actions.permission import ROLE_NAMES, Role
from byggesten.web.models import Membership
from byggesten.web.pages.site.words import WORDS


def start(request: HttpRequest) -> HttpResponse:
    """The organisations of who has signed in; straight on where there is only one; what Byggesten is for all others."""
    if not request.user.is_authenticated:
        return _page(request, "site/front.html.j2")
    members = Membership.objects.filter(user=request.user).select_related("workspace").order_by("workspace__name")
    if len(members) == 1:
        return redirect("overview", organisation=members[0].workspace.slug)
    rows = [(each.workspace, ROLE_NAMES[Role(each.role)].in_(request.lang)) for each in members]
    return _page(request, "site/start.html.j2", rows=rows)


def language(request: HttpRequest) -> HttpResponse:
    """Choose a language, and go back to where one was."""
    chosen = "en" if request.POST.get("language") == "en" else "da"
    target = request.POST.get("next", "")
    allowed = url_has_allowed_host_and_scheme(target, {request.get_host()}, require_https=request.is_secure())
    response = HttpResponseRedirect(target if allowed else reverse("start"))
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME, chosen, max_age=settings.LANGUAGE_COOKIE_AGE, httponly=True,
        secure=settings.LANGUAGE_COOKIE_SECURE, samesite=settings.LANGUAGE_COOKIE_SAMESITE,
    )  # fmt: skip
    return response


def accessibility(request: HttpRequest) -> HttpResponse:
    """The accessibility statement, or the way to the one the municipality has made."""
    return _page(request, "site/accessibility.html.j2", statement=settings.ACCESSIBILITY_STATEMENT)


def healthy(request: HttpRequest) -> HttpResponse:
    """Whether the application answers: for who watches over it."""
    return JsonResponse({"healthy": True})


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: there is no such page, or not for this reader."""
    return _error(request, 404, "not_found")


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: the reader's role does not give the right."""
    return _error(request, 403, "forbidden")


def expired(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: the form was made too long ago, or elsewhere."""
    return _error(request, 403, "expired")


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: the request cannot be understood, or is too large."""
    return _error(request, 400, "unclear")


def broken(request: HttpRequest) -> HttpResponse:
    """500: a defect of ours; who asks is not looked up, for the database may be what failed."""
    request.user, request._messages = AnonymousUser(), CookieStorage(request)
    return _error(request, 500, "broken")


def _error(request: HttpRequest, status: int, heading: str) -> HttpResponse:
    if request.path.startswith("/api/"):
        return JsonResponse({"detail": heading}, status=status)
    return _page(request, "message.html.j2", status=status, heading=heading, text=f"{heading}_text")


def _page(request: HttpRequest, template: str, status: int = 200, **context: object) -> HttpResponse:
    return render(request, template, {"visit": None, "words": WORDS, **context}, status=status, using="jinja2")
