# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the checks."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "title": Text("Tjek", "Checks"),
    "lead": Text(
        "Reglerne læser forslaget og siger, hvad der mangler, strider mod hinanden eller ikke passer.",
        "The rules read the proposal and say what is missing, contradictory or out of place.",
    ),
    "of": Text("Hvad skal tjekkes?", "What should be checked?"),
    "severity": Text("Alvorsgrad", "Severity"),
    "all": Text("Alle", "All"),
    "off": Text("Slået fra", "Off"),
    "clean": Text("Ingen fund", "No findings"),
    "clean_text": Text("Reglerne fandt intet her.", "The rules found nothing here."),
    "finding": Text("Fund og råd", "Finding and advice"),
    "place": Text("Sted", "Place"),
    "line": Text("linje {line}", "line {line}"),
    "rests_on": Text("Bygger på: {text}", "Rests on: {text}"),
    "ask_lawyer": Text("spørg en jurist", "ask a lawyer"),
    "found": Text("Fund: {count}", "Findings: {count}"),
    "own": Text("Reglens egen: {severity}", "The rule's own: {severity}"),
    "weigh": Text("Ret alvorsgraden, eller fravig reglen", "Change the severity or waive the rule"),
    "set": Text("Sæt alvorsgrad", "Set severity"),
    "back_to_own": Text("Reglens egen", "The rule's own"),
    "waive": Text("Fravig", "Waive"),
    "waive_for": Text("Gælder", "Applies to"),
    "waive_all": Text("alle fund af reglen", "all findings of the rule"),
    "reason": Text("Begrundelse", "Reason"),
    "reason_hint": Text(
        "Den står ved reglen, så andre kan se, hvorfor.", "It is shown with the rule so that others can see why."
    ),
    "waivers": Text("Fraveget", "Waived"),
    "waiver_of": Text("{rule} om {subject}", "{rule} about {subject}"),
    "unwaive": Text("Ophæv", "Lift"),
    "weights": Text("Anden alvorsgrad", "Other severity"),
    "weighed": Text("Alvorsgraden er gemt.", "The severity is saved."),
    "waived": Text("Reglen er fraveget.", "The rule is waived."),
    "unwaived": Text("Fravigelsen er ophævet.", "The waiver is lifted."),
    "none_waived": Text(
        "Ingen regel er fraveget eller har fået en anden alvorsgrad.", "No rule is waived or has another severity."
    ),
    "quiet": Text("Regler, der ikke fandt noget: {count}.", "Rules that found nothing: {count}."),
}
