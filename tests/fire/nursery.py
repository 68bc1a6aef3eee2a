# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The process that becomes many clients: it loads everything once and forks, so that a round costs a second.

It is told what to do as JSON in its one argument, and the database as DATABASE_URL. It ends when every client has.
"""

from __future__ import annotations

import importlib
import itertools
import json
import os
import sys
from pathlib import Path
from typing import Any

from support.django_ready import ready

ready()

from fire.clients import Edit, Task  # noqa: E402


def main(told: dict[str, Any]) -> int:
    """Fork the clients and wait for them; 1 where one of them failed."""
    children = [_child(told, f"client-{number}") for number in range(told["clients"])]
    return int(any(os.waitpid(child, 0)[1] for child in children))


def _child(told: dict[str, Any], name: str) -> int:
    pid = os.fork()
    if pid == 0:
        code = 1
        try:
            code = _work(told, name)
        finally:
            os._exit(code)
    return pid


def _work(told: dict[str, Any], name: str) -> int:
    """Change after change until somebody kills us, or the database goes; what it refuses is not acknowledged."""
    file = os.open(Path(told["folder"]) / name, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def acknowledge(token: str) -> None:
        os.write(file, f"{token}\n".encode())

    module, _, function = told["client"].partition(":")
    task = Task(name=name, workspace=told["workspace"], url=told["url"], acknowledge=acknowledge)
    edit: Edit = getattr(importlib.import_module(module), function)(task)
    for number in itertools.count():
        try:
            edit(f"token-{told['round']}-{name}-{number}")
        except OSError as error:
            print(f"{name}: {error}", file=sys.stderr)
            return 0 if told["forgiving"] else 1
    return 0


if __name__ == "__main__":
    sys.exit(main(json.loads(sys.argv[1])))
