# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``workspace import`` and ``workspace export``: a workspace's folder into the database and out of it."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.core.validators import validate_slug

from byggesten.actions.audit import AUDIT
from byggesten.actions.transfer import Copied, copy
from byggesten.kernel.text import LANGUAGES, Language, Text
from byggesten.kernel.wording import fill
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore
from byggesten.store.folder import FolderStore
from byggesten.web.operations import OPERATOR, recorded

DONE = Text("Filer, der nu er i {target}: {count}.", "Files that {target} now holds: {count}.")
NO_WORKSPACE = Text("Der er intet arbejdsområde, der hedder »{slug}«.", "No workspace is called “{slug}”.")


class Command(BaseCommand):
    """Move a workspace in or out, without loss."""

    help = "Import a workspace from a folder, or export one to a folder."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which way, which folder and which workspace."""
        parser.add_argument("way", choices=("import", "export"))
        parser.add_argument("workspace", type=_slug, help="the short name of the workspace in the database")
        parser.add_argument("folder", type=Path)
        parser.add_argument("--name", default="", help="the name of a workspace that is new")
        parser.add_argument("--replace", action="store_true", help="write over what is there already")
        parser.add_argument("--lang", choices=LANGUAGES, default="da")

    def handle(self, *args: Any, **options: Any) -> None:
        """Import or export; ``CommandError`` with what hinders it."""
        move = self._in if options["way"] == "import" else self._out
        move(options["workspace"], FolderStore(options["folder"]), options)

    def _in(self, slug: str, folder: FolderStore, options: dict[str, Any]) -> None:
        row, made = Workspace.objects.get_or_create(slug=slug, defaults={"name": options["name"] or slug})
        store = DatabaseStore(row.pk)
        with store.together():
            done = copy(folder, store, actor=OPERATOR, name=slug, replace=options["replace"], kept=(AUDIT,))
            if isinstance(done, Copied):
                recorded(store, {"action": "import", "files": len(done.files), "removed": len(done.removed)})
        if made and not isinstance(done, Copied):
            row.delete()
        self._say(done, slug, options["lang"])

    def _out(self, slug: str, folder: FolderStore, options: dict[str, Any]) -> None:
        row = Workspace.objects.filter(slug=slug).first()
        if row is None:
            raise CommandError(fill(NO_WORKSPACE, options["lang"], {"slug": slug}))
        name, store = str(folder.folder), DatabaseStore(row.pk)
        recorded(store, {"action": "export"})
        done = copy(store, folder, actor=OPERATOR, name=name, replace=options["replace"])
        self._say(done, name, options["lang"])

    def _say(self, done: Copied | tuple[Any, ...], target: str, lang: Language) -> None:
        if not isinstance(done, Copied):
            raise CommandError("\n".join(f"{each.text(lang)}\n{each.advice(lang)}" for each in done))
        self.stdout.write(fill(DONE, lang, {"target": target, "count": len(done.files)}))


def _slug(text: str) -> str:
    validate_slug(text)
    return text
