# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What differs from allauth's own ways: nobody signs up, and nobody's address is told to others."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from allauth.core.exceptions import ImmediateHttpResponse
from allauth.mfa.adapter import DefaultMFAAdapter
from allauth.mfa.models import Authenticator
from allauth.socialaccount.adapter import DefaultSocialAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.shortcuts import render

from byggesten.web.models import User
from byggesten.web.safety import client_address
from byggesten.web.second_factor import is_required_of

# What the page shows by itself needs no message.
UNSAID = ("account/messages/logged_in.txt", "account/messages/logged_out.txt")


class AccountAdapter(DefaultAccountAdapter):
    """Accounts of Byggesten: made by an administrator, never by oneself."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        """Nobody makes an account for oneself."""
        return False

    def get_client_ip(self, request: HttpRequest) -> str:
        """Where a request came from."""
        return client_address(request)

    def add_message(
        self, request: HttpRequest, level: int, message_template: str | None = None, *args: Any, **more: Any
    ) -> None:
        """Say what was done, except what one sees."""
        if message_template not in UNSAID:
            super().add_message(request, level, message_template, *args, **more)


class SocialAccountAdapter(DefaultSocialAccountAdapter):
    """Accounts of the organisation's own sign-in: made at the first sign-in, without a role."""

    def is_open_for_signup(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Whoever the organisation's own sign-in vouches for has an account; a role is another matter."""
        return True

    def is_auto_signup_allowed(self, request: HttpRequest, sociallogin: Any) -> bool:
        """Without a form: where that cannot be, the reader is told to ask the administrator."""
        email = sociallogin.user.email
        if not email or User.objects.filter(email__iexact=email).exists():
            page = render(request, "socialaccount/refused.html.j2", {}, status=403, using="jinja2")
            raise ImmediateHttpResponse(page)
        return True

    def populate_user(self, request: HttpRequest, sociallogin: Any, data: dict[str, Any]) -> User:
        """The address and the name that the sign-in tells."""
        user: User = sociallogin.user
        user.email = User.objects.normalize_email(data.get("email") or "")
        named = data.get("name") or " ".join(filter(None, (data.get("first_name"), data.get("last_name"))))
        user.name = (named or user.email)[:200]
        return user


class SecondFactorAdapter(DefaultMFAAdapter):
    """The second factor: it cannot be taken away where a role demands it."""

    def can_delete_authenticator(self, authenticator: Authenticator) -> bool:
        """Whether somebody may do without."""
        return not is_required_of(authenticator.user)

    def get_totp_issuer(self) -> str:
        """What the app calls it."""
        return str(settings.MFA_TOTP_ISSUER)
