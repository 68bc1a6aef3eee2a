# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``python -m byggesten.web COMMAND``: Django's own commands with Byggesten's settings, and ours."""

from __future__ import annotations

import os
import sys

import django.db
from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line

from byggesten.store.database.engine import AddressError


def main() -> None:
    """Run a command of Django, or one of ours in web/management/commands; what cannot be used is said in one line."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "byggesten.web.settings")
    try:
        execute_from_command_line(["python -m byggesten.web", *sys.argv[1:]])
    except (AddressError, ImproperlyConfigured, django.db.Error, OSError) as error:
        sys.exit(f"{type(error).__name__}: {str(error).strip()}")


if __name__ == "__main__":
    main()
