# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of the proposal document, written from what the parser knows."""

from __future__ import annotations

import inspect
from typing import Any

from byggesten.kernel.attributes import attributes
from byggesten.kernel.tables import attribute_table
from byggesten.proposal.records import Alternative, Head, Phase, ProcessStep, Question, Receipt, StatedCount
from byggesten.proposal.values import EXAMPLES
from byggesten.proposal.vocabulary import COMPUTED, ROLE_KINDS, DirectiveKind

OPENING = """\
# The proposal document

A proposal is a Markdown file in `proposals/`, in the MyST dialect: a head between two lines `---`, headings, prose,
directives in fences of `:::` (or backticks) and roles in the running text. Nothing in it is passed over in silence:
what is not understood is a finding with file and line. This page is written from the code by `make docs`.

```markdown
---
proposal: ny-organisering
title: Ny organisering
effective: 2027-01-01
---
# Byen samlet

Planlægning og teknik arbejder på de samme sager.

:::{changes}
- id: C1
  move: Plan
  to: Teknik
:::

{unit}`Plan` hører nu under {unit}`Teknik`; i alt tilføres {value}`economy.posts` årsværk.

:::{chart} changes
:::
```

A name is looked up in the register and among the names the document itself brings, in any order. `Name (parent)` tells
two of one name apart. Lists are written one item a line, for names may hold commas; a value that holds `#` or `: `
stands in quotes; anchors, tags and repeated keys are errors."""
BLOCKS: tuple[tuple[str, type[Any]], ...] = (
    ("The head", Head),
    ("`phases:` in the head", Phase),
    ("`alternatives:` in the head", Alternative),
    ("Items of `{steps}`", ProcessStep),
    ("Items of `{stated}`", StatedCount),
    ("Items of `{receives}`", Receipt),
    ("Items of `{questions}`", Question),
)
PORTIONS = """\
## What a change can take: portions

| written | means |
|---|---|
| `- Skoleafdelingen` | the unit whole, or the task of that name |
| `- all of: Skoleafdelingen` with `except:` and a list | the unit whole without what is excepted |
| `- part of: Skoleafdelingen` with `part:` in words, `share:` in per cent where it is known | a part of the unit |
| `- task: skolebuskørsel` | the task alone |
| `to:` on any of them, in a `split` | who receives it |"""


def page() -> str:
    """The page as Markdown."""
    lines = [OPENING, ""]
    for heading, kind in BLOCKS:
        lines += ["", f"## {heading}", "", inspect.cleandoc(kind.__doc__ or ""), "", *attribute_table(attributes(kind))]
    lines += ["", PORTIONS, "", "## Directives", ""]
    for each in COMPUTED.values():
        lines += _directive(each)
    lines += ["## Roles", "", "| role | Danish | gives |", "|---|---|---|"]
    lines += [f"| `{{{each.name}}}` | `{{{each.danish}}}` | {each.meaning.en} |" for each in ROLE_KINDS]
    lines += ["", "## How values are written", "", "| form | for example |", "|---|---|"]
    lines += [f"| {form} | `{example}` |" for form, example in EXAMPLES.items()]
    return "\n".join(lines) + "\n"


def _directive(kind: DirectiveKind) -> list[str]:
    options = f" Options: {', '.join(f'`:{name}:`' for name in kind.options)}." if kind.options else ""
    lines = [f"### `{{{kind.name}}}` (`{{{kind.danish}}}`)", "", f"{kind.meaning.en.capitalize()}.{options}", ""]
    if kind.arguments:
        lines += ["| after the name | shows |", "|---|---|"]
        lines += [f"| `{name}` | {meaning.en} |" for name, meaning in kind.arguments.items()]
        lines.append("")
    return lines
