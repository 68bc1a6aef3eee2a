# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The order of changes that take effect on the same day. One table; lower comes first.

What is new exists before anything moves into it; a part leaves before the whole it is part of, so that the part beats
the whole; sizes are known before titles follow from them; what closes, closes last, and totals are held against the
result.
"""

from __future__ import annotations

ESTABLISH = 10
NAME = 20
COMMITTEE = 30
TASK = 40
PART = 50
MOVE = 60
ABSORB = 70
LINE = 80
POSTS = 90
TITLE = 100
DESCRIBE = 110
LINK = 120
ECONOMY = 130
CLOSE = 140
SAY = 150
CONTROL = 160

ORDER: dict[int, str] = {
    ESTABLISH: "what is new comes into being: units, committees, MED bodies, tasks, groups, parties",
    NAME: "names and kinds",
    COMMITTEE: "committees are upgraded or reduced, tasks change committee",
    TASK: "tasks move alone",
    PART: "parts of units move",
    MOVE: "units move whole, with what is below them",
    ABSORB: "units are taken into others",
    LINE: "reporting lines and management levels",
    POSTS: "posts move, are added and taken away",
    TITLE: "titles, some by the size a unit has got",
    DESCRIBE: "core tasks, roles, sites and other descriptions",
    LINK: "service, delegations, interfaces and agreements",
    ECONOMY: "economy",
    CLOSE: "units and committees close",
    SAY: "what is kept, rejected, recommended or strengthened is noted",
    CONTROL: "control totals are held against the result",
}
