# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A small workspace with an unmistakable value in every field, and who may see each of them, said by hand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from byggesten.actions.new import starter
from byggesten.actions.permission import Role

SLUG, OTHER = "lilleby", "naboby"
# Nobody who has signed in: who reads the public pages.
ANYBODY = "anybody"
Reader = Role | str
EVERYBODY: frozenset[Reader] = frozenset((*Role, ANYBODY))
STAFF = EVERYBODY - {Role.PUBLIC, ANYBODY}
WORK: frozenset[Reader] = frozenset(
    (Role.ADMINISTRATOR, Role.PROJECT_LEADER, Role.CHIEF_EXECUTIVE, Role.HR_PARTNER, Role.CONTROLLER)
)
HR: frozenset[Reader] = frozenset((Role.HR_PARTNER,))
HEAD: frozenset[Reader] = frozenset((Role.HEAD_OF_UNIT,))
COSTS: frozenset[Reader] = frozenset((Role.CHIEF_EXECUTIVE, Role.CONTROLLER, *HR))
ADMIN: frozenset[Reader] = frozenset((Role.ADMINISTRATOR,))
NOBODY: frozenset[Reader] = frozenset()
LED = "biblioteket"
SMALL = "skoleafdelingen"


@dataclass(frozen=True, slots=True, kw_only=True)
class Canary:
    """A value, how it may be written, who may see it and why; ``told`` is who must find it on some page."""

    name: str
    pattern: str
    readers: frozenset[Reader]
    why: str
    told: frozenset[Reader]


def word(text: str, readers: frozenset[Reader], why: str, told: frozenset[Reader] | None = None) -> Canary:
    """A canary that is a word."""
    return Canary(name=text, pattern=re.escape(text), readers=readers, why=why, told=readers if told is None else told)


def number(text: str, readers: frozenset[Reader], why: str, told: frozenset[Reader] | None = None) -> Canary:
    """A canary that is a whole number of kroner, in whatever way its thousands are divided."""
    groups = r"(?:[.,\s\u00a0]|&nbsp;)?".join(text.split("."))
    return Canary(
        name=text, pattern=rf"(?<!\d){groups}(?!\d)", readers=readers, why=why, told=readers if told is None else told
    )


def decimal(whole: str, part: str, readers: frozenset[Reader], why: str, told: frozenset[Reader]) -> Canary:
    """A canary that is a number with decimals."""
    return Canary(
        name=f"{whole},{part}", pattern=rf"(?<![\d.,]){whole}[.,]{part}\d*", readers=readers, why=why, told=told
    )


CANARIES = (
    # ---------------------------------------------------------------- persons
    word("h-kanarie-lille", HR, "holder of a post of a unit of three", NOBODY),
    word("h-kanarie-led", HR | HEAD, "holder of a post of the unit the head of unit leads", NOBODY),
    word("hb-3", HR | HEAD, "holder without a name, of the head's unit"),
    word("hkan-2", HR, "holder without a name, of another unit than the head's"),
    word("Kanarinavn Lillesen", HR, "name of an employee of another unit than the head's"),
    word("Kanarinavn Ledsen", HR | HEAD, "name of an employee of the head's unit"),
    word("2001-02-03", HR, "seniority of an employee", NOBODY),
    word("3. februar 2001", HR, "seniority of an employee, as it is written", HR),
    word("sygemeldt-kanarie", HR, "health in a note on an employee", NOBODY),
    number("1.234.567", HR, "salary of one post of a unit of three"),
    number("1.345.678", HR, "salary of one post of the head's unit"),
    decimal("2", "(?:37|4(?!\\d))", HR, "the work of three people", HR),
    word("2,235 mio. kr.", HR, "what three people cost: told of larger units only", NOBODY),
    word("010180-1234", WORK, "a civil registration number in a note", NOBODY),
    word("kanarietitel", EVERYBODY, "a title is no secret, for one looks one's own up; how many have it is", HR),
    # ---------------------------------------------------------------- leaders and outsiders
    word("Kanarieleder Enhedsen", STAFF, "name of the leader of a unit"),
    word("Kanarieformand Udvalgsen", STAFF, "name of the chair of a committee"),
    word("Kanariesekretær Udvalgsen", STAFF, "name of the secretary of a committee"),
    word("Kanarieleder Gruppesen", STAFF, "name of the leader of a group", NOBODY),
    word("Kanarieejer Gruppesen", STAFF, "owner of a group", NOBODY),
    word("Kanarieejer Udsagnsen", STAFF, "owner of a statement", NOBODY),
    word("Kanarieejer Bygningsen", STAFF, "owner of a building", NOBODY),
    word("Kanarieperson Udefrasen", HR, "name of a person outside the administration, a member of a group", NOBODY),
    word("kanariekontakt@", HR, "address of an outsider", NOBODY),
    # ---------------------------------------------------------------- working notes
    *(
        word(f"kanarie{kind}-{table}", WORK, f"{kind} of {table}.csv", NOBODY)
        for kind in ("note", "kilde")
        for table in (
            "units",
            "committees",
            "med",
            "tasks",
            "groups",
            "links",
            "statements",
            "measures",
            "assets",
            "parties",
        )
    ),
    word("kanariespørgsmål", WORK, "an open question", NOBODY),
    word("kanarieinput", WORK, "an input of the work", NOBODY),
    word("kanarieprincip", EVERYBODY, "a principle is no secret", NOBODY),
    word("kanarieundtagelse", WORK, "reason of a waiver"),
    # ---------------------------------------------------------------- money
    number("7.654.321", COSTS, "budget of a unit of six", NOBODY),
    number("8.765.432", HR, "budget of a unit of three: somebody's salary can be told from it", NOBODY),
    number("876.543", frozenset((Role.ADMINISTRATOR, Role.CONTROLLER)), "price of a category nothing is counted with"),
    # ---------------------------------------------------------------- proposals
    word("kanariekladde-titel", WORK, "title of a proposal never issued"),
    word("kanariekladde-prosa", WORK, "prose of a proposal never issued"),
    word("kanariekladde-navn", WORK, "name of a unit in a proposal never issued"),
    word("kanariekladde-note", WORK, "note of a change never issued"),
    word("kanariekladde-kilde", WORK, "source of a change never issued"),
    word("kanariekladde-bemærkning", WORK, "remark in the source of a proposal never issued"),
    word("kanarieudsendt-prosa", EVERYBODY, "prose of the version issued to the public", frozenset(EVERYBODY)),
    word("kanariesenere-prosa", WORK, "written after the version was issued"),
    word("kanariesenere-navn", WORK, "name given after the version was issued"),
    word("kanariearbejdsversion", WORK, "name of a version frozen for those who work on it"),
    word("kanariestabsversion", STAFF, "name of a version issued to staff and politicians"),
    word("kanariebeslutning", WORK, "revision of a decision nobody has issued", NOBODY),
    # ---------------------------------------------------------------- users
    word("kanariebruger@lilleby.example", ADMIN, "e-mail of a user"),
    word("Kanariebruger Tavs", ADMIN, "name of a user who has done nothing"),
    word("Kanarieredaktør Flittig", WORK, "name of who has edited: those who work on the proposal see who wrote"),
    word("kanarieredaktør@lilleby.example", ADMIN, "e-mail of who has edited"),
    # ---------------------------------------------------------------- another organisation
    word("Naboby Kanariekommune", NOBODY, "another organisation that has issued nothing"),
    word("kanarienaboenhed", NOBODY, "a unit of another organisation"),
    word("kanarienaboforslag", NOBODY, "a proposal of another organisation"),
    word("kanarienabobruger", NOBODY, "a user of another organisation"),
)

NOTES = "kanarienote-{table} 010180-1234,kanariekilde-{table}"
ISSUED = """---
proposal: udsendt
title: Det udsendte forslag
effective: 2027-01-01
language: da
decided by: Kommunalbestyrelsen
---
# Begrundelse

Her står kanarieudsendt-prosa, som alle må læse.

:::{changes}
- id: U1
  move: Biblioteket
  to: Teknik og Miljø
:::
"""
LATER = """
# Senere

Her står kanariesenere-prosa, som ingen har udsendt.

:::{changes}
- id: U2
  rename: Idræt og Foreninger
  to: kanariesenere-navn
:::
"""
DRAFT = """---
proposal: kladde
title: kanariekladde-titel
effective: 2027-01-01
language: da
decided by: Kommunalbestyrelsen
---
# En tanke

Her står kanariekladde-prosa om 010180-1234.

:::{changes}
# kanariekladde-bemærkning
- id: K1
  establish: kanariekladde-navn
  kind: afdeling
  under: Teknik og Miljø
  note: kanariekladde-note
  source: kanariekladde-kilde
- id: K2
  move: Skoleafdelingen
  to: Kultur og Fritid
:::
"""


def _noted(table: str, lines: list[str]) -> str:
    heading, *rows = lines
    notes = NOTES.format(table=table)
    return "\n".join([f"{heading},note,source", *(f"{row},{notes}" for row in rows), ""])


def _posts() -> str:
    rows = ["id,unit,title,category,fte,cost,leader,permanent,holder"]
    rows += [
        "p1,Skoleafdelingen,kanarietitel,lærer,0.79,1234567,nej,ja,h-kanarie-lille",
        "p2,Skoleafdelingen,lærer,lærer,0.79,500001,nej,ja,hkan-2",
        "p3,Skoleafdelingen,lærer,lærer,0.79,500002,nej,ja,h-3",
        "p4,Biblioteket,bibliotekar,bibliotekar,1,1345678,nej,ja,h-kanarie-led",
    ]
    rows += [f"b{each},Biblioteket,bibliotekar,bibliotekar,1,450000,nej,ja,hb-{each}" for each in range(5)]
    rows += [f"t{each},Teknik og Miljø,ingeniør,ingeniør,1,600000,nej,ja,ht-{each}" for each in range(6)]
    return "\n".join([*rows, ""])


def files() -> dict[str, bytes]:
    """The files of the workspace with canaries in it."""
    made = {name: data.decode() for name, data in starter("da").items()}
    tables = {
        name: made[f"register/{name}.csv"].strip().split("\n") for name in ("units", "committees", "med", "tasks")
    }
    tables["units"] = [
        f"{row},{'leader' if not at else 'Kanarieleder Enhedsen' if 'Biblioteket' in row else ''}"
        for at, row in enumerate(tables["units"])
    ]
    tables["committees"] = [
        row + (",chair,secretary" if not at else ",Kanarieformand Udvalgsen,Kanariesekretær Udvalgsen")
        for at, row in enumerate(tables["committees"])
    ]
    tables["groups"] = [
        "name,kind,unit,members,leader,owner,topic",
        (
            "Læseteamet,team,Biblioteket,Skoleafdelingen|Kanarieperson Udefrasen,Kanarieleder Gruppesen,"
            "Kanarieejer Gruppesen,læsning"
        ),
    ]
    tables["links"] = ["kind,from,to,subject", "interface,Biblioteket,Skoleafdelingen,læsning",
                       "service,Teknik og Miljø,Teknikudvalget,sager"]  # fmt: skip
    tables["statements"] = [
        "name,kind,about,text,owner",
        "Et spørgsmål,question,Biblioteket,kanariespørgsmål?,Kanarieejer Udsagnsen",
        "Et input,input,Biblioteket,kanarieinput,Kanarieejer Udsagnsen",
        "Et princip,principle,Biblioteket,kanarieprincip,Kanarieejer Udsagnsen",
    ]
    tables["measures"] = ["name,kind,value,unit,about", "Udlån,count,12,bøger,Biblioteket"]
    tables["assets"] = ["name,kind,owner,units", "Biblioteksbygningen,building,Kanarieejer Bygningsen,Biblioteket"]
    tables["parties"] = [
        "name,kind,contact", "Kanarieperson Udefrasen,person,kanariekontakt@example.org",
        "Bibliotekarforbundet,union,kanariekontakt@example.org",
    ]  # fmt: skip
    made.update({f"register/{name}.csv": _noted(name, rows) for name, rows in tables.items()})
    made["register/posts.csv"] = _posts()
    made["register/money.csv"] = (
        "unit,function,year,amount,recurring\nTeknik og Miljø,veje,2027,7654321,ja\n"
        "Skoleafdelingen,skole,2027,8765432,ja\n"
    )
    made["register/employees.csv"] = (
        "id,name,seniority,employment,note\nh-kanarie-lille,Kanarinavn Lillesen,2001-02-03,fast,sygemeldt-kanarie\n"
        "h-kanarie-led,Kanarinavn Ledsen,2001-02-03,fast,sygemeldt-kanarie\n"
    )
    made["byggesten.toml"] += (
        '\n[prices]\n"kanariekategori" = 876543\n\n[[waivers]]\nrule = "committees.unsaid"\n'
        'reason = "kanarieundtagelse"\n'
    )
    made["proposals/udsendt.md"], made["proposals/kladde.md"] = ISSUED, DRAFT
    del made["proposals/boern-og-kultur.md"]
    return {name: text.encode() for name, text in made.items()}


def files_of_neighbour() -> dict[str, bytes]:
    """The files of another organisation, which has issued nothing."""
    made = {name: data.decode() for name, data in starter("da").items()}
    made["byggesten.toml"] = made["byggesten.toml"].replace("Lilleby Kommune", "Naboby Kanariekommune")
    made["register/units.csv"] = made["register/units.csv"].replace("Teknik og Miljø", "kanarienaboenhed")
    made["register/tasks.csv"] = made["register/tasks.csv"].replace("Teknik og Miljø", "kanarienaboenhed")
    made["proposals/boern-og-kultur.md"] = (
        made["proposals/boern-og-kultur.md"].replace("Teknik og Miljø", "kanarienaboenhed")
        .replace("title: Én", "title: kanarienaboforslag Én")
    )  # fmt: skip
    return {name: text.encode() for name, text in made.items()}
