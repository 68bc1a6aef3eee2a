# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Transactions of the store: what is acknowledged is committed, and what the database refuses is an ``OSError``."""

from __future__ import annotations

import contextlib
import errno
import threading
from collections.abc import Iterator

import django.db
from django.db import connections, transaction

from byggesten.store.database.models import Workspace

CAUSES = {
    "database or disk is full": errno.ENOSPC,
    "no space left": errno.ENOSPC,
    "disk full": errno.ENOSPC,
    "readonly database": errno.EROFS,
    "read-only": errno.EROFS,
    "is locked": errno.EAGAIN,
}
NO_WORKSPACE = "the workspace does not exist"
ROLLED_BACK = "the database undid what was written"


class _Open(threading.local):
    """The outermost transaction of the store on this thread: by connection, the workspace that is locked."""

    def __init__(self) -> None:
        self.workspaces: dict[str, int] = {}


_OPEN = _Open()


@contextlib.contextmanager
def refusals() -> Iterator[None]:
    """Give what the database refuses as ``OSError``, the port's word for a medium that refuses."""
    try:
        yield
    except django.db.Error as error:
        raise as_os_error(error) from error


def as_os_error(error: Exception) -> OSError:
    """An error of the database as one of the medium."""
    said = str(error).lower()
    number = next((number for words, number in CAUSES.items() if words in said), errno.EIO)
    return OSError(number, str(error))


@contextlib.contextmanager
def writing(workspace_id: int, using: str) -> Iterator[None]:
    """A transaction in which the workspace is locked; inside another of the store's it is a part of that.

    The outermost one commits when it ends, and therefore refuses to stand inside a transaction of somebody else's
    (``RuntimeError``): what the store then said was saved could still be undone. An error of the database that was
    met and hidden inside makes it fail here, for then the database has undone everything.
    """
    outermost = using not in _OPEN.workspaces
    raised: BaseException | None = None
    try:
        with transaction.atomic(using=using, durable=outermost):
            if outermost or _OPEN.workspaces[using] != workspace_id:
                _lock(workspace_id, using)
            if outermost:
                _OPEN.workspaces[using] = workspace_id
            try:
                yield
            except BaseException as error:
                raised = error
                raise
            _still_whole(using)
    except django.db.Error as error:
        if error is raised:
            raise
        raise as_os_error(error) from error
    finally:
        if outermost:
            _OPEN.workspaces.pop(using, None)


def _lock(workspace_id: int, using: str) -> None:
    """One writer at a time; on SQLite the transaction, begun as immediate, is that lock already."""
    rows = Workspace.objects.using(using).select_for_update(no_key=True).filter(pk=workspace_id)
    if rows.values_list("pk", flat=True).first() is None:
        raise FileNotFoundError(errno.ENOENT, NO_WORKSPACE, str(workspace_id))


def _still_whole(using: str) -> None:
    connection = connections[using]
    if connection.needs_rollback or connection.closed_in_transaction:
        raise OSError(errno.EIO, ROLLED_BACK)


@contextlib.contextmanager
def snapshot(using: str) -> Iterator[None]:
    """Read everything as of one moment, without stopping those who write."""
    connection = connections[using]
    if connection.in_atomic_block:
        yield
    elif connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
        try:
            yield
        finally:
            with connection.cursor() as cursor:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic(using=using):
            with connection.cursor() as cursor:
                cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield
