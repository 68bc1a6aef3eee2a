# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of: proposals: the document, its changes, revisions, frozen versions and alternatives."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.proposals import (
    alternative_views,
    changes,
    deciding,
    document,
    draw,
    frozen_views,
    history,
    listing,
    prose,
)
from byggesten.web.routes import Route, View, may
from byggesten.web.table import Need

READ, DRAFTS, EDIT = may(Right.OUTLINE), may(Right.DRAFTS), may(Right.PROPOSE)
BACK = EDIT | may(Right.RESTORE)
ONE = "proposals/<str:proposal>"


def _route(
    path: str, name: str, view: View, get: Need | None = None, post: Need | None = None, public: bool = False
) -> Route:
    return Route(path=f"{ONE}/{path}" if path else ONE, name=name, view=view, get=get, post=post, public=public)


ROUTES: tuple[Route, ...] = (
    Route(path="proposals", name="proposals", view=listing.proposals, get=READ, post=EDIT, public=True),
    _route("", "proposal", document.proposal, READ, public=True),
    _route("report/<str:language>", "proposal-report", document.report, READ, public=True),
    _route("markdown", "proposal-markdown", document.source, DRAFTS),
    _route("prose", "proposal-prose", prose.prose, EDIT, EDIT),
    _route("preview", "proposal-preview", prose.preview, None, EDIT),
    _route("sections/new", "section-new", prose.section_new, EDIT, EDIT),
    _route("section", "section", prose.section, EDIT, EDIT),
    _route("head", "proposal-head", prose.head, EDIT, EDIT),
    _route("source", "proposal-source", prose.whole, EDIT, EDIT),
    _route("changes/new", "change-new", changes.change_new, EDIT, EDIT),
    _route("changes/order", "change-order", changes.change_order, None, EDIT),
    _route("changes/of/<str:key>", "change", changes.change, EDIT, EDIT),
    _route("changes/of/<str:key>/move", "change-move", changes.change_move, EDIT, EDIT),
    _route("draw", "proposal-draw", draw.draw, EDIT),
    _route("draw/chart", "proposal-chart", draw.chart, EDIT),
    _route("draw/dialog", "proposal-dialog", draw.dialog, EDIT),
    _route("draw/act", "proposal-act", draw.act, None, EDIT),
    _route("undo", "proposal-undo", history.undo_edit, None, EDIT),
    _route("redo", "proposal-redo", history.redo_edit, None, EDIT),
    _route("since", "proposal-since", history.since, DRAFTS),
    _route("revisions", "proposal-revisions", history.revisions, DRAFTS),
    _route("revisions/<int:number>/restore", "proposal-restore", history.restore_revision, None, BACK),
    _route("versions", "proposal-versions", frozen_views.versions_page, READ, public=True),
    _route("versions/freeze", "proposal-freeze", frozen_views.freeze_version, None, may(Right.FREEZE)),
    _route("versions/of/<str:version>", "proposal-version", frozen_views.version, READ, public=True),
    _route("versions/of/<str:version>/issue", "proposal-issue", frozen_views.issue_version, None, may(Right.FREEZE)),
    _route("alternatives", "proposal-alternatives", alternative_views.alternatives, DRAFTS),
    _route("alternatives/copy", "proposal-copy", alternative_views.copy, None, EDIT),
    _route("alternatives/within", "proposal-within", alternative_views.within, None, EDIT),
    _route("alternatives/from/<str:other>", "proposal-take", alternative_views.take, EDIT, EDIT),
    _route("rebase", "proposal-rebase", deciding.rebase, DRAFTS, EDIT),
    _route("decision", "proposal-decide", deciding.decision, DRAFTS, may(Right.DECIDE)),
)
