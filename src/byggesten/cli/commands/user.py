# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten user``: the first users of an installation; the others are made on its pages."""

from __future__ import annotations

import argparse
import os

from byggesten.actions.permission import ROLE_NAMES, Role
from byggesten.cli.console import Console
from byggesten.cli.installation import ask
from byggesten.cli.parser import Adder, Command
from byggesten.kernel.text import Text

ACTION = Text(
    "giv en bruger en rolle; kontoen laves, hvis den ikke er der",
    "give a user a role; the account is made where there is none",
)
EMAIL = Text("adressen, brugeren logger ind med", "the address the user signs in with")
NAME = Text("brugerens navn", "the user's name")
ORGANISATION = Text("arbejdsområdets navn i adresser", "the workspace's name in addresses")
ROLE = Text("brugerens rolle", "the user's role")
UNIT = Text("id på den enhed, som en leder af enhed leder", "id of the unit that a head of unit leads")
ADDRESS = Text("adressen, installationen svarer på (ellers BYGGESTEN_ADDRESS, ellers http://127.0.0.1:8000)",
               "the address of the installation (else BYGGESTEN_ADDRESS, else http://127.0.0.1:8000)")  # fmt: skip
HERE = "http://127.0.0.1:8000"
DONE = Text("{email} er nu {role} i {workspace}.", "{email} is now {role} in {workspace}.")
LINK = Text("Her vælger brugeren en adgangskode. Linket kan bruges én gang inden for et døgn:",
            "Here the user chooses a password. The link can be used once, within a day:")  # fmt: skip
ROLES = tuple(role.value for role in Role if role is not Role.PUBLIC)


def _arguments(adder: Adder) -> None:
    adder.argument("action", ACTION, Text("add", "add"), choices=("add",))
    adder.argument("email", EMAIL, Text("E-MAIL", "EMAIL"))
    adder.option("--name", NAME, Text("NAVN", "NAME"), default="")
    adder.option("--organisation", ORGANISATION, Text("NAVN", "NAME"), required=True)
    adder.option("--role", ROLE, choices=ROLES, required=True)
    adder.option("--unit", UNIT, Text("ID", "ID"), default="")
    adder.option("--address", ADDRESS, Text("ADRESSE", "ADDRESS"), default="")


def _run(args: argparse.Namespace, screen: Console) -> int:
    address = args.address or os.environ.get("BYGGESTEN_ADDRESS") or HERE
    given = {"--name": args.name, "--organisation": args.organisation, "--role": args.role, "--unit": args.unit}
    options = [f"{option}={value}" for option, value in {**given, "--address": address}.items()]
    answer = ask(screen, ["user", *options, "--", args.email])
    if isinstance(answer, int):
        return answer
    told, code = answer
    if args.format == "json":
        screen.json(told)
    elif code == 0:
        screen.say(DONE, **{**told, "role": ROLE_NAMES[Role(told["role"])]})
        screen.line(LINK.in_(screen.lang))
        print(f"  {told['link']}", file=screen.out)
    return code


COMMAND = Command(
    name="user",
    about=Text("lav de første brugere af webdelen", "make the first users of the web application"),
    arguments=_arguments,
    run=_run,
    needs_workspace=False,
)
