# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Races over HTTP, on both databases, each beside a control without the guard that the page sends.

A page sends three guards with a form: the name of the request (``token``), the revision that was seen (``seen``) and
the digest of its text. Without them the race that they guard against happens.
"""

from __future__ import annotations

import re
import threading
import urllib.error
import urllib.parse
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from django.db import connections

from byggesten.actions.freeze import Frozen, frozen
from byggesten.actions.revisions import Standing, standing
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.web.opened import forget
from fire.http_clients import CSRF

from support.brand import FILE, PROPOSAL, filled
from support.databases import Database
from support.site import serving_site

SECTION = "afsnit"
Fields = dict[str, str]


@dataclass(frozen=True, slots=True)
class Place:
    """Where two editors meet: the address of the proposal, their sessions, and what is kept."""

    address: str
    sessions: tuple[str, str]
    store: DatabaseStore

    def send(self, page: str, fields: Fields, who: int = 0) -> int:
        """Send a form as one of the two; the status of the answer, a way on being one."""
        headers = {
            "Cookie": f"sessionid={self.sessions[who]}; csrftoken={CSRF}", "X-CSRFToken": CSRF,
            "Accept": "application/json",
        }  # fmt: skip
        data = urllib.parse.urlencode(fields).encode()
        request = urllib.request.Request(f"{self.address}/{page}", data=data, headers=headers)
        try:
            with urllib.request.urlopen(request, timeout=60) as answer:
                return int(answer.status)
        except urllib.error.HTTPError as error:
            return error.code

    def at_once(self, *sends: tuple[str, Fields, int]) -> list[int]:
        """The statuses of several forms that are sent at the same moment."""
        start, got = threading.Barrier(len(sends)), [0] * len(sends)

        def one(number: int) -> None:
            start.wait()
            got[number] = self.send(*sends[number])

        threads = [threading.Thread(target=one, args=(number,)) for number in range(len(sends))]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        return got

    @property
    def standing(self) -> Standing:
        """The revisions and the text, as they are kept."""
        found = standing(self.store, FILE)
        assert isinstance(found, Standing)
        return found

    @property
    def versions(self) -> tuple[Frozen, ...]:
        """What is frozen."""
        return frozen(self.store, FILE)


@pytest.fixture
def place(database: Database) -> Iterator[Place]:
    """An installation on each database, and two who edit the same proposal."""
    forget()
    row = Workspace.objects.create(slug="loeb", name="Løb")
    first, second = filled(row.pk, [SECTION], 2)
    with serving_site() as server:
        made = Place(f"{server.url}/w/loeb/proposals/{PROPOSAL}", (first, second), DatabaseStore(row.pk))
        assert made.send("prose", prose("Begyndelsen.")) == 200
        yield made
    connections.close_all()
    forget()


def prose(text: str, **guards: str) -> Fields:
    return {"section": SECTION, "block": "0", "text": text, **guards}


def new_posts(**guards: str) -> Fields:
    return {"op": "posts.add", "count": "1", "to": "Direktionen", **guards}


def test_a_form_that_is_sent_twice_is_done_once(place: Place) -> None:
    """At the same moment, and again later when the answer did not arrive."""
    form = ("changes/new", new_posts(token="the same form"), 0)
    place.at_once(form, form)
    assert 1 == added(place)
    place.send(*form)
    assert 1 == added(place)


def test_control_a_form_without_its_name_is_done_twice(place: Place) -> None:
    """The program cannot know that it is the same."""
    for _ in range(2):
        assert 200 == place.send("changes/new", new_posts())
    assert 2 == added(place)


def added(place: Place) -> int:
    """How many changes add posts."""
    return len(re.findall("add posts:", place.standing.text or ""))


@pytest.mark.parametrize("guarded", [True, False])
def test_of_two_editors_of_one_section_the_second_is_asked(place: Place, guarded: bool) -> None:
    """Both have seen the same revision: one is saved, and the other is shown both texts. Unguarded, one is lost."""
    guards = {"seen": str(place.standing.number)} if guarded else {}
    before = place.standing.number
    if guarded:
        statuses = place.at_once(
            ("prose", prose("Den enes.", **guards), 0), ("prose", prose("Den andens.", **guards), 1)
        )
        assert [200, 409] == sorted(statuses)
        assert place.standing.number == before + 1
    else:
        assert [200, 200] == [place.send("prose", prose("Den enes."), 0), place.send("prose", prose("Den andens."), 1)]
        assert "Den enes." not in (place.standing.text or "")


@pytest.mark.parametrize("guarded", [True, False])
def test_what_is_frozen_is_what_was_seen(place: Place, guarded: bool) -> None:
    """Somebody edits while another freezes; unguarded, what nobody had seen is frozen and issued."""
    seen = place.standing
    guards = {"seen": str(seen.number)} if guarded else {}
    freezing = {"name": "Version", "kind": "other", "audience": "staff", **guards}
    if guarded:
        place.at_once(("prose", prose("Det ingen så."), 0), ("versions/freeze", freezing, 1))
    else:
        place.send("prose", prose("Det ingen så."), 0)
        place.send("versions/freeze", freezing, 1)
    (version,) = place.versions
    assert (version.text == seen.text) is guarded
    assert ("Det ingen så." in version.text) is not guarded
    assert "Det ingen så." in (place.standing.text or "")


def test_two_versions_of_one_name_are_one(place: Place) -> None:
    """Frozen at the same moment: the name is taken by one of them."""
    freezing = {"name": "Version", "kind": "other", "audience": "work", "seen": str(place.standing.number)}
    place.at_once(("versions/freeze", freezing, 0), ("versions/freeze", freezing, 1))
    assert 1 == len(place.versions)
