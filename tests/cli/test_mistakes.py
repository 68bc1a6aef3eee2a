# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every kind of mistake in a workspace gives a clear error with its place and advice, in both languages."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from byggesten.cli.main import main

SETTINGS = '[workspace]\nname = "Lilleby"\nopening = 2026-01-01\n'
UNITS = "name,kind,parent\nDirektionen,direktion,\nSkole,afdeling,Direktionen\nKultur,afdeling,Direktionen\n"
HEAD = "---\nproposal: p\ntitle: P\neffective: 2027-01-01\ndecided by: Rådet\n---\n# Hvorfor\n\nDet er bedre.\n\n"
CHANGES = HEAD + ":::{changes}\n- id: C1\n  move: Kultur\n  to: Skole\n:::\n"
FILES = {
    "byggesten.toml": SETTINGS,
    "register/units.csv": UNITS,
    "register/committees.csv": "name,kind\nRådet,council\n",
    "proposals/p.md": CHANGES,
}
Build = Callable[[Path], None]
UNFILLED = re.compile(r"\{(key|what|name|value|file|column|known|nearest|count|line|example|problem|cause)\}")


@dataclass(frozen=True)
class Mistake:
    """A mistake: its name, how it is made, the code expected, where, and the exit code."""

    name: str
    make: Build
    code: str
    file: str
    line: int
    status: int = 1


def put(file: str, text: str | bytes) -> Build:
    """Write a file."""

    def make(folder: Path) -> None:
        (folder / file).parent.mkdir(exist_ok=True)
        (folder / file).write_bytes(text if isinstance(text, bytes) else text.encode())

    return make


def settings(text: str, code: str, line: int, name: str) -> Mistake:
    """A mistake in byggesten.toml."""
    return Mistake(name, put("byggesten.toml", text), code, "byggesten.toml", line)


def units(text: str | bytes, code: str, line: int, name: str) -> Mistake:
    """A mistake in register/units.csv."""
    return Mistake(name, put("register/units.csv", text), code, "register/units.csv", line)


def document(text: str | bytes, code: str, line: int, name: str) -> Mistake:
    """A mistake in proposals/p.md."""
    return Mistake(name, put("proposals/p.md", text), code, "proposals/p.md", line)


def change(yaml: str, code: str, line: int, name: str, status: int = 1) -> Mistake:
    """A mistake in the changes of a proposal; line 1 is the first line of the YAML."""
    text, line = f"{HEAD}:::{{changes}}\n{yaml}\n:::\n", HEAD.count("\n") + 1 + line
    return Mistake(name, put("proposals/p.md", text), code, "proposals/p.md", line, status)


def other(file: str, text: str | bytes, code: str, line: int, name: str) -> Mistake:
    """A mistake in another file."""
    return Mistake(name, put(file, text), code, file, line)


def away(file: str) -> Build:
    """Take a file away."""
    return lambda folder: (folder / file).unlink()


def folder_instead(file: str) -> Build:
    """Put a folder where a file should be."""

    def make(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        (folder / file).mkdir()

    return make


def circle(file: str) -> Build:
    """Put a link that points at itself where a file should be."""

    def make(folder: Path) -> None:
        (folder / file).unlink(missing_ok=True)
        (folder / file).symlink_to(folder / file)

    return make


def locked(file: str) -> Build:
    """Take the right to read a file away."""
    return lambda folder: (folder / file).chmod(0)


POSTS, LOG, MONEY = "register/posts.csv", "log.jsonl", "register/money.csv"
MISTAKES = (
    Mistake("no settings", away("byggesten.toml"), "workspace.missing", "byggesten.toml", 0, status=2),
    Mistake("no units", away("register/units.csv"), "workspace.no_units", "register/units.csv", 0),
    settings("[workspace\nname = 1", "settings.broken", 1, "broken TOML"),
    settings('[workspace]\nname = "X"\nopening = 2026-13-01\n', "settings.broken", 3, "bad date in TOML"),
    settings('[workspace]\nname = "X"\nopening = "snart"\n', "settings.value", 3, "text for a date in TOML"),
    settings('[workspace]\nname = "X"\n', "settings.missing", 1, "no opening day"),
    settings(SETTINGS + "opning = 3\n", "settings.unknown", 4, "unknown setting"),
    settings(SETTINGS + "[prises]\nx = 1\n", "settings.unknown", 4, "unknown section"),
    settings(SETTINGS + 'counted = ["besluttet?"]\n', "settings.value", 4, "unknown status in settings"),
    settings(SETTINGS + 'language = "tysk"\n', "settings.value", 4, "unknown language"),
    units("name,kind,parent,valid from\nA,x,,31-02-2026\n", "register.bad_cell", 2, "bad date in CSV"),
    units("name,kind,parent,valid from,valid to\nA,x,,2026-02-01,2026-01-01\n", "register.bad_period", 2, "ends first"),
    units(UNITS + "A,x,B\nB,x,A\n", "structure.cycle", 5, "circle of parents"),
    units(UNITS + "A,x,Direktonen\n", "name.unknown", 5, "unknown parent"),
    units(UNITS + "Skole,x,Kultur\nA,x,Skole\n", "name.ambiguous", 6, "parent that may be two"),
    units("id,name\nx,A\nx,B\n", "register.duplicate_id", 3, "duplicate id"),
    units("name,kind\n,x\n", "register.empty_cell", 2, "empty required cell"),
    units(UNITS + "A,x,Direktionen,more,most\n", "csv.too_wide", 5, "too many cells"),
    units("name,chef,kind\nA,B,c\n", "register.unknown_column", 1, "unknown column"),
    units("name,name\nA,B\n", "csv.duplicate_column", 1, "column twice"),
    units("", "csv.no_header", 1, "empty file"),
    units(UNITS + 'A,"x,Direktionen\n', "csv.broken", 5, "quote never closed in CSV"),
    units(UNITS.encode("utf-16"), "file.encoding", 1, "UTF-16"),
    units((UNITS + "Børn,x,\n").encode("cp1252"), "file.encoding", 5, "Windows-1252"),
    units(b"name\nA\nB\x00C\n", "file.not_text", 3, "null bytes"),
    units("name\n" + "A" * 10_000_000 + "\n", "file.long_line", 2, "line of 10 MB"),
    other("register/enheder.csv", UNITS, "register.unknown_file", 0, "unknown file in the register"),
    other(POSTS, "unit,fte\nSkole,halv tid\n", "columns.bad_number", 2, "FTE in words"),
    other(POSTS, "unit,fte\nSkole,-1\n", "columns.negative", 2, "negative FTE"),
    other(POSTS, "unit,leader\nSkole,måske\n", "columns.bad_flag", 2, "neither yes nor no"),
    other(POSTS, "fte\n1\n", "columns.missing", 1, "posts without a unit column"),
    other(POSTS, "unit,fte\n,1\n", "columns.no_unit", 2, "post without a unit"),
    other(POSTS, "id,unit\n1,Skole\n1,Skole\n", "columns.duplicate_post", 3, "post id twice"),
    other(MONEY, "unit,year,amount\nSkole,i år,100\n", "columns.bad_number", 2, "year in words"),
    other(LOG, "{}\n", "log.unreadable", 1, "log line that is no record"),
    other(LOG, '{"registered": "2026\n', "log.unreadable", 1, "half a log line"),
    other(LOG, "[1, 2]\n", "log.unreadable", 1, "log line of another shape"),
    document("# Intet hoved\n", "proposal.no_head", 1, "no head"),
    document("---\ntitle: P\n---\n", "key.missing", 1, "head without a name"),
    document(HEAD + ":::{changes}\n- id: C1\n  move: Kultur\n  to: Skole\n", "document.unclosed", 11, "fence open"),
    document(HEAD + "{enheds}`Skole`\n", "document.unknown_role", 11, "unknown role"),
    document(HEAD + "Nu kommer {unit}`Skolle` her.\n", "name.unknown", 11, "unknown name in the text"),
    document(HEAD + "{change}`C9`\n", "document.unknown_change", 11, "unknown change in the text"),
    document(HEAD + ":::{chnages}\n:::\n", "document.unknown_directive", 11, "unknown directive"),
    document(HEAD + ":::{chart} after\n:deep: 3\n:::\n", "document.unknown_option", 11, "unknown option"),
    document(HEAD + ":::{chart} efterpå\n:::\n", "document.unknown_argument", 11, "unknown chart"),
    document(HEAD + "- x\n  :::{changes}\n  :::\n", "document.nested", 12, "block inside a list"),
    document(CHANGES.replace("effective: 2027-01-01\n", ""), "change.no_date", 11, "no date"),
    document(CHANGES.replace("2027-01-01", "31. februar"), "value.unreadable", 4, "bad date in the head"),
    change("- id: C1\n\tmove: Kultur", "yaml.broken", 2, "tab in YAML"),
    change("- id: C1\n  move: Kultur\n to: Skole", "yaml.broken", 3, "bad indentation"),
    change("- id: C1\n  move: &x Kultur\n  to: Skole", "yaml.anchor", 2, "anchor"),
    change("- id: C1\n  move: Kultur\n  move: Skole\n  to: Skole", "yaml.duplicate_key", 3, "key twice"),
    change("- id: C1\n  keep: [Skole, Kultur]", "yaml.inline_list", 2, "names in square brackets"),
    change("- id: C1\n  move: Kultur #1\n  to: Skole", "yaml.comment", 2, "remark that would be lost"),
    change("- id: C1\n  move: Kultur\n  to: Skolle", "name.unknown", 3, "unknown unit"),
    change("- id: C1\n  move: „Kultur“\n  to: »Skole«", "name.variant", 2, "names in other quotes", status=0),
    change("- move: Kultur\n  to: Skole", "change.no_key", 1, "no key"),
    change("- id: C1\n  flyt hen: Kultur", "change.no_kind", 1, "no kind"),
    change("- id: C1\n  move: Kultur\n  to: Skole\n  rename: Skole", "change.two_kinds", 1, "two kinds"),
    change("- id: C1\n  move: Kultur\n  to: Skole\n  status: måske", "change.status", 4, "bad status"),
    change("- id: C1\n  move: Kultur\n  to: Skole\n  amount: mange", "value.unreadable", 4, "bad amount"),
    change("- id: C1\n  add posts: 3-2\n  to: Skole", "value.unreadable", 2, "range that runs back"),
    change("- id: C1\n  move: Kultur\n  to: Skole\n  colour: red", "key.unknown", 4, "unknown key"),
    change("- id: C1\n  move: Kultur", "key.missing", 1, "missing key"),
    change("- id: C1\n  keep:\n    - Skole\n- id: C1\n  keep:\n    - Kultur", "planned.duplicate_key", 4, "key of two"),
    change("- id: C1\n  move: Kultur\n  to: Skole\n  phase: F2", "proposal.unknown_phase", 1, "unknown phase"),
    change("- id: C1\n  move: Direktionen\n  to: Skole", "planned.cycle", 1, "unit moved below itself"),
    change("id: C1", "change.not_a_list", 1, "changes that are no list"),
    change("- " * 3000 + "x", "yaml.broken", 1, "deep nesting"),
    change("a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: [*c,*c]", "yaml.anchor", 1, "YAML bomb"),
    settings(SETTINGS + "[[waivers]]\nrule = 3\n", "settings.value", 4, "waiver without a reason"),
    settings("waivers = 3\n" + SETTINGS, "settings.value", 1, "waivers that are no list"),
    settings(SETTINGS + "[limits]\nspan = true\n", "settings.value", 5, "limit that is no number"),
    other("proposals/q.md", CHANGES, "workspace.duplicate_proposal", 1, "two proposals of one name"),
    Mistake("folder for a file", folder_instead("register/units.csv"), "file.unreadable", "register/units.csv", 0),
    Mistake("folder for a proposal", folder_instead("proposals/p.md"), "file.unreadable", "proposals/p.md", 0),
    Mistake("link in a circle", circle("register/units.csv"), "file.unreadable", "register/units.csv", 0),
    Mistake("settings in a folder", folder_instead("byggesten.toml"), "file.unreadable", "byggesten.toml", 0, 2),
)  # fmt: skip
WITHOUT_RIGHTS = Mistake("no access", locked("register/units.csv"), "file.unreadable", "register/units.csv", 0)


def workspace(folder: Path, mistake: Mistake) -> Path:
    """A workspace that is as it should be, but for one mistake."""
    for file, text in FILES.items():
        put(file, text)(folder)
    mistake.make(folder)
    return folder


def look(mistake: Mistake, folder: Path, capsys: pytest.CaptureFixture[str], lang: str) -> None:
    """The mistake is found with its place, says what is wrong and what to do, and nothing breaks."""
    code = main(["check", str(folder), "--lang", lang, "--format", "json"])
    captured = capsys.readouterr()
    assert mistake.status == code
    if mistake.status == 2:
        assert captured.err.count("\n") == 2
        assert mistake.file in captured.err
        return
    found = json.loads(captured.out)
    assert (mistake.code, mistake.file, mistake.line) in {(each["code"], each["file"], each["line"]) for each in found}
    for each in found:
        assert each["message"]
        assert each["advice"]
        assert not UNFILLED.search(each["message"] + each["advice"])
    assert main(["check", str(folder), "--lang", lang]) == mistake.status
    text = capsys.readouterr()
    assert f"[{mistake.code}]" in text.out
    assert text.err == ""


@pytest.mark.parametrize("lang", ["da", "en"])
@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda each: each.name)
def test_a_mistake_is_said_with_place_and_advice(
    mistake: Mistake, lang: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A workspace with one mistake gives an error at its place in both languages."""
    look(mistake, workspace(tmp_path, mistake), capsys, lang)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="this user may read everything")
def test_a_file_without_access_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file one may not read is found like any other mistake."""
    look(WITHOUT_RIGHTS, workspace(tmp_path, WITHOUT_RIGHTS), capsys, "da")


def test_every_kind_of_mistake_is_different() -> None:
    """There are far more than thirty kinds."""
    assert len({mistake.name for mistake in MISTAKES}) == len(MISTAKES)
    assert len(MISTAKES) >= 60


def clean(folder: Path) -> Path:
    """A workspace without mistakes."""
    for file, text in FILES.items():
        put(file, text)(folder)
    return folder


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["no mark", "byte order mark"])
@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_files_of_every_system_are_read(
    mark: bytes, ends: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Line ends and byte order marks change nothing, not even the lines findings point at."""
    text = CHANGES.replace("to: Skole", "to: Skolle")
    for file, said in (FILES | {"proposals/p.md": text}).items():
        put(file, mark + said.replace("\n", ends).encode())(tmp_path)
    main(["check", str(tmp_path), "--format", "json"])
    found = json.loads(capsys.readouterr().out)
    assert [("name.unknown", 14)] == [(each["code"], each["line"]) for each in found if each["severity"] == "error"]


def test_semicolons_are_read_as_commas_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A Danish Excel writes them."""
    put("register/units.csv", UNITS.replace(",", ";"))(clean(tmp_path))
    assert 0 == main(["check", str(tmp_path)])
    assert "fejl" not in capsys.readouterr().out


@pytest.mark.slow
def test_a_hundred_thousand_rows_of_garbage_are_said_shortly(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every row is counted; of many alike the first ones are shown."""
    rows = "\n".join(f"{n},enhed {n * 7919 % 100_003},x;y{n}" for n in range(100_000))
    put("register/posts.csv", f"id,unit,fte\n{rows}\n")(clean(tmp_path))
    assert 1 == main(["check", str(tmp_path), "--lang", "da"])
    out = capsys.readouterr().out
    assert out.count("\n") < 200
    assert "… og 99.980 flere af slagsen [name.unlike]" in out
