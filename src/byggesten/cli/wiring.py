# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""What the command line gives the actions: a store over a folder, codecs, the user, and the opened workspace."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from byggesten.actions.workspace import SETTINGS, Workspace, open_workspace
from byggesten.cli.console import Console
from byggesten.formats.codecs import FolderCodecs
from byggesten.kernel.findings import NOWHERE, Finding, declare
from byggesten.kernel.text import Text
from byggesten.store.folder import FolderStore

NO_FOLDER = declare(
    "workspace.no_folder",
    "error",
    da="Mappen {folder} findes ikke",
    en="The folder {folder} does not exist",
    advice_da="Ret stien, eller lav et arbejdsområde med »byggesten new {folder}«.",
    advice_en="Correct the path, or make a workspace with “byggesten new {folder}”.",
)
NOT_A_FOLDER = declare(
    "workspace.not_a_folder",
    "error",
    da="{folder} er en fil, ikke en mappe",
    en="{folder} is a file, not a folder",
    advice_da="Angiv mappen, som filen byggesten.toml ligger i.",
    advice_en="Name the folder that the file byggesten.toml lies in.",
)
READING = Text("læser", "reading")


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A workspace with the store it lies in and the console in its language."""

    workspace: Workspace
    store: FolderStore
    console: Console


def folder_problem(folder: Path) -> Finding | None:
    """Why a path is no folder to look in, or None."""
    if folder.is_dir():
        return None
    return (NOT_A_FOLDER if folder.exists() else NO_FOLDER)(NOWHERE, str(folder), folder=str(folder))


def open_folder(folder: Path, console: Console, *, own_language: bool) -> Opened | Finding:
    """Open the workspace in a folder; a finding where there is none to open.

    With ``own_language`` the console speaks the workspace's language from then on.
    """
    if problem := folder_problem(folder):
        return problem
    store = FolderStore(folder)
    with console.progress(READING) as progress:
        workspace = open_workspace(store, FolderCodecs(), progress)
    for finding in workspace.findings:
        if finding.code in ("workspace.missing", "file.unreadable") and finding.place.file == SETTINGS:
            return replace(finding, place=replace(finding.place, file=str(folder / SETTINGS)))
    if own_language:
        console = replace(console, lang="en" if workspace.settings.language == "en" else "da")
    return Opened(workspace=workspace, store=store, console=console)
