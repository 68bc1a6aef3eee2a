# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Units of the administration and of its institutions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity

FINAL, WORKING, MISSING = "final", "working", "missing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit(Entity):
    """A unit: a directorate, centre, department, staff, office, institution, district or agreement unit.

    The municipality's own word for what it is stands in ``kind``. A collective unit stands for several of its kind
    that are not named one by one; ``number`` says how many where it is known.
    """

    table: ClassVar[str] = "units"
    title: ClassVar[Text] = Text("enhed", "unit")

    level: str = attribute(
        "ledelsesniveau, som kommunen kalder det",
        "management level, as the municipality calls it",
        default="",
    )
    parent: str = attribute("overordnet enhed", "parent unit", default="", form="ref", refers="units")
    reports_to: str = attribute(
        "referenceforhold, når det er et andet end den overordnede enhed",
        "reporting line, where it is another than the parent",
        default="",
        form="ref",
        refers="units",
    )
    leader_title: str = attribute("lederens titel", "title of the leader", default="")
    leader: str = attribute("lederens navn eller nummer", "name or number of the leader", default="")
    core_task: str = attribute("kerneopgave", "core task", default="")
    purpose: str = attribute("formål og begrundelse", "purpose and rationale", default="")
    category: str = attribute(
        "kategori: fag, tværgående, stab; central, decentral",
        "category: sector, cross-cutting, staff; central, decentral",
        default="",
    )
    abbreviations: tuple[str, ...] = attribute("forkortelser", "abbreviations", default=(), form="texts")
    name_status: str = attribute(
        "om navnet er endeligt (final), et arbejdsnavn (working) eller mangler (missing)",
        "whether the name is final, working or missing",
        default=FINAL,
    )
    sites: tuple[str, ...] = attribute("steder", "sites", default=(), form="refs", refers="assets")
    committees: tuple[str, ...] = attribute(
        "udvalg, enheden hører under",
        "committees the unit belongs under",
        default=(),
        form="refs",
        refers="committees",
    )
    collective: bool = attribute(
        "står for flere enheder af samme slags",
        "stands for several units of one kind",
        default=False,
        form="flag",
    )
    number: Range | None = attribute(
        "antal enheder, når den står for flere",
        "how many units it stands for",
        default=None,
        form="range",
        unit=Text("enheder", "units"),
    )
    staff: bool = attribute("stab ved siden af linjen", "staff beside the line", default=False, form="flag")

    @property
    def line(self) -> str:
        """The unit its leader reports to: the reporting line where one is set, else the parent."""
        return self.reports_to or self.parent

    @property
    def names(self) -> tuple[str, ...]:
        """Every name it answers to, abbreviations too."""
        return (self.name, *self.aliases, *self.abbreviations)
