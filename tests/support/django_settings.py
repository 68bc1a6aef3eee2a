# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The least that Django needs for the store alone; a test that needs the pages has the settings of the web."""

from __future__ import annotations

import os
from pathlib import Path

from byggesten.store.database.engine import database

SECRET_KEY = "only for tests"
USE_TZ = True
INSTALLED_APPS = ["byggesten.store.database.apps.StoreConfig"]
DATABASES = {"default": database(os.environ.get("DATABASE_URL", "sqlite:///:memory:"), Path.cwd())}
