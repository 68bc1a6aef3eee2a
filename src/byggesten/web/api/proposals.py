# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reading proposals: the document in its parts, its changes as sentences, and the kinds of change there are."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Field

from byggesten.actions.permission import Right
from byggesten.actions.reasons import reason_of
from byggesten.actions.revisions import digest_of
from byggesten.actions.subject import Subject, of_proposal
from byggesten.changes.catalogue import all_changes
from byggesten.changes.entry import Entry
from byggesten.changes.sentences import sentence, told
from byggesten.kernel.attributes import attributes
from byggesten.kernel.dates import SaidDate
from byggesten.kernel.names import danish_key
from byggesten.kernel.text import Language
from byggesten.kernel.wording import write
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.records import Head
from byggesten.proposal.spans import SectionSpan, spans
from byggesten.proposal.writing import declared
from byggesten.web.api.declare import Operation
from byggesten.web.api.reading import part
from byggesten.web.api.shapes import proposals as shapes
from byggesten.web.api.shapes.common import Limit, Offset
from byggesten.web.pages.proposals.desk import Desk
from byggesten.web.pages.proposals.document import version_seen
from byggesten.web.pages.proposals.kinds import says
from byggesten.web.routes import may
from byggesten.web.visit import Visit

OUTLINE = may(Right.OUTLINE)
FIRST = 100
Id = Annotated[str, Field(max_length=200)]


def proposals(visit: Visit, offset: Offset = 0, limit: Limit = FIRST) -> shapes.Proposals:
    """The proposals the token may see."""
    rows = sorted(map(_row, visit.workspace.proposals), key=lambda each: danish_key(each["title"]))
    return shapes.Proposals.model_validate(part(rows, offset, limit))


def _row(proposal: Proposal) -> dict[str, Any]:
    head = proposal.head
    return {
        "id": proposal.id, "title": head.title, "status": head.status, "said": said_date(head.effective),
        "effective": head.effective.reading if head.effective else None, "alternative_to": head.alternative_to,
        "changes": len(proposal.entries),
    }  # fmt: skip


def said_date(date: SaidDate | None) -> str:
    """A date as the document says it; empty where it says none."""
    return date.text if date else ""


def proposal(visit: Visit, proposal: Id) -> shapes.OneProposal:
    """A proposal: its particulars, sections, text, and the revision to say when editing."""
    known = visit.proposal(proposal)
    version = version_seen(visit, known)
    return shapes.OneProposal.model_validate(
        {
            "head": _said(known.head, [each.name for each in attributes(Head)]),
            "phases": [_said(each, list(shapes.Phase.model_fields)) for each in known.phases],
            "alternatives": [_said(each, list(shapes.Alternative.model_fields)) for each in known.alternatives],
            "sections": [_section(known, each) for each in spans(known.text).sections],
            "revision": version.revision if version else Desk(visit, proposal).number,
            "digest": digest_of(known.text), "version": version.slug if version else "", "text": known.text,
        }
    )  # fmt: skip


def _said(record: Any, names: list[str]) -> dict[str, Any]:
    """Particulars as texts, numbers and lists; dates as they are said."""
    found: dict[str, Any] = {}
    for name in names:
        value = getattr(record, name)
        dated = isinstance(value, SaidDate) or (value is None and name in ("effective", "date", "decision"))
        found[name] = said_date(value) if dated else list(value) if isinstance(value, tuple) else value
    return found


def _section(proposal: Proposal, section: SectionSpan) -> dict[str, Any]:
    heading = section.heading
    return {
        "anchor": section.anchor, "heading": heading.text if heading else "", "level": heading.level if heading else 0,
        "prose": [proposal.text[each.start : each.end].strip("\n") for each in section.prose],
        "changes": [item.key for item in section.items],
    }  # fmt: skip


def changes(visit: Visit, proposal: Id, offset: Offset = 0, limit: Limit = FIRST) -> shapes.Changes:
    """The changes of a proposal as sentences and field by field, in the order of the document."""
    known = visit.proposal(proposal)
    subject = of_proposal(visit.workspace, known)
    listed = part(known.entries, offset, limit)
    listed["rows"] = [_change(subject, known, each, visit.lang) for each in listed["rows"]]
    return shapes.Changes.model_validate(listed)


def _change(subject: Subject, proposal: Proposal, entry: Entry, lang: Language) -> dict[str, Any]:
    after, before = subject.after, subject.before

    def name(id: str) -> str:
        return after.name(id) if id in after.things else before.name(id)

    fields = [
        {"name": each.name, "label": each.meaning.in_(lang).partition(":")[0],
         "value": write(told(getattr(entry.change, each.name), each, name, lang), lang)}
        for each in entry.change.fields() if getattr(entry.change, each.name) not in (None, "", (), False)
    ]  # fmt: skip
    return {
        "key": entry.key, "op": entry.change.op, "sentence": sentence(entry.change, name, lang, before.name),
        "reason": reason_of(entry, proposal), "section": entry.heading, "status": entry.status.value,
        "counts": entry.counts(subject.workspace.counted), "effective": entry.day, "said": said_date(entry.effective),
        "phase": entry.phase, "alternative": entry.alternative, "fields": fields,
    }  # fmt: skip


def kinds(visit: Visit) -> shapes.Kinds:
    """Every kind of change a proposal can hold, with what each can say."""
    listed = [
        {
            "op": op, "says": says(kind, visit.lang),
            "fields": [
                {"name": name, "meaning": each.meaning.in_(visit.lang), "form": each.form, "required": each.required}
                for name, each in declared(kind).items()
            ],
        }
        for op, kind in sorted(all_changes().items())
    ]  # fmt: skip
    return shapes.Kinds.model_validate({"kinds": listed})


OPERATIONS: tuple[Operation, ...] = (
    Operation(method="GET", path="proposals", name="proposals", view=proposals, needs=OUTLINE),
    Operation(method="GET", path="proposals/{proposal}", name="proposal", view=proposal, needs=OUTLINE),
    Operation(method="GET", path="proposals/{proposal}/changes", name="changes", view=changes, needs=OUTLINE),
    Operation(method="GET", path="kinds", name="kinds", view=kinds, needs=OUTLINE),
)
