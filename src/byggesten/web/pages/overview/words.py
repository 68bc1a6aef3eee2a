# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the overview."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "find_title": Text("Find min enhed eller opgave", "Find my unit or task"),
    "find_text": Text(
        "Skriv navnet på en enhed, en opgave eller en stilling, og læs, hvad der sker med den.",
        "Type the name of a unit, a task or a job, and read what happens to it.",
    ),
    "find_label": Text("Enhed, opgave eller stilling", "Unit, task or job"),
    "find": Text("Find", "Find"),
    "light_error": Text("Har fejl", "Has errors"),
    "light_warning": Text("Har advarsler", "Has warnings"),
    "light_ok": Text("Ingen fejl eller advarsler", "No errors or warnings"),
    "effective": Text("Træder i kraft {date}", "Takes effect {date}"),
    "open_questions": Text("Åbne spørgsmål ({count})", "Open questions ({count})"),
    "all_settled": Text("Ingen åbne spørgsmål", "No open questions"),
    "dates": Text("Næste datoer", "Next dates"),
    "no_dates": Text("Ingen datoer forude", "No dates ahead"),
    "last_date": Text("Den seneste: {date} – {what}.", "The latest: {date} – {what}."),
    "open": Text("Åbn forslaget", "Open the proposal"),
    "no_proposals": Text("Der er ingen forslag endnu", "There are no proposals yet"),
    "no_proposals_work": Text(
        "Et forslag er et dokument med ændringerne i. Begynd med et tomt, eller kopier et andet.",
        "A proposal is a document with the changes in it. Start with an empty one or copy another.",
    ),
    "no_proposals_read": Text(
        "Når et forslag er udsendt, kan du læse det her.", "When a proposal has been issued, you can read it here."
    ),
    "new": Text("Nyt forslag", "New proposal"),
    "files": Text("Fejl i filerne ({count})", "Errors in the files ({count})"),
    "more_questions": Text("{count} til", "{count} more"),
}
HEADINGS: Mapping[str, Text] = {
    "administrator": Text("Det mangler", "What is missing"),
    "project-leader": Text("Det mangler", "What is missing"),
    "chief-executive": Text("Samlet", "In all"),
    "hr-partner": Text("Medarbejdere", "Staff"),
    "controller": Text("Økonomi", "Economy"),
    "head-of-unit": Text("Din enhed", "Your unit"),
    "med-representative": Text("Medarbejdere og MED", "Staff and MED"),
    "politician": Text("Udvalg og økonomi", "Committees and economy"),
    "employee": Text("Kort fortalt", "In short"),
    "public": Text("Kort fortalt", "In short"),
}
# A fact: what it is called, and what it says.
FACTS: Mapping[str, tuple[Text, Text]] = {
    "errors": (
        Text("Fejl og advarsler", "Errors and warnings"),
        Text("Fejl: {errors}, advarsler: {warnings}", "Errors: {errors}, warnings: {warnings}"),
    ),
    "questions": (
        Text("Åbne spørgsmål", "Open questions"),
        Text("{count}, heraf {unowned} uden ansvarlig", "{count}, of which {unowned} without an owner"),
    ),
    "not_counted": (
        Text("Ændringer, der ikke regnes med", "Changes that do not count"),
        Text("{count}", "{count}"),
    ),
    "stale": (
        Text("Grundlag", "Basis"),
        Text("Registeret er ændret siden. Tilpas forslaget.", "The register has changed since. Adapt the proposal."),
    ),
    "units": (Text("Enheder", "Units"), Text("fra {before} til {after}", "from {before} to {after}")),
    "levels": (
        Text("Ledelsesniveauer", "Management levels"),
        Text("fra {before} til {after}", "from {before} to {after}"),
    ),
    "widest": (Text("Største ledelsesspænd", "Widest span of control"), Text("{span} ({unit})", "{span} ({unit})")),
    "posts_added": (Text("Nye årsværk", "New FTE"), Text("{posts}", "{posts}")),
    "amount": (Text("Udgift om året", "Cost a year"), Text("{amount}", "{amount}")),
    "unplaced": (
        Text("Besparelse", "Savings"),
        Text("{demanded} kræves; {unplaced} er ikke udmøntet", "{demanded} required; {unplaced} not yet placed"),
    ),
    "year": (Text("År", "Year"), Text("{amount}", "{amount}")),
    "economy_findings": (
        Text("Fund om økonomi", "Findings about economy"),
        Text("{count}", "{count}"),
    ),
    "units_touched": (Text("Berørte enheder", "Affected units"), Text("{count}", "{count}")),
    "posts_touched": (Text("Stillinger i dem", "Posts in them"), Text("{posts}", "{posts}")),
    "leaders": (
        Text("Ledere med ny titel eller nyt referenceforhold", "Leaders with a new title or reporting line"),
        Text("{count}", "{count}"),
    ),
    "med": (Text("MED-udvalg, der berøres", "MED bodies affected"), Text("{bodies}", "{bodies}")),
    "committees": (Text("Udvalg, der ændres", "Committees that change"), Text("{names}", "{names}")),
    "alternatives": (Text("Alternativer", "Alternatives"), Text("{names}", "{names}")),
    "next": (Text("Næste skridt", "Next step"), Text("{date}: {what}", "{date}: {what}")),
    "my_unit": (Text("Hvad sker der?", "What happens?"), Text("Læs om {unit}", "Read about {unit}")),
    "tasks_moved": (Text("Opgaver, der flytter", "Tasks that move"), Text("{count}", "{count}")),
    "effective": (Text("Træder i kraft", "Takes effect"), Text("{date}", "{date}")),
    "members": (Text("Brugere og roller", "Users and roles"), Text("Se og ret", "See and change")),
    "audit_trail": (Text("Revisionsspor", "Audit trail"), Text("Se, hvem der har gjort hvad", "See who did what")),
}
