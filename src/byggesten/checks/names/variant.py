"""Two units whose names are spellings of one name."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.kernel.names import loose

VARIANT = declare(
    "names.variant",
    "warning",
    da="«{what}» og {others} er to enheder med næsten samme navn",
    en="“{what}” and {others} are two units with almost the same name",
    advice_da="Er det den samme enhed, så slet den ene; ellers giv dem navne, der ikke kan forveksles.",
    advice_en="If they are the same unit, delete one; otherwise give them names that cannot be mistaken.",
    reference=UNDERSTANDABLE,
)
_INFLECTIONS = (("centret", "center"), ("centeret", "center"), ("en", ""), ("et", ""), ("n", ""), ("t", ""))


@rule(VARIANT, scope=Scope.UNIT, finds=("T76",), da="Næsten ens navne", en="Almost the same name")
def variant(case: Case, id: str) -> Iterator[Finding]:
    """No two units differ in name only by case, &, commas, hyphens, the order of words or the definite form.

    Units with exactly the same name under different parents are told apart by them.
    """
    unit = case.after.unit(id)
    if unit is None:
        return
    called = case.after.called
    same = [other for form in _forms(unit.name) for other in called.get(form, ())]
    if len(same) < 2:
        return
    names = (each for other in same if (each := case.after.unit(other)) and other != id and case.after.live(other))
    others = [each.name for each in names if each.name != unit.name and _alike(each.name, unit.name)]
    if others:
        yield VARIANT(case.place(id), id, date=case.after.day, what=unit.name, others=quoted(others))


def _forms(name: str) -> Iterator[str]:
    """The loose forms a variant of a name may have: the last word in definite and in indefinite form."""
    form = loose(name)
    yield form
    head, _, last = name.rpartition(" ")
    for ending, plain in _INFLECTIONS:
        if last.endswith(ending) and len(last) - len(ending) > 3:
            yield loose(f"{head} {last.removesuffix(ending)}{plain}")
        if not plain or last.endswith(plain):
            yield loose(f"{head} {last.removesuffix(plain)}{ending}" if plain else f"{head} {last}{ending}")


def _alike(one: str, other: str) -> bool:
    """Whether two names are spellings of each other, their aliases apart."""
    return loose(one) in _forms(other) or loose(other) in _forms(one)
