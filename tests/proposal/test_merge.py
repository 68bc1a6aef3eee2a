# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Merging: what two people may change at the same time, what clashes, and the laws that hold whatever they change."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.proposal.blocks import read_blocks
from byggesten.proposal.merge import Merged, merge
from byggesten.proposal.parts import document
from byggesten.proposal.spans import spans

BASE = """\
---
proposal: p
title: Prøve
effective: 2027-01-01
sources:
  - Kilde
---
# Hvorfor

Første afsnit.

Andet afsnit.

:::{changes}
- id: C1
  keep: Plan
- id: C2
  keep: Teknik
  note: |-
    to
    linjer
:::

:::{stated}
- count: units
  says: 3
- count: levels
  says: 2
:::

# Hvordan

Tekst.

# Og så
"""
ITEM = "- id: {}\n  keep: {}\n"


def edited(*swaps: tuple[str, str], text: str = BASE) -> str:
    """The base with texts swapped, each of which must be there."""
    for old, new in swaps:
        assert old in text
        text = text.replace(old, new, 1)
    return text


def clean(base: str, mine: str, theirs: str) -> str:
    """The merged text, where nothing may clash."""
    merged = merge(base, mine, theirs)
    assert merged.conflicts == ()
    return merged.text


@pytest.mark.parametrize(
    ("mine", "theirs"),
    [
        (("Første", "1."), ("Andet", "2.")),
        (("keep: Plan", "keep: Byg"), ("keep: Teknik", "keep: Drift")),
        (("title: Prøve", "title: Ny"), ("2027-01-01", "2028-01-01")),
        (("title: Prøve", "title: Ny"), ("Første", "1.")),
        (("says: 3", "says: 4"), ("says: 2", "says: 1")),
        (("# Hvordan", "# Sådan"), ("Tekst.", "Bedre tekst.")),
        (("# Hvorfor", "# Derfor"), ("# Hvordan", "# Sådan")),
        (("Første afsnit.\n\n", ""), ("Andet", "2.")),
        (("- id: C1\n  keep: Plan\n", ""), ("keep: Teknik", "keep: Drift")),
        (("    to\n", "    tre\n"), ("Tekst.", "Bedre tekst.")),
    ],
)
def test_edits_of_different_blocks(mine: tuple[str, str], theirs: tuple[str, str]) -> None:
    """Two edits of different blocks both stand, exactly as if one person had made them."""
    assert clean(BASE, edited(mine), edited(theirs)) == edited(mine, theirs)
    assert clean(BASE, edited(theirs), edited(mine)) == edited(mine, theirs)


def test_two_new_changes_under_one_heading() -> None:
    """Each adds a change to the same list: both are there, theirs first, for it was saved first."""
    end = "    linjer\n"
    mine, theirs = edited((end, end + ITEM.format("M1", "Min"))), edited((end, end + ITEM.format("T1", "Deres")))
    assert spans(clean(BASE, mine, theirs)).keys == ("C1", "C2", "T1", "M1")


def test_two_new_changes_with_one_key() -> None:
    """A new key both have given stays with the one saved first; mine gets the next, where it is mentioned too."""
    end = "    linjer\n"
    mine = edited((end, end + ITEM.format("C3", "Min") + "- id: C4\n  keep: Y\n  requires:\n    - C3\n"))
    mine = edited(("Tekst.", "Se {change}`C3`."), text=mine)
    merged = merge(BASE, mine, edited((end, end + ITEM.format("C3", "Deres"))))
    assert (merged.renamed, merged.conflicts) == ((("C3", "C5"),), ())
    assert spans(merged.text).keys == ("C1", "C2", "C3", "C5", "C4")
    assert "  requires:\n    - C5\n" in merged.text
    assert "Se {change}`C5`." in merged.text


def test_the_same_new_change_twice() -> None:
    """What both have added alike stands once."""
    new = edited(("    linjer\n", "    linjer\n" + ITEM.format("C3", "Begge")))
    assert clean(BASE, edited(("Første", "1."), text=new), new).count("C3") == 1


def test_new_paragraphs_and_sections_at_one_place() -> None:
    """Both have written something new at the same place: both stand, with blank lines between."""
    mine, theirs = edited(("Tekst.", "Tekst.\n\nMit.")), edited(("Tekst.", "Tekst.\n\nDeres."))
    assert "Tekst.\n\nDeres.\n\nMit.\n\n# Og så" in clean(BASE, mine, theirs)
    mine, theirs = BASE + "\n# Min\n\nA.\n", BASE + "\n# Deres\n\nB.\n"
    assert clean(BASE, mine, theirs).endswith("# Og så\n\n# Deres\n\nB.\n\n# Min\n\nA.\n")


def test_a_text_without_an_end_of_line() -> None:
    """Paragraphs never run together, whatever the texts end with."""
    assert clean("a", "a\n\nb", "a\n\nc") == "a\n\nc\n\nb"
    assert clean("a\n\nb", "a\n\nb\n\nc", "a") == "a\n\nc"


def test_a_section_moved_while_another_is_written_in() -> None:
    """A section one has moved keeps what the other wrote in it."""
    first, second = BASE.index("# Hvordan"), BASE.index("# Og så")
    moved = BASE[:first] + BASE[second:] + "\n" + BASE[first:second].rstrip() + "\n"
    text = clean(BASE, moved, edited(("Tekst.", "Bedre tekst.")))
    assert text.index("# Og så") < text.index("# Hvordan") < text.index("Bedre tekst.")


@pytest.mark.parametrize(
    ("mine", "theirs", "section", "line"),
    [
        (("Tekst.", "Min."), ("Tekst.", "Deres."), "Hvordan", 33),
        (("keep: Plan", "keep: Min"), ("keep: Plan", "keep: Deres"), "Hvorfor", 15),
        (("- id: C1\n  keep: Plan\n", ""), ("keep: Plan", "keep: Deres"), "Hvorfor", 15),
        (("keep: Plan", "keep: Min"), ("- id: C1\n  keep: Plan\n", ""), "Hvorfor", 8),
        (("title: Prøve", "title: Min"), ("title: Prøve", "title: Deres"), "", 3),
        (("    to\n", "    min\n"), ("    to\n", "    deres\n"), "Hvorfor", 17),
    ],
)
def test_one_block_changed_in_two_ways(mine: tuple[str, str], theirs: tuple[str, str], section: str, line: int) -> None:
    """Both have changed the same block: theirs stands, and the conflict holds all three texts and the line."""
    merged = merge(BASE, edited(mine), edited(theirs))
    assert merged.text == edited(theirs)
    (conflict,) = merged.conflicts
    assert (conflict.section, conflict.line) == (section, line)
    assert conflict.base.strip() in BASE
    assert conflict.mine.strip() in edited(mine)
    assert conflict.theirs.strip() in edited(theirs)
    assert len({conflict.base, conflict.mine, conflict.theirs}) == 3


def test_a_conflict_loses_nothing_else() -> None:
    """Beside the block that clashes, the edits of both stand."""
    merged = merge(BASE, edited(("Første", "Mit"), ("Tekst.", "Min.")), edited(("Første", "Deres"), ("Andet", "2.")))
    assert merged.text == edited(("Første", "Deres"), ("Andet", "2."), ("Tekst.", "Min."))
    assert [each.anchor for each in merged.conflicts] == ["hvorfor"]


def test_a_change_moved_by_one_and_edited_by_the_other() -> None:
    """A change both have touched never stands twice."""
    item = "- id: C1\n  keep: Plan\n"
    moved = edited((item, ""), ("Tekst.", f"Tekst.\n\n:::{{changes}}\n{item}:::"))
    for mine, theirs in ((moved, edited(("keep: Plan", "keep: Nyt"))), (edited(("keep: Plan", "keep: Nyt")), moved)):
        merged = merge(BASE, mine, theirs)
        assert len(merged.conflicts) == 1
        assert sorted(spans(merged.text).keys) == ["C1", "C2"]


PARAGRAPHS = tuple(f"Afsnit {number} om {about}.\n\n" for number, about in enumerate(("veje", "børn", "kultur", "job")))
BLOCKS = tuple(f":::{{changes}}\n{ITEM.format(f'C{n}', 'Plan')}{ITEM.format(f'D{n}', 'Plan')}:::\n\n" for n in range(3))
SECTIONS = ("# Mål\n\n", "## Midler\n\n", "(tid)=\n# Tid\n\n", "Under\n=====\n\n")
PIECES = st.sampled_from((*PARAGRAPHS, *BLOCKS, *SECTIONS, ":::{chart} after\n:::\n\n", "```\nkode\n\nmere\n```\n\n"))


@st.composite
def documents(draw: st.DrawFn) -> tuple[str, ...]:
    """The pieces of a document, changes once each."""
    return tuple(draw(st.lists(PIECES, max_size=8, unique=True)))


@st.composite
def edits(draw: st.DrawFn, pieces: tuple[str, ...]) -> str:
    """A document as somebody has left it: pieces taken out, put in and written anew."""
    left = [each for each in pieces if draw(st.integers(0, 5))]
    if left and draw(st.booleans()):
        at = draw(st.integers(0, len(left) - 1))
        left[at] = left[at].replace("Plan", draw(st.sampled_from(("Byg", "Havn")))).replace("om", "for")
    if draw(st.booleans()):
        left.insert(draw(st.integers(0, len(left))), draw(st.sampled_from(("Nyt afsnit.\n\n", "# Nyt\n\nMere.\n\n"))))
    head = draw(
        st.sampled_from(("---\nproposal: p\ntitle: T\n---\n", "---\nproposal: p\ntitle: U\nyear: 2027\n---\n", ""))
    )
    return head + "".join(left)


@st.composite
def threes(draw: st.DrawFn) -> tuple[str, str, str]:
    """A document and two people's edits of it."""
    pieces = draw(documents())
    return draw(edits(pieces)), draw(edits(pieces)), draw(edits(pieces))


@given(threes())
def test_laws(texts: tuple[str, str, str]) -> None:
    """Nothing done by one side gives the other's text, the same by both gives that, and what parses still does."""
    base, mine, theirs = texts
    assert merge(base, mine, base) == Merged(mine)
    assert merge(base, base, theirs) == Merged(theirs)
    assert merge(base, mine, mine) == Merged(mine)
    merged = merge(base, mine, theirs)
    _, wrong = read_blocks(merged.text, "p.md")
    assert not {each.code for each in wrong} & {"document.unclosed", "document.nested"}
    keys = spans(merged.text).keys
    assert len(keys) == len(set(keys))


@given(threes())
def test_nothing_is_lost(texts: tuple[str, str, str]) -> None:
    """What one side has written new is in the merged text, else in a conflict."""
    base, mine, theirs = texts
    merged = merge(base, mine, theirs)
    kept = "\n".join((merged.text, *(each.mine for each in merged.conflicts)))
    for line in set(mine.split("\n")) - set(base.split("\n")):
        assert line in kept
    for line in set(theirs.split("\n")) - set(base.split("\n")):
        assert line in merged.text


@given(threes())
def test_a_document_is_its_parts(texts: tuple[str, str, str]) -> None:
    """The parts of a document, one after another, are the document."""
    for text in texts:
        assert document(text).text == text


def test_parts_of_the_examples(root: Path) -> None:
    """The same of the example documents."""
    for file in sorted(root.glob("examples/*/proposals/*.md")):
        text = file.read_text(encoding="utf-8")
        assert document(text).text == text
