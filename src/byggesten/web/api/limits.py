# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Limits on how much is asked: counted in windows of time in the cache that all processes share."""

from __future__ import annotations

import datetime as dt

from django.core.cache import cache


def spend(name: str, most: int, seconds: int, now: dt.datetime) -> int:
    """Count one more under a name: 0 while there are at most so many in the window, else the seconds until the next.

    Two processes that count at the same moment may count one of the two; a limit may be passed by so many and no more.
    """
    window, gone = divmod(int(now.timestamp()), seconds)
    key = f"limit:{name}:{window}"
    cache.add(key, 0, seconds + 1)
    try:
        count = cache.incr(key)
    except ValueError:  # it ran out between the two
        cache.set(key, 1, seconds + 1)
        count = 1
    return 0 if count <= most else max(seconds - gone, 1)
