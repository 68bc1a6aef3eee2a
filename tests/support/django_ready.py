# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Set Django up before anything that needs its models is imported."""

from __future__ import annotations

import os

import django
from django.apps import apps


def ready() -> None:
    """Set Django up for a test of the store alone, unless the tests are already set up with other settings."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "support.django_settings")
    if not apps.ready:
        django.setup()
