# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Measuring: the best of several runs of a function, and the peak memory of a process."""

from __future__ import annotations

import gc
import resource
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")


def best(run: Callable[[], T], times: int = 5) -> tuple[float, T]:
    """The shortest of several runs in seconds, and what the last one gave."""
    shortest = float("inf")
    result: T
    for _ in range(times):
        gc.collect()
        start = time.perf_counter()
        result = run()
        shortest = min(shortest, time.perf_counter() - start)
    return shortest, result


def peak_memory() -> int:
    """The most memory this process has held, in bytes; on Linux since it began, not since its parent did."""
    status = Path("/proc/self/status")
    if status.exists():
        line = next(line for line in status.read_text().splitlines() if line.startswith("VmHWM"))
        return int(line.split()[1]) * 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
