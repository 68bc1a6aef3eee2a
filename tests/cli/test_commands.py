# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What each command says, and the exit code it leaves."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import Any

import pytest

from byggesten.cli.commands.all import COMMANDS

PLAN = """\
Én forvaltning for børn og kultur (boern-og-kultur), 1. januar 2027

Enheder
  → Kultur og Fritid indgår i Børn og Kultur  (C2)
  → Biblioteket flytter fra Kultur og Fritid til Børn og Kultur  (C2)
  → Idræt og Foreninger flytter fra Kultur og Fritid til Børn og Kultur  (C2, C3)
  ~ Børn og Skole får navnet Børn og Kultur  (C1)
      får alt fra Kultur og Fritid  (C2)
      fordi: De to forvaltninger arbejder med de samme børn: i skolen om formiddagen, i hallen og på
        biblioteket om eftermiddagen.
"""
COUNT = """\
Enheder: 8 før, 7 efter: 1 indgår i andre, 2 flytter, 1 får nyt navn, 1 bevares udtrykkeligt, 1
  stilling til og 560.000 kr. om året.
"""
WRONG = ":::{changes}\n- id: X1\n  move: Bibliotekt\n  to: Skoleafdelingen\n:::\n"


def add_mistake(folder: Path) -> int:
    """Write a name that nothing has into the small workspace's proposal; the line it stands on."""
    file = folder / "proposals" / "boern-og-kultur.md"
    text = file.read_text(encoding="utf-8") + WRONG
    file.write_text(text, encoding="utf-8")
    return text[: text.index("Bibliotekt\n")].count("\n") + 1


def test_consequences_read_like_a_plan(run: Any, small: Path) -> None:
    """Signs, what will happen, why, and one counting line."""
    said = run("consequences", small)
    assert 0 == said.code
    assert said.out.startswith(PLAN)
    assert said.out.endswith(COUNT)
    assert "\x1b" not in said.out


def test_consequences_speak_english_too(run: Any, small: Path) -> None:
    """Names stand as they are; numbers and dates take the language's form."""
    out = run("consequences", small, "--lang", "en").out
    assert "→ Kultur og Fritid goes into Børn og Kultur  (C2)" in out
    assert "because: De to forvaltninger" in out
    assert "1 post more\n" in out or "1 post more and" in re.sub(r"\n +", " ", out)
    assert "560,000 kr. a year" in re.sub(r"\n +", " ", out)


def test_no_changes_is_an_answer(run: Any, small: Path) -> None:
    """Before its day a proposal does nothing."""
    said = run("consequences", small, "--on", "2026-06-01")
    assert 0 == said.code
    assert said.out.endswith("Ingen ændringer.\n")
    assert run("consequences", small, "--on", "2026-06-01", "--lang", "en").out.endswith("No changes.\n")


def test_check_shows_place_severity_advice_and_a_counting_line(run: Any, small: Path) -> None:
    """As compilers do; exit 1 for an error, 0 for none."""
    assert (0, "Ingen bemærkninger.\n") == (run("check", small).code, run("check", small).out)
    line = add_mistake(small)
    said = run("check", small)
    assert 1 == said.code
    first, advice, *_ = said.out.splitlines()
    place = f"{small}/proposals/boern-og-kultur.md:{line}"
    assert f"{place}: fejl: Der er ingen enhed, der hedder »Bibliotekt« [name.unknown]" == first
    assert advice.startswith("    Mente du »Biblioteket«?")
    assert said.out.endswith("1 fejl.\n")
    assert run("check", small, "--lang", "en").out.endswith("1 error.\n")


def test_figures_of_files_with_errors_are_shown_with_a_warning(run: Any, small: Path) -> None:
    """The figures on standard output, the warning on standard error, exit 1."""
    add_mistake(small)
    said = run("consequences", small)
    assert 1 == said.code
    assert said.out.startswith(PLAN)
    assert said.err.startswith("Tallene kan være forkerte: 1 fejl")


def test_show_draws_the_tree_and_counts(run: Any, small: Path) -> None:
    """Today, with the proposal, and every view."""
    out = run("show", small).out
    assert "├─ Børn og Skole  (forvaltning, direktør)\n│  ├─ Skoleafdelingen" in out
    assert out.endswith("8 enheder.\n")
    after = run("show", small, "--proposal", "boern-og-kultur").out
    assert "Børn og Kultur  (forvaltning, direktør)  ~\n" in after
    assert "Biblioteket  (afdeling, bibliotekschef, 1 opgave)  →\n" in after
    for view, last in (("committees", "5 udvalg."), ("tasks", "7 opgaver."), ("med", "3 MED-udvalg."),
                       ("posts", "8 enheder.")):  # fmt: skip
        said = run("show", small, "--view", view)
        assert (0, last) == (said.code, said.out.splitlines()[-1])


def test_compare_sets_subjects_side_by_side(run: Any, small: Path) -> None:
    """A column each, and the units that differ."""
    out = run("compare", small, "base", "boern-og-kultur").out
    assert re.search(r"^enheder +8 +7$", out, re.MULTILINE)
    assert re.search(r"^Kultur og Fritid +under Direktionen, direktør +–$", out, re.MULTILINE)
    assert 2 == run("compare", small, "base").code


def test_history_tells_what_has_happened_and_what_is_proposed(run: Any, small: Path) -> None:
    """With the decision when there is one."""
    assert "foreslået i Én forvaltning for børn og kultur" in run("history", small, "--unit", "Biblioteket").out
    assert 0 == run("decide", small, "--decision", "KB 29. oktober 2026, sag 26/7", "--by", "Sekretariatet").code
    out = run("history", small, "--unit", "Børn og Skole").out
    assert "besluttet: KB 29. oktober 2026, sag 26/7; registreret" in re.sub(r"\n +", " ", out)
    assert "hedder herefter Børn og Kultur" in out


def test_build_writes_a_report_in_each_language(run: Any, small: Path, tmp_path: Path) -> None:
    """Or in the one asked for; charts when asked for."""
    said = run("build", small, "--out", tmp_path / "out")
    assert 0 == said.code
    reports = sorted(each.name for each in (tmp_path / "out").glob("*.html"))
    assert ["boern-og-kultur.da.html", "boern-og-kultur.en.html"] == reports
    run("build", small, "--out", tmp_path / "svg", "--as", "svg", "--lang", "da")
    names = [each.name for each in (tmp_path / "svg").iterdir()]
    assert names
    assert all(name.endswith(".da.svg") for name in names)
    refused = run("build", small, "--out", tmp_path / "x", "--as", "docx")
    assert (2, False) == (refused.code, (tmp_path / "x").exists())


def test_synthetic_data_are_marked_on_every_output(run: Any, small: Path, tmp_path: Path) -> None:
    """Of every command, in text, in JSON and in the report."""
    assert "SYNTETISKE DATA" in run("fill", small, "--seed", 1, "--posts", 100).out
    for words in (
        ("check",), ("consequences",), ("show",), ("show", "--view", "posts"), ("compare", "base", "boern-og-kultur"),
        ("history", "--unit", "Biblioteket"), ("build", "--out", tmp_path / "out"),
    ):  # fmt: skip
        command, *more = words
        assert "SYNTETISKE DATA" in run(command, small, *more).out, command
        plain = run(command, small, *more, "--format", "json").json
        assert "workspace.synthetic" in str(plain) if command == "check" else plain["synthetic"] is True, command
    assert "syntetisk" in (tmp_path / "out" / "boern-og-kultur.da.html").read_text(encoding="utf-8").casefold()


def test_a_filled_workspace_elsewhere_is_a_workspace(run: Any, small: Path, tmp_path: Path) -> None:
    """What the proposal leads to, with posts; the first one stands as it was."""
    out = tmp_path / "fyldt"
    before = {each: each.read_bytes() for each in small.rglob("*") if each.is_file()}
    said = run("fill", small, "--seed", 1, "--posts", 100, "--proposal", "boern-og-kultur", "--out", out)
    assert 0 == said.code
    assert before == {each: each.read_bytes() for each in small.rglob("*") if each.is_file()}
    assert run("check", out).code == 0
    assert "Børn og Kultur" in run("show", out).out
    assert 2 == run("fill", small, "--seed", 1, "--posts", 100, "--out", out).code


def test_decide_and_rebase_work_together(run: Any, small: Path) -> None:
    """A proposal written before a decision is stale, is moved, and can then be decided."""
    other = small / "proposals" / "andet.md"
    other.write_text(
        "---\nproposal: andet\ntitle: Andet\nbase: 0\neffective: 2027-06-01\ndecided by: Kommunalbestyrelsen\n---\n"
        "# Navn\n\nDet er kortere.\n\n:::{changes}\n- id: A1\n  rename: Skoleafdelingen\n  to: Skoler\n"
        "- id: A2\n  keep:\n    - Børn og Skole\n:::\n",
        encoding="utf-8",
    )
    assert 2 == run("decide", small, "--decision", "KB").code
    assert 0 == run("decide", small, "--decision", "KB", "--proposal", "boern-og-kultur").code
    refused = run("decide", small, "--decision", "KB", "--proposal", "andet")
    assert 1 == refused.code
    assert "byggesten rebase" in refused.err
    moved = run("rebase", small, "--proposal", "andet")
    assert 0 == moved.code
    assert "»Børn og Skole« → »Børn og Kultur«" in moved.out
    assert 0 == run("decide", small, "--decision", "KB", "--proposal", "andet").code
    assert 0 == run("check", small).code


@pytest.mark.parametrize("lang", ["da", "en"])
def test_every_command_has_help_in_both_languages(run: Any, lang: str) -> None:
    """Without arguments, and with the words of the language only."""
    for command in COMMANDS:
        said = run(command.name, "--help", "--lang", lang)
        assert 0 == said.code
        assert said.out.startswith({"da": "brug: ", "en": "usage: "}[lang])
        assert re.sub(r"\W+", " ", command.about.in_(lang)) in re.sub(r"\W+", " ", said.out)
    assert {"da": "kommandoer:", "en": "commands:"}[lang] in run("--help", "--lang", lang).out


def test_a_unit_without_changes_has_a_history(run: Any, small: Path) -> None:
    """It says that there are none."""
    (small / "proposals" / "boern-og-kultur.md").unlink()
    said = run("history", small, "--unit", "Biblioteket", "--lang", "en")
    assert (0, "") == (said.code, said.err)
    assert "No changes." in said.out


def test_a_decision_must_be_said(run: Any, small: Path) -> None:
    """Blanks are wrong use."""
    said = run("decide", small, "--decision", " ", "--lang", "en")
    assert (2, "") == (said.code, said.out)
    assert "It is not said what was decided" in said.err
    assert not (small / "audit.jsonl").exists()


@pytest.mark.parametrize(
    "words", [("consequences",), ("show", "--proposal", "boern-og-kultur"), ("compare", "base", "boern-og-kultur")]
)
def test_a_proposal_that_cannot_be_read_is_named(run: Any, small: Path, words: tuple[str, ...]) -> None:
    """Nothing is shown in its stead."""
    (small / "proposals" / "boern-og-kultur.md").write_bytes(b"\xff\xfe\x00\xd8")
    said = run(words[0], small, *words[1:])
    assert (1, "") == (said.code, said.out)
    assert "proposals/boern-og-kultur.md" in said.err


def test_nothing_is_built_for_a_proposal_that_cannot_be_read(run: Any, small: Path, tmp_path: Path) -> None:
    """Others are built."""
    good = small / "proposals" / "boern-og-kultur.md"
    (small / "proposals" / "x.md").write_bytes(b"\xff\xfe\x00\xd8")
    said = run("build", small, "--out", tmp_path / "a", "--as", "html", "--format", "json")
    assert 1 == said.code
    assert ["proposals/x.md"] == [each["file"] for each in said.json["findings"]]
    assert all(name.startswith("boern-og-kultur") for name in said.json["files"])
    good.unlink()
    said = run("build", small, "--out", tmp_path / "b")
    assert (1, "") == (said.code, said.out)
    assert "proposals/x.md" in said.err
    assert not (tmp_path / "b").exists()


def test_compare_counts_errors_of_names(run: Any, small: Path) -> None:
    """As check does."""
    wrong = small / "proposals" / "boern-og-kultur.md"
    text = wrong.read_text(encoding="utf-8").replace(":::{changes}\n", ":::{changes}\n- id: Z9\n  close: Ingen\n", 1)
    wrong.write_text(text, encoding="utf-8")
    errors = [each for each in run("check", small, "--format", "json").json if each["severity"] == "error"]
    said = run("compare", small, "base", "boern-og-kultur", "--format", "json")
    assert [0, len(errors)] == [each["findings"]["error"] for each in said.json["subjects"]]
    assert errors


def test_a_phase_is_decided_whatever_is_wrong_with_the_process(run: Any, tmp_path: Path) -> None:
    """Errors that do not concern its changes are shown; those that do are printed and hinder it."""
    folder = tmp_path / "w"
    shutil.copytree(Path(__file__).parents[2] / "examples" / "slagelse-2018", folder)
    said = run("decide", folder, "--phase", "dimension-1", "--decision", "Byrådet", "--lang", "en")
    assert 0 == said.code
    assert "do not concern what is decided" in said.err
    wrong = folder / "proposals" / "bedre-velfaerd.md"
    text = wrong.read_text(encoding="utf-8").replace(":::{changes}\n", ":::{changes}\n- id: Z9\n  close: Ingen\n", 1)
    wrong.write_text(text, encoding="utf-8")
    said = run("decide", folder, "--proposal", "bedre-velfaerd", "--decision", "Byrådet", "--lang", "en")
    assert (1, "") == (said.code, said.out)
    assert "“Ingen”" in said.err
