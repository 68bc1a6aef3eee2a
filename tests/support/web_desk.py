# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the tests of the pages of a proposal share: addresses, and what a form carries."""

from __future__ import annotations

import re
from html.parser import HTMLParser

from django.test import Client

from byggesten.proposal.spans import Spans, spans
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore

LYNGBY, SLAGELSE = "lyngby-taarbaek-2012", "slagelse-2018"
ONE = f"/w/{LYNGBY}/proposals/centermodel"
OTHER = f"/w/{SLAGELSE}/proposals/bedre-velfaerd"


def text(organisation: str = LYNGBY, proposal: str = "centermodel") -> str:
    """The text of a proposal as it is kept now."""
    store = DatabaseStore(Workspace.objects.get(slug=organisation).pk)
    return (store.read(f"proposals/{proposal}.md") or b"").decode()


def parts(organisation: str = LYNGBY, proposal: str = "centermodel") -> Spans:
    """Where everything stands in a proposal as it is kept now."""
    return spans(text(organisation, proposal))


def carried(client: Client, address: str) -> dict[str, str]:
    """The hidden fields of the first form of a page that edits the document."""
    page = client.get(address).content.decode()
    form = next(each for each in re.findall(r"<form.*?</form>", page, re.DOTALL) if 'name="seen"' in each)
    return {
        name: value
        for name, value in re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', form)
        if name != "csrfmiddlewaretoken"
    }


def prose(client: Client, section: str, words: str, *, script: bool = True, fields: dict[str, str] | None = None):
    """Save the first block of running text of a section, as the page does it by itself."""
    address = f"{ONE}/prose"
    held = fields or carried(client, f"{address}?section={section}&block=0")
    headers = {"Accept": "application/json"} if script else {}
    return client.post(address, {**held, "section": section, "block": "0", "text": words}, headers=headers)


class Reader(HTMLParser):
    """Reads what a browser would send of the form of a change."""

    inside, area, select, picked = False, "", "", False

    def __init__(self) -> None:
        super().__init__()
        self.found: dict[str, list[str]] = {}

    def put(self, name: str, value: str) -> None:
        self.found.setdefault(name, []).append(value)

    def handle_starttag(self, tag, attrs):
        said = dict(attrs)
        if tag == "form" and "data-warn" in said:
            self.inside = True
        if not self.inside:
            return
        name = said.get("name", "")
        if tag == "input" and name and (said.get("type") != "checkbox" or "checked" in said):
            self.put(name, said.get("value") or "")
        if tag == "textarea":
            self.area = name
            self.put(name, "")
        if tag == "select":
            self.select, self.picked = name, False
        if tag == "option" and self.select and ("selected" in said or not self.picked):
            if self.picked or (self.select in self.found and "selected" in said):
                self.found[self.select].pop()
            self.put(self.select, said.get("value") or "")
            self.picked = True

    def handle_endtag(self, tag):
        if tag == "form":
            self.inside = False
        if tag == "textarea":
            self.area = ""
        if tag == "select":
            self.select = ""

    def handle_data(self, data):
        if self.area and self.inside:
            self.found[self.area][-1] += data


def sent_back(page: str) -> dict[str, list[str]]:
    """What a browser would send of the form of a change."""
    reader = Reader()
    reader.feed(page)
    reader.found.pop("csrfmiddlewaretoken", None)
    return reader.found
