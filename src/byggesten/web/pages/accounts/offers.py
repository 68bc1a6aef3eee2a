# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the sign-in page offers beside the form: the organisation's own sign-in, a new password, demo accounts."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.http import HttpRequest

from byggesten.web.demo import ACCOUNTS, PASSWORD, Account
from byggesten.web.safety import on_this_machine


@dataclass(frozen=True, slots=True)
class Offers:
    """What is offered; the accounts and their password only in a demonstration on the reader's own machine."""

    issuer: str
    mail: bool
    accounts: tuple[Account, ...] = ()
    password: str = ""


def offers(request: HttpRequest) -> Offers:
    """What the sign-in page offers who asks."""
    apps = settings.SOCIALACCOUNT_PROVIDERS["openid_connect"]["APPS"]
    issuer = apps[0]["name"] if apps else ""
    if not (settings.DEMO and on_this_machine(request)):
        return Offers(issuer, settings.SENDS_MAIL)
    return Offers(issuer, settings.SENDS_MAIL, ACCOUNTS, PASSWORD)
