# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Tokens: secrets with which a program acts for a user in one organisation, never with more than the user's own rights.

A scope only narrows: what a token may is what its user's role may, so far as its scopes reach.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from django.db.models import QuerySet

from byggesten.actions.audit import audit
from byggesten.actions.permission import Actor, Right
from byggesten.kernel.text import Text
from byggesten.web.models import Token
from byggesten.web.visit import Visit

PREFIX = "bst_"
LONGEST = 365
MOST = 20
LONGEST_NAME = 100


@dataclass(frozen=True, slots=True)
class Scope:
    """How far a token reaches: what it is called, and the rights it lets through."""

    name: Text
    rights: frozenset[Right]


READ = "read"
# Who administers, fills in or reads the audit trail does so on the pages: no scope reaches those rights.
SCOPES: Mapping[str, Scope] = {
    READ: Scope(
        Text("Læse organisationen, forslag, konsekvenser og fund",
            "Read the organisation, proposals, consequences and findings"),
        frozenset({Right.READ, Right.DRAFTS, Right.OUTLINE}),
    ),
    "propose": Scope(Text("Ændre forslag", "Change proposals"), frozenset({Right.PROPOSE})),
    "freeze": Scope(
        Text("Fastfryse, udsende og trække versioner tilbage", "Freeze, issue and withdraw versions"),
        frozenset({Right.FREEZE}),
    ),
    "weigh": Scope(
        Text("Ændre reglers alvorsgrad og fravige regler", "Change the severity of rules and waive rules"),
        frozenset({Right.WEIGH}),
    ),
    "decide": Scope(Text("Registrere beslutninger", "Register decisions"), frozenset({Right.DECIDE})),
    "persons": Scope(
        Text("Se tal for små grupper, lønninger, og hvad enheder koster",
            "See figures for small groups, salaries and what units cost"),
        frozenset({Right.PERSONS, Right.SALARIES, Right.COSTS}),
    ),
}  # fmt: skip


def narrowed(actor: Actor, scopes: Iterable[str]) -> Actor:
    """An actor with those of its rights that scopes let through."""
    reached = frozenset[Right]().union(*(SCOPES[each].rights for each in scopes if each in SCOPES))
    return replace(actor, rights=actor.rights & reached)


def offered(actor: Actor) -> tuple[str, ...]:
    """The scopes that let some right of an actor through."""
    return tuple(name for name, scope in SCOPES.items() if scope.rights & actor.rights)


def digest(secret: str) -> str:
    """What is kept of a secret. It is long and random, so that no slow digest is needed."""
    return hashlib.sha256(secret.encode("utf-8", "surrogatepass")).hexdigest()


def scopes_of(token: Token) -> tuple[str, ...]:
    """The scopes of a token, in the order of the table."""
    said = token.scopes.split()
    return tuple(name for name in SCOPES if name in said)


def make(visit: Visit, name: str, scopes: Iterable[str], days: int) -> tuple[Token, str]:
    """A new token of the visitor and its secret, which is told once. OSError where no audit line can be written."""
    chosen = [each for each in offered(visit.actor) if each in {READ, *scopes}]
    secret = PREFIX + secrets.token_urlsafe(32)
    expires = visit.now + dt.timedelta(days=min(max(days, 1), LONGEST))
    with visit.store.together():
        token = Token.objects.create(
            user=visit.request.user, workspace=visit.row, name=name[:LONGEST_NAME], digest=digest(secret),
            scopes=" ".join(chosen), created=visit.now, expires=expires,
        )  # fmt: skip
        _audited(visit, "token.made", token, scopes=chosen, expires=expires.isoformat())
    return token, secret


def revoke(visit: Visit, token: Token) -> None:
    """End a token at once. OSError where no audit line can be written."""
    with visit.store.together():
        _audited(visit, "token.revoked", token)
        token.revoked = True
        token.save(update_fields=["revoked"])


def live(visit: Visit) -> QuerySet[Token]:
    """The visitor's tokens in this organisation that work, the newest first."""
    mine = Token.objects.filter(user=visit.request.user, workspace=visit.row, revoked=False)
    return mine.filter(expires__gt=visit.now).order_by("-created", "-pk")


def find(secret: str, now: dt.datetime) -> Token | None:
    """The token of a secret, if it works: not revoked or expired, of an active user who is still a member."""
    known = Token.objects.select_related("user", "workspace").filter(
        digest=digest(secret), revoked=False, expires__gt=now, user__is_active=True
    )
    token = known.first()
    if token is None or not token.user.memberships.filter(workspace=token.workspace).exists():
        return None
    return token


def used(token: Token, now: dt.datetime) -> None:
    """Keep on which day a token was last used, and nothing finer."""
    day = now.replace(hour=0, minute=0, second=0, microsecond=0)
    if token.last_used is None or token.last_used < day:
        Token.objects.filter(pk=token.pk).update(last_used=day)


def _audited(visit: Visit, action: str, token: Token, **said: object) -> None:
    if failure := audit(visit.store, visit.actor, visit.now, {"action": action, "token": token.pk, **said}):
        raise OSError(failure.text("en"))
