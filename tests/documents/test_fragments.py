# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Parts of a memo for a page that allows no style in its markup and can edit what is shown."""

from __future__ import annotations

import re

from markupsafe import Markup

from byggesten.documents.html import Fragments, write_html

from support.reports import report, words


def test_the_body_says_what_the_report_says_without_style_or_script() -> None:
    memo = report()
    body = str(Fragments(memo).blocks(memo.body))
    assert "style=" not in body
    assert "<script" not in body
    assert words(body) in words(write_html(memo))


def test_values_and_changes_get_what_the_page_gives_them() -> None:
    memo = report()
    writer = Fragments(
        memo,
        value=lambda value: Markup('<a href="/figure?path={}">{}</a>').format(value.path, value.text),
        tools=lambda card: Markup("<button>{}</button>").format(card.key),
    )
    body = str(writer.blocks(memo.body))
    assert '<a href="/figure?path=' in body
    assert 'class="value"' not in body
    keys = [card.key for block in memo.body for card in getattr(block, "cards", ())]
    assert re.findall(r"<button>(.*?)</button>", body) == keys


def test_ids_are_unique_over_all_that_one_writes() -> None:
    memo = report()
    writer = Fragments(memo)
    found = re.findall(r' id="([^"]+)"', "".join(str(writer.blocks((each,))) for each in memo.body))
    assert len(found) == len(set(found))
