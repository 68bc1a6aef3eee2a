# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of the workspace folder and its settings, written from the declared attributes."""

from __future__ import annotations

from byggesten.kernel.attributes import attributes
from byggesten.kernel.tables import attribute_table
from byggesten.organisation.settings import Settings, Waiver

FOLDER = """\
# The workspace

A workspace is a folder of plain files that a case officer can read and git can compare.

| file | holds |
|---|---|
| `byggesten.toml` | settings, below |
| `register/*.csv` | the opening register: the organisation on the opening day ([register](register.md)) |
| `log.jsonl` | the decided changes, one a line, with registration time, who and which decision; never changed by hand |
| `audit.jsonl` | who did what with the workspace, one a line |
| `proposals/*.md` | the proposals ([proposal](proposal.md), [changes](changes.md)) |
| `revisions/*.jsonl` | every text each proposal has had, one a line ([why](../explanation/editing-together.md)) |
| `frozen/*/*.json`, `*.html` | frozen versions: text, base and what made them, and the report; never written again |
| `frozen/index.jsonl` | who froze, issued and withdrew which version and when, one a line |

Files are UTF-8, with or without a byte order mark, with Unix or Windows line ends. This page is written from the code
by `make docs`.

```toml
[workspace]
name = "Lilleby Kommune"
opening = 2026-01-01
budget-year = 2027

[vocabulary]
council = "Byråd"

[rules]
"structure.no_leader_title" = "off"

[limits]
"span.wide" = 25

[prices]
leder = "750.000 kr."

[[waivers]]
rule = "structure.no_parent"
subject = "beredskab"
reason = "Placeringen besluttes med budgettet."
```

## `[workspace]`
"""
SECTIONS = """
## `[vocabulary]`

A slot and the municipality's own word for it: `council`, `finance-committee`, `committee`, `top-management`,
`level-2-unit`, `level-3-unit`, `level-3-leader`, `decentral-unit`, `top-med`, `lower-med`, `agreement`, `exercise`, or
any other slot. The role `{term}` prints the word.

## `[rules]`

The code of a finding and the severity the workspace gives it: `error`, `warning`, `info` or `off`. The codes are in
[checks](checks.md).

## `[limits]`

A parameter of a rule and its number. The parameters are in [checks](checks.md).

## `[prices]`

A job category and what a full-time post of it costs a year: kroner as a number, or as text when it is a range.

## `[competence]`

A kind of change (`unit.move`, or `unit` for all of units) and the body that decides it here: `council`,
`finance committee`, `committee` or `chief executive`. It goes before the table in [checks](checks.md).

## `[[waivers]]`

A finding that is accepted, with the reason. It is then left out.
"""


def page() -> str:
    """The page as Markdown."""
    settings = attribute_table(attributes(Settings))
    waivers = attribute_table(attributes(Waiver))
    return "\n".join([FOLDER, *settings, SECTIONS, *waivers]) + "\n"
