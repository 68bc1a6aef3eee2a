# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What has been worked out for a reader's workspace, kept in the process for as long as the workspace is the same."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar, cast

from byggesten.actions.workspace import Workspace

WORKSPACES, RESULTS = 16, 48
T = TypeVar("T")
# A workspace is kept with what was made of it, so that its number is not another's while it is here.
_kept: OrderedDict[int, tuple[Workspace, OrderedDict[Hashable, Any]]] = OrderedDict()
_lock = threading.Lock()


def remember(workspace: Workspace, key: Hashable, make: Callable[[], T]) -> T:
    """What ``make`` gives for a workspace and a key: made once, and again when it has been left unused for long.

    The workspace is the one a reader may see, so that nobody gets what was made for another. What ``make`` raises is
    not kept.
    """
    with _lock:
        _, results = _kept.setdefault(id(workspace), (workspace, OrderedDict()))
        _kept.move_to_end(id(workspace))
        while len(_kept) > WORKSPACES:
            _kept.popitem(last=False)
        if key in results:
            results.move_to_end(key)
            return cast(T, results[key])
    made = make()
    with _lock:
        results[key] = made
        while len(results) > RESULTS:
            results.popitem(last=False)
    return made
