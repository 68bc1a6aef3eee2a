# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Users and roles of an organisation; every change is a line of the audit trail, by pseudonyms."""

from __future__ import annotations

from allauth.account.forms import ResetPasswordForm
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.http import Http404, HttpResponse, HttpResponseRedirect

from byggesten.actions.audit import audit
from byggesten.actions.permission import ROLE_NAMES, Role
from byggesten.kernel.names import danish_key
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill
from byggesten.organisation.units import Unit
from byggesten.web.models import Membership, User
from byggesten.web.pages.administration.tabs import tabs
from byggesten.web.pages.administration.words import WORDS
from byggesten.web.visit import Visit

LONGEST_EMAIL, LONGEST_NAME = 254, 200


def members(visit: Visit) -> HttpResponse:
    """Everybody with a role in the organisation."""
    rows = Membership.objects.filter(workspace=visit.row).select_related("user")
    org = visit.workspace.as_is(max(visit.today, visit.workspace.opening.day)).organisation
    units = sorted(((unit.id, unit.name) for unit in org.every(Unit)), key=lambda each: danish_key(each[1]))
    return visit.render(
        "administration/members.html.j2", WORDS, section="administration", tabs=tabs(visit, "administration"),
        rows=sorted(rows, key=lambda each: danish_key(each.user.name)), units=units, names=dict(units),
        roles=[(role.value, ROLE_NAMES[role]) for role in Role],
    )  # fmt: skip


def add(visit: Visit) -> HttpResponse:
    """Give somebody a role; who is new gets a mail to choose a password by."""
    said = visit.request.POST
    email, name = said.get("email", "").strip().casefold(), " ".join(said.get("name", "").split())
    role, unit = _role(visit), said.get("unit", "")
    try:
        validate_email(email)
    except ValidationError:
        return _back(visit, "bad_email", error=True)
    if len(email) > LONGEST_EMAIL:
        return _back(visit, "bad_email", error=True)
    if role is None or not _fits(visit, role, unit):
        return _back(visit, "bad_role", error=True)
    user = User.objects.filter(email=email).first()
    if user is None and not 0 < len(name) <= LONGEST_NAME:
        return _back(visit, "no_name", error=True)
    with visit.store.together():
        new = user is None
        user = user or User.objects.create_user(email, None, name=name)
        if Membership.objects.filter(user=user, workspace=visit.row).exists():
            return _back(visit, "already", error=True)
        _audited(visit, "added", user, role, unit)
        Membership.objects.create(user=user, workspace=visit.row, role=role.value, unit=_unit(role, unit))
    if new:
        _invite(visit, email)
    return _back(visit, "added")


def change(visit: Visit) -> HttpResponse:
    """Give a member another role."""
    role, unit = _role(visit), visit.request.POST.get("unit", "")
    if role is None or not _fits(visit, role, unit):
        return _back(visit, "bad_role", error=True)
    with visit.store.together():
        member = _member(visit)
        if member.role == Role.ADMINISTRATOR.value and role is not Role.ADMINISTRATOR and _last(visit):
            return _back(visit, "last_administrator", error=True)
        _audited(visit, "changed", member.user, role, unit)
        member.role, member.unit = role.value, _unit(role, unit)
        member.save()
    return _back(visit, "changed")


def remove(visit: Visit) -> HttpResponse:
    """Take a member's role away; the account itself stays."""
    with visit.store.together():
        member = _member(visit)
        if member.role == Role.ADMINISTRATOR.value and _last(visit):
            return _back(visit, "last_administrator", error=True)
        _audited(visit, "removed", member.user, Role(member.role), member.unit)
        member.delete()
    return _back(visit, "removed")


def _member(visit: Visit) -> Membership:
    number = visit.request.POST.get("member", "")
    found = Membership.objects.select_for_update().filter(workspace=visit.row, pk=number if _is_number(number) else 0)
    member = found.select_related("user").first()
    if member is None:
        raise Http404
    return member


def _role(visit: Visit) -> Role | None:
    said = visit.request.POST.get("role", "")
    return Role(said) if said in set(Role) else None


def _fits(visit: Visit, role: Role, unit: str) -> bool:
    """Whether a role can be given: a head leads a unit, and nothing above or beside the units."""
    return role is not Role.HEAD_OF_UNIT or visit.workspace.opening.unit(unit) is not None


def _is_number(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) < 15


def _unit(role: Role, unit: str) -> str:
    return unit if role is Role.HEAD_OF_UNIT else ""


def _last(visit: Visit) -> bool:
    return Membership.objects.filter(workspace=visit.row, role=Role.ADMINISTRATOR.value).count() == 1


def _audited(visit: Visit, what: str, user: User, role: Role, unit: str) -> None:
    said = {"action": f"member.{what}", "member": user.pseudonym, "role": role.value, "unit": unit}
    if failure := audit(visit.store, visit.actor, visit.now, said):
        raise OSError(failure.text("en"))


def _invite(visit: Visit, email: str) -> None:
    form = ResetPasswordForm(data={"email": email})
    if form.is_valid():
        form.save(visit.request)


def _back(visit: Visit, word: str, *, error: bool = False) -> HttpResponse:
    text: Text = WORDS[f"member_{word}"]
    (messages.error if error else messages.success)(visit.request, fill(text, visit.lang, {}))
    return HttpResponseRedirect(visit.url("administration"))
