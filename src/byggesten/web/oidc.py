# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The organisation's own sign-in (OpenID Connect): what it is told by, and what roles its claims give.

Who is not told of in the mapping has an account and no role. In an organisation that the mapping names, the claims
decide at every sign-in; a role they no longer give is taken away.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.conf import settings

from byggesten.store.database.models import Workspace
from byggesten.web.models import Membership, User


def apply_claims(user: User, data: Mapping[str, Any]) -> None:
    """Give a user the roles that the claims give, in the organisations that the mapping names."""
    known = settings.OIDC_ROLES
    held = set(_values(data, settings.OIDC_ROLE_CLAIM))
    for row in Workspace.objects.filter(slug__in={each.organisation for each in known}):
        found = next((each for each in known if each.organisation == row.slug and each.value in held), None)
        if found is None:
            Membership.objects.filter(user=user, workspace=row).delete()
        else:
            role = {"role": found.role.value, "unit": found.unit}
            Membership.objects.update_or_create(user=user, workspace=row, defaults=role)


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
