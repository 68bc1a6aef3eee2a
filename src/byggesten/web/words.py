# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of every page; a page's own stand beside its views."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "product": Text("Byggesten", "Byggesten"),
    "skip": Text("Gå til indholdet", "Skip to the content"),
    "main_menu": Text("Hovedmenu", "Main menu"),
    "breadcrumbs": Text("Brødkrummesti", "Breadcrumb"),
    "overview": Text("Overblik", "Overview"),
    "organisation": Text("Organisation", "Organisation"),
    "proposals": Text("Forslag", "Proposals"),
    "compare": Text("Sammenlign", "Compare"),
    "consequences": Text("Konsekvenser", "Consequences"),
    "checks": Text("Tjek", "Checks"),
    "administration": Text("Administration", "Administration"),
    "organisations": Text("Dine organisationer", "Your organisations"),
    "search": Text("Søg", "Search"),
    "sign_in": Text("Log ind", "Sign in"),
    "sign_out": Text("Log ud", "Sign out"),
    "account": Text("Din konto", "Your account"),
    "language": Text("Sprog", "Language"),
    "danish": Text("Dansk", "Dansk"),
    "english": Text("English", "English"),
    "accessibility": Text("Tilgængelighedserklæring", "Accessibility statement"),
    "synthetic": Text("Stillinger, medarbejdere og beløb er opdigtede.", "Posts, employees and amounts are invented."),
    "public_view": Text("Det, offentligheden kan se", "What the public can see"),
    "footer": Text(
        "Tal, diagrammer og tabeller er beregnet af ændringerne.",
        "Figures, charts and tables are computed from the changes.",
    ),
    "few": Text(
        "Grupper på under fem personer vises som 1–4, så ingen kan genkendes. Derfor kan summer være intervaller.",
        "Groups of fewer than five people are shown as 1–4, so that nobody can be recognised. Sums may therefore be "
        "ranges.",
    ),
    "save": Text("Gem", "Save"),
    "cancel": Text("Fortryd", "Cancel"),
    "close": Text("Luk", "Close"),
    "edit": Text("Rediger", "Edit"),
    "delete": Text("Slet", "Delete"),
    "undo": Text("Fortryd", "Undo"),
    "redo": Text("Gentag", "Redo"),
    "choose": Text("Vælg", "Choose"),
    "show": Text("Vis", "Show"),
    "more": Text("Mere", "More"),
    "working": Text("Arbejder …", "Working …"),
    "failed": Text("Det lykkedes ikke. Prøv igen.", "That did not work. Try again."),
    "errors": Text("fejl", "errors"),
    "warnings": Text("advarsler", "warnings"),
    "infos": Text("oplysninger", "notes"),
    "error": Text("Fejl", "Error"),
    "warning": Text("Advarsel", "Warning"),
    "info": Text("Oplysning", "Note"),
    "changes_behind": Text("Vis ændringerne bag tallet", "Show the changes behind the figure"),
    "not_found": Text("Siden findes ikke", "The page does not exist"),
    "not_found_text": Text(
        "Adressen er forkert, siden er fjernet, eller den hører til en organisation, du ikke er med i.",
        "The address is wrong, the page has been removed, or it belongs to an organisation you are not part of.",
    ),
    "forbidden": Text("Du har ikke adgang til siden", "You have no access to the page"),
    "forbidden_text": Text(
        "Din rolle giver ikke adgang. Spørg administratoren, hvis du skal bruge siden.",
        "Your role does not give access. Ask the administrator if you need the page.",
    ),
    "broken": Text("Noget gik galt hos os", "Something went wrong on our side"),
    "broken_text": Text(
        "Intet er gemt halvt. Prøv igen. Sker det igen, så skriv til administratoren, hvornår det skete.",
        "Nothing is half saved. Try again. If it happens again, tell the administrator when it happened.",
    ),
    "unclear": Text("Det kunne ikke behandles", "The request could not be handled"),
    "unclear_text": Text(
        "Adressen eller det, du sendte, er forkert eller for stort. Intet er ændret.",
        "The address or what you sent is wrong or too large. Nothing is changed.",
    ),
    "expired": Text("Siden er for gammel", "The page is too old"),
    "expired_text": Text(
        "Hent siden igen, og prøv en gang til. Intet er ændret.",
        "Load the page again and try once more. Nothing is changed.",
    ),
    "to_start": Text("Til forsiden", "To the front page"),
}
