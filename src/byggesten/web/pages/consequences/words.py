# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the consequences, the answers and the figures."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "title": Text("Konsekvenser", "Consequences"),
    "lead": Text(
        "Det sker med enheder, opgaver, stillinger, udvalg og økonomi. Tryk på et tal for at se ændringerne bag det.",
        "What happens to units, tasks, posts, committees and economy. Choose a figure to see the changes behind it.",
    ),
    "of": Text("Forslag", "Proposal"),
    "unit": Text("Enhed", "Unit"),
    "every_unit": Text("Hele organisationen", "The whole organisation"),
    "only_unit": Text(
        "Her ses kun det, der vedrører {name}, enhederne under den og det, de bliver til.",
        "Only what concerns {name}, the units below it and what becomes of them is shown.",
    ),
    "show_all": Text("Vis hele organisationen", "Show the whole organisation"),
    "as_json": Text("Hent som JSON", "Download as JSON"),
    "read_proposal": Text("Læs forslaget", "Read the proposal"),
    "to_find": Text("Find min enhed eller opgave", "Find my unit or task"),
    "to_compare": Text("Sammenlign", "Compare"),
    "counting": Text("Tælling af enheder", "Units counted"),
    "units_before": Text("Enheder før", "Units before"),
    "units_after": Text("Enheder efter", "Units after"),
    "established": Text("Oprettes", "Established"),
    "closed": Text("Nedlægges", "Closed"),
    "merged": Text("Indgår i andre", "Merged into others"),
    "split": Text("Deles", "Split"),
    "moved": Text("Flytter", "Moved"),
    "renamed": Text("Skifter navn", "Renamed"),
    "kept": Text("Bevares udtrykkeligt", "Explicitly kept"),
    "contents": Text("På denne side", "On this page"),
    "units": Text("Enheder fra og til", "Units from and to"),
    "tasks": Text("Opgaver", "Tasks"),
    "posts": Text("Stillinger", "Posts"),
    "levels": Text("Ledere, niveauer og spænd", "Leaders, levels and spans"),
    "committees": Text("Politiske udvalg", "Political committees"),
    "economy": Text("Økonomi", "Economy"),
    "med": Text("MED og berørte medarbejdere", "MED and affected staff"),
    "open": Text("Åbne spørgsmål og det, der ikke regnes med", "Open questions and what does not count"),
    "as_table": Text("Vis kun tabellen", "Show the table only"),
    "as_picture": Text("Vis også som billede", "Also show as a picture"),
    "no_flow": Text("Intet går fra én enhed til en anden.", "Nothing goes from one unit to another."),
    "groups_note": Text(
        "Tallene er stillinger, ikke navne. Små grupper er slået sammen, så ingen kan genkendes.",
        "The numbers are posts, not names. Small groups are put together so that nobody can be recognised.",
    ),
    "find_title": Text("Hvad sker der med min enhed eller opgave?", "What happens to my unit or task?"),
    "find_label": Text("Skriv en enhed, en opgave, et udvalg eller en titel",
                       "Type a unit, a task, a committee or a job title"),
    "find_hint": Text("Du behøver ikke kende det præcise navn.", "You need not know the exact name."),
    "find_button": Text("Find", "Find"),
    "found": Text("Mente du en af disse {count}?", "Did you mean one of these {count}?"),
    "found_none": Text("Vi fandt ikke »{text}«", "We did not find “{text}”"),
    "found_none_text": Text(
        "Prøv et enkelt ord, for eksempel »løn« eller »byggesag«, eller navnet på din afdeling. Står din enhed ikke i "
        "forslaget under det navn, så spørg din leder, hvad den hedder i registeret.",
        "Try a single word, such as “payroll” or “building”, or the name of your department. If your unit is not "
        "in the register under that name, ask your manager what it is called there.",
    ),
    "under": Text("i »{title}«", "in “{title}”"),
    "happens": Text("Det sker", "What happens"),
    "who": Text("Derefter", "Afterwards"),
    "why": Text("Hvorfor", "Why"),
    "undecided": Text("Det er ikke afklaret endnu", "What is not yet settled"),
    "when": Text("Hvornår hører jeg mere?", "When do I hear more?"),
    "no_dates": Text("Forslaget nævner ingen kommende datoer.", "The proposal names no future dates."),
    "last_date": Text("Den sidste dato, det nævner: {date} – {what}.", "The last date it names: {date} – {what}."),
    "see_page": Text("Se siden om {name}", "See the page of {name}"),
    "see_unit": Text("Se alle konsekvenser for enheden", "See all consequences for the unit"),
    "see_all": Text("Se alle konsekvenser", "See all consequences"),
    "send": Text("Siden har en fast adresse, som du kan sende til en kollega:",
                 "The page has a stable address that you can send to a colleague:"),
    "this_page": Text("Svaret om {name}", "The answer about {name}"),
    "figure_title": Text("{label}: {value}", "{label}: {value}"),
    "behind": Text("Ændringerne bag tallet", "The changes behind the figure"),
    "behind_none": Text("Ingen ændring ligger bag tallet.", "No change lies behind the figure."),
    "not_counted": Text("regnes ikke med", "does not count"),
    "in_subject": Text("I »{title}«", "In “{title}”"),
    "from_day": Text("gælder fra {day}", "in force from {day}"),
}  # fmt: skip
