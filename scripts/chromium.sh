#!/bin/sh
# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
# Find Chromium for the browser tests, or install Debian's where that can be done without asking anyone.
# Never fails: without a browser its tests are skipped and say so (they fail where BYGGESTEN_REQUIRE_BROWSER is set).

for name in "${CHROMIUM:-chromium}" chromium chromium-browser google-chrome; do
  command -v "$name" >/dev/null 2>&1 && exit 0
done

without() {
  echo "No Chromium: $1 The browser tests will be skipped. Install it (on Debian: apt-get install chromium), or set CHROMIUM to one."
  exit 0
}

command -v apt-get >/dev/null 2>&1 || without "none was found, and this system has no apt-get."
if [ "$(id -u)" = 0 ]; then
  as_root=""
elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
  as_root="sudo -n"
else
  without "none was found, and this user may not install packages."
fi

echo "Installing Debian's Chromium for the browser tests …"
log=$(mktemp)
export DEBIAN_FRONTEND=noninteractive
if $as_root apt-get update -qq >"$log" 2>&1 &&
  $as_root apt-get install -qq -y --no-install-recommends chromium fonts-dejavu-core fonts-liberation >>"$log" 2>&1; then
  rm -f "$log"
  exit 0
fi
tail -n 5 "$log"
rm -f "$log"
without "apt-get could not install it."
