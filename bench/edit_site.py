# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""A site of size M to edit on: 2,000 units, 100,000 posts and a proposal of 200 changes; prepared and served.

Run as a process of its own by ``edit.py``: ``python edit_site.py FOLDER PORT``.
"""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterator
from pathlib import Path

import django
from django.core.management import call_command
from synthetic import CHANGE_DAY, SIZES, TODAY, changes, organisation, write_workspace

from byggesten.changes.entry import Entry
from byggesten.organisation.organisation import Organisation

PROPOSAL, SLUG = "bench", "bench"


def text(org: Organisation, entries: tuple[Entry, ...]) -> str:
    """A proposal with the changes, ten under each heading."""
    lines = ["---", f"proposal: {PROPOSAL}", "title: Bench", f"effective: {CHANGE_DAY.isoformat()}", "---", ""]
    for start in range(0, len(entries), 10):
        lines += [f"# Del {start // 10 + 1}", "", "Begrundelsen for ændringerne.", "", ":::{changes}"]
        for entry in entries[start : start + 10]:
            lines += [f"- id: {entry.key}", *_fields(org, entry)]
        lines += [":::", ""]
    return "\n".join(lines)


def _fields(org: Organisation, entry: Entry) -> Iterator[str]:
    for each in type(entry.change).fields():
        value = getattr(entry.change, each.name)
        if value in ("", None, (), False) or value == each.default:
            continue
        if each.form == "ref":
            yield f"  {each.key}: {org.name(value)}"
        elif each.form == "range":
            yield f"  {each.key}: {value.low}–{value.high}"
        else:
            yield f"  {each.key}: {value}"


def main(folder: Path, port: int) -> None:
    """Write the workspace, prepare the site and serve it."""
    size = next(size for size in SIZES if size.name == "M")
    org = organisation(size)
    place = folder / SLUG
    write_workspace(org, place)
    (place / "proposals").mkdir()
    (place / "proposals" / f"{PROPOSAL}.md").write_text(text(org, changes(size)), encoding="utf-8")
    os.environ |= {
        "DJANGO_SETTINGS_MODULE": "byggesten.web.settings", "BYGGESTEN_DATA": str(folder / "data"),
        "BYGGESTEN_DEMO": "1", "BYGGESTEN_HTTPS": "0", "BYGGESTEN_TODAY": TODAY.isoformat(),
    }  # fmt: skip
    django.setup()
    call_command("migrate", verbosity=0)
    call_command("collectstatic", interactive=False, verbosity=0)
    from byggesten.web.demo import prepare  # after set-up, which models need

    prepare([place], dt.datetime(2026, 1, 1, tzinfo=dt.UTC), posts=0)
    call_command("serve", port=port, bind="127.0.0.1", workers=1)


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]))
