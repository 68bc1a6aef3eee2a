# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The computed lists, one builder for each argument of ``{list}``."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from byggesten.changes.entry import Entry, Status
from byggesten.documents.material import Material
from byggesten.documents.memo import Block, Break, Bullets, Inline, Inlines, Paragraph, Small, Strong
from byggesten.documents.memo import Text as Words
from byggesten.kernel.names import loose
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write, write_list
from byggesten.organisation.codes import worded
from byggesten.organisation.groups import Group
from byggesten.organisation.statements import KEPT, PRINCIPLE, RECOMMENDATION, REJECTED, STRENGTHENED, Statement

Item = tuple[Inlines, tuple[str, ...]]
NOTHING = Text("Ingen.", "None.")
OWNER = Text("afklares af {owner}", "to be settled by {owner}")
DUE = Text("inden {date}", "by {date}")
SOURCE = Text("kilde: {source}", "source: {source}")
ABOUT = Text("om {about}", "about {about}")
KEPT_WHAT = Text("{about}: {what}", "{about}: {what}")
OTHERS = Text("Øvrige", "Others")
LED_BY = Text("leder: {name}", "led by {name}")
OWNED_BY = Text("ejer: {name}", "owned by {name}")
UNDER = Text("under {name}", "under {name}")
NEW = Text("ny", "new")
SAID = Text("i kilden: {said}", "in the source: {said}")


def build(material: Material, name: str, only: str = "") -> tuple[Block, ...]:
    """The list of a name; a word where there is nothing. ``KeyError`` for a name that is no list."""
    if name == "principles":
        return by_scope(material, only)
    return bullets(material, [item for item in BUILDERS[name](material) if not only or chosen(only, item[1])])


def bullets(material: Material, items: Iterable[Item]) -> tuple[Block, ...]:
    """Items as a list; a word where there are none."""
    found = [inlines for inlines, _ in items]
    if not found:
        return (Paragraph((Words(material.say(NOTHING)),)),)
    return (Bullets(items=tuple((Paragraph(inlines),) for inlines in found)),)


def chosen(only: str, about: Iterable[str]) -> bool:
    """Whether words choose something: all of them together, or one of several divided by ``|``."""
    wanted = {loose(only), *(loose(part) for part in only.split("|"))}
    return any(loose(word) in wanted for word in about if word)


def _item(material: Material, said: str, *more: str, changes: tuple[str, ...] = ()) -> Inlines:
    """What is said with the changes behind it, and details on a line below."""
    inlines: list[Inline] = [Words(said), *_behind(material, changes)]
    small = "; ".join(each for each in more if each)
    return (*inlines, Break(), Small((Words(small),))) if small else tuple(inlines)


def _behind(material: Material, changes: tuple[str, ...]) -> Inlines:
    links = material.links(changes)
    return (Small((Words(" ("), *links, Words(")"))),) if links else ()


def open_questions(material: Material) -> Iterator[Item]:
    """Questions of the document, then what changes leave open."""
    yield from questions(material)
    for entry in material.proposal.entries:
        for said in entry.open:
            yield _item(material, said, changes=(entry.key,)), (entry.key, said)


def questions(material: Material, lines: range | None = None) -> Iterator[Item]:
    """The document's own questions; only those that stand in some of its lines where these are given."""
    for each in material.proposal.questions:
        if lines is not None and each.place.line not in lines:
            continue
        more = (
            material.say(OWNER, owner=each.owner) if each.owner else "",
            material.say(DUE, date=each.due) if each.due else "",
            material.say(SOURCE, source=each.source) if each.source else "",
        )
        yield _item(material, each.question, *more, changes=each.changes), (each.id, each.question, *each.changes)


def _said(kind: str) -> Callable[[Material], Iterator[Item]]:
    def build(material: Material) -> Iterator[Item]:
        told = {each.text for each in material.found.said}
        for each in material.found.said:
            if each.kind == kind:
                about = write_list([material.name(id) for id in each.about], material.lang)
                both = about and each.text and loose(about) != loose(each.text)
                text = material.say(KEPT_WHAT, about=about, what=each.text) if both else each.text or about
                yield _item(material, text, changes=each.changes), (each.text, about, *each.changes)
        for statement in material.after.every(Statement):
            if statement.kind == kind and statement.text not in told and not material.found.changes(statement.id):
                yield _statement(material, statement)
        yield from _left_out(material, kind)

    return build


def _left_out(material: Material, kind: str) -> Iterator[Item]:
    """Changes that are told of and not counted because nobody recommends them."""
    if kind == REJECTED:
        for entry in material.found.not_counted:
            if entry.status is Status.NOT_RECOMMENDED:
                yield _entry(material, entry)


def _statement(material: Material, statement: Statement) -> Item:
    about = write_list([material.name(id) for id in statement.about], material.lang)
    more = (
        material.say(ABOUT, about=about) if about else "",
        statement.answer,
        material.say(SOURCE, source=statement.source) if statement.source else "",
    )
    return _item(material, statement.text or statement.name, *more), (statement.name, statement.scope, about)


def _entry(material: Material, entry: Entry) -> Item:
    said = material.say(SAID, said=entry.said) if entry.said else ""
    source = material.say(SOURCE, source=entry.source) if entry.source else ""
    item = _item(material, material.sentence(entry), material.status(entry), said, source, changes=(entry.key,))
    return item, (entry.key, entry.status.value, material.status(entry), entry.said)


def recommendations(material: Material) -> Iterator[Item]:
    """What is recommended, and what is to be strengthened."""
    yield from _said(RECOMMENDATION)(material)
    yield from _said(STRENGTHENED)(material)


def not_counted(material: Material) -> Iterator[Item]:
    """The changes that do not belong in the to-be state, with their status."""
    return (_entry(material, entry) for entry in material.found.not_counted)


def principles(material: Material) -> Iterator[Item]:
    """The principles, with the changes that answer them, by their scope."""
    listed = [each for each in material.after.every(Statement) if each.kind == PRINCIPLE]
    scopes = dict.fromkeys(each.scope for each in listed)
    for scope in scopes:
        for each in listed:
            if each.scope == scope:
                inlines = (Words(each.text or each.name), *_behind(material, each.answered_by))
                yield inlines, (each.name, each.scope, each.rule)


def by_scope(material: Material, only: str) -> tuple[Block, ...]:
    """The principles under the scopes they have, each scope a group of its own."""
    items = [(inlines, about) for inlines, about in principles(material) if not only or chosen(only, about)]
    scopes = list(dict.fromkeys(about[1] for _, about in items))
    if len(scopes) < 2:
        return bullets(material, items)
    found: list[tuple[Block, ...]] = []
    for scope in scopes:
        words = write(worded(scope), material.lang)
        said = words[:1].upper() + words[1:] if scope else material.say(OTHERS)
        below = bullets(material, [item for item in items if item[1][1] == scope])
        found.append((Paragraph((Strong((Words(said),)),)), *below))
    return (Bullets(items=tuple(found)),)


def teams(material: Material) -> Iterator[Item]:
    """Teams, networks, projects and forums after, with their charter."""
    for each in material.after.every(Group):
        new = material.say(NEW) if not material.before.live(each.id) else ""
        more = [
            each.topic,
            each.charter,
            material.say(LED_BY, name=each.leader) if each.leader else "",
            material.say(OWNED_BY, name=each.owner) if each.owner else "",
        ]
        said = f"{each.name} ({new})" if new else each.name
        changes = material.found.changes(each.id)
        yield _item(material, said, *more, changes=changes), (each.name, each.kind, *changes)


def new_units(material: Material) -> Iterator[Item]:
    """The units that are established, and where they stand."""
    for each in material.found.summary.established:
        unit = material.after.unit(each.unit)
        under = material.say(UNDER, name=material.name(unit.parent)) if unit and unit.parent else ""
        inlines = (material.named(each.unit), *_item(material, f" {under}".rstrip(), changes=each.changes))
        yield inlines, (material.name(each.unit), *(unit.kind if unit else "",), *each.changes)


def sources(material: Material) -> Iterator[Item]:
    """The sources the document names, then those its changes name."""
    head = material.proposal.head.sources
    for each in head:
        yield (Words(each),), (each,)
    found: dict[str, list[str]] = {}
    for entry in material.entries:
        if entry.source and entry.source not in head:
            found.setdefault(entry.source, []).append(entry.key)
    for source, changes in found.items():
        yield _item(material, source, changes=tuple(changes)), (source, *changes)


BUILDERS: Mapping[str, Callable[[Material], Iterator[Item]]] = {
    "open questions": open_questions,
    "recommendations": recommendations,
    "rejected": _said(REJECTED),
    "kept": _said(KEPT),
    "not counted": not_counted,
    "principles": principles,
    "teams": teams,
    "new units": new_units,
    "sources": sources,
}
