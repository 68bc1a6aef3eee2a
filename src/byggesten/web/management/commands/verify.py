# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``verify``: look through the chain of each workspace, and print its head to be noted elsewhere."""

from __future__ import annotations

import argparse
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from byggesten.kernel.findings import Finding, Severity
from byggesten.kernel.text import LANGUAGES, Language, Text
from byggesten.kernel.wording import fill
from byggesten.store.database import chain, triggers
from byggesten.store.database.models import Workspace
from byggesten.store.database.verify import verify
from byggesten.store.findings import HEAD_UNKNOWN

WORDS = {
    Severity.ERROR: Text("fejl", "error"),
    Severity.WARNING: Text("advarsel", "warning"),
    Severity.INFO: Text("oplysning", "note"),
}
HEAD = Text("{slug}: led: {count}; hoved: {head}", "{slug}: links: {count}; head: {head}")
NO_WORKSPACE = Text("Der er intet arbejdsområde, der hedder »{slug}«.", "No workspace is called “{slug}”.")


class Command(BaseCommand):
    """Look through the chains; exit code 1 where one has errors."""

    help = "Look through the chain of a workspace, or of all, and print the head of each."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Which workspace, and the heads that were noted."""
        parser.add_argument("workspace", nargs="?", default="", help="its short name; all where it is left out")
        parser.add_argument("--head", action="append", default=[], metavar="DIGEST", help="a head noted earlier")
        parser.add_argument("--restore-guards", action="store_true", help="put the triggers back after it")
        parser.add_argument("--lang", choices=LANGUAGES, default="da")

    def handle(self, *args: Any, **options: Any) -> None:
        """Verify, say what is found, and print the heads last."""
        lang, heads = options["lang"], options["head"]
        rows = list(Workspace.objects.order_by("slug").filter(**_named(options["workspace"])))
        if options["workspace"] and not rows:
            raise CommandError(fill(NO_WORKSPACE, lang, {"slug": options["workspace"]}))
        found = [(row.slug, each) for row in rows for each in verify(row.pk)]
        found += [("", each) for each in _unknown(rows, heads)]
        for slug, finding in found:
            self._say(slug, finding, lang)
        if options["restore_guards"]:
            with connection.schema_editor() as editor:
                triggers.put(None, editor)
        for row in rows:
            count, head = chain.head(row.pk)
            self.stdout.write(fill(HEAD, lang, {"slug": row.slug, "count": count, "head": head}))
        if any(finding.severity is Severity.ERROR for _, finding in found):
            raise SystemExit(1)

    def _say(self, slug: str, finding: Finding, lang: Language) -> None:
        where = "/".join(filter(None, (slug, str(finding.place))))
        severity = WORDS[finding.severity].in_(lang)
        self.stdout.write(f"{where}{': ' * bool(where)}{severity}: {finding.text(lang)} [{finding.code}]")
        self.stdout.write(f"    {finding.advice(lang)}")


def _named(slug: str) -> dict[str, str]:
    return {"slug": slug} if slug else {}


def _unknown(rows: list[Workspace], heads: list[str]) -> list[Finding]:
    """The heads that none of the chains holds."""
    lost = [head for head in heads if not any(chain.holds(row.pk, head) for row in rows)]
    return [HEAD_UNKNOWN(subject=head, head=head) for head in lost]
