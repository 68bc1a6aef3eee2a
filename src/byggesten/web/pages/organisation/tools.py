# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The chart with what stands round it, for any page that shows one: the parameters of ``organisation/_chart.html.j2``.

    tools = chart_tools(look(visit, Query(of=proposal.id, view="changes")), editable=True)
    visit.render("proposals/draw.html.j2", WORDS, tools=tools, …)

    {% import "organisation/_chart.html.j2" as org with context %}
    {{ org.chart(tools) }}

The page loads ``byggesten/chart/chart.css`` and ``byggesten/organisation.css``, and the module
``byggesten/organisation-chart.js``, which loads the component. An editable chart opens no unit and no menu of its own:
the page listens to chart:open, chart:menu and chart:move.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlencode

from byggesten.kernel.wording import fill
from byggesten.web.charts import words as component_words
from byggesten.web.pages.organisation.colours import colours_for
from byggesten.web.pages.organisation.looking import Look
from byggesten.web.pages.organisation.nodes import depth, every_node, levels_of
from byggesten.web.pages.organisation.query import COMMITTEES, MED, UNITS, Query
from byggesten.web.pages.organisation.words import COLOUR_NAMES, TOOLS, TREE_NAMES

Choice = tuple[str, str, bool]
PAGES = {UNITS: "unit", COMMITTEES: "committee", MED: "body"}
ANY = "ANY"


@dataclass(frozen=True, slots=True, kw_only=True)
class ChartTools:
    """A chart and its toolbar, all texts in the reader's language.

    ``source`` is the address of its data; ``levels`` and ``colours`` are choices as (value, text, chosen); ``search``
    the address that answers with what is found in the chart; ``page`` the address of a thing's page, with ``ANY`` for
    its id; ``texts`` the words of the toolbar and of the menu; ``menu`` what the menu of a box offers beside its page,
    as (text, address with ``ANY``).
    """

    source: str
    words: str
    label: str
    levels: tuple[Choice, ...]
    colours: tuple[Choice, ...]
    search: str
    page: str
    menu: str
    texts: dict[str, str]
    editable: bool
    reveal: str
    name: str = "chart"


def chart_tools(look: Look, *, editable: bool = False, name: str = "chart") -> ChartTools:
    """The chart of a look at the organisation. ``name`` tells several charts of one page apart."""
    visit, query = look.visit, look.query
    texts = {key: text.in_(visit.lang) for key, text in TOOLS.items()}
    return ChartTools(
        source=visit.url("chart-data") + query.but(shape=Query().shape, sort="", page=1).text,
        words=json.dumps(component_words(visit.lang) | _own_words(look), ensure_ascii=False),
        label=TREE_NAMES[query.tree].in_(visit.lang),
        levels=tuple(_levels(look)),
        colours=tuple(_colours(look)),
        search=f"{visit.url('search')}?{urlencode({'of': query.of, 'kind': query.tree})}",
        page=page_address(look, query.tree, ANY),
        menu=json.dumps(list(_menu(look, texts)), ensure_ascii=False),
        texts=texts,
        editable=editable,
        reveal=query.reveal,
        name=name,
    )


def _own_words(look: Look) -> dict[str, str]:
    """The words of the component that name what the boxes are."""
    if look.query.tree == UNITS:
        return {"count": TOOLS["count_units"].in_(look.visit.lang)}
    return {"count": TOOLS["count_bodies"].in_(look.visit.lang), "empty": TOOLS["no_bodies"].in_(look.visit.lang)}


def page_address(look: Look, tree: str, id: str) -> str:
    """The page of a thing of a tree, looked at as now."""
    query = look.query
    return look.visit.url(PAGES[tree], **{PAGES[tree]: id}) + Query(of=query.of, on=query.on).text


def _menu(look: Look, texts: dict[str, str]) -> Iterator[tuple[str, str]]:
    """What the menu of a box offers, as (text, address)."""
    visit, query = look.visit, look.query
    yield texts["open"], page_address(look, query.tree, ANY)
    yield texts["branch"], visit.url("organisation") + query.but(unit=ANY, reveal="", closed=(), opened=()).text
    find = visit.link("find")
    if find and look.subject.proposal is not None and query.tree != MED:
        yield texts["find"], f"{find}?{urlencode({'subject': look.subject.name, 'id': ANY})}"


def _levels(look: Look) -> Iterator[Choice]:
    count = depth(look)
    chosen = levels_of(look.query, len(every_node(look)))
    for level in range(1, count):
        key = "level" if level == 1 else "levels"
        yield str(level), fill(TOOLS[key], look.visit.lang, {"count": level}), level == chosen
    yield "0", TOOLS["all_levels"].in_(look.visit.lang), chosen == 0 or chosen >= count


def _colours(look: Look) -> Iterator[Choice]:
    query = look.query
    yield "", TOOLS["no_colour"].in_(look.visit.lang), not query.colour
    for each in colours_for(look.visit, query.tree, query.view):
        yield each, COLOUR_NAMES[each].in_(look.visit.lang), each == query.colour
