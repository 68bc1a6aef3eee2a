# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The report as a memo: its head, its summary, its order, and what it adds."""

from __future__ import annotations

from byggesten.documents.memo import Changes, ChartBlock, Heading, Passage, Table, plain
from byggesten.documents.output import charts_of

from support.reports import BODY, report, small


def headings(body: str = BODY, lang: str = "da") -> list[str]:
    memo = report(small(body), "da" if lang == "da" else "en")
    return [plain(each.inlines) for each in memo.blocks if isinstance(each, Heading)]


def test_the_head_says_where_it_stands() -> None:
    """Status, date in force, version and case number, in the order a reader looks for them."""
    facts = {each.term: plain(each.inlines) for each in report().facts}
    assert {
        "Status": "I høring",
        "Gælder fra": "1. januar 2022",
        "Version": "1.2",
        "Sag": "21/1234",
    } == facts


def test_the_summary_speaks_plainly() -> None:
    """What the proposal does, in sentences with names where they are few."""
    first, line = (plain(each.inlines) for each in report().summary)  # type: ignore[union-attr]
    assert first.startswith(
        "Forslaget rummer 7 ændringer, som træder i kraft 1. januar 2022. Antallet af enheder er fortsat 7: "
        "1 oprettes (Ejendomscenteret), 1 indgår i en anden (Driftsafdelingen), 1 flytter (Planafdelingen), "
        "og 1 skifter navn (By, Teknik & Miljø). 2 opgaver får en anden ansvarlig. "
        "Der tilføres 2–3 årsværk til 1,2–1,8 mio. kr. om året, svarende til 400.000–900.000 kr. pr. stilling. "
        "Der skal spares 3 mio. kr.; 0 kr. er udmøntet, og 3 mio. kr. mangler. "
        "1 spørgsmål er åbent, og 1 ændring regnes ikke med."
    )
    assert line.startswith("I alt: 7 → 7 enheder · 1 oprettes · ")


def test_a_proposal_without_changes_says_so() -> None:
    """No changes is an answer."""
    (first, _) = (plain(each.inlines) for each in report(small("\n# Intet\n\nBare tekst.\n")).summary)  # type: ignore[union-attr]
    assert first.startswith("Forslaget ændrer ikke noget.")


def test_the_appendices_hold_what_the_document_has_not_placed() -> None:
    """The document placed the changes chart, the lineage and the questions; the rest is added and numbered."""
    found = headings()
    assert ["Baggrund", "Bygninger samles", "Bilag 1: Organisationen før og efter"] == found[:3]
    assert "Bilag 2: Ændringer med begrundelse" in found
    assert not [each for each in found if "Hvad hver enhed bliver til" in each or "Åbne spørgsmål" in each]


def test_what_is_placed_is_not_added() -> None:
    """A document that places the list of changes itself gets no appendix with it."""
    assert not [each for each in headings(BODY + "\n:::{table} changes\n:::\n") if "Ændringer med begrundelse" in each]


def test_headings_never_skip_a_level() -> None:
    """Whatever levels a document uses, the memo begins at 2 and goes down one at a time."""
    memo = report(small("\n### Dybt\n\na\n\n###### Dybere\n\nb\n\n# Højt\n\nc\n"))
    assert [("Dybt", 2), ("Dybere", 3), ("Højt", 2)] == [
        (plain(each.inlines), each.level) for each in memo.body if isinstance(each, Heading)
    ]


def test_the_title_is_not_said_twice() -> None:
    """A first heading that repeats the title is the title; its text stays."""
    memo = report(small("\n# Ny struktur i Teknik & Miljø\n\nIndledning.\n\n## Første\n\na\n"))
    assert ["Første"] == [plain(each.inlines) for each in memo.body if isinstance(each, Heading)]
    assert "Indledning." == plain(memo.body[0].inlines)  # type: ignore[union-attr]


def test_anchors_are_unique_and_authors_own_are_kept() -> None:
    """Two headings of one name get an anchor each; an anchor the author gave stands."""
    memo = report(small("\n(eget)=\n# A\n\na\n\n# A\n\nb\n\n# Summary\n\nc\n"))
    anchors = [each.anchor for each in memo.blocks if isinstance(each, Heading)]
    assert ["eget", "a", "summary-2"] == anchors[:3]
    assert len(set(anchors)) == len(anchors)


def test_changes_stand_under_their_heading_with_what_they_say() -> None:
    """A card holds everything its change says; nothing of the YAML is lost."""
    (found,) = (each for each in report().body if isinstance(each, Changes))
    cards = {each.key: each for each in found.cards}
    assert ["C1", "C2", "C3", "C4", "C5", "C6", "C7", "C8"] == list(cards)
    first = cards["C1"]
    assert "Ejendomscenteret etableres under Direktionen." == first.sentence
    assert ("Hvad den overtager", "opgaven Rengøring") in first.said
    assert (("Hvor skal centeret ligge?",), "Notat s. 3") == (first.open, first.source)
    assert "Planerne er hele kommunens." == plain(cards["C3"].reason)
    assert (False, "overvejes, regnes ikke med") == (cards["C5"].counts, cards["C5"].status)
    assert ("Børn & Skole bevares.", "") == (cards["C8"].sentence, cards["C8"].status)


def test_the_list_of_changes_gives_the_reason_once() -> None:
    """Changes of one section share its reason; one with a reason of its own has it beside it."""
    memo = report()
    table = next(each for each in memo.appendices if isinstance(each, Table) and each.name == "changes")
    group, *rows = table.rows
    assert "Rengøringen er spredt, og ingen har overblikket." in plain(group.cells[0].inlines)
    assert "Planerne er hele kommunens." in plain(rows[2].cells[1].inlines)


def test_prose_in_another_language_says_so() -> None:
    """In the English report of a Danish proposal, the prose and its headings are marked as Danish."""
    memo = report(lang="en")
    assert {"da"} == {each.language for each in memo.body if isinstance(each, Passage)}
    assert {"da"} == {each.language for each in memo.body if isinstance(each, Heading)}
    assert ("en", "da") == (memo.language, memo.document_language)


def test_what_cannot_be_understood_is_shown() -> None:
    """A block that is none of ours stands in the report as it was written."""
    memo = report(small("\n# A\n\n:::{tabel} nonsens\n:::\n\n:::{tegning} x\nlinje\n:::\n", unclean=True))
    text = repr(memo.body)
    assert "nonsens" in text
    assert "{tegning} x" in text
    assert "linje" in text


def test_every_chart_has_a_text_and_a_name_of_its_own() -> None:
    """No chart without its equivalent."""
    found = list(charts_of(report()))
    assert found
    assert all(each.outline and each.caption and isinstance(each, ChartBlock) for each in found)
    assert len({each.name for each in found}) == len(found)
