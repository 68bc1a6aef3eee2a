# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""``byggesten decide``: a proposal's changes, or those of a phase, are registered as decided."""

from __future__ import annotations

import argparse
import datetime as dt

from byggesten.actions.decide import NO_DECISION, Decided, decide
from byggesten.actions.permission import owner
from byggesten.actions.plain import findings_plain
from byggesten.cli.commands.shared import (
    PHASE,
    PHASE_NAME,
    PROPOSAL,
    PROPOSAL_NAME,
    chosen,
    refuse,
    user,
    with_workspace,
)
from byggesten.cli.parser import Adder, Command
from byggesten.cli.wiring import Opened
from byggesten.kernel.findings import NOWHERE, Finding
from byggesten.kernel.text import Text
from byggesten.kernel.wording import fill

DECISION = Text("hvem der har besluttet det, hvornår og i hvilken sag", "who decided it, when and in which case")
BY = Text("hvem der registrerer beslutningen (ellers brugeren)", "who registers the decision (else the user)")
DONE = Text("Ændringer i {subject} ({count}) er registreret som besluttet: {decision}.",
            "{count} changes of {subject} are registered as decided: {decision}.")  # fmt: skip
STILL = Text("Fejl i forslaget, som ikke vedrører det besluttede: {count}.",
             "Errors of the proposal that do not concern what is decided: {count}.")  # fmt: skip
POSITIONS = Text("De står som linje {first}–{last} i log.jsonl.", "They stand as lines {first}–{last} of log.jsonl.")


def _arguments(adder: Adder) -> None:
    adder.option("--proposal", PROPOSAL, PROPOSAL_NAME, default="")
    adder.option("--phase", PHASE, PHASE_NAME, default="")
    adder.option("--decision", DECISION, Text("TEKST", "TEXT"), required=True)
    adder.option("--by", BY, Text("NAVN", "NAME"), default="")


@with_workspace
def _run(args: argparse.Namespace, opened: Opened) -> int:
    screen = opened.console
    if not args.decision.strip():
        return screen.refuse(NO_DECISION(NOWHERE))
    args.on = None
    subject = chosen(args, opened.workspace)
    if isinstance(subject, Finding):
        return refuse(opened, subject)
    now = dt.datetime.now(dt.UTC).replace(microsecond=0)
    done = decide(opened.store, subject, actor=owner(args.by or user()), decision=args.decision, now=now)
    if not isinstance(done, Decided):
        if args.format == "json":
            screen.json({"decided": [], "findings": findings_plain(done, screen.lang)})
        for finding in done:
            screen.refuse(finding)
        return 1
    if args.format == "json":
        keys = [{"position": each.position, "change": each.entry.key} for each in done.records]
        screen.json({"decided": keys, "findings": findings_plain(done.findings, screen.lang)})
        return 0
    params = {"count": len(done.records), "subject": subject.name, "decision": args.decision}
    screen.line(fill(DONE, screen.lang, params))
    first, last = str(done.records[0].position + 1), str(done.records[-1].position + 1)
    screen.line(fill(POSITIONS, screen.lang, {"first": first, "last": last}))
    if done.findings:
        print(fill(STILL, screen.lang, {"count": len(done.findings)}), file=screen.err)
        for finding in done.findings:
            screen.refuse(finding)
    return 0


COMMAND = Command(
    name="decide",
    about=Text(
        "registrer et forslags eller en fases ændringer som besluttet",
        "register the changes of a proposal or a phase as decided",
    ),
    arguments=_arguments,
    run=_run,
)
