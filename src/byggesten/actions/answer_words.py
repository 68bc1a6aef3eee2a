# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The words of the answers to "what happens to my unit, my task?"; each begins with what the change rests on."""

from __future__ import annotations

from byggesten.kernel.text import Text

PROPOSED = Text("Efter forslaget", "Under the proposal,")
DECIDED = Text("Som besluttet", "As decided,")
ON = Text(" den {day}", " on {day}")
SAID = Text(" ({day})", " ({day})")

MERGED = Text("{lead} indgår {x} i {to}{when}.", "{lead} {x} becomes part of {to}{when}.")
MERGED_BUT = Text(
    "{lead} indgår {x} i {to}{when}, men {rest} går til {others}.",
    "{lead} {x} becomes part of {to}{when}, with {rest} going to {others}.",
)
MERGED_EXCEPT = Text(
    "{lead} indgår {x} i {to}{when}, dog ikke {rest}.", "{lead} {x} becomes part of {to}{when}, except for {rest}."
)
SPLIT = Text("{lead} deles {x} mellem {to}{when}.", "{lead} {x} is divided between {to}{when}.")
CLOSED = Text("{lead} nedlægges {x}{when}.", "{lead} {x} closes{when}.")
CLOSED_TO = Text(
    "{lead} nedlægges {x}{when}; {rest} går til {to}.", "{lead} {x} closes{when}, with {rest} going to {to}."
)
CLOSED_SOME = Text(
    "{lead} nedlægges {x}{when}, og opgaverne går til {to}.", "{lead} {x} closes{when}, and its tasks go to {to}."
)
ESTABLISHED = Text("{lead} oprettes {x} under {to}{when}.", "{lead} {x} is established under {to}{when}.")
ESTABLISHED_TOP = Text("{lead} oprettes {x}{when}.", "{lead} {x} is established{when}.")
ESTABLISHED_OF = Text(
    "{lead} oprettes {x} under {to}{when}; her indgår {sources}.",
    "{lead} {x} is established under {to}{when}, made of {sources}.",
)
ESTABLISHED_TOP_OF = Text(
    "{lead} oprettes {x}{when}; her indgår {sources}.", "{lead} {x} is established{when}, made of {sources}."
)
MOVED = Text("{lead} flytter {x} fra {origin} til {to}{when}.", "{lead} {x} moves from {origin} to {to}{when}.")
MOVED_TO = Text("{lead} flytter {x} til {to}{when}.", "{lead} {x} moves to {to}{when}.")
MOVED_OUT = Text("{lead} udskilles {x} fra {origin}{when}.", "{lead} {x} is separated from {origin}{when}.")
MOVED_RENAMED = Text(
    "{lead} flytter {x} fra {origin} til {to}{when} og hedder derefter {name}.",
    "{lead} {x} moves from {origin} to {to}{when} and is then called {name}.",
)
RENAMED = Text("{lead} skifter {x} navn til {name}{when}.", "{lead} {x} changes its name to {name}{when}.")
RENAMED_AND = Text(
    "{lead} skifter {x} navn til {name}{when} og {more}.", "{lead} {x} changes its name to {name}{when} and {more}."
)
STAYS_BUT = Text("{lead} består {x}, men {more}{when}.", "{lead} {x} remains but {more}{when}.")
STAYS_NOT_THE_SAME = Text(
    "{lead} består {x}, men beskrivelsen af enheden eller dens regler ændres{when}.",
    "{lead} {x} remains, but its description or the rules for it change{when}.",
)
KEPT = Text("{lead} bevares {x} uændret.", "{lead} {x} is kept unchanged.")
UNTOUCHED = Text("Forslaget ændrer ikke {x}.", "The proposal does not change {x}.")
UNTOUCHED_BASE = Text("Der er ikke besluttet ændringer for {x}.", "No changes are decided for {x}.")
ABOVE = Text(
    "Forslaget ændrer ikke {x} selv, men {above}, som {x} hører under, {fate}.",
    "The proposal does not change {x} itself, but {above}, which {x} belongs to, {fate}.",
)
ABOVE_BASE = Text(
    "Der er ikke besluttet ændringer for {x} selv, men {above}, som {x} hører under, {fate}.",
    "No changes are decided for {x} itself, but {above}, which {x} belongs to, {fate}.",
)
GETS = Text("får {things}", "gets {things}")
GIVES = Text("afgiver {things}", "gives up {things}")
TAKES_IN = Text("optager {things}", "takes in {things}")
TITLED = Text("skifter ledertitel til {title}", "changes its leader's title to {title}")
STAFFED = Text("får et andet antal stillinger", "gets a different number of posts")
REPORTS = Text("refererer derefter til {to}", "then reports to {to}")
RETYPED = Text("får betegnelsen {kind}", "is classed as {kind}")

F_MOVES = Text("flytter til {to}", "moves to {to}")
F_MOVES_ONLY = Text("flytter", "moves")
F_MERGES = Text("indgår i {to}", "becomes part of {to}")
F_SPLITS = Text("deles", "is divided")
F_CLOSES = Text("nedlægges", "closes")
F_RENAMED = Text("får navnet {name}", "is renamed {name}")
F_NEW = Text("er ny", "is new")
F_CHANGES = Text("ændres", "changes")

PLACE = Text("{x} hører under {to}", "{x} belongs under {to}")
PLACE_AFTER = Text("Derefter hører {x} under {to}", "After that {x} belongs under {to}")
PLACE_STILL = Text("{x} hører fortsat under {to}", "{x} still belongs under {to}")
PLACE_UNKNOWN = Text("Det fremgår ikke, hvilken enhed {x} hører under", "It is not stated which unit {x} belongs under")
PLACE_TOP = Text("{x} er øverst i organisationen", "{x} is at the top of the organisation")
LED_BY = Text(", og lederen er {name} ({title})", ", and its leader is {name} ({title})")
LED_BY_NAME = Text(", og lederen er {name}", ", and its leader is {name}")
LED_AS = Text(", og lederens titel er {title}", ", and its leader's title is {title}")
LED_UNKNOWN = Text("; hvem der leder enheden, fremgår ikke", "; who leads it is not stated")
NOW_IN = Text("Derefter har {to} ansvaret", "After that {to} is responsible")
NOW_IN_SEVERAL = Text(
    "Derefter har {to} ansvaret hver for deres del", "After that {to} are each responsible for a part"
)
NO_RECEIVER = Text("Det fremgår ikke, hvem der overtager opgaverne", "It is not stated who takes over its tasks")

T_FOLLOWS = Text(
    "{lead} følger {x} med, når {origin} indgår i {to}{when}.",
    "{lead} {x} follows when {origin} becomes part of {to}{when}.",
)
T_MOVES = Text("{lead} flytter {x} fra {origin} til {to}{when}.", "{lead} {x} moves from {origin} to {to}{when}.")
T_GETS = Text(
    "{lead} får {to} ansvaret for {x}{when}; hvem der har det i dag, fremgår ikke.",
    "{lead} {to} becomes responsible for {x}{when}; who is responsible today is not stated.",
)
T_GETS_POLITICAL = Text(
    "{lead} får {to} ansvaret for {x}{when}, og politisk hører den derefter under {committees}; hvem der har ansvaret "
    "i dag, fremgår ikke.",
    "{lead} {to} becomes responsible for {x}{when}, and politically it then belongs under {committees}; who is "
    "responsible today is not stated.",
)
T_LOST = Text("{lead} afgiver {origin} {x}{when}.", "{lead} {x} leaves {origin}{when}.")
T_NEW = Text("{lead} oprettes {x} hos {to}{when}.", "{lead} {x} is established with {to}{when}.")
T_NEW_NOBODY = Text("{lead} oprettes {x}{when}.", "{lead} {x} is established{when}.")
T_ENDS = Text("{lead} ophører {x}{when}.", "{lead} {x} ends{when}.")
T_COMMITTEE = Text(
    "{lead} flytter {x} politisk fra {origin} til {to}{when}.",
    "{lead} {x} moves politically from {origin} to {to}{when}.",
)
T_COMMITTEE_NEW = Text("{lead} kommer {x} politisk under {to}{when}.", "{lead} {x} comes politically under {to}{when}.")
T_COMMITTEE_LOST = Text("{lead} afgiver {origin} {x}{when}.", "{lead} {x} leaves {origin}{when}.")
T_STAYS_UNIT = Text(
    "{lead} bliver {x} hos {unit}, men enheden {fate}{when}.",
    "{lead} {x} stays with {unit}, but the unit {fate}{when}.",
)
T_OTHER = Text(
    "{lead} ændres det, hvordan {x} løses eller beskrives{when}.", "{lead} how {x} is done or described changes{when}."
)
T_RESPONSIBLE = Text("Derefter har {to} ansvaret", "After that {to} is responsible")
T_RESPONSIBLE_ALL = Text("Derefter deler {to} ansvaret", "After that {to} share the responsibility")
T_STILL = Text("{to} har fortsat ansvaret", "{to} is still responsible")
T_STILL_ALL = Text("{to} deler fortsat ansvaret", "{to} still share the responsibility")
T_NOBODY = Text("Det fremgår ikke, hvem der har ansvaret", "It is not stated who is responsible")
T_POLITICAL = Text(", og opgaven hører politisk under {to}", ", and the task belongs politically under {to}")
T_NO_COMMITTEE = Text("; hvilket udvalg opgaven hører under, fremgår ikke", "; its committee is not stated")

C_NEW = Text("{lead} oprettes {x}{when}.", "{lead} {x} is established{when}.")
C_NEW_GETS = Text("{lead} oprettes {x}{when} og får {gains}.", "{lead} {x} is established{when} and gets {gains}.")
C_CLOSES = Text("{lead} nedlægges {x}{when}.", "{lead} {x} is abolished{when}.")
C_CLOSES_TO = Text(
    "{lead} nedlægges {x}{when}; {loses} går til {to}.", "{lead} {x} is abolished{when}, with {loses} going to {to}."
)
C_SERVED_OTHERS = Text(
    "{lead} overtager andre enheder betjeningen af {x}{when}.", "{lead} other units take over the service of {x}{when}."
)
C_OTHER = Text(
    "{lead} beholder {x} sine opgaver, men rammerne om udvalget ændres{when}.",
    "{lead} {x} keeps its tasks, but what surrounds it changes{when}.",
)
C_DOES = Text("{lead} {more}{when}.", "{lead} {x} {more}{when}.")
C_GETS = Text("får {x} {things}", "gets {things}")
C_GIVES = Text("afgiver {x} {things}", "gives up {things}")
SERVED = Text("Derefter betjenes udvalget af {to}", "After that the committee is served by {to}")
SERVED_STILL = Text("Udvalget betjenes fortsat af {to}", "The committee is still served by {to}")
SERVED_BEFORE = Text("; i dag er det {origin}", "; today it is {origin}")
SERVED_BY_NONE = Text("Det fremgår ikke, hvem der betjener udvalget", "It is not stated who serves the committee")
NO_COMMITTEE = Text(
    "Udvalget findes ikke derefter, og betjeningen af det ophører",
    "After that the committee does not exist and is no longer served",
)

J_RETITLED = Text(
    "{lead} bliver titlen {x} til {to} i {units}{when}.", "{lead} the title {x} becomes {to} in {units}{when}."
)
J_TOUCHED_ONE = Text(
    "{lead} berøres den enhed, hvor titlen {x} bruges{when}: {units}.",
    "{lead} the unit where the title {x} is used is affected{when}: {units}.",
)
J_TOUCHED = Text(
    "{lead} berøres {n} af de {m} enheder, hvor titlen {x} bruges{when}: {units}.",
    "{lead} the changes reach {n} of the {m} units where the title {x} is used{when}: {units}.",
)
J_TOUCHED_ALL = Text(
    "{lead} berøres alle {m} enheder, hvor titlen {x} bruges{when}: {units}.",
    "{lead} the changes reach all {m} units where the title {x} is used{when}: {units}.",
)
J_NEW = Text(
    "{lead} kommer titlen {x} i brug i {units}{when}.", "{lead} the title {x} comes into use in {units}{when}."
)
J_UNTOUCHED = Text(
    "Forslaget ændrer ikke de enheder, hvor titlen {x} bruges.",
    "The proposal does not change the units where the title {x} is used.",
)
J_UNTOUCHED_BASE = Text(
    "Der er ikke besluttet ændringer for de enheder, hvor titlen {x} bruges.",
    "No changes are decided for the units where the title {x} is used.",
)
J_AFTER = Text("Derefter bruges titlen i {units}", "After that the title is used in {units}")
J_STILL = Text("Titlen bruges fortsat i {units}", "The title is still used in {units}")
J_NONE = Text("Derefter bruges titlen ikke længere", "After that the title is no longer used")

BECAUSE = Text("Begrundelsen er: {reasons}.", "The reason is: {reasons}.")
REASON = Text("»{reason}« ({keys})", "“{reason}” ({keys})")
NO_REASON = Text(
    "Der er ikke skrevet nogen begrundelse for ændringen ({keys}).",
    "No reason is written for the change ({keys}).",
)
NO_CHANGE = Text(
    "Ingen ændring gælder {x}, og der er derfor ingen begrundelse at læse.",
    "No change concerns {x}, so there is no reason to read.",
)
OPEN_QUESTION = Text("Det er endnu ikke afklaret: »{question}«", "Not yet settled: “{question}”")
NOT_COUNTED = Text("{status}: {sentence} ({key})", "{status}: {sentence} ({key})")

TASK = Text("opgaven »{name}«", "the task “{name}”")
TASKS = Text("opgaverne {names}", "the tasks {names}")
MANY_TASKS = Text("{n} opgaver, blandt andre {names}", "{n} tasks, among them {names}")
QUOTED = Text("»{name}«", "“{name}”")
PART = Text("en del af {name}", "part of {name}")
PARTS_OF_IT = Text("dele af enheden", "parts of the unit")
PART_TO = Text("{name} ({what})", "{name} ({what})")
MORE = Text("{n} andre", "{n} others")
WORKING = Text("{name} (arbejdsnavn)", "{name} (a working name)")
ALSO = Text("; enheden {more}", "; the unit {more}")
ALSO_POLITICAL = Text("; politisk hører den derefter under {to}", "; politically it then belongs under {to}")
WITHIN = Text("{unit} under {above}", "{unit} under {above}")
GONE = Text("Udvalget findes ikke derefter", "After that the committee does not exist")
