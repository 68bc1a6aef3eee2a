# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Copy what the pages use of the npm packages in node_modules/ into the web package; `make install` calls it.

Det Fælles Designsystem's style sheet, its icons and font, and htmx. What is copied is not committed.
"""

from __future__ import annotations

import re
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ROOT / "node_modules"
TARGET = ROOT / "src" / "byggesten" / "web" / "static" / "vendor"
FILES = {
    "dkfds/dist/css/dkfds.min.css": "dkfds/css/dkfds.min.css",
    "dkfds/dist/LICENSE.md": "dkfds/LICENSE.md",
    "htmx.org/dist/htmx.min.js": "htmx/htmx.min.js",
    "htmx.org/LICENSE": "htmx/LICENSE",
}


def main() -> int:
    """Copy everything anew; 1 with a word where a package is missing."""
    missing = [name for name in FILES if not (PACKAGES / name).is_file()]
    if missing:
        print(f"Missing in node_modules: {', '.join(missing)}; run npm ci.", file=sys.stderr)
        return 1
    shutil.rmtree(TARGET, ignore_errors=True)
    for name, place in FILES.items():
        _copy(PACKAGES / name, TARGET / place)
    for picture in (PACKAGES / "dkfds/dist/img").rglob("*.*"):
        _copy(picture, TARGET / "dkfds/img" / picture.relative_to(PACKAGES / "dkfds/dist/img"))
    style = (TARGET / "dkfds/css/dkfds.min.css").read_text(encoding="utf-8")
    for address in sorted(set(re.findall(r"url\(\"?\.\./(fonts/[^)\"]+)", style))):
        name = address.split("?")[0].split("#")[0]
        _copy(PACKAGES / "dkfds/dist" / name, TARGET / "dkfds" / name)
    # The map of the style sheet is not copied, and a reference to a missing file stops the collecting of static files.
    plain = re.sub(r"/\*# sourceMappingURL=.*?\*/", "", style)
    (TARGET / "dkfds/css/dkfds.min.css").write_text(plain, encoding="utf-8")
    script = TARGET / "htmx/htmx.min.js"
    script.write_text(re.sub(r"//# sourceMappingURL=.*", "", script.read_text(encoding="utf-8")), encoding="utf-8")
    return 0


def _copy(source: Path, target: Path) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, target)


if __name__ == "__main__":
    sys.exit(main())
