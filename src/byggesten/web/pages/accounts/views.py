# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One's own account, and what the sign-in page offers beside the form."""

from __future__ import annotations

from collections.abc import Sequence

from allauth.mfa.models import Authenticator
from allauth.mfa.utils import is_mfa_enabled
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse

from byggesten.actions.permission import ROLE_NAMES, ROLES, Right, Role
from byggesten.web.models import Membership
from byggesten.web.pages.accounts.words import WORDS
from byggesten.web.second_factor import is_required_of

LONGEST_NAME = 200


def account(request: HttpRequest) -> HttpResponse:
    """One's name, password, second factor, language and roles; the name can be changed here."""
    if request.method == "POST":
        return _rename(request)
    return _page(request, request.user.name)


def _rename(request: HttpRequest) -> HttpResponse:
    name = " ".join(request.POST.get("name", "").split())
    if not name or len(name) > LONGEST_NAME:
        return _page(request, name, problem="name_problem", status=400)
    request.user.name = name
    request.user.save(update_fields=["name"])
    messages.success(request, WORDS["name_saved"].in_(request.lang))
    return redirect("account")


def _page(request: HttpRequest, name: str, problem: str = "", status: int = 200) -> HttpResponse:
    user = request.user
    context = {
        "visit": None,
        "words": WORDS,
        "name": name,
        "problem": problem,
        "roles": _roles(request),
        "has_password": user.has_usable_password(),
        "second_factor": is_mfa_enabled(user, [Authenticator.Type.TOTP]),
        "required": is_required_of(user),
    }
    return render(request, "account/account.html.j2", context, status=status, using="jinja2")


def _roles(request: HttpRequest) -> Sequence[tuple[str, str, str]]:
    rows = Membership.objects.filter(user=request.user).select_related("workspace").order_by("workspace__name")
    return [(each.workspace.name, ROLE_NAMES[Role(each.role)].in_(request.lang), _tokens(each)) for each in rows]


def _tokens(member: Membership) -> str:
    """The address of the tokens in an organisation; empty for a role that has none."""
    reads = Right.READ in ROLES[Role(member.role)]
    return reverse("tokens", kwargs={"organisation": member.workspace.slug}) if reads else ""
