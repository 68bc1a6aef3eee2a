# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Write the reference page of the API on standard output; `make docs` calls it."""

from __future__ import annotations

from typing import Any, ClassVar

from django.core.management.base import BaseCommand

from byggesten.web.api.editing import REPEATABLE
from byggesten.web.api.openapi import document
from byggesten.web.api.page import written
from byggesten.web.api.urls import API, OPERATIONS


class Command(BaseCommand):
    """Writes docs/reference/api.md."""

    help = "Write the reference page of the API on standard output."
    requires_system_checks: ClassVar[list[str]] = []

    def handle(self, *args: Any, **options: Any) -> None:
        """Write it."""
        self.stdout.write(written(document(API, REPEATABLE), OPERATIONS), ending="")
