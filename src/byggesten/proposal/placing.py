# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Placing: under which heading of a document a new change lands, in which of its blocks, and with which key."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from byggesten.changes.change import Change
from byggesten.changes.entry import Entry, Status
from byggesten.changes.portions import Portion
from byggesten.kernel.names import loose, slug, visible
from byggesten.kernel.text import Text
from byggesten.proposal.blocks import Directive, Heading
from byggesten.proposal.entries import STATUSES
from byggesten.proposal.spans import BlockSpan, SectionSpan, Spans
from byggesten.proposal.spelling import Spelling
from byggesten.proposal.vocabulary import role
from byggesten.proposal.writing import attribute_of

OTHER_CHANGES = Text("Øvrige ændringer", "Other changes")
SHORTEST = 4
_KEY = re.compile(r"(?P<letters>\D*?)(?P<digits>\d+)(?P<more>\D*)")
_NUMBERED = re.compile(r"^[\d.]+\s+")
_RECEIVERS = ("to", "under", "into", "unit", "in", "responsible")


def next_key(taken: Iterable[str]) -> str:
    """A key nothing has, in the style of those taken: the letters most have, as many digits, one more than the last."""
    known = list(taken)
    found = [match for key in known if (match := _KEY.fullmatch(key))]
    if not found:
        letters, digits, number = "C", 1, 0
    else:
        letters = Counter(each["letters"] for each in found).most_common(1)[0][0]
        like = [each["digits"] for each in found if each["letters"] == letters]
        digits = max((len(each) for each in like if each.startswith("0")), default=1)
        number = max(map(int, like))
    key = f"{letters}{number + 1:0{digits}}"
    return key if key not in known else next_key([*known, key])


def units_of(kind: type[Change], values: Mapping[str, Any], spelling: Spelling) -> tuple[str, ...]:
    """The units a change is about, the most telling first.

    First what its naming key names, then who receives or is above, then what else it names, and last the units
    around each of them, from the nearest outwards.
    """
    given = {attribute_of(kind, name).name: value for name, value in values.items()}
    fields = [each for each in kind.fields() if each.name in given]
    order = sorted(fields, key=lambda each: (each is not kind.fields()[0], each.name not in _RECEIVERS))
    named: list[str] = []
    for each in order:
        if each.form == "new" and each.refers == "units":
            named.append(slug(str(given[each.name])))
        elif each.form in ("ref", "refs", "portions") and given[each.name]:
            tables = tuple(each.refers.split()) or ("units", "tasks")
            named += [id for said in _ids(given[each.name]) if (id := spelling.find(said, tables)[0])]
    around = [above for id in named for above in _above(id, spelling)]
    return tuple(dict.fromkeys([*named, *around]))


def _ids(value: Any) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Portion):
        yield value.what
    elif isinstance(value, Mapping):
        yield str(value.get("what", ""))
    elif isinstance(value, list | tuple):
        for each in value:
            yield from _ids(each)


def _above(id: str, spelling: Spelling) -> tuple[str, ...]:
    """The units around one, nearest first: of the register, or as the document places it."""
    if spelling.org.unit(id):
        return spelling.org.chain(id)[1:]
    new = next((each for each in spelling.new if each.id == id and each.parent), None)
    parent = spelling.find(new.parent, ("units",))[0] if new else ""
    return (parent, *spelling.org.chain(parent)[1:]) if parent else ()


def home(spans: Spans, ids: Iterable[str], spelling: Spelling) -> SectionSpan | None:
    """The section of the first of the units a heading names; None where no heading names any.

    A heading names a unit by a role, by its anchor or by its own words, a number before them apart; failing that, a
    heading in which the name stands among other words.
    """
    sections = [(each, each.heading) for each in spans.sections if each.heading]
    for id in ids:
        names = _names(id, spelling)
        for section, heading in sections:
            if _is_about(heading, id, names, spelling):
                return section
        for section, heading in sections:
            if any(_within(name, heading.text) for name in names):
                return section
    return None


def _names(id: str, spelling: Spelling) -> tuple[str, ...]:
    known = spelling.org.things.get(id)
    return (*(known.names if known else ()), *(each.name for each in spelling.new if each.id == id))


def _is_about(heading: Heading, id: str, names: tuple[str, ...], spelling: Spelling) -> bool:
    if heading.anchor and slug(heading.anchor) == id:
        return True
    for each in heading.roles:
        kind = role(each.kind)
        if kind and "units" in kind.tables and spelling.find(each.text, kind.tables)[0] == id:
            return True
    words = loose(_NUMBERED.sub("", heading.text))
    return slug(heading.text) == id or any(loose(name) == words for name in names)


def _within(name: str, text: str) -> bool:
    said = re.escape(visible(name))
    return len(name) >= SHORTEST and bool(re.search(rf"(?<!\w){said}(?!\w)", visible(text), re.IGNORECASE))


def rest(spans: Spans) -> SectionSpan | None:
    """The section for changes that belong under no other heading, where there is one."""
    wanted = {loose(OTHER_CHANGES.da), loose(OTHER_CHANGES.en)}
    return next((each for each in spans.sections if each.heading and loose(each.heading.text) in wanted), None)


def top_level(spans: Spans) -> int:
    """The level of the document's chapters: 2 where one heading of level 1 stands over all others, else the highest."""
    levels = [each.heading.level for each in spans.sections if each.heading]
    if not levels:
        return 1
    alone = levels.count(min(levels)) == 1 and levels[0] == min(levels) and len(levels) > 1
    return min(level for level in levels if level > min(levels)) if alone else min(levels)


def defaults_of(block: Directive) -> dict[str, str]:
    """What a block says for all its changes: status, phase and alternative."""
    said = block.option("status")
    return {
        "status": STATUSES[said].value if said in STATUSES else said,
        "phase": block.option("phase", "fase"),
        "alternative": block.option("alternative", "alternativ"),
    }


def suits(block: BlockSpan, said: Mapping[str, str]) -> bool:
    """Whether a change that says these of its own means the same in the block as outside of any."""
    if not (block.changes and block.listed and isinstance(block.block, Directive)):
        return False
    defaults = defaults_of(block.block)
    return all(not value or said.get(name, "") for name, value in defaults.items()) and all(
        not defaults[name] or defaults[name] == said[name] for name in ("phase", "alternative")
    )


def standing(entry: Entry, block: Directive) -> dict[str, str]:
    """What a change takes from its block and would have to say of its own elsewhere."""
    have = {"status": entry.status.value, "phase": entry.phase, "alternative": entry.alternative}
    return {name: have[name] for name, value in defaults_of(block).items() if value and have[name]}


def said_status(value: Any) -> str:
    """A status as a block says it, from a value in either language; empty for none."""
    text = value.value if isinstance(value, Status) else str(value or "").strip().casefold()
    return STATUSES[text].value if text in STATUSES else text
