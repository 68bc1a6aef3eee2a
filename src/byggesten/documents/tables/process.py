# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The process: steps towards the decision, phases, and the status words of the source."""

from __future__ import annotations

from byggesten.documents.cells import CHANGES, Declared, keys, row, table, text
from byggesten.documents.material import Material
from byggesten.documents.memo import Cell, Kind, Row, Table
from byggesten.documents.memo import Text as Words
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_list
from byggesten.proposal.records import Phase, ProcessStep

STEPS = Text("Forløbet frem til beslutningen", "The steps towards the decision")
STEP, WHEN, WHO = Text("Trin", "Step"), Text("Hvornår", "When"), Text("Hvem", "Who")
AFTER, CONDITION, SOURCE = Text("Efter", "After"), Text("Betingelse", "Condition"), Text("Kilde", "Source")
KINDS = {
    "decision": Text("beslutning", "decision"),
    "reading": Text("behandling", "reading"),
    "hearing": Text("høring", "hearing"),
    "MED discussion": Text("MED-drøftelse", "MED discussion"),
    "workshop": Text("workshop", "workshop"),
    "meeting": Text("møde", "meeting"),
    "deadline": Text("frist", "deadline"),
}
PHASES = Text("Faserne", "The phases")
PHASE, IN_FORCE = Text("Fase", "Phase"), Text("Gælder fra", "In force")
REQUIRES, DECIDES = Text("Kræver", "Requires"), Text("Besluttes af", "Decided by")
STATUS = Text("Statusord i kilden og her", "Status words of the source and here")
SAID, OURS = Text("I kilden", "In the source"), Text("Her", "Here")
COUNTED = Text("Regnes med", "Counted")
NO_WORD = Text("(intet statusord)", "(no status word)")
NOTHING = Text("ingen", "none")


def steps(material: Material, lines: range | None = None) -> Table:
    """The steps in the order of the document; only those that stand in some of its lines where these are given."""
    names = {step.id: step.name or step.id for step in material.proposal.steps}
    chosen = (step for step in material.proposal.steps if lines is None or step.place.line in lines)
    rows = [_step(material, step, names) for step in chosen]
    return table(material, "steps", STEPS, [STEP, WHEN, WHO, AFTER, CONDITION, SOURCE], rows, stacked=True)


def _step(material: Material, step: ProcessStep, names: dict[str, str]) -> Row:
    kind = material.say(KINDS[step.kind]) if step.kind in KINDS else step.kind
    within = names.get(step.within, step.within)
    small = "; ".join(each for each in (kind, within) if each)
    return row(
        text(step.name or step.id, small),
        text(material.write(step.date) if step.date else "–"),
        text(material.name(step.body) if step.body else ""),
        text(write_list([names.get(id, id) for id in step.after], material.lang)),
        text(step.condition),
        text(step.source),
        about=(step.id, step.name, step.kind, kind),
    )


def phases(material: Material) -> Table:
    """The phases with their dates, prerequisites, decisions and changes."""
    rows = [_phase(material, phase) for phase in material.proposal.phases]
    declared: list[Declared] = [PHASE, IN_FORCE, REQUIRES, DECIDES, (CHANGES, Kind.KEYS)]
    return table(material, "phases", PHASES, declared, rows, stacked=True)


def _phase(material: Material, phase: Phase) -> Row:
    names = {each.id: each.name or each.id for each in material.proposal.phases}
    changes = tuple(entry.key for entry in material.proposal.entries if entry.phase == phase.id)
    return row(
        text(phase.name or phase.id, phase.note),
        text(material.write(phase.effective) if phase.effective else "–"),
        text(write_list([names.get(id, id) for id in phase.requires], material.lang) or material.say(NOTHING)),
        text(material.name(phase.decided_by), material.write(phase.decision) if phase.decision else ""),
        keys(material, changes),
        about=(phase.id, phase.name),
    )


def status(material: Material) -> Table:
    """Which of our statuses each status word of the source became, and which changes have it."""
    found: dict[tuple[str, str, bool], list[str]] = {}
    for entry in material.entries:
        found.setdefault((entry.said, material.status(entry), material.counts(entry)), []).append(entry.key)
    rows = (
        row(
            Cell((Words(said or material.say(NO_WORD)),)),
            text(ours),
            text(material.write(counted)),
            keys(material, tuple(listed)),
            about=(said, ours, *listed),
        )
        for (said, ours, counted), listed in found.items()
    )
    return table(material, "status", STATUS, [SAID, OURS, COUNTED, (CHANGES, Kind.KEYS)], rows, stacked=True)
