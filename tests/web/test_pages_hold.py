# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What pages may hold and errors may tell: the policy on every page, and no data where something went wrong."""

from __future__ import annotations

import io
import logging
import re
from collections import deque
from collections.abc import Callable, Iterator
from html import unescape
from pathlib import Path

import pytest
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from byggesten import web
from byggesten.actions.permission import Role

TEMPLATES = sorted((Path(web.__file__).parent / "templates").rglob("*.*"))
PERSON = "Åse Sørensen 010203-1234 aase@kommune.example 198.51.100.7"
# What a strict policy blocks: script and style in the page, attributes of both, and htmx's own.
INLINE = re.compile(
    r"<style|<script(?![^>]*\bsrc=)(?![^>]*type=\"application/json\")|<[^>]*\s(?:style|on[a-z]+|hx-on[^=]*)=|javascript:"
)
ClientAs = Callable[[Role | None], Client]
# Pages a crawl takes for each role: all there are of small sites, enough to see every kind of a large one.
MOST = 60


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """What the installation's own handler writes."""
    handler = next(each for each in logging.getLogger("django").handlers if isinstance(each, logging.StreamHandler))
    before = handler.setStream(written := io.StringIO())
    yield written
    handler.setStream(before)


class Raises:
    """Something that fails with personal data in its words when a page shows it."""

    def __str__(self) -> str:
        raise ValueError(PERSON)


@pytest.mark.parametrize("file", TEMPLATES, ids=lambda file: file.name)
def test_no_template_holds_script_or_style(file: Path) -> None:
    assert not INLINE.search(file.read_text()), INLINE.findall(file.read_text())


def test_the_pattern_finds_what_it_must() -> None:
    for bad in (
        "<p style='x'>",
        '<b onclick="x">',
        "<style>",
        "<script>x",
        '<i hx-on:click="x">',
        '<a href="javascript:x">',
    ):
        assert INLINE.search(bad), bad
    for good in ('<script src="/a.js" defer></script>', '<p class="style">', "<p>a style=x"):
        assert not INLINE.search(good), good


def _is_a_file(answer: HttpResponse) -> bool:
    return str(answer.get("Content-Disposition", "")).startswith("attachment")


@pytest.mark.parametrize("role", [None, *Role])
def test_every_page_of_a_crawl_carries_the_policy_and_nothing_inline(client_as: ClientAs, role: Role | None) -> None:
    client = client_as(role)
    waiting, seen = deque(["/", "/account/login/", "/account/", "/p/lyngby-taarbaek-2012/", "/accessibility"]), {"/"}
    taken = 0
    while waiting and taken < MOST:
        path = waiting.popleft()
        answer = client.get(path)
        assert answer.status_code < 500, path
        assert "default-src 'none'" in answer["Content-Security-Policy"], path
        if "text/html" not in answer["Content-Type"] or answer.streaming or _is_a_file(answer):
            continue
        if "sandbox" in answer["Content-Security-Policy"]:
            # A frozen version is a document of its own, shown as it was, where no script runs at all.
            assert "script-src" not in answer["Content-Security-Policy"], path
            continue
        page = answer.content.decode()
        assert not INLINE.search(page), (path, INLINE.findall(page)[:3])
        if role is not None:
            assert answer["Cache-Control"] == "private, no-store", path
        taken += 1
        for link in re.findall(r'href="(/[^"#]*)', page):
            link = unescape(link)
            kind = re.sub(r"\d+", "0", link.partition("?")[0])
            if kind not in seen and not link.startswith("/static/"):
                seen.add(kind)
                waiting.append(link)


@pytest.mark.parametrize("lang", ["da", "en"])
def test_a_defect_tells_nothing_on_the_page_nor_in_the_log(
    client_as: ClientAs, settings: Settings, log: io.StringIO, lang: str
) -> None:
    settings.ACCESSIBILITY_STATEMENT = Raises()
    client = client_as(Role.EMPLOYEE)
    client.raise_request_exception = False
    client.cookies["django_language"] = lang
    answer = client.get(f"/accessibility?q={PERSON}")
    page, said = answer.content.decode(), log.getvalue()
    assert answer.status_code == 500
    assert {"da": "Noget gik galt hos os", "en": "Something went wrong"}[lang] in page
    assert "ValueError" in said
    for word in PERSON.split():
        assert word not in said
        assert word not in re.sub(r'name="next" value="[^"]*"', "", page)


def test_too_large_a_form_gets_our_page(client_as: ClientAs) -> None:
    answer = client_as(Role.EMPLOYEE).post(
        "/language", "language=en&x=" + "x" * 5_000_000, "application/x-www-form-urlencoded"
    )
    assert answer.status_code == 400
    assert "for stort" in answer.content.decode()


def test_too_many_fields_get_our_page(client_as: ClientAs) -> None:
    answer = client_as(Role.EMPLOYEE).post("/language", {f"f{number}": "x" for number in range(2500)})
    assert answer.status_code == 400
    assert "Det kunne ikke behandles" in answer.content.decode()


def test_a_form_from_elsewhere_gets_our_page() -> None:
    answer = Client(enforce_csrf_checks=True).post("/language", {"language": "en"})
    assert answer.status_code == 403
    assert "Siden er for gammel" in answer.content.decode()


def test_what_is_not_there_gets_our_page(client_as: ClientAs) -> None:
    answer = client_as(Role.EMPLOYEE).get("/findes-ikke")
    assert answer.status_code == 404
    assert "Siden findes ikke" in answer.content.decode()
