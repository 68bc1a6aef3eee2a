# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The workspace's settings file: TOML, every key known or found."""

from __future__ import annotations

import datetime as dt
import math
import re
import tomllib
from collections.abc import Callable
from typing import Any

from byggesten.changes.entry import STATUS_NAMES, Status
from byggesten.kernel.attributes import attributes
from byggesten.kernel.findings import Finding, Place, declare
from byggesten.kernel.names import nearest
from byggesten.kernel.ranges import Range, read_amount
from byggesten.organisation.settings import DECIDERS, Settings, Waiver

BROKEN = declare(
    "settings.broken",
    "error",
    da="Indstillingerne kan ikke læses som TOML: {problem}",
    en="The settings cannot be read as TOML: {problem}",
    advice_da="Tekst står i anførselstegn, datoer som 2022-01-01, og hvert afsnit begynder med [navn].",
    advice_en="Text stands in quotes, dates as 2022-01-01, and each section begins with [name].",
)
UNKNOWN = declare(
    "settings.unknown",
    "error",
    da="Indstillingen »{key}« findes ikke",
    en="There is no setting “{key}”",
    advice_da="Mente du {nearest}? Indstillingerne står i docs/reference/workspace.md.",
    advice_en="Did you mean {nearest}? The settings are in docs/reference/workspace.md.",
)
BAD = declare(
    "settings.value",
    "error",
    da="Indstillingen »{key}« kan ikke være {value}",
    en="The setting “{key}” cannot be {value}",
    advice_da="Skriv fx {example}.",
    advice_en="Write for example {example}.",
)
MISSING = declare(
    "settings.missing",
    "error",
    da="Indstillingen »{key}« mangler",
    en="The setting “{key}” is missing",
    advice_da="Skriv fx {example}.",
    advice_en="Write for example {example}.",
)
SECTIONS = ("workspace", "vocabulary", "rules", "waivers", "limits", "prices", "competence")
SEVERITIES = ("error", "warning", "info", "off")
LANGUAGES = ("da", "en")
WAIVER_KEYS = tuple(each.key for each in attributes(Waiver))


def read_settings(text: str, file: str) -> tuple[Settings, list[Finding]]:
    """The settings in a TOML text; what is missing or wrong has its default and a finding."""
    try:
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return Settings(), [BROKEN(Place(file, _line_of_error(str(error))), file, problem=str(error))]
    return _Reader(text, file).read(data)


def _line_of_error(message: str) -> int:
    after = message.partition("at line ")[2]
    digits = after.split(",")[0].split(" ")[0]
    return int(digits) if digits.isdigit() else 0


class _Reader:
    """Reads sections, noting what it cannot use."""

    def __init__(self, text: str, file: str) -> None:
        self.lines, self.file = text.split("\n"), file
        self.findings: list[Finding] = []

    def place(self, key: str, section: str = "") -> Place:
        """The line of a key, the first one in its section, else the first anywhere."""
        pattern = re.compile(rf"""\s*\[*\s*["']?{re.escape(key)}["']?\s*(=|]|\.|$)""")
        found = [number for number, line in enumerate(self.lines, start=1) if pattern.match(line)]
        begins = self.place(section).line if section else 0
        return Place(self.file, next((number for number in found if number > begins), min(found, default=0)))

    def read(self, data: dict[str, Any]) -> tuple[Settings, list[Finding]]:
        for key in data:
            if key not in SECTIONS:
                self.unknown(key, SECTIONS)
        known = {"name", "opening", "language", "budget-year", "synthetic", "counted"}
        workspace = self.table(data, "workspace")
        for key in workspace:
            if key not in known:
                self.unknown(key, tuple(known), "workspace")
        for key, example in (("name", 'name = "Lilleby Kommune"'), ("opening", "opening = 2022-01-01")):
            if key not in workspace:
                self.findings.append(MISSING(Place(self.file, 1), key, key=key, example=example))
        settings = Settings(
            name=self.one(workspace, "name", "", _text, '"Lilleby Kommune"'),
            opening=self.one(workspace, "opening", dt.date.min, _day, "2022-01-01"),
            language=self.one(workspace, "language", "da", _among(LANGUAGES), '"da"'),
            budget_year=self.one(workspace, "budget-year", 0, _whole, "2022"),
            synthetic=self.one(workspace, "synthetic", False, _flag, "true"),
            counted=self.one(workspace, "counted", Settings().counted, _statuses, '["decided", "proposed"]'),
            vocabulary=self.each(data, "vocabulary", _text, '"Byråd"'),
            severities=self.each(data, "rules", _among(SEVERITIES), '"warning"'),
            waivers=self.waivers(data),
            limits=self.each(data, "limits", _limit, "20"),
            prices=self.each(data, "prices", _price, "600000"),
            competences=self.each(data, "competence", _among(DECIDERS), '"chief executive"'),
        )
        return settings, self.findings

    def unknown(self, key: str, known: tuple[str, ...], section: str = "") -> None:
        close = nearest(key, known) or known[:3]
        self.findings.append(UNKNOWN(self.place(key, section), key, key=key, nearest=close))

    def table(self, data: dict[str, Any], name: str) -> dict[str, Any]:
        found = data.get(name, {})
        if isinstance(found, dict):
            return found
        self.findings.append(BAD(self.place(name), name, key=name, value=found, example=f"[{name}]"))
        return {}

    def one(
        self,
        table: dict[str, Any],
        key: str,
        default: Any,
        reader: Callable[[Any], Any],
        example: str,
        section: str = "workspace",
    ) -> Any:
        if key not in table:
            return default
        try:
            return reader(table[key])
        except (ValueError, TypeError, ArithmeticError):
            place = self.place(key, section)
            self.findings.append(BAD(place, key, key=key, value=table[key], example=f"{key} = {example}"))
            return default

    def each(self, data: dict[str, Any], name: str, reader: Callable[[Any], Any], example: str) -> dict[str, Any]:
        table = self.table(data, name)
        read = {key: self.one(table, key, None, reader, example, name) for key in table}
        return {key: value for key, value in read.items() if value is not None}

    def waivers(self, data: dict[str, Any]) -> tuple[Waiver, ...]:
        found: list[Waiver] = []
        listed = data.get("waivers", [])
        for item in listed if isinstance(listed, list) else [listed]:
            said = item if isinstance(item, dict) and all(isinstance(each, str) for each in item.values()) else {}
            if said.get("rule") and said.get("reason"):
                found.append(Waiver(rule=said["rule"], subject=said.get("subject", ""), reason=said["reason"]))
            else:
                example = '[[waivers]] rule = "…", reason = "…"'
                self.findings.append(BAD(self.place("waivers"), "waivers", key="waivers", value=item, example=example))
            for key in said:
                if key not in WAIVER_KEYS:
                    self.unknown(key, WAIVER_KEYS, "waivers")
        return tuple(found)


def _day(value: Any) -> dt.date:
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    return dt.date.fromisoformat(value)


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(value)
    return value


def _whole(value: Any) -> int:
    if isinstance(value, bool) or not isinstance(value, int):
        raise ValueError(value)
    return value


def _limit(value: Any) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise ValueError(value)
    return float(value)


def _flag(value: Any) -> bool:
    if not isinstance(value, bool):
        raise ValueError(value)
    return value


def _statuses(value: Any) -> tuple[str, ...]:
    """The statuses named, in Danish or English, by their English words."""
    if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
        raise ValueError(value)
    known = {each.value: each.value for each in Status} | {name.da: each.value for each, name in STATUS_NAMES.items()}
    if any(each.casefold() not in known for each in value):
        raise ValueError(value)
    return tuple(known[each.casefold()] for each in value)


def _among(known: tuple[str, ...]) -> Callable[[Any], str]:
    def read(value: Any) -> str:
        if value not in known:
            raise ValueError(value)
        return str(value)

    return read


def _price(value: Any) -> Range:
    if isinstance(value, bool):
        raise ValueError(value)
    price = read_amount(value) if isinstance(value, str) else Range.of(value)
    if price.low < 0 or not price.high.is_finite():
        raise ValueError(value)
    return price
