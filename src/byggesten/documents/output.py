# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Everything a build writes for one proposal: the report in each language, and every chart of it as SVG."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from byggesten.checks.case import Case
from byggesten.documents.html import write_html
from byggesten.documents.memo import Block, ChartBlock, Memo, Note, Passage
from byggesten.documents.pictures import picture
from byggesten.documents.report import build_report
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import LANGUAGES, Language


def build_files(
    case: Case, findings: Iterable[Finding], *, name: str = "", languages: Iterable[Language] = LANGUAGES
) -> dict[str, bytes]:
    """The files by name: ``<proposal>.<language>.html`` and ``<proposal>.<chart>.<language>.svg``, in UTF-8.

    ``name`` stands in place of the proposal's short name, such as with an alternative. The same case and findings
    give the same bytes.
    """
    listed = tuple(findings)
    files: dict[str, bytes] = {}
    for lang in languages:
        memo = build_report(case, listed, lang)
        start = name or memo.id
        files[f"{start}.{lang}.html"] = write_html(memo).encode()
        for chart in charts_of(memo):
            svg = picture(chart, lang, prefix=chart.name)
            files.setdefault(f"{start}.{chart.name}.{lang}.svg", f"{svg}\n".encode())
    return files


def charts_of(memo: Memo) -> Iterator[ChartBlock]:
    """Every chart of a memo, in order."""
    return _charts(memo.blocks)


def _charts(blocks: tuple[Block, ...]) -> Iterator[ChartBlock]:
    for block in blocks:
        if isinstance(block, ChartBlock):
            yield block
        elif isinstance(block, Passage | Note):
            yield from _charts(block.blocks)
