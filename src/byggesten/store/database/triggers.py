# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The triggers that make the chain append-only in the database itself, whoever asks.

A line is neither changed nor deleted. Its content is not deleted, and changed in one way alone: from a value to NULL,
which is how a person is erased.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

LINE, CONTENT = "byggesten_line", "byggesten_content"
SAID = "the chain is append-only"
ERASED = "OLD.data IS NOT NULL AND NEW.data IS NULL AND NEW.salt IS NULL AND NEW.line_id = OLD.line_id"

# By name: the event and the condition of a trigger on SQLite. The two on INSERT are for INSERT OR REPLACE, which
# deletes without asking the triggers on DELETE.
SQLITE = {
    "byggesten_line_update": (f"BEFORE UPDATE ON {LINE}", ""),
    "byggesten_line_delete": (f"BEFORE DELETE ON {LINE}", ""),
    "byggesten_line_replace": (
        f"BEFORE INSERT ON {LINE}",
        f"WHEN EXISTS (SELECT 1 FROM {LINE} WHERE id = NEW.id OR (workspace_id = NEW.workspace_id AND seq = NEW.seq))",
    ),
    "byggesten_content_update": (f"BEFORE UPDATE ON {CONTENT}", f"WHEN NOT ({ERASED})"),
    "byggesten_content_delete": (f"BEFORE DELETE ON {CONTENT}", ""),
    "byggesten_content_replace": (
        f"BEFORE INSERT ON {CONTENT}",
        f"WHEN EXISTS (SELECT 1 FROM {CONTENT} WHERE line_id = NEW.line_id)",
    ),
}
# By name: table, event, and for each row or each statement.
POSTGRESQL = {
    "byggesten_line_stands": (LINE, f"BEFORE UPDATE OR DELETE ON {LINE} FOR EACH ROW"),
    "byggesten_line_truncate": (LINE, f"BEFORE TRUNCATE ON {LINE} FOR EACH STATEMENT"),
    "byggesten_content_delete": (CONTENT, f"BEFORE DELETE ON {CONTENT} FOR EACH ROW"),
    "byggesten_content_update": (CONTENT, f"BEFORE UPDATE ON {CONTENT} FOR EACH ROW WHEN (NOT ({ERASED}))"),
    "byggesten_content_truncate": (CONTENT, f"BEFORE TRUNCATE ON {CONTENT} FOR EACH STATEMENT"),
}
REFUSE = f"""
CREATE OR REPLACE FUNCTION byggesten_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '{SAID}' USING ERRCODE = 'integrity_constraint_violation';
END
$$
"""
STANDING = {
    "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
    "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal AND tgenabled = 'A'",
}


def put(apps: object, editor: Any) -> None:
    """Put the triggers in place, also where some of them stand; the forward step of a migration.

    On PostgreSQL they fire always, also in a session that says it is a replica.
    """
    lift(apps, editor)
    if editor.connection.vendor == "sqlite":
        for name, (event, condition) in SQLITE.items():
            editor.execute(f"CREATE TRIGGER {name} {event} {condition} BEGIN SELECT RAISE(ABORT, '{SAID}'); END")
    else:
        editor.execute(REFUSE, params=None)
        for name, (table, event) in POSTGRESQL.items():
            editor.execute(f"CREATE TRIGGER {name} {event} EXECUTE FUNCTION byggesten_refuse()", params=None)
            editor.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}", params=None)


def lift(apps: object, editor: Any) -> None:
    """Take the triggers away; the backward step of a migration."""
    if editor.connection.vendor == "sqlite":
        _execute(editor, (f"DROP TRIGGER IF EXISTS {name}" for name in SQLITE))
    else:
        _execute(editor, (f"DROP TRIGGER IF EXISTS {name} ON {table}" for name, (table, _) in POSTGRESQL.items()))
        _execute(editor, ("DROP FUNCTION IF EXISTS byggesten_refuse()",))


def missing(connection: Any) -> tuple[str, ...]:
    """The names of the triggers that should stand in a database and do not, or are turned off."""
    wanted = SQLITE if connection.vendor == "sqlite" else POSTGRESQL
    with connection.cursor() as cursor:
        cursor.execute(STANDING[connection.vendor])
        standing = {name for (name,) in cursor.fetchall()}
    return tuple(sorted(set(wanted) - standing))


def _execute(editor: Any, statements: Iterable[str]) -> None:
    for statement in statements:
        editor.execute(statement)
