# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The second factor: whose role demands one is led to set it up before anything else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from allauth.account.authentication import get_authentication_records
from allauth.mfa.utils import is_mfa_enabled
from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from byggesten.actions.permission import Role
from byggesten.web.models import User

ROLES = (Role.ADMINISTRATOR, Role.PROJECT_LEADER, Role.HR_PARTNER, Role.CHIEF_EXECUTIVE, Role.CONTROLLER)
# What who is on the way to a second factor may use.
ON_THE_WAY = (
    "mfa_activate_totp", "mfa_view_recovery_codes", "mfa_download_recovery_codes", "account_reauthenticate",
    "account_logout", "account_set_password", "language", "accessibility", "healthy",
)  # fmt: skip


def is_required_of(user: User) -> bool:
    """Whether a role somebody has demands a second factor in this installation."""
    return bool(settings.REQUIRE_MFA and user.memberships.filter(role__in=[role.value for role in ROLES]).exists())


def lacks(request: HttpRequest) -> bool:
    """Whether who asks must set up a second factor first.

    Who came through the organisation's own sign-in has met its demands, and is asked for nothing more here.
    """
    user = request.user
    if not settings.REQUIRE_MFA or not user.is_authenticated:
        return False
    if any(each.get("method") == "socialaccount" for each in get_authentication_records(request, user)):
        return False
    return is_required_of(user) and not is_mfa_enabled(user)


class SecondFactorMiddleware:
    """Leads to the page where the second factor is set up."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap what answers."""
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer as the view does."""
        return self.answer(request)

    def process_view(self, request: HttpRequest, *_: Any) -> HttpResponse | None:
        """None where the request may go on."""
        if request.resolver_match.view_name in ON_THE_WAY or not lacks(request):
            return None
        return redirect("mfa_activate_totp")
