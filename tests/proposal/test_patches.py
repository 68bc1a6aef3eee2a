# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Patches: what they make of a text, how they are undone, and how few they are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.proposal.patches import Patch, apply, between_blank_lines, cut, difference, inverse

TEXTS = st.lists(st.sampled_from(("a", "b", "æ", "\n", "\n\n", " ", "- x\n", "\r", "\u2028")), max_size=30).map("".join)


@st.composite
def patched(draw: st.DrawFn) -> tuple[str, tuple[Patch, ...]]:
    """A text and patches of it that do not overlap."""
    text = draw(TEXTS)
    ends = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    spans = list(zip(ends[::2], ends[1::2], strict=False))
    return text, tuple(Patch(start, end, draw(TEXTS)) for start, end in spans)


def test_a_patch() -> None:
    """A span becomes another text; insertions at one place come in the order given."""
    assert apply("Plan og Byg", (Patch(8, 11, "Miljø"), Patch(0, 4, "Teknik"))) == "Teknik og Miljø"
    assert apply("ab", (Patch(1, 1, "1"), Patch(1, 1, "2"))) == "a12b"


@pytest.mark.parametrize(
    "patches", [(Patch(0, 2, ""), Patch(1, 3, "")), (Patch(2, 9, ""),), (Patch(-1, 1, ""),), (Patch(2, 1, ""),)]
)
def test_patches_that_cannot_be(patches: tuple[Patch, ...]) -> None:
    """Patches that overlap or lie outside the text are refused."""
    with pytest.raises(ValueError, match="overlaps another or lies outside"):
        apply("abc", patches)


@given(patched())
def test_undo(case: tuple[str, tuple[Patch, ...]]) -> None:
    """The inverse of patches takes the new text back to the old, and its own inverse forward again."""
    text, patches = case
    after = apply(text, patches)
    back = inverse(text, patches)
    assert apply(after, back) == text
    assert apply(text, inverse(after, back)) == after


@given(TEXTS, TEXTS)
def test_difference(old: str, new: str) -> None:
    """The difference of two texts makes one of the other, and is nothing where they are the same."""
    patches = difference(old, new)
    assert apply(old, patches) == new
    assert (patches == ()) == (old == new)


def test_a_difference_is_small() -> None:
    """Only the characters that differ are in the patches; lines that stay are in none."""
    assert difference("en\nto\ntre\n", "en\ntolv\ntre\n") == (Patch(5, 5, "lv"),)
    assert difference("a\nb\nc\n", "a\nc\n") == (Patch(2, 4, ""),)


def test_whole_lines_out_and_in() -> None:
    """What is cut leaves one blank line where there were two, and a block gets one on either side."""
    text = "en\n\nto\n\ntre\n"
    assert apply(text, (cut(text, 4, 7),)) == "en\n\ntre\n"
    assert apply(text, (cut(text, 8, 12),)) == "en\n\nto\n"
    assert apply("en\ntre\n", (between_blank_lines("en\ntre\n", 3, "to"),)) == "en\n\nto\n\ntre\n"
    assert apply("en", (between_blank_lines("en", 2, "to\n"),)) == "en\n\nto\n"
    assert apply("", (between_blank_lines("", 0, "to"),)) == "to\n"
