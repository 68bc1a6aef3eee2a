# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The table of who may use which address, by the name of the address; ``urls.ACCESS`` is made of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from django.conf import settings
from django.urls import get_resolver
from rules.predicates import Predicate

Need = Predicate
PUBLIC = "public-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Access:
    """Who may use an address: what each method needs, and whether it lies within an organisation or its public part.

    ``enter`` is how one comes into the organisation; None is as pages do, by having signed in.
    """

    methods: Mapping[str, Need] = field(default_factory=dict)
    within: bool = False
    public: bool = False
    enter: Callable[..., Any] | None = None


def table() -> Mapping[str, Access]:
    """The table of the running project."""
    module = get_resolver(settings.ROOT_URLCONF).urlconf_module
    return module.ACCESS
