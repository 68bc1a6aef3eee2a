# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Who may do and see what: an actor has the rights given and no others; every action that writes asks first."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.text import Text


class Right(StrEnum):
    """What an action needs, or what a reader may see."""

    READ = "read"
    DRAFTS = "drafts"
    OUTLINE = "outline"
    PROPOSE = "propose"
    FREEZE = "freeze"
    RESTORE = "restore"
    WEIGH = "weigh"
    PRICE = "price"
    DECIDE = "decide"
    FILL = "fill"
    CREATE = "create"
    ADMINISTER = "administer"
    AUDIT = "audit"
    COSTS = "costs"
    PERSONS = "persons"
    SALARIES = "salaries"


RIGHTS = {
    Right.READ: Text("at læse det, som medarbejdere og politikere må se", "reading what staff and politicians may see"),
    Right.DRAFTS: Text("at se kladder og arbejdsnoter", "seeing drafts and working notes"),
    Right.OUTLINE: Text("at læse det, der er offentliggjort", "reading what is published"),
    Right.PROPOSE: Text("at ændre forslag", "changing proposals"),
    Right.FREEZE: Text("at fastfryse og udsende versioner", "freezing and issuing versions"),
    Right.RESTORE: Text("at gendanne en tidligere revision", "restoring an earlier revision"),
    Right.WEIGH: Text(
        "at ændre reglers alvorsgrad og fravige regler", "changing the severity of rules and waiving them"
    ),
    Right.PRICE: Text("at rette priser", "changing prices"),
    Right.DECIDE: Text("at registrere beslutninger", "registering decisions"),
    Right.FILL: Text("at fylde syntetiske data i", "filling in synthetic data"),
    Right.CREATE: Text("at lave arbejdsområder", "making workspaces"),
    Right.ADMINISTER: Text("at administrere brugere og indstillinger", "administering users and settings"),
    Right.AUDIT: Text("at læse revisionssporet", "reading the audit trail"),
    Right.COSTS: Text("at se, hvad enhedernes stillinger koster", "seeing what the posts of units cost"),
    Right.PERSONS: Text("at se oplysninger om enkelte medarbejdere", "seeing information about individual employees"),
    Right.SALARIES: Text("at se løn og anciennitet", "seeing salaries and seniority"),
}


class Role(StrEnum):
    """What somebody is in an organisation."""

    ADMINISTRATOR = "administrator"
    PROJECT_LEADER = "project-leader"
    CHIEF_EXECUTIVE = "chief-executive"
    HR_PARTNER = "hr-partner"
    CONTROLLER = "controller"
    HEAD_OF_UNIT = "head-of-unit"
    MED_REPRESENTATIVE = "med-representative"
    POLITICIAN = "politician"
    EMPLOYEE = "employee"
    PUBLIC = "public"


ROLE_NAMES = {
    Role.ADMINISTRATOR: Text("Administrator", "Administrator"),
    Role.PROJECT_LEADER: Text("Projektleder", "Project leader"),
    Role.CHIEF_EXECUTIVE: Text("Kommunaldirektør", "Chief executive"),
    Role.HR_PARTNER: Text("HR-partner", "HR partner"),
    Role.CONTROLLER: Text("Controller", "Controller"),
    Role.HEAD_OF_UNIT: Text("Leder af enhed", "Head of unit"),
    Role.MED_REPRESENTATIVE: Text("MED-repræsentant", "MED representative"),
    Role.POLITICIAN: Text("Politiker", "Politician"),
    Role.EMPLOYEE: Text("Medarbejder", "Employee"),
    Role.PUBLIC: Text("Offentligheden", "The public"),
}
_OUTLINE = frozenset({Right.OUTLINE})
_READ = _OUTLINE | {Right.READ}
_WORK = _READ | {Right.DRAFTS}
ROLES: Mapping[Role, frozenset[Right]] = {
    Role.ADMINISTRATOR: _WORK | {Right.ADMINISTER, Right.AUDIT, Right.RESTORE, Right.WEIGH, Right.PRICE, Right.FILL},
    Role.PROJECT_LEADER: _WORK | {Right.PROPOSE, Right.FREEZE, Right.RESTORE, Right.WEIGH},
    Role.CHIEF_EXECUTIVE: _WORK | {Right.FREEZE, Right.DECIDE, Right.AUDIT, Right.COSTS},
    Role.HR_PARTNER: _WORK | {Right.PERSONS, Right.SALARIES, Right.COSTS},
    Role.CONTROLLER: _WORK | {Right.PRICE, Right.COSTS},
    Role.HEAD_OF_UNIT: _READ | {Right.PERSONS, Right.COSTS},
    Role.MED_REPRESENTATIVE: _READ,
    Role.POLITICIAN: _READ,
    Role.EMPLOYEE: _READ,
    Role.PUBLIC: _OUTLINE,
}
FORBIDDEN = declare(
    "action.forbidden",
    "error",
    da="{actor} har ikke ret til {right}",
    en="{actor} has no permission for {right}",
    advice_da="Bed den, der ejer arbejdsområdet, om retten.",
    advice_en="Ask the owner of the workspace for the right.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """Somebody who acts: a name for the log, and the rights given. Without rights everything is denied.

    ``unit`` bounds the rights to see persons and costs to that unit and the units below it; empty bounds nothing.
    """

    name: str
    rights: frozenset[Right] = frozenset()
    unit: str = ""

    def may(self, right: Right) -> bool:
        """Whether the actor has a right."""
        return right in self.rights

    def denied(self, right: Right) -> tuple[Finding, ...]:
        """The finding that denies an action, or nothing."""
        return () if self.may(right) else (FORBIDDEN(NOWHERE, self.name, actor=self.name, right=RIGHTS[right]),)


def owner(name: str) -> Actor:
    """Somebody with every right: who owns the files."""
    return Actor(name=name, rights=frozenset(Right))


def in_role(role: Role, name: str, unit: str = "") -> Actor:
    """Somebody who acts in a role; a head of unit without a unit sees no persons."""
    rights = ROLES[role]
    if role is Role.HEAD_OF_UNIT and not unit:
        rights = rights - {Right.PERSONS, Right.COSTS}
    return Actor(name=name, rights=rights, unit=unit if role is Role.HEAD_OF_UNIT else "")
