# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Pages served on this machine, under the strict content security policy of the web application."""

from __future__ import annotations

import mimetypes
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; font-src 'self'"
# What an address answers, from the fields of its query; an exception is a server error.
Answer = Callable[[Mapping[str, str]], str]


@contextmanager
def served(answers: Mapping[str, Answer], folders: Mapping[str, Path], policy: str = POLICY) -> Iterator[str]:
    """Serve `answers` by path, and files below `folders` by the beginning of a path; gives the address."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            fields = {key: values[-1] for key, values in parse_qs(address.query).items()}
            try:
                status, content = 200, _content(address.path, fields, answers, folders)
            except Exception as problem:
                status, content = 500, str(problem).encode()
            if content is None:
                status, content = 404, b""
            self.send_response(status)
            self.send_header("Content-Type", _kind(address.path))
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Content-Security-Policy", policy)
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _content(
    path: str, fields: Mapping[str, str], answers: Mapping[str, Answer], folders: Mapping[str, Path]
) -> bytes | None:
    if path in answers:
        return answers[path](fields).encode()
    for beginning, folder in folders.items():
        file = folder / path.removeprefix(beginning)
        if path.startswith(beginning) and file.is_file():
            return file.read_bytes()
    return None


def _kind(path: str) -> str:
    if path.endswith(".json"):
        return "application/json; charset=utf-8"
    if path.endswith((".js", ".mjs")):
        return "text/javascript; charset=utf-8"
    return "text/html; charset=utf-8" if "." not in path else mimetypes.guess_type(path)[0] or "text/plain"
