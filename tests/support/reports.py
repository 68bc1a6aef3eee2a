# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A small case with a little of everything, and ways to look at the report made of it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.run import check
from byggesten.documents.html import write_html
from byggesten.documents.memo import Block, Memo, Note, Passage, Table
from byggesten.documents.report import build_report
from byggesten.kernel.text import Language

from support.workspaces import case

REGISTER = {
    "units": """
        name,kind,parent,leader_title,staff,collective,committees
        Direktionen,direktion,,kommunaldirektør,,,
        Sekretariatet,stab,Direktionen,sekretariatschef,yes,,
        Teknik & Miljø,center,Direktionen,centerchef,,,Teknikudvalget
        Planafdelingen,afdeling,Teknik & Miljø,afdelingsleder,,,
        Driftsafdelingen,afdeling,Teknik & Miljø,afdelingsleder,,,
        Børn & Skole,center,Direktionen,centerchef,,,
        Skoler,institution,Børn & Skole,skoleleder,,yes,
    """,
    "committees": """
        name,kind,parent
        Byrådet,council,
        Teknikudvalget,standing,Byrådet
        Klimaudvalget,standing,Byrådet
    """,
    "tasks": """
        name,responsible,committees,kind
        Lokalplaner,Planafdelingen,Teknikudvalget,citizen-facing
        Veje,Driftsafdelingen,Teknikudvalget,back-office
        Rengøring,Driftsafdelingen,,back-office
    """,
    "med": "name,kind,parent,units\nHovedudvalget,main,,Direktionen\nTeknik-MED,sector,Hovedudvalget,Teknik & Miljø\n",
    "statements": "name,kind,text,scope\nKorte veje,principle,Der er kort vej til en beslutning.,styrk\n",
    "measures": "name,kind,value,unit,year,definition\nUdgifter,index,91,point,2020,Landet = 100\n",
}
HEAD = """---
proposal: ny-struktur
title: Ny struktur i Teknik & Miljø
effective: 2022-01-01
status: hearing
case: 21/1234
version: "1.2"
sources:
  - Budgetaftalen 2021
---
"""
BODY = """
# Baggrund

Kommunen samler **bygninger** ét sted. Se {change}`C1`; der tilføres {value}`economy.posts` årsværk, og
{unit}`Teknik & Miljø` hedder herefter {unit}`By, Teknik & Miljø`.

- Et punkt med [en henvisning](https://example.org/a?b=1&c=2)
- Et andet med **vægt** og `kode`

## Bygninger samles

Rengøringen er spredt, og ingen har overblikket.

:::{changes}
- id: C1
  establish: Ejendomscenteret
  under: Direktionen
  kind: center
  leader title: centerchef
  posts: 2-3
  takes:
    - task: Rengøring
  source: Notat s. 3
  open:
    - Hvor skal centeret ligge?
- id: C2
  rename: Teknik & Miljø
  to: By, Teknik & Miljø
- id: C3
  move: Planafdelingen
  to: Direktionen
  because: Planerne er hele kommunens.
- id: C4
  absorb: Driftsafdelingen
  into: Ejendomscenteret
- id: C5
  close: Skoler
  status: considered
  said: kan overvejes
- id: C6
  economy: Nye stillinger
  kind: added
  years:
    - year: 2022
      amount: 1,2–1,8 mio. kr.
- id: C7
  economy: Krav
  kind: demanded
  years:
    - year: 2022
      amount: 3 mio. kr.
- id: C8
  keep: Børn & Skole
:::

:::{chart} changes
:::

:::{table} from-to
:::

:::{list} open questions
:::
"""


def small(body: str = BODY, head: str = HEAD, *, unclean: bool = False) -> Case:
    """The case; another body or head gives another proposal over the same register."""
    return case(head + body, unclean=unclean, **REGISTER)


def report(case: Case | None = None, lang: Language = "da") -> Memo:
    """The report of a case with what the rules find in it."""
    chosen = case or small()
    return build_report(chosen, check(chosen), lang)


def page(case: Case | None = None, lang: Language = "da") -> str:
    """The report as HTML."""
    return write_html(report(case, lang))


def words(markup: str) -> str:
    """What a reader of a page sees: its text without markup and style, spaces joined."""
    body = re.sub(r"<(style|svg)\b.*?</\1>", " ", markup, flags=re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", body)).replace("\u00a0", " ").split())


def tables(memo: Memo) -> dict[str, Table]:
    """The tables of a memo by name; the first of each."""
    found: dict[str, Table] = {}
    for each in _tables(memo.blocks):
        found.setdefault(each.name, each)
    return found


def _tables(blocks: tuple[Block, ...]) -> Iterator[Table]:
    for block in blocks:
        if isinstance(block, Table):
            yield block
        elif isinstance(block, Passage | Note):
            yield from _tables(block.blocks)
