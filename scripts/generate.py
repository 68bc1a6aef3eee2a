# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Write the pages of docs/ that are computed, or check that they are fresh (`--check`).

Which pages and from which functions is data: `[tool.byggesten.generated]` in pyproject.toml.
"""

from __future__ import annotations

import argparse
import importlib
import sys
import tomllib
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


def pages() -> dict[str, str]:
    """The generated pages: path under the root, and the `module:function` that gives its text."""
    table = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["byggesten"]
    return dict(table.get("generated", {}))


def text_of(source: str) -> str:
    """Call `module:function` and return the page, ended by exactly one line end."""
    module, _, function = source.partition(":")
    text: str = getattr(importlib.import_module(module), function)()
    return text.rstrip("\n") + "\n"


def main(arguments: list[str] | None = None) -> int:
    """Write or check every page; 1 where a checked page is missing or differs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, say which pages are stale")
    check: bool = parser.parse_args(arguments).check
    stale = []
    for path, source in pages().items():
        file, text = ROOT / path, text_of(source)
        if file.is_file() and file.read_bytes() == text.encode():
            continue
        stale.append(path)
        if not check:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(text.encode())
    for path in stale:
        print(f"{path} is stale: run `make docs` and commit it" if check else f"wrote {path}")
    print(f"{len(pages())} generated pages, {len(stale)} {'stale' if check else 'written'}")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(main())
