# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What a program reads is what the user's pages show."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from byggesten.actions.permission import Role

from support.api import Api

ApiAs = Callable[..., Api]
ADDRESSES = (
    "/api/v1/organisations", "organisation", "units", "committees", "tasks", "med", "posts", "proposals", "kinds",
    "findings", "find?text=byg",
)  # fmt: skip


@pytest.mark.parametrize("role", [each for each in Role if each is not Role.PUBLIC])
def test_every_role_reads_the_organisation(api_as: ApiAs, role: Role) -> None:
    api = api_as(role)
    for each in ADDRESSES:
        answer = api("GET", each)
        assert answer.status_code == (403 if each == "findings" and not drafts(role) else 200), (each, answer.content)


def drafts(role: Role) -> bool:
    return role in (
        Role.ADMINISTRATOR, Role.PROJECT_LEADER, Role.CHIEF_EXECUTIVE, Role.HR_PARTNER, Role.CONTROLLER
    )  # fmt: skip


def test_everything_about_a_proposal(api_as: ApiAs) -> None:
    api = api_as(Role.PROJECT_LEADER)
    id = api.get("proposals")["rows"][0]["id"]
    one = api.get(f"proposals/{id}")
    print(one["head"], one["revision"], one["sections"][1])
    print(api.get(f"proposals/{id}/changes?limit=2"))
    print(api.get(f"consequences?of={id}")["summary"])
    print(api.get(f"compare?of={id}&of=base")["subjects"][0]["measures"])
    print(api.get(f"findings?of={id}")["counts"])
    print(api.get(f"figure?of={id}&path=economy.posts"))
    print(api.get(f"proposals/{id}/revisions"))
    print(api.get(f"proposals/{id}/versions"))
    unit = api.get("units")["rows"][3]["unit"]
    print(api.get(f"units/{unit['id']}"))
    print(api.get(f"units/{unit['id']}/history"))
    print(api.get(f"find?text={unit['name'][:5]}"))
    print(api.get(f"answer?id={unit['id']}&of={id}"))
