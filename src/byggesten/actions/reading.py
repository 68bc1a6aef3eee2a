# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Reading a file of a workspace: what the medium refuses becomes a finding with its cause. Writing it as it was."""

from __future__ import annotations

import errno

from byggesten.actions.ports import Store
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.text import Text
from byggesten.kernel.textfile import decode

UNREADABLE = declare(
    "file.unreadable",
    "error",
    da="Filen kan ikke læses: {cause}",
    en="The file cannot be read: {cause}",
    advice_da="Ret fejlen, eller fjern filen fra arbejdsområdet.",
    advice_en="Correct the error, or take the file out of the workspace.",
)
CAUSES = {
    errno.EISDIR: Text("her ligger en mappe, hvor der skulle være en fil", "there is a folder where a file should be"),
    errno.EACCES: Text("der er ikke adgang til den", "there is no access to it"),
    errno.EPERM: Text("der er ikke adgang til den", "there is no access to it"),
    errno.ELOOP: Text("genvejen peger i ring", "the link points in a circle"),
    errno.EINVAL: Text("det er ikke en almindelig fil", "it is not an ordinary file"),
    errno.ENAMETOOLONG: Text("navnet er for langt", "the name is too long"),
    errno.ENOSPC: Text("disken er fuld", "the disk is full"),
    errno.EROFS: Text("disken kan kun læses", "the disk can only be read"),
    errno.ENOTDIR: Text("her ligger en fil, hvor der skulle være en mappe", "there is a file where a folder should be"),
    errno.EEXIST: Text("her ligger en fil, hvor der skulle være en mappe", "there is a file where a folder should be"),
    errno.ENOENT: Text("den findes ikke", "it does not exist"),
    errno.EIO: Text("disken svarer med fejl", "the disk answers with an error"),
}
BOM = "\ufeff".encode()
OTHER = Text("styresystemet afviser det", "the operating system refuses")


def cause(error: OSError) -> Text:
    """Why the medium refused, in words."""
    return CAUSES.get(error.errno or 0, OTHER)


def read_bytes(store: Store, file: str, findings: list[Finding]) -> bytes | None:
    """The bytes of a file; None where there is none, or, with a finding, where it cannot be read."""
    try:
        return store.read(file)
    except OSError as error:
        findings.append(UNREADABLE(Place(file), file, cause=cause(error)))
        return None


def decode_file(data: bytes, file: str, findings: list[Finding]) -> str:
    """The text of a file; empty, with a finding, where it is no text."""
    text, found = decode(data, file)
    findings.extend(found)
    return text


def as_before(was: bytes, text: str) -> bytes:
    """A text as bytes with the line ends and the mark that a file had."""
    if b"\r\n" in was:
        text = text.replace("\n", "\r\n")
    return (BOM if was.startswith(BOM) else b"") + text.encode()
