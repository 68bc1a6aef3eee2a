# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The report of a proposal as an audience may see it: what a frozen version keeps."""

from __future__ import annotations

from byggesten.actions.check import concerning
from byggesten.actions.permission import Actor, Role, in_role
from byggesten.actions.seen import seen_by
from byggesten.actions.subject import of_proposal
from byggesten.actions.workspace import Workspace
from byggesten.documents.output import build_files
from byggesten.kernel.text import Language

# A version kept for the work group may still be read by those of it who may not see salaries.
READERS = {"public": Role.PUBLIC, "staff": Role.EMPLOYEE, "work": Role.PROJECT_LEADER}


def rendered_for(workspace: Workspace, id: str, text: str, audience: str) -> bytes:
    """The HTML report of a proposal's text, made from what the audience may see and nothing more."""
    reader: Actor = in_role(READERS[audience], audience)
    seen = seen_by(workspace, reader, {id: text})
    proposal = seen.proposal(id)
    assert proposal is not None
    subject = of_proposal(seen, proposal)
    language: Language = "en" if proposal.head.language == "en" else "da"
    pages = build_files(subject.case, concerning(seen, subject), name=id, languages=(language,))
    return next(data for name, data in sorted(pages.items()) if name.endswith(".html"))
