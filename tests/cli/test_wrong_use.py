# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Wrong use, and a world that refuses: one clear line, the right exit code, never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from byggesten.cli import main as program
from byggesten.cli.words import translated

LINES = [
    ((), "skriv en kommando", "write a command"),
    (("chekc",), "kan ikke vælges", "cannot be chosen"),
    (("check",), "der mangler", "missing"),
    (("check", "{ws}", "more"), "ukendt: more", "not known: more"),
    (("check", "{ws}", "--format", "xml"), "kan ikke vælges", "cannot be chosen"),
    (("check", "{ws}", "--proposal"), "her mangler en værdi", "a value is missing"),
    (("show", "{ws}", "--on", "i dag"), "»i dag« er ikke en dato", "“i dag” is not a date"),
    (("fill", "{ws}", "--seed", "-1"), "»-1« er ikke et helt tal", "“-1” is not a whole number"),
    (("fill", "{ws}", "--seed", "x"), "»x« er ikke et helt tal", "“x” is not a whole number"),
    (("check", "{ws}/nowhere"), "findes ikke", "does not exist"),
    (("check", "{ws}/byggesten.toml"), "er en fil, ikke en mappe", "is a file, not a folder"),
    (("check", "{ws}/register"), "Her er intet arbejdsområde", "There is no workspace here"),
    (("consequences", "{ws}", "--proposal", "boern"), "intet forslag »boern«", "no proposal “boern”"),
    (("consequences", "{ws}", "--phase", "x"), "ingen fase »x«", "no phase “x”"),
    (("show", "{ws}", "--on", "2001-01-01"), "kan ikke vises", "cannot be shown"),
    (("compare", "{ws}", "base", "x"), "intet forslag »x«", "no proposal “x”"),
    (("history", "{ws}", "--unit", "x"), "ingen enhed, der hedder »x«", "no unit called “x”"),
    (("new", "{ws}"), "er ikke tom", "is not empty"),
    (("fill", "{ws}", "--seed", "1", "--posts", "2"), "Der kan ikke laves 2 stillinger", "2 posts are not possible"),
]


@pytest.mark.parametrize(
    ("words", "danish", "english"), LINES, ids=lambda each: " ".join(each) if isinstance(each, tuple) else ""
)
def test_wrong_use_is_said_in_both_languages(
    run: Any, small: Path, words: tuple[str, ...], danish: str, english: str
) -> None:
    """One line with what is wrong, one with what to do, exit 2, and nothing on standard output."""
    for lang, text in (("da", danish), ("en", english)):
        said = run(*(word.format(ws=small) for word in words), "--lang", lang)
        assert (2, "") == (said.code, said.out)
        first, second = said.err.splitlines()
        assert text in first
        assert first.startswith({"da": "fejl: ", "en": "error: "}[lang])
        assert second.startswith("  ")


def test_several_proposals_ask_for_one(run: Any, small: Path) -> None:
    """By name."""
    text = (small / "proposals" / "boern-og-kultur.md").read_text(encoding="utf-8")
    (small / "proposals" / "b.md").write_text(text.replace("boern-og-kultur", "andet"), encoding="utf-8")
    said = run("consequences", small)
    assert 2 == said.code
    assert "andet og boern-og-kultur" in said.err


def test_the_language_is_the_workspace_s_unless_said(run: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The option beats the environment, which beats the workspace."""
    folder = tmp_path / "w"
    assert 0 == run("new", folder, "--lang", "en").code
    assert "Nothing to object to.\n" == run("check", folder).out
    monkeypatch.setenv("BYGGESTEN_LANG", "da_DK.UTF-8")
    assert "Ingen bemærkninger.\n" == run("check", folder).out
    assert "Nothing to object to.\n" == run("check", folder, "--lang=en").out
    assert "Nothing to object to.\n" == run("--lang", "en", "check", folder).out


def test_an_unknown_message_of_argparse_stands_as_it_is() -> None:
    """Better English than nothing."""
    assert "something new" == translated("something new", "da")


def test_a_defect_is_one_line_and_can_be_looked_into(run: Any, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """With BYGGESTEN_DEBUG it is raised."""

    def broken(*_: object) -> int:
        raise RuntimeError("stykker")

    monkeypatch.setattr(program, "_run", broken)
    said = run("check", small)
    assert 70 == said.code
    assert "RuntimeError: stykker" in said.err
    assert "Traceback" not in said.err
    monkeypatch.setenv("BYGGESTEN_DEBUG", "1")
    with pytest.raises(RuntimeError):
        run("check", small)


def test_interruption_and_lack_of_memory_are_one_line(run: Any, small: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """130 and 2."""
    for error, code in ((KeyboardInterrupt, 130), (MemoryError, 2)):

        def stopped(*_: object, error: type[BaseException] = error) -> int:
            raise error

        monkeypatch.setattr(program, "_run", stopped)
        said = run("check", small)
        assert (code, 1) == (said.code, said.err.count("\n"))


def started(*words: object, **more: Any) -> subprocess.Popen[str]:
    """The program in a process of its own."""
    command = [sys.executable, "-m", "byggesten.cli.main", *(str(word) for word in words)]
    environment = {**os.environ, "BYGGESTEN_LANG": "en", "PYTHONUNBUFFERED": "1"}
    return subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env=environment, **more)


def test_a_reader_that_goes_away_is_no_error(small: Path) -> None:
    """As with `| head`: nothing is said."""
    reader, writer = os.pipe()
    os.close(reader)
    process = started("consequences", small, stdout=writer)
    os.close(writer)
    assert "" == process.communicate()[1]
    assert 141 == process.returncode


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_one_line(small: Path) -> None:
    """The output could not be written."""
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        process = started("consequences", small, stdout=full)
        said = process.communicate()[1]
    assert 2 == process.returncode
    assert "error: The output: the disk is full\n" == said


def test_a_folder_that_cannot_be_made_is_one_line(run: Any, small: Path) -> None:
    """A file stands where a folder should be."""
    said = run("build", small, "--out", small / "byggesten.toml" / "out")
    assert 2 == said.code
    assert 1 == said.err.count("\n")
