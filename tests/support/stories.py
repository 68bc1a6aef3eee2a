# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Stories: an organisation as an indented tree, changes as they stand in a document, and the tree afterwards.

A line of the tree is ``Name (leader title) [kind]: task, task | 3``; everything after the name is optional, and the
number is the unit's posts.
"""

from __future__ import annotations

import datetime as dt
import re
import textwrap
from dataclasses import dataclass, replace

from byggesten.changes.entry import Entry
from byggesten.changes.fold import Folded, fold
from byggesten.formats.register_csv import read_register
from byggesten.kernel.findings import Finding
from byggesten.organisation.organisation import Organisation
from byggesten.proposal.parse import parse
from byggesten.proposal.proposal import Proposal

TODAY = dt.date(2026, 1, 1)
_LINE = re.compile(
    r"^(?P<name>[^([:|]+?)\s*(\((?P<title>[^)]*)\))?\s*(\[(?P<kind>[^]]*)\])?"
    r"\s*(:\s*(?P<tasks>[^|]*))?\s*(\|\s*(?P<posts>\d+))?$"
)


def organisation(tree: str, **tables: str) -> Organisation:
    """The organisation a tree describes; more tables may be given as CSV texts by name."""
    units, tasks, posts = ["name,parent,leader title,kind"], ["name,responsible"], ["unit"]
    above: list[str] = []
    for line in textwrap.dedent(tree).strip("\n").split("\n"):
        match = _LINE.match(line.strip())
        assert match, line
        depth = (len(line) - len(line.lstrip())) // 2
        above[depth:] = [match["name"]]
        parent = above[depth - 1] if depth else ""
        units.append(f"{match['name']},{parent},{match['title'] or ''},{match['kind'] or ''}")
        tasks.extend(f"{task.strip()},{match['name']}" for task in (match["tasks"] or "").split(",") if task.strip())
        posts.extend([match["name"]] * int(match["posts"] or 0))
    files = {"units.csv": "\n".join(units), "tasks.csv": "\n".join(tasks), "posts.csv": "\n".join(posts)}
    register = read_register(files | {f"{name}.csv": text for name, text in tables.items()}, TODAY)
    assert not register.findings, [finding.text("en") for finding in register.findings]
    return register.organisation


def proposal(changes: str, org: Organisation, head: str = "", effective: str = "2027-01-01") -> Proposal:
    """A proposal with one changes block."""
    return parse(document(changes, head, effective), "proposals/p.md", org)


def document(changes: str, head: str = "", effective: str = "2027-01-01") -> str:
    """The text of a proposal with one changes block."""
    more = textwrap.dedent(head).strip()
    return (
        f"---\nproposal: p\ntitle: Prøve\neffective: {effective}\n{more + chr(10) if more else ''}---\n"
        f"# Hvorfor\n\nDerfor.\n\n:::{{changes}}\n{textwrap.dedent(changes).strip()}\n:::\n"
    )


@dataclass(frozen=True)
class Story:
    """What came of a story: the organisation before and after, the proposal, and everything found."""

    before: Organisation
    folded: Folded
    proposal: Proposal

    @property
    def after(self) -> Organisation:
        """The organisation after the changes."""
        return self.folded.organisation

    @property
    def findings(self) -> list[Finding]:
        """What parsing and folding found."""
        return [*self.proposal.findings, *self.folded.findings]

    @property
    def codes(self) -> list[str]:
        """The codes of what was found."""
        return [finding.code for finding in self.findings]

    def ends_as(self, expected: str) -> None:
        """Assert that the tree afterwards is the expected one."""
        assert tree(self.after) == textwrap.dedent(expected).strip()


def tell(before: Organisation | str, changes: str, log: tuple[Entry, ...] = (), **tables: str) -> Story:
    """Read the changes against an organisation and fold those that count."""
    org = organisation(before, **tables) if isinstance(before, str) else before
    read = proposal(changes, fold(org, log).organisation)
    return Story(org, fold(org, (*log, *read.counted())), read)


def told(before: Organisation | str, changes: str, **tables: str) -> Story:
    """A story in which nothing is wrong."""
    story = tell(before, changes, **tables)
    assert not story.findings, [f"{finding.place} {finding.text('en')}" for finding in story.findings]
    return story


def logged(org: Organisation, changes: str, effective: str) -> tuple[Entry, ...]:
    """Entries as if decided and in the log."""
    read = proposal(changes, org, effective=effective)
    assert not read.findings, [finding.text("en") for finding in read.findings]
    return tuple(replace(entry, rank=rank) for rank, entry in enumerate(read.entries))


def tree(org: Organisation) -> str:
    """The organisation as the tree notation writes it."""
    return "\n".join(_lines(org, "", 0))


def _lines(org: Organisation, parent: str, depth: int) -> list[str]:
    lines: list[str] = []
    for id in org.below(parent):
        unit = org.unit(id)
        assert unit is not None
        title = f" ({unit.leader_title})" if unit.leader_title else ""
        kind = f" [{unit.kind}]" if unit.kind else ""
        tasks = ", ".join(task.name for task in org.tasks_of(id))
        count = org.posts.total(id).posts
        posts = f" | {count.low.normalize():f}" if count.high else ""
        lines.append("  " * depth + unit.name + title + kind + (f": {tasks}" if tasks else "") + posts)
        lines.extend(_lines(org, id, depth + 1))
    return lines
