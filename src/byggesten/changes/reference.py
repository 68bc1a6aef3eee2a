# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of changes, written from their declarations."""

from __future__ import annotations

import inspect

from byggesten.changes.catalogue import all_changes
from byggesten.changes.change import Change
from byggesten.changes.entry import STATUS_NAMES, Entry
from byggesten.changes.order import ORDER
from byggesten.kernel.attributes import attributes
from byggesten.kernel.tables import attribute_row, attribute_table


def page() -> str:
    """The page as Markdown: the keys every change has, each kind with its keys, and the same-day order."""
    kinds = sorted(all_changes().values(), key=lambda kind: kind.op)
    lines = [
        "# Changes",
        "",
        "Every change of a proposal is an item of a `{changes}` block: a key (`id`), one naming key that says what",
        "happens, and the keys below. This page is written from the code by `make docs`.",
        "",
        "## Keys every change may have",
        "",
        "| key | Danish | holds | meaning |",
        "|---|---|---|---|",
        "| `id` | `nøgle` | text | the key of the change, its own in the proposal; required |",
        "| `status` | `status` | "
        + ", ".join(f"{s.value} ({n.da})" for s, n in STATUS_NAMES.items())
        + " | where it stands |",
        "| `effective` | `gælder fra` | date as said | when it takes effect; else the phase's or the proposal's date |",
        *map(attribute_row, attributes(Entry)),
        "",
        "## Kinds of change",
    ]
    for kind in kinds:
        lines += ["", *_kind(kind)]
    lines += ["", "## Order on the same day", "", "| slot | what |", "|---|---|"]
    lines += [f"| {slot} | {text} |" for slot, text in sorted(ORDER.items())]
    return "\n".join(lines) + "\n"


def _kind(kind: type[Change]) -> list[str]:
    doc = " ".join((inspect.getdoc(kind) or "").split())
    evidence = f" Says {kind.evidence.replace(' ', ', ')}." if kind.evidence else ""
    return [
        f"### `{kind.keyword()}` ({kind.op}, version {kind.version})",
        "",
        f"{doc}{evidence}",
        "",
        f"*{kind.sentence.da}.* *{kind.sentence.en}.*",
        "",
        *attribute_table(kind.fields()),
    ]
