# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The addresses of the API, below ``api/v1/``, and who may use them."""

from __future__ import annotations

from django.urls import URLPattern, URLResolver, include, path

from byggesten.web.api import consequences, editing, organisation, proposals, rules, versions
from byggesten.web.api.declare import NAMESPACE, accesses, built, patterns
from byggesten.web.api.openapi import described
from byggesten.web.routes import anyone
from byggesten.web.table import Access

OPERATIONS = (
    *organisation.OPERATIONS, *consequences.OPERATIONS, *proposals.OPERATIONS, *versions.OPERATIONS,
    *editing.OPERATIONS, *rules.OPERATIONS,
)  # fmt: skip
API = built(OPERATIONS)
OPENAPI = described(API, editing.REPEATABLE)
_WITHIN: list[URLPattern] = [path("openapi.json", OPENAPI, name="openapi"), *patterns(API)]
API_PATTERNS: list[URLResolver] = [path("api/v1/", include((_WITHIN, NAMESPACE), namespace=NAMESPACE))]
API_ACCESS: dict[str, Access] = {
    f"{NAMESPACE}:openapi": Access(methods={"GET": anyone}),
    **accesses(OPERATIONS),
}
