# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Clients under fire that speak HTTP: each writes its own section of one proposal, as a page of the editor does."""

from __future__ import annotations

import json
import urllib.parse
import urllib.request

from fire.clients import Edit, Task

CSRF = "a" * 32
TIMEOUT = 60


def section(client: str) -> str:
    """The heading of a client's own section; its anchor is the same."""
    return f"afsnit-{client}"


def through_pages(task: Task) -> Edit:
    """Sends the text of the client's section with the revision it has seen; acknowledged by the answer 200.

    The address is the proposal's, and after it the sessions of the clients, by their numbers.
    """
    address, _, sessions = task.url.partition("#")
    session = sessions.split(",")[int(task.name.rpartition("-")[2])]
    seen = [int(call(f"{address}/since", session)["number"])]

    def edit(token: str) -> None:
        fields = {
            "section": section(task.name), "block": "0", "text": f"Skrevet: {token}.", "seen": str(seen[0]),
            "token": token,
        }  # fmt: skip
        seen[0] = int(call(f"{address}/prose", session, fields)["number"])
        task.acknowledge(token)

    return edit


def call(address: str, session: str, fields: dict[str, str] | None = None) -> dict[str, object]:
    """The JSON that a page's script would get; OSError where it is answered with anything else than 200."""
    request = urllib.request.Request(
        address,
        data=urllib.parse.urlencode(fields).encode() if fields is not None else None,
        headers={
            "Cookie": f"sessionid={session}; csrftoken={CSRF}", "X-CSRFToken": CSRF, "Accept": "application/json",
        },
    )  # fmt: skip
    with urllib.request.urlopen(request, timeout=TIMEOUT) as answer:
        found: dict[str, object] = json.loads(answer.read())
        return found
