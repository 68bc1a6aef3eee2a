# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What happens to a unit, where it lies and who leads it afterwards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from byggesten.actions import answer_words as w
from byggesten.actions.telling import Sentence, Telling
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_list
from byggesten.organisation.flows import PART, TASK, WHOLE, Flow
from byggesten.organisation.units import Unit

MOVING = ("unit.move", "unit.attach", "unit.cluster", "unit.establish", "unit.merge", "unit.absorb", "unit.split")
NAMING = ("unit.rename", "unit.retype", "unit.merge", "unit.absorb", "unit.establish")
ENDING = ("unit.close", "unit.split", "unit.merge", "unit.absorb", "unit.take")
BEGINNING = ("unit.establish", "unit.merge", "unit.split", "unit.cluster")


@dataclass(frozen=True, kw_only=True, eq=False)
class UnitAnswer:
    """A unit before and after, and everything that went from it and to it."""

    telling: Telling
    id: str

    @cached_property
    def old(self) -> Unit | None:
        """The unit before, where it existed."""
        before = self.telling.subject.before
        return before.unit(self.id) if before.live(self.id) else None

    @cached_property
    def new(self) -> Unit | None:
        """The unit after, where it exists."""
        after = self.telling.subject.after
        return after.unit(self.id) if after.live(self.id) else None

    @cached_property
    def touching(self) -> tuple[str, ...]:
        """The keys of the changes that touched it."""
        return self.telling.subject.consequences.changes(self.id)

    @cached_property
    def out(self) -> tuple[Flow, ...]:
        """What went from it, its own whole into itself apart."""
        flows = self.telling.subject.consequences.difference.flows
        return tuple(flow for flow in flows if flow.source == self.id != flow.target)

    @cached_property
    def into(self) -> tuple[Flow, ...]:
        """What came to it."""
        flows = self.telling.subject.consequences.difference.flows
        return tuple(flow for flow in flows if flow.target == self.id != flow.source)

    def told(self) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        """What happens, who is responsible afterwards, and the keys of the changes that matter."""
        if self.old and not self.new:
            return self._ends()
        if self.new and not self.old:
            return self._begins()
        return self._stays()

    # It ends

    def _ends(self) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        divided = [flow for flow in self.out if flow.extent in (WHOLE, PART)]
        receivers = tuple(dict.fromkeys(flow.target for flow in divided))
        keys = (
            *(flow.change for flow in self.out),
            *self.telling.about(self.telling.of_kind(self.touching, *ENDING), self.id),
        )
        whole = next((flow for flow in divided if flow.extent == WHOLE), None)
        if whole:
            return self._merges(whole, keys)
        if len(receivers) > 1:
            to = write_list([self._receiver(flow) for flow in divided], self.telling.lang)
            return self._what(w.SPLIT, keys, to=to), self._receivers(receivers, keys), keys
        return self._closes(keys)

    def _merges(self, whole: Flow, keys: tuple[str, ...]) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        rest = [flow for flow in self.out if flow.target != whole.target]
        if rest:
            others = tuple(dict.fromkeys(flow.target for flow in rest))
            what = self._what(
                w.MERGED_BUT, keys, to=self.name(whole.target), others=self.telling.names(others),
                rest=self._things(rest) if len(others) == 1 else self.telling.say(w.PARTS_OF_IT),
            )  # fmt: skip
        elif whole.excluding:
            left = self.telling.listed([self.telling.name(each) for each in whole.excluding])
            what = self._what(w.MERGED_EXCEPT, keys, to=self.name(whole.target), rest=left)
        else:
            what = self._what(w.MERGED, keys, to=self.name(whole.target))
        return what, self._receivers((whole.target,), keys), keys

    def _closes(self, keys: tuple[str, ...]) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        moves = [each for each in self.telling.subject.consequences.tasks if each.origin == self.id and each.to]
        receivers = tuple(dict.fromkeys((*(flow.target for flow in self.out), *(each.to for each in moves))))
        keys = keys if keys else tuple(dict.fromkeys((*keys, *self.touching)))
        if not receivers:
            return self._what(w.CLOSED, keys), self._receivers((), keys), keys
        to = self.telling.names(receivers)
        if len(receivers) == 1 and self.out:
            return (
                self._what(w.CLOSED_TO, keys, rest=self._things(self.out), to=to),
                self._receivers(receivers, keys),
                keys,
            )
        return self._what(w.CLOSED_SOME, keys, to=to), self._receivers(receivers, keys), keys

    def _receiver(self, flow: Flow) -> str:
        to = self.name(flow.target)
        return self.telling.say(w.PART_TO, name=to, what=flow.what) if flow.what else to

    def _things(self, flows: Iterable[Flow]) -> str:
        """Tasks by name, and parts in the words of the document."""
        listed = list(flows)
        tasks = [flow.task for flow in listed if flow.extent == TASK and flow.task]
        parts = dict.fromkeys(flow.what for flow in listed if flow.extent == PART and flow.what)
        words = [self.telling.tasks(tasks)] if tasks else []
        words += [*parts] or ([] if tasks else [flow.what for flow in listed if flow.what])
        return write_list(words, self.telling.lang)

    def _receivers(self, units: tuple[str, ...], keys: tuple[str, ...]) -> Sentence:
        """Who is responsible when the unit is no more."""
        if not units:
            return self.telling.sentence(self.telling.say(w.NO_RECEIVER), keys)
        if len(units) > 1:
            return self.telling.sentence(self.telling.say(w.NOW_IN_SEVERAL, to=self.telling.names(units)), keys)
        said = self.telling.say(w.NOW_IN, to=self.telling.within(units[0]))
        return self.telling.sentence(said + leader(self.telling, units[0]), keys)

    # It begins

    def _begins(self) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        assert self.new is not None
        keys = self.telling.about(self.telling.of_kind(self.touching, *BEGINNING), self.id) or self.touching[:1]
        of = [flow for flow in self.into if flow.extent in (WHOLE, PART)]
        sources = self._sources(of)
        keys = tuple(dict.fromkeys((*keys, *(flow.change for flow in of))))
        to = self.name(self.new.parent) if self.new.parent else ""
        if sources:
            text = w.ESTABLISHED_OF if to else w.ESTABLISHED_TOP_OF
        else:
            text = w.ESTABLISHED if to else w.ESTABLISHED_TOP
        return self._what(text, keys, to=to, sources=sources), self._place(w.PLACE, keys), keys

    def _sources(self, flows: list[Flow]) -> str:
        names = {
            flow.source: self.telling.old_name(flow.source)
            if flow.extent == WHOLE
            else self.telling.say(w.PART, name=self.telling.old_name(flow.source))
            for flow in reversed(flows)
        }
        return self.telling.listed(list(reversed(names.values())))

    # It stays

    def _stays(self) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        assert self.old is not None
        assert self.new is not None
        moved, renamed = self.old.parent != self.new.parent, self.old.name != self.new.name
        more, behind = self._more()
        keys: tuple[str, ...] = ()
        if moved:
            keys += self.telling.about(self.telling.of_kind(self.touching, *MOVING), self.id)
        if renamed:
            keys += self.telling.about(self.telling.of_kind(self.touching, *NAMING), self.id)
        keys = tuple(dict.fromkeys((*keys, *behind))) or self.touching
        if moved:
            return self._moves(renamed, more, keys), self._place(w.PLACE_AFTER, keys), keys
        if renamed:
            text = w.RENAMED_AND if more else w.RENAMED
            what = self._what(text, keys, name=self.name(self.id), more=self._clauses(more))
            return what, self._place(w.PLACE_STILL, keys), keys
        if more:
            what = self._what(w.STAYS_BUT, behind, more=self._clauses(more))
            return what, self._place(w.PLACE_STILL, behind), tuple(behind)
        return self._unmoved()

    def _moves(self, renamed: bool, more: list[str], keys: tuple[str, ...]) -> Sentence:
        assert self.old is not None
        assert self.new is not None
        origin = self.telling.old_name(self.old.parent) if self.old.parent else ""
        to = self.name(self.new.parent) if self.new.parent else ""
        if not to:
            return self._what(w.MOVED_OUT, keys, origin=origin)
        if renamed and not origin:
            moves = self.telling.say(w.F_MOVES, to=to)
            return self._what(w.RENAMED_AND, keys, name=self.name(self.id), more=self._clauses([moves, *more]))
        text = w.MOVED_RENAMED if renamed else w.MOVED if origin else w.MOVED_TO
        said = self._what(text, keys, origin=origin, to=to, name=self.name(self.id))
        also = self.telling.say(w.ALSO, more=self._clauses(more)) if more else ""
        return Sentence(text=said.text.removesuffix(".") + also + ".", changes=said.changes)

    def _unmoved(self) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        consequences = self.telling.subject.consequences
        kept = next((each for each in consequences.summary.kept if each.unit == self.id), None)
        if kept:
            return self._what(w.KEPT, kept.changes), self._place(w.PLACE_STILL, kept.changes), kept.changes
        if self.old != self.new:
            keys = self.touching
            return self._what(w.STAYS_NOT_THE_SAME, keys), self._place(w.PLACE_STILL, keys), keys
        return self._untouched()

    def _untouched(self) -> tuple[Sentence, Sentence, tuple[str, ...]]:
        subject = self.telling.subject
        base = subject.proposal is None
        for above in subject.before.chain(self.id)[1:]:
            if said := fate(self.telling, above):
                keys = keys_of(self.telling, above)
                words = self.telling.say(
                    w.ABOVE_BASE if base else w.ABOVE, x=self.x, above=self.telling.old_name(above), fate=said
                )
                return self.telling.sentence(words, keys), self._place(w.PLACE_STILL, keys), keys
        words = self.telling.say(w.UNTOUCHED_BASE if base else w.UNTOUCHED, x=self.x)
        return self.telling.sentence(words), self._place(w.PLACE_STILL, ()), ()

    def _more(self) -> tuple[list[str], tuple[str, ...]]:
        """What else becomes different for a unit that stays, as clauses, and the changes behind them."""
        found = [(clause, keys or self.telling.about(self.touching, self.id)) for clause, keys in self._differences()]
        return [clause for clause, _ in found], tuple(dict.fromkeys(key for _, keys in found for key in keys))

    def _differences(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        assert self.old is not None
        assert self.new is not None
        telling, consequences = self.telling, self.telling.subject.consequences
        taken = [flow for flow in self.into if flow.extent in (WHOLE, PART)]
        if taken:
            yield telling.say(w.TAKES_IN, things=self._sources(taken)), tuple(flow.change for flow in taken)
        for text, moves in (
            (w.GETS, [each for each in consequences.tasks if each.to == self.id and not each.with_unit]),
            (w.GIVES, [each for each in consequences.tasks if each.origin == self.id and not each.with_unit]),
        ):
            if moves:
                keys = tuple(key for each in moves for key in telling.of_kind(each.changes, "task.", "unit."))
                yield telling.say(text, things=telling.tasks([each.task for each in moves])), keys
        parts = [flow for flow in self.out if flow.extent == PART]
        if parts:
            yield telling.say(w.GIVES, things=self._things(parts)), tuple(flow.change for flow in parts)
        if self.new.leader_title and self.old.leader_title != self.new.leader_title:
            keys = telling.of_kind(self.touching, "leader.", "unit.describe", "unit.retype")
            yield telling.say(w.TITLED, title=telling.title(self.new.leader_title)), keys
        if self.old.parent == self.new.parent and self.old.line != self.new.line and self.new.line:
            yield (
                telling.say(w.REPORTS, to=self.name(self.new.line)),
                telling.of_kind(self.touching, "leader.", "unit."),
            )
        if self.new.kind and self.old.kind != self.new.kind and self.old.parent == self.new.parent:
            yield (
                telling.say(w.RETYPED, kind=self.new.kind),
                telling.of_kind(self.touching, "unit.retype", "unit.rename"),
            )
        change = next((each for each in consequences.posts if each.unit == self.id), None)
        if change and change.before.posts != change.after.posts and not taken:
            yield telling.say(w.STAFFED), telling.of_kind(change.changes, "posts.", "unit.", "leader.")

    # Words

    @cached_property
    def x(self) -> str:
        """The unit in a sentence about what happens to it: its name today."""
        return self.telling.old_name(self.id)

    def name(self, id: str) -> str:
        """The name of a unit afterwards."""
        return self.telling.name(id)

    def _clauses(self, more: list[str]) -> str:
        """Clauses one after another; few are enough."""
        return self.telling.joined(more[:3])

    def _what(self, text: Text, keys: Iterable[str], **params: object) -> Sentence:
        return self.telling.what(text, keys, x=self.x, **params)

    def _place(self, text: Text, keys: Iterable[str]) -> Sentence:
        return self.telling.sentence(place(self.telling, self.id, text), keys)


def place(telling: Telling, id: str, text: Text) -> str:
    """Where a unit lies afterwards, and who leads it."""
    unit = telling.subject.after.unit(id)
    if unit is None:
        return telling.say(w.NO_RECEIVER)
    x = telling.name(id)
    if unit.parent:
        said = telling.say(text, x=x, to=telling.name(unit.parent))
    else:
        top = bool(telling.subject.after.below(id))
        said = telling.say(w.PLACE_TOP if top else w.PLACE_UNKNOWN, x=x)
    return said + leader(telling, id)


def leader(telling: Telling, id: str) -> str:
    """Who leads a unit, as the end of a sentence; nothing where the register states no leaders at all."""
    after = telling.subject.after
    unit = after.unit(id)
    if unit is None:
        return ""
    title = telling.title(unit.leader_title)
    if unit.leader and title:
        return telling.say(w.LED_BY, name=unit.leader, title=title)
    if unit.leader:
        return telling.say(w.LED_BY_NAME, name=unit.leader)
    if title:
        return telling.say(w.LED_AS, title=title)
    stated = any(each.leader_title or each.leader for each in after.every(Unit))
    return telling.say(w.LED_UNKNOWN) if stated and not unit.collective else ""


def fate(telling: Telling, id: str) -> str:
    """What becomes of a unit in two words; nothing where it stays as it is."""
    subject = telling.subject
    old = subject.before.unit(id) if subject.before.live(id) else None
    new = subject.after.unit(id) if subject.after.live(id) else None
    if old is None:
        return telling.say(w.F_NEW) if new else ""
    if new is None:
        to = subject.consequences.difference.whole.get(id, "")
        split = any(each.unit == id for each in subject.consequences.summary.split)
        text = w.F_MERGES if to else w.F_SPLITS if split else w.F_CLOSES
        return telling.say(text, to=telling.name(to))
    if old.parent != new.parent:
        text = w.F_MOVES if new.parent else w.F_MOVES_ONLY
        return telling.say(text, to=telling.name(new.parent))
    return telling.say(w.F_RENAMED, name=telling.name(id)) if old.name != new.name else ""


def keys_of(telling: Telling, id: str) -> tuple[str, ...]:
    """The changes behind what becomes of a unit."""
    touching = telling.subject.consequences.changes(id)
    found = telling.of_kind(touching, *dict.fromkeys((*MOVING, *NAMING, *ENDING)))
    return telling.about(found, id) or touching
