# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What an operator does with an installation: workspaces in and out, chains looked through, first users made."""

from __future__ import annotations

import datetime as dt
import errno
import socket
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from allauth.account import app_settings as account_settings
from allauth.account.utils import user_pk_to_url_str
from django.core.exceptions import ValidationError
from django.core.validators import validate_email, validate_slug
from django.urls import reverse

from byggesten.actions.audit import AUDIT, audit
from byggesten.actions.permission import Role, owner
from byggesten.actions.transfer import Copied, copy
from byggesten.actions.workspace import open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import NOWHERE, Finding, Severity, declare
from byggesten.kernel.names import danish_key
from byggesten.store.database import chain
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.store.database.verify import verify
from byggesten.store.folder import FolderStore
from byggesten.web.models import Membership, User
from byggesten.web.safety import LOOPBACK

NO_ORGANISATION = declare(
    "web.no_organisation",
    "error",
    da="Der er ingen organisation, der hedder »{name}«",
    en="There is no organisation called “{name}”",
    advice_da="Se navnene med »byggesten workspace list«, eller hent en mappe ind med »byggesten workspace import«.",
    advice_en="See the names with “byggesten workspace list”, or bring in a folder with “byggesten workspace import”.",
)
BAD_NAME = declare(
    "web.bad_name",
    "error",
    da="»{name}« kan ikke stå i en adresse",
    en="“{name}” cannot stand in an address",
    advice_da="Brug små bogstaver fra a til z, tal og bindestreger, højst 100 tegn.",
    advice_en="Use small letters from a to z, digits and hyphens, at most 100 characters.",
)
BAD_EMAIL = declare(
    "web.bad_email",
    "error",
    da="»{email}« er ikke en e-mailadresse",
    en="“{email}” is not an e-mail address",
    advice_da="Skriv den adresse, brugeren skal logge ind med.",
    advice_en="Write the address that the user is to sign in with.",
)
DEMO_OUTSIDE = declare(
    "web.demo_outside",
    "error",
    da="En demonstration svarer kun på denne maskine, ikke på {bind}",
    en="A demonstration answers on this machine alone, not on {bind}",
    advice_da="Alle kender kontienes adgangskode. Sluk for BYGGESTEN_DEMO, eller brug --bind 127.0.0.1.",
    advice_en="Everybody knows the password of its accounts. Turn BYGGESTEN_DEMO off, or use --bind 127.0.0.1.",
)
PORT_TAKEN = declare(
    "web.port_taken",
    "error",
    da="Der kan ikke svares på {bind}:{port}: {cause}",
    en="It cannot answer on {bind}:{port}: {cause}",
    advice_da="Luk det program, der bruger porten, eller vælg en anden med --port.",
    advice_en="Close the program that uses the port, or choose another with --port.",
)
OPERATOR = owner("operator")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of an operation: plain data to tell, and what was found."""

    data: dict[str, Any] = field(default_factory=dict)
    findings: tuple[Finding, ...] = ()

    @property
    def code(self) -> int:
        """The exit code: 1 where something is wrong."""
        return int(any(each.severity is Severity.ERROR for each in self.findings))


def bring_in(folder: Path, slug: str, *, replace: bool) -> Outcome:
    """Copy the workspace in a folder into the installation under a name; nothing is written where it cannot be."""
    if not _is_slug(slug):
        return Outcome(findings=(BAD_NAME(NOWHERE, slug, name=slug),))
    row, made = Workspace.objects.get_or_create(slug=slug, defaults={"name": slug})
    store = DatabaseStore(row.pk)
    with store.together():
        done = copy(FolderStore(folder), store, actor=OPERATOR, name=slug, replace=replace, kept=(AUDIT,))
        if isinstance(done, Copied):
            recorded(store, {"action": "import", "files": len(done.files), "removed": len(done.removed)})
    if not isinstance(done, Copied):
        if made:
            row.delete()
        return Outcome(findings=done)
    row.name = open_workspace(store, FolderCodecs()).settings.name or slug
    row.save(update_fields=["name"])
    return Outcome(data={"workspace": slug, "name": row.name, "files": len(done.files), "removed": len(done.removed)})


def send_out(slug: str, folder: Path, *, replace: bool) -> Outcome:
    """Copy a workspace of the installation into a folder."""
    return _with(slug, lambda row: _sent_out(row, folder, replace))


def _sent_out(row: Workspace, folder: Path, replace: bool) -> Outcome:
    store = DatabaseStore(row.pk)
    # What goes out may hold personal data: that it did is said first, and the line goes along.
    recorded(store, {"action": "export"})
    done = copy(store, FolderStore(folder), actor=OPERATOR, name=str(folder), replace=replace)
    if not isinstance(done, Copied):
        return Outcome(findings=done)
    data = {"workspace": row.slug, "folder": str(folder), "files": len(done.files), "removed": len(done.removed)}
    return Outcome(data=data)


def listed() -> Outcome:
    """Every workspace: its name in addresses, what it is called, and the head of its chain."""
    rows = sorted(Workspace.objects.all(), key=lambda row: danish_key(row.name))
    found = [{"workspace": row.slug, "name": row.name, **_head(row)} for row in rows]
    return Outcome(data={"workspaces": found})


def looked_through(slug: str, heads: Sequence[str]) -> Outcome:
    """Look through the chain of a workspace, or of all; the heads are digests noted earlier, to be there still."""
    rows = Workspace.objects.filter(slug=slug) if slug else Workspace.objects.order_by("slug")
    if slug and not rows:
        return Outcome(findings=(NO_ORGANISATION(NOWHERE, slug, name=slug),))
    findings: list[Finding] = []
    told = []
    for row in rows:
        found = verify(row.pk, heads=heads)
        findings += found
        wrong = sum(each.severity is Severity.ERROR for each in found)
        told.append({"workspace": row.slug, "name": row.name, **_head(row), "errors": wrong})
    return Outcome(data={"workspaces": told}, findings=tuple(dict.fromkeys(findings)))


def add_user(email: str, name: str, organisation: str, role: Role, *, unit: str = "", address: str = "") -> Outcome:
    """Give somebody a role in an organisation, making the account where there is none; with a link to a password."""
    try:
        validate_email(email)
    except ValidationError:
        return Outcome(findings=(BAD_EMAIL(NOWHERE, email, email=email),))
    return _with(organisation, lambda row: _added(row, email, name, role, unit, address))


def _added(row: Workspace, email: str, name: str, role: Role, unit: str, address: str) -> Outcome:
    store, unit = DatabaseStore(row.pk), unit if role is Role.HEAD_OF_UNIT else ""
    with store.together():
        user = User.objects.filter(email__iexact=email).first()
        made = user is None
        if user is None:
            user = User.objects.create_user(email, None, name=name or email)
        given = {"member": user.pseudonym, "role": role.value, "unit": unit}
        new = not Membership.objects.filter(user=user, workspace=row).exists()
        recorded(store, {"action": "member.added" if new else "member.changed", **given})
        Membership.objects.update_or_create(user=user, workspace=row, defaults={"role": role.value, "unit": unit})
    data = {"email": user.email, "workspace": row.slug, "role": role.value, "made": made}
    return Outcome(data={**data, "link": address.rstrip("/") + one_time_link(user)})


def one_time_link(user: User) -> str:
    """The path of the page where a user chooses a password; it works once, for as long as the settings say."""
    key = account_settings.PASSWORD_RESET_TOKEN_GENERATOR().make_token(user)
    return reverse("account_reset_password_from_key", kwargs={"uidb36": user_pk_to_url_str(user), "key": key})


def cannot_serve(bind: str, port: int, *, demo: bool) -> Finding | None:
    """Why the installation cannot answer at an address, or nothing."""
    if demo and bind not in LOOPBACK:
        return DEMO_OUTSIDE(NOWHERE, bind, bind=bind)
    family = socket.AF_INET6 if ":" in bind else socket.AF_INET
    try:
        with socket.socket(family, socket.SOCK_STREAM) as tried:
            tried.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            tried.bind((bind.strip("[]"), port))
    except (OSError, OverflowError) as error:
        number = getattr(error, "errno", None)
        cause = errno.errorcode.get(number or 0, "") if number == errno.EADDRINUSE else str(error)
        return PORT_TAKEN(NOWHERE, bind, bind=bind, port=str(port), cause=cause or str(error))
    return None


def _with(slug: str, do: Callable[[Workspace], Outcome]) -> Outcome:
    row = Workspace.objects.filter(slug=slug).first()
    return do(row) if row else Outcome(findings=(NO_ORGANISATION(NOWHERE, slug, name=slug),))


def recorded(store: DatabaseStore, said: Mapping[str, object]) -> None:
    """A line of the trail about what the operator does; OSError where it cannot be written."""
    if failure := audit(store, OPERATOR, dt.datetime.now(dt.UTC).replace(microsecond=0), said):
        raise OSError(failure.text("en"))


def _head(row: Workspace) -> dict[str, Any]:
    links, digest = chain.head(row.pk)
    return {"links": links, "head": digest}


def _is_slug(slug: str) -> bool:
    try:
        validate_slug(slug)
    except ValidationError:
        return False
    return len(slug) <= 100 and slug == slug.lower()
