# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What every page of a proposal leans on: the revision that is seen, the people's names, and the answer to a save."""

from __future__ import annotations

import datetime as dt
import secrets
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpResponse, HttpResponseRedirect, JsonResponse
from django.utils import timezone

from byggesten.actions.edit import Conflicted, Make, edit
from byggesten.actions.merging import SOMEBODY
from byggesten.actions.revisions import Act, Revision, Standing, describe, digest_of, standing
from byggesten.actions.saving import Edited
from byggesten.actions.undo import Stacks, stacks
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Language, Text
from byggesten.kernel.wording import fill, write_date
from byggesten.proposal.proposal import Proposal
from byggesten.proposal.spans import SectionSpan, Spans, spans
from byggesten.web.models import User
from byggesten.web.numbers import whole_number
from byggesten.web.pages.proposals.words import WORDS
from byggesten.web.visit import Visit

Result = Edited | Conflicted | tuple[Finding, ...]
FORMER = Text("tidligere bruger", "former user")
BEGINNING = Text("Før den første overskrift", "Before the first heading")
AT = Text("kl. {time}", "at {time}")
# How many revisions back the text on a page is looked for, while others save.
BACK = 25


@dataclass(frozen=True, eq=False)
class Desk:
    """A proposal as somebody who may edit it has it before them."""

    visit: Visit
    id: str

    @cached_property
    def proposal(self) -> Proposal:
        """The proposal with its whole text; the page does not exist where there is none."""
        found = self.visit.whole.proposal(self.id)
        if found is None or self.visit.workspace.proposal(self.id) is None:
            raise Http404
        return found

    @cached_property
    def standing(self) -> Standing:
        """Its revisions and document in the store."""
        found = standing(self.visit.store, self.proposal.file)
        if not isinstance(found, Standing):
            raise Http404
        return found

    @cached_property
    def number(self) -> int:
        """The number of the revision whose text this is."""
        now = self.standing
        for number in range(now.number, max(now.number - BACK, 0), -1):
            if now.text_at(number) == self.proposal.text:
                return number
        return now.number

    @property
    def digest(self) -> str:
        """The digest of its text."""
        return digest_of(self.proposal.text)

    @cached_property
    def spans(self) -> Spans:
        """Where in the text everything stands."""
        return spans(self.proposal.text)

    @cached_property
    def revisions(self) -> tuple[Revision, ...]:
        """Its revisions, oldest first."""
        return tuple(self.standing.history.all())

    @cached_property
    def stacks(self) -> Stacks:
        """What the reader can undo and redo."""
        return stacks(self.revisions, self.visit.actor)

    @property
    def token(self) -> str:
        """A name for one request, so that sending it twice does it once."""
        return secrets.token_urlsafe(9)

    def section(self, wanted: str) -> SectionSpan:
        """A section by its anchor; the page does not exist where there is none."""
        found = self.spans.section(wanted)
        if found is None:
            raise Http404
        return found

    def url(self, name: str, **parts: object) -> str:
        """The address of one of the proposal's pages."""
        return self.visit.url(name, proposal=self.id, **parts)

    def save(self, make: Make, what: Act, *, form: bool = True) -> Result:
        """Save an edit of the text that the request says was seen."""
        post = self.visit.request.POST
        seen = whole_number(post.get("seen"))
        return edit(
            self.visit.store, self.visit.whole, self.id, make, actor=self.visit.actor,
            seen=self.number if seen is None else seen, now=self.visit.now, what=what,
            digest=post.get("digest", ""), token=post.get("token", "")[:64], resolve=resolve(post), form=form,
        )  # fmt: skip


def resolve(post: Mapping[str, str]) -> dict[str, str]:
    """The text chosen for each clash, by its id."""
    found: dict[str, str] = {}
    for name, choice in post.items():
        if not name.startswith("choice-"):
            continue
        id = name.removeprefix("choice-")
        mine, theirs = plain(post.get(f"mine-{id}", "")), plain(post.get(f"theirs-{id}", ""))
        both = theirs.rstrip("\n") + "\n\n" + mine.lstrip("\n") if theirs and mine else theirs or mine
        chosen = {"mine": mine, "theirs": theirs, "both": both, "own": plain(post.get(f"own-{id}", ""))}
        if choice in chosen:
            found[id] = chosen[choice]
    return found


def plain(text: str) -> str:
    """A text from a form, with Unix line ends."""
    return text.replace("\r\n", "\n").replace("\r", "\n")


@dataclass(slots=True)
class People:
    """The names behind pseudonyms, each looked up once."""

    lang: Language
    known: dict[str, str] = field(default_factory=dict)

    def look_up(self, pseudonyms: Iterable[str]) -> None:
        """Look several up at once."""
        missing = {each for each in pseudonyms if each and each not in self.known}
        found = dict(User.objects.filter(pseudonym__in=missing).values_list("pseudonym", "name")) if missing else {}
        for each in missing:
            self.known[each] = found.get(each) or (FORMER.in_(self.lang) if each.startswith("u-") else each)

    def name(self, pseudonym: str) -> str:
        """The name of who did something; nobody's where it was done outside the program."""
        if not pseudonym:
            return SOMEBODY.in_(self.lang)
        self.look_up([pseudonym])
        return self.known[pseudonym]


def clock(at: dt.datetime, lang: Language) -> str:
    """A time as it is said: »kl. 12.03«."""
    local = timezone.localtime(at)
    return fill(AT, lang, {"time": f"{local:%H.%M}" if lang == "da" else f"{local:%H:%M}"})


def moment(at: dt.datetime, lang: Language) -> str:
    """A day and a time as they are said."""
    return f"{write_date(timezone.localtime(at).date(), lang)} {clock(at, lang)}"


def said(visit: Visit, name: str, /, **params: object) -> str:
    """A word of these pages in the reader's language."""
    return fill(WORDS[name], visit.lang, params)


def wants_json(visit: Visit) -> bool:
    """Whether a script asks, and not a reader."""
    return "application/json" in visit.request.headers.get("Accept", "")


def notice(desk: Desk, done: Edited) -> str:
    """Whose edits were taken along, in words; empty where there were none."""
    if not done.merged_with:
        return ""
    people = People(desk.visit.lang)
    people.look_up(each.by for each in done.merged_with)
    names = ", ".join(dict.fromkeys(people.name(each.by) for each in done.merged_with))
    sections = [each.act.params.get("section", "") for each in done.merged_with]
    where = next((each for each in reversed(sections) if each), "")
    if where:
        return said(desk.visit, "merged_in", who=names, section=where)
    return said(desk.visit, "merged", who=names)


def told(visit: Visit, finding: Finding) -> dict[str, Any]:
    """A finding for a script or a page: what is wrong, advice, severity and line. Pseudonyms in it become names."""
    if str(finding.params.get("who", "")).startswith("u-"):
        who = People(visit.lang).name(str(finding.params["who"]))
        finding = Finding(
            finding.code, finding.severity, finding.subject, finding.date, finding.place, {**finding.params, "who": who}
        )
    return {
        "text": finding.text(visit.lang), "advice": finding.advice(visit.lang), "severity": finding.severity.value,
        "line": finding.place.line, "code": finding.code,
    }  # fmt: skip


def answer(desk: Desk, result: Result, back: str, word: str = "", **params: object) -> HttpResponse:
    """The answer to a save: back to the page with a word about it; the conflict to settle; or what hinders it."""
    if isinstance(result, Conflicted):
        return conflict(desk, result)
    if isinstance(result, Edited):
        return _saved(desk, result, back, word, params)
    return refused(desk, result, back)


def _saved(desk: Desk, done: Edited, back: str, word: str, params: Mapping[str, object]) -> HttpResponse:
    visit = desk.visit
    extra = notice(desk, done)
    if wants_json(visit):
        return JsonResponse(
            {
                "number": done.number, "digest": digest_of(done.text), "notice": extra,
                "saved": said(visit, "saved_at", at=clock(visit.now, visit.lang)), "repeated": done.repeated,
                "word": said(visit, word, **params) if word else "",
            }
        )  # fmt: skip
    if word and (done.revision is not None):
        messages.success(visit.request, said(visit, word, **params))
    if extra:
        messages.info(visit.request, extra)
    return redirect(back)


def refused(desk: Desk, findings: Iterable[Finding], back: str) -> HttpResponse:
    """What hinders a save, said on the page one goes back to."""
    visit = desk.visit
    listed = [told(visit, each) for each in findings]
    if wants_json(visit):
        return JsonResponse({"findings": listed}, status=422)
    for each in listed[:5]:
        messages.error(visit.request, f"{each['text']}. {each['advice']}")
    return redirect(back)


def redirect(address: str) -> HttpResponse:
    """On to another page after a post."""
    response = HttpResponseRedirect(address)
    response.status_code = 303
    return response


def conflict(desk: Desk, found: Conflicted) -> HttpResponse:
    """The page on which the second of two chooses between texts; what was sent goes along with it."""
    visit = desk.visit
    if wants_json(visit):
        who = People(visit.lang)
        names = ", ".join(dict.fromkeys(who.name(each.by) for clash in found.clashes for each in clash.by))
        section = found.clashes[0].conflict.section
        text = said(visit, "conflict_short", who=names or who.name(""), section=section or BEGINNING.in_(visit.lang))
        return JsonResponse({"conflict": text}, status=409)
    people = People(visit.lang)
    kept = [
        (name, value)
        for name, values in visit.request.POST.lists()
        for value in values
        if name != "csrfmiddlewaretoken" and not name.startswith(("choice-", "own-", "mine-", "theirs-"))
    ]
    return visit.render(
        "proposals/conflict.html.j2", WORDS, status=409, section="proposals", desk=desk, found=found, kept=kept,
        people=people, moment=moment, beginning=BEGINNING, describe=lambda each: describe(each, visit.lang),
    )  # fmt: skip


def headings(desk: Desk) -> list[tuple[str, str, int]]:
    """The sections as (anchor, words, level): for choosing one. A beginning without heading comes first."""
    return [
        (each.anchor, each.heading.text if each.heading else BEGINNING.in_(desk.visit.lang),
         each.heading.level if each.heading else 0)
        for each in desk.spans.sections
    ]  # fmt: skip
