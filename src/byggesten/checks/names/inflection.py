# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Two units whose one-word names are the definite and the indefinite form of one word."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from byggesten.checks.case import Case
from byggesten.checks.quoted import quoted
from byggesten.checks.references import UNDERSTANDABLE
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import Finding, declare
from byggesten.organisation.units import Unit

INFLECTION = declare(
    "names.inflection",
    "warning",
    da="»{what}« og {others} er to enheder med samme ord i navnet",
    en="“{what}” and {others} are two units named with the same word",
    advice_da="Er det den samme enhed, så slet den ene; ellers giv dem navne, der ikke kan forveksles.",
    advice_en="If they are the same unit, delete one; otherwise give them names that cannot be mistaken.",
    reference=UNDERSTANDABLE,
)
# A definite ending, and what stands there in the indefinite form.
_ENDINGS = (("centret", "center"), ("centeret", "center"), ("centret", "centeret"),
            ("en", ""), ("et", ""), ("n", ""), ("t", ""))  # fmt: skip


@rule(
    INFLECTION, scope=Scope.WHOLE, finds=("T89",),
    da="Bestemt og ubestemt form", en="Definite and indefinite form",
)  # fmt: skip
def inflection(case: Case, _: str) -> Iterator[Finding]:
    """No unit is named as another with the article. With a proposal, the units it touches are held against all."""
    org = case.after
    chosen: Iterable[Unit | None] = map(org.unit, case.changed) if case.proposal else org.every(Unit)
    for unit in chosen:
        if unit and unit.name.isalpha():
            word = unit.name.casefold()
            ids = dict.fromkeys(id for form in _other_forms(word) for id in org.called.get(form, ()))
            units = (each for id in ids if id != unit.id and org.live(id) and (each := org.unit(id)))
            names = [each.name for each in units if each.name.casefold() in set(_other_forms(word))]
            if names:
                yield INFLECTION(case.place(unit.id), unit.id, date=org.day, what=unit.name, others=quoted(names))


def _other_forms(word: str) -> Iterator[str]:
    """The definite forms of a word, and the indefinite ones it may have."""
    for definite, plain in _ENDINGS:
        if word.endswith(definite) and len(word) - len(definite) > 3:
            yield word.removesuffix(definite) + plain
        if word.endswith(plain):
            yield (word.removesuffix(plain) if plain else word) + definite
