# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every command, in the order the help shows them."""

from __future__ import annotations

from byggesten.cli.commands import (
    build,
    check,
    compare,
    consequences,
    decide,
    fill,
    history,
    new,
    rebase,
    serve,
    show,
    user,
    verify,
    workspace,
)
from byggesten.cli.parser import Command

COMMANDS: tuple[Command, ...] = (
    new.COMMAND,
    show.COMMAND,
    check.COMMAND,
    consequences.COMMAND,
    compare.COMMAND,
    history.COMMAND,
    build.COMMAND,
    decide.COMMAND,
    rebase.COMMAND,
    fill.COMMAND,
    serve.COMMAND,
    workspace.COMMAND,
    user.COMMAND,
    verify.COMMAND,
)
