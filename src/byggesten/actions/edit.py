# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Edit a proposal: patches made on the text the editor saw, merged by section with what others have saved since.

Where two have changed the same, nothing is saved; both texts are shown with whose change it was, and the second
chooses. A text that is half finished may be saved; a form that would break the reading of the rest may not.
"""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from byggesten.actions.merging import Clash, Merging, clash_finding
from byggesten.actions.permission import Actor, Right
from byggesten.actions.ports import Store
from byggesten.actions.revisions import Act, Standing, digest_of, standing
from byggesten.actions.saving import Edited, Plan, carry_out
from byggesten.actions.subject import unknown_proposal
from byggesten.actions.workspace import Workspace
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.textfile import decode
from byggesten.proposal.patches import Patch, apply
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import spans

CONFLICT = declare(
    "edit.conflict",
    "error",
    da="{who} har ændret det samme sted i »{section}« (revision {number}); din ændring er ikke gemt",
    en="{who} has changed the same place in “{section}” (revision {number}); your edit is not saved",
    advice_da="Se de to tekster, og vælg, hvad der skal stå.",
    advice_en="Look at the two texts and choose what is to stand.",
)
NOT_AS_SEEN = declare(
    "edit.not_as_seen",
    "error",
    da="Forslaget er ændret uden for programmet, siden siden blev hentet; din ændring er ikke gemt",
    en="The proposal was changed outside the program since the page was loaded; your edit is not saved",
    advice_da="Kopier din tekst, hent siden igen, og sæt den ind.",
    advice_en="Copy your text, load the page again and paste it in.",
)
REMOVED = declare(
    "edit.removed",
    "error",
    da="Forslaget »{name}« er fjernet",
    en="The proposal “{name}” has been removed",
    advice_da="Hent det tilbage fra listen over fjernede forslag.",
    advice_en="Bring it back from the list of removed proposals.",
)
BREAKS = declare(
    "edit.breaks",
    "error",
    da="Det skrevne ville gøre resten af dokumentet ulæseligt; intet er gemt",
    en="What is written would make the rest of the document unreadable; nothing is saved",
    advice_da="Ret det, der står herunder, eller rediger hele teksten i stedet.",
    advice_en="Correct what follows, or edit the whole text instead.",
)
SWALLOWED = declare(
    "edit.swallowed",
    "error",
    da="»{what}« ville blive en del af noget andet og ikke længere blive læst",
    en="“{what}” would become part of something else and no longer be read",
    advice_da="Luk den blok, der åbnes, eller skriv tegnene i begyndelsen af linjen på en anden måde.",
    advice_en="Close the block that is opened, or write the signs at the beginning of the line in another way.",
)
# What makes a document's other parts unreadable, and not only the place itself.
BREAKING = frozenset(
    {
        "yaml.broken", "yaml.duplicate_key", "yaml.anchor", "yaml.comment", "document.unclosed", "document.nested",
        "document.no_braces", "proposal.no_head", "change.not_a_list", "change.no_key", "change.no_kind",
    }
)  # fmt: skip
Make = Callable[[Proposal], Sequence[Patch] | Finding]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicted:
    """An edit that was not saved because others have changed the same; ``number`` is the revision that stands."""

    proposal: str
    file: str
    number: int
    clashes: tuple[Clash, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The same as findings, one a clash."""
        return tuple(clash_finding(CONFLICT, each, self.file, self.proposal) for each in self.clashes)


def edit(
    store: Store,
    workspace: Workspace,
    id: str,
    make: Make,
    *,
    actor: Actor,
    seen: int,
    now: dt.datetime,
    what: Act,
    digest: str = "",
    token: str = "",
    resolve: Mapping[str, str] | None = None,
    form: bool = False,
) -> Edited | Conflicted | tuple[Finding, ...]:
    """Edit a proposal by patches made on the text of the revision the editor saw.

    ``digest`` is that text's, where the editor knows it, and guards against changes outside the program. ``token``
    names the request, so that sending it twice does it once. ``resolve`` gives the text chosen for each clash by its
    id. ``form`` says that a form made the patches, which then must not break the reading of the rest.
    """
    if denied := actor.denied(Right.PROPOSE):
        return denied
    proposal = workspace.proposal(id)
    if proposal is None:
        return (unknown_proposal(workspace, id),)
    editing = Editing(
        workspace=workspace, proposal=proposal, make=make, seen=seen, what=what, digest=digest,
        resolve=resolve or {}, form=form,
    )  # fmt: skip
    return carry_out(store, proposal.file, editing.plan, id=id, actor=actor, now=now, token=token)


@dataclass(frozen=True, slots=True, kw_only=True)
class Editing:
    """An edit to be made, planned anew for each way the proposal may stand."""

    workspace: Workspace
    proposal: Proposal
    make: Make
    seen: int
    what: Act
    digest: str = ""
    resolve: Mapping[str, str]
    form: bool = False

    def plan(self, found: Standing) -> Plan | Conflicted | tuple[Finding, ...]:
        """What to save on a proposal as it stands, or why not."""
        if found.text is None:
            return found.problems or (REMOVED(Place(found.file), self.proposal.id, name=self.proposal.id),)
        base = found.text_at(self.seen)
        if isinstance(base, Finding):
            return (base,)
        if self.digest and self.digest != digest_of(base):
            return (NOT_AS_SEEN(Place(found.file), self.proposal.id),)
        before = self.read(base)
        mine = self.made(before)
        if isinstance(mine, Finding):
            return (mine,)
        if self.form and (broken := breaking(before, self.read(mine))):
            return broken
        return self.merged(found, found.text, base, mine)

    def made(self, proposal: Proposal) -> str | Finding:
        """The text the edit makes of a proposal."""
        patches = self.make(proposal)
        return patches if isinstance(patches, Finding) else as_stored(apply(proposal.text, patches), proposal.file)

    def merged(self, found: Standing, theirs: str, base: str, mine: str) -> Plan | Conflicted | tuple[Finding, ...]:
        """The edit with what others have saved since."""
        if theirs == base:
            return Plan(text=mine, act=self.what)
        merging = Merging(base=base, mine=mine, found=found, since=self.seen)
        text = merging.settled(self.resolve)
        if text is None:
            clashes = merging.clashes(self.resolve)
            return Conflicted(proposal=self.proposal.id, file=found.file, number=found.number, clashes=clashes)
        if self.form and (broken := breaking(self.read(theirs), self.read(text))):
            return broken
        others = tuple(found.history.all(after=self.seen))
        return Plan(text=text, act=self.what, merged_with=others, renamed=merging.merged.renamed, seen=self.seen)

    def read(self, text: str) -> Proposal:
        """A text of the proposal as a proposal."""
        return self.proposal if text == self.proposal.text else self.workspace.read(text, self.proposal.file)


def as_stored(text: str, file: str) -> str | Finding:
    """A text as it will be read again, with plain line ends; a finding where it could not be read."""
    read, findings = decode(text.encode("utf-8", "surrogatepass"), file)
    return findings[0] if findings else read


def breaking(before: Proposal, after: Proposal) -> tuple[Finding, ...]:
    """Why an edit makes a document unreadable that was not so before; nothing where it does not."""
    was = Counter(each.code for each in before.findings)
    now = Counter(each.code for each in after.findings)
    codes = {code for code in BREAKING if now[code] > was[code]}
    found = [each for each in after.findings if each.code in codes]
    found += [SWALLOWED(Place(after.file), what, what=what) for what in _swallowed(before, after)]
    return (BREAKS(Place(after.file), after.id), *found) if found else ()


def _swallowed(before: Proposal, after: Proposal) -> Iterator[str]:
    """The changes and headings whose text still stands, but which are read as such no more."""
    keys = {each.key for each in after.entries}
    lost = [each.key for each in before.entries if each.key not in keys]
    source = spans(before.text) if lost else None
    for key in lost:
        place = source.change(key) if source else None
        if place and before.text[place[2].start : place[2].end].strip() in after.text:
            yield key
    headings = Counter(each.heading.text for each in after.sections if each.heading)
    lines = Counter(line.lstrip("# ").strip() for line in after.text.split("\n") if line.startswith("#"))
    for text, count in Counter(each.heading.text for each in before.sections if each.heading).items():
        if headings[text] < count <= lines[text]:
            yield text


def current(store: Store, file: str) -> tuple[int, str, str] | Finding:
    """What an editor sees: the number of the revision, the text and its digest, by the path of the document."""
    found = standing(store, file)
    if not isinstance(found, Standing):
        return found[0]
    if found.text is None:
        return next(iter(found.problems), REMOVED(Place(file), file, name=file))
    return found.number, found.text, digest_of(found.text)
