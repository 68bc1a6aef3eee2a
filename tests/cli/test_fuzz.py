# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Whatever is in the files, reading them never breaks."""

from __future__ import annotations

import datetime as dt

from hypothesis import example, given
from hypothesis import strategies as st

from byggesten.actions.check import check
from byggesten.formats.register_csv import FILES, read_register
from byggesten.formats.settings_toml import read_settings
from byggesten.kernel.textfile import decode
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.parse import parse

from support.desk import TODAY, desk, opened

WORDS = (
    "---", "proposal: p", "title: T", "effective: 2027-01-01", "phases:", "  - id: a", "    requires:", "      - a",
    "# Heading", ":::{changes}", ":::{steps}", ":::{stated}", ":::{receives}", ":::{questions}", ":::{chart} after",
    ":::", "```{table} spans", "```", ":root: Biblioteket", "- id: C1", "  move: Biblioteket", "  to: Børn og Skole",
    "- id: C2", "  merge:", "    - Biblioteket", "    - Skoleafdelingen", "  into: Nyt", "  split: Biblioteket",
    "      part: halvdelen", "      share: 40 %", "    - to: Biblioteket", "  add posts: 1-2", "  amount: 4 mio. kr.",
    "  effective: medio 2027", "  establish: Nyt", "  under: Nyt", "  rename: Nyt", "  postpone: C1", "  retitle: 20+",
    "  economy: x", "  years:", "    - year: 2027", "      amount: 1", "      readings:", "  absorb: Biblioteket",
    "  close: Børn og Skole", "  status: considered", "{unit}`Biblioteket`", "{value}`economy.posts`", "(x)=", "> a",
    "\t", "&a", "*a", "[a, b]", "{", "}", "|", "«", "\"", "'", "%", "<b>", "- - -", "? a", "!!x y", "a: b: c", "",
)  # fmt: skip
SETTINGS = (
    "[workspace]", "name = 1", "opening = 2026-01-01", 'counted = ["x"]', "[[waivers]]", "rule = 3", "reason = []",
    "[prices]", 'a = "4 mio."', "[limits]", "b = true", "c = nan", "[rules]", "waivers = 3", "workspace = []",
    'x = "off"',
)  # fmt: skip
documents = st.lists(st.sampled_from(WORDS), max_size=40).map("\n".join)
cells = st.text(alphabet="ab,;\"'| \n\r0-9æøå()\ud800\x00\ufeff|", max_size=200)
EMPTY = Organisation(dt.date(2026, 1, 1))
ORG = opened(desk()).opening


@given(st.text() | documents)
@example("---\n---\n")
@example("---\n- a\n---\n:::{changes}\n:::")
@example(":::{changes}\n- id:\n    - a\n  move:\n    a: b\n:::")
def test_any_text_is_a_proposal_with_findings(text: str) -> None:
    """Parsing never raises, and every finding can be said in both languages."""
    for org in (EMPTY, ORG):
        proposal = parse(text, "proposals/p.md", org)
        for finding in proposal.findings:
            assert finding.text("da")
            assert finding.advice("en")


@given(documents)
def test_a_workspace_with_any_proposal_can_be_checked(text: str) -> None:
    """Neither the fold nor a rule breaks on what could be read."""
    body = f"---\nproposal: p\ntitle: T\neffective: 2027-01-01\n---\n{text}"
    found = check(opened(desk({"proposals/p.md": body})), TODAY)
    assert all(finding.text("da") and finding.advice("da") for finding in found)


@given(st.dictionaries(st.sampled_from(FILES), cells))
def test_any_tables_are_a_register_with_findings(files: dict[str, str]) -> None:
    """Reading never raises."""
    found = read_register(files, dt.date(2026, 1, 1))
    assert all(finding.text("en") for finding in found.findings)


@given(
    st.dictionaries(
        st.sampled_from(FILES),
        st.lists(st.lists(st.text(max_size=8), max_size=4).map(",".join), max_size=5).map(
            lambda rows: "\n".join(["name,parent,unit,fte,year,amount,from,to,valid from", *rows])
        ),
    )
)
def test_any_rows_are_a_register_with_findings(files: dict[str, str]) -> None:
    """Under headings that are known, reading never raises."""
    assert all(finding.advice("da") for finding in read_register(files, dt.date(2026, 1, 1)).findings)


@given(st.text() | st.lists(st.sampled_from(SETTINGS)).map("\n".join))
def test_any_text_is_settings_with_findings(text: str) -> None:
    """Reading never raises."""
    settings, findings = read_settings(text, "byggesten.toml")
    assert settings.language in ("da", "en")
    assert all(finding.text("da") for finding in findings)


@given(st.binary())
def test_any_bytes_are_text_or_a_finding(data: bytes) -> None:
    """What cannot be text gives empty text and one finding."""
    text, findings = decode(data, "x")
    assert not findings or (text == "" and len(findings) == 1)
