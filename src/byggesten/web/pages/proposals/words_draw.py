# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of drawing changes on the chart."""

from __future__ import annotations

from collections.abc import Mapping

from byggesten.kernel.text import Text

DRAW: Mapping[str, Text] = {
    "draw": Text("Tegn ændringerne", "Draw the changes"),
    "draw_help": Text(
        "Træk en enhed over på en anden, eller vælg enheder, og brug menuen (Skift+F10). Hver handling bliver en "
        "ændring i dokumentet.",
        "Drag a unit onto another, or select units and use the menu (Shift+F10). Each action becomes a change in "
        "the document.",
    ),
    "draw_new": Text("Der er ændret noget på diagrammet.", "The chart has changed."),
    "chart_label": Text(
        "Organisationen efter forslaget, kan redigeres", "The organisation after the proposal, editable"
    ),
    "levels_shown": Text("Niveauer", "Levels"),
    "all_levels": Text("Alle", "All"),
    "recent": Text("Seneste ændringer", "Latest edits"),
    "recent_none": Text(
        "Her kan du se det, du har gjort. Alt kan fortrydes.",
        "What you have done is shown here. Everything can be undone.",
    ),
    "show_in_document": Text("Se i dokumentet", "See in the document"),
    "totals": Text("Enheder: {units}. {findings}", "Units: {units}. {findings}"),
    "did": Text("{key}: {sentence} Den står under »{section}«.", "{key}: {sentence} It stands under “{section}”."),
    "did_several": Text(
        "{keys}: {count} ændringer er tilføjet under »{section}«.",
        "{keys}: {count} changes have been added under “{section}”.",
    ),
    "selected_n": Text("Enheder valgt: {count}", "Units selected: {count}"),
    "do_move": Text("Flyt til …", "Move to …"),
    "do_merge": Text("Læg sammen med …", "Merge into …"),
    "do_split": Text("Del …", "Split …"),
    "do_rename": Text("Omdøb …", "Rename …"),
    "do_close": Text("Nedlæg", "Close down"),
    "do_new": Text("Ny enhed under …", "New unit under …"),
    "do_posts": Text("Tilfør årsværk …", "Add FTE …"),
    "do_retitle": Text("Ny ledertitel …", "New leader title …"),
    "do_tasks": Text("Flyt opgaver …", "Move tasks …"),
    "do_keep": Text("Bevares udtrykkeligt", "Explicitly kept"),
    "go_move": Text("Flyt", "Move"),
    "go_merge": Text("Læg sammen", "Merge"),
    "go_split": Text("Del", "Split"),
    "go_rename": Text("Omdøb", "Rename"),
    "go_close": Text("Nedlæg", "Close down"),
    "go_new": Text("Opret", "Create"),
    "go_posts": Text("Tilfør", "Add"),
    "go_retitle": Text("Ret ledertitlen", "Change the leader title"),
    "go_tasks": Text("Flyt opgaverne", "Move the tasks"),
    "go_keep": Text("Skriv, at den bevares", "Say that it is kept"),
    "move_to": Text("Flyt {what} til", "Move {what} to"),
    "merge_into": Text("Læg {what} sammen med", "Merge {what} into"),
    "close_what": Text("Nedlæg {what}", "Close {what}"),
    "close_sure": Text(
        "Enheden ophører. Andre ændringer skal sige, hvor dens opgaver og stillinger går hen; ellers kommer det "
        "frem under Tjek.",
        "The unit ends. Other changes must say where its tasks and posts go; otherwise it shows up under Checks.",
    ),
    "keep_what": Text("{what} bevares", "{what} is kept"),
    "to_unit": Text("Enhed", "Unit"),
    "or_new_name": Text("Eller navnet på en ny enhed", "Or the name of a new unit"),
    "new_name": Text("Nyt navn", "New name"),
    "unit_name": Text("Navn", "Name"),
    "unit_kind": Text("Slags", "Kind"),
    "leader_title": Text("Ledertitel", "Leader title"),
    "how_many": Text("Antal årsværk", "Number of FTE"),
    "post_title": Text("Titel", "Title"),
    "rename_what": Text("Omdøb {what}", "Rename {what}"),
    "new_under": Text("Ny enhed under {what}", "New unit under {what}"),
    "posts_to": Text("Tilfør årsværk til {what}", "Add FTE to {what}"),
    "retitle_of": Text("Ny ledertitel i {what}", "New leader title in {what}"),
    "tasks_of": Text("Flyt opgaver fra {what}", "Move tasks from {what}"),
    "no_tasks": Text("Enheden har ingen opgaver i registeret.", "The unit has no tasks in the register."),
    "which_tasks": Text("Hvilke opgaver", "Which tasks"),
    "nothing_chosen": Text("Vælg en enhed først.", "Choose a unit first."),
    "draw_failed": Text(
        "Det lykkedes ikke. Intet er ændret; prøv igen.", "That did not work. Nothing is changed; try again."
    ),
    "and_others": Text("{first} og {count} til", "{first} and {count} more"),
    "open_unit": Text("Åbn enhedens side", "Open the unit's page"),
}
