# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing text and head: sections, prose, phases and alternatives, each without touching anything else."""

from __future__ import annotations

from typing import Any

import pytest

from byggesten.kernel.findings import Finding
from byggesten.proposal import edits
from byggesten.proposal.parse import parse
from byggesten.proposal.patches import Patch, apply
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import spans

from support.stories import organisation

ORG = organisation("Direktion\n  Teknik\n    Plan\n  Kultur", committees="name,kind\nByråd,council")
HEAD = "---\nproposal: p\ntitle: Prøve\neffective: 2027-01-01\n---\n"
TEXT = (
    HEAD
    + """
# En

Første.

:::{changes}
- id: C1
  keep: Plan
:::

Anden.

(to)=
## To

Under.

### Tre

Dybt.

Fire
----

# Fem

Slut.
"""
)


def read(text: str = TEXT) -> Proposal:
    """A document parsed."""
    return parse(text, "p.md", ORG)


def done(patches: tuple[Patch, ...] | Finding, text: str = TEXT) -> str:
    """The text with the patches of an edit that must not be refused."""
    assert isinstance(patches, tuple), patches.text("en")
    return apply(text, patches)


def headings(text: str) -> list[str]:
    """The headings of a text with their levels."""
    return [f"{each.heading.level} {each.heading.text}" for each in spans(text).sections if each.heading]


def test_spans() -> None:
    """Every section, block and item is where its span says."""
    found = spans(TEXT)
    assert [each.anchor for each in found.sections] == ["en", "to", "tre", "fire", "fem"]
    assert "".join(TEXT[each.start : each.end] for each in found.sections) == TEXT[len(HEAD) + 1 :]
    assert [TEXT[each.start : each.body] for each in found.sections] == [
        "# En\n", "(to)=\n## To\n", "### Tre\n", "Fire\n----\n", "# Fem\n",
    ]  # fmt: skip
    assert [TEXT[each.start : each.end] for each in found.sections[0].blocks] == [
        "Første.\n", ":::{changes}\n- id: C1\n  keep: Plan\n:::\n", "Anden.\n",
    ]  # fmt: skip
    (item,) = found.sections[0].items
    assert TEXT[item.start : item.end] == "- id: C1\n  keep: Plan\n"
    assert [TEXT[each.start : each.end] for each in item.pairs] == ["id: C1", "keep: Plan"]
    assert found.head
    assert TEXT[found.head.start : found.head.end] == HEAD


def test_spans_in_an_indented_fence() -> None:
    """A fence may be indented; what is in it is found all the same."""
    text = (
        HEAD
        + "  :::{changes}\n  # om\n  - id: C1\n    keep: Plan\n    note: x\n\n  - id: C2\n    keep: Kultur\n  :::\n"
    )
    (block,) = spans(text).sections[0].blocks
    assert [text[each.start : each.end] for each in block.items] == [
        "  # om\n  - id: C1\n    keep: Plan\n    note: x\n", "  - id: C2\n    keep: Kultur\n",
    ]  # fmt: skip
    proposal = read(text)
    assert done(edits.change_change(proposal, ORG, "C1", {"note": "y"}), text) == text.replace("note: x", "note: y")
    assert read(done(edits.delete_change(proposal, "C1"), text)).entries[0].key == "C2"


def test_a_section_s_text() -> None:
    """What stands under a heading before the next can be read and written; the same again changes nothing."""
    for anchor in ("en", "to", "tre", "fire", "fem"):
        assert edits.set_section(read(), anchor, edits.section_source(read(), anchor)) == ()
    assert done(edits.set_section(read(), "tre", "Ny.\r\n\r\nMere.\n")) == TEXT.replace("Dybt.", "Ny.\n\nMere.")
    assert done(edits.set_section(read(), "fire", "Nu.")) == TEXT.replace("----\n", "----\n\nNu.\n")
    assert done(edits.set_section(read(), "fem", "")) == TEXT.replace("\nSlut.\n", "")
    assert done(edits.set_section(read(), "to", "")) == TEXT.replace("Under.\n\n", "")
    assert edits.section_source(read(), "x") == ""


def test_the_text_before_any_heading() -> None:
    """The part before the first heading is a section without a name."""
    text = HEAD + "\nIndledning.\n\n# En\n"
    assert done(edits.set_section(read(text), "", "Anden."), text) == text.replace("Indledning", "Anden")


def test_prose() -> None:
    """One block of running text is written anew, added or taken out; the changes beside it stay."""
    assert done(edits.set_prose(read(), "en", 1, "Ny.")) == TEXT.replace("Anden.", "Ny.")
    assert done(edits.set_prose(read(), "en", 0, "Første.\n\nOg mere.")) == TEXT.replace(
        "Første.", "Første.\n\nOg mere."
    )
    assert done(edits.set_prose(read(), "en", 0, "")) == TEXT.replace("Første.\n\n", "")
    assert done(edits.set_prose(read(), "en", 2, "Tredje.")) == TEXT.replace("Anden.\n", "Anden.\n\nTredje.\n")
    assert done(edits.set_prose(read(), "fire", 0, "Ny.")) == TEXT.replace("----\n", "----\n\nNy.\n")
    assert edits.set_prose(read(), "en", 0, "Første.") == ()


@pytest.mark.parametrize(
    ("level", "after", "expected"),
    [
        (1, "en", ["1 En", "2 To", "3 Tre", "2 Fire", "1 Ny", "1 Fem"]),
        (2, "to", ["1 En", "2 To", "3 Tre", "2 Ny", "2 Fire", "1 Fem"]),
        (2, "en", ["1 En", "2 To", "3 Tre", "2 Fire", "2 Ny", "1 Fem"]),
        (3, "to", ["1 En", "2 To", "3 Tre", "3 Ny", "2 Fire", "1 Fem"]),
        (1, "", ["1 En", "2 To", "3 Tre", "2 Fire", "1 Fem", "1 Ny"]),
        (2, "fem", ["1 En", "2 To", "3 Tre", "2 Fire", "1 Fem", "2 Ny"]),
    ],
)
def test_new_sections(level: int, after: str, expected: list[str]) -> None:
    """A new heading stands after a section and what is under it; nothing else moves."""
    text = done(edits.add_section(read(), "Ny", level, after, "Ord."))
    assert headings(text) == expected
    assert text.replace(f"{'#' * level} Ny\n\nOrd.\n", "").replace("\n", "") == TEXT.replace("\n", "")
    assert "\n\n\n" not in text


def test_renaming() -> None:
    """A heading gets other words; its anchor, its text and its level stay."""
    assert done(edits.rename_section(read(), "to", "Andet")) == TEXT.replace("## To", "## Andet")
    assert done(edits.rename_section(read(), "fire", "Nr. #4 #")) == TEXT.replace("Fire\n----\n", "## Nr. #4 \\#\n")
    assert edits.rename_section(read(), "en", " En ") == ()


def test_taking_sections_out() -> None:
    """A section goes with those under it; one that holds changes only when forced."""
    text = done(edits.remove_section(read(), "to"))
    assert headings(text) == ["1 En", "2 Fire", "1 Fem"]
    assert "Anden.\n\nFire\n" in text
    refused = edits.remove_section(read(), "en")
    assert isinstance(refused, Finding)
    assert (refused.code, refused.params["keys"]) == ("edit.section_has_changes", ("C1",))
    assert headings(done(edits.remove_section(read(), "en", force=True))) == ["1 Fem"]
    assert done(edits.remove_section(read(), "fem")).endswith("Fire\n----\n")


def test_moving_sections() -> None:
    """A section moves with those under it, and back again to the same text."""
    text = done(edits.move_section(read(), "to", "fem"))
    assert headings(text) == ["1 En", "2 Fire", "2 To", "3 Tre", "1 Fem"]
    assert done(edits.move_section(read(text), "to", "fire"), text) == TEXT
    last = done(edits.move_section(read(), "en"))
    assert headings(last) == ["1 Fem", "1 En", "2 To", "3 Tre", "2 Fire"]
    assert done(edits.move_section(read(last), "en", "fem"), last) == TEXT
    assert edits.move_section(read(), "en", "fem") == ()
    assert edits.move_section(read(), "fem") == ()


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda p: edits.set_section(p, "x", ""), "edit.no_section"),
        (lambda p: edits.set_section(p, "en", ":::{note}\nåben"), "document.unclosed"),
        (lambda p: edits.set_prose(p, "x", 0, ""), "edit.no_section"),
        (lambda p: edits.set_prose(p, "en", 3, ""), "edit.no_block"),
        (lambda p: edits.set_prose(p, "en", -1, "a"), "edit.no_block"),
        (lambda p: edits.set_prose(p, "en", 0, "```\nåben"), "document.unclosed"),
        (lambda p: edits.add_section(p, "Ny", 1, "x"), "edit.no_section"),
        (lambda p: edits.add_section(p, " ", 1), "edit.no_title"),
        (lambda p: edits.rename_section(p, "x", "a"), "edit.no_section"),
        (lambda p: edits.rename_section(p, "en", "\n"), "edit.no_title"),
        (lambda p: edits.remove_section(p, "x"), "edit.no_section"),
        (lambda p: edits.move_section(p, "x"), "edit.no_section"),
        (lambda p: edits.move_section(p, "en", "x"), "edit.no_section"),
        (lambda p: edits.move_section(p, "en", "tre"), "edit.into_itself"),
        (lambda p: edits.set_head(p, {"titel på": "x"}), "key.unknown"),
        (lambda p: edits.set_head(p, {"title": ""}), "key.missing"),
        (lambda p: edits.add_phase(p, {"name": "uden"}), "key.missing"),
        (lambda p: edits.choose_alternative(p, "a"), "edit.no_alternative"),
        (lambda p: edits.remove_alternative(p, "a"), "edit.no_alternative"),
    ],
)
def test_refusals(edit: Any, code: str) -> None:
    """What cannot be done is refused with words and advice in both languages."""
    finding = edit(read())
    assert isinstance(finding, Finding)
    assert finding.code == code
    for said in (finding.text("da"), finding.text("en"), finding.advice("da"), finding.advice("en")):
        assert said
        assert "{" not in said.replace("{}", "")


def test_the_head() -> None:
    """A key is set where it stands, added in its place, or taken out; names may be given by id."""
    assert done(edits.set_head(read(), {"title": "Ny: titel"})) == TEXT.replace("title: Prøve", 'title: "Ny: titel"')
    assert done(edits.set_head(read(), {"year": 2027})) == TEXT.replace("01-01\n", "01-01\nyear: 2027\n", 1)
    assert done(edits.set_head(read(), {"effective": None})) == TEXT.replace("effective: 2027-01-01\n", "")
    assert "decided by: Byråd\n" in done(edits.set_head(read(), {"decided_by": "byraad"}, ORG))
    assert "decided by: Byråd\n" in done(edits.set_head(read(), {"decided by": "Byråd"}))
    sources = done(edits.set_head(read(), {"sources": ["a: b", "c"]}))
    assert read(sources).head.sources == ("a: b", "c")
    assert done(edits.set_head(read(sources), {"sources": []}), sources) == TEXT
    assert edits.set_head(read(), {"title": "Prøve"}) == ()
    danish = TEXT.replace("title:", "titel:")
    assert done(edits.set_head(read(danish), {"title": "Ny"}), danish) == danish.replace("Prøve", "Ny")


def test_a_document_without_a_head() -> None:
    """It gets one; a head that cannot be read is not touched."""
    text = "# En\n"
    assert (
        done(edits.set_head(read(text), {"id": "p", "title": "T"}), text) == "---\nproposal: p\ntitle: T\n---\n# En\n"
    )
    broken = "---\ntitle: [\n---\n"
    finding = edits.set_head(read(broken), {"id": "p"})
    assert isinstance(finding, Finding)
    assert finding.code == "edit.broken_head"
    with pytest.raises(ValueError, match="head of the proposal cannot be read"):
        edits.copy_document(read(broken), "q", "Q")


def test_phases_and_alternatives() -> None:
    """They are added one by one, chosen and taken out again; the one with changes only when forced."""
    text = done(edits.add_phase(read(), {"id": "f1", "effective": "medio 2027", "decided_by": "byraad"}, ORG))
    text = done(edits.add_phase(read(text), {"id": "f2", "requires": ["f1"]}), text)
    assert [(each.id, each.requires) for each in read(text).phases] == [("f1", ()), ("f2", ("f1",))]
    again = edits.add_phase(read(text), {"id": "f1"})
    assert isinstance(again, Finding)
    text = TEXT
    for id, name in (("a", "Fire centre"), ("b", "")):
        text = done(edits.add_alternative(read(text), id, name), text)
    both = text
    text = done(edits.choose_alternative(read(text), "b"), text)
    assert read(text).head.alternative == "b"
    assert [(each.id, each.name) for each in read(text).alternatives] == [("a", "Fire centre"), ("b", "")]
    assert done(edits.choose_alternative(read(text), ""), text) == both
    text = done(edits.change_change(read(text), ORG, "C1", {"alternative": "b"}), text)
    assert isinstance(edits.remove_alternative(read(text), "b"), Finding)
    gone = done(edits.remove_alternative(read(text), "b", force=True), text)
    assert not read(gone).entries
    assert not read(gone).head.alternative
    assert read(gone).findings == ()
    assert "alternatives" not in done(edits.remove_alternative(read(gone), "a"), gone)


def test_a_copy() -> None:
    """A copy is the same text under another name."""
    assert edits.copy_document(read(), "q", "Anden") == TEXT.replace("proposal: p", "proposal: q").replace(
        "Prøve", "Anden"
    )
