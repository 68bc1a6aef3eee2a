# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Coming in by a token: the visit of the token's user, with the rights its scopes let through."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest
from rules.predicates import predicate

from byggesten.actions.permission import Role
from byggesten.web import tokens
from byggesten.web.models import Membership
from byggesten.web.visit import Visit, visit_as


@predicate
def with_token(request: HttpRequest) -> bool:
    """Whoever has a token that works, in whichever organisation."""
    return request.token is not None


def enter_by_token(request: HttpRequest, organisation: str, *, public: bool) -> Visit | None:
    """The visit of a request with a token to the organisation the token is for; None elsewhere."""
    token = request.token
    if token is None:
        return None
    request.user = token.user
    member = Membership.objects.filter(user=token.user, workspace=token.workspace).first()
    if member is None or token.workspace.slug != organisation:
        return None
    visit = visit_as(request, token.workspace, Role(member.role), token.user.pseudonym, unit=member.unit)
    return replace(visit, actor=tokens.narrowed(visit.actor, tokens.scopes_of(token)))
