# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Names in a list, each in the quotes of the reader's language; a name may itself hold a comma or an »og«."""

from __future__ import annotations

from collections.abc import Iterable

from byggesten.kernel.text import Text
from byggesten.kernel.wording import Phrase

NAME = Text("»{name}«", "“{name}”")


def quoted(names: Iterable[str]) -> tuple[Phrase, ...]:
    """The names, each once and in the order they come, ready to be a parameter of a finding."""
    return tuple(Phrase(NAME, {"name": name}) for name in dict.fromkeys(names))
