# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Changes that are to be decided by a body that is not competent, or by nobody in particular."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.checks.case import Case
from byggesten.checks.law.competence import RANK, TITLES, Body, body_of, decider, decisions
from byggesten.checks.rule import Scope, rule
from byggesten.checks.sources import COMPETENCE
from byggesten.kernel.findings import Finding, Place, declare

WRONG_BODY = declare(
    "law.competence",
    "warning",
    da="{decider} skal beslutte {keys}, men det er {body}, der har kompetencen",
    en="{decider} is to decide {keys}, but the competence lies with {body}",
    advice_da="Læg beslutningen hos det rette organ, eller skriv delegationen under [competence] i byggesten.toml.",
    advice_en="Have the right body decide, or write the delegation under [competence] in byggesten.toml.",
    reference=COMPETENCE,
)
NOBODY = declare(
    "law.no_decider",
    "warning",
    da="Det fremgår ikke, hvem der beslutter {keys}; det er {body}, der har kompetencen",
    en="It is not stated who decides {keys}; the competence lies with {body}",
    advice_da="Skriv »decided by:« på forslaget eller fasen.",
    advice_en="Write “decided by:” on the proposal or the phase.",
    reference=COMPETENCE,
)


@rule(WRONG_BODY, NOBODY, scope=Scope.WHOLE, da="Hvem der har kompetencen", en="Who is competent")
def wrong_body(case: Case, _: str) -> Iterator[Finding]:
    """Each change is decided by a competent body, or by one above it; changes alike are found together."""
    groups: dict[tuple[str, Body], list[str]] = {}
    for entry, body in decisions(case):
        groups.setdefault((decider(case, entry), body), []).append(entry.key)
    for (by, body), listed in groups.items():
        keys = tuple(listed)
        place = case.place(changes=keys[:1]) if case.proposal is None else Place(case.proposal.file, 1)
        if not by:
            yield NOBODY(place, keys[0], keys=keys, body=TITLES[body])
        elif RANK[body_of(case, by)] < RANK[body]:
            yield WRONG_BODY(place, keys[0], keys=keys, body=TITLES[body], decider=case.after.name(by))
