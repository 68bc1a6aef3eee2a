# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Clients of the API: one for a role, by a token with the scopes said."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from byggesten.actions.permission import Role
from byggesten.web.tokens import SCOPES

from support.api import LYNGBY, Api, a_token


@pytest.fixture
def api_as(site: None) -> Callable[..., Api]:
    """A client of the API in a role: ``api_as(Role.X, "read", …)``; every scope where none is said."""

    def made(role: Role, *scopes: str, organisation: str = LYNGBY, language: str = "en") -> Api:
        _, secret = a_token(role, scopes or tuple(SCOPES), organisation=organisation)
        return Api(secret, organisation, language)

    return made
