# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten verify``: look through the chains of the installation's database."""

from __future__ import annotations

import argparse

from byggesten.cli.console import Console
from byggesten.cli.installation import ask
from byggesten.cli.parser import Adder, Command
from byggesten.kernel.text import Text

SLUG = Text("arbejdsområdets navn i adresser (ellers alle)", "the workspace's name in addresses (else all)")
HEAD = Text("et led, der blev noteret tidligere og stadig skal være i kæden; kan gentages",
            "a link that was noted earlier and must still be in the chain; can be repeated")  # fmt: skip
WHOLE = Text("{workspace}: kæden er hel. Led: {links}. Noter det sidste: {head}",
             "{workspace}: the chain is whole. Links: {links}. Note the last: {head}")  # fmt: skip
BROKEN = Text("{workspace}: fejl i kæden eller filerne: {errors}.",
              "{workspace}: errors in the chain or the files: {errors}.")  # fmt: skip
NONE = Text("Der er ingen arbejdsområder.", "There are no workspaces.")


def _arguments(adder: Adder) -> None:
    adder.argument("slug", SLUG, Text("NAVN", "NAME"), nargs="?", default="")
    adder.option("--head", HEAD, Text("LED", "DIGEST"), action="append", default=[])


def _run(args: argparse.Namespace, screen: Console) -> int:
    heads = [word for head in args.head for word in ("--head", head)]
    answer = ask(screen, ["verify", *heads, "--", args.slug])
    if isinstance(answer, int):
        return answer
    told, code = answer
    if args.format == "json":
        screen.json(told)
        return code
    for each in told.get("workspaces", ()):
        screen.say(BROKEN if each["errors"] else WHOLE, **each)
    if told.get("workspaces") == []:
        screen.line(NONE.in_(screen.lang))
    return code


COMMAND = Command(
    name="verify",
    about=Text(
        "se kæden af ændringer i webdelens database efter: er noget fjernet, ændret eller skudt ind?",
        "look through the chain of changes in the web application's database: was anything taken out or altered?",
    ),
    arguments=_arguments,
    run=_run,
    needs_workspace=False,
)
