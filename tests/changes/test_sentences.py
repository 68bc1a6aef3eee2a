# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Changes in words: the sentence, and what a change says beside it."""

from __future__ import annotations

from byggesten.changes.sentences import particulars, sentence

from support.reports import small

CHANGES = """
# A

:::{changes}
- id: C1
  establish: Bygningscenteret
  takes:
    - Driftsafdelingen
    - part of: Planafdelingen
      part: bygherrer
      share: 40 %
  posts: 2-3
  name status: working
  collective: yes
- id: C2
  retitle: centerchef
  to:
    - chef
    - direktør
  by size:
    - title: chef
      posts: 0-19
    - title: direktør
      posts: 20+
- id: C3
  economy: Krav
  kind: demanded
  years:
    - year: 2022
      readings:
        - name: én gang
          amount: 15 mio. kr.
        - name: hvert år
          amount: 20 mio. kr.
- id: C4
  keep: Skoler
:::
"""


def said(key: str, lang: str = "da") -> tuple[str, dict[str, str]]:
    case = small(CHANGES)
    entry = next(each for each in case.entries if each.key == key)
    chosen = "da" if lang == "da" else "en"
    plain = {label: text.replace("\u00a0", " ") for label, text in particulars(entry.change, case.after.name, chosen)}
    return sentence(entry.change, case.after.name, chosen), plain


def test_what_no_sentence_says_is_said_beside_it() -> None:
    """Every field of a change that is set and not in its sentence has a line of its own."""
    told, beside = said("C1")
    assert "Bygningscenteret etableres under en ikke oplyst enhed" == told
    assert {
        "navnets status": "arbejdsnavn",
        "står for flere enheder": "ja",
        "hvad den overtager": "Driftsafdelingen og en del af Planafdelingen (bygherrer, 40 %)",
        "nye årsværk, den begynder med": "2–3",
    } == beside


def test_sizes_and_years_are_told_in_full() -> None:
    """A title by size says its limits, an amount its year and its readings."""
    assert {"titel efter antal stillinger": "chef (0–19 stillinger) og direktør (20+ stillinger)"} == said("C2")[1]
    assert {
        "slags": "krav om besparelse",
        "beløb pr. år": "2022: 15–20 mio. kr. (én gang: 15 mio. kr.; hvert år: 20 mio. kr.)",
    } == said("C3")[1]


def test_english_says_the_same() -> None:
    """The same in English, with no Danish word of ours in it."""
    told, beside = said("C1", "en")
    assert "Bygningscenteret is established under a unit not stated" == told
    assert "working name" == beside["status of the name"]


def test_a_sentence_ends_cleanly() -> None:
    """Where nothing follows a colon, the colon goes."""
    assert "Skoler bevares" == said("C4")[0]
