# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The small town and the small document that tests of edits change."""

from __future__ import annotations

from support.strategies import town

ORG = town()
HEAD = "---\nproposal: p\ntitle: Prøve\neffective: 2027-01-01\n{}---\n"
BASE = (
    HEAD.format("")
    + """\
# Kort fortalt

Det hele.

# Teknik

Derfor.

:::{changes}
# først dette
- id: C01
  keep: Plan
  # om bemærkningen
  bemærkning: "gammel: tekst"
- id: C02
  move: Drift
  to: Kultur
  requires:
    - C01
:::

Mere.

## Byrummet med {unit}`Musik`

# Tid
"""
)
FIRST = '# først dette\n- id: C01\n  keep: Plan\n  # om bemærkningen\n  bemærkning: "gammel: tekst"\n'
