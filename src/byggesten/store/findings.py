# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What looking through a chain may find."""

from __future__ import annotations

from byggesten.kernel.findings import declare

_RESTORE_DA = "Stop med at skrive, gem databasen som den er, og sammenlign med den seneste sikkerhedskopi."
_RESTORE_EN = "Stop writing, keep the database as it is, and compare it with the latest backup."

MISSING = declare(
    "chain.missing",
    "error",
    da="Kæden mangler led {first}–{last}; de er fjernet uden om programmet",
    en="The chain lacks links {first}–{last}; they were taken out behind the program's back",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
BROKEN = declare(
    "chain.broken",
    "error",
    da="Led {seq} hænger ikke sammen med leddet før; noget er skiftet ud eller skudt ind",
    en="Link {seq} does not join the one before it; something was replaced or put in between",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
ALTERED = declare(
    "chain.altered",
    "error",
    da="Led {seq} er ændret: dets kontrolsum passer ikke med det, der står i det",
    en="Link {seq} was altered: its digest does not fit what it says",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
OUT_OF_PLACE = declare(
    "chain.out_of_place",
    "error",
    da="Led {seq} siger, at det er linje {said} i {file}, men det er linje {found}",
    en="Link {seq} says it is line {said} of {file}, but it is line {found}",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
CONTENT_MISSING = declare(
    "chain.content_missing",
    "error",
    da="Linjens indhold mangler (led {seq}), og ingen sletning er registreret",
    en="The content of the line is missing (link {seq}), and no erasure is registered",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
CONTENT_ALTERED = declare(
    "chain.content_altered",
    "error",
    da="Linjens indhold er ændret, siden det blev skrevet (led {seq})",
    en="The content of the line was altered after it was written (link {seq})",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
ERASED = declare(
    "chain.erased",
    "info",
    da="Linjens indhold er slettet af {by}: {reason}",
    en="The content of the line was erased by {by}: {reason}",
    advice_da="Intet skal gøres; kæden står ved magt uden indholdet.",
    advice_en="Nothing needs doing; the chain stands without the content.",
)
FILE_MISSING = declare(
    "chain.file_missing",
    "error",
    da="{file} mangler, men kæden siger ikke, at den er fjernet",
    en="{file} is missing, but the chain does not say that it was removed",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
FILE_UNKNOWN = declare(
    "chain.file_unknown",
    "error",
    da="{file} er her, men kæden ved ikke, hvor den kommer fra",
    en="{file} is here, but the chain does not know where it came from",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
FILE_ALTERED = declare(
    "chain.file_altered",
    "error",
    da="{file} er ændret uden om programmet: indholdet passer ikke med led {seq}",
    en="{file} was altered behind the program's back: its content does not fit link {seq}",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
REPLACED = declare(
    "chain.replaced",
    "warning",
    da="{file} blev skrevet om eller fjernet (led {seq}) efter {lines} tilføjede linjer, som stadig står i kæden",
    en="{file} was written anew or removed (link {seq}) after {lines} added lines, which still stand in the chain",
    advice_da="Undersøg, hvem der gjorde det og hvorfor; et spor føjes der kun til.",
    advice_en="Find out who did it and why; a trail is only added to.",
)
HEAD_UNKNOWN = declare(
    "chain.head_unknown",
    "error",
    da="Kæden rummer ikke det led, der blev noteret ({head}); dens slutning er fjernet eller skiftet ud",
    en="The chain does not hold the link that was noted ({head}); its end was cut off or replaced",
    advice_da=_RESTORE_DA,
    advice_en=_RESTORE_EN,
)
UNGUARDED = declare(
    "chain.unguarded",
    "error",
    da="Databasens værn mod ændringer mangler eller er slået fra: {trigger}",
    en="The database's guard against changes is missing or off: {trigger}",
    advice_da="Find ud af, hvem der slog det fra, og sæt det på igen med »byggesten verify --restore-guards«.",
    advice_en="Find out who turned it off, then put it back with “byggesten verify --restore-guards”.",
)
