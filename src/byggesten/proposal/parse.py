# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Parsing: a file's text becomes a proposal, and everything that could not be understood a finding with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from byggesten.changes.entry import Entry
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.blocks import Block, Directive, FrontMatter, Heading, Role, read_blocks
from byggesten.proposal.entries import (
    BAD_STATUS,
    STATUSES,
    ChangeValues,
    Defaults,
    items,
    new_names,
    read_entry,
    renamings,
)  # fmt: skip
from byggesten.proposal.names import Names, NewName
from byggesten.proposal.proposal import Proposal, Section
from byggesten.proposal.records import Alternative, Head, Phase, ProcessStep, Question, Receipt, StatedCount
from byggesten.proposal.strict_yaml import Mapping, Yaml, compose
from byggesten.proposal.vocabulary import CHART, COMPUTED, DIRECTIVES, ROLES, directive, role

NO_HEAD = declare(
    "proposal.no_head",
    "error",
    da="Forslaget begynder ikke med sit hoved mellem to linjer »---«",
    en="The proposal does not begin with its head between two lines “---”",
    advice_da="Begynd filen med ---, proposal:, title: og effective: på hver sin linje og --- igen.",
    advice_en="Begin the file with ---, proposal:, title: and effective: on a line each, and --- again.",
)
UNKNOWN_DIRECTIVE = declare(
    "document.unknown_directive",
    "error",
    da="Der findes ingen blok {{{name}}}",
    en="There is no block {{{name}}}",
    advice_da="Mente du {nearest}?",
    advice_en="Did you mean {nearest}?",
)
UNKNOWN_ROLE = declare(
    "document.unknown_role",
    "error",
    da="Der findes ingen rolle {{{name}}}",
    en="There is no role {{{name}}}",
    advice_da="Mente du {nearest}?",
    advice_en="Did you mean {nearest}?",
)
UNKNOWN_OPTION = declare(
    "document.unknown_option",
    "error",
    da="Blokken {{{name}}} har ingen indstilling »{option}«",
    en="The block {{{name}}} has no option “{option}”",
    advice_da="Brug en af: {known}.",
    advice_en="Use one of: {known}.",
)
UNKNOWN_ARGUMENT = declare(
    "document.unknown_argument",
    "error",
    da="Blokken {{{name}}} kan ikke vise »{argument}«",
    en="The block {{{name}}} cannot show “{argument}”",
    advice_da="Brug en af: {known}.",
    advice_en="Use one of: {known}.",
)
UNREAD_BODY = declare(
    "document.unread_body",
    "error",
    da="Blokken {{{name}}} beregner selv sit indhold; teksten i den bliver ikke vist",
    en="The block {{{name}}} computes its own content; the text in it is not shown",
    advice_da="Flyt teksten ud af blokken; indstillinger som »:{option}:« står på linjen lige efter åbningen.",
    advice_en="Move the text out of the block; options such as “:{option}:” stand on the line right after the opening.",
)
OPTION_TWICE = declare(
    "document.option_twice",
    "error",
    da="Indstillingen »{option}« står to gange i blokken",
    en="The option “{option}” stands twice in the block",
    advice_da="Behold den ene.",
    advice_en="Keep one of them.",
)
UNKNOWN_PHASE = declare(
    "proposal.unknown_phase",
    "error",
    da="{key} nævner fasen eller alternativet »{phase}«, som forslaget ikke har",
    en="{key} names the phase or alternative “{phase}”, which the proposal does not have",
    advice_da="Tilføj det under phases: eller alternatives: i hovedet, eller ret navnet.",
    advice_en="Add it under phases: or alternatives: in the head, or correct the name.",
)
UNKNOWN_CHANGE = declare(
    "document.unknown_change",
    "error",
    da="Teksten nævner ændringen {key}, som ikke findes i forslaget",
    en="The text names the change {key}, which is not in the proposal",
    advice_da="Ret nøglen.",
    advice_en="Correct the key.",
)
PHASE_CYCLE = declare(
    "proposal.phase_cycle",
    "error",
    da="Faserne {phases} kræver hinanden, så ingen af dem kan besluttes først",
    en="The phases {phases} require one another, so that none of them can be decided first",
    advice_da="Fjern et af kravene under »requires:« i hovedet.",
    advice_en="Take one of the requirements under “requires:” out of the head.",
)
DUPLICATE_PHASE = declare(
    "proposal.duplicate_phase",
    "error",
    da="To faser eller alternativer hedder »{phase}«",
    en="Two phases or alternatives are called “{phase}”",
    advice_da="Giv den ene et andet kort navn.",
    advice_en="Give one of them another short name.",
)
RECORDS: dict[str, type[Any]] = {
    "steps": ProcessStep,
    "stated": StatedCount,
    "receives": Receipt,
    "questions": Question,
}


@dataclass(slots=True)
class _Parsing:
    """What is gathered while a document is read."""

    file: str
    values: ChangeValues
    head: Head | None = None
    phases: list[Phase] = field(default_factory=list)
    alternatives: list[Alternative] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    records: dict[str, list[Any]] = field(default_factory=lambda: {name: [] for name in RECORDS})
    roles: list[tuple[str, int, int, str]] = field(default_factory=list)

    def note(self, finding: Finding) -> None:
        self.values.findings.append(finding)


def parse(text: str, file: str, org: Organisation, former: tuple[NewName, ...] = ()) -> Proposal:
    """Parse a proposal, its names looked up in an organisation. Never raises; findings say what is wrong.

    ``former`` are names that known things still have when the proposal takes effect and lose later.
    """
    blocks, findings = read_blocks(text, file)
    values = ChangeValues(Names(org, findings=findings))
    parsing = _Parsing(file, values)
    trees = _compose(blocks, parsing)
    found = list(_items(blocks, trees, org))
    values.names.new = (*former, *new_names(found, org))
    values.names.new += tuple(renamings((item for item, _ in found), values))
    _read_head(blocks, parsing)
    sections = _sections(blocks)
    for section in sections:
        for block in section.blocks:
            if isinstance(block, Directive):
                _read_directive(block, trees.get(blocks.index(block)), section, parsing)
    for section in sections:
        _read_roles(section.roles, parsing)
    _check_phases(parsing)
    head = parsing.head or Head(id=file.rsplit("/", 1)[-1].removesuffix(".md"), title=file)
    return Proposal(
        head=head,
        file=file,
        text=text,
        sections=sections,
        entries=tuple(parsing.entries),
        phases=tuple(parsing.phases),
        alternatives=tuple(parsing.alternatives),
        steps=tuple(parsing.records["steps"]),
        stated=tuple(parsing.records["stated"]),
        receipts=tuple(parsing.records["receives"]),
        questions=tuple(parsing.records["questions"]),
        new_names=values.names.new,
        role_ids=tuple(parsing.roles),
        findings=tuple(values.findings),
    )


def _items(
    blocks: tuple[Block, ...], trees: dict[int, Yaml | None], org: Organisation
) -> Iterator[tuple[Mapping, str]]:
    """The items of every changes block, each with the alternative it belongs to."""
    for index, tree in trees.items():
        block = blocks[index]
        if isinstance(block, Directive) and directive(block.name) == "changes":
            for item in items(tree, ChangeValues(Names(org)), block.place):
                said = item.text("alternative", "alternativ")
                yield item, said or block.option("alternative", "alternativ")


def _compose(blocks: tuple[Block, ...], parsing: _Parsing) -> dict[int, Yaml | None]:
    trees: dict[int, Yaml | None] = {}
    for index, block in enumerate(blocks):
        if isinstance(block, Directive) and directive(block.name) in ("changes", *RECORDS):
            trees[index], findings = compose(block.body, parsing.file, block.body_line)
            parsing.values.findings.extend(findings)
    return trees


def _sections(blocks: tuple[Block, ...]) -> tuple[Section, ...]:
    sections: list[tuple[Heading | None, list[Block]]] = [(None, [])]
    for block in blocks:
        if isinstance(block, Heading):
            sections.append((block, []))
        elif not isinstance(block, FrontMatter):
            sections[-1][1].append(block)
    return tuple(Section(heading, tuple(found)) for heading, found in sections if heading or found)


def _read_head(blocks: tuple[Block, ...], parsing: _Parsing) -> None:
    front = next((block for block in blocks if isinstance(block, FrontMatter)), None)
    if front is None:
        parsing.note(NO_HEAD(Place(parsing.file, 1)))
        return
    tree, findings = compose(front.body, parsing.file, front.place.line)
    parsing.values.findings.extend(findings)
    if not isinstance(tree, Mapping):
        if not findings:
            parsing.note(NO_HEAD(Place(parsing.file, 1)))
        return
    year = tree.text("year", "år")
    parsing.values.year = int(year) if year.isdecimal() else None
    parsing.phases = _records(tree.get("phases", "faser"), Phase, "phases", parsing)
    parsing.alternatives = _records(tree.get("alternatives", "alternativer"), Alternative, "alternatives", parsing)
    nested = ("phases", "faser", "alternatives", "alternativer")
    rest = Mapping(tuple(pair for pair in tree.pairs if pair[0].text not in nested), tree.place)
    parsing.head = parsing.values.record(rest, Head, "---", Place(parsing.file, 1))
    if parsing.head and parsing.head.effective and parsing.values.year is None:
        parsing.values.year = parsing.head.effective.reading.year


def _records(node: Yaml | None, kind: type[Any], what: str, parsing: _Parsing) -> list[Any]:
    found = (parsing.values.record(item, kind, what) for item in items(node, parsing.values, Place(parsing.file, 1)))
    return [each for each in found if each is not None]


def _read_directive(block: Directive, tree: Yaml | None, section: Section, parsing: _Parsing) -> None:
    name = directive(block.name)
    if name is None:
        close = nearest(block.name, DIRECTIVES) or ("changes", "chart", "table")
        parsing.note(UNKNOWN_DIRECTIVE(block.place, block.name, name=block.name, nearest=close))
        return
    kind = COMPUTED[name]
    for option, _ in block.options:
        if option not in kind.options:
            known = kind.options or ("–",)
            parsing.note(UNKNOWN_OPTION(block.place, block.name, name=block.name, option=option, known=known))
    named = [option for option, _ in block.options]
    for option in sorted({each for each in named if named.count(each) > 1}):
        parsing.note(OPTION_TWICE(block.place, block.name, option=option))
    if kind.arguments and block.body.strip():
        parsing.note(UNREAD_BODY(block.place, block.name, name=block.name, option=kind.options[0]))
    if kind.arguments and block.argument not in kind.arguments:
        parsing.note(
            UNKNOWN_ARGUMENT(
                block.place, block.name, name=block.name, argument=block.argument, known=tuple(kind.arguments)
            )
        )
    if name == "changes":
        _read_changes(block, tree, section, parsing)
    elif name in RECORDS:
        for item in items(tree, parsing.values, block.place):
            record = parsing.values.record(item, RECORDS[name], block.name)
            if record is not None:
                parsing.records[name].append(replace(record, place=item.place))
    elif name == CHART and (root := block.option("root", "top")):
        parsing.values.names.find(root, ("units", "committees", "med"), block.place)


def _read_changes(block: Directive, tree: Yaml | None, section: Section, parsing: _Parsing) -> None:
    head = parsing.head
    said = block.option("status")
    if said and said not in STATUSES:
        parsing.note(BAD_STATUS(block.place, said, value=said, known=tuple(STATUSES)))
    defaults = Defaults(
        effective=head.effective if head else None,
        phase=block.option("phase", "fase"),
        alternative=block.option("alternative", "alternativ"),
        heading=section.heading.text if section.heading else "",
        phase_days=tuple((each.id, each.effective) for each in parsing.phases if each.effective),
    )
    if said in STATUSES:
        defaults = replace(defaults, status=STATUSES[said])
    for item in items(tree, parsing.values, block.place):
        entry = read_entry(item, parsing.values, defaults)
        if entry is not None:
            parsing.entries.append(entry)


def _read_roles(roles: tuple[Role, ...], parsing: _Parsing) -> None:
    for each in roles:
        kind = role(each.kind)
        if kind is None:
            close = nearest(each.kind, ROLES) or tuple(ROLES)[:4]
            parsing.note(UNKNOWN_ROLE(each.place, each.kind, name=each.kind, nearest=close))
        elif kind.tables:
            id = parsing.values.names.find(each.text, kind.tables, each.place)
            parsing.roles.append((each.text, each.place.line, each.place.column, id))
        elif kind.name == "change" and not any(entry.key == each.text for entry in parsing.entries):
            parsing.note(UNKNOWN_CHANGE(each.place, each.text, key=each.text))


def _check_phases(parsing: _Parsing) -> None:
    phases = {each.id for each in parsing.phases}
    alternatives = {each.id for each in parsing.alternatives}
    for entry in parsing.entries:
        for said, known in ((entry.phase, phases), (entry.alternative, alternatives)):
            if said and said not in known:
                parsing.note(UNKNOWN_PHASE(entry.place, entry.key, key=entry.key, phase=said))
    head = Place(parsing.file, 1)
    for phase in parsing.phases:
        for said in phase.requires:
            if said not in phases:
                parsing.note(UNKNOWN_PHASE(head, phase.id, key=phase.id, phase=said))
    for names in ([each.id for each in parsing.phases], [each.id for each in parsing.alternatives]):
        for name in sorted({name for name in names if names.count(name) > 1}):
            parsing.note(DUPLICATE_PHASE(head, name, phase=name))
    if ring := _requiring_each_other(parsing.phases):
        parsing.note(PHASE_CYCLE(head, ring[0], phases=ring))


def _requiring_each_other(phases: list[Phase]) -> tuple[str, ...]:
    """The phases that, by what they require, must come before themselves."""
    before: dict[str, set[str]] = {each.id: set() for each in phases}
    for phase in phases:
        before[phase.id].update(phase.requires)
    for _ in phases:
        before = {id: needs.union(*(before.get(each, set()) for each in needs)) for id, needs in before.items()}
    return tuple(id for id, needs in before.items() if id in needs)
