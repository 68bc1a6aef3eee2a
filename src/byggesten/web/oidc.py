# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The organisation's own sign-in (OpenID Connect): what it is told by, and what roles its claims give.

Who is not told of in the mapping has an account and no role. In an organisation that the mapping names, the claims
decide at every sign-in; a role they no longer give is taken away.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings

from byggesten.actions.audit import audit
from byggesten.actions.permission import owner
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.models import Membership, User
from byggesten.web.oidc_roles import Grant


def apply_claims(user: User, data: Mapping[str, Any]) -> None:
    """Give a user the roles that the claims give, in the organisations that the mapping names."""
    known = settings.OIDC_ROLES
    held = set(_values(data, settings.OIDC_ROLE_CLAIM))
    for row in Workspace.objects.filter(slug__in={each.organisation for each in known}):
        found = next((each for each in known if each.organisation == row.slug and each.value in held), None)
        with DatabaseStore(row.pk).together():
            _apply(user, row, found)


def _apply(user: User, row: Workspace, grant: Grant | None) -> None:
    """Give, change or take away a role in one organisation; what changes is a line of the trail before it is done."""
    member = Membership.objects.filter(user=user, workspace=row).first()
    if grant is None:
        if member is not None:
            _recorded(row, user, "removed", member.role, member.unit)
            member.delete()
    elif member is None or (member.role, member.unit) != (grant.role.value, grant.unit):
        _recorded(row, user, "added" if member is None else "changed", grant.role.value, grant.unit)
        role = {"role": grant.role.value, "unit": grant.unit}
        Membership.objects.update_or_create(user=user, workspace=row, defaults=role)


def _recorded(row: Workspace, user: User, what: str, role: str, unit: str) -> None:
    said = {"action": f"member.{what}", "member": user.pseudonym, "role": role, "unit": unit}
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    if failure := audit(DatabaseStore(row.pk), owner("sign-in"), now, said):
        raise OSError(failure.text("en"))


def after_sign_in(sender: object, user: User, sociallogin: Any = None, **_: object) -> None:
    """After a sign-in through the organisation: its claims are used, and not kept."""
    if sociallogin is None:
        return
    apply_claims(user, sociallogin.account.extra_data)
    sociallogin.account.extra_data = {}
    sociallogin.account.save(update_fields=["extra_data"])


def _values(data: Mapping[str, Any], claim: str) -> Iterable[str]:
    for part in (data, data.get("userinfo"), data.get("id_token")):
        said = part.get(claim) if claim and isinstance(part, Mapping) else None
        yield from [said] if isinstance(said, str) else [str(each) for each in said or ()]
