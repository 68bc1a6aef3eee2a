# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""One workspace with one proposal that many write in at once, with a user and a session for each of them."""

from __future__ import annotations

from collections.abc import Iterable

from django.test import Client

from byggesten.actions.new import starter
from byggesten.actions.permission import Role
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.models import Membership, User

PROPOSAL = "brand"
FILE = f"proposals/{PROPOSAL}.md"
HEAD = f"---\nproposal: {PROPOSAL}\ntitle: Under ild\neffective: 2027-01-01\nlanguage: da\n---\n"
BACKEND = "django.contrib.auth.backends.ModelBackend"


def filled(workspace: int, sections: Iterable[str], editors: int) -> list[str]:
    """Fill an empty workspace; the sessions of so many editors of it."""
    store = DatabaseStore(workspace)
    with store.together():
        for file, data in starter("da").items():
            if not file.startswith("proposals/"):
                store.write(file, data)
        text = HEAD + "".join(f"\n# {each}\n\nIkke skrevet.\n" for each in sections)
        store.write(FILE, text.encode())
    return [session_of(editor(workspace, f"redaktoer-{number}@brand.example")) for number in range(editors)]


def editor(workspace: int, email: str) -> User:
    """Somebody who may change proposals."""
    user = User.objects.create_user(email, None, name=email.partition("@")[0])
    row = Workspace.objects.get(pk=workspace)
    Membership.objects.create(user=user, workspace=row, role=Role.PROJECT_LEADER.value)
    return user


def session_of(user: User) -> str:
    """A session of somebody who has signed in."""
    client = Client()
    client.force_login(user, backend=BACKEND)
    return str(client.cookies["sessionid"].value)


def sections_of(clients: int) -> list[str]:
    """The sections of clients, by their names in a nursery."""
    return [f"afsnit-client-{number}" for number in range(clients)]
