# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The directives and roles of the document, with their Danish names; the one place that lists them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from byggesten.kernel.text import Text

CHART, NOTE = "chart", "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectiveKind:
    """A directive: its names, what may follow it, its options, and what it is for."""

    name: str
    danish: str
    meaning: Text
    arguments: Mapping[str, Text] = field(default_factory=dict)
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class RoleKind:
    """A role: its names, the tables its text names something in (none for values), and what it is for."""

    name: str
    danish: str
    meaning: Text
    tables: tuple[str, ...] = ()


CHARTS = {
    "before": Text("organisationen før", "the organisation before"),
    "after": Text("organisationen efter", "the organisation after"),
    "changes": Text(
        "organisationen med det nye, flyttede og nedlagte markeret",
        "the organisation with what is new, moved and closed marked",
    ),
    "committees": Text("de politiske udvalg efter", "the political committees after"),
    "committees before": Text("de politiske udvalg før", "the political committees before"),
    "MED": Text("MED-organisationen efter", "the MED organisation after"),
    "flow": Text("fra enheder til enheder", "from units to units"),
    "economy": Text("økonomien år for år", "the economy year by year"),
}
TABLES = {
    "changes": Text("ændringerne med begrundelse og status", "the changes with reason and status"),
    "from-to": Text("hvad hver enhed bliver til", "what each unit becomes"),
    "tasks": Text("opgaver før og efter", "tasks before and after"),
    "posts": Text("årsværk fra og til", "full-time equivalents from and to"),
    "economy": Text("økonomien år for år", "the economy year by year"),
    "spans": Text("ledelsesspænd før og efter", "spans of control before and after"),
    "levels": Text("ledelsesniveauer før og efter", "management levels before and after"),
    "titles": Text("ledere og titler, der ændres", "leaders and titles that change"),
    "committees": Text("udvalg og deres opgaver før og efter", "committees and their tasks before and after"),
    "MED": Text("berørte MED-udvalg", "MED bodies affected"),
    "composition": Text(
        "borgerrettet, støtte og politisk betjening", "citizen-facing, back office and political service"
    ),
    "measures": Text("måltal", "measures"),
    "steps": Text("forløbet frem til beslutningen", "the steps towards the decision"),
    "phases": Text("faserne", "the phases"),
    "status": Text("statusord i kilden og her", "status words of the source and here"),
    "interfaces": Text("snitflader mellem enheder", "interfaces between units"),
    "findings": Text("fund", "findings"),
}
LISTS = {
    "open questions": Text("åbne spørgsmål", "open questions"),
    "recommendations": Text("anbefalinger", "recommendations"),
    "rejected": Text("det, der ikke anbefales", "what is not recommended"),
    "kept": Text("det, der bevares", "what is kept"),
    "not counted": Text("ændringer, der ikke regnes med", "changes that are not counted"),
    "principles": Text("principper", "principles"),
    "teams": Text("team og netværk", "teams and networks"),
    "new units": Text("nye enheder", "new units"),
    "sources": Text("kilder", "sources"),
}
COMPUTED: dict[str, DirectiveKind] = {
    kind.name: kind
    for kind in (
        DirectiveKind(
            name="changes", danish="ændringer", meaning=Text("ændringer som YAML", "changes as YAML"),
            options=("status", "phase", "fase", "alternative", "alternativ"),
        ),
        DirectiveKind(
            name=CHART, danish="diagram", meaning=Text("et beregnet diagram", "a computed chart"),
            arguments=CHARTS, options=("depth", "dybde", "root", "top", "phase", "fase", "caption", "tekst"),
        ),
        DirectiveKind(
            name="table", danish="tabel", meaning=Text("en beregnet tabel", "a computed table"),
            arguments=TABLES, options=("caption", "tekst", "phase", "fase", "only", "kun"),
        ),
        DirectiveKind(
            name="list", danish="liste", meaning=Text("en beregnet liste", "a computed list"),
            arguments=LISTS, options=("only", "kun"),
        ),
        DirectiveKind(name="steps", danish="forløb", meaning=Text("trin i forløbet", "steps of the process")),
        DirectiveKind(name="stated", danish="oplyst", meaning=Text("tal, teksten oplyser", "numbers the text states")),
        DirectiveKind(name="receives", danish="modtager", meaning=Text("modtageres lister", "receivers' own lists")),
        DirectiveKind(name="questions", danish="spørgsmål", meaning=Text("åbne spørgsmål", "open questions")),
        DirectiveKind(name=NOTE, danish="bemærk", meaning=Text("en fremhævet bemærkning", "a highlighted note")),
    )
}  # fmt: skip
DIRECTIVES: dict[str, str] = {name: kind.name for kind in COMPUTED.values() for name in (kind.name, kind.danish)}
ROLE_KINDS = (
    RoleKind(name="unit", danish="enhed", meaning=Text("en enheds navn", "the name of a unit"), tables=("units",)),
    RoleKind(name="task", danish="opgave", meaning=Text("en opgaves navn", "the name of a task"), tables=("tasks",)),
    RoleKind(
        name="committee",
        danish="udvalg",
        meaning=Text("et udvalgs navn", "the name of a committee"),
        tables=("committees",),
    ),
    RoleKind(
        name="med", danish="med-udvalg", meaning=Text("et MED-udvalgs navn", "the name of a MED body"), tables=("med",)
    ),
    RoleKind(
        name="group",
        danish="gruppe",
        meaning=Text("et teams eller projekts navn", "the name of a team or project"),
        tables=("groups",),
    ),
    RoleKind(
        name="party",
        danish="part",
        meaning=Text("en ekstern parts navn", "the name of an external party"),
        tables=("parties",),
    ),
    RoleKind(name="value", danish="værdi", meaning=Text("en beregnet værdi", "a computed value")),
    RoleKind(name="change", danish="ændring", meaning=Text("en ændring ved sin nøgle", "a change by its key")),
    RoleKind(
        name="term",
        danish="betegnelse",
        meaning=Text("kommunens ord for noget", "the municipality's word for something"),
    ),
)
ROLES: dict[str, RoleKind] = {name: kind for kind in ROLE_KINDS for name in (kind.name, kind.danish)}


def directive(name: str) -> str | None:
    """The English name of a directive, or None."""
    return DIRECTIVES.get(name)


def role(name: str) -> RoleKind | None:
    """The role of a name, or None."""
    return ROLES.get(name)
