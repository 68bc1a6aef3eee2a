# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Build the reports of a workspace: one for each proposal, by whatever writers are given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from byggesten.actions.check import concerning
from byggesten.actions.subject import Subject
from byggesten.actions.workspace import Progress, Workspace
from byggesten.checks.case import Case
from byggesten.kernel.findings import Finding
from byggesten.kernel.names import slug
from byggesten.kernel.text import Language


class Writer(Protocol):
    """Makes the files of a case: names without folders, and their bytes; the same case gives the same bytes."""

    def __call__(
        self, case: Case, findings: Iterable[Finding], *, name: str, languages: Iterable[Language]
    ) -> Mapping[str, bytes]:
        """The files of one case; their names begin with ``name``."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """The files of one subject, and the findings that stand in them."""

    subject: Subject
    files: Mapping[str, bytes]
    findings: tuple[Finding, ...]


def build(
    workspace: Workspace,
    subjects: Iterable[Subject],
    writer: Writer,
    languages: Sequence[Language],
    forms: Sequence[str],
    progress: Progress = lambda _: None,
) -> tuple[Built, ...]:
    """The files of every subject in the forms asked for, which are the ends of the files' names."""
    built = []
    for subject in subjects:
        progress(subject.name)
        findings = concerning(workspace, subject)
        made = writer(subject.case, findings, name=file_name(subject), languages=languages)
        files = {name: data for name, data in made.items() if name.rsplit(".", 1)[-1] in forms}
        built.append(Built(subject=subject, files=files, findings=findings))
    return tuple(built)


def file_name(subject: Subject) -> str:
    """The name of a subject's files, without what a file system may object to."""
    return slug(subject.name) or slug(subject.workspace.settings.name) or "organisation"
