# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every edit of a proposal's document: from what is wanted to patches, or to the finding that says why not."""

from __future__ import annotations

from byggesten.proposal.change_edits import (
    Edit,
    add_change,
    change_change,
    delete_change,
    move_change,
    replace_source,
)
from byggesten.proposal.change_values import change_source, change_values
from byggesten.proposal.head_edits import (
    add_alternative,
    add_phase,
    choose_alternative,
    copy_document,
    remove_alternative,
    set_head,
)
from byggesten.proposal.section_edits import (
    add_section,
    move_section,
    remove_section,
    rename_section,
    section_source,
    set_prose,
    set_section,
)
from byggesten.proposal.spans import spans
from byggesten.proposal.take import take_change

__all__ = [
    "Edit",
    "add_alternative",
    "add_change",
    "add_phase",
    "add_section",
    "change_change",
    "change_source",
    "change_values",
    "choose_alternative",
    "copy_document",
    "delete_change",
    "move_change",
    "move_section",
    "remove_alternative",
    "remove_section",
    "rename_section",
    "replace_source",
    "section_source",
    "set_head",
    "set_prose",
    "set_section",
    "spans",
    "take_change",
]
