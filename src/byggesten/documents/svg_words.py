# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""The few words a picture needs, in Danish and English; a caller with its own vocabulary passes its own."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from byggesten.chart.model import Mark


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """The words of a legend and of a picture's language."""

    language: str
    legend: str
    marks: Mapping[Mark, str]
    staff: str
    uncertain: str
    unknown_size: str


DANISH: Final = Words(
    language="da",
    legend="Signaturforklaring",
    marks=MappingProxyType(
        {
            Mark.NEW: "Ny",
            Mark.CHANGED: "Ændret",
            Mark.MOVED: "Flyttet",
            Mark.MERGED: "Sammenlagt",
            Mark.CLOSED: "Nedlagt",
        }
    ),
    staff="Stab",
    uncertain="Op til",
    unknown_size="Omfang ikke oplyst",
)

ENGLISH: Final = Words(
    language="en",
    legend="Legend",
    marks=MappingProxyType(
        {
            Mark.NEW: "New",
            Mark.CHANGED: "Changed",
            Mark.MOVED: "Moved",
            Mark.MERGED: "Merged",
            Mark.CLOSED: "Closed",
        }
    ),
    staff="Staff unit",
    uncertain="Up to",
    unknown_size="Size not stated",
)

WORDS: Final[Mapping[str, Words]] = MappingProxyType({"da": DANISH, "en": ENGLISH})
