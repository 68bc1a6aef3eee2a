# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Serve the four examples with invented staff on this machine; what is made is kept under build/demo until FRESH=1."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
DATA = ROOT / "build" / "demo"
SETTINGS = {"BYGGESTEN_DATA": str(DATA), "BYGGESTEN_DEMO": "1", "BYGGESTEN_HTTPS": "0", "DATABASE_URL": ""}


def main() -> None:
    """Become the server, so that Ctrl+C reaches it and nothing else."""
    if os.environ.get("FRESH", "0") not in ("", "0"):
        shutil.rmtree(DATA, ignore_errors=True)
    os.environ.update(SETTINGS)
    port = os.environ.get("PORT", "8000")
    words = ("-m", "byggesten.web", "demo", "--examples", str(ROOT / "examples"), "--port", port)
    os.execv(sys.executable, (sys.executable, *words))


if __name__ == "__main__":
    main()
