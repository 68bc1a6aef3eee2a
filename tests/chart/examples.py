# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Charts to test with: real names written as an indented list, and any forest Hypothesis thinks of."""

from __future__ import annotations

from hypothesis import strategies as st

from byggesten.chart.model import SYMBOLS, Mark, Node
from byggesten.chart.options import Options

SIGNS = {sign: mark for mark, sign in SYMBOLS.items()}

HEDENSTED = """
Kommunaldirektør | Kommuneledelsen
  * ~ Byrådssekretariat | arbejdstitel
  + Økonomi, Personale & IT
    » HR, Løn & Personale
    » LIS-, Data- og Analyseafdeling
    ~ IT-afdelingen
    → Betaling & Forsikring
    → Budget & Styring
    → Regnskab & Finans
    → Økonomisk sekretariat
  ~ Kerneområde Læring | Direktør
    ~ Børn og Familier
      + Integrationsteam
  ~ Kerneområde Social Omsorg | Direktør
    Sundhed og sundhedsforebyggelse
    Hjemmeplejen
  ~ Kerneområde Vækst, Teknik & Fællesskab | Direktør
    + Chef for vækst og udvikling
    → Plan & Udvikling
    Det tekniske område
    → Erhvervsafdelingen
    » Strategisk by- og landsbyudvikling
    Kultur- og fritidsområdet
    + Ejendomsservice | 2 årsværk
  ~ Kerneområde Beskæftigelse | Direktør
    → Borgerservice
    Ydelsesområdet
  – Integrationsafdelingen
"""

LYNGBY = """
Enhedsdirektion | Kommunaldirektør og tre direktører
  * + Stab for Strategi, Erhverv og Kommunikation
  * + Stab for Politik og Jura
  + Center for Rådgivning og Støtte
    → Voksen- og handicaprådgivningen
    » Helhed i sagsbehandlingen for borgere med komplekse udfordringer
  + Center for Sundhed, Frivillighed, Kultur og Fritid
    → Sundhedstjenesten
    → Integrationskoordination og Integrationsrådet
    Musikskolen
  + Center for Arealer og Ejendomme
    → Ejendom og Energiafdelingen
    → Ejendomskontoret
– Børne- og Fritidsforvaltningen
– Speciallægepraksisadministrationsoverenskomstforhandlingssekretariatet
"""


def read_tree(text: str) -> list[Node]:
    """Read an indented list: "* " staff, a mark's sign, the name, and details after "|"."""
    nodes: list[Node] = []
    path: list[str] = []
    for line in text.strip("\n").splitlines():
        depth, rest = (len(line) - len(line.lstrip())) // 2, line.strip()
        staff, rest = rest.startswith("* "), rest.removeprefix("* ")
        mark = SIGNS.get(rest[0]) if rest[1:2] == " " else None
        label, *details = (rest[2:] if mark else rest).split(" | ")
        path[depth:] = [label]
        parent = path[depth - 1] if depth else None
        nodes.append(Node(id=label, label=label, details=tuple(details), parent=parent, staff=staff, mark=mark))
    return nodes


words = st.sampled_from(
    [
        "Center for",
        "Sundhed",
        "Fritid",
        "og",
        "&",
        "Kultur-",
        "Borgerservice",
        "sundhedsforebyggelseskoordinering",
        "IT",
        "Økonomi/Personale",
    ]
)
labels = st.one_of(
    st.lists(words, max_size=7).map(" ".join),
    st.text(max_size=30),
    st.sampled_from(["W" * 60, "æ" * 40, "1234567890" * 6, "😀" * 12, "a\u0301" * 30, "漢字" * 20]),
)


@st.composite
def forests(draw: st.DrawFn, most: int = 24) -> list[Node]:
    """Any list of nodes: several roots, staff, marks, parents that are missing or go round in circles."""
    count = draw(st.integers(0, most))
    ids = [str(number) for number in range(count)]
    wild = draw(st.booleans())
    return [draw(_nodes(ids, at, wild)) for at in range(count)]


def _nodes(ids: list[str], at: int, wild: bool) -> st.SearchStrategy[Node]:
    earlier = st.sampled_from(ids[max(0, at - 12) : at] or [""])
    anyone = st.sampled_from([*ids, "nobody", ids[at]])
    return st.builds(
        Node,
        id=st.sampled_from(ids) if wild else st.just(ids[at]),
        label=labels,
        details=st.lists(labels, max_size=2).map(tuple),
        parent=anyone if wild else st.one_of(earlier, earlier, earlier, st.none()),
        staff=st.sampled_from([False, False, False, True]),
        mark=st.sampled_from([None, *Mark]),
        level=st.sampled_from([None, None, None, 1, 2, 4]),
        note=st.sampled_from(["", "fra Plan & Udvikling"]),
    )


options = st.builds(
    Options,
    box_width=st.sampled_from([None, 120.0, 168.0, 240.0]),
    stack_levels=st.sampled_from([None, 0, 1, 2, 5]),
    column=st.sampled_from([None, 60.0, 150.0]),
    level_labels=st.sampled_from([(), ("Direktion", "Fagcentre og tværgående centre")]),
)
