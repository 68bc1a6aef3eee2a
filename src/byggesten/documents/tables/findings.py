# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Findings: what is wrong, where, what to do, and what the rule rests on."""

from __future__ import annotations

from byggesten.documents.cells import Declared, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Break, Cell, ChangeLink, Code, Inline, Kind, Link, Row, Small, Strong, Table
from byggesten.documents.memo import Text as Words
from byggesten.documents.prose import ProseReader
from byggesten.kernel.findings import Finding, Place, ReferenceKind, Severity
from byggesten.kernel.text import Text

CAPTION = Text("Fund", "Findings")
SEVERITY, WHAT = Text("Alvorsgrad", "Severity"), Text("Fund og råd", "Finding and advice")
WHERE, RESTS_ON = Text("Sted", "Place"), Text("Grundlag", "Basis")
SEVERITIES = {
    Severity.ERROR: Text("Fejl", "Error"),
    Severity.WARNING: Text("Advarsel", "Warning"),
    Severity.INFO: Text("Til orientering", "For information"),
}
LINE = Text("linje {line}", "line {line}")
HEAD = Text("Hovedet", "The head")
VERIFY = Text("spørg en jurist", "ask a lawyer")


def findings(material: Material) -> Table:
    """Every finding, the gravest first."""
    order = list(SEVERITIES)
    listed = sorted(material.findings, key=lambda each: (order.index(each.severity), each.order()))
    declared: list[Declared] = [SEVERITY, (WHAT, Kind.LONG), WHERE, RESTS_ON]
    return table(material, "findings", CAPTION, declared, [_row(material, each) for each in listed], stacked=True)


def _row(material: Material, finding: Finding) -> Row:
    severity = material.say(SEVERITIES[finding.severity])
    said, advice = finding.text(material.lang), finding.advice(material.lang)
    what: list[Inline] = [Words(said), Break(), Small((Words(advice),))]
    return row(
        text(severity),
        Cell(tuple(what)),
        _place(material, finding.place),
        _reference(material, finding),
        about=(finding.severity.value, severity, finding.code, finding.subject, material.name(finding.subject)),
    )


def _place(material: Material, place: Place) -> Cell:
    """Where it is: the change or section of the proposal, else the file; and the line."""
    line: list[Inline] = [Break(), Small((Words(material.say(LINE, line=str(place.line))),))] if place.line else []
    if place.file != material.proposal.file or not place.line:
        return Cell((Code(place.file.rsplit("/", 1)[-1]), *line)) if place.file else Cell()
    entry = next((each for each in material.proposal.entries if each.place.line == place.line), None)
    if entry:
        return Cell((ChangeLink(entry.key), *line), changes=(entry.key,))
    above = [s.heading for s in material.proposal.sections if s.heading and s.heading.place.line <= place.line]
    anchor = material.headings.get(above[-1].text, "") if above else ""
    title = ProseReader(material).inlines(above[-1].text) if above else (Words(material.say(HEAD)),)
    return Cell((Link(f"#{anchor}", title) if anchor else Strong(title), *line))


def _reference(material: Material, finding: Finding) -> Cell:
    reference = finding.message.reference
    if reference.kind is ReferenceKind.FORMAT:
        return Cell((Code(finding.code),))
    return text(reference.text.in_(material.lang), material.say(VERIFY) if reference.verify else "")
