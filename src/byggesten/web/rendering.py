# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The report of a proposal as an audience may see it: what a frozen version keeps."""

from __future__ import annotations

from byggesten.actions.check import concerning
from byggesten.actions.permission import Role, in_role
from byggesten.actions.seen import seen_by
from byggesten.actions.subject import of_proposal
from byggesten.actions.workspace import Workspace
from byggesten.documents.output import build_files
from byggesten.kernel.text import Language

# A version kept for the work group may still be read by those of it who may not see salaries.
READERS = {"public": Role.PUBLIC, "staff": Role.EMPLOYEE, "work": Role.PROJECT_LEADER}


def rendered_for(workspace: Workspace, id: str, text: str, audience: str, language: Language | None = None) -> bytes:
    """The HTML report of a proposal's text, made from what the audience may see and nothing more.

    Without a language it is in that of the proposal. What the rules find is for those who work on it.
    """
    seen = seen_by(workspace, in_role(READERS[audience], audience), {id: text})
    known = seen.proposal(id)
    assert known is not None
    working = audience == "work"
    proposal = seen.read(text, known.file) if working else known
    subject = of_proposal(seen, proposal)
    chosen: Language = language or ("en" if proposal.head.language == "en" else "da")
    findings = concerning(seen, subject) if working else ()
    pages = build_files(subject.case, findings, name=proposal.id, languages=(chosen,))
    return next(data for name, data in sorted(pages.items()) if name.endswith(".html"))
