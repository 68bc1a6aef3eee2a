# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Pages speak one language at a time, with words that are there, in both languages, and used."""

from __future__ import annotations

import ast
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from html import unescape
from pathlib import Path

import pytest
from django.test.utils import override_settings

from byggesten import web
from byggesten.actions.permission import Role
from byggesten.kernel.text import Text

from support.canaries import SLUG
from support.crawl import Crawl, Got
from support.lilleby import TODAY, client, prepare

WEB = Path(web.__file__).parent
PLACEHOLDER = re.compile(r"\{(\w*)[^{}]*\}")
# Words that are the same in both languages, or names, and those a Danish word hides in.
SAME = frozenset({"Byggesten", "English", "Dansk", "HTML", "Markdown", "JSON", "CSV"})
LETTERS = re.compile(r"[^\W\d_]+")


def modules() -> Iterator[object]:
    """Every module of the web application that can be imported by itself."""
    for found in pkgutil.walk_packages(web.__path__, "byggesten.web."):
        if ".migrations." not in found.name and not found.name.endswith(("wsgi", "__main__", "gunicorn")):
            yield importlib.import_module(found.name)


@cache
def vocabularies() -> Mapping[str, Mapping[str, Text]]:
    """The tables of words: where each stands, and what it holds. One that is made of others is left out."""
    found: dict[int, tuple[str, Mapping[str, Text]]] = {}
    for module in sorted(modules(), key=lambda each: "words" not in each.__name__):  # type: ignore[attr-defined]
        for name, value in vars(module).items():
            words = isinstance(value, Mapping) and value and all(isinstance(each, Text) for each in value.values())
            if words and name.isupper() and id(value) not in found:
                found[id(value)] = (f"{module.__name__}.{name}", value)  # type: ignore[attr-defined]
    return dict(found.values())


@cache
def texts() -> Mapping[str, Text]:
    """Every pair of texts of the web application, by where it stands."""
    made = {f"{where}[{name!r}]": text for where, words in vocabularies().items() for name, text in words.items()}
    for module in modules():
        own = {f"{module.__name__}.{name}": each for name, each in vars(module).items() if isinstance(each, Text)}  # type: ignore[attr-defined]
        made |= own
    return made


def test_there_are_words_to_look_at() -> None:
    assert len(texts()) > 300
    assert len(vocabularies()) > 5


def test_both_languages_say_the_same_things() -> None:
    """Neither is empty, both have the same placeholders, and a text of several words differs."""
    wrong = []
    for where, text in texts().items():
        if bool(text.da.strip()) != bool(text.en.strip()):
            wrong.append(f"{where}: one is empty")
        if sorted(set(PLACEHOLDER.findall(text.da))) != sorted(set(PLACEHOLDER.findall(text.en))):
            wrong.append(f"{where}: {PLACEHOLDER.findall(text.da)} and {PLACEHOLDER.findall(text.en)}")
        if text.da == text.en and len(LETTERS.findall(PLACEHOLDER.sub("", text.da))) > 2:
            wrong.append(f"{where}: “{text.da}” is not translated")
    assert not wrong, "\n".join(wrong)


def test_danish_quotes_are_danish_and_english_quotes_english() -> None:
    wrong = [where for where, text in texts().items() if re.search("[“”]", text.da) or re.search("[»«]", text.en)]
    assert not wrong, "\n".join(wrong)


# ------------------------------------------------------------------------------------------------ used and there

ASKED = re.compile(r"""\bword\(\s*["']([^"']+)["']""")
QUOTED = re.compile(r"""["']([\w.-]*)["']""")
# What a key is made of where it is not written out: the beginning before the part that varies.
MADE = re.compile(r"""f["']([\w.-]*)\{|["']([\w.-]+)["']\s*(?:~|\+)|["']([\w.-]*)\{\w*\}""")
ENDED = re.compile(r"""\}([\w.-]+)["']|(?:~|\+)\s*["']([\w.-]+)["']""")
# Words that go to a script as one object.
OF_SCRIPT = re.compile(r"""\b\w*[wW]ords\.(\w+)""")


def sources() -> Iterator[tuple[Path, str]]:
    for file in sorted(WEB.rglob("*")):
        if file.suffix in (".py", ".j2", ".js", ".txt") and "vendor" not in file.parts:
            yield file, file.read_text()


def test_every_word_a_template_asks_for_is_there() -> None:
    known = {name for words in vocabularies().values() for name in words}
    asked = {
        (name, file.name) for file, text in sources() if file.suffix == ".j2" for name in ASKED.findall(text)
        if not re.search(rf"""word\(\s*["']{re.escape(name)}["']\s*~""", text)
    }  # fmt: skip
    assert not (missing := sorted((name, file) for name, file in asked if name not in known)), missing


def test_every_word_is_used_somewhere() -> None:
    """A word nobody asks for is a leftover: its name stands nowhere but where it is defined, nor is it made up."""
    used, beginnings, ends = set(), set(), set()
    for file, text in sources():
        said = _without_tables(text) if file.suffix == ".py" else text
        used |= set(QUOTED.findall(said)) | set(OF_SCRIPT.findall(said))
        beginnings |= {part for parts in MADE.findall(said) for part in parts if len(part) > 2}
        ends |= {part for parts in ENDED.findall(said) for part in parts if len(part) > 2 or part == "s"}
    idle = [
        f"{where}[{name!r}]"
        for where, words in vocabularies().items()
        for name in words
        if where.endswith("WORDS")
        and name not in used
        and not name.startswith(tuple(beginnings))
        and not _made_of(name, ends, used)
    ]
    assert not idle, "\n".join(idle)


def _made_of(name: str, ends: set[str], used: set[str]) -> bool:
    """Whether a word is another one that is used, with an ending that is put to words somewhere."""
    return any(name.endswith(each) and name.removesuffix(each) in used for each in ends)


def _without_tables(source: str) -> str:
    """A module without the names of the words that it defines: the keys of tables whose values are texts."""
    lines = source.splitlines(keepends=True)
    for node in ast.walk(ast.parse(source)):
        if not isinstance(node, ast.Dict):
            continue
        for key, value in zip(node.keys, node.values, strict=True):
            text = isinstance(value, ast.Call) and isinstance(value.func, ast.Name) and value.func.id == "Text"
            if text and isinstance(key, ast.Constant):
                line = lines[key.lineno - 1]
                lines[key.lineno - 1] = line.replace(f'"{key.value}"', "", 1)
    return "".join(lines)


# ------------------------------------------------------------------------------------------------ on pages


def shown(page: str) -> str:
    """The text a page shows and says, without what is marked as being in another language or as content."""
    page = re.sub(r"(?s)<(script|style)\b.*?</\1>", " ", page)
    page = re.sub(r'(?s)<(button|a|span|p|option)\b[^>]*\blang="\w+"[^>]*>.*?</\1>', " ", page)
    said = re.findall(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"', page)
    return unescape(" ".join([re.sub(r"<[^>]+>", "\n", page), *said]))


@cache
def phrases(own: str, other: str) -> frozenset[str]:
    """The texts of a language that must not stand on a page of the other: long enough to be nothing else."""
    others = " ".join(getattr(each, other) for each in texts().values())
    found = set()
    for text in texts().values():
        for part in re.split(r"\{[^{}]*\}", getattr(text, own)):
            part = part.strip(" .,:;()»«“”–\n")
            if len(part) > 12 and len(LETTERS.findall(part)) > 2 and part not in others and part not in SAME:
                found.add(part)
    return frozenset(found)


@pytest.fixture
def lilleby(site: None, tmp_path: Path) -> Iterator[None]:
    """A small workspace with users of every role, in which everything is Danish that its people wrote."""
    with override_settings(TODAY=TODAY):
        prepare(tmp_path)
        yield


@pytest.mark.parametrize(("lang", "other"), [("en", "da"), ("da", "en")])
@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.ADMINISTRATOR, ""])
def test_no_page_says_a_word_of_the_other_language(lilleby: None, lang: str, other: str, role: Role | str) -> None:
    known, wrong = phrases(other, lang), dict[str, str]()

    def see(got: Got) -> None:
        if "text/html" not in got.headers or "/versions/of/" in got.address or "/report/" in got.address:
            return
        assert f'<html lang="{lang}"' in got.body or "<html" not in got.body, got.address
        said = shown(got.body)
        wrong.update((each, got.address) for each in known if each in said)

    browser = client(role)
    browser.cookies["django_language"] = lang
    beginning = f"/w/{SLUG}/" if role else f"/p/{SLUG}/"
    crawl = Crawl(browser, see, within=("/", beginning, "/account/", "/accessibility"), each=True)
    crawl.run(["/accessibility", "/account/login/", "/account/", "/findes-ikke", beginning])
    assert crawl.asked > 20
    assert not wrong, "\n".join(f"“{text}” at {at}" for text, at in sorted(wrong.items()))
