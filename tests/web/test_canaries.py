# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Nobody finds what they must not see: a crawl as every reader looks for unmistakable values of every field.

Those who may see a value find it, so that the crawl really looks.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from pathlib import Path
from urllib.parse import quote_plus, urlsplit

import pytest
from django.core.cache import cache
from django.test import Client
from django.test.utils import override_settings
from django.urls import reverse

from byggesten.actions.permission import Role
from web.access_table import CALLS

from support.canaries import ANYBODY, CANARIES, LED, OTHER, SLUG, Reader
from support.crawl import Crawl, Got, told
from support.lilleby import TODAY, client, prepare, secret_of

READERS: tuple[Reader, ...] = (*Role, ANYBODY)
NEIGHBOUR = "kanarienabobruger@naboby.example"
UNITS = (LED, "skoleafdelingen", "teknik-og-miljoe")
# Numbers of drawings, which say where things stand and nothing of what they hold.
DRAWN = re.compile(
    r"(?s)<style>.*?</style>|\s(?:style|d|x|y|x1|x2|y1|y2|cx|cy|r|rx|points|transform|viewBox|width|height)="
    r'"[^"]*"'
)
PATTERNS = {each.name: re.compile(each.pattern) for each in CANARIES}
EVERY = re.compile("|".join(each.pattern for each in CANARIES))


@dataclass
class Birds:
    """Which canaries were met, and where."""

    at: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def see(self, got: Got) -> None:
        """Look through an answer."""
        own = urlsplit(got.address).path
        said = (
            f"{got.headers}\n{DRAWN.sub('', got.body)}".replace(own, "")
            if got.status >= 300
            else (f"{got.headers}\n{DRAWN.sub('', got.body)}")
        )
        if not EVERY.search(said):
            return
        for name, pattern in PATTERNS.items():
            if pattern.search(said):
                self.at[name].append(f"{got.status} {got.address}")


@pytest.fixture
def lilleby(site: None, tmp_path: Path) -> Iterator[None]:
    """The workspace of canaries."""
    with override_settings(TODAY=TODAY):
        prepare(tmp_path)
        yield


def signed_in(reader: Reader) -> Client:
    return client("" if reader == ANYBODY else reader)


def crawled(reader: Reader) -> Birds:
    """What a reader finds who goes everywhere, and looks the holders of posts up where that is offered."""
    birds, browser = Birds(), signed_in(reader)
    Crawl(browser, birds.see).run(beginnings())
    if reader != ANYBODY:
        program(reader, birds)
    for unit in UNITS:
        for headers in ({}, {"HTTP_HX_REQUEST": "true"}):
            address = f"/w/{SLUG}/organisation/staff/{unit}"
            birds.see(told(address, browser.post(address, {"purpose": "placement"}, **headers)))
    return birds


def program(reader: Reader, birds: Birds) -> None:
    """What a program finds with a token of the reader's that reaches as far as there are scopes."""
    token = {"HTTP_AUTHORIZATION": f"Bearer {secret_of(reader)}"}
    for call in CALLS:
        for proposal in ("udsendt", "kladde") if call.method == "GET" else ():
            parts = call.parts | ({"proposal": proposal} if "proposal" in call.parts else {})
            address = reverse(f"api:{call.name}", kwargs={"organisation": SLUG, **parts})
            query = call.query | ({"of": proposal} if call.name in OF_PROPOSAL else {})
            cache.clear()
            birds.see(told(address, Client().get(address, query, **token)))


# Operations that are asked about a proposal, and not about the organisation as it is.
OF_PROPOSAL = (
    "organisation", "units", "posts", "consequences", "compare", "findings", "answer", "figure", "committees", "tasks",
    "med", "find",
)  # fmt: skip


def searched(browser: Client, area: str, page: str, text: str) -> str:
    """What a search shows, without what was searched for and without what differs from page to page."""
    answer = browser.get(f"/{area}/{SLUG}/{page}", {"q": text})
    return TOKENS.sub("", unescape(answer.content.decode()).replace(text, "").replace(quote_plus(text), ""))


TOKENS = re.compile(r'(?<=value=")[A-Za-z0-9]{64}(?=")|(?<=X-CSRFToken": ")[A-Za-z0-9]{64}')


@pytest.mark.parametrize("reader", [Role.EMPLOYEE, ANYBODY])
def test_looking_for_a_canary_finds_as_little_as_looking_for_nothing(lilleby: None, reader: Reader) -> None:
    browser, area = signed_in(reader), "p" if reader == ANYBODY else "w"
    told = []
    for page in ("search", "find"):
        for each in CANARIES:
            nothing = "zqxjvwk" + "z" * max(len(each.name) - 7, 0)
            if reader not in each.readers and searched(browser, area, page, each.name) != searched(
                browser, area, page, nothing[: max(len(each.name), 7)]
            ):
                told.append(f"{page}: {each.name} ({each.why})")
    assert not told, "\n".join(told)


def beginnings() -> Iterator[str]:
    """Where everybody begins: every page that has an address without parts, also those no page leads this reader to."""
    yield from (
        "/",
        "/account/",
        "/account/login/",
        "/accessibility",
        "/healthy",
        "/api/v1/docs",
        "/api/v1/openapi.json",
    )
    for area in ("w", "p"):
        for slug in (SLUG, OTHER):
            yield f"/{area}/{slug}/"
            for page in ("organisation", "proposals", "compare", "consequences", "checks", "administration", "search"):
                yield f"/{area}/{slug}/{page}"
            for page in ("units", "committees", "med", "tasks"):
                for thing in (*UNITS, "boerneudvalget", "hovedudvalget", "undervisning"):
                    yield f"/{area}/{slug}/organisation/{page}/{thing}"
            for proposal in ("udsendt", "kladde", "boern-og-kultur"):
                here = f"/{area}/{slug}/proposals/{proposal}"
                yield from (here, f"{here}/markdown", f"{here}/revisions", f"{here}/versions", f"{here}/report/da")
                yield from (f"{here}/versions/of/{each}" for each in VERSIONS)
                yield f"{here}/revisions?from=1&to=2"


VERSIONS = ("hoeringsversion", "kanariestabsversion", "kanariearbejdsversion")


def wrong(birds: Birds, reader: Reader) -> list[str]:
    """The canaries a reader must not see and met."""
    return [
        f"{each.name} ({each.why}) at {birds.at[each.name][:4]}"
        for each in CANARIES
        if reader not in each.readers and birds.at.get(each.name)
    ]


def missing(birds: Birds, reader: Reader) -> list[str]:
    """The canaries a reader must find and did not."""
    return [f"{each.name} ({each.why})" for each in CANARIES if reader in each.told and not birds.at.get(each.name)]


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_finds_what_they_may_see_and_nothing_else(
    lilleby: None, reader: Reader, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    birds = crawled(reader)
    # One's own name and address stand on one's own pages; nobody's stand in what is logged.
    assert not (found := wrong(birds, reader)), "\n".join(found)
    assert not (unfound := missing(birds, reader)), "\n".join(unfound)
    logged = "".join(capfd.readouterr()) + caplog.text
    assert not EVERY.search(logged), EVERY.findall(logged)


def test_the_administrator_of_another_organisation_finds_only_their_own(lilleby: None) -> None:
    birds = Birds()
    Crawl(client(NEIGHBOUR), birds.see).run(beginnings())
    own = {each.name for each in CANARIES if not each.readers}
    allowed = own | {each.name for each in CANARIES if ANYBODY in each.readers}
    assert set(birds.at) <= allowed, {name: birds.at[name][:3] for name in set(birds.at) - allowed}
    assert {"Naboby Kanariekommune", "kanarienaboenhed", "kanarienaboforslag"} <= set(birds.at)
