# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Computed proposals, kept between requests: the next request, or the next edit, begins with what was computed."""

from __future__ import annotations

import threading
from collections import OrderedDict

from byggesten.actions.subject import Subject, of_proposal
from byggesten.proposal.proposal import Proposal
from byggesten.web.visit import Visit

KEPT = 16
_kept: OrderedDict[tuple[object, ...], Subject] = OrderedDict()
_lock = threading.Lock()


def subject_of(visit: Visit, proposal: Proposal) -> Subject:
    """A proposal computed as the reader may see it; readers alike in what they may see share it."""
    workspace = visit.workspace
    key = (visit.row.pk, proposal.id, visit.actor.rights, visit.actor.unit)
    with _lock:
        held = _kept.get(key)
    if held is not None and held.workspace is workspace and held.proposal is proposal:
        return held
    found = of_proposal(workspace, proposal, previous=held)
    with _lock:
        _kept[key] = found
        _kept.move_to_end(key)
        while len(_kept) > KEPT:
            _kept.popitem(last=False)
    return found
