# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The installation as it runs in production: a process, its headers, its files, its log, and how it stops."""

from __future__ import annotations

import contextlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlencode

import pytest

SECURE = {"X-Forwarded-Proto": "https", "X-Forwarded-For": "198.51.100.7"}
EMAIL = "aase.soerensen@kommune.example"


def environment(data: Path, **more: str) -> dict[str, str]:
    known = {
        name: value for name, value in os.environ.items() if not name.startswith(("BYGGESTEN_", "DJANGO_", "DATABASE_"))
    }
    return known | {"BYGGESTEN_DATA": str(data)} | more


def web(data: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    line = [sys.executable, "-m", "byggesten.web", *words]
    return subprocess.run(line, env=environment(data, **more), capture_output=True, text=True, check=False)


def free_port() -> int:
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", 0))
        return int(tried.getsockname()[1])


@dataclass
class Served:
    """A production server behind a proxy that speaks HTTPS."""

    port: int
    process: subprocess.Popen[str]
    log: Path
    data: Path

    def ask(
        self, path: str, method: str = "GET", body: bytes | None = None, **headers: str
    ) -> tuple[int, dict[str, str], str]:
        given = SECURE | {name.replace("_", "-"): value for name, value in headers.items()}
        with contextlib.closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)) as connection:
            connection.request(method, path, body, given)
            with contextlib.closing(connection.getresponse()) as answer:
                told = {name.lower(): value for name, value in answer.getheaders()}
                return answer.status, told, answer.read().decode("utf-8", "replace")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Served]:
    folder, port = tmp_path_factory.mktemp("served"), free_port()
    log = folder / "log"
    with log.open("w") as stream:
        process = subprocess.Popen(
            [sys.executable, "-m", "byggesten.cli.main", "serve", "--port", str(port), "--lang", "da"],
            env=environment(folder / "data", BYGGESTEN_BEHIND_PROXY="1"), stdout=stream, stderr=stream, text=True,
        )  # fmt: skip
    server = Served(port, process, log, folder / "data")
    while True:
        assert process.poll() is None, log.read_text()
        try:
            server.ask("/healthy")
            break
        except OSError:
            time.sleep(0.1)
    yield server
    process.send_signal(signal.SIGTERM)
    process.wait()


def test_the_deployment_check_has_nothing_to_say(tmp_path: Path) -> None:
    said = web(tmp_path, "check", "--deploy", "--fail-level", "WARNING", BYGGESTEN_HOSTS="org.example")
    assert (said.returncode, said.stderr) == (0, ""), said.stdout + said.stderr
    assert "no issues" in said.stdout


def test_a_demonstration_answers_on_this_machine_alone(tmp_path: Path) -> None:
    said = web(tmp_path, "serve", "--bind", "0.0.0.0", "--lang", "da", BYGGESTEN_DEMO="1")
    assert said.returncode == 2
    assert "En demonstration svarer kun på denne maskine" in said.stderr


def test_a_taken_port_is_said(tmp_path: Path) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        said = web(tmp_path, "serve", "--port", port)
    assert said.returncode == 2
    assert f"127.0.0.1:{port}" in said.stderr
    assert "Traceback" not in said.stderr


def test_the_accounts_of_the_demonstration_are_made_nowhere_else(tmp_path: Path) -> None:
    said = web(tmp_path, "demo", "--prepare-only")
    assert said.returncode == 1
    assert "BYGGESTEN_DEMO" in said.stderr


@pytest.mark.slow
class TestServed:
    """What the running server answers."""

    def test_every_page_carries_the_headers(self, served: Served) -> None:
        for path in ("/", "/account/login/", "/accessibility", "/nowhere", "/w/nowhere/"):
            _, headers, _ = served.ask(path)
            policy = headers["content-security-policy"]
            assert "default-src 'none'" in policy
            assert "unsafe" not in policy
            assert "max-age=31536000; includeSubDomains; preload" == headers["strict-transport-security"]
            assert "same-origin" == headers["referrer-policy"]
            assert "nosniff" == headers["x-content-type-options"]
            assert "DENY" == headers["x-frame-options"]
            assert "camera=()" in headers["permissions-policy"]

    def test_cookies_travel_by_https_alone(self, served: Served) -> None:
        _, headers, page = served.ask("/account/login/")
        assert "Secure" in headers["set-cookie"]
        assert "demo.example" not in page

    def test_plain_http_is_sent_to_https_except_for_who_watches(self, served: Served) -> None:
        status, headers, _ = served.ask("/", X_Forwarded_Proto="http")
        assert (status, headers["location"][:8]) == (301, "https://")
        assert 200 == served.ask("/healthy", X_Forwarded_Proto="http")[0]

    def test_a_host_that_is_not_ours_gets_our_error_page(self, served: Served) -> None:
        status, _, page = served.ask("/", Host="evil.example")
        assert status == 400
        assert "Det kunne ikke behandles" in page
        assert "evil.example" not in page

    def test_static_files_have_names_of_their_content_and_may_be_kept(self, served: Served) -> None:
        _, _, page = served.ask("/account/login/")
        files = re.findall(r'(?:href|src)="(/static/[^"#]+)', page)
        assert len(files) > 4
        for file in files:
            status, headers, _ = served.ask(file, Accept_Encoding="gzip")
            assert status == 200, file
            assert re.search(r"\.[0-9a-f]{12}\.", file)
            assert "immutable" in headers["cache-control"]
        assert (
            "gzip"
            == served.ask(next(file for file in files if file.endswith(".css")), Accept_Encoding="gzip")[1][
                "content-encoding"
            ]
        )

    def test_modules_of_script_name_one_another_by_names_that_are_there(self, served: Served) -> None:
        scripts = list((served.data / "static" / "byggesten").rglob("*.js"))
        named = {
            (path.parent / name).resolve()
            for path in scripts
            for name in re.findall(r"""(?:from|import)\s*\(?["'](\.[^"']+)""", path.read_text())
        }
        assert named
        assert all(re.search(r"\.[0-9a-f]{12}\.js$", path.name) and path.exists() for path in named), named

    def test_the_log_holds_neither_addresses_nor_persons(self, served: Served) -> None:
        _, headers, page = served.ask("/account/login/")
        cookie = headers["set-cookie"].split(";")[0]
        token = re.search(r'name="csrfmiddlewaretoken" value="([^"]+)"', page)
        assert token
        for _ in range(6):
            form = {"login": EMAIL, "password": "forkert", "csrfmiddlewaretoken": token[1]}
            status, _, _ = served.ask(
                "/account/login/", "POST", urlencode(form).encode(), Cookie=cookie,
                Content_Type="application/x-www-form-urlencoded", Referer=f"https://127.0.0.1:{served.port}/account/login/",
            )  # fmt: skip
        assert status == 429
        served.ask(f"/account/login/?next=/w/x/?q={EMAIL}")
        served.ask("/", "BREW", Cookie=f"who={EMAIL}")
        said = served.log.read_text()
        assert EMAIL not in said
        assert "198.51.100.7" not in said
        assert "forkert" not in said


@pytest.mark.slow
@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_it_stops_cleanly_and_leaves_no_process(tmp_path: Path, sent: signal.Signals) -> None:
    port = free_port()
    process = subprocess.Popen(
        [sys.executable, "-m", "byggesten.web", "serve", "--port", str(port)], env=environment(tmp_path),
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert process.stdout
    while "answers at" not in (line := process.stdout.readline()):
        assert line
    process.send_signal(sent)
    _, complaints = process.communicate()
    assert process.returncode == 0, complaints
    assert "Traceback" not in complaints
    with socket.socket() as tried:
        tried.bind(("127.0.0.1", port))
