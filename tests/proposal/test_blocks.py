# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Nothing in a document is passed over in silence, and everything found says exactly where it stands."""

from __future__ import annotations

import pytest

from byggesten.kernel.textfile import decode
from byggesten.proposal.blocks import Heading, Prose, read_blocks
from byggesten.proposal.parse import parse
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.vocabulary import COMPUTED, ROLE_KINDS

from support.stories import organisation

HEAD = "---\nproposal: p\ntitle: Prøve\neffective: 2027-01-01\n---\n"
TOWN = """
    Direktion
      Teknik (chef): veje, parker | 4
        Plan: lokalplaner | 2
      Kultur (chef): biblioteker | 3
    """
TABLES = {
    "committees": "name,kind\nByråd,council",
    "med": "name,kind\nHovedudvalg,main",
    "groups": "name,kind\nNetværk,network",
    "parties": "name,kind\nRegionen,external",
}
ORG = organisation(TOWN, **TABLES)
MOVE = "- id: C1\n  move: Plan\n  to: Kultur\n"


def read(body: str) -> Proposal:
    """The proposal of a body; the body begins on line 6."""
    return parse(HEAD + body, "p.md", ORG)


def found(body: str) -> list[tuple[str, int, int]]:
    """What is found in a body: code, line and column, lines counted from the body's first as 1."""
    return [(each.code, each.place.line - 5, each.place.column) for each in read(body).findings]


def mentions(body: str) -> list[tuple[str, int, int]]:
    """The names that roles mention: name, line and column, lines counted from the body's first as 1."""
    proposal = read(body)
    assert not proposal.findings
    return [(name, line - 5, column) for name, line, column, _ in proposal.role_ids]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("Se {unit}`Plan` og {unit}`Teknik`.\n", [("Plan", 1, 4), ("Teknik", 1, 20)]),
        ("{unit}`Plan` {unit}`Plan`\n", [("Plan", 1, 1), ("Plan", 1, 14)]),
        ("To linjer\nom {unit}`Plan`.\n", [("Plan", 2, 4)]),
        ("# Om {unit}`Plan`\n\nTekst.\n", [("Plan", 1, 6)]),
        ("Om {unit}`Plan`\n===\n", [("Plan", 1, 4)]),
        ("- {unit}`Plan`\n  - {unit}`Plan`\n", [("Plan", 1, 3), ("Plan", 2, 5)]),
        ("> Først\n> {unit}`Plan`\n", [("Plan", 2, 3)]),
        ("| a | b |\n|---|---|\n| {unit}`Plan` | {unit}`Plan` |\n", [("Plan", 3, 3), ("Plan", 3, 18)]),
        ("Note.[^1]\n\n[^1]: {unit}`Plan`\n", [("Plan", 3, 7)]),
        ("*Om {unit}`Plan`* og **{unit}`Plan`**\n", [("Plan", 1, 5), ("Plan", 1, 24)]),
        (":::{note}\n:unused\n\nOm {unit}`Plan`.\n:::\n", [("Plan", 4, 4)]),
        ("````{bemærk} Husk\nOm {unit}`Plan`.\n````\n", [("Plan", 2, 4)]),
    ],
)  # fmt: skip
def test_roles_are_found_wherever_they_stand(body: str, expected: list[tuple[str, int, int]]) -> None:
    """In running text, headings, lists, quotes, tables, footnotes, emphasis and notes, each with its own place."""
    assert mentions(body) == expected


@pytest.mark.parametrize("kind", [kind for kind in ROLE_KINDS if kind.tables], ids=lambda kind: kind.name)
@pytest.mark.parametrize("danish", [False, True])
def test_roles_in_both_languages(kind, danish: bool) -> None:
    """A role means the same under its Danish name."""
    names = {"units": "Plan", "tasks": "veje", "committees": "Byråd", "med": "Hovedudvalg", "groups": "Netværk"}
    name = names.get(kind.tables[0], "Regionen")
    role = kind.danish if danish else kind.name
    assert [each[0] for each in mentions(f"{{{role}}}`{name}`\n")] == [name]


@pytest.mark.parametrize("name", [kind.name for kind in COMPUTED.values()] + [k.danish for k in COMPUTED.values()])
def test_directives_in_both_languages(name: str) -> None:
    """Every directive is known by its English and its Danish name, with the first of what it shows."""
    kind = next(each for each in COMPUTED.values() if name in (each.name, each.danish))
    argument = next(iter(kind.arguments), "")
    assert found(f":::{{{name}}} {argument}\n:::\n") == []


@pytest.mark.parametrize(
    ("body", "code", "line", "column"),
    [
        ("{unit}`Plam`\n", "name.unknown", 1, 1),
        ("# {unit}`Plam`\n", "name.unknown", 1, 3),
        ("| a |\n|---|\n| {unit}`Plan` {unit}`Plam` |\n", "name.unknown", 3, 16),
        ("{unitt}`Plan`\n", "document.unknown_role", 1, 1),
        ("# {enheed}`Plan`\n", "document.unknown_role", 1, 3),
        ("{change}`C9`\n", "document.unknown_change", 1, 1),
        (":::{chrat} after\n:::\n", "document.unknown_directive", 1, 0),
        (":::{chart} afterwards\n:::\n", "document.unknown_argument", 1, 0),
        (":::{chart} after\n:depht: 3\n:::\n", "document.unknown_option", 1, 0),
        (":::{chart} after\n:depth: 3\n:depth: 2\n:::\n", "document.option_twice", 1, 0),
        (":::{chart} after\n\nEn tekst, ingen ville se.\n:::\n", "document.unread_body", 1, 0),
        (f":::{{changes}}\n{MOVE}", "document.unclosed", 1, 0),
        ("```python\nx = 1\n", "document.unclosed", 1, 0),
        (f"- punkt\n\n  :::{{changes}}\n{'  ' + MOVE.replace(chr(10), chr(10) + '  ')}\n  :::\n",
         "document.nested", 3, 0),
        (f"> :::{{changes}}\n{'> ' + MOVE.strip().replace(chr(10), chr(10) + '> ')}\n> :::\n",
         "document.nested", 1, 0),
        (f"::::{{note}}\nHej\n\n:::{{changes}}\n{MOVE}:::\n::::\n", "document.nested", 4, 0),
        (f":::changes\n{MOVE}:::\n", "document.no_braces", 1, 0),
        (f"```ændringer\n{MOVE}```\n", "document.no_braces", 1, 0),
        ("Et <b>fedt</b> ord.\n", "document.html", 1, 0),
        ("Tekst.\n\n<!-- skjult -->\n", "document.html", 3, 0),
        ("(her)=\n\nTekst, ingen overskrift.\n", "document.loose_anchor", 1, 0),
    ],
)  # fmt: skip
def test_what_would_be_lost_is_found(body: str, code: str, line: int, column: int) -> None:
    """A mistake in a document is found at its line, and at its column where it stands inside a line."""
    assert (code, line, column) in found(body)


def test_a_fence_of_code_is_left_alone() -> None:
    """Code that is no directive is shown as code, and roles in it are none."""
    assert found("```yaml\n- move: {unit}`Plam`\n```\n\nSkriv `{unit}` før navnet.\n") == []


def test_fences_inside_a_longer_fence() -> None:
    """A block of changes inside a code fence is an example and changes nothing."""
    proposal = read(f"````markdown\n```{{changes}}\n{MOVE}```\n````\n")
    assert (proposal.entries, proposal.findings) == ((), ())


@pytest.mark.parametrize("fence", [":::", "::::", "```", "````", "~~~"])
def test_every_fence_may_hold_changes(fence: str) -> None:
    """Colons, backticks or tildes: a directive is a directive."""
    proposal = read(f"{fence}{{changes}}\n{MOVE}{fence}\n")
    assert [entry.key for entry in proposal.entries] == ["C1"]
    assert not proposal.findings


NESTED = """# Afsnit

:::{changes}
:status: considered
:phase: F9

- id: C1
  establish: Ny
  under: Direktion
  takes:
    - all of: Teknik
      except:
        - vejee
    - part of: Kultur
      share: 400 %
:::
"""


@pytest.mark.parametrize("newline", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_places_are_exact_in_nested_lists(newline: str, mark: bytes) -> None:
    """Below options, with Windows line ends and a byte order mark, a finding points at the very word."""
    data = mark + (HEAD + NESTED).replace("\n", newline).encode()
    text, wrong = decode(data, "p.md")
    places = [(each.code, each.place.line - 5, each.place.column) for each in parse(text, "p.md", ORG).findings]
    assert wrong == []
    assert places == [("name.unknown", 13, 11), ("value.unreadable", 15, 14), ("proposal.unknown_phase", 7, 3)]


def test_headings_have_anchors() -> None:
    """An anchor on the line before a heading is the heading's, with or without a blank line, and no running text."""
    blocks, findings = read_blocks("Før.\n\n(et)=\n# Et\n\n(to)=\n\n## To\n", "p.md")
    assert findings == []
    assert [(b.text, b.anchor, b.level) for b in blocks if isinstance(b, Heading)] == [("Et", "et", 1), ("To", "to", 2)]
    assert [b.markdown for b in blocks if isinstance(b, Prose)] == ["Før."]


def test_a_document_without_a_head() -> None:
    """A document that does not begin with its head is read all the same, and says so."""
    for text in ("# Hej\n", "", "---\n- en liste\n---\n", "---\nproposal: [\n---\n"):
        proposal = parse(text, "proposals/mit.md", ORG)
        assert proposal.id == "mit"
        assert {each.code for each in proposal.findings} & {"proposal.no_head", "yaml.broken"}, text


@pytest.mark.parametrize(
    "head", ["phases: x", "phases:\n  - x", "alternatives:\n  a: b", "year: ²", "base: -", "effective: 31/2-27"]
)
def test_a_head_with_mistakes(head: str) -> None:
    """What is wrong in the head is found on its line."""
    proposal = parse(f"---\nproposal: p\ntitle: T\n{head}\n---\n", "p.md", ORG)
    assert proposal.findings
    assert {each.place.line for each in proposal.findings} <= {4, 5}
