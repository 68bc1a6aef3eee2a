# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the proposal does, in plain words: a few sentences, the counting line, and the key figures."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.consequences.summary import CATEGORIES
from byggesten.documents.material import Material
from byggesten.documents.memo import Block, Fact, Inline, Inlines, Paragraph, Strong
from byggesten.documents.memo import Text as Words
from byggesten.kernel.findings import Severity
from byggesten.kernel.names import in_danish_order
from byggesten.kernel.ranges import ZERO
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_list

NAMED = 4
NOTHING = Text("Forslaget ændrer ikke noget.", "The proposal changes nothing.")
ONE_CHANGE = Text("Forslaget rummer én ændring, som gælder fra {when}.", "The proposal holds one change, in force {when}.")
CHANGES = Text("Forslaget rummer {n} ændringer, som gælder fra {when}.", "The proposal holds {n} changes, in force {when}.")
BETWEEN = Text("{first} til {last}", "{first} to {last}")
UNITS = Text("Antallet af enheder går fra {before} til {after}: {what}.", "The number of units goes from {before} to {after}: {what}.")
SAME = Text("Antallet af enheder er uændret {after}: {what}.", "The number of units stays at {after}: {what}.")
FATES: dict[str, tuple[Text, Text]] = {
    "established": (Text("{n} oprettes{names}", "{n} is established{names}"), Text("{n} oprettes{names}", "{n} are established{names}")),
    "merged": (Text("{n} indgår i en anden{names}", "{n} becomes part of another{names}"), Text("{n} indgår i andre{names}", "{n} become part of others{names}")),
    "split": (Text("{n} deles{names}", "{n} is split{names}"), Text("{n} deles{names}", "{n} are split{names}")),
    "closed": (Text("{n} nedlægges{names}", "{n} is closed{names}"), Text("{n} nedlægges{names}", "{n} are closed{names}")),
    "moved": (Text("{n} flytter{names}", "{n} moves{names}"), Text("{n} flytter{names}", "{n} move{names}")),
    "renamed": (Text("{n} skifter navn{names}", "{n} is renamed{names}"), Text("{n} skifter navn{names}", "{n} are renamed{names}")),
}
