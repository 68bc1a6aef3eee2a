# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of the API, made in a process of its own: Django is set up there, in a folder thrown away."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile


def page() -> str:
    """The page as Markdown; ``CalledProcessError`` where it cannot be made."""
    with tempfile.TemporaryDirectory() as folder:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DJANGO_")}
        made = subprocess.run(
            [sys.executable, "-m", "byggesten.web", "apireference"], check=True, capture_output=True, encoding="utf-8",
            env={**environment, "BYGGESTEN_DATA": folder, "BYGGESTEN_HTTPS": "0", "PYTHONIOENCODING": "utf-8"},
        )  # fmt: skip
    return made.stdout
