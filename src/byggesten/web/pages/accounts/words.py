# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of signing in and of one's own account."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

WORDS: Mapping[str, Text] = {
    # Fields, by the names allauth gives them
    "field_login": Text("E-mail", "E-mail"),
    "field_email": Text("E-mail", "E-mail"),
    "field_password": Text("Adgangskode", "Password"),
    "field_oldpassword": Text("Nuværende adgangskode", "Current password"),
    "field_password1": Text("Ny adgangskode", "New password"),
    "field_password2": Text("Ny adgangskode igen", "New password again"),
    "field_code": Text("Kode", "Code"),
    # Signing in
    "with_password": Text("Med adgangskode", "With a password"),
    "with_issuer": Text("Log ind med {name}", "Sign in with {name}"),
    "or": Text("eller", "or"),
    "forgotten": Text("Glemt adgangskoden?", "Forgotten your password?"),
    "no_mail": Text(
        "Har du glemt adgangskoden, eller har du ingen konto? Så skriv til administratoren i din kommune.",
        "If you have forgotten the password or have no account, write to the administrator of your municipality.",
    ),
    "demo_accounts": Text("Demonstrationens konti", "The accounts of the demonstration"),
    "demo_text": Text(
        "Hver konto viser siderne, som en rolle ser dem. Kontiene findes kun i en demonstration på din egen maskine.",
        "Each account shows the pages as a role sees them. The accounts exist only in a demonstration on your own "
        "machine.",
    ),
    "sign_in_as": Text("Log ind som {name}", "Sign in as {name}"),
    "locked": Text("For mange forsøg", "Too many attempts"),
    "locked_text": Text(
        "Adgangskoden er skrevet forkert for mange gange. Vent {minutes} minutter, og prøv igen. "
        "Indtil da hjælper den rigtige adgangskode heller ikke.",
        "The wrong password was entered too many times. Wait {minutes} minutes and try again. "
        "Until then the right password will not help either.",
    ),
    "slow_down": Text("Du sender for meget på én gang", "You are sending too much at once"),
    "slow_down_text": Text("Vent et øjeblik, og prøv igen.", "Wait a moment and try again."),
    "inactive": Text("Kontoen er lukket", "The account is closed"),
    "inactive_text": Text(
        "Administratoren har lukket kontoen. Skriv til administratoren, hvis det er en fejl.",
        "The administrator has closed the account. Write to the administrator if that is a mistake.",
    ),
    "refused": Text("Du kunne ikke logges ind", "You could not be signed in"),
    "refused_text": Text(
        "Kommunens login oplyste ingen bekræftet e-mail, eller adressen tilhører allerede en konto. "
        "Skriv til administratoren.",
        "The municipality's sign-in gave no verified e-mail address, or the address already belongs to an account. "
        "Write to the administrator.",
    ),
    "issuer_failed": Text(
        "Kommunens login svarede ikke, som det skulle", "The municipality's sign-in did not respond as it should"
    ),
    "issuer_failed_text": Text(
        "Prøv igen. Sker det flere gange, så skriv til administratoren.",
        "Try again. If it happens several times, write to the administrator.",
    ),
    "cancelled": Text("Du afbrød", "You cancelled"),
    "cancelled_text": Text("Du er ikke logget ind.", "You are not signed in."),
    # Passwords
    "change_password": Text("Skift adgangskode", "Change password"),
    "change_password_text": Text(
        "Når du skifter, bliver du logget ud alle andre steder.",
        "Changing it signs you out everywhere else.",
    ),
    "set_password": Text("Vælg en adgangskode", "Choose a password"),
    "password_rules": Text(
        "Mindst 12 tegn. Brug ikke dit navn eller en adgangskode, som mange bruger.",
        "At least 12 characters. Do not use your name or a password that many people use.",
    ),
    "reset": Text("Ny adgangskode", "New password"),
    "reset_text": Text(
        "Skriv din e-mail. Findes kontoen, sender vi et link, som du kan bruge én gang inden for et døgn.",
        "Write your e-mail address. If there is an account, we send a link that you can use once, within a day.",
    ),
    "reset_send": Text("Send link", "Send the link"),
    "reset_sent": Text("Se i din indbakke", "Look in your inbox"),
    "reset_sent_text": Text(
        "Findes der en konto med adressen, har vi sendt et link til den.",
        "If there is an account with the address, we have sent a link to it.",
    ),
    "reset_dead": Text("Linket virker ikke længere", "The link no longer works"),
    "reset_dead_text": Text(
        "Det er brugt, eller det er for gammelt. Bed om et nyt.", "It was used, or it is too old. Ask for a new one."
    ),
    "reset_done": Text("Adgangskoden er skiftet", "The password has been changed"),
    "mail_subject": Text("Vælg en adgangskode til Byggesten", "Choose a password for Byggesten"),
    "mail_hello": Text(
        "Din konto er ny, eller nogen har bedt om en ny adgangskode til den. Vælg adgangskoden her:",
        "Your account is new, or somebody has asked for a new password for it. Choose the password here:",
    ),
    "mail_end": Text(
        "Linket kan bruges én gang inden for et døgn. Har du ikke ventet denne e-mail, skal du intet gøre.",
        "The link can be used once, within a day. If you did not expect this e-mail, do nothing.",
    ),
    # The second factor
    "second_factor": Text("To-faktor-login", "Two-factor sign-in"),
    "second_factor_on": Text(
        "Slået til: du bliver spurgt om en kode fra din app, når du logger ind.",
        "On: you are asked for a code from your app when you sign in.",
    ),
    "second_factor_off": Text(
        "Slået fra: din adgangskode er nok til at logge ind.", "Off: your password is enough to sign in."
    ),
    "second_factor_required": Text(
        "Din rolle kræver det. Slå det til, før du går videre.", "Your role requires it. Turn it on before you go on."
    ),
    "second_factor_kept": Text(
        "Din rolle kræver to-faktor-login; det kan ikke slås fra.",
        "Your role requires two-factor sign-in; it cannot be turned off.",
    ),
    "turn_on": Text("Slå til", "Turn on"),
    "turn_off": Text("Slå fra", "Turn off"),
    "scan": Text(
        "Åbn en app til koder på din telefon, scan billedet, og skriv koden, som appen viser.",
        "Open an authenticator app on your phone, scan the picture, and write the code that the app shows.",
    ),
    "scan_picture": Text("QR-kode med nøglen nedenfor", "QR code of the key below"),
    "secret": Text("Kan du ikke scanne? Skriv denne nøgle i appen:", "If you cannot scan, write this key in the app:"),
    "enter_code": Text("Skriv koden fra din app", "Write the code from your app"),
    "enter_code_text": Text(
        "Har du ikke appen, så brug en af dine nødkoder.", "If you do not have the app, use one of your recovery codes."
    ),
    "go_on": Text("Fortsæt", "Continue"),
    "recovery": Text("Nødkoder", "Recovery codes"),
    "recovery_text": Text(
        "Mister du telefonen, kan du logge ind med en nødkode. Hver kode virker én gang. Gem dem et sikkert sted.",
        "If you lose the phone, you can sign in with a recovery code. Each code works once. Keep them somewhere safe.",
    ),
    "recovery_left": Text("Ubrugte koder: {left} af {total}.", "Unused codes: {left} of {total}."),
    "recovery_new": Text("Lav nye koder", "Make new codes"),
    "recovery_new_text": Text("De gamle koder holder op med at virke.", "The old codes stop working."),
    "recovery_download": Text("Hent som tekst", "Download as text"),
    "confirm_you": Text("Bekræft, at det er dig", "Confirm that it is you"),
    "confirm_you_text": Text(
        "Du er ved at ændre noget, der beskytter din konto.",
        "You are about to change what protects your account.",
    ),
    "confirm": Text("Bekræft", "Confirm"),
    # One's own account
    "your_name": Text("Navn", "Name"),
    "name_hint": Text("Sådan ser dine kolleger dig.", "This is how your colleagues see you."),
    "name_problem": Text("Skriv et navn på højst 200 tegn.", "Write a name of at most 200 characters."),
    "name_saved": Text("Navnet er gemt.", "The name is saved."),
    "your_email": Text("E-mail", "E-mail"),
    "your_roles": Text("Dine roller", "Your roles"),
    "no_roles": Text("Du er ikke med i en organisation endnu.", "You are not part of an organisation yet."),
    "organisation_column": Text("Organisation", "Organisation"),
    "role_column": Text("Rolle", "Role"),
    "programs_column": Text("Programmer", "Programs"),
    "tokens_link": Text("Adgang for programmer", "Access for programs"),
    "tokens_in": Text("Adgang for programmer i {organisation}", "Access for programs in {organisation}"),
    "password": Text("Adgangskode", "Password"),
    "no_password": Text(
        "Du logger ind med kommunens login og har ingen adgangskode her.",
        "You sign in with the municipality's sign-in and have no password here.",
    ),
    "language_text": Text("Siderne vises på {language}.", "The pages are shown in {language}."),
    "this_language": Text("dansk", "English"),
    "back_to_account": Text("Tilbage til din konto", "Back to your account"),
}
