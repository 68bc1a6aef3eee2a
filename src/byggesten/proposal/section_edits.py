# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing text: sections and blocks of running text put in, written anew, renamed, moved and taken out."""

from __future__ import annotations

import re

from byggesten.kernel.findings import Finding, declare
from byggesten.proposal.blocks import UNCLOSED, read_blocks
from byggesten.proposal.change_edits import Edit, missing_section
from byggesten.proposal.patches import Patch, apply, between_blank_lines, cut, difference
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import SectionSpan, Spans, spans

NO_BLOCK = declare(
    "edit.no_block",
    "error",
    da="Afsnittet »{section}« har ikke så mange tekstblokke: {number}",
    en="The section “{section}” has not that many blocks of text: {number}",
    advice_da="Måske har en anden ændret afsnittet; se forslaget igen.",
    advice_en="Somebody may have changed the section; look at the proposal again.",
)
HAS_CHANGES = declare(
    "edit.section_has_changes",
    "error",
    da="Afsnittet »{section}« kan ikke slettes, for det indeholder ændringerne {keys}",
    en="The section “{section}” cannot be deleted, for it holds the changes {keys}",
    advice_da="Flyt ændringerne først, eller slet afsnittet med det hele.",
    advice_en="Move the changes first, or delete the section with all of it.",
)
INTO_ITSELF = declare(
    "edit.into_itself",
    "error",
    da="Afsnittet »{section}« kan ikke flyttes ind i sig selv",
    en="The section “{section}” cannot be moved into itself",
    advice_da="Vælg en overskrift uden for afsnittet.",
    advice_en="Choose a heading outside the section.",
)
NO_TITLE = declare(
    "edit.no_title",
    "error",
    da="En overskrift skal have ord",
    en="A heading must have words",
    advice_da="Skriv, hvad afsnittet handler om.",
    advice_en="Write what the section is about.",
)
UNNAMED = "–"


def section_source(proposal: Proposal, anchor: str) -> str:
    """What stands under a heading before the next one, as written; empty where there is no such heading."""
    section = spans(proposal.text).section(anchor)
    return proposal.text[section.body : section.end].strip("\n") if section else ""


def set_section(proposal: Proposal, anchor: str, markdown: str) -> Edit:
    """Write anew what stands under a heading before the next one."""
    found = spans(proposal.text)
    section = found.section(anchor)
    if section is None:
        return missing_section(found, anchor)
    if wrong := _unclosed(markdown):
        return wrong
    body, old = _clean(markdown), found.text[section.body : section.end]
    above = "" if not found.text[: section.body].strip() else "\n"
    below = "" if section.end == len(found.text) else "\n"
    if body == old.strip("\n"):
        return ()
    new = f"{above}{body}\n{below}" if body else below
    return tuple(Patch(section.body + p.start, section.body + p.end, p.text) for p in difference(old, new))


def set_prose(proposal: Proposal, anchor: str, index: int, markdown: str) -> Edit:
    """Write one block of running text of a section anew, counted from 0; one past the last adds a block.

    A block ends where a directive or a heading begins. An empty text takes it out.
    """
    found = spans(proposal.text)
    section = found.section(anchor)
    if section is None:
        return missing_section(found, anchor)
    if wrong := _unclosed(markdown):
        return wrong
    body = _clean(markdown)
    if not 0 <= index <= len(section.prose):
        return NO_BLOCK(subject=anchor, section=_title(section), number=index + 1)
    if index == len(section.prose):
        at = section.prose[-1].end if section.prose else section.body
        return (between_blank_lines(found.text, at, body),) if body else ()
    block = section.prose[index]
    if not body:
        return (cut(found.text, block.start, block.end),)
    old = found.text[block.start : block.end]
    end = "\n" if old.endswith("\n") else ""
    return tuple(Patch(block.start + p.start, block.start + p.end, p.text) for p in difference(old, body + end))


def add_section(proposal: Proposal, title: str, level: int, after: str = "", markdown: str = "") -> Edit:
    """Add a heading of a level from 1 to 6 after a section and those under it, else last in the document.

    A deeper heading than the one it comes after is that section's own, and stands after the others it has.
    """
    found = spans(proposal.text)
    section = found.section(after) if after else None
    if after and section is None:
        return missing_section(found, after)
    if wrong := _no_title(title) or _unclosed(markdown):
        return wrong
    at = len(found.text) if section is None else _end_of(found, section, level)
    body = _clean(markdown)
    return (between_blank_lines(found.text, at, f"{heading(title, level)}\n\n{body}"),)


def _end_of(found: Spans, section: SectionSpan, level: int) -> int:
    """Where a heading of a level comes after a section: behind all that is deeper than it or than the section."""
    at = found.sections.index(section)
    own = section.heading.level if section.heading else 0
    end = section.end
    for each in found.sections[at + 1 :]:
        if section.heading is None or each.heading is None or each.heading.level <= min(own, level):
            break
        if level > own and each.heading.level < level:
            break
        end = each.end
    return end


def heading(title: str, level: int) -> str:
    """A heading as Markdown."""
    words = re.sub(r"(?<= )(#+)$", r"\\\1", " ".join(title.split()))
    return f"{'#' * min(max(level, 1), 6)} {words}"


def rename_section(proposal: Proposal, anchor: str, title: str) -> Edit:
    """Give a section another heading; an anchor of its own stays."""
    found = spans(proposal.text)
    section = found.section(anchor)
    if section is None or section.heading is None:
        return missing_section(found, anchor)
    if wrong := _no_title(title):
        return wrong
    lines = found.text[section.start : section.body]
    head = section.start + _heading_at(lines, section.heading.anchor)
    new = f"{heading(title, section.heading.level)}\n"
    return tuple(Patch(head + p.start, head + p.end, p.text) for p in difference(found.text[head : section.body], new))


def _heading_at(lines: str, anchor: str) -> int:
    """Where the heading begins below its anchor."""
    if not anchor:
        return 0
    at = lines.index("\n") + 1
    while lines.startswith("\n", at):
        at += 1
    return at


def remove_section(proposal: Proposal, anchor: str, force: bool = False) -> Edit:
    """Take a section out with the sections under it. Refused where they hold changes, unless forced."""
    found = spans(proposal.text)
    section = found.section(anchor)
    if section is None:
        return missing_section(found, anchor)
    family = found.family(section)
    keys = tuple(each.key or UNNAMED for one in family for each in one.items)
    if keys and not force:
        return HAS_CHANGES(subject=anchor, section=_title(section), keys=keys)
    return (_taken(found.text, section.start, family[-1].end),)


def _taken(text: str, start: int, end: int) -> Patch:
    """A patch that takes whole sections out; the last line of what is left ends the document."""
    if end < len(text):
        return Patch(start, end, "")
    while text[:start].endswith("\n\n"):
        start -= 1
    return Patch(start, end, "")


def move_section(proposal: Proposal, anchor: str, before: str = "") -> Edit:
    """Move a section with the sections under it right before another, else last in the document."""
    found = spans(proposal.text)
    section = found.section(anchor)
    target = found.section(before) if before else None
    if section is None:
        return missing_section(found, anchor)
    if before and target is None:
        return missing_section(found, before)
    family = found.family(section)
    if target in family[1:] or section.heading is None:
        return INTO_ITSELF(subject=anchor, section=_title(section))
    start, end, at = section.start, family[-1].end, target.start if target else len(found.text)
    if at in (start, end):
        return ()
    body = found.text[start:end].strip("\n")
    patches = (_taken(found.text, start, end), _put(found.text, at, body))
    return patches if apply(found.text, patches) != found.text else ()


def _put(text: str, at: int, body: str) -> Patch:
    patch = between_blank_lines(text, at, body)
    return patch if at == len(text) else Patch(at, at, patch.text.rstrip("\n") + "\n\n")


def _title(section: SectionSpan) -> str:
    return section.heading.text if section.heading else UNNAMED


def _clean(markdown: str) -> str:
    """A text with Unix line ends and no blank lines around it."""
    return markdown.replace("\r\n", "\n").replace("\r", "\n").strip("\n").rstrip()


def _unclosed(markdown: str) -> Finding | None:
    """The finding that a fence in a text would swallow what comes after it."""
    _, findings = read_blocks(_clean(markdown), "")
    return next((each for each in findings if each.code == UNCLOSED.code), None)


def _no_title(title: str) -> Finding | None:
    return None if title.strip() else NO_TITLE()
