# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Import and export: a whole workspace from one store to another, byte for byte.

Hidden files and the cache stay behind. A file of lines (``.jsonl``) is added line by line, so that each line gets its
own link where the target keeps a chain.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.reading import UNREADABLE, cause, read_bytes
from byggesten.actions.workspace import NO_WORKSPACE, SETTINGS
from byggesten.kernel.findings import NOWHERE, Finding, Place, declare

LINES = ".jsonl"
OCCUPIED = declare(
    "transfer.occupied",
    "error",
    da="Der er allerede noget i {target}; intet er overskrevet",
    en="There is something in {target} already; nothing is overwritten",
    advice_da="Vælg et tomt sted, eller sig udtrykkeligt, at det skal erstattes (--replace).",
    advice_en="Choose an empty place, or say outright that it is to be replaced (--replace).",
)
FOREIGN = declare(
    "transfer.foreign",
    "error",
    da="{target} er ikke tom og er ikke et arbejdsområde; intet er overskrevet",
    en="{target} is not empty and is not a workspace; nothing is overwritten",
    advice_da="Vælg et tomt sted; kun et arbejdsområde kan erstattes.",
    advice_en="Choose an empty place; only a workspace can be replaced.",
)
NOT_WRITTEN = declare(
    "transfer.not_written",
    "error",
    da="Arbejdsområdet kunne ikke skrives i {target}: {cause}",
    en="The workspace could not be written in {target}: {cause}",
    advice_da="Sørg for plads og skriveadgang, og prøv igen.",
    advice_en="Make room and give write access, and try again.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What was moved: every file the target now holds, and those it held before and no longer does."""

    files: tuple[str, ...]
    removed: tuple[str, ...] = ()


def copy(
    source: Store,
    target: Store,
    *,
    actor: Actor,
    name: str,
    replace: bool = False,
    kept: Collection[str] = (),
) -> Copied | tuple[Finding, ...]:
    """Copy the workspace in a store into another; findings where it cannot be done, and then nothing is written.

    ``name`` is what the target is called in messages. Asked to ``replace`` a workspace, the target holds the source's
    files and no others; what is the same is left alone, and a file of lines that only became longer is only added to.
    A file of lines in ``kept`` is never lost: where the target has it, it stays unless the source only makes it longer.
    """
    if denied := actor.denied(Right.CREATE):
        return denied
    findings: list[Finding] = []
    if read_bytes(source, SETTINGS, findings) is None:
        return tuple(findings) or (NO_WORKSPACE(Place(SETTINGS), SETTINGS, file=SETTINGS),)
    with source.together():
        files = {path: data for path, data in _files(source, findings) if data is not None}
    if findings:
        return tuple(findings)
    if target.names() and not (replace and target.read(SETTINGS) is not None):
        return ((FOREIGN if replace else OCCUPIED)(NOWHERE, name, target=name),)
    try:
        with target.together():
            removed = tuple(
                path for path, _ in _files(target, findings) if path not in (*files, *kept) and target.remove(path)
            )
            for path, data in files.items():
                if path not in kept or data.startswith(target.read(path) or b""):
                    _put(target, path, data)
    except OSError as error:
        return (NOT_WRITTEN(NOWHERE, name, target=name, cause=cause(error)),)
    return Copied(files=tuple(files), removed=removed)


def _files(store: Store, findings: list[Finding], folder: str = "") -> Iterator[tuple[str, bytes | None]]:
    """Every file that is not hidden, with its bytes, in the order of their names; None and a finding for one unread."""
    for each in store.names(folder):
        path = f"{folder}/{each}" if folder else each
        try:
            data = store.read(path)
        except IsADirectoryError:
            yield from _files(store, findings, path)
            continue
        except OSError as error:
            findings.append(UNREADABLE(Place(path), path, cause=cause(error)))
            data = None
        else:
            if data is None:
                findings.append(UNREADABLE(Place(path), path, cause=cause(FileNotFoundError(2, path))))
        yield path, data


def _put(target: Store, path: str, data: bytes) -> None:
    held = target.read(path) if target.names() else None
    if held == data:
        return
    if not path.endswith(LINES) or not data.endswith(b"\n"):
        target.write(path, data)
    elif held and not (held.endswith(b"\n") and data.startswith(held)):
        target.remove(path)
        target.append(path, data[:-1])
    else:
        target.append(path, data[len(held or b"") : -1])
