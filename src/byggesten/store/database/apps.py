# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The Django application of the store."""

from __future__ import annotations

from django.apps import AppConfig
from django.core import checks
from django.db.backends.signals import connection_created

from byggesten.store.database import guard


class StoreConfig(AppConfig):
    """The store's tables, and the guards that refuse a database that may forget what it has acknowledged."""

    name = "byggesten.store.database"
    label = "byggesten_store"
    verbose_name = "Byggesten: store"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Put the guards in place: a system check, and a look at every new connection."""
        checks.register(guard.check_durable, checks.Tags.database)
        checks.register(guard.check_append_only, checks.Tags.database)
        checks.register(guard.check_requests, checks.Tags.database)
        connection_created.connect(guard.refuse_forgetful, dispatch_uid="byggesten.store.durable")
