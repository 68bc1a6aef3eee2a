# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Taking changes over from another document, and a change's own lines."""

from __future__ import annotations

from byggesten.kernel.findings import Finding
from byggesten.proposal import edits
from byggesten.proposal.parse import parse
from byggesten.proposal.patches import Patch, apply
from byggesten.proposal.proposal import Proposal

from support.editing_base import BASE, FIRST, HEAD, ORG


def read(text: str) -> Proposal:
    """A document parsed."""
    return parse(text, "p.md", ORG)


def done(text: str, patches: tuple[Patch, ...] | Finding) -> str:
    """The text with the patches of an edit that must not be refused."""
    assert isinstance(patches, tuple), patches.text("en")
    return apply(text, patches)


def test_taking_a_change_over() -> None:
    """A change comes over as written, under the heading of the same words, with a free key and its own day."""
    target = (
        HEAD.format("").replace("2027", "2028") + "# Teknik\n\nAndet.\n\n:::{changes}\n- id: C02\n  keep: Job\n:::\n"
    )
    text = done(target, edits.take_change(read(BASE), "C02", read(target), ORG))
    assert text == target.replace(
        "keep: Job\n",
        "keep: Job\n- id: C03\n  move: Drift\n  to: Kultur\n  effective: 2027-01-01\n  requires:\n    - C01\n",
    )
    elsewhere = HEAD.format("") + "# Kultur\n"
    text = done(elsewhere, edits.take_change(read(BASE), "C01", read(elsewhere), ORG))
    assert text.endswith(f"# Kultur\n\n# Øvrige ændringer\n\n:::{{changes}}\n{FIRST}:::\n")
    of_phase = (
        HEAD.format("phases:\n  - id: f1\n") + ":::{changes}\n:phase: f1\n- id: P1\n  close: Kultur\n  fase: f1\n:::\n"
    )
    text = done(elsewhere, edits.take_change(read(of_phase), "P1", read(elsewhere), ORG))
    assert text == elsewhere + "\n:::{changes}\n- id: P1\n  close: Kultur\n:::\n"
    refused = edits.take_change(read(BASE), "C9", read(target), ORG)
    assert isinstance(refused, Finding)
    assert refused.code == "edit.no_change"


def test_sources() -> None:
    """A change's own lines can be read and written by hand."""
    assert edits.change_source(read(BASE), "C02") == "- id: C02\n  move: Drift\n  to: Kultur\n  requires:\n    - C01\n"
    assert edits.change_source(read(BASE), "C9") == ""
    assert edits.change_values(read(BASE), "C9") == {}
    text = done(BASE, edits.replace_source(read(BASE), "C02", "- id: C02\n  close: Drift"))
    assert "- id: C02\n  close: Drift\n:::" in text
