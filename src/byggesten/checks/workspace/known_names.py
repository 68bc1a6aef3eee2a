# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Settings that name a finding, a limit or a kind of change there is not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from byggesten.changes.catalogue import all_changes
from byggesten.checks.case import Case
from byggesten.checks.limits import LIMITS
from byggesten.checks.rule import Scope, rule
from byggesten.kernel.findings import FORMAT, MESSAGES, Finding, Place, declare
from byggesten.kernel.names import nearest
from byggesten.organisation.settings import Settings

UNKNOWN_NAME = declare(
    "settings.unknown_name",
    "error",
    da="Indstillingerne nævner »{name}« under [{section}], men det findes ikke",
    en="The settings name “{name}” under [{section}], but there is no such thing",
    advice_da="Mente du {nearest}? Navnene står i docs/reference/checks.md.",
    advice_en="Did you mean {nearest}? The names are in docs/reference/checks.md.",
    reference=FORMAT,
)
FILE = Place("byggesten.toml")


@rule(UNKNOWN_NAME, scope=Scope.WHOLE, da="Indstilling for noget ukendt", en="Setting for something unknown")
def known_names(case: Case, _: str) -> Iterator[Finding]:
    """The codes under [rules] and [[waivers]], the limits and the kinds of change that settings name exist."""
    for section, names, known in _named(case.settings):
        if names:
            listed = tuple(known)
            for name in names:
                if name not in listed:
                    close = nearest(name, listed) or listed[:3]
                    yield UNKNOWN_NAME(FILE, name, name=name, section=section, nearest=close)


def _named(settings: Settings) -> Iterator[tuple[str, tuple[str, ...], Iterable[str]]]:
    """Each section with the names in it and those there are."""
    yield "rules", tuple(settings.severities), MESSAGES
    yield "waivers", tuple(dict.fromkeys(waiver.rule for waiver in settings.waivers)), MESSAGES
    yield "limits", tuple(settings.limits), LIMITS
    if settings.competences:
        ops = all_changes()
        yield "competence", tuple(settings.competences), sorted({*ops, *(op.partition(".")[0] for op in ops)})
