# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Races between two who do the same at the same time, on every store, each beside a control without the guard.

Between looking and writing each of the two waits for the other. Without the guard both have then looked at the same
thing, and the race happens every time; with it the second cannot look before the first has written, so the first waits
in vain for a moment and goes on.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator

import pytest

from byggesten.actions.ports import Store

from support.stores import STORES, closing, opened

MEETING = 0.4
Work = Callable[[Store, str, Callable[[], None]], object]


@pytest.fixture(params=STORES)
def store(request: pytest.FixtureRequest) -> Iterator[Store]:
    """A store of each kind, empty."""
    with opened(request, request.param) as store:
        yield store


def at_once(store: Store, work: Work, guarded: bool) -> list[object]:
    """What two get who do the same at the same time, inside `together` where guarded."""
    barrier, got = threading.Barrier(2), []

    def meet() -> None:
        with contextlib.suppress(threading.BrokenBarrierError):
            barrier.wait(MEETING if guarded else None)

    @closing
    def one(name: str) -> None:
        with store.together() if guarded else contextlib.nullcontext():
            found = work(store, name, meet)
        got.append(found)

    threads = [threading.Thread(target=one, args=(name,)) for name in ("a", "b")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return got


def log(store: Store) -> list[bytes]:
    """The lines of the log."""
    return (store.read("log.jsonl") or b"").splitlines()


def decide_with_expected(store: Store, name: str, meet: Callable[[], None]) -> bool:
    """What deciding does: look at the log, and add to it if it is still as long."""
    length = len(log(store))
    meet()
    return store.append("log.jsonl", name.encode(), expected=length)


def decide_without_expected(store: Store, name: str, meet: Callable[[], None]) -> bool:
    """The same with the guard off."""
    length = len(log(store))
    meet()
    if len(log(store)) != length:
        return False
    meet()
    return store.append("log.jsonl", name.encode())


def test_of_two_decisions_on_the_same_log_one_is_made(store: Store) -> None:
    """`expected` alone is guard enough: both have looked, and the second to write is told that the log has moved."""
    assert [False, True] == sorted(map(bool, at_once(store, decide_with_expected, guarded=False)))
    assert 1 == len(log(store))


def test_control_without_expected_both_are_made(store: Store) -> None:
    """The race happens: two decisions on a log that was empty for both."""
    assert [True, True] == at_once(store, decide_without_expected, guarded=False)
    assert 2 == len(log(store))


def submit(store: Store, name: str, meet: Callable[[], None]) -> bool:
    """The same form sent twice: it is done unless it has been done."""
    if b"form-7" in log(store):
        return False
    meet()
    return store.append("log.jsonl", b"form-7")


@pytest.mark.parametrize(("guarded", "done"), [(True, 1), (False, 2)])
def test_a_form_that_is_sent_twice_is_done_once(store: Store, guarded: bool, done: int) -> None:
    """Inside `together`; the control without it does it twice."""
    at_once(store, submit, guarded)
    assert done == len(log(store))


def edit(store: Store, name: str, meet: Callable[[], None]) -> None:
    """Read a proposal, add a line, write it."""
    text = store.read("proposals/ny.md") or b""
    meet()
    store.write("proposals/ny.md", text + name.encode() + b"\n")


@pytest.mark.parametrize(("guarded", "kept"), [(True, 2), (False, 1)])
def test_of_two_writers_of_one_file_none_is_overwritten(store: Store, guarded: bool, kept: int) -> None:
    """Inside `together` both are there; the control without it loses one."""
    store.write("proposals/ny.md", b"# Ny\n")
    at_once(store, edit, guarded)
    assert kept + 1 == (store.read("proposals/ny.md") or b"").count(b"\n")


def count_up(store: Store, name: str, meet: Callable[[], None]) -> None:
    """Take the next number of a counter that is there already; nothing is looked at but the number."""
    number = int(store.read("counter") or b"0")
    meet()
    store.write("counter", str(number + 1).encode())


@pytest.mark.parametrize(("guarded", "reached"), [(True, b"2"), (False, b"1")])
def test_two_new_files_are_one(store: Store, guarded: bool, reached: bytes) -> None:
    """The file does not exist when both begin."""
    at_once(store, count_up, guarded)
    assert reached == store.read("counter")
