# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Prose of the document in the memo: Markdown, roles, and nothing lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.documents.material import Material
from byggesten.documents.memo import (
    Block,
    Bullets,
    ChangeLink,
    Code,
    Emphasis,
    Link,
    Name,
    Paragraph,
    Quote,
    Rule,
    Strong,
    Table,
    Text,
    Value,
    Verbatim,
    plain,
)
from byggesten.documents.prose import ProseReader

from support.reports import small

CASE = small()


def reader() -> ProseReader:
    material = Material(case=CASE, lang="da")
    material.keys.update({"C1": "c-c1"})
    return ProseReader(material)


def told(blocks: tuple[Block, ...]) -> str:
    """The text of blocks, joined."""
    parts: list[str] = []
    for block in blocks:
        match block:
            case Paragraph():
                parts.append(plain(block.inlines))
            case Bullets():
                parts += [told(item) for item in block.items]
            case Quote():
                parts.append(told(block.blocks))
            case Verbatim():
                parts.append(block.text)
            case Table():
                parts += [each.title for each in block.columns]
                parts += [plain(cell.inlines) for row in block.rows for cell in row.cells]
            case _:
                pass
    return " ".join(parts)


@pytest.mark.parametrize(
    ("markdown", "blocks"),
    [
        ("Ét *to* **tre**", (Paragraph((Text("Ét "), Emphasis((Text("to"),)), Text(" "), Strong((Text("tre"),)))),)),
        ("- a\n- b", (Bullets(items=((Paragraph((Text("a"),)),), (Paragraph((Text("b"),)),))),)),
        ("3. c", (Bullets(items=((Paragraph((Text("c"),)),),), start=3),)),
        ("> q", (Quote((Paragraph((Text("q"),)),)),)),
        ("---", (Rule(),)),
        ("    kode", (Verbatim("kode\n"),)),
        ("```sql\nx\n```", (Verbatim("x\n", "sql"),)),
        ("[a](https://b.example)", (Paragraph((Link("https://b.example", (Text("a"),)),)),)),
        ("<b>fed</b>", (Paragraph((Text("<b>"), Text("fed"), Text("</b>"))),)),
        ("<div>x</div>", (Verbatim("<div>x</div>"),)),
        ("{change}`C1` og {change}`C77`", (Paragraph((ChangeLink("C1"), Text(" og "), Code("C77"))),)),
        ("{term}`council`", (Paragraph((Text("council"),)),)),
        ("{ukendt}`x`", (Paragraph((Code("{ukendt}`x`"),)),)),
        ("{value}`slet.ikke`", (Paragraph((Code("slet.ikke"),)),)),
        ("{unit}`Ukendt Center`", (Paragraph((Text("Ukendt Center"),)),)),
    ],
)
def test_markdown_becomes_blocks(markdown: str, blocks: tuple[Block, ...]) -> None:
    """Each form of Markdown has its block; what has none, and what means nothing, shows as it was written."""
    assert blocks == reader().blocks(markdown)


def test_a_rename_renames_the_text() -> None:
    """A role names a thing by either name and shows the one it has after the changes."""
    found = reader().inlines("{unit}`Teknik & Miljø` og {enhed}`By, Teknik & Miljø`")
    assert [("By, Teknik & Miljø", "units")] * 2 == [
        (each.name, each.table) for each in found if isinstance(each, Name)
    ]


def test_a_new_thing_can_be_named() -> None:
    """What a change establishes can be named before it."""
    assert "Ejendomscenteret" == plain(reader().inlines("{unit}`Ejendomscenteret`"))


def test_a_value_is_computed_with_its_changes() -> None:
    """A value holds its number and its changes, not only its text."""
    (found,) = reader().inlines("{value}`C1.posts`")
    assert isinstance(found, Value)
    assert ("2–3", ("C1",)) == (found.text, found.changes)


@pytest.mark.parametrize("address", ["javascript:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd"])
def test_a_link_of_another_kind_is_text(address: str) -> None:
    """Only web addresses, mail and anchors become links; the address of anything else is shown."""
    found = reader().inlines(f"[tryk]({address})")
    assert not [each for each in found if isinstance(each, Link)]
    assert address in plain(found)
    assert "tryk" in plain(found)


def test_a_footnote_is_shown() -> None:
    """The dialect has no footnotes and no link definitions; what looks like one stands as text."""
    assert "[^1]: Se Skoler" == told(reader().blocks("[^1]: Se {unit}`Skoler`"))


@given(st.lists(st.text("abcæøå 0123$&<>{}()!\"'.,;", min_size=1, max_size=12), min_size=1, max_size=5))
def test_no_word_is_lost(words: list[str]) -> None:
    """Whatever letters a paragraph holds stand in the memo."""
    markdown = " ".join(" ".join(word.split()) for word in words).strip()
    shown = told(reader().blocks(f"x {markdown} x"))
    assert [each for each in markdown if each.isalnum()] == [each for each in shown[1:-1] if each.isalnum()]
