# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Bytes of a file as text: UTF-8, with or without a mark, Windows or Unix line ends; anything else is said clearly."""

from __future__ import annotations

from byggesten.kernel.findings import Finding, Place, declare

LONGEST_LINE = 1_000_000
NOT_UTF8 = declare(
    "file.encoding",
    "error",
    da="Filen er ikke UTF-8: tegn {position} kan ikke læses",
    en="The file is not UTF-8: character {position} cannot be read",
    advice_da="Gem den som UTF-8 (i Excel: »CSV UTF-8«); den ser ud til at være {guess}.",
    advice_en="Save it as UTF-8 (in Excel: “CSV UTF-8”); it looks like {guess}.",
)
NOT_TEXT = declare(
    "file.not_text",
    "error",
    da="Filen er ikke tekst: den har nulbytes",
    en="The file is not text: it has null bytes",
    advice_da="Gem den som ren tekst i UTF-8; en Excel- eller Word-fil skal eksporteres først.",
    advice_en="Save it as plain text in UTF-8; an Excel or Word file must be exported first.",
)
LONG_LINE = declare(
    "file.long_line",
    "error",
    da="Linjen er på {length} tegn; {most} er det højeste",
    en="The line has {length} characters; {most} is the most",
    advice_da="Se efter et anførselstegn, der aldrig lukkes, eller en fil uden linjeskift.",
    advice_en="Look for a quote that is never closed, or a file without line breaks.",
)


def decode(data: bytes, file: str) -> tuple[str, list[Finding]]:
    """The text of a file with ``\\n`` line ends, and what is wrong with it; empty text when it cannot be read."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "", [NOT_UTF8(Place(file, 1), file, position=1, guess="UTF-16")]
    if b"\x00" in data:
        return "", [NOT_TEXT(Place(file, data[: data.index(b"\x00")].count(b"\n") + 1), file)]
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        return "", [NOT_UTF8(Place(file, line), file, position=error.start + 1, guess="Windows-1252")]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    for number, line_text in enumerate(text.split("\n"), start=1):
        if len(line_text) > LONGEST_LINE:
            return "", [LONG_LINE(Place(file, number), file, length=len(line_text), most=LONGEST_LINE)]
    return text, []
