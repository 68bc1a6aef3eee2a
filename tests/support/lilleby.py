# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The small workspace of canaries in the database of a test, with users of every role, versions issued and not."""

from __future__ import annotations

import datetime as dt
import uuid
from collections.abc import Mapping
from pathlib import Path

from django.test import Client
from django.utils import timezone

from byggesten.actions.edit import current, edit
from byggesten.actions.freeze import Frozen, freeze
from byggesten.actions.permission import Actor, Role, in_role, owner
from byggesten.actions.revisions import Act
from byggesten.actions.saving import Edited
from byggesten.actions.workspace import open_workspace
from byggesten.formats.codecs import FolderCodecs
from byggesten.proposal.patches import difference
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web import tokens
from byggesten.web.models import Membership, Token, User
from byggesten.web.operations import bring_in
from byggesten.web.rendering import rendered_for

from support.canaries import LATER, LED, OTHER, SLUG, files, files_of_neighbour

NOW = dt.datetime(2026, 6, 1, 12, tzinfo=dt.UTC)
TODAY = NOW.date()
EVERY_SCOPE = "read propose freeze weigh decide persons"
BACKEND = "django.contrib.auth.backends.ModelBackend"


def prepare(folder: Path) -> None:
    """Bring the two workspaces in as an operator does, and let people work in them."""
    for slug, made in ((SLUG, files()), (OTHER, files_of_neighbour())):
        _written(folder / slug, made)
        done = bring_in(folder / slug, slug, replace=False)
        assert done.code == 0, [each.text("en") for each in done.findings]
    for role in Role:
        _user(f"{role.value}@lilleby.example", f"Bruger {role.value}", SLUG, role)
    _user("kanariebruger@lilleby.example", "Kanariebruger Tavs", SLUG, Role.EMPLOYEE)
    editor = _user("kanarieredaktør@lilleby.example", "Kanarieredaktør Flittig", SLUG, Role.PROJECT_LEADER)
    _user("kanarienabobruger@naboby.example", "kanarienabobruger", OTHER, Role.ADMINISTRATOR)
    _versions(in_role(Role.PROJECT_LEADER, editor.pseudonym))


def _written(folder: Path, made: Mapping[str, bytes]) -> None:
    for name, data in made.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)


def _user(email: str, name: str, slug: str, role: Role) -> User:
    user = User.objects.create_user(email, "et langt ord til prøver", name=name)
    unit = LED if role is Role.HEAD_OF_UNIT else ""
    Membership.objects.create(user=user, workspace=Workspace.objects.get(slug=slug), role=role.value, unit=unit)
    return user


def _versions(editor: Actor) -> None:
    """Two issued versions, then edits, then one that is frozen for those alone who work on the proposal."""
    store = DatabaseStore(Workspace.objects.get(slug=SLUG).pk)
    frozen(store, "udsendt", "Høringsversion", "public")
    frozen(store, "udsendt", "kanariestabsversion", "staff")
    number, _, digest = seen(store, "udsendt")
    workspace = open_workspace(store, FolderCodecs())
    done = edit(
        store, workspace, "udsendt", lambda found: difference(found.text, found.text + LATER), actor=editor,
        seen=number, digest=digest, now=NOW, what=Act("text"),
    )  # fmt: skip
    assert isinstance(done, Edited), done
    frozen(store, "udsendt", "kanariearbejdsversion", "work")


def seen(store: DatabaseStore, id: str) -> tuple[int, str, str]:
    """The number, text and digest of the newest revision of a proposal."""
    proposal = open_workspace(store, FolderCodecs()).proposal(id)
    assert proposal is not None
    found = current(store, proposal.file)
    assert isinstance(found, tuple), found
    return found


def frozen(store: DatabaseStore, id: str, name: str, audience: str) -> Frozen:
    """A version frozen of the newest revision for a circle of readers."""
    number, text, digest = seen(store, id)
    workspace = open_workspace(store, FolderCodecs())
    done = freeze(
        store, workspace, id, name=name, kind="hearing", audience=audience, seen=number, digest=digest,
        rendered=rendered_for(workspace, id, text, audience), actor=owner("test"), now=NOW,
    )  # fmt: skip
    assert isinstance(done, Frozen), done
    return done


def client(reader: Role | str) -> Client:
    """A client signed in as a role, as a user by e-mail address, or as nobody (an empty text)."""
    made = Client(raise_request_exception=False)
    if reader:
        made.force_login(user(reader), backend=BACKEND)
    return made


def secret_of(who: Role | str, scopes: str = EVERY_SCOPE, slug: str = SLUG) -> str:
    """The secret of a new token of a user."""
    secret = f"bst_{uuid.uuid4().hex}"
    Token.objects.create(
        user=user(who), workspace=Workspace.objects.get(slug=slug), name="x", scopes=scopes,
        digest=tokens.digest(secret), created=timezone.now(), expires=timezone.now() + dt.timedelta(days=9),
    )  # fmt: skip
    return secret


def user(who: Role | str) -> User:
    """The user of a role, or of an e-mail address."""
    return User.objects.get(email=f"{who.value}@lilleby.example" if isinstance(who, Role) else who)
