# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The long tests: the kill and race harnesses at full length, and then the whole suite on each database.

`python scripts/soak.py [fire] [sqlite] [postgresql]`; `make soak` calls it. BYGGESTEN_KILL_ROUNDS says how many
rounds of killing there are on each database, 20 where it says nothing.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping, Sequence

from check import Result, run

ROUNDS = os.environ.get("BYGGESTEN_KILL_ROUNDS", "20")
# By name: what pytest is asked, and in which environment.
STEPS: Mapping[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "fire": (("pytest", "-q", "-n0", "-s", "tests/fire"), {"BYGGESTEN_KILL_ROUNDS": ROUNDS}),
    "sqlite": (("pytest", "-q", "-n2"), {"BYGGESTEN_TEST_DATABASE": "sqlite", "BYGGESTEN_API_EXAMPLES": "10"}),
    "postgresql": (("pytest", "-q", "-n2"), {"BYGGESTEN_TEST_DATABASE": "postgresql"}),
}


def step(name: str) -> Result:
    """One of them, heard while it runs."""
    command, environment = STEPS[name]
    os.environ.update(environment)
    code, _, seconds = run(command, quiet=False)
    for key in environment:
        del os.environ[key]
    return Result(name=name, passed=code == 0, seconds=seconds)


def main(names: Sequence[str]) -> int:
    """Run the named steps (all by default) and print the summary; 1 where anything failed."""
    if unknown := [name for name in names if name not in STEPS]:
        print(f"Unknown step {', '.join(unknown)}; there are {', '.join(STEPS)}.", file=sys.stderr)
        return 2
    results = [step(name) for name in names or STEPS]
    print("\nSummary")
    for result in results:
        print(result.line())
    return int(not all(result.passed for result in results))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
