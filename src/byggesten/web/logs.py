# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the web application logs: that something failed and where, never data, addresses or persons."""

from __future__ import annotations

import logging
import re
import traceback
from typing import Any

# What looks like an e-mail address, a network address or a civil registration number, wherever it stands.
PERSONAL = re.compile(
    r"\S+@\S+|\b\d{1,3}(?:\.\d{1,3}){3}\b|\b[0-9a-f]*:[0-9a-f:]*:[0-9a-f]*\b|\b\d{6}-?\d{4}\b", re.IGNORECASE
)


class WithoutData(logging.Filter):
    """Takes out of a record what may hold data: its arguments, its request, and the values of an exception."""

    def filter(self, record: logging.LogRecord) -> bool:
        """Always keep the record, without data."""
        status = getattr(record, "status_code", None)
        if hasattr(record, "request"):
            record.msg, record.args = f"{record.name}: a request was answered with {status or 'an error'}", ()
            del record.request
        record.msg, record.args = PERSONAL.sub("…", str(record.msg)), _without_texts(record.args)
        return True


def _without_texts(args: Any) -> Any:
    """The arguments of a message with every text taken out; numbers stay."""
    if isinstance(args, dict):
        return {name: _number(value) for name, value in args.items()}
    return tuple(map(_number, args)) if isinstance(args, tuple) else args


def _number(value: object) -> object:
    return value if isinstance(value, int | float) else "…"


class PlainFormatter(logging.Formatter):
    """One line a record; of an exception its kind and the lines of the program, not its message or values."""

    def __init__(self) -> None:
        """The form of a line."""
        super().__init__("%(asctime)s %(levelname)s %(name)s %(message)s")

    def formatException(self, ei: object) -> str:  # noqa: N802 - the name is logging's
        """The kind of the exception and where it rose."""
        assert isinstance(ei, tuple)
        kind, _, trace = ei
        lines = [f"  {frame.filename}:{frame.lineno} in {frame.name}" for frame in traceback.extract_tb(trace)]
        return "\n".join([getattr(kind, "__name__", "error"), *lines])
