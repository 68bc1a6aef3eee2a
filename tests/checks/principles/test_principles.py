# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Principles: what answers them, and those that are run as rules with their limits."""

from __future__ import annotations

import pytest

from byggesten.checks.case import Case
from byggesten.checks.principles.stated import NAMED_RULES
from byggesten.checks.run import all_rules
from byggesten.organisation.settings import Settings

from support.workspaces import OPENING, about, case, said

UNITS = (
    "name,parent,leader title,level,kind,collective\n"
    "Direktion,,direktør,centralt,direktion,\nNord,Direktion,chef,centralt,center,\n"
    "Syd,Direktion,chef,decentralt,center,\nSkoler,Nord,leder,decentralt,skole,ja"
)
TASKS = "name,responsible\nVeje,Nord\nDigitalisering,"
STATEMENTS = "name,kind,scope,about,rule,limit,answered by\n"


def stating(*rows: str, changes: str = "- id: C1\n  close: Syd\n", settings: Settings | None = None) -> Case:
    """A case with statements."""
    return case(units=UNITS, tasks=TASKS, statements=STATEMENTS + "\n".join(rows), changes=changes, settings=settings)


def test_a_focus_is_answered_by_a_change() -> None:
    """T23: a focus and something to strengthen that no change answers; what is to be kept needs no answer."""
    this = stating("Unge,principle,fokus,,,,", "Klima,principle,styrk,,,,C1", "Værdier,principle,fasthold,,,,")
    assert ["No change answers “Unge” (fokus)"] == said(this, "principles.unanswered")


def test_what_a_focus_is_about_has_a_unit() -> None:
    """T23: the focus is answered, but the task it is about is placed nowhere."""
    this = stating("Kloge hænder,principle,styrk,Veje|Digitalisering,,,C1")
    assert ["“Digitalisering” is part of “Kloge hænder” (styrk), but no unit is responsible for the task"] == (
        said(this, "principles.unplaced")
    )


def test_an_answer_is_a_change_of_the_proposal() -> None:
    """An unknown key, and a change that does not count."""
    changes = "- id: C1\n  close: Syd\n- id: C2\n  close: Nord\n  status: considered\n"
    this = stating("Unge,principle,fokus,,,,C9", "Klima,principle,fokus,,,,C2", changes=changes)
    assert ["unge"] == about(this, "principles.unknown_answer")
    assert ["klima", "unge"] == sorted(about(this, "principles.answer_uncounted"))


def test_without_a_proposal_nothing_answers() -> None:
    """An organisation as it is owes no answer."""
    this = case(units=UNITS, statements=f"{STATEMENTS}Unge,principle,fokus,,,,C1")
    assert [] == about(this, "principles.unanswered")
    assert [] == about(this, "principles.unknown_answer")


def test_a_principle_names_a_rule_there_is() -> None:
    """A rule principles may name, or the code of any rule, is known."""
    this = stating("A,principle,,,levels.cuont,,", "B,principle,,,span.wide,,", "C,principle,,,structure.no_parent,,")
    assert ["“A” is to be checked with the rule “levels.cuont”, which does not exist"] == (
        said(this, "principles.unknown_rule")
    )


def test_levels_are_at_most_the_limit() -> None:
    """Three levels where two are allowed; without a limit nothing is compared."""
    assert ["“To niveauer” allows 2 management levels, but there are 3"] == (
        said(stating("To niveauer,principle,,,levels.count,2,"), "principles.levels")
    )
    assert [] == about(stating("Niveauer,principle,,,levels.count,,"), "principles.levels")
    assert [] == about(stating("Tre,principle,,,levels.count,3,"), "principles.levels")


def test_a_flat_structure_gets_no_extra_leader() -> None:
    """T17: one more leader between the head of a unit and the units below it, where the structure is to be flat."""
    extra = "- id: C1\n  add posts: 1\n  to: Nord\n  leader: yes\n  post title: souschef\n"
    flat = "Flad,principle,fasthold,,levels.depth,,"
    assert ["“Flad”, but C1 gives “Nord” one more leader (souschef) between the head (chef) and the units below"] == (
        said(stating(flat, changes=extra), "principles.extra_leader")
    )
    assert [] == about(stating(changes=extra), "principles.extra_leader")


@pytest.mark.parametrize("change", ["add posts: 1\n  to: Syd\n  leader: yes", "add posts: 1\n  to: Nord"])
def test_a_leader_without_units_below_and_a_post_without_staff_are_no_layer(change: str) -> None:
    """Only a leader above led units is a layer."""
    this = stating("Flad,principle,fasthold,,levels.depth,,", changes=f"- id: C1\n  {change}\n")
    assert [] == about(this, "principles.extra_leader")


def test_a_flat_structure_gets_no_extra_level() -> None:
    """T17: a led unit put between others."""
    changes = "- id: C1\n  establish: Team\n  under: Skoler\n  leader title: teamleder\n"
    this = stating("Flad,principle,fasthold,,levels.depth,,", changes=changes)
    assert ["“Flad”, but the management levels go from 3 to 4"] == said(this, "principles.deeper")


def test_fewer_units_are_fewer() -> None:
    """A unit more is not fewer; a unit less is, and a limit is one."""
    more = "- id: C1\n  establish: Øst\n  under: Direktion\n"
    fewer = "Færre,principle,,,units.fewer,{limit},"
    assert ["“Færre”, but the units go from 4 to 5"] == (
        said(stating(fewer.format(limit=""), changes=more), "principles.not_fewer")
    )
    assert [] == about(stating(fewer.format(limit="")), "principles.not_fewer")
    assert ["faerre"] == about(stating(fewer.format(limit="2")), "principles.not_fewer")


def test_units_have_the_least_size() -> None:
    """Units with posts, those below counted with them, that are smaller than the principle's limit."""
    this = case(
        units=UNITS, posts="unit\nNord\nSkoler\nSkoler\nSyd", changes="- id: C1\n  add posts: 1\n  to: Syd",
        statements=f"{STATEMENTS}Robust,principle,,,units.size,3,",
    )  # fmt: skip
    assert ["skoler", "syd"] == sorted(about(this, "principles.too_small"))


def test_leaders_report_where_the_principle_says() -> None:
    """The units a principle is about report to the last of them."""
    line = "Linjen,principle,,Skoler|Direktion,reporting.line,,"
    moved = stating(line, changes="- id: C1\n  report: Skoler\n  to: Direktion\n")
    assert ["“Linjen”, but the leader of “Skoler” reports to “Nord”"] == (
        said(stating(line), "principles.reporting_line")
    )
    assert [] == about(moved, "principles.reporting_line")


def test_a_level_holds_one_level() -> None:
    """T62: the central level holds the top and those who report to it, so the count depends on how it is made."""
    expected = (
        "The level “centralt” holds both “Direktion” and “Nord”, which reports to it; "
        "the number of levels depends on how it is counted"
    )
    assert [expected] == said(stating(), "principles.level_label")


def test_one_task_stands_in_one_place() -> None:
    """The same task, spelling apart, in two units is found at the first of them."""
    tasks = "id,name,responsible\nt1,Løn og personale,Nord\nt2,Løn & Personale,Syd\nt3,Veje,Nord"
    this = case(units=UNITS, tasks=tasks)
    assert ["The task “Løn og personale” stands in several places: Nord and Syd"] == said(this, "principles.duplicated")


@pytest.mark.parametrize(
    ("change", "does"),
    [
        ("close: Syd", "lets it end"),
        ("move: Syd\n  to: Nord", "moves it"),
        ("rename: Syd\n  to: Sydpå", "gives it a new name"),
    ],
)
def test_what_is_kept_is_not_changed(change: str, does: str) -> None:
    """T45: a unit is kept and changed by the same proposal."""
    this = stating(changes=f"- id: C1\n  keep: Syd\n- id: C2\n  {change}\n")
    assert [f"C1 says that “Syd” is kept, but C2 {does}"] == said(this, "principles.contradiction")


def test_a_structure_that_is_kept_does_not_grow() -> None:
    """T45: the schools are kept as they are, and more of them are to come, which is still open."""
    more = "- id: C2\n  establish: Flere skoler\n  kind: skole\n  under: Nord\n  status: outstanding\n"
    this = stating(changes=f"- id: C1\n  keep: Skoler\n{more}")
    assert ["C1 says that “Skoler” is kept, but C2 establishes more of the same kind"] == (
        said(this, "principles.contradiction")
    )


def test_keeping_and_giving_more_is_no_contradiction() -> None:
    """A unit that keeps its tasks may get posts, another unit below it, or a sibling of its kind."""
    changes = (
        "- id: C1\n  keep: Syd\n  what: opgaver\n- id: C2\n  add posts: 1\n  to: Syd\n"
        "- id: C3\n  move: Skoler\n  to: Syd\n- id: C4\n  establish: Øst\n  kind: center\n  under: Direktion\n"
    )
    assert [] == about(stating(changes=changes), "principles.contradiction")


def test_another_alternative_may_do_otherwise() -> None:
    """One way keeps the unit, another closes it."""
    text = (
        "---\nproposal: p\ntitle: P\neffective: 2022-01-01\nalternatives:\n  - id: a\n  - id: b\n---\n"
        "# P\n\n:::{changes}\n- id: C1\n  keep: Syd\n  alternative: a\n- id: C2\n  close: Syd\n  alternative: b\n:::\n"
    )
    assert [] == about(case(text, units=UNITS), "principles.contradiction")


POSTS = "unit\n" + "Nord\n" * 33 + "Syd\n" * 22 + "Skoler\n"


def test_spans_are_judged_by_the_limits() -> None:
    """34 below one leader is wide, 22 large, one small; a director with two chiefs is small too."""
    this = case(units=UNITS, posts=POSTS)
    assert ["The leader of “Nord” has 34 below; the limit is 30"] == said(this, "span.wide")
    assert ["syd"] == about(this, "span.large")
    assert ["direktion", "skoler"] == sorted(about(this, "span.narrow"))


def test_spans_are_judged_by_the_workspace_and_its_principles() -> None:
    """A limit in the settings, and a principle that is stricter."""
    settings = Settings(opening=OPENING, limits={"span.wide": 40, "span.large": 35, "span.narrow": 0})
    assert [] == about(case(units=UNITS, posts=POSTS, settings=settings), "span.wide")
    principle = f"{STATEMENTS}Spænd,principle,,,span.wide,25,"
    this = case(units=UNITS, posts=POSTS, settings=settings, statements=principle)
    assert ["The leader of “Nord” has 34 below; the limit is 25"] == said(this, "span.wide")


def test_small_spans_are_not_guessed_without_posts() -> None:
    """Where the register holds no posts nobody knows how many a leader has."""
    assert [] == about(case(units=UNITS), "span.narrow")


def test_every_named_rule_is_a_rule() -> None:
    """Each name principles may use stands for rules there are."""
    named = {rule for each in NAMED_RULES.values() for rule in each.rules}
    assert set() == named - set(all_rules())
