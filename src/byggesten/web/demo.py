# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The installation for demonstration: workspaces filled with invented staff, and one account for each role."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from byggesten.actions.edit import current
from byggesten.actions.fill import Filled, fill
from byggesten.actions.freeze import Frozen, freeze
from byggesten.actions.permission import ROLE_NAMES, Actor, Role, owner
from byggesten.actions.transfer import copy
from byggesten.actions.workspace import Workspace, open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Text
from byggesten.organisation.organisation import Organisation
from byggesten.organisation.units import Unit
from byggesten.store.database.models import Workspace as Row
from byggesten.store.database.store import DatabaseStore
from byggesten.store.folder import FolderStore
from byggesten.web.models import Membership, User
from byggesten.web.rendering import rendered_for

PASSWORD = "byggesten-demo"
POSTS, SEED = 1500, 2026
HEARING = Text("Høringsversion", "Hearing version")


@dataclass(frozen=True, slots=True)
class Account:
    """An account of the demonstration: how it signs in, and the role it has everywhere."""

    role: Role

    @property
    def email(self) -> str:
        """The address it signs in with."""
        return f"{self.role.value}@demo.example"

    @property
    def title(self) -> Text:
        """What its role is called."""
        return ROLE_NAMES[self.role]

    @property
    def name(self) -> str:
        """What it is called."""
        return self.title.da


ACCOUNTS = tuple(Account(role) for role in Role)


class NotPreparedError(Exception):
    """The demonstration could not be made; carries what was found."""

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        """Keep what was found."""
        super().__init__("; ".join(each.text("en") for each in findings))
        self.findings = findings


def prepare(folders: Iterator[Path] | list[Path], now: dt.datetime, *, posts: int = POSTS) -> list[Row]:
    """Put workspaces and accounts into an empty database; those that are there already are left as they are."""
    rows = [_workspace(folder, now, posts) for folder in folders]
    for account in ACCOUNTS:
        user = User.objects.filter(email=account.email).first()
        if user is None:
            user = User.objects.create_user(account.email, PASSWORD, name=account.name)
        for row in rows:
            unit = _led(row) if account.role is Role.HEAD_OF_UNIT else ""
            Membership.objects.get_or_create(
                user=user, workspace=row, defaults={"role": account.role.value, "unit": unit}
            )
    return rows


def _workspace(folder: Path, now: dt.datetime, posts: int) -> Row:
    row, made = Row.objects.get_or_create(slug=folder.name, defaults={"name": folder.name})
    if not made:
        return row
    store, codecs, actor = DatabaseStore(row.pk), FolderCodecs(), owner("demo")
    _done(copy(FolderStore(folder), store, actor=actor, name=folder.name))
    workspace = open_workspace(store, codecs)
    if posts:
        _filled(store, codecs, workspace, actor, posts)
        workspace = open_workspace(store, codecs)
    row.name = workspace.settings.name
    row.save()
    for proposal in workspace.proposals:
        seen = current(store, proposal.file)
        if isinstance(seen, Finding):
            raise NotPreparedError((seen,))
        number, text, digest = seen
        _done(
            freeze(
                store, workspace, proposal.id, name=HEARING.da, kind="hearing", audience="public",
                rendered=rendered_for(workspace, proposal.id, text, "public"), seen=number, digest=digest,
                actor=actor, now=now,
            )
        )  # fmt: skip
    return row


def _filled(store: DatabaseStore, codecs: FolderCodecs, workspace: Workspace, actor: Actor, posts: int) -> None:
    org = workspace.as_is(workspace.opening.day).organisation
    done = fill(
        store, store, codecs, workspace, org, actor=actor, seed=SEED, posts=max(posts, org.count(Unit)),
        elsewhere=False, folder="",
    )  # fmt: skip
    if not isinstance(done, Filled):
        raise NotPreparedError(done)


def _done(result: object) -> None:
    if isinstance(result, Frozen) or result is None:
        return
    findings = tuple(each for each in result if isinstance(each, Finding)) if isinstance(result, tuple) else ()
    if findings:
        raise NotPreparedError(findings)


def _led(row: Row) -> str:
    """The unit the head of unit leads: the largest one below the top."""
    org: Organisation = open_workspace(DatabaseStore(row.pk), FolderCodecs()).opening
    units = [unit for unit in org.every(Unit) if unit.parent]
    return max(units, key=lambda unit: (org.posts.total(unit.id).posts.high, unit.id)).id if units else ""
