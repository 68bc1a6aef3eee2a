# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of revisions, frozen versions, alternatives, rebasing and deciding."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

VERSIONS: Mapping[str, Text] = {
    "revisions_of": Text("Revisioner af »{title}«", "Revisions of “{title}”"),
    "revisions_text": Text(
        "Hver gemt rettelse er en revision. Sammenlign to, eller gendan en; intet bliver slettet.",
        "Every saved edit is a revision. Compare two, or restore one; nothing is deleted.",
    ),
    "revision": Text("Revision", "Revision"),
    "revision_n": Text("Revision {number}", "Revision {number}"),
    "who": Text("Hvem", "Who"),
    "when": Text("Hvornår", "When"),
    "what": Text("Hvad", "What"),
    "compare_from": Text("Fra", "From"),
    "compare_to": Text("Til", "To"),
    "compare_two": Text("Sammenlign de to", "Compare the two"),
    "diff_title": Text("Fra revision {a} til {b}", "From revision {a} to {b}"),
    "diff_none": Text("De to revisioner er ens.", "The two revisions are the same."),
    "diff_changes": Text("Ændringer", "Changes"),
    "diff_added": Text("Tilføjet", "Added"),
    "diff_removed": Text("Slettet", "Removed"),
    "diff_altered": Text("Rettet", "Altered"),
    "diff_prose": Text("Tekst", "Text"),
    "diff_head": Text("Oplysninger om forslaget", "Particulars of the proposal"),
    "diff_key": Text(
        "Det, der er tilføjet, står i [+ … +]; det slettede i [− … −].",
        "What is added stands in [+ … +]; what is removed in [− … −].",
    ),
    "restore": Text("Gendan", "Restore"),
    "restored": Text("Revision {number} er gendannet.", "Revision {number} has been restored."),
    "newest": Text("nyeste", "newest"),
    "no_revisions": Text("Ingen revisioner endnu", "No revisions yet"),
    "no_revisions_text": Text(
        "Den første rettelse bliver revision 2; teksten, som den er nu, er nummer 1.",
        "The first edit becomes revision 2; the text as it is now is number 1.",
    ),
    "older": Text("Ældre revisioner", "Older revisions"),
    "frozen_of": Text("Versioner af »{title}«", "Versions of “{title}”"),
    "frozen_text": Text(
        "En fastfrosset version bliver aldrig beregnet på ny eller skrevet om. Det er den, der kan henvises til i "
        "høring og "
        "beslutning.",
        "A frozen version is never recalculated or rewritten. It is the one a hearing or a decision can refer to.",
    ),
    "freeze": Text("Fastfrys en version", "Freeze a version"),
    "freeze_now": Text("Fastfrys", "Freeze"),
    "freeze_name": Text("Navn", "Name"),
    "freeze_name_help": Text("Fx »Høringsversion 1«", "For example “Hearing version 1”"),
    "freeze_kind": Text("Slags", "Kind"),
    "freeze_audience": Text("Hvem må læse den?", "Who may read it?"),
    "freeze_errors": Text(
        "Forslaget har {count} fejl. Det kan fastfryses, men ikke besluttes.",
        "Errors in the proposal: {count}. It can be frozen but not decided.",
    ),
    "frozen_done": Text("Versionen »{name}« er fastfrosset.", "The version “{name}” has been frozen."),
    "audience": Text("Læsere", "Readers"),
    "no_frozen": Text("Ingen fastfrosne versioner", "No frozen versions"),
    "no_frozen_text": Text(
        "Fastfrys en version, når forslaget skal i høring eller besluttes.",
        "Freeze a version when the proposal goes to hearing or decision.",
    ),
    "withdraw": Text("Træk tilbage", "Withdraw"),
    "issue_to": Text("Udsend til", "Issue to"),
    "withdrawn": Text(
        "»{name}« er trukket tilbage; den kan kun ses af dem, der arbejder med forslaget.",
        "“{name}” has been withdrawn; only those who work on the proposal can see it.",
    ),
    "issued": Text("»{name}« er udsendt.", "“{name}” has been issued."),
    "alternatives_of": Text("Alternativer til »{title}«", "Alternatives to “{title}”"),
    "alternatives_text": Text(
        "Et alternativ er en kopi, der kan ændres for sig. Enkelte ændringer kan overtages fra et andet.",
        "An alternative is a copy that can be changed on its own. Individual changes can be taken over from another.",
    ),
    "copy_title": Text("Alternativets titel", "Title of the alternative"),
    "copy_title_help": Text("Uden titel får det et nummer", "Without a title it gets a number"),
    "other_proposals": Text("Andre forslag", "Other proposals"),
    "take_from": Text("Overtag ændringer fra »{title}«", "Take changes over from “{title}”"),
    "take_from_short": Text("Overtag ændringer", "Take changes over"),
    "take_chosen": Text("Overtag de valgte", "Take over the chosen"),
    "take_same": Text("står her allerede", "already here"),
    "take_other": Text("er anderledes her", "is different here"),
    "take_only": Text("kun dér", "only there"),
    "taken": Text("Ændringer overtaget: {count}.", "Changes taken over: {count}."),
    "take_none": Text("Vælg mindst én ændring.", "Choose at least one change."),
    "take_mine": Text("Dette forslag", "This proposal"),
    "compare_them": Text("Sammenlign dem", "Compare them"),
    "within": Text("Alternativer i dokumentet", "Alternatives in the document"),
    "within_text": Text(
        "Ændringer kan høre til et alternativ. Det valgte regnes med; de andre vises som åbne.",
        "Changes can belong to an alternative. The chosen one counts; the others are shown as open.",
    ),
    "within_none": Text("Dokumentet har ingen alternativer.", "The document has no alternatives."),
    "short_name": Text("Kort navn", "Short name"),
    "long_name": Text("Navn", "Name"),
    "add_alternative": Text("Tilføj alternativ", "Add alternative"),
    "choose_alternative": Text("Vælg", "Choose"),
    "chosen": Text("valgt", "chosen"),
    "alternative_saved": Text("Alternativerne er rettet.", "The alternatives have been edited."),
    "phases": Text("Faser", "Phases"),
    "phases_text": Text(
        "En fase har sin egen dato og beslutning; ændringer siger, hvilken fase de hører til.",
        "A phase has its own date and decision; changes say which phase they belong to.",
    ),
    "phases_none": Text("Forslaget har ingen faser.", "The proposal has no phases."),
    "add_phase": Text("Tilføj fase", "Add phase"),
    "phase_saved": Text("Fasen er tilføjet.", "The phase has been added."),
    "rebase": Text("Tilpas til dagens organisation", "Adapt to today's organisation"),
    "rebase_text": Text(
        "Beslutninger registreret, siden forslaget blev skrevet: {count}.",
        "Decisions registered since the proposal was written: {count}.",
    ),
    "rebase_none": Text("Forslaget passer til dagens organisation.", "The proposal fits today's organisation."),
    "rebase_since": Text("Besluttet siden", "Decided since"),
    "rebase_patches": Text("Navne, der bliver rettet", "Names that are corrected"),
    "rebase_no_patches": Text("Ingen navne skal rettes.", "No names need correcting."),
    "rebase_conflicts": Text("Det skal du se på", "What you must look at"),
    "rebase_seen": Text("Jeg har set på {key}, og det passer stadig", "I have looked at {key}, and it still fits"),
    "rebase_do": Text("Tilpas forslaget", "Adapt the proposal"),
    "rebase_done": Text("Forslaget er tilpasset.", "The proposal has been adapted."),
    "rebase_unseen": Text(
        "Se på alle konflikterne først; intet er ændret.", "Look at all the conflicts first; nothing is changed."
    ),
    "rebase_line": Text("Linje {line}: »{old}« bliver »{new}«", "Line {line}: “{old}” becomes “{new}”"),
    "decide": Text("Registrer beslutningen", "Register the decision"),
    "decide_text": Text(
        "Ændringerne skrives i loggen og bliver en del af organisationen. Det kan ikke fortrydes, kun ændres med en ny "
        "beslutning.",
        "The changes are written in the log and become part of the organisation. This cannot be undone, only "
        "changed by "
        "a new decision.",
    ),
    "decide_what": Text(
        "Hvem har besluttet hvad, hvornår og i hvilken sag?", "Who decided what, when and in which case?"
    ),
    "decide_help": Text(
        "Fx »Kommunalbestyrelsen 26. marts 2012, punkt 4«", "For example “The council, 26 March 2012, item 4”"
    ),
    "decide_phase": Text("Hele forslaget eller en fase", "The whole proposal or a phase"),
    "decide_whole": Text("Hele forslaget", "The whole proposal"),
    "decide_count": Text("Ændringer, der bliver besluttet ({count})", "Changes that will be decided ({count})"),
    "decide_blocked": Text("Det kan ikke besluttes endnu", "It cannot be decided yet"),
    "decide_nobody": Text(
        "Kommunaldirektøren registrerer beslutningen.", "The chief executive registers the decision."
    ),
    "decided_done": Text(
        "Beslutningen er registreret. Ændringer besluttet: {count}.",
        "The decision has been registered. Changes decided: {count}.",
    ),
    "decided_before": Text("Ændringer, der allerede er besluttet: {count}", "Changes already decided: {count}"),
    "decide_sure": Text("Jeg har set listen igennem", "I have read the list through"),
    "decide_unsure": Text("Sæt kryds ved, at listen er set igennem.", "Tick that the list has been read through."),
}
