# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Before an address of the API is looked at: who asks, by which token, how often, in which language and how much.

A session is not looked at: a page of another site can make a browser send its cookie, but never a token.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth.models import AnonymousUser
from django.http import HttpRequest, HttpResponse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation.trans_real import parse_accept_lang_header

from byggesten.kernel.text import Language
from byggesten.web import tokens
from byggesten.web.api.limits import spend
from byggesten.web.api.problems import MEDIA, problem_response
from byggesten.web.models import Token
from byggesten.web.safety import client_address

ROOT = "/api/"
# What describes the API is no secret and belongs to no organisation.
OPEN = ("/api/v1/openapi.json",)
MINUTE, QUARTER = 60, 15 * 60
CHALLENGE = 'Bearer realm="Byggesten"'


class ApiMiddleware:
    """Lets only those with a token that works come to the API, and makes every error of it a problem."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap what answers."""
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer, or say why not."""
        if not request.path.startswith(ROOT):
            return self.answer(request)
        request.lang = language_of(request)
        request.user, request.token = AnonymousUser(), None
        with translation.override(request.lang):
            response = _before(request) or self.answer(request)
            response = _as_problem(request, response)
        response.headers["Content-Language"] = request.lang
        patch_vary_headers(response, ("Accept-Language", "Authorization"))
        return response


def language_of(request: HttpRequest) -> Language:
    """The first of our languages that a request asks for; Danish where it asks for none."""
    for each, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower()[:200]):
        match each.partition("-")[0]:
            case "en":
                return "en"
            case "da":
                return "da"
    return "da"


def _before(request: HttpRequest) -> HttpResponse | None:
    """What is answered before the address is looked at; None where the request may go on."""
    if request.path in OPEN:
        return None
    now = dt.datetime.now(dt.UTC)
    token = _token(request, now)
    if token is None:
        return _unknown(request, now)
    wait = spend(f"api:{token.user_id}", settings.API_PER_MINUTE, MINUTE, now)
    if wait:
        return problem_response(request, 429, headers={"Retry-After": str(wait)})
    tokens.used(token, now)
    request.token = token
    return _content(request)


def _token(request: HttpRequest, now: dt.datetime) -> Token | None:
    scheme, _, secret = request.headers.get("Authorization", "").partition(" ")
    if scheme.casefold() != "bearer" or not secret.startswith(tokens.PREFIX):
        return None
    return tokens.find(secret.strip(), now)


def _unknown(request: HttpRequest, now: dt.datetime) -> HttpResponse:
    """No token, or one that does not work; who tries many is told to wait. A token that works is never kept out."""
    if "Authorization" in request.headers:
        wait = spend(f"api-wrong:{client_address(request)}", settings.API_WRONG_TOKENS, QUARTER, now)
        if wait:
            return problem_response(request, 429, headers={"Retry-After": str(wait)})
        challenge = f'{CHALLENGE}, error="invalid_token"'
        return problem_response(request, 401, headers={"WWW-Authenticate": challenge})
    return problem_response(request, 401, headers={"WWW-Authenticate": CHALLENGE})


def _content(request: HttpRequest) -> HttpResponse | None:
    """What is wrong with the size or kind of what was sent."""
    length = request.META.get("CONTENT_LENGTH") or "0"
    if not length.isdecimal() or int(length) > settings.API_BODY:
        return problem_response(request, 413 if length.isdecimal() else 400)
    if int(length) and request.content_type != "application/json":
        return problem_response(request, 415)
    return None


def _as_problem(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    """An error as a problem, whoever answered it: nothing but the API's own words reaches who asked."""
    if response.status_code < 400 or response.headers.get("Content-Type") == MEDIA:
        return response
    kept = {name: response.headers[name] for name in ("Allow", "Retry-After") if name in response.headers}
    return problem_response(request, response.status_code, headers=kept)
