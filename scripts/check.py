# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Run the project's checks, every one of them also after a failure, and end with one plain summary.

`python scripts/check.py [lint] [tests] [pages]`; `make lint` and `make test` call it. It uses the
standard library only.
"""

from __future__ import annotations

import dataclasses
import os
import subprocess
import sys
import time
import xml.etree.ElementTree as ET
from collections.abc import Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
BIN = Path(sys.executable).parent
JUNIT = ROOT / "build" / "tests.xml"

LINT = (
    ("style", ("ruff", "check", ".")),
    ("form", ("ruff", "format", "--check", ".")),
    ("types", ("mypy",)),
    ("imports", ("lint-imports",)),
    ("licences", ("reuse", "lint")),
)
PYTEST = ("pytest", "-n", "2", "--dist", "worksteal", "-q", f"--junitxml={JUNIT}")
PAGES = ("python", "scripts/generate.py", "--check")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Result:
    """What one check came to, as a line of the summary."""

    name: str
    passed: bool
    seconds: float
    detail: str = ""
    skipped: tuple[str, ...] = ()

    def line(self) -> str:
        """The line: name, word, seconds, and what more there is to say."""
        word = "passed" if self.passed else "FAILED"
        return f"  {self.name:<10} {word}  {self.seconds:7.1f} s  {self.detail}".rstrip()


def run(command: Sequence[str], *, quiet: bool) -> tuple[int, str, float]:
    """Run a program of the virtual environment from the root; exit code, last line said, seconds.

    A quiet one is heard only when it fails.
    """
    began = time.perf_counter()
    environment = os.environ | {"PATH": f"{BIN}{os.pathsep}{os.environ.get('PATH', '')}"}
    done = subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=ROOT,
        env=environment,
        check=False,
        text=True,
        stdout=subprocess.PIPE if quiet else None,
        stderr=subprocess.STDOUT if quiet else None,
    )
    said = (done.stdout or "").strip()
    if quiet and done.returncode != 0:
        print(f"--- {' '.join(command)}\n{said}\n", flush=True)
    return done.returncode, said.rpartition("\n")[2], time.perf_counter() - began


def quietly(name: str, command: Sequence[str], *, say: bool = False) -> Result:
    """One check that is heard only when it fails; with `say` its last line stands in the summary."""
    code, last, seconds = run(command, quiet=True)
    return Result(name=name, passed=code == 0, seconds=seconds, detail=last if say else "")


def lint() -> list[Result]:
    """Style, form, types, import contracts, licences."""
    return [quietly(name, command) for name, command in LINT]


def tests() -> list[Result]:
    """The tests, on two cores, counted from the report that pytest writes."""
    JUNIT.parent.mkdir(exist_ok=True)
    JUNIT.unlink(missing_ok=True)
    code, _, seconds = run(PYTEST, quiet=False)
    if not JUNIT.is_file():
        return [Result(name="tests", passed=False, seconds=seconds, detail="pytest did not get to run")]
    suites = list(ET.parse(JUNIT).getroot().iter("testsuite"))
    count = {key: sum(int(suite.get(key, 0)) for suite in suites) for key in ("tests", "failures", "errors", "skipped")}
    failed = count["failures"] + count["errors"]
    passed = count["tests"] - failed - count["skipped"]
    reasons = {skip.get("message", "") for suite in suites for skip in suite.iter("skipped")}
    detail = f"{passed} passed, {failed} failed, {count['skipped']} skipped"
    skipped = tuple(sorted(reasons))
    return [Result(name="tests", passed=code == 0, seconds=seconds, detail=detail, skipped=skipped)]


def fresh_pages() -> list[Result]:
    """The generated pages of docs/ are what their functions give."""
    return [quietly("pages", PAGES, say=True)]


STEPS = {"lint": lint, "tests": tests, "pages": fresh_pages}


def main(names: Sequence[str]) -> int:
    """Run the named steps (all by default) and print the summary; 1 where anything failed."""
    if unknown := [name for name in names if name not in STEPS]:
        print(f"Unknown step {', '.join(unknown)}; there are {', '.join(STEPS)}.", file=sys.stderr)
        return 2
    began = time.perf_counter()
    results = [result for name in names or STEPS for result in STEPS[name]()]
    failed = [result.name for result in results if not result.passed]
    print("\nSummary")
    for result in results:
        print(result.line())
    for reason in (reason for result in results for reason in result.skipped):
        print(f"  skipped because: {reason}")
    verdict = f"FAILED: {', '.join(failed)}" if failed else "All passed"
    print(f"{verdict}, in {time.perf_counter() - began:.1f} s")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
