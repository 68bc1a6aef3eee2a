# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``operate``: what the command line asks of the installation, answered as one line of JSON."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand

from byggesten.actions.permission import Role
from byggesten.actions.plain import findings_plain
from byggesten.web import operations
from byggesten.web.operations import Outcome


class Command(BaseCommand):
    """Carry out an operation and print what came of it; ``byggesten workspace``, ``verify`` and ``user`` word it."""

    help = "Carry out an operation and print JSON; used by the program byggesten."
    requires_system_checks: list[str] = []  # noqa: RUF012 - Django's own attribute

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """One operation each, with its parts."""
        parser.add_argument("--lang", default="da", choices=("da", "en"))
        chosen = parser.add_subparsers(dest="operation", required=True)
        bring = chosen.add_parser("import")
        bring.add_argument("folder", type=Path)
        bring.add_argument("slug")
        bring.add_argument("--replace", action="store_true")
        send = chosen.add_parser("export")
        send.add_argument("slug")
        send.add_argument("folder", type=Path)
        send.add_argument("--replace", action="store_true")
        chosen.add_parser("list")
        look = chosen.add_parser("verify")
        look.add_argument("slug", nargs="?", default="")
        look.add_argument("--head", action="append", default=[])
        add = chosen.add_parser("user")
        add.add_argument("email")
        for name in ("--name", "--unit", "--address"):
            add.add_argument(name, default="")
        add.add_argument("--organisation", required=True)
        add.add_argument("--role", type=Role, required=True)

    def handle(self, *args: Any, **options: Any) -> None:
        """Bring the database up to date, operate, print, and leave with the exit code."""
        call_command("migrate", verbosity=0, interactive=False, skip_checks=True)
        done = _operate(options)
        told = {**done.data, "findings": findings_plain(done.findings, options["lang"])}
        self.stdout.write(json.dumps(told, ensure_ascii=False))
        sys.exit(done.code)


def _operate(options: dict[str, Any]) -> Outcome:
    match options["operation"]:
        case "import":
            return operations.bring_in(options["folder"], options["slug"], replace=options["replace"])
        case "export":
            return operations.send_out(options["slug"], options["folder"], replace=options["replace"])
        case "list":
            return operations.listed()
        case "verify":
            return operations.looked_through(options["slug"], options["head"])
    return operations.add_user(
        options["email"], options["name"], options["organisation"], options["role"], unit=options["unit"],
        address=options["address"],
    )  # fmt: skip
