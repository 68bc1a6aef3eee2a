# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""End processes at once, with all they have started, and wait until they are gone."""

from __future__ import annotations

import contextlib
import subprocess
import time

import psutil


def kill_all(*started: subprocess.Popen[bytes]) -> None:
    """SIGKILL to processes that we started and to everything below them; first all are held, so that none sees it."""
    everyone: list[psutil.Process] = []
    for process in started:
        with contextlib.suppress(psutil.NoSuchProcess):
            root = psutil.Process(process.pid)
            root.suspend()
            everyone += [root, *root.children(recursive=True)]
    for each in everyone:
        with contextlib.suppress(psutil.NoSuchProcess):
            each.kill()
    for process in started:
        process.wait()
    while any(_lives(each) for each in everyone):
        time.sleep(0.01)


def _lives(process: psutil.Process) -> bool:
    try:
        return process.is_running() and process.status() != psutil.STATUS_ZOMBIE
    except psutil.NoSuchProcess:
        return False
