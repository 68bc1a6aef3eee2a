# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The report of a proposal: the document with its computed parts, and everything the proposal does."""

from __future__ import annotations

from collections.abc import Iterable

from byggesten.checks.case import Case
from byggesten.documents.appendices import appendices
from byggesten.documents.body import BodyBuilder
from byggesten.documents.head import facts, status
from byggesten.documents.material import Material
from byggesten.documents.memo import Memo
from byggesten.documents.summary import figures, summary
from byggesten.kernel.findings import Finding
from byggesten.kernel.text import Language


def build_report(case: Case, findings: Iterable[Finding], lang: Language) -> Memo:
    """The report of the proposal in a case, in one language, as a memo.

    ``findings`` are all that concern it: of reading, of the fold and of the rules, as weighed by the workspace.
    The same case and findings give the same memo.
    """
    material = Material(case=case, lang=lang, findings=tuple(findings))
    builder = BodyBuilder(material)
    told = summary(material)
    key_figures = figures(material)
    body = builder.build()
    head = material.proposal.head
    return Memo(
        id=material.proposal.id,
        title=head.title,
        language=lang,
        document_language=builder.language,
        organisation=case.settings.name,
        status=status(material),
        version=head.version,
        date=material.write(head.date) if head.date else "",
        case=head.case,
        kle=head.kle,
        synthetic=case.settings.synthetic,
        facts=facts(material),
        figures=key_figures,
        summary=told,
        body=body,
        appendices=appendices(material),
        anchors=tuple(sorted(material.keys.items())),
    )
