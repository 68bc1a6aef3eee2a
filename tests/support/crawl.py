# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A crawl of the site as one reader: every address that a page, a form or JSON leads to is asked for and kept."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import parse_qsl, urlencode, urljoin, urlsplit

from django.http import HttpResponseBase
from django.test import Client
from django.urls import Resolver404, resolve

# Addresses in JSON, and in attributes of any name: what a script would ask for.
IN_JSON = re.compile(r'"(/(?:w|p|api|account)/[^"\\\s]*)"')
# Of one page this many values of a field of its query, and this many addresses in all; values are endless, kinds not.
VALUES, VARIANTS = 4, 14
# The ways a script asks for a part of a page.
PARTS = ({"HTTP_X_DIALOG": "true"}, {"HTTP_HX_REQUEST": "true"}, {"HTTP_X_OPTIONS": "true"})


@dataclass(slots=True)
class Form:
    """A form that is sent by GET: where to, and each field with the values it offers, the first being its own."""

    action: str
    fields: dict[str, list[str]] = field(default_factory=dict)

    def offer(self, name: str, value: str, *, own: bool = False) -> None:
        """One more value of a field."""
        values = self.fields.setdefault(name, [])
        values.insert(0, value) if own else values.append(value)

    def sent(self) -> Iterator[str]:
        """The addresses it can send to: as it stands, and with each other value of each field."""
        own = {name: values[0] for name, values in self.fields.items()}
        for name, values in self.fields.items():
            for value in values:
                yield f"{self.action}?{urlencode({**own, name: value})}"


class Links(HTMLParser):
    """What a page leads to."""

    def __init__(self, page: str) -> None:
        """Read a page."""
        super().__init__()
        self.found: list[str] = []
        self.partial: list[str] = []
        self.forms: list[Form] = []
        self._form: Form | None = None
        self._select = ""
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note the addresses of an element, and what it adds to a form."""
        own = {name: value or "" for name, value in attrs}
        for name, value in own.items():
            if name != "action" and not name.startswith("hx-post") and value.startswith(("/", "?", "./", "../")):
                self.found.append(value)
                if "data-dialog" in own or name.startswith(("hx-", "data-")):
                    self.partial.append(value)
        if tag == "form":
            self._form = Form(own.get("action", "")) if own.get("method", "get").casefold() == "get" else None
            self.forms += [self._form] if self._form else []
        if self._form is not None:
            self._field(tag, own)

    def _field(self, tag: str, own: dict[str, str]) -> None:
        assert self._form is not None
        name = own.get("name", "")
        if tag == "select":
            self._select = name
        elif tag == "option" and self._select:
            self._form.offer(self._select, own.get("value", ""), own="selected" in own)
        elif tag in ("input", "button") and name:
            chosen = own.get("type") not in ("radio", "checkbox") or "checked" in own
            self._form.offer(name, own.get("value", ""), own=chosen)

    def handle_endtag(self, tag: str) -> None:
        """A form or a choice ends."""
        if tag == "form":
            self._form = None
        elif tag == "select":
            self._select = ""


@dataclass(frozen=True, slots=True)
class Got:
    """An address that was asked for, and everything that was answered."""

    address: str
    status: int
    headers: str
    body: str


@dataclass
class Crawl:
    """A crawl with one client, page after page; ``see`` is shown each answer.

    ``within`` are the beginnings of the addresses that are followed, "/" meaning the first page alone. With ``each``
    one address of each route and field of a query is enough, whatever things of a kind it is about.
    """

    client: Client
    see: Callable[[Got], None]
    most: int = 1500
    within: tuple[str, ...] = ()
    each: bool = False
    asked: int = 0
    routes: Counter[str] = field(default_factory=Counter)
    _paths: Counter[str] = field(default_factory=Counter)
    _values: dict[tuple[str, str], set[str]] = field(default_factory=dict)
    _seen: set[str] = field(default_factory=set)
    _partial: set[str] = field(default_factory=set)

    def run(self, beginnings: Iterable[str]) -> Crawl:
        """Ask for everything that can be reached; the crawl itself, for what it met."""
        waiting = deque(beginnings)
        while waiting:
            address = waiting.popleft()
            if not self._new(address):
                continue
            assert self.asked < self.most, f"the crawl does not end: {self._paths.most_common(5)}"
            waiting.extend(self._ask(address))
        return self

    def _new(self, address: str) -> bool:
        """Whether an address is worth asking for: a path, or a value of a field, that was not met before."""
        parts = urlsplit(address)
        if address in self._seen or parts.netloc or parts.path.startswith("/static/"):
            return False
        self._seen.add(address)
        if self.within and not any(_below(parts.path, each) for each in self.within):
            return False
        path = _route(address) if self.each else parts.path
        new = self._paths[path] == 0
        for key, value in parse_qsl(parts.query):
            known = self._values.setdefault((path, key), set())
            if value not in known and len(known) < VALUES:
                known.add(value)
                new = True
        if not new or self._paths[path] >= VARIANTS:
            return False
        self._paths[path] += 1
        return True

    def _ask(self, address: str) -> list[str]:
        got = self._get(address)
        self.routes[_route(address)] += 1
        page = got.body
        found = [urljoin(address, each) for each in IN_JSON.findall(page)]
        if "text/html" in got.headers:
            links = Links(page)
            found += [urljoin(address, each) for each in links.found]
            found += [urljoin(address, each) for form in links.forms for each in form.sent()]
            for each in links.partial:
                self._part(urljoin(address, each).partition("#")[0])
        place = re.search(r"^location: (\S+)", got.headers, re.MULTILINE | re.IGNORECASE)
        return [each.partition("#")[0] for each in (*found, *((place[1],) if place else ()))]

    def _part(self, address: str) -> None:
        """What a script gets where a reader gets a page; one of each path."""
        path = urlsplit(address).path
        if path in self._partial or path.startswith("/static/") or path == "/":
            return
        self._partial.add(path)
        for headers in PARTS:
            self._get(address, headers)

    def _get(self, address: str, headers: dict[str, str] | None = None) -> Got:
        self.asked += 1
        got = told(address, self.client.get(address, **(headers or {})))
        self.see(got)
        return got


def told(address: str, answer: HttpResponseBase) -> Got:
    """Everything an answer says."""
    chunks = answer.streaming_content if answer.streaming else [answer.content]  # type: ignore[attr-defined]
    body = b"".join(chunks).decode("utf-8", "replace")
    headers = "".join(f"{name}: {value}\n" for name, value in (*answer.items(), *_cookies(answer)))
    return Got(address, answer.status_code, headers, body)


def _cookies(answer: HttpResponseBase) -> Iterator[tuple[str, str]]:
    return (("Set-Cookie", each.OutputString()) for each in answer.cookies.values())


def _below(path: str, beginning: str) -> bool:
    return path == "/" if beginning == "/" else path.startswith(beginning)


def _route(address: str) -> str:
    try:
        return resolve(urlsplit(address).path).view_name or ""
    except Resolver404:
        return ""
