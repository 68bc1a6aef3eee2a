# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Programs that call the API: tokens made for them, and a client that speaks JSON."""

from __future__ import annotations

import datetime as dt
import itertools
import json
from typing import Any

from django.test import Client
from django.utils import timezone

from byggesten.actions.permission import Role
from byggesten.store.database.models import Workspace
from byggesten.web.demo import Account
from byggesten.web.models import Token, User
from byggesten.web.tokens import PREFIX, SCOPES, digest

LYNGBY, SLAGELSE = "lyngby-taarbaek-2012", "slagelse-2018"
_numbers = itertools.count(1)


def a_token(
    role: Role,
    scopes: tuple[str, ...] = tuple(SCOPES),
    *,
    organisation: str = LYNGBY,
    expires: dt.timedelta = dt.timedelta(days=30),
) -> tuple[Token, str]:
    """A token of a role's account and its secret."""
    secret = f"{PREFIX}{next(_numbers):040}"
    now = timezone.now()
    token = Token.objects.create(
        user=User.objects.get(email=Account(role).email), workspace=Workspace.objects.get(slug=organisation),
        name="test", digest=digest(secret), scopes=" ".join(scopes), created=now, expires=now + expires,
    )  # fmt: skip
    return token, secret


class Api:
    """A program that calls the API with a token."""

    def __init__(self, secret: str = "", organisation: str = LYNGBY, language: str = "en") -> None:
        self.client = Client(raise_request_exception=True)
        self.organisation = organisation
        self.headers = {"Accept-Language": language} | ({"Authorization": f"Bearer {secret}"} if secret else {})

    def __call__(self, method: str, path: str, body: Any = None, **headers: str) -> Any:
        address = path if path.startswith("/") else f"/api/v1/w/{self.organisation}/{path}"
        said = {"data": json.dumps(body), "content_type": "application/json"} if body is not None else {}
        return self.client.generic(method, address, headers={**self.headers, **headers}, **said)

    def get(self, path: str, status: int = 200, **headers: str) -> Any:
        return self.told("GET", path, None, status, **headers)

    def told(self, method: str, path: str, body: Any, status: int = 200, **headers: str) -> Any:
        """What is answered, as JSON; the status must be the one said."""
        answer = self(method, path, body, **headers)
        assert answer.status_code == status, (answer.status_code, answer.content[:2000])
        return json.loads(answer.content)
