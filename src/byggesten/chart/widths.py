# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0

"""How wide each character is in Arial, Helvetica and Liberation Sans (they share their metrics).

Thousandths of the font size, rounded up; read from the advance widths of Liberation Sans 2.x. No font file is needed
to lay a chart out, and the same text has the same width on every machine.
"""

from typing import Final

# What a character that is not in the tables is taken to be: of another alphabet, and wide (Chinese, emoji).
UNKNOWN: Final = 1050
WIDE: Final = 1350

REGULAR: Final[dict[int, str]] = {
    191: "'",
    223: "ijlįĵĺļłſ‘’‚",
    260: "|¦",
    278: " !,./:;I[\\]ft·ÌÍÎÏìíîïĨĩĪīĬĭĮİıţŧ",
    292: "ľ",
    334: "()-`r{}¡¨²³´¸¹ŀŕŗř‐‑“”„‹›",
    351: "•",
    355: '"',
    366: "º",
    371: "ª",
    375: "ť",
    390: "*",
    400: "°",
    444: "ĳ",
    470: "^",
    500: "JcksvxyzçýÿćĉċčĴķĸśŝşšŷźżž↑↓",
    538: "¶",
    549: "±÷≈≠≤≥√",
    553: "¯",
    557: "#$0123456789?L_abdeghnopqu¢£¤¥§»«àáâãäåèéêëðñòóôõöùúûüþāăąđēĕėęěĝğġģĥħĹĻĽĿŁńņňŋōŏőũūŭůűų–†‡€",
    577: "µ",
    584: "+<=>~¬×−",
    605: "ŉ",
    611: "FTZ¿ßøŢŤŦŹŻŽ",
    615: "ď",
    667: "&ABEKPSVXYÀÁÂÃÄÅÈÉÊËÝÞĀĂĄĒĔĖĘĚĶŚŜŞŠŶŸ",
    713: "∑∞",
    723: "CDHNRUwÇÐÑÙÚÛÜĆĈĊČĎĐĤĦŃŅŇŔŖŘŨŪŬŮŰŲŵ",
    724: "Ŋ",
    735: "Ĳ",
    737: "©®",
    778: "GOQÒÓÔÕÖØĜĞĠĢŌŎŐ",
    834: "Mm¼½¾",
    890: "%æ",
    944: "WœŴ",
    1000: "ÆŒ—…‰™←→↔",
    1016: "@",
}

BOLD: Final[dict[int, str]] = {
    238: "'",
    278: " ,./I\\ijl·ÌÍÎÏìíîïĨĩĪīĬĭĮįİıĵĺļłſ‘’‚",
    280: "|¦",
    334: "!()-:;[]`ft¡¨²³´¸¹ţŧ‐‑‹›",
    351: "•",
    366: "º",
    371: "ª",
    386: "ľ",
    390: "*r{}ŕŗř",
    400: "°",
    475: '"',
    480: "ŀť",
    500: "zźżž“”„↑↓",
    549: "±÷≈≠≤≥√",
    553: "¯",
    557: "#$0123456789J_aceksvxy¢£¤¥§»¶«àáâãäåçèéêëýÿāăąćĉċčēĕėęěĳĴķĸśŝşšŷ–†‡€",
    577: "µ",
    584: "+<=>^~¬×−",
    611: "?FLTZbdghnopqu¿ßðñòóôõöøùúûüþđĝğġģĥħĹĻĽĿŁńņňŋōŏőŢŤŦũūŭůűųŹŻŽ",
    667: "EPSVXYÈÉÊËÝÞĒĔĖĘĚŚŜŞŠŶŸ",
    709: "ŉ",
    713: "∑∞",
    719: "ď",
    723: "&ABCDHKNRUÀÁÂÃÄÅÇÐÑÙÚÛÜĀĂĄĆĈĊČĎĐĤĦĶŃŅŇŔŖŘŨŪŬŮŰŲ",
    724: "Ŋ",
    737: "©®",
    778: "GOQwÒÓÔÕÖØĜĞĠĢŌŎŐŵ",
    785: "Ĳ",
    834: "M¼½¾",
    890: "%mæ",
    944: "WœŴ",
    976: "@",
    1000: "ÆŒ—…‰™←→↔",
}
