# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Build the reports of the four real reorganisations under examples/ and say where they lie."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
EXAMPLES = ("hedensted-2021", "randers-2025", "slagelse-2018", "lyngby-taarbaek-2012")
PROGRAM = Path(sys.executable).with_name("byggesten")


def build(name: str) -> list[Path] | None:
    """Build one example with the console script; its reports, or None where the program could not.

    Exit 1 means findings of severity error: these real documents have them, and the report lists them.
    """
    out = ROOT / "build" / "reports" / name
    shutil.rmtree(out, ignore_errors=True)
    command = [PROGRAM, "build", ROOT / "examples" / name, "--out", out]
    if subprocess.run(command, check=False).returncode not in (0, 1):
        return None
    return sorted(out.rglob("*.html"))


def main() -> int:
    """Build them all, one after the other, and list the reports; 1 where one is missing."""
    failed = False
    lines = []
    for name in EXAMPLES:
        reports = build(name)
        if not reports:
            failed = True
            lines.append(f"  {name}: no report was built")
            continue
        lines += [f"  {report.relative_to(ROOT)}" for report in reports]
    print("\nThe reports (open them in a browser):", *lines, sep="\n")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
