# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the rules of text, money, dates, figures and law rest on: laws, agreements, research and good practice."""

from __future__ import annotations

from byggesten.checks.references import principle
from byggesten.kernel.findings import Reference, ReferenceKind
from byggesten.kernel.text import Text

BUDGET = Reference(
    ReferenceKind.PRINCIPLE,
    Text(
        "God skik for budgetter: hvert beløb har år, poster og finansiering",
        "Good budget practice: every amount has a year, its items and its financing",
    ),
)
GRANT = Reference(
    ReferenceKind.LAW,
    Text(
        "Kommunestyrelsesloven § 40: ingen udgift uden bevilling fra kommunalbestyrelsen",
        "Local Government Act (kommunestyrelsesloven) § 40: no expense without a grant from the council",
    ),
    verify=True,
)
CONSISTENT = Reference(
    ReferenceKind.PRINCIPLE,
    Text("God sagsfremstilling: tal og tekst siger det samme", "Good case presentation: figures and text say the same"),
)
STATUTES = Reference(
    ReferenceKind.LAW,
    Text(
        "Kommunestyrelsesloven § 2, stk. 2: styrelsesvedtægten ændres ved to behandlinger med mindst seks "
        "dages mellemrum",
        "Local Government Act § 2(2): the statutes change in two readings at least six days apart",
    ),
    verify=True,
)
MID_TERM = Reference(
    ReferenceKind.LAW,
    Text(
        "Kommunestyrelsesloven § 17 og ministeriets praksis: udvalg ændres kun midt i en valgperiode med saglig grund",
        "Local Government Act § 17 and the ministry's practice: committees change within a term only for an "
        "objective reason",
    ),
    verify=True,
)
COMPETENCE = Reference(
    ReferenceKind.LAW,
    Text(
        "Kommunestyrelsesloven §§ 2, 17 og 31 og kommunens delegationsplan",
        "Local Government Act §§ 2, 17 and 31 and the municipality's plan of delegation",
    ),
    verify=True,
)
MED_BEFORE = Reference(
    ReferenceKind.AGREEMENT,
    Text(
        "MED-rammeaftalen §§ 7 og 9: information og drøftelse ligger før beslutningen (RU50)",
        "The MED framework agreement §§ 7 and 9: information and discussion come before the decision (RU50)",
    ),
    verify=True,
)
ORDER = Reference(
    ReferenceKind.PRINCIPLE,
    Text(
        "God tids- og procesplan: trinene kan nås i den rækkefølge, de forudsætter",
        "Good process plan: the steps can be taken in the order they require",
    ),
)
SPANS = Reference(
    ReferenceKind.PRINCIPLE,
    Text(
        "Ledelseskommissionen (2018): virkningen af ledelse aftager over 25–30 medarbejdere pr. leder (RU07)",
        "The Leadership Commission (2018): the effect of leadership falls above 25–30 staff a leader (RU07)",
    ),
)
LEVELS = principle("få ledelsesniveauer (RU20)", "few management levels (RU20)")
FLAT = principle("en forholdsvis flad struktur (RU04)", "a fairly flat structure (RU04)")
FEWER = principle("færre enheder i administrationen (RU10)", "fewer units in the administration (RU10)")
ROBUST = principle("større og mere robuste enheder (RU08, RU18)", "larger and more robust units (RU08, RU18)")
GATHERED = principle(
    "funktioner, der ligger flere steder, samles (RU09)", "functions that lie in several places are gathered (RU09)"
)
LINE = principle("det aftalte referenceforhold (RU21)", "the reporting line agreed on (RU21)")
ANSWERED = Reference(
    ReferenceKind.PRINCIPLE,
    Text(
        "Sporbarhed: hvert fokuspunkt besvares af mindst én ændring",
        "Traceability: every focus is answered by at least one change",
    ),
)
MEASURED = Reference(
    ReferenceKind.PRINCIPLE,
    Text(
        "God brug af nøgletal: definition, nævner og år følger tallet",
        "Good use of figures: definition, denominator and year follow the number",
    ),
)
