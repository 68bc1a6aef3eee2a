# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Editing changes: each kind is written so that it is read back as meant, and nothing else is touched."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from byggesten.changes.catalogue import all_changes
from byggesten.changes.change import Change
from byggesten.changes.entry import Status
from byggesten.changes.portions import Portion
from byggesten.kernel.attributes import Attribute
from byggesten.kernel.findings import Finding
from byggesten.kernel.ranges import Range
from byggesten.organisation.flows import PART, TASK
from byggesten.proposal import edits
from byggesten.proposal.parse import parse
from byggesten.proposal.patches import Patch, apply
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.writing import declared
from byggesten.proposal.yaml_text import clean

from support.editing_base import BASE, FIRST, HEAD, ORG
from support.stories import organisation
from support.strategies import NEW_NAMES, values

NASTY = st.sampled_from((
    "drift", "ja", "yes", "13.10", "2027", "null", "~", "- a", "a: b", "a #b", "# a", "'a'", '"a" b', "{a}", "[a, b]",
    "&a", "*a", "!a", "%a", "@a", "`a`", "|", ">", "?", ": ", "a:", "æøå – »a«", "a\nb", "a\n\n  b\nc", " a\n b",
    "a\n:::\nb",
    "...", "---", "a\u2028b", "\ufeffa", "a\tb", "a\n\tb", "\\n", "l.1–2, §5", "x" * 400, "0x1F", "1e5", "2027-01-01",
    "😀",
))  # fmt: skip


def read(text: str) -> Proposal:
    """A document parsed."""
    return parse(text, "p.md", ORG)


def done(text: str, patches: tuple[Patch, ...] | Finding) -> str:
    """The text with the patches of an edit that must not be refused."""
    assert isinstance(patches, tuple), patches.text("en")
    return apply(text, patches)


def refused(edit: tuple[Patch, ...] | Finding) -> str:
    """The code an edit is refused with; it has words and advice in both languages."""
    assert isinstance(edit, Finding)
    for said in (edit.text("da"), edit.text("en"), edit.advice("da"), edit.advice("en")):
        assert said
        assert "{" not in said
    return edit.code


def known(value: Any, field: Attribute) -> Any:
    """A value in which every id is of something there is."""
    if field.form == "ref":
        return value if value in ORG.things else ORG.order[field.refers.split()[0]][0]
    if field.form == "refs":
        return tuple(dict.fromkeys(known(each, _one(field)) for each in value))
    return tuple(_portion(each) for each in value) if field.form == "portions" else value


def _one(field: Attribute) -> Attribute:
    return Attribute(*(getattr(field, name) if name != "form" else "ref" for name in Attribute.__slots__))


def _portion(portion: Portion) -> Portion:
    """A portion as far as it can be said."""
    task, part = portion.extent == TASK, portion.extent == PART
    table = "tasks" if task else "units"
    what = portion.what if portion.what in ORG.order[table] else ORG.order[table][0]
    to = portion.to if portion.to in ORG.things else "kultur"
    left = () if task else tuple(each for each in portion.excluding if each in ORG.things)
    words, share = (portion.text, portion.share) if part else ("", None)
    return Portion(extent=portion.extent, what=what, text=words, share=share, excluding=left, to=to)


@st.composite
def wanted(draw: st.DrawFn) -> tuple[type[Change], dict[str, Any]]:
    """A kind of change and what it is to say."""
    kind = draw(st.sampled_from(sorted(all_changes().values(), key=lambda each: each.op)))
    said: dict[str, Any] = {}
    for field in kind.fields():
        if field.name in ("id", "posts") or not (field.required or draw(st.booleans())):
            continue
        drawn = draw(NASTY if field.form == "text" else values(ORG, field))
        said[field.name] = known(drawn, field)
    return kind, {name: value for name, value in said.items() if value not in ((), None, "")}


@given(
    wanted(), st.fixed_dictionaries({}, optional={"because": NASTY, "open": st.lists(NASTY, min_size=1, max_size=2)})
)
def test_a_new_change_is_read_as_it_was_meant(case: tuple[type[Change], dict[str, Any]], more: dict[str, Any]) -> None:
    """Whatever kind, whatever it says: the document with it is read with exactly that, and nothing else is other."""
    kind, said = case
    before = read(BASE)
    text = done(BASE, edits.add_change(before, ORG, kind.op, {**said, **more, "status": Status.CONSIDERED}))
    after = read(text)
    entry = after.entry("C03")
    assert entry, text
    assert not after.findings, [each.text("en") for each in after.findings]
    for field in kind.fields():
        meant = said.get(field.name, field.default)
        if field.name != "id":
            expected = clean(meant) if field.form == "text" and isinstance(meant, str) else meant
            assert getattr(entry.change, field.name) == expected, text
    assert entry.because == clean(more.get("because", ""))
    assert entry.open == tuple(map(clean, more.get("open", ())))
    assert (entry.status, entry.effective) == (Status.CONSIDERED, before.head.effective)
    assert [each.key for each in after.entries if each.key != "C03"] == ["C01", "C02"]
    again = edits.change_values(after, "C03")
    assert edits.change_change(after, ORG, "C03", again) == ()
    assert done(text, edits.delete_change(after, "C03")) in (BASE, BASE.rstrip("\n") + "\n", _with_rest())


def _with_rest() -> str:
    return BASE + "\n# Øvrige ændringer\n"


@given(st.lists(st.tuples(st.sampled_from(("note", "because", "what", "title")), st.none() | NASTY), max_size=5))
def test_keys_set_and_taken_out(said: list[tuple[str, str | None]]) -> None:
    """Keys of a change can be set, altered and taken out in any order; it says the last of each, and all else stays."""
    text, expected = BASE, {"note": "gammel: tekst"}
    for name, value in said:
        text = done(text, edits.change_change(read(text), ORG, "C01", {name: value}))
        expected[name] = clean(value or "")
    entry = read(text).entry("C01")
    assert entry
    assert (entry.note, entry.because, entry.title) == tuple(
        expected.get(name, "") for name in ("note", "because", "title")
    )
    assert entry.change.what == expected.get("what", "")  # type: ignore[attr-defined]
    for line in ("# først dette", "- id: C02\n  move: Drift\n", "Mere.\n\n## Byrummet", "  keep: Plan\n"):
        assert line in text


def test_the_author_s_own_words_for_keys_are_kept() -> None:
    """A Danish key stays Danish, and only the value is patched."""
    (patch,) = edits.change_change(read(BASE), ORG, "C01", {"note": "ny"})
    assert (BASE[patch.start : patch.end], patch.text) == ('"gammel: tekst"', "ny")


def test_lists_are_altered_in_place() -> None:
    """A list keeps its indentation and what stays in it as written."""
    text = BASE.replace("  requires:\n    - C01\n", "  undtagen:\n  - renhold\n  note: x\n")
    patches = edits.change_change(read(text), ORG, "C02", {"excluding": ["renhold", "plan"]})
    assert done(text, patches) == text.replace("  - renhold\n", "  - renhold\n  - Plan\n")
    assert done(text, edits.change_change(read(text), ORG, "C02", {"excluding": []})) == text.replace(
        "  undtagen:\n  - renhold\n", ""
    )


def test_a_change_in_braces() -> None:
    """A change in braces on one line is written out when it is altered."""
    text = BASE.replace(
        "- id: C02\n  move: Drift\n  to: Kultur\n  requires:\n    - C01\n", "- {id: C02, move: Drift, to: Kultur}\n"
    )
    after = done(text, edits.change_change(read(text), ORG, "C02", {"to": "job", "note": "1"}))
    assert '- id: C02\n  move: Drift\n  to: Job\n  note: "1"\n:::' in after


@pytest.mark.parametrize(
    ("op", "said", "heading"),
    [
        ("unit.move", {"unit": "musik", "to": "job"}, "Byrummet med {unit}`Musik`"),
        ("unit.move", {"unit": "job", "to": "musik"}, "Byrummet med {unit}`Musik`"),
        ("unit.rename", {"unit": "plan", "to": "Byplan"}, "Teknik"),
        ("unit.establish", {"name": "Center Nord", "under": "plan"}, "Teknik"),
        ("posts.add", {"count": 2, "to": "drift"}, "Teknik"),
        ("unit.merge", {"units": ["plan", "drift"], "name": "Ny"}, "Teknik"),
        ("unit.close", {"unit": "job"}, "Øvrige ændringer"),
        ("statement.aim", {"what": "Et mål"}, "Øvrige ændringer"),
    ],
)
def test_where_a_change_lands(op: str, said: dict[str, Any], heading: str) -> None:
    """Under the heading of its unit, else of the receiver's, else of the nearest around them, else at the end."""
    entry = read(done(BASE, edits.add_change(read(BASE), ORG, op, said))).entry("C03")
    assert entry
    assert entry.heading == heading


def test_a_new_change_joins_the_last_list_of_its_section() -> None:
    """It comes last in the list there is; without one, in a list of its own after the prose."""
    joined = done(BASE, edits.add_change(read(BASE), ORG, "unit.close", {"unit": "plan"}))
    assert joined == BASE.replace("    - C01\n:::", "    - C01\n- id: C03\n  close: Plan\n:::")
    own = done(BASE, edits.add_change(read(BASE), ORG, "unit.close", {"unit": "plan"}, section="kort-fortalt"))
    assert own == BASE.replace("Det hele.\n", "Det hele.\n\n:::{changes}\n- id: C03\n  close: Plan\n:::\n")
    below = done(BASE, edits.add_change(read(BASE), ORG, "unit.close", {"unit": "plan"}, section="Tid", key="X"))
    assert below == BASE + "\n:::{changes}\n- id: X\n  close: Plan\n:::\n"


def test_the_heading_for_the_rest() -> None:
    """It is made once, in the language of the document, and used again."""
    english = BASE.replace("title: Prøve\n", "title: Prøve\nlanguage: en\n")
    text = done(english, edits.add_change(read(english), ORG, "unit.close", {"unit": "job"}))
    text = done(text, edits.add_change(read(text), ORG, "unit.describe", {"unit": "job", "level": "x"}))
    assert text.endswith(
        "# Tid\n\n# Other changes\n\n"
        ":::{changes}\n- id: C03\n  close: Job\n- id: C04\n  describe: Job\n  level: x\n:::\n"
    )


@pytest.mark.parametrize(
    ("options", "said", "joins"),
    [
        (":phase: f1\n", {}, False),
        (":phase: f1\n", {"phase": "f2"}, False),
        (":phase: f1\n", {"phase": "f1"}, True),
        (":status: overvejes\n", {}, False),
        (":status: overvejes\n", {"status": "proposed"}, True),
        (":alternativ: a\n", {}, False),
    ],
)
def test_lists_of_a_phase_or_alternative(options: str, said: dict[str, Any], joins: bool) -> None:
    """A change never lands in a list that would say something of it that is not meant."""
    head = HEAD.format("phases:\n  - id: f1\n  - id: f2\nalternatives:\n  - id: a\n")
    text = f"{head}# Job\n\n:::{{changes}}\n{options}- id: C1\n  keep: Plan\n:::\n"
    after = read(done(text, edits.add_change(read(text), ORG, "unit.close", {"unit": "job", **said})))
    entry = after.entry("C2")
    assert entry
    assert (after.text.count("{changes}") == 1) == joins
    assert (entry.phase, entry.alternative, entry.status.value) == (said.get("phase", ""), "", "proposed")


@pytest.mark.parametrize(
    ("keys", "expected"),
    [
        ((), "C1"),
        (("C1", "C2"), "C3"),
        (("C01", "C09"), "C10"),
        (("A-1", "A-2", "C9"), "A-3"),
        (("C01a", "C02f"), "C03"),
        (("x",), "C1"),
    ],
)
def test_new_keys(keys: tuple[str, ...], expected: str) -> None:
    """A new key is the next one in the style the document uses."""
    listed = "".join(f"- id: {key}\n  keep: Plan\n" for key in keys)
    text = HEAD.format("") + (f":::{{changes}}\n{listed}:::\n" if keys else "")
    after = read(done(text, edits.add_change(read(text), ORG, "unit.close", {"unit": "job"})))
    assert after.entries[-1].key == expected


def test_names_that_could_mean_several() -> None:
    """A name that two things have is written with the parent; something new is written by its name."""
    org = organisation("Direktion\n  Nord\n    Stab\n  Syd\n    Stab")
    text = HEAD.format("") + ":::{changes}\n- id: C1\n  establish: Center\n  under: Nord\n:::\n"
    before = parse(text, "p.md", org)
    stab = next(each for each in org.below("syd"))
    after = done(text, edits.add_change(before, org, "unit.move", {"unit": stab, "to": "center"}))
    assert "  move: Stab (Syd)\n  to: Center\n" in after
    named = done(
        text,
        edits.add_change(before, org, "unit.merge", {"units": ["nord", "syd"], "name": "Center", "under": "direktion"}),
    )
    assert not [each.code for each in parse(named, "p.md", org).findings if each.code == "name.unknown"]


def test_portions_as_a_form_gives_them() -> None:
    """Plain data for portions, amounts by year and titles by size is written and given back the same."""
    said: dict[str, Any] = {
        "name": "Center Nord",
        "takes": [
            {"extent": "whole", "what": "kultur", "excluding": ["biblioteker"]},
            {"extent": "part", "what": "drift", "text": "nattevagter", "share": "40 %"},
            {"extent": "task", "what": "veje"},
            {"extent": "whole", "what": "job"},
        ],
        "staff": True,
        "posts": "2-3",
    }
    text = done(BASE, edits.add_change(read(BASE), ORG, "unit.establish", said, section="Tid"))
    assert edits.change_values(read(text), "C03") == said
    years = [{"year": "2027", "amount": "4–4,5 mio. kr.", "readings": [{"name": "a", "amount": "4 mio. kr."}]}]
    said = {"text": "x", "years": years, "recurring": False}
    text = done(BASE, edits.add_change(read(BASE), ORG, "money.economy", said))
    assert edits.change_values(read(text), "C03") == said


def test_what_an_entry_has_beside_a_field_of_the_same_name() -> None:
    """A post's title and the change's own title have each their name."""
    said = {"count": "2", "to": "drift", "title": "chef", "entry.title": "To chefer"}
    assert {"title", "entry.title"} <= set(declared(all_changes()["posts.add"]))
    text = done(BASE, edits.add_change(read(BASE), ORG, "posts.add", said))
    assert "  post title: chef\n  title: To chefer\n" in text
    assert edits.change_values(read(text), "C03") == said


def test_deleting() -> None:
    """Only the item goes, with its comments, and the fence with the last; what is required stays unless forced."""
    assert refused(edits.delete_change(read(BASE), "C01")) == "edit.required"
    text = done(BASE, edits.delete_change(read(BASE), "C01", force=True))
    assert "# først" not in text
    assert "bemærkning" not in text
    assert "Derfor.\n\n:::{changes}\n- id: C02\n" in text
    gone = done(BASE, edits.delete_change(read(BASE), "C02"))
    assert '  bemærkning: "gammel: tekst"\n:::\n\nMere.' in gone
    assert "Derfor.\n\nMere." in done(gone, edits.delete_change(read(gone), "C01"))


def test_moving() -> None:
    """A change moves within its list and to another section, its comments with it."""
    first = done(BASE, edits.move_change(read(BASE), "C02", before="C01"))
    assert [each.key for each in read(first).entries] == ["C02", "C01"]
    assert done(first, edits.move_change(read(first), "C01", before="C02")) == BASE
    away = done(BASE, edits.move_change(read(BASE), "C01", section="tid"))
    assert away.endswith(f"# Tid\n\n:::{{changes}}\n{FIRST}:::\n")
    assert done(away, edits.move_change(read(away), "C01", before="C02")) == BASE
    assert edits.move_change(read(BASE), "C01", before="C02") == ()
    assert edits.move_change(read(BASE), "C02", section="Teknik") == ()


def test_moving_out_of_the_list_of_a_phase() -> None:
    """What its list said of it, a change says itself elsewhere; it cannot come into a list that says something else."""
    head = HEAD.format("phases:\n  - id: f1\n")
    text = (
        f"{head}# A\n\n:::{{changes}}\n:phase: f1\n:status: considered\n- id: C1\n  keep: Plan\n"
        "- id: C2\n  keep: Job\n:::\n\n# B\n\n:::{changes}\n- id: C3\n  keep: Musik\n:::\n"
    )
    after = done(text, edits.move_change(read(text), "C1", section="b"))
    entry = read(after).entry("C1")
    assert entry
    assert (entry.phase, entry.status) == ("f1", Status.CONSIDERED)
    assert refused(edits.move_change(read(text), "C3", before="C1")) == "edit.other_block"


@pytest.mark.parametrize(
    ("edit", "code"),
    [
        (lambda p: edits.add_change(p, ORG, "unit.mov", {}), "change.no_kind"),
        (lambda p: edits.add_change(p, ORG, "unit.move", {"unit": "plan"}), "key.missing"),
        (lambda p: edits.add_change(p, ORG, "unit.move", {"unit": "plan", "to": "Kulturen"}), "name.unknown"),
        (lambda p: edits.add_change(p, ORG, "unit.move", {"unit": "plan", "too": "job"}), "key.unknown"),
        (lambda p: edits.add_change(p, ORG, "unit.close", {"unit": "plan"}, section="x"), "edit.no_section"),
        (lambda p: edits.add_change(p, ORG, "unit.close", {"unit": "plan"}, key="C01"), "edit.key_taken"),
        (lambda p: edits.change_change(p, ORG, "C9", {}), "edit.no_change"),
        (lambda p: edits.change_change(p, ORG, "C02", {"to": None}), "key.missing"),
        (lambda p: edits.change_change(p, ORG, "C02", {"to": "x"}), "name.unlike"),
        (lambda p: edits.change_change(p, ORG, "C02", {"amount": Range.of(-5, -3)}), "edit.no_value"),
        (lambda p: edits.delete_change(p, "C9"), "edit.no_change"),
        (lambda p: edits.move_change(p, "C9", before="C01"), "edit.no_change"),
        (lambda p: edits.move_change(p, "C01", before="C9"), "edit.no_change"),
        (lambda p: edits.move_change(p, "C01", section="x"), "edit.no_section"),
    ],
)
def test_refusals(edit: Any, code: str) -> None:
    """What cannot be done is refused with what is wrong and what to do."""
    assert refused(edit(read(BASE))) == code


def test_new_names_are_free() -> None:
    """The names that the strategies bring are not in the register, so that the law above says something."""
    assert not any(ORG.named(name) for name in NEW_NAMES)
