# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What is said about the organisation: principles, mandates, drivers, risks, questions, role tasks, inputs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from byggesten.kernel.attributes import attribute
from byggesten.kernel.ranges import Range
from byggesten.kernel.text import Text
from byggesten.organisation.entity import Entity

PRINCIPLE, QUESTION, RECOMMENDATION = "principle", "question", "recommendation"
KEPT, REJECTED, STRENGTHENED = "kept", "rejected", "strengthened"


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Entity):
    """Something said, about whom, by whom and with what standing.

    A principle that can be checked names its ``rule`` and, where it has one, its ``limit``; a focus that a proposal
    must answer is a principle of scope ``focus``.
    """

    table: ClassVar[str] = "statements"
    title: ClassVar[Text] = Text("udsagn", "statement")
    kinds: ClassVar[tuple[str, ...]] = (
        PRINCIPLE, "mandate", "driver", "assessment", "risk", QUESTION, RECOMMENDATION, KEPT, REJECTED, STRENGTHENED,
        "role task", "procedure", "input", "aim", "value", "vision",
    )  # fmt: skip

    about: tuple[str, ...] = attribute(
        "hvem eller hvad det handler om",
        "who or what it is about",
        default=(),
        form="refs",
        refers="units committees med tasks groups parties assets",
    )
    text: str = attribute("ordlyd", "wording", default="")
    scope: str = attribute(
        "fx fasthold, styrk, mindre af, fokus", "for example keep, strengthen, less, focus", default=""
    )
    status: str = attribute("status", "status", default="")
    owner: str = attribute("hvem der har den", "who has it", default="")
    date: str = attribute("dato som sagt", "date as said", default="")
    answer: str = attribute("svar eller modtræk", "answer or countermeasure", default="")
    rule: str = attribute("regel, princippet prøves med", "rule the principle is checked with", default="")
    limit: Range | None = attribute("grænse for reglen", "limit of the rule", default=None, form="range")
    answered_by: tuple[str, ...] = attribute(
        "ændringer, der svarer på det", "changes that answer it", default=(), form="texts"
    )
