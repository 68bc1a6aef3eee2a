# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Freeze: a named version of a proposal that is never computed or written again.

``frozen/PROPOSAL/NAME.json`` holds the text, the base and what it was made with, ``NAME.html`` the rendered report.
``frozen/index.jsonl`` says who froze, issued and withdrew what and when; a version exists from its line there.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from byggesten import __version__
from byggesten.actions.audit import audit
from byggesten.actions.edit import NOT_AS_SEEN, REMOVED
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.reading import cause
from byggesten.actions.revisions import OUTSIDE, Act, Standing, digest_of, standing
from byggesten.actions.saving import NOT_SAVED, Plan, carry_out
from byggesten.actions.subject import unknown_proposal
from byggesten.actions.workspace import Workspace, base_of
from byggesten.kernel.findings import NOWHERE, Finding, Place, declare
from byggesten.kernel.names import slug
from byggesten.kernel.text import Text

FROZEN = "frozen"
INDEX = f"{FROZEN}/index.jsonl"
KINDS = {
    "hearing": Text("høringsversion", "hearing version"),
    "decision": Text("beslutningsversion", "decision version"),
    "other": Text("version", "version"),
}
# From the fewest readers to the most.
AUDIENCES = {
    "work": Text("dem, der arbejder med forslaget", "those who work on the proposal"),
    "staff": Text("medarbejdere og politikere", "staff and politicians"),
    "public": Text("offentligheden", "the public"),
}
NAME_TAKEN = declare(
    "freeze.name_taken",
    "error",
    da="Forslaget har allerede en fastfrosset version, der hedder »{name}«",
    en="The proposal already has a frozen version called “{name}”",
    advice_da="En fastfrosset version skrives aldrig om; giv den nye et andet navn, fx med dato.",
    advice_en="A frozen version is never rewritten; give the new one another name, for example with a date.",
)
NO_NAME = declare(
    "freeze.no_name",
    "error",
    da="Versionen har intet navn",
    en="The version has no name",
    advice_da="Giv den et navn, som andre kan henvise til, fx »Høringsversion 1«.",
    advice_en="Give it a name that others can refer to, for example “Hearing version 1”.",
)
BAD_CHOICE = declare(
    "freeze.choice",
    "error",
    da="»{value}« er ikke en slags version eller en læserkreds",
    en="“{value}” is no kind of version and no audience",
    advice_da="Vælg en af: {known}.",
    advice_en="Choose one of: {known}.",
)
UNKNOWN = declare(
    "freeze.unknown",
    "error",
    da="Forslaget har ingen fastfrosset version »{name}«",
    en="The proposal has no frozen version “{name}”",
    advice_da="Hent siden igen, og vælg en version på listen.",
    advice_en="Load the page again and choose a version of the list.",
)
TAMPERED = declare(
    "freeze.digest",
    "error",
    da="Den fastfrosne version »{name}« passer ikke til sin kontrolsum",
    en="The frozen version “{name}” does not fit its checksum",
    advice_da="Hent {file} fra en sikkerhedskopi; en fastfrosset version ændres aldrig.",
    advice_en="Restore {file} from a backup; a frozen version is never changed.",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A frozen version: its name and kind, the revision, text and base it was made of, and who may read it.

    ``file`` is the path of the proposal's document; ``base`` the number of decisions the text was written on, ``log``
    how many there were; ``version`` the program's. ``audience`` is the widest circle of readers just now.
    """

    proposal: str
    file: str
    name: str
    slug: str
    kind: str
    audience: str
    revision: int
    at: dt.datetime
    by: str
    title: str
    text: str
    base: int | None
    log: int
    version: str
    digest: str
    html_digest: str

    @property
    def path(self) -> str:
        """Where it lies, without the ends of its two files."""
        return frozen_path(self.file, self.slug)


def frozen_path(file: str, slug: str) -> str:
    """Where a version of a proposal lies, by the path of the document, without the ends of its two files."""
    return f"{FROZEN}/{file.rsplit('/', 1)[-1].removesuffix('.md')}/{slug}"


def freeze(
    store: Store,
    workspace: Workspace,
    id: str,
    *,
    name: str,
    rendered: bytes,
    seen: int,
    actor: Actor,
    now: dt.datetime,
    kind: str = "other",
    audience: str = "work",
    digest: str = "",
) -> Frozen | tuple[Finding, ...]:
    """Freeze the revision that was seen, with the report rendered of it; later edits do not come along.

    ``digest`` is that of the text rendered, where it is known; another text under the number is refused.
    """
    if refused := _refused(workspace, id, name, (kind, KINDS), (audience, AUDIENCES), actor):
        return refused
    proposal = workspace.proposal(id)
    assert proposal is not None
    caught = carry_out(
        store, proposal.file, lambda found: Plan(text=found.text, act=Act(OUTSIDE), only_catch_up=True), id=id,
        actor=actor, now=now,
    )  # fmt: skip
    found = standing(store, proposal.file)
    if isinstance(caught, tuple) or isinstance(found, tuple):
        return caught if isinstance(caught, tuple) else found if isinstance(found, tuple) else ()
    text = _text(found, seen, digest, id)
    if isinstance(text, Finding):
        return (text,)
    read = workspace.read(text, proposal.file)
    frozen = Frozen(
        proposal=id, file=proposal.file, name=" ".join(name.split()), slug=slug(name), kind=kind, audience=audience,
        revision=seen, at=now, by=actor.name, title=read.head.title, text=text,
        base=base_of(read, workspace.log), log=len(workspace.log), version=__version__, digest=digest_of(text),
        html_digest=hashlib.sha256(rendered).hexdigest(),
    )  # fmt: skip
    return _kept(store, frozen, rendered, actor, now)


def _text(found: Standing, seen: int, digest: str, id: str) -> str | Finding:
    if found.text is None:
        return next(iter(found.problems), REMOVED(Place(found.file), id, name=id))
    text = found.text_at(seen)
    if isinstance(text, str) and digest and digest != digest_of(text):
        return NOT_AS_SEEN(Place(found.file), id)
    return text


def _refused(
    workspace: Workspace, id: str, name: str, kind: tuple[str, dict[str, Text]], audience: tuple[str, dict[str, Text]],
    actor: Actor,
) -> tuple[Finding, ...]:  # fmt: skip
    if denied := actor.denied(Right.FREEZE):
        return denied
    if workspace.proposal(id) is None:
        return (unknown_proposal(workspace, id),)
    if not name.strip():
        return (NO_NAME(NOWHERE, id),)
    wrong = next((pair for pair in (kind, audience) if pair[0] not in pair[1]), None)
    return (BAD_CHOICE(NOWHERE, wrong[0], value=wrong[0], known=tuple(wrong[1])),) if wrong else ()


def _kept(
    store: Store, frozen: Frozen, rendered: bytes, actor: Actor, now: dt.datetime
) -> Frozen | tuple[Finding, ...]:
    """Put a version in its place: its line in the index first, so that of two of one name only one is written."""
    data = json.dumps(_plain(frozen), ensure_ascii=False, indent=1).encode()
    line = {
        **_line("freeze", frozen, actor, now), "name": frozen.name, "kind": frozen.kind,
        "revision": frozen.revision, "sha256": hashlib.sha256(data).hexdigest(), "html_sha256": frozen.html_digest,
    }  # fmt: skip
    try:
        with store.together():
            lines = _index(store)
            if _taken(store, lines, frozen):
                return (NAME_TAKEN(Place(frozen.file), frozen.proposal, name=frozen.name),)
            if failure := audit(store, actor, now, {"action": "freeze", "subject": frozen.proposal, "line": line}):
                return (failure,)
            if not store.append(INDEX, _encoded(line), expected=len(lines)):
                return (NAME_TAKEN(Place(frozen.file), frozen.proposal, name=frozen.name),)
            store.write(f"{frozen.path}.html", rendered)
            store.write(f"{frozen.path}.json", data)
    except OSError as error:
        return (NOT_SAVED(Place(frozen.path), frozen.proposal, file=f"{frozen.path}.json", cause=cause(error)),)
    return frozen


def _taken(store: Store, lines: list[dict[str, Any] | None], frozen: Frozen) -> bool:
    """Whether a version has the name; one whose files a crash kept from being written has not."""
    said = any(each and _names(each, frozen.file, frozen.slug) for each in lines)
    return said and store.read(f"{frozen.path}.json") is not None


def issue(
    store: Store, version: Frozen, audience: str, *, actor: Actor, now: dt.datetime
) -> Frozen | tuple[Finding, ...]:
    """Let another circle of readers see a frozen version: ``work``, ``staff`` or ``public``."""
    if denied := actor.denied(Right.FREEZE):
        return denied
    if audience not in AUDIENCES:
        return (BAD_CHOICE(NOWHERE, audience, value=audience, known=tuple(AUDIENCES)),)
    current = frozen_version(store, version.file, version.slug)
    if isinstance(current, Finding):
        return (current,)
    action = "withdraw" if audience == "work" else "issue"
    line = _line(action, replace(current, audience=audience), actor, now)
    try:
        with store.together():
            if failure := audit(store, actor, now, {"action": action, "subject": version.proposal, "line": line}):
                return (failure,)
            store.append(INDEX, _encoded(line))
    except OSError as error:
        return (NOT_SAVED(Place(INDEX), version.proposal, file=INDEX, cause=cause(error)),)
    return replace(current, audience=audience)


def withdraw(store: Store, version: Frozen, *, actor: Actor, now: dt.datetime) -> Frozen | tuple[Finding, ...]:
    """Take a frozen version back to those who work on the proposal; it stays as it is."""
    return issue(store, version, "work", actor=actor, now=now)


def frozen(store: Store, file: str = "") -> tuple[Frozen, ...]:
    """The frozen versions of a proposal, by the path of its document, or of all, in the order they were frozen.

    A version that does not fit its checksum is left out; ``frozen_version`` says why.
    """
    found = (_read(store, each, lines) for lines in (_index(store),) for each in _first(lines) if each)
    return tuple(each for each in found if isinstance(each, Frozen) and file in ("", each.file))


def frozen_version(store: Store, file: str, slug: str) -> Frozen | Finding:
    """One frozen version; a finding where there is none, or where it is not as it was frozen."""
    lines = _index(store)
    line = next((each for each in _first(lines) if _names(each, file, slug)), None)
    read = _read(store, line, lines) if line else None
    return read or UNKNOWN(Place(file), slug, name=slug)


def rendered_html(store: Store, version: Frozen) -> bytes | Finding:
    """The report that was rendered when a version was frozen; a finding where it is not that any more."""
    data = store.read(f"{version.path}.html")
    if data is None or hashlib.sha256(data).hexdigest() != version.html_digest:
        return TAMPERED(Place(f"{version.path}.html"), version.name, name=version.name, file=f"{version.path}.html")
    return data


def issued(store: Store, audience: str) -> tuple[Frozen, ...]:
    """The newest frozen version of each proposal that a circle of readers may see."""
    order = tuple(AUDIENCES)
    newest: dict[str, Frozen] = {}
    for each in frozen(store):
        if order.index(each.audience) >= order.index(audience):
            newest[each.file] = each
    return tuple(newest.values())


def _index(store: Store) -> list[dict[str, Any] | None]:
    """The lines of the index; None for one that cannot be read."""
    data = store.read(INDEX) or b""
    return [_decoded(line) for line in data.removesuffix(b"\n").split(b"\n")] if data else []


def _first(lines: list[dict[str, Any] | None]) -> Iterator[dict[str, Any]]:
    """The lines that froze something; of two of one version the last, whose files were written."""
    found = {(each["file"], each["slug"]): each for each in lines if each and each["action"] == "freeze"}
    return iter(found.values())


def _names(line: dict[str, Any], file: str, slug: str) -> bool:
    return bool(line["action"] == "freeze" and line["file"] == file and line["slug"] == slug)


def _read(store: Store, line: dict[str, Any], lines: list[dict[str, Any] | None]) -> Frozen | Finding | None:
    path = f"{frozen_path(line['file'], line['slug'])}.json"
    data = store.read(path)
    if data is None:
        return None
    if hashlib.sha256(data).hexdigest() != line.get("sha256"):
        return TAMPERED(Place(path), line["slug"], name=str(line.get("name", line["slug"])), file=path)
    plain = {name: value for name, value in json.loads(data).items() if name in Frozen.__dataclass_fields__}
    said = [each["audience"] for each in lines if each and (each["file"], each["slug"]) == (line["file"], line["slug"])]
    return Frozen(**{**plain, "at": dt.datetime.fromisoformat(plain["at"]), "audience": said[-1]})


def _line(action: str, version: Frozen, actor: Actor, now: dt.datetime) -> dict[str, Any]:
    return {
        "action": action, "proposal": version.proposal, "file": version.file, "slug": version.slug,
        "audience": version.audience, "at": now.isoformat(), "by": actor.name,
    }  # fmt: skip


def _plain(version: Frozen) -> dict[str, Any]:
    plain = {name: getattr(version, name) for name in Frozen.__dataclass_fields__}
    return {**plain, "at": version.at.isoformat()}


def _encoded(line: dict[str, Any]) -> bytes:
    return json.dumps(line, ensure_ascii=False).encode()


def _decoded(line: bytes) -> dict[str, Any] | None:
    try:
        plain = json.loads(line)
    except ValueError:
        return None
    needed = ("action", "file", "slug", "audience")
    whole = isinstance(plain, dict) and all(isinstance(plain.get(each), str) for each in needed)
    return plain if whole and plain["audience"] in AUDIENCES else None
