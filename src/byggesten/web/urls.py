# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Every address, and the table of who may use it (``ACCESS``); what is not in the table is denied."""

from __future__ import annotations

from django.urls import include, path

from byggesten.web.api.urls import API_ACCESS, API_PATTERNS
from byggesten.web.pages.accounts.access import ACCOUNT_ACCESS, ACCOUNT_PATTERNS
from byggesten.web.pages.accounts.routes import ROUTES as ACCOUNTS
from byggesten.web.pages.administration.routes import ROUTES as ADMINISTRATION
from byggesten.web.pages.checks.routes import ROUTES as CHECKS
from byggesten.web.pages.compare.routes import ROUTES as COMPARE
from byggesten.web.pages.consequences.routes import ROUTES as CONSEQUENCES
from byggesten.web.pages.organisation.routes import ROUTES as ORGANISATION
from byggesten.web.pages.overview.routes import ROUTES as OVERVIEW
from byggesten.web.pages.proposals.routes import ROUTES as PROPOSALS
from byggesten.web.pages.site import views as site
from byggesten.web.routes import accesses, anyone, patterns
from byggesten.web.table import Access

ROUTES = (*OVERVIEW, *ORGANISATION, *PROPOSALS, *COMPARE, *CONSEQUENCES, *CHECKS, *ADMINISTRATION, *ACCOUNTS)
urlpatterns = [
    path("", site.start, name="start"),
    path("language", site.language, name="language"),
    path("accessibility", site.accessibility, name="accessibility"),
    path("healthy", site.healthy, name="healthy"),
    *ACCOUNT_PATTERNS,
    path("account/", include("allauth.urls")),
    *API_PATTERNS,
    *patterns(ROUTES),
]
ACCESS: dict[str, Access] = {
    "start": Access(methods={"GET": anyone}),
    "language": Access(methods={"POST": anyone}),
    "accessibility": Access(methods={"GET": anyone}),
    "healthy": Access(methods={"GET": anyone}),
    **ACCOUNT_ACCESS,
    **API_ACCESS,
    **accesses(ROUTES),
}
handler400 = "byggesten.web.pages.site.views.bad_request"
handler403 = "byggesten.web.pages.site.views.forbidden"
handler404 = "byggesten.web.pages.site.views.not_found"
handler500 = "byggesten.web.pages.site.views.broken"
