# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Changes as cards: what the document shows in place of the YAML under a heading."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.changes.entry import STATUS_NAMES, Entry, Status
from byggesten.changes.sentences import particulars
from byggesten.documents.material import Material
from byggesten.documents.memo import ChangeCard
from byggesten.documents.memo import Text as Words
from byggesten.kernel.certainty import Certainty
from byggesten.kernel.text import Text
from byggesten.kernel.wording import write_amount, write_list

CERTAINTIES = {
    Certainty.STATED: Text("", ""),
    Certainty.IMPLIED: Text("følger af teksten", "implied by the text"),
    Certainty.UNCLEAR: Text("uklart i teksten", "unclear in the text"),
}
NOT_COUNTED = Text("{status}, regnes ikke med", "{status}, not counted")
OTHER = Text("{status}, andet alternativ", "{status}, another alternative")
SAID = Text("Status i kilden", "Status in the source")
STAFF = Text("For medarbejderne", "For the staff")
COMMITTEE = Text("For udvalgene", "For the committees")
AMOUNT = Text("Udgift om året", "Cost a year")
GAIN = Text("Forventet gevinst", "Expected gain")
FINANCING = Text("Finansiering", "Financing")
REQUIRES = Text("Kræver først", "Requires first")
NOTE = Text("Bemærkning", "Note")


def card(material: Material, entry: Entry) -> ChangeCard:
    """The card of a change. Status, date and certainty are said where they are not the usual ones.

    Of two changes with one key, which is an error, the first has the anchor that leads to the key.
    """
    effective = material.proposal.head.effective
    phase = material.proposal.phase(entry.phase) if entry.phase else None
    alternatives = {each.id: each.name or each.id for each in material.proposal.alternatives}
    return ChangeCard(
        key=entry.key,
        anchor=_anchor(material, entry),
        title=entry.title,
        sentence=material.sentence(entry),
        counts=material.counts(entry),
        status=_status(material, entry),
        date="" if effective and entry.effective == effective else material.write(entry.effective),
        reason=(Words(entry.because),) if entry.because else (),
        phase=(phase.name or phase.id) if phase else entry.phase,
        alternative=alternatives.get(entry.alternative, entry.alternative),
        source=entry.source,
        certainty=material.say(CERTAINTIES[entry.certainty]),
        said=tuple((_capital(material.say(label)), text) for label, text in _said(material, entry) if text),
        open=entry.open,
    )


def _anchor(material: Material, entry: Entry) -> str:
    first = material.proposal.entry(entry.key)
    return material.keys[entry.key] if first is entry else material.anchors.new(f"c-{entry.key}")


def _status(material: Material, entry: Entry) -> str:
    status = material.say(STATUS_NAMES[entry.status])
    if entry in material.found.not_counted:
        return material.say(NOT_COUNTED, status=status)
    if not material.counts(entry) and entry.alternative:
        return material.say(OTHER, status=status)
    return "" if entry.status is Status.PROPOSED else status


def _said(material: Material, entry: Entry) -> Iterator[tuple[Text, str]]:
    status = material.status(entry)
    for label, words in particulars(entry.change, material.name, material.lang):
        yield Text(label, label), words
    yield SAID, entry.said if entry.said.casefold() != status.casefold() else ""
    yield STAFF, entry.staff
    yield COMMITTEE, entry.committee
    yield AMOUNT, write_amount(entry.amount, material.lang) if entry.amount is not None else ""
    yield GAIN, entry.gain
    yield FINANCING, write_list(entry.financing, material.lang)
    yield REQUIRES, write_list(entry.requires, material.lang)
    yield NOTE, entry.note


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
