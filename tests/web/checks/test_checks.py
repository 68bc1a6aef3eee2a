# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The page of the checks: findings by rule, weighing and waiving, and who may."""

from __future__ import annotations

import re

from byggesten.actions.permission import Role
from byggesten.actions.settings_edit import stamp
from byggesten.store.database.models import Workspace
from byggesten.store.database.store import DatabaseStore

LYNGBY = "lyngby-taarbaek-2012"
PAGE = f"/w/{LYNGBY}/checks"
RULE = "structure.span_unknown"


def store() -> DatabaseStore:
    return DatabaseStore(Workspace.objects.get(slug=LYNGBY).pk)


def rules_on(page: str) -> list[str]:
    return re.findall(r'id="rule-([a-z_.]+)"', page)


def test_findings_stand_by_rule_with_place_advice_and_source(client_as):
    page = client_as(Role.PROJECT_LEADER).get(PAGE).content.decode()
    assert len(rules_on(page)) > 10
    assert "Bygger på:" in page
    assert f'href="/w/{LYNGBY}/proposals/centermodel#change-C01a"' in page


def test_a_severity_filters(client_as):
    client = client_as(Role.PROJECT_LEADER)
    every, errors = (
        rules_on(client.get(PAGE).content.decode()),
        rules_on(client.get(f"{PAGE}?severity=error").content.decode()),
    )
    assert 0 < len(errors) < len(every)


def test_a_rule_is_switched_off_and_on_again_with_the_comments_of_the_file_kept(client_as):
    client = client_as(Role.PROJECT_LEADER)
    code = rules_on(client.get(PAGE).content.decode())[-1]
    before = store().read("byggesten.toml")
    client.post(f"{PAGE}/severity", {"rule": code, "severity": "off", "seen": stamp(store())})
    assert code not in rules_on(client.get(PAGE).content.decode())
    assert f'"{code}" = "off"'.encode() in store().read("byggesten.toml")
    assert before.splitlines()[0] == store().read("byggesten.toml").splitlines()[0]
    client.post(f"{PAGE}/severity", {"rule": code, "severity": "", "seen": stamp(store())})
    assert code in rules_on(client.get(PAGE).content.decode())


def test_a_waiver_needs_a_reason_and_can_be_lifted(client_as):
    client = client_as(Role.PROJECT_LEADER)
    code = rules_on(client.get(PAGE).content.decode())[-1]
    refused = client.post(f"{PAGE}/waive", {"rule": code, "reason": " "}, follow=True).content.decode()
    assert "alert-error" in refused
    assert code in rules_on(refused)
    done = client.post(
        f"{PAGE}/waive", {"rule": code, "reason": "Aftalt med direktionen"}, follow=True
    ).content.decode()
    assert "Aftalt med direktionen" in done
    assert code not in rules_on(done)
    client.post(f"{PAGE}/unwaive", {"rule": code})
    assert code in rules_on(client.get(PAGE).content.decode())


def test_who_saw_an_older_page_is_told_and_nothing_is_overwritten(client_as):
    client = client_as(Role.PROJECT_LEADER)
    seen = stamp(store())
    client.post(f"{PAGE}/severity", {"rule": RULE, "severity": "info", "seen": seen})
    late = client.post(
        f"{PAGE}/severity", {"rule": RULE, "severity": "off", "seen": seen}, follow=True
    ).content.decode()
    assert "alert-error" in late
    assert f'"{RULE}" = "info"'.encode() in store().read("byggesten.toml")


def test_the_page_is_accessible_wide_and_on_a_phone(page_as, axe, shot):
    for phone in (False, True):
        page = page_as(Role.PROJECT_LEADER, phone=phone)
        page.goto(PAGE)
        page.locator("details summary").nth(1).click()
        axe(page)
        shot(page, f"checks-{'390' if phone else '1280'}")
