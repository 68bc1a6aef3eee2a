# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``serve``: bring the database up to date and answer requests with gunicorn."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.core.wsgi import get_wsgi_application
from django.db import connections
from gunicorn.app.base import BaseApplication
from gunicorn.config import Config
from gunicorn.glogging import Logger

from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill
from byggesten.web.logs import PlainFormatter, WithoutData
from byggesten.web.operations import cannot_serve

ERROR = Text("fejl", "error")
ANSWERS = Text("Byggesten svarer på {address} (Ctrl+C stopper)", "Byggesten answers at {address} (Ctrl+C stops)")


class Log(Logger):
    """Gunicorn's log, without data."""

    def setup(self, cfg: Config) -> None:
        """As gunicorn's, with our form and filter."""
        super().setup(cfg)
        for handler in self.error_log.handlers:
            handler.setFormatter(PlainFormatter())
            handler.addFilter(WithoutData())


class Server(BaseApplication):
    """Gunicorn with our options."""

    def __init__(self, options: dict[str, Any]) -> None:
        """Keep the options."""
        self.options = options
        super().__init__()

    def load_config(self) -> None:
        """Hand the options to gunicorn."""
        for name, value in self.options.items():
            self.cfg.set(name, value)

    def load(self) -> Any:
        """The application, made when the static files are gathered: it looks for them once, as it is made."""
        return get_wsgi_application()


class Command(BaseCommand):
    """Serve the application."""

    help = "Bring the database up to date and serve."

    def add_arguments(self, parser: argparse.ArgumentParser) -> None:
        """Where to serve, and with how many processes and threads."""
        parser.add_argument("--bind", default="127.0.0.1")
        parser.add_argument("--port", type=int, default=8000)
        parser.add_argument("--workers", type=int, default=2)
        parser.add_argument("--threads", type=int, default=4)
        parser.add_argument("--lang", default="en", choices=("da", "en"))

    def handle(self, *args: Any, **options: Any) -> None:
        """Migrate, gather the static files, say where, and serve until stopped."""
        bind, port = options["bind"], options["port"]
        lang: Language = "da" if options["lang"] == "da" else "en"
        if refused := cannot_serve(bind, port, demo=settings.DEMO):
            self.stderr.write(f"{ERROR.in_(lang)}: {refused.text(lang)}\n  {refused.advice(lang)}", lambda text: text)
            sys.exit(2)
        call_command("migrate", verbosity=0, interactive=False)
        call_command("collectstatic", interactive=False, verbosity=0)
        call_command("clearsessions")
        # A worker must not share the connection of the process it is forked from.
        connections.close_all()
        says = fill(ANSWERS, lang, {"address": f"http://{bind}:{port}"})
        Server({**_options(bind, port, options["workers"], options["threads"]), "when_ready": self._tell(says)}).run()

    def _tell(self, text: str) -> Callable[[object], None]:
        def ready(_: object) -> None:
            self.stdout.write(text)
            self.stdout.flush()

        return ready


def _options(bind: str, port: int, workers: int, threads: int) -> dict[str, Any]:
    return {
        "bind": f"{bind}:{port}",
        "worker_class": "gthread",
        "workers": workers,
        "threads": threads,
        "timeout": 60,
        "graceful_timeout": 30,
        # What a worker keeps in memory is given back now and then, not in all of them at once.
        "max_requests": 5000,
        "max_requests_jitter": 1000,
        "preload_app": True,
        "worker_tmp_dir": "/dev/shm" if os.access("/dev/shm", os.W_OK) else None,
        "limit_request_line": 8190,
        # Whether a request came by HTTPS is told by Django's setting for the proxy, not by gunicorn.
        "forwarded_allow_ips": "",
        "accesslog": None,
        "errorlog": "-",
        "loglevel": "warning",
        "logger_class": Log,
        "proc_name": "byggesten",
    }
