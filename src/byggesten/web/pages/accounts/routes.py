# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of one's own account that lie within an organisation: the tokens for programs."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.accounts import tokens
from byggesten.web.routes import Route, may

READ = may(Right.READ)
ROUTES: tuple[Route, ...] = (
    Route(path="account/tokens", name="tokens", view=tokens.tokens, get=READ, post=READ),
    Route(path="account/tokens/revoke", name="token-revoke", view=tokens.revoke, post=READ),
)
