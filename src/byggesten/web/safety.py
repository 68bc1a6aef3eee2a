# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Who asks, for limits on sign-in: the address of a client, and a key for an account that names nobody."""

from __future__ import annotations

from collections.abc import Mapping

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.crypto import salted_hmac

NAMES = ("email", "username", "login")


def client_address(request: HttpRequest) -> str:
    """The address a request came from; behind a proxy the one our own proxy wrote last, which nobody else can forge."""
    direct = str(request.META.get("REMOTE_ADDR", ""))
    if not settings.BEHIND_PROXY:
        return direct
    told = [each.strip() for each in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if each.strip()]
    return told[-1] if told else direct


def account_key(request: HttpRequest, credentials: Mapping[str, str] | None = None) -> str:
    """What an account is counted under: a keyed digest of the address it signs in with, whatever its letters' case."""
    said: Mapping[str, str] = credentials or request.POST
    address = next((str(said[name]) for name in NAMES if said.get(name)), "")
    return salted_hmac("byggesten.sign-in", address.strip().casefold()).hexdigest()[:40]


def nobody(*_: object) -> str:
    """What a log says of who tried to sign in."""
    return "a client"


def locked_out(request: HttpRequest, *_: object) -> HttpResponse:
    """429: too many wrong passwords; even the right one is refused until the time is up."""
    minutes = int(settings.AXES_COOLOFF_TIME.total_seconds() // 60)
    return render(request, "account/locked.html.j2", {"minutes": minutes}, status=429, using="jinja2")


def on_this_machine(request: HttpRequest) -> bool:
    """Whether a request comes from the machine the program runs on, to an address of that machine."""
    host = request.get_host().rpartition(":")[0] or request.get_host()
    return host in LOOPBACK and client_address(request) in LOOPBACK


LOOPBACK = ("127.0.0.1", "localhost", "[::1]", "::1")
