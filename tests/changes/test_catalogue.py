# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The catalogue of changes: every operation of the domain can be said, and each kind is declared whole."""

from __future__ import annotations

import inspect

from byggesten.changes.catalogue import all_changes, keywords
from byggesten.changes.order import ORDER


def test_every_operation_of_the_domain_can_be_said() -> None:
    """OP01 to OP32 of the domain's part 1B each have a kind of change that says it."""
    said = {operation for kind in all_changes().values() for operation in kind.evidence.split()}
    assert {f"OP{number:02}" for number in range(1, 33)} - said == set()


def test_every_kind_is_declared_whole() -> None:
    """Each kind has a slot of the documented order, a sentence in both languages, and every field its meaning."""
    for op, kind in all_changes().items():
        assert kind.slot in ORDER, op
        assert all((kind.sentence.da, kind.sentence.en)), op
        assert inspect.getdoc(kind), op
        assert all(field.meaning.da and field.meaning.en for field in kind.fields()), op


def test_a_kind_lives_where_its_id_says() -> None:
    """The id is the path: whoever knows ``unit.move`` knows the file."""
    for op, kind in all_changes().items():
        assert kind.__module__ == f"byggesten.changes.{op}", op


def test_every_kind_is_named_by_a_key_of_its_own() -> None:
    """No two kinds share a naming key, in either language."""
    named = keywords()
    assert {kind.keyword() for kind in all_changes().values()} <= set(named)
