# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of the administration."""

from __future__ import annotations

from byggesten.actions.permission import Right
from byggesten.web.pages.administration import audit, members, settings
from byggesten.web.routes import Route, may

ADMINISTER, PRICE, WEIGH = may(Right.ADMINISTER), may(Right.PRICE), may(Right.WEIGH)
ROUTES: tuple[Route, ...] = (
    Route(path="administration", name="administration", view=members.members, get=ADMINISTER),
    Route(path="administration/members/add", name="member-add", view=members.add, post=ADMINISTER),
    Route(path="administration/members/change", name="member-change", view=members.change, post=ADMINISTER),
    Route(path="administration/members/remove", name="member-remove", view=members.remove, post=ADMINISTER),
    Route(path="administration/words", name="words", view=settings.words, get=ADMINISTER, post=ADMINISTER),
    Route(
        path="administration/principles", name="principles", view=settings.principles, get=ADMINISTER, post=ADMINISTER
    ),
    Route(
        path="administration/principles/remove", name="principle-remove", view=settings.principle_removed,
        post=ADMINISTER,
    ),
    Route(path="administration/prices", name="prices", view=settings.prices, get=PRICE, post=PRICE),
    Route(path="administration/rules", name="rules", view=settings.rules, get=WEIGH, post=WEIGH),
    Route(path="administration/audit", name="audit", view=audit.trail, get=may(Right.AUDIT)),
)  # fmt: skip
