# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten build``: the report of every proposal, and its charts, as files to send out."""

from __future__ import annotations

import argparse
from pathlib import Path

from byggesten.actions.build import Built, build
from byggesten.actions.check import errors, in_order
from byggesten.actions.plain import findings_plain
from byggesten.actions.subject import Subject, choices, resolve, the_one
from byggesten.cli.commands.shared import PROPOSAL, PROPOSAL_NAME, mark, refuse, say_lost, today, with_workspace
from byggesten.cli.parser import Adder, Command
from byggesten.cli.wiring import Opened
from byggesten.documents.output import build_files
from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.text import LANGUAGES, Text
from byggesten.kernel.wording import fill, write_list
from byggesten.store.folder import FolderStore

FORMS = ("html", "svg")
OUT = Text("mappen, som filerne skrives i", "the folder the files are written to")
AS = Text(
    "hvad der laves: {forms}, adskilt af komma (ellers begge)",
    "what is made: {forms}, separated by commas (else both)",
)
BUILDING = Text("bygger", "building")
WROTE = Text("Filer skrevet i {folder}: {count}.", "{count} files are written to {folder}.")
WITH_ERRORS = Text("{subject}: rapporten viser {count} fejl.", "{subject}: the report shows {count} errors.")
UNKNOWN_FORM = declare(
    "build.unknown_form",
    "error",
    da="»{name}« kan ikke laves",
    en="“{name}” cannot be made",
    advice_da="Vælg blandt {known}.",
    advice_en="Choose among {known}.",
)


def _arguments(adder: Adder) -> None:
    adder.option("--out", OUT, Text("MAPPE", "DIR"), type=Path, required=True)
    forms = {lang: write_list(list(FORMS), lang) for lang in ("da", "en")}
    about = Text(fill(AS, "da", {"forms": forms["da"]}), fill(AS, "en", {"forms": forms["en"]}))
    adder.option("--as", about, Text("FORM", "FORM"), dest="forms", default=",".join(FORMS))
    adder.option("--proposal", PROPOSAL, PROPOSAL_NAME, default="")


def _subjects(args: argparse.Namespace, opened: Opened) -> list[Subject] | Finding:
    workspace = opened.workspace
    names = (args.proposal,) if args.proposal else choices(workspace)
    found = [resolve(workspace, name, today()) for name in names] or [the_one(workspace, today())]
    problem = next((each for each in found if isinstance(each, Finding)), None)
    return problem or [each for each in found if isinstance(each, Subject)]


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    screen = opened.console
    forms = [each.strip() for each in args.forms.split(",") if each.strip()]
    for name in forms:
        if name not in FORMS:
            return screen.refuse(UNKNOWN_FORM(NOWHERE, name, name=name, known=tuple(FORMS)))
    subjects = _subjects(args, opened)
    if isinstance(subjects, Finding):
        return refuse(opened, subjects)
    languages = LANGUAGES if args.own_language else (screen.lang,)
    with screen.progress(BUILDING) as progress:
        built = build(opened.workspace, subjects, build_files, languages, forms, progress)
    store = FolderStore(args.out)
    for each in built:
        for name, data in each.files.items():
            store.write(name, data)
    _report(args, opened, built)
    lost = 0 if args.proposal else say_lost(opened)
    return 1 if any(errors(each.findings) for each in built) else lost


def _report(args: argparse.Namespace, opened: Opened, built: tuple[Built, ...]) -> None:
    screen, names = opened.console, [name for each in built for name in each.files]
    if args.format == "json":
        found = [*errors(opened.workspace.lost), *(found for each in built for found in errors(each.findings))]
        screen.json(
            {
                "folder": str(args.out),
                "files": sorted(names),
                "findings": findings_plain(in_order(found), screen.lang),
                "synthetic": opened.workspace.settings.synthetic,
            }
        )
        return
    mark(opened)
    for name in names:
        screen.line(f"+ {args.out / name}")
    for each in built:
        if count := len(errors(each.findings)):
            screen.line(fill(WITH_ERRORS, screen.lang, {"subject": each.subject.name, "count": count}))
    screen.line(fill(WROTE, screen.lang, {"count": len(names), "folder": str(args.out)}))


COMMAND = Command(
    name="build",
    about=Text(
        "byg rapporten for hvert forslag som filer, der kan sendes ud",
        "build the report of every proposal as files to send out",
    ),
    arguments=_arguments,
    run=_run,
)
