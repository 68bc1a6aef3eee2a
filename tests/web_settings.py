# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The settings of the web application for tests: a demonstration without HTTPS, in a folder of the process."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile

# A folder for each process: workers of one run must not share a database, and nothing stays behind.
FOLDER = tempfile.mkdtemp(prefix="byggesten-tests-")
atexit.register(shutil.rmtree, FOLDER, ignore_errors=True)
os.environ.update(
    BYGGESTEN_DATA=FOLDER,
    BYGGESTEN_DEMO="1",
    BYGGESTEN_HTTPS="0",
    BYGGESTEN_SECRET_KEY="only for tests",
    BYGGESTEN_TODAY="2012-02-10",
    # Playwright keeps a loop running in the thread of the tests; one thread uses the database at a time all the same.
    DJANGO_ALLOW_ASYNC_UNSAFE="1",
)

from byggesten.web.settings import *  # noqa: E402, F403
from byggesten.web.settings import STORAGES as REAL_STORAGES  # noqa: E402

ALLOWED_HOSTS = ["localhost", "127.0.0.1", "testserver"]
# Static files straight from where they lie: a test need not gather them first.
STORAGES = REAL_STORAGES | {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
WHITENOISE_USE_FINDERS = WHITENOISE_AUTOREFRESH = True
# Passwords are tried thousands of times here; the real hashes are slow on purpose.
PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
CACHES = {"default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"}}
