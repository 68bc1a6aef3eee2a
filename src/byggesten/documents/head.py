# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The head of a report: status, dates, case, version and sender, and the words for them."""

from __future__ import annotations

from collections.abc import Iterator

from byggesten.documents.material import Material
from byggesten.documents.memo import Fact
from byggesten.documents.memo import Text as Words
from byggesten.kernel.text import Text

STATUSES = {
    "draft": Text("Udkast", "Draft"),
    "hearing": Text("I høring", "In hearing"),
    "recommended": Text("Indstillet", "Recommended"),
    "decided": Text("Besluttet", "Decided"),
}
DANISH = {
    "udkast": "draft",
    "i høring": "hearing",
    "høring": "hearing",
    "indstillet": "recommended",
    "besluttet": "decided",
}
STATUS, DATE, IN_FORCE = Text("Status", "Status"), Text("Dato", "Date"), Text("Gælder fra", "In force from")
VERSION, CASE, KLE = Text("Version", "Version"), Text("Sag", "Case"), Text("KLE-nummer", "KLE number")
AUTHOR, DECIDES = Text("Afsender", "From"), Text("Besluttes af", "Decided by")
ALTERNATIVE = Text("Alternativ til", "Alternative to")
CHOSEN = Text("Alternativ, der regnes med", "Alternative that counts")


def status(material: Material) -> str:
    """The status of the proposal in words."""
    said = material.proposal.head.status
    known = STATUSES.get(DANISH.get(said.casefold(), said))
    return material.say(known) if known else said


def facts(material: Material) -> tuple[Fact, ...]:
    """What the head says; what is not said is left out."""
    return tuple(Fact(term=material.say(term), inlines=(Words(text),)) for term, text in _facts(material) if text)


def _facts(material: Material) -> Iterator[tuple[Text, str]]:
    head = material.proposal.head
    yield STATUS, status(material)
    yield DATE, material.write(head.date) if head.date else ""
    yield IN_FORCE, material.write(head.effective) if head.effective else ""
    decided = material.name(head.decided_by) if head.decided_by else ""
    when = material.write(head.decision) if head.decision else ""
    yield DECIDES, ", ".join(each for each in (decided, when) if each)
    yield VERSION, head.version
    yield CASE, head.case
    yield KLE, head.kle
    yield AUTHOR, head.author
    yield ALTERNATIVE, head.alternative_to
    alternatives = {each.id: each.name or each.id for each in material.proposal.alternatives}
    yield CHOSEN, alternatives.get(head.alternative, head.alternative)
