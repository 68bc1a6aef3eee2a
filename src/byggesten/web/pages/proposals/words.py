# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the pages of a proposal."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text
from byggesten.web.pages.proposals.words_draw import DRAW
from byggesten.web.pages.proposals.words_edit import EDIT
from byggesten.web.pages.proposals.words_versions import VERSIONS

READ: Mapping[str, Text] = {
    "intro": Text(
        "Et forslag er et dokument med ændringerne i. Tal, diagrammer og konsekvenser følger af dem.",
        "A proposal is a document with the changes in it. Figures, charts and consequences follow from them.",
    ),
    "title": Text("Titel", "Title"),
    "status": Text("Status", "Status"),
    "effective": Text("Træder i kraft", "Takes effect"),
    "findings": Text("Tjek", "Checks"),
    "last_change": Text("Senest ændret", "Last changed"),
    "frozen_versions": Text("Fastfrosne versioner", "Frozen versions"),
    "alternatives": Text("Alternativer", "Alternatives"),
    "by_at": Text("{at} af {who}", "{at} by {who}"),
    "not_changed": Text("ikke ændret siden indlæsning", "not changed since it was loaded"),
    "alternative_to": Text("Alternativ til »{title}«", "Alternative to “{title}”"),
    "no_proposals": Text("Der er ingen forslag endnu", "There are no proposals yet"),
    "no_proposals_edit": Text(
        "Begynd med en tom disposition herunder: Giv forslaget en titel, og skriv eller tegn ændringerne.",
        "Begin with an empty outline below: give the proposal a title and write or draw the changes.",
    ),
    "no_proposals_read": Text(
        "Når et forslag er sendt i høring eller offentliggjort, kan det læses her.",
        "When a proposal is sent for hearing or published, it can be read here.",
    ),
    "light_error": Text("Fejl: {errors}, advarsler: {warnings}", "Errors: {errors}, warnings: {warnings}"),
    "light_warning": Text("Advarsler: {warnings}", "Warnings: {warnings}"),
    "light_ok": Text("Intet fundet", "Nothing found"),
    "proposal_list": Text("Forslag med status og seneste ændring", "Proposals with status and latest change"),
    "removed": Text("Fjernede forslag", "Removed proposals"),
    "removed_by": Text("Fjernet {at} af {who}", "Removed {at} by {who}"),
    "bring_back": Text("Hent tilbage", "Bring back"),
    "new": Text("Nyt forslag", "New proposal"),
    "new_title": Text("Forslagets titel", "Title of the proposal"),
    "new_effective": Text("Træder i kraft", "Takes effect"),
    "new_effective_help": Text(
        "Skriv for eksempel »1. januar 2027« eller »medio 2027«", "Write, for example, “1. januar 2027” or “2027-01-01”"
    ),
    "create": Text("Opret forslaget", "Create the proposal"),
    "created": Text("Forslaget er oprettet.", "The proposal has been created."),
    "copy_as": Text("Kopier som alternativ", "Copy as an alternative"),
    "copied": Text("Alternativet er oprettet som en kopi.", "The alternative has been created as a copy."),
    "remove_proposal": Text("Fjern forslaget", "Remove the proposal"),
    "removed_done": Text(
        "Forslaget er fjernet. Det kan hentes tilbage nederst på siden.",
        "The proposal has been removed. It can be brought back at the bottom of the page.",
    ),
    "brought_back": Text("Forslaget er hentet tilbage.", "The proposal has been brought back."),
    "contents": Text("Indhold", "Contents"),
    "document": Text("Dokumentet", "The document"),
    "panel": Text("Forslaget i tal", "The proposal in figures"),
    "key_figures": Text("Nøgletal", "Key figures"),
    "levels": Text("ledelsesniveauer", "management levels"),
    "posts_total": Text("årsværk i alt", "FTE in all"),
    "open_questions": Text("Åbne spørgsmål ({count})", "Open questions ({count})"),
    "no_questions": Text("Ingen åbne spørgsmål.", "No open questions."),
    "no_findings": Text("Der er intet at rette.", "There is nothing to correct."),
    "more_findings": Text("Vis {count} til", "Show {count} more"),
    "all_findings": Text("Alle fund med kilde og råd", "All findings with source and advice"),
    "see_consequences": Text("Alle konsekvenser", "All consequences"),
    "at_line": Text("linje {line}", "line {line}"),
    "version_seen": Text(
        "Du læser {kind}en »{name}« fra {at}. Den ændrer sig ikke.",
        "You are reading the {kind} “{name}” of {at}. It does not change.",
    ),
    "version_report": Text("Åbn den fastfrosne rapport", "Open the frozen report"),
    "stale": Text(
        "Der er besluttet noget, siden forslaget blev skrevet. Tallene gælder organisationen, som den var dengang.",
        "Something has been decided since the proposal was written. The figures are for the organisation as it was "
        "then.",
    ),
    "see_stale": Text("Se, hvad der er besluttet, og tilpas forslaget", "See what was decided and adapt the proposal"),
    "tab_document": Text("Dokument", "Document"),
    "tab_draw": Text("Tegn", "Draw"),
    "tab_revisions": Text("Revisioner", "Revisions"),
    "tab_frozen": Text("Versioner", "Versions"),
    "tab_alternatives": Text("Alternativer", "Alternatives"),
    "tab_decide": Text("Beslutning", "Decision"),
    "tabs": Text("Forslagets sider", "Pages of the proposal"),
    "get": Text("Hent", "Download"),
    "get_report_da": Text("Rapport på dansk (HTML)", "Report in Danish (HTML)"),
    "get_report_en": Text("Rapport på engelsk (HTML)", "Report in English (HTML)"),
    "get_source": Text("Kilden (Markdown)", "The source (Markdown)"),
    "empty_document": Text("Dokumentet er tomt", "The document is empty"),
    "empty_document_text": Text(
        "Tilføj et afsnit, eller tegn den første ændring på diagrammet; så kommer den under en overskrift her.",
        "Add a section, or draw the first change on the chart; it then appears under a heading here.",
    ),
    "prose_other": Text("Forslagets egen tekst er på dansk.", "The proposal's own text is in Danish."),
    "changes_behind": Text("Vis ændringerne bag tallet", "Show the changes behind the figure"),
    "nothing_decided": Text("Ikke oplyst", "Not stated"),
}
WORDS: Mapping[str, Text] = {**READ, **EDIT, **DRAW, **VERSIONS}
