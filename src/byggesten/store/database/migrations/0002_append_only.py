# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The triggers that make the chain append-only."""

from django.db import migrations

from byggesten.store.database import triggers


class Migration(migrations.Migration):
    """Lines are never changed or deleted; contents only erased."""

    dependencies = (("byggesten_store", "0001_initial"),)
    operations = (migrations.RunPython(triggers.put, triggers.lift),)
