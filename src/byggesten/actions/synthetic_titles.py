# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What synthetic posts are made of: job titles by field with category, weekly hours and cost, and account functions.

Costs are kroner a year for a full-time post, salary and pension, rounded from what Danish municipalities usually pay
in 2025; they are for demonstration and no source for anything. Hours are of 37 a week.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job: its title, category (agreement group), usual hours a week, cost of a full-time post, and its weight."""

    title: str
    category: str
    hours: tuple[float, ...]
    cost: int
    weight: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A field of work: words that tell a unit belongs to it, its account function, its jobs and how many posts."""

    words: tuple[str, ...]
    function: str
    jobs: tuple[Job, ...]
    weight: float


def _job(title: str, category: str, cost: int, weight: int, *hours: float) -> Job:
    return Job(title=title, category=category, hours=hours or (37,), cost=cost, weight=weight)


ADMINISTRATION = (
    _job("Kontorassistent", "HK/Kommunal", 455_000, 3, 37, 37, 32, 30),
    _job("Administrativ medarbejder", "HK/Kommunal", 470_000, 4, 37, 37, 34),
    _job("AC-fuldmægtig", "Akademikere", 570_000, 3, 37, 37, 37, 32),
    _job("Specialkonsulent", "Akademikere", 690_000, 1, 37),
)
LEADER = _job("Leder", "Chefer", 790_000, 1)
TEAM_LEADER = _job("Teamleder", "Chefer", 640_000, 1)
TOP = _job("Direktør", "Chefer", 1_350_000, 1)
FIELDS: tuple[Field, ...] = (
    Field(
        words=("skole", "undervisning", "læring"), function="3.22.01", weight=14,
        jobs=(_job("Lærer", "Lærernes Centralorganisation", 595_000, 10, 37, 37, 37, 34),
              _job("Pædagog", "BUPL", 490_000, 4, 37, 32, 30, 28),
              _job("Skolesekretær", "HK/Kommunal", 465_000, 1, 37, 32),
              _job("Teknisk servicemedarbejder", "3F", 450_000, 1, 37)),
    ),
    Field(
        words=("dagtilbud", "daginstitution", "børnehave", "vuggestue", "dagpleje", "børn", "pædagogi"),
        function="5.25.14", weight=12,
        jobs=(_job("Pædagog", "BUPL", 490_000, 7, 37, 34, 32, 30),
              _job("Pædagogmedhjælper", "FOA", 400_000, 5, 37, 32, 30, 25),
              _job("Dagplejer", "FOA", 415_000, 3, 48)),
    ),
    Field(
        words=("sundhed", "træning", "forebyggelse", "sygepleje", "tandpleje"), function="4.62.82", weight=8,
        jobs=(_job("Sygeplejerske", "Sundhedskartellet", 545_000, 5, 37, 34, 32),
              _job("Fysioterapeut", "Sundhedskartellet", 500_000, 3, 37, 32),
              _job("Ergoterapeut", "Sundhedskartellet", 500_000, 3, 37, 32),
              _job("Sundhedsplejerske", "Sundhedskartellet", 570_000, 2, 37, 34)),
    ),
    Field(
        words=("ældre", "pleje", "omsorg", "senior", "hjemme", "træning"), function="5.30.27", weight=18,
        jobs=(_job("Social- og sundhedsassistent", "FOA", 480_000, 8, 37, 32, 30, 28),
              _job("Social- og sundhedshjælper", "FOA", 440_000, 8, 37, 32, 30, 28),
              _job("Sygeplejerske", "Sundhedskartellet", 545_000, 2, 37, 32),
              _job("Køkkenassistent", "Kost og Ernæring", 430_000, 1, 37, 30)),
    ),
    Field(
        words=("social", "handicap", "psykiatri", "familie", "rådgivning", "støtte", "udsatte", "myndighed"),
        function="5.28.21", weight=9,
        jobs=(_job("Socialrådgiver", "Dansk Socialrådgiverforening", 520_000, 6, 37, 37, 34),
              _job("Socialpædagog", "Socialpædagogerne", 495_000, 6, 37, 34, 32),
              _job("Psykolog", "Akademikere", 610_000, 1, 37, 30)),
    ),
    Field(
        words=("job", "beskæftigelse", "ydelse", "arbejdsmarked", "integration"), function="6.45.53", weight=7,
        jobs=(_job("Jobkonsulent", "HK/Kommunal", 500_000, 6, 37),
              _job("Socialrådgiver", "Dansk Socialrådgiverforening", 520_000, 4, 37, 34),
              _job("Administrativ medarbejder", "HK/Kommunal", 470_000, 3, 37, 32)),
    ),
    Field(
        words=("teknik", "plan", "by", "vej", "trafik", "miljø", "natur", "klima", "byg", "grøn", "energi"),
        function="6.45.54", weight=5,
        jobs=(_job("Ingeniør", "IDA", 630_000, 4, 37),
              _job("Byplanlægger", "Akademikere", 580_000, 2, 37, 34),
              _job("Biolog", "Akademikere", 575_000, 1, 37),
              _job("Byggesagsbehandler", "Konstruktørforeningen", 540_000, 3, 37)),
    ),
    Field(
        words=("drift", "entreprenør", "materielgård", "ejendom", "service", "rengøring", "kantine", "pedel", "park"),
        function="0.25.10", weight=8,
        jobs=(_job("Teknisk servicemedarbejder", "3F", 450_000, 5, 37),
              _job("Specialarbejder", "3F", 455_000, 4, 37),
              _job("Rengøringsassistent", "3F", 400_000, 4, 37, 30, 25, 20)),
    ),
    Field(
        words=("kultur", "fritid", "bibliotek", "museum", "idræt", "musik"), function="3.32.50", weight=4,
        jobs=(_job("Bibliotekar", "Bibliotekarforbundet", 530_000, 4, 37, 34),
              _job("Biblioteksassistent", "HK/Kommunal", 460_000, 2, 37, 30),
              _job("Fritidskonsulent", "Akademikere", 550_000, 2, 37)),
    ),
    Field(
        words=("økonomi", "budget", "regnskab", "løn", "personale", "hr", "finans", "udbud", "indkøb"),
        function="6.45.51", weight=3,
        jobs=(_job("Økonomikonsulent", "Akademikere", 600_000, 4, 37),
              _job("Regnskabsmedarbejder", "HK/Kommunal", 480_000, 3, 37, 34),
              _job("Lønkonsulent", "HK/Kommunal", 490_000, 2, 37, 32)),
    ),
    Field(
        words=("it", "digital", "data", "arkiv"), function="6.45.52", weight=3,
        jobs=(_job("IT-medarbejder", "HK/Kommunal", 540_000, 4, 37),
              _job("Systemudvikler", "PROSA", 650_000, 1, 37),
              _job("Digitaliseringskonsulent", "Akademikere", 610_000, 3, 37)),
    ),
    Field(
        words=("borgerservice", "kontaktcenter"), function="6.45.51", weight=3,
        jobs=(_job("Borgerrådgiver", "HK/Kommunal", 470_000, 6, 37, 34, 32),
              _job("Administrativ medarbejder", "HK/Kommunal", 470_000, 3, 37, 32)),
    ),
)  # fmt: skip
OFFICE = Field(words=(), function="6.45.51", weight=2, jobs=ADMINISTRATION)
