# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What every test may ask for: Hypothesis without deadlines, the root of the repository, a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

pytest.register_assert_rewrite("support")

from support.databases import database, fresh_postgres, fresh_sqlite, postgres  # noqa: E402, F401

# No deadlines: a test's outcome must not depend on how busy the machine is. The same examples on every run.
settings.register_profile("byggesten", deadline=None, derandomize=True)
settings.load_profile("byggesten")

ROOT = Path(__file__).resolve().parent.parent

QUIET = (
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium() -> str | None:
    """The Chromium to test with: the one `CHROMIUM` names, else the one on the path."""
    names = (os.environ.get("CHROMIUM", ""), "chromium", "chromium-browser", "google-chrome")
    return next((found for name in names if name and (found := shutil.which(name))), None)


@pytest.fixture(scope="session")
def root() -> Path:
    """The root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium without a window.

    Where there is none the test is skipped, and fails if `BYGGESTEN_REQUIRE_BROWSER` is set.
    """
    program = chromium()
    if program is None:
        say = pytest.fail if os.environ.get("BYGGESTEN_REQUIRE_BROWSER") else pytest.skip
        say("no Chromium on this machine (on Debian: apt-get install chromium)")
    sandbox = os.name == "nt" or os.geteuid() != 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=program, args=list(QUIET), chromium_sandbox=sandbox)
        yield started
        started.close()
