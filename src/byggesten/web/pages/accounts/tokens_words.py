# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the page where a user makes tokens for programs."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "tokens": Text("Adgang for programmer", "Access for programs"),
    "tokens_text": Text(
        "Et program kan læse og ændre det, du selv kan, når det viser en nøgle. Nøglen gælder kun {organisation} og "
        "rækker aldrig længere end din egen rolle.",
        "A program that shows a token can read and change what you can yourself. The token is for {organisation} only "
        "and never gives more access than your own role.",
    ),
    "token_new": Text("Lav en nøgle", "Make a token"),
    "token_name": Text("Navn", "Name"),
    "token_name_hint": Text(
        "Så du kan kende den igen, fx »Ugentlig rapport«.", "So that you know it again, for example “Weekly report”."
    ),
    "token_scopes": Text("Hvad må programmet?", "What may the program do?"),
    "token_always": Text("Hører altid med.", "Always included."),
    "token_days": Text("Hvor længe skal nøglen virke?", "How long should the token work?"),
    "token_until": Text("{days} dage, til {date}", "{days} days, until {date}"),
    "token_make": Text("Lav nøglen", "Make the token"),
    "token_made": Text("Nøglen er lavet", "The token has been made"),
    "token_made_text": Text(
        "Kopier den nu, og gem den et sikkert sted. Den vises kun denne ene gang.",
        "Copy it now and keep it somewhere safe. It is shown only this once.",
    ),
    "token_secret": Text("Nøglen", "The token"),
    "tokens_live": Text("Nøgler, der virker", "Tokens that work"),
    "tokens_none": Text("Du har ingen nøgler her", "You have no tokens here"),
    "tokens_none_text": Text(
        "Lav en, hvis et program skal hente eller ændre noget for dig.",
        "Make one if a program is to fetch or change something for you.",
    ),
    "token_may": Text("Må", "May"),
    "token_expires": Text("Virker til", "Works until"),
    "token_used": Text("Sidst brugt", "Last used"),
    "token_never": Text("Aldrig", "Never"),
    "token_revoke": Text("Tilbagekald", "Revoke"),
    "token_revoke_of": Text("Tilbagekald {name}", "Revoke {name}"),
    "token_revoked": Text(
        "Nøglen er tilbagekaldt og virker ikke længere.", "The token is revoked and no longer works."
    ),
    "token_no_name": Text("Skriv et navn på højst 100 tegn.", "Write a name of at most 100 characters."),
    "token_too_many": Text(
        "Du har 20 nøgler. Tilbagekald en, du ikke bruger.", "You have 20 tokens. Revoke one that you do not use."
    ),
    "token_lost": Text(
        "Er en nøgle kommet i forkerte hænder, så tilbagekald den straks. Med en nøgle kan man aldrig se eller ændre "
        "din adgangskode.",
        "If a token has come into the wrong hands, revoke it at once. A token can never be used to see or change your "
        "password.",
    ),
    "token_docs": Text(
        "Teknisk beskrivelse til programmører (OpenAPI)", "Technical description for programmers (OpenAPI)"
    ),
}
