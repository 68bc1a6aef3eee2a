# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``demo``: prepare the installation for demonstration and serve it."""

from __future__ import annotations

import argparse
import datetime as dt
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from byggesten.web.demo import ACCOUNTS, PASSWORD, prepare


class Command(BaseCommand):
    """Make the database, load the examples, make the accounts, print them, and serve."""

    help = "Prepare and serve the demonstration with one account for each role."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Where the examples lie, and where to serve."""
        parser.add_argument("--examples", type=Path, default=Path("examples"))
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--prepare-only", action="store_true")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare, print and serve."""
        if not settings.DEMO:
            raise CommandError("Set BYGGESTEN_DEMO=1: accounts whose password everybody knows belong nowhere else.")
        folders = sorted(each.parent for each in options["examples"].glob("*/byggesten.toml"))
        if not folders:
            raise CommandError(f"There are no workspaces in {options['examples']}; name their folder with --examples.")
        call_command("migrate", verbosity=0)
        for folder in folders:
            self.stdout.write(f"  {folder.name} …")
            self.stdout.flush()
            prepare([folder], dt.datetime.now(dt.UTC).replace(microsecond=0))
        self.stdout.write(f"\nAccounts (password: {PASSWORD}); the sign-in page lists them too:")
        for account in ACCOUNTS:
            self.stdout.write(f"  {account.email:<36} {account.title.en}")
        self.stdout.write("")
        self.stdout.flush()
        if not options["prepare_only"]:
            call_command("serve", port=options["port"], bind="127.0.0.1")
