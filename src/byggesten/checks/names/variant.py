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
# A definite ending and what stands there in the indefinite form.
_INFLECTIONS = (("centret", "center"), ("centeret", "center"), ("centret", "centeret"),
                ("en", ""), ("et", ""), ("n", ""), ("t", ""))  # fmt: skip


@rule(VARIANT, scope=Scope.UNIT, finds=("T76",), da="Næsten ens navne", en="Almost the same name")
def variant(case: Case, id: str) -> Iterator[Finding]:
    """No two units differ in name only by case, &, commas, hyphens, the order of words or the definite form.

    Units with exactly the same name under different parents are told apart by them.
    """
    unit = case.after.unit(id)
    if unit is None:
        return
    called = case.after.called
    others = dict.fromkeys(other for form in _forms(unit.name) for other in called.get(form, ()))
    if len(others) > 1:
        names = [each.name for other in others if (each := case.after.unit(other)) and case.after.live(other)]
        alike = [name for name in names if name != unit.name and not forms_of(unit.name).isdisjoint(forms_of(name))]
        if alike:
            yield VARIANT(case.place(id), id, date=case.after.day, what=unit.name, others=quoted(alike))


def _forms(name: str) -> Iterator[str]:
    """The loose form of a name, and where it is one word also that of its definite and indefinite forms."""
    if not name.isalpha():
        yield loose(name)
        return
    word = name.casefold()
    yield word
    for definite, plain in _INFLECTIONS:
        if word.endswith(definite) and len(word) - len(definite) > 3:
            yield word.removesuffix(definite) + plain
        if word.endswith(plain):
            yield (word.removesuffix(plain) if plain else word) + definite


def forms_of(name: str) -> frozenset[str]:
    """The form of a name alone, and its indefinite ones: two names that share any are spellings of one."""
    return frozenset((loose(name),)) if not name.isalpha() else frozenset((name.casefold(), *_plain(name.casefold())))


def _plain(word: str) -> Iterator[str]:
    for definite, plain in _INFLECTIONS:
        if word.endswith(definite) and len(word) - len(definite) > 3:
            yield word.removesuffix(definite) + plain
