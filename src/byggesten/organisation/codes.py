# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The product's own code words, as the register and the changes hold them, in the words of a reader."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

CODES: Mapping[str, Text] = {
    "final": Text("endeligt", "final"),
    "working": Text("arbejdsnavn", "working name"),
    "missing": Text("mangler", "missing"),
    "team": Text("team", "team"),
    "knowledge team": Text("vidensteam", "knowledge team"),
    "network": Text("netværk", "network"),
    "matrix": Text("matrix", "matrix"),
    "project": Text("projekt", "project"),
    "programme": Text("program", "programme"),
    "analysis": Text("analyse", "analysis"),
    "forum": Text("forum", "forum"),
    "cluster": Text("klynge", "cluster"),
    "arrangement": Text("ordning", "arrangement"),
    "council": Text("kommunalbestyrelse", "council"),
    "finance": Text("økonomiudvalg", "finance committee"),
    "standing": Text("stående udvalg", "standing committee"),
    "special": Text("§ 17, stk. 4-udvalg", "special committee"),
    "group chairs": Text("gruppeformænd", "group chairs"),
    "board": Text("bestyrelse", "board"),
    "tribunal": Text("nævn", "tribunal"),
    "advisory": Text("råd", "advisory body"),
    "main": Text("hovedudvalg", "main body"),
    "sector": Text("områdeudvalg", "sector body"),
    "local": Text("lokaludvalg", "local body"),
    "working environment": Text("arbejdsmiljøgruppe", "working environment group"),
    "interface": Text("snitflade", "interface"),
    "committee service": Text("udvalgsbetjening", "committee service"),
    "delegation": Text("delegation", "delegation"),
    "service agreement": Text("serviceaftale", "service agreement"),
    "development agreement": Text("udviklingsaftale", "development agreement"),
    "contact agreement": Text("kontaktaftale", "contact agreement"),
    "agreement": Text("aftale", "agreement"),
    "normal": Text("almindelig", "normal"),
    "close": Text("tæt", "close"),
    "strong": Text("særlig stærk", "particularly strong"),
    "added": Text("tilføres", "added"),
    "demanded": Text("krav om besparelse", "savings demanded"),
    "placed": Text("udmøntet besparelse", "savings placed"),
    "gain": Text("forventet gevinst", "expected gain"),
    "one-off": Text("engangsudgift", "one-off cost"),
    "principle": Text("princip", "principle"),
    "aim": Text("mål", "aim"),
    "vision": Text("vision", "vision"),
    "value": Text("værdi", "value"),
    "citizen-facing": Text("borgerrettet", "citizen-facing"),
    "back-office": Text("administrativ støtte", "back office"),
    "political service": Text("politisk betjening", "political service"),
}


def worded(code: str) -> Text | str:
    """The words of a code; a word that is no code of ours stays as it is."""
    return CODES.get(code, code)
