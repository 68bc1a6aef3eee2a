# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The known inconsistencies (T-numbers) that the rules are measured by, and what those not found yet are waiting for.

Which rule finds which is said by the rules themselves; here stand only what each is, those the parser finds by itself,
and the rest.
"""

from __future__ import annotations

from collections.abc import Mapping

TEXT = "later: needs the document's running text (issue 4, the reader)"
SEVERAL = "later: needs several documents read together (issue 4, the reader)"
NOTICE = "later: needs notice periods and seniority (the wing `people`)"
FOLLOW = "later: needs aims, indicators and reports (the wing `followup`)"
MEETING = "later: needs cases, recommendations and decisions as records (the wing `process`)"
JUDGED = "none: intended, or for a reader to judge"

# Found while the document is read, by the message named.
BY_MESSAGE: Mapping[str, tuple[str, ...]] = {
    "name.variant": ("T02", "T03", "T04", "T05", "T06", "T42", "T71", "T72", "T89"),
}

CASES: Mapping[str, tuple[str, str]] = {
    "T01": ("one section number, two headings", ""),
    "T02": ("a unit's name with its words in another order", ""),
    "T03": ("a unit's name with »og« for »&«", ""),
    "T04": ("a unit's name in another case", ""),
    "T05": ("an area's name in another case", ""),
    "T06": ("the top management in three spellings", ""),
    "T07": ("three committees said, two named", ""),
    "T08": ("a change in one list and missing in another", TEXT),
    "T09": ("one title on two levels", ""),
    "T10": ("today's units called by tomorrow's word", TEXT),
    "T11": ("an amount for several posts, not divided", ""),
    "T12": ("two ways of financing one amount", ""),
    "T13": ("a plan that follows the decision, discussed in the month it is made", ""),
    "T14": ("notices that cannot be given in time", NOTICE),
    "T15": ("a team that is partly here and partly across, against one place for each task", ""),
    "T16": ("one task, two political anchors", ""),
    "T17": ("an extra layer of leaders where the structure is to be flat", ""),
    "T18": ("a leader whose title is not decided", ""),
    "T19": ("new units without a name", ""),
    "T20": ("abbreviations used and never explained", ""),
    "T21": ("a field that moves from a unit not named", ""),
    "T22": ("spelling", TEXT),
    "T23": ("a focus that is placed nowhere", ""),
    "T24": ("a unit whose parent is not stated", ""),
    "T25": ("figures referred to and not there", TEXT),
    "T30": ("one abbreviation for an area and for a committee", SEVERAL),
    "T31": ("one theme with two owners in two documents", SEVERAL),
    "T32": ("the council by two names", SEVERAL),
    "T33": ("two words for the same points", SEVERAL),
    "T34": ("two words exchanged; takes understanding", JUDGED),
    "T35": ("aims without a target year, interval or baseline", FOLLOW),
    "T36": ("a report that nobody is to make", FOLLOW),
    "T37": ("spelling", TEXT),
    "T40": ("shares of one whole counted of different things, not adding up", ""),
    "T41": ("a share exact in one place and a bound in another", ""),
    "T42": ("areas written in several ways", ""),
    "T43": ("two units whose names overlap; whether their tasks do is not told", JUDGED),
    "T44": ("a discussion past in one place and to come in another", TEXT),
    "T45": ("a structure kept and extended", ""),
    "T46": ("a gain without an amount", ""),
    "T47": ("numbering with the wrong sign", TEXT),
    "T48": ("a part with a title and nothing in it", ""),
    "T49": ("spelling", TEXT),
    "T50": ("abbreviations used and never explained", ""),
    "T51": ("a date in force that longer notices cannot meet", NOTICE),
    "T52": ("a function central by name and spread in fact", JUDGED),
    "T53": ("a sentence that is not whole", TEXT),
    "T60": ("a meeting before the decision it depends on", ""),
    "T61": ("two phases said, three steps listed", ""),
    "T62": ("a level that holds two levels", ""),
    "T63": ("several words for one leader, and for one kind of unit", TEXT),
    "T64": ("an amount that can be read in two ways", ""),
    "T65": ("spelling", TEXT),
    "T66": ("dates that all depend on a condition, without a year", ""),
    "T67": ("savings demanded and no change to give them", ""),
    "T68": ("a span that cannot be computed", ""),
    "T70": ("a part contained twice", TEXT),
    "T71": ("a centre's name with its words in another order", ""),
    "T72": ("a centre's name with a stray comma", ""),
    "T73": ("a name in other words than the body that asked for it", TEXT),
    "T74": ("a unit given whole to one and a part of it to another", ""),
    "T75": ("a unit given whole to one and parts of it to three others", ""),
    "T76": ("perhaps one thing under two names", ""),
    "T77": ("one unit both part of and attached to another", ""),
    "T78": ("large units said, a small one described", TEXT),
    "T79": ("a unit named after a task it does not have", ""),
    "T80": ("one field given twice", ""),
    "T81": ("a task moved and missing in the receiver's own list", ""),
    "T82": ("one task, two responsible", ""),
    "T83": ("one field, strategic here and in operation there", JUDGED),
    "T84": ("a group's members in text and figure", TEXT),
    "T85": ("a word used once for another group", TEXT),
    "T86": ("a version later than the one decided", MEETING),
    "T87": ("a recommendation to discuss, and a decision made", MEETING),
    "T88": ("a meeting planned for one day and held on two", MEETING),
    "T89": ("names in several spellings", ""),
    "T90": ("savings demanded and only partly placed", ""),
    "T91": ("units whose parent is not stated", ""),
    "T92": ("leaders whose own leader is not stated", ""),
    "T93": ("parts of a unit given away and a rest that nobody gets", ""),
    "T94": ("notices that cannot be given in time", NOTICE),
    "T95": ("spelling", TEXT),
    "T96": ("a task that comes from nowhere", ""),
    "T97": ("a year's savings from an organisation that starts within it", ""),
    "T98": ("two bodies that each decide finally", MEETING),
    "T99": ("perhaps one thing under two names", ""),
}
