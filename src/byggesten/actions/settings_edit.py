# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Edit the settings and the principles: what is not touched stands as it was, comments and order too.

Every edit is made on the file as the administrator saw it, is read with the codecs before it is saved, and is refused
with what they find wrong in it that was not wrong before.
"""

from __future__ import annotations

import datetime as dt
import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

import tomlkit
from tomlkit.exceptions import TOMLKitError
from tomlkit.items import AoT

from byggesten.actions.audit import audit
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Codecs, Store
from byggesten.actions.reading import as_before, cause, decode_file, read_bytes
from byggesten.actions.workspace import REGISTER, SETTINGS
from byggesten.kernel.findings import NOWHERE, Finding, Place, declare
from byggesten.kernel.names import slug, visible
from byggesten.kernel.ranges import Range
from byggesten.organisation.settings import Settings
from byggesten.organisation.statements import PRINCIPLE

STATEMENTS = f"{REGISTER}/statements.csv"
MOVED = declare(
    "settings.moved",
    "error",
    da="En anden har ændret {file} imens; din ændring er ikke gemt",
    en="Somebody else has changed {file} meanwhile; your edit is not saved",
    advice_da="Hent siden igen, se, hvad der er ændret, og ret så.",
    advice_en="Load the page again, see what has changed, and edit then.",
)
NOT_SAVED = declare(
    "settings.not_saved",
    "error",
    da="{file} kunne ikke gemmes: {cause}; intet er ændret",
    en="{file} could not be saved: {cause}; nothing is changed",
    advice_da="Sørg for plads på disken og skriveadgang, og prøv igen.",
    advice_en="Make room on the disk and give write access, and try again.",
)
NO_REASON = declare(
    "settings.no_reason",
    "error",
    da="Der mangler en begrundelse for at fravige {rule}",
    en="A reason for waiving {rule} is missing",
    advice_da="Skriv, hvorfor det er i orden her; begrundelsen står ved reglen.",
    advice_en="Write why it is all right here; the reason stands beside the rule.",
)
BROKEN = declare(
    "settings.not_editable",
    "error",
    da="{file} kan ikke læses og derfor ikke rettes her",
    en="{file} cannot be read and so not edited here",
    advice_da="Ret filen i hånden først; fundene siger, hvad der er galt med den.",
    advice_en="Correct the file by hand first; the findings say what is wrong with it.",
)
NO_TEXT = declare(
    "settings.no_principle",
    "error",
    da="Princippet har intet navn",
    en="The principle has no name",
    advice_da="Skriv, hvad princippet hedder, fx »Højst fire ledelsesniveauer«.",
    advice_en="Write what the principle is called, for example “At most four management levels”.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Saved:
    """What an edit of settings or principles gave: the file, its stamp now, and whether anything changed."""

    file: str
    stamp: str
    changed: bool


Result = Saved | tuple[Finding, ...]
Change = Callable[[tomlkit.TOMLDocument], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Desk:
    """Where an administrator edits: the store and codecs, who acts and when.

    ``seen`` is the stamp of the file as it was seen (``stamp``); with an empty one there is no guard.
    """

    store: Store
    codecs: Codecs
    actor: Actor
    now: dt.datetime
    seen: str = ""


def stamp(store: Store, file: str = SETTINGS) -> str:
    """A stamp of a file's content, by which two administrators do not overwrite each other."""
    return hashlib.sha256(store.read(file) or b"").hexdigest()


def set_severity(desk: Desk, code: str, severity: str) -> Result:
    """Give a rule or finding a severity: error, warning, info, off, or its own again where empty."""
    return _key(desk, Right.WEIGH, "rules", code, severity)


def set_limit(desk: Desk, name: str, number: float | None) -> Result:
    """Set a parameter of the rules to a number, or to its default again."""
    return _key(desk, Right.WEIGH, "limits", name, number)


def set_price(desk: Desk, category: str, price: Range | None) -> Result:
    """Set what a full-time post of a category costs a year in kroner, or take its price away."""
    return _key(desk, Right.PRICE, "prices", category, None if price is None else _kroner(price))


def set_word(desk: Desk, slot: str, word: str) -> Result:
    """Set the organisation's own word for a slot, or take it away."""
    return _key(desk, Right.ADMINISTER, "vocabulary", slot, visible(word))


def set_competence(desk: Desk, change: str, body: str) -> Result:
    """Set which body decides a kind of change here, or leave it to the general table."""
    return _key(desk, Right.ADMINISTER, "competence", change, body)


def set_counted(desk: Desk, statuses: tuple[str, ...]) -> Result:
    """Set which statuses count in the to-be state."""
    return _key(desk, Right.ADMINISTER, "workspace", "counted", list(statuses))


def set_workspace(desk: Desk, key: str, value: str | int | bool | dt.date) -> Result:
    """Set one of the particulars of the workspace: name, language, budget-year, synthetic or opening."""
    return _key(desk, Right.ADMINISTER, "workspace", key, value)


def waive(desk: Desk, rule: str, reason: str, subject: str = "") -> Result:
    """Accept the findings of a rule, or those about one subject, with a reason; a former reason is replaced."""
    if denied := desk.actor.denied(Right.WEIGH):
        return denied
    if not reason.strip():
        return (NO_REASON(NOWHERE, rule, rule=rule),)

    def change(document: tomlkit.TOMLDocument) -> None:
        _without(document, rule, subject)
        table = tomlkit.table()
        said = {"rule": rule, "subject": subject, "reason": " ".join(reason.split())}
        table.update({key: value for key, value in said.items() if value})
        document.setdefault("waivers", tomlkit.aot()).append(table)

    return _edit(desk, Right.WEIGH, change, {"key": "waivers", "rule": rule, "subject": subject, "reason": reason})


def unwaive(desk: Desk, rule: str, subject: str = "") -> Result:
    """Accept the findings of a rule no longer."""
    said = {"key": "waivers", "rule": rule, "subject": subject, "reason": ""}
    return _edit(desk, Right.WEIGH, lambda document: _without(document, rule, subject), said)


def _without(document: tomlkit.TOMLDocument, rule: str, subject: str) -> None:
    """Take the waivers of a rule and subject out of a document."""
    held = document.get("waivers")
    if not isinstance(held, AoT):
        return
    for number in reversed(range(len(held))):
        if (held[number].get("rule"), held[number].get("subject", "")) == (rule, subject):
            del held[number]
    if not len(held):
        del document["waivers"]


def _kroner(price: Range) -> int | float | str:
    if not price.exact:
        return f"{price.low:f}–{price.high:f} kr.".replace(".000000", "")
    return int(price.low) if price.low == price.low.to_integral_value() else float(price.low)


def _key(desk: Desk, right: Right, section: str, key: str, value: Any) -> Result:
    """Set a key of a section, or take it out where there is no value."""

    def change(document: tomlkit.TOMLDocument) -> None:
        empty = value is None or value == ""
        table = document.get(section)
        if table is None and not empty:
            table = document.setdefault(section, tomlkit.table())
        if table is not None and empty:
            table.pop(key, None)
        elif table is not None:
            table[key] = value

    return _edit(desk, right, change, {"key": f"{section}.{key}", "value": _said(value)})


def _said(value: Any) -> Any:
    return value.isoformat() if isinstance(value, dt.date) else str(value) if isinstance(value, Decimal) else value


def _edit(desk: Desk, right: Right, change: Change, said: Mapping[str, Any]) -> Result:
    if denied := desk.actor.denied(right):
        return denied

    def made(text: str) -> str | tuple[Finding, ...]:
        try:
            document = tomlkit.parse(text)
            change(document)
            new = tomlkit.dumps(document)
        except (TOMLKitError, ValueError, TypeError, AttributeError) as error:
            return (BROKEN(Place(SETTINGS), SETTINGS, file=SETTINGS, cause=str(error)),)
        return _unlike(desk.codecs.settings(text, SETTINGS)[1], desk.codecs.settings(new, SETTINGS)[1]) or new

    return _save(desk, SETTINGS, made, {"action": "settings", **said})


def _unlike(before: list[Finding], after: list[Finding]) -> tuple[Finding, ...]:
    """What is wrong after and was not before."""
    known = {(each.code, each.subject, each.text("en")) for each in before}
    return tuple(each for each in after if (each.code, each.subject, each.text("en")) not in known)


def _save(desk: Desk, file: str, made: Callable[[str], str | tuple[Finding, ...]], said: Mapping[str, Any]) -> Result:
    findings: list[Finding] = []
    try:
        with desk.store.together():
            data = read_bytes(desk.store, file, findings) or b""
            text = decode_file(data, file, findings)
            if findings:
                return tuple(findings)
            if desk.seen and desk.seen != stamp(desk.store, file):
                return (MOVED(Place(file), file, file=file),)
            new = made(text)
            if not isinstance(new, str):
                return new
            if new == text:
                return Saved(file=file, stamp=stamp(desk.store, file), changed=False)
            if failure := audit(desk.store, desk.actor, desk.now, said):
                return (failure,)
            desk.store.write(file, as_before(data, new))
    except OSError as error:
        return (NOT_SAVED(Place(file), file, file=file, cause=cause(error)),)
    return Saved(file=file, stamp=stamp(desk.store, file), changed=True)


def set_principle(desk: Desk, id: str, values: Mapping[str, str]) -> Result:
    """Add a principle, or change what one says: a row of the statements by its id.

    ``values`` go by the columns of the register (name, text, scope, rule, limit …) and are written as cells are; an
    empty one is taken out. The id of a new one is made of its name where none is given.
    """
    if denied := desk.actor.denied(Right.ADMINISTER):
        return denied
    chosen = id or slug(values.get("name", ""))
    if not chosen or ("name" in values and not values["name"].strip()):
        return (NO_TEXT(Place(STATEMENTS), id),)
    cells = {**values, "kind": PRINCIPLE}
    return _row(desk, chosen, cells, {"action": "principle", "id": chosen, **values})


def remove_principle(desk: Desk, id: str) -> Result:
    """Take a principle out of the register."""
    if denied := desk.actor.denied(Right.ADMINISTER):
        return denied
    return _row(desk, id, None, {"action": "principle", "id": id, "removed": True})


def _row(desk: Desk, id: str, cells: Mapping[str, str] | None, said: Mapping[str, Any]) -> Result:
    def made(text: str) -> str | tuple[Finding, ...]:
        new, findings = desk.codecs.with_row(text, STATEMENTS, id, cells)
        return tuple(findings) or _wrong_in_register(desk, text, new) or new

    return _save(desk, STATEMENTS, made, said)


def _wrong_in_register(desk: Desk, old: str, new: str) -> tuple[Finding, ...]:
    """What a new table of statements makes wrong in the register."""
    settings = _settings(desk)
    texts = {
        name: (desk.store.read(f"{REGISTER}/{name}") or b"").decode("utf-8-sig", "replace").replace("\r\n", "\n")
        for name in desk.store.names(REGISTER)
        if name.endswith(".csv") and name not in ("posts.csv", "money.csv")
    }
    table = STATEMENTS.rsplit("/", 1)[-1]
    before, after = (
        desk.codecs.register({**texts, table: each}, settings.opening, settings.synthetic).findings
        for each in (old, new)
    )
    return _unlike(before if old else [], after)


def _settings(desk: Desk) -> Settings:
    data = desk.store.read(SETTINGS) or b""
    return desk.codecs.settings(data.decode("utf-8-sig", "replace"), SETTINGS)[0]
