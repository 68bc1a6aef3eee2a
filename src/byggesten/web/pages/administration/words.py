# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the administration."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    "title": Text("Administration", "Administration"),
    "tabs": Text("Administrationens sider", "Pages of the administration"),
    "tab_administration": Text("Brugere og roller", "Users and roles"),
    "tab_words": Text("Ord og oplysninger", "Words and particulars"),
    "tab_principles": Text("Principper", "Principles"),
    "tab_prices": Text("Priser", "Prices"),
    "tab_rules": Text("Regler", "Rules"),
    "tab_audit": Text("Revisionsspor", "Audit trail"),
    "saved": Text("Ændringen er gemt.", "The change has been saved."),
    "name": Text("Navn", "Name"),
    "email": Text("E-mail", "E-mail"),
    "role": Text("Rolle", "Role"),
    "unit": Text("Enhed", "Unit"),
    "unit_hint": Text("Kun for ledere af en enhed", "Only for heads of a unit"),
    "no_unit": Text("ingen", "none"),
    "change_of": Text("Ret rollen for {name}", "Change the role of {name}"),
    "remove_of": Text("Fjern {name}", "Remove {name}"),
    "remove": Text("Fjern", "Remove"),
    "last_login": Text("Senest logget ind", "Last signed in"),
    "never": Text("aldrig", "never"),
    "add_member": Text("Giv en person en rolle", "Give a person a role"),
    "add_hint": Text(
        "Er personen ny, sender vi en e-mail, så personen kan vælge en adgangskode.",
        "A new person gets an e-mail to choose a password.",
    ),
    "add": Text("Tilføj", "Add"),
    "member_added": Text("Personen har fået rollen.", "The person now has the role."),
    "member_changed": Text("Rollen er rettet.", "The role is changed."),
    "member_removed": Text("Personen har ikke længere en rolle her.", "The person has no role here any longer."),
    "member_bad_email": Text(
        "E-mailadressen er ikke gyldig. Ret den, og prøv igen.",
        "The e-mail address is not valid. Correct it and try again.",
    ),
    "member_bad_role": Text(
        "Vælg en rolle, og vælg en enhed til en leder af en enhed.", "Choose a role, and a unit for a head of unit."
    ),
    "member_no_name": Text("Skriv navnet; personen er ny.", "Write the name; the person is new."),
    "member_already": Text(
        "Personen har allerede en rolle her. Ret den på listen.",
        "The person already has a role here. Change it in the list.",
    ),
    "member_last_administrator": Text(
        "Den eneste administrator kan ikke fjernes. Giv først en anden rollen.",
        "The only administrator cannot be removed. Give somebody else the role first.",
    ),
    "own_words": Text("Kommunens egne ord", "The municipality's own words"),
    "own_words_text": Text(
        "Ordene bruges i tekster og tabeller i stedet for de almindelige.",
        "The words are used in texts and tables instead of the usual ones.",
    ),
    "slot": Text("Begreb", "Concept"),
    "word": Text("Kommunens ord", "The municipality's word"),
    "word_for": Text("Ordet for {slot}", "The word for {slot}"),
    "particulars": Text("Oplysninger", "Particulars"),
    "organisation_name": Text("Organisationens navn", "Name of the organisation"),
    "budget_year": Text("Budgetår", "Budget year"),
    "counted": Text("Statusser, der regnes med", "Statuses that count"),
    "counted_text": Text(
        "Ændringer med en anden status står i forslaget, men tæller ikke med i tallene.",
        "Changes with another status are in the proposal but do not count in the figures.",
    ),
    "principles_text": Text(
        "Principperne er dem, forslagene bliver holdt op imod. Et princip med en regel bliver prøvet af programmet.",
        "Proposals are held against the principles. A principle with a rule is tested by the program.",
    ),
    "no_principles": Text("Der er ingen principper endnu", "There are no principles yet"),
    "principle": Text("Princip", "Principle"),
    "principle_text": Text("Uddybning", "In detail"),
    "rule": Text("Regel, der prøver det", "Rule that tests it"),
    "no_rule": Text("ingen; prøves af mennesker", "none; tested by people"),
    "limit": Text("Grænse", "Limit"),
    "scope": Text("Gruppe", "Group"),
    "new_principle": Text("Nyt princip", "New principle"),
    "edit_of": Text("Ret »{name}«", "Edit “{name}”"),
    "prices_text": Text(
        "Prisen for en fuldtidsstilling om året bruges, hvor et forslag tilfører stillinger uden at sige, hvad de "
        "koster.",
        "The price of a full-time post a year is used where a proposal adds posts without saying what they cost.",
    ),
    "category": Text("Stillingskategori", "Job category"),
    "price": Text("Pris om året", "Price a year"),
    "price_hint": Text("fx 560.000 kr. eller 540–580 t.kr.", "for example 560.000 kr. or 540–580 t.kr."),
    "price_of": Text("Pris for {name}", "Price of {name}"),
    "no_price": Text("ikke sat", "not set"),
    "add_price": Text("Ny kategori", "New category"),
    "bad_price": Text(
        "Prisen kan ikke læses. Skriv den som 560.000 kr. eller 540–580 t.kr.",
        "The price cannot be read. Write it as 560.000 kr. or 540–580 t.kr.",
    ),
    "bad_number": Text("Grænsen er ikke et tal. Skriv fx 25.", "The limit is not a number. Write 25, for example."),
    "rules_text": Text(
        "Grænserne er de tal, reglerne bruger. Alvorsgrad og fravigelser står under",
        "The limits are the numbers the rules use. Severity and waivers are under",
    ),
    "meaning": Text("Hvad den betyder", "What it means"),
    "source": Text("Kilde", "Source"),
    "default": Text("Udgangspunkt", "Default"),
    "here": Text("Her", "Here"),
    "limit_of": Text("Grænsen {name}", "The limit {name}"),
    "audit_text": Text(
        "Her står hver handling, der har ændret noget, og hvert opslag i personoplysninger. Linjerne kan ikke ændres.",
        "Every action that has changed something and every look-up of personal data is listed here. The lines "
        "cannot be changed.",
    ),
    "when": Text("Hvornår", "When"),
    "who": Text("Hvem", "Who"),
    "what": Text("Hvad", "What"),
    "details": Text("Nærmere", "Details"),
    "everybody": Text("Alle", "Everybody"),
    "everything": Text("Alt", "Everything"),
    "former_user": Text("tidligere bruger", "former user"),
    "program": Text("programmet", "the program"),
    "verify": Text("Kontroller kæden", "Verify the chain"),
    "chain_holds": Text(
        "Kæden holder: intet er ændret eller fjernet.", "The chain holds: nothing has been changed or removed."
    ),
    "no_lines": Text("Ingen linjer passer.", "No lines match."),
    "page_of": Text("Side {page} af {pages}", "Page {page} of {pages}"),
    "newer": Text("Nyere", "Newer"),
    "older": Text("Ældre", "Older"),
}
SLOTS: Mapping[str, Text] = {
    "council": Text("kommunalbestyrelsen", "the council"),
    "finance-committee": Text("økonomiudvalget", "the finance committee"),
    "committee": Text("fagudvalg", "committee"),
    "top-management": Text("topledelsen", "top management"),
    "level-2-unit": Text("enhed på niveau 2", "unit at level 2"),
    "level-3-unit": Text("enhed på niveau 3", "unit at level 3"),
    "level-3-leader": Text("leder på niveau 3", "leader at level 3"),
    "decentral-unit": Text("decentral enhed", "decentral unit"),
    "top-med": Text("øverste MED-udvalg", "top MED body"),
    "lower-med": Text("lokalt MED-udvalg", "local MED body"),
    "agreement": Text("aftale med en enhed", "agreement with a unit"),
    "exercise": Text("det, arbejdet kaldes", "what the exercise is called"),
}
ACTIONS: Mapping[str, Text] = {
    "decide": Text("registrerede en beslutning", "registered a decision"),
    "edit": Text("rettede et forslag", "edited a proposal"),
    "freeze": Text("fastfrøs en version", "froze a version"),
    "persons": Text("slog personoplysninger op", "looked up personal data"),
    "principle": Text("rettede et princip", "edited a principle"),
    "settings": Text("rettede indstillinger", "edited settings"),
    "fill": Text("fyldte opdigtede data i", "filled in invented data"),
    "rebase": Text("tilpassede et forslag", "adapted a proposal"),
    "import": Text("hentede et arbejdsområde ind", "imported a workspace"),
    "export": Text("gemte et arbejdsområde i en mappe", "exported a workspace"),
    "member.added": Text("gav en person en rolle", "gave a person a role"),
    "member.changed": Text("rettede en rolle", "changed a role"),
    "member.removed": Text("fjernede en rolle", "removed a role"),
    "token.made": Text("lavede en adgangsnøgle", "made a token"),
    "token.revoked": Text("tilbagekaldte en adgangsnøgle", "revoked a token"),
}
