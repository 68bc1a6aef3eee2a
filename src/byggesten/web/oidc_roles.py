# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""How the claims of the organisation's own sign-in become roles, as the environment says it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from byggesten.actions.permission import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """Who has a value in the claim has a role in an organisation; a head of unit, of a unit."""

    value: str
    organisation: str
    role: Role
    unit: str = ""


def grants(text: str) -> tuple[Grant, ...]:
    """The mapping in ``VALUE=ORGANISATION:ROLE[:UNIT]; …``; ``ImproperlyConfigured`` where it cannot be read."""
    found = []
    for part in filter(None, (each.strip() for each in text.split(";"))):
        value, is_there, rest = part.rpartition("=")
        organisation, _, role_and_unit = rest.partition(":")
        role, _, unit = role_and_unit.partition(":")
        if not (is_there and value.strip() and organisation.strip() and role.strip() in set(Role) - {Role.PUBLIC}):
            raise ImproperlyConfigured(f"BYGGESTEN_OIDC_ROLES cannot be read at “{part}”: VALUE=ORGANISATION:ROLE")
        found.append(Grant(value.strip(), organisation.strip(), Role(role.strip()), unit.strip()))
    return tuple(found)


def origin(address: str) -> list[str]:
    """The origin of an issuer, for the content policy; nothing where there is none."""
    parts = urlsplit(address)
    return [f"{parts.scheme}://{parts.netloc}"] if parts.netloc else []
