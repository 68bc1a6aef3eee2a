# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""No committed file knows where its packages come from or on which machine it was written."""

from __future__ import annotations

import functools
import re
import shutil
import subprocess
import sys
from pathlib import Path

from support.repository import ROOT, committed_files

# Folders whose absolute paths are somebody's own; put together, so that this file does not hold one itself.
OWN_FOLDERS = ("home", "opt", "root", "tmp", "work", "Users")
MACHINE_PATH = re.compile(rf"(?<![\w.~/$)}}*-])/(?:{'|'.join(OWN_FOLDERS)})/[\w.-]")
ADDRESS = re.compile(r"https?://", re.IGNORECASE)
HOST = re.compile(r"https?://(?:[^/@\s]*@)?([^/:\s]+)")
LOCK_FILES = ("package-lock.json", "npm-shrinkwrap.json")


@functools.cache
def text_of(file: Path) -> str:
    """The text of a file; bytes that are no text are replaced."""
    return file.read_bytes().decode("utf-8", errors="replace")


def configured(command: list[str]) -> str:
    """What a package manager says of its settings, or nothing where it is not installed."""
    if shutil.which(command[0]) is None:
        return ""
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60).stdout


def registry_hosts() -> set[str]:
    """The hosts that this machine's own settings name for pip, npm and apt."""
    settings = configured([sys.executable, "-m", "pip", "config", "list"])
    settings += configured(["npm", "config", "get", "registry"])
    for place in (Path("/etc/apt/sources.list"), *Path("/etc/apt/sources.list.d").glob("*")):
        settings += place.read_text(encoding="utf-8", errors="replace") if place.is_file() else ""
    return {host for host in HOST.findall(settings) if host != "localhost" and not host.startswith("127.")}


def lock_files() -> list[Path]:
    """The files that pin packages."""
    return [
        file
        for file in committed_files()
        if file.name in LOCK_FILES or (file.parent == ROOT / "requirements" and file.suffix == ".txt")
    ]


def test_no_file_names_a_registry_host() -> None:
    """Where packages come from is the machine's setting, never the project's."""
    hosts = registry_hosts()
    assert [] == [(str(file), host) for file in committed_files() for host in hosts if host in text_of(file)]


def test_no_file_names_a_path_of_a_machine() -> None:
    """Neither somebody's folders nor the folder of this very clone stand in a committed file."""
    found = [
        (str(file.relative_to(ROOT)), match.group())
        for file in committed_files()
        for match in MACHINE_PATH.finditer(text_of(file))
    ]
    assert [] == found
    assert [] == [str(file) for file in committed_files() if f"{ROOT}/" in text_of(file)]


def test_lock_files_hold_no_address() -> None:
    """Pins and hashes, and not one address."""
    assert lock_files()
    assert [] == [str(file) for file in lock_files() if ADDRESS.search(text_of(file))]


def test_every_pinned_package_has_hashes() -> None:
    """pip may check each file it installs."""
    pins = re.compile(r"^([\w.-]+)==(?!.*\\\n\s+--hash=sha256:)", re.MULTILINE)
    for file in (ROOT / "requirements").glob("*.txt"):
        assert [] == pins.findall(text_of(file))


def test_runtime_pins_are_the_same_for_developers() -> None:
    """What is tested is what runs."""
    pin = re.compile(r"^([\w.-]+==\S+)", re.MULTILINE)
    base, dev = (set(pin.findall(text_of(ROOT / "requirements" / name))) for name in ("base.txt", "dev.txt"))
    assert base
    assert set() == base - dev
