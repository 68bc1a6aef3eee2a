# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Who may use the addresses of accounts: ours, and by name those of allauth's that are used; the rest is not there."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest
from django.urls import URLPattern, path
from rules.predicates import predicate

from byggesten.web.pages.accounts import views
from byggesten.web.routes import anyone, signed_in
from byggesten.web.table import Access, Need


@predicate
def where_mail_is_sent(_: HttpRequest) -> bool:
    """Everybody, in an installation that can send mail; elsewhere the address is not there."""
    if not settings.SENDS_MAIL:
        raise Http404
    return True


@predicate
def where_there_is_an_issuer(_: HttpRequest) -> bool:
    """Everybody, where the organisation's own sign-in is set up; elsewhere the address is not there."""
    if not settings.OIDC_ISSUER:
        raise Http404
    return True


def _form(need: Need) -> Access:
    return Access(methods={"GET": need, "POST": need})


ACCOUNT_PATTERNS: list[URLPattern] = [path("account/", views.account, name="account")]
ACCOUNT_ACCESS: dict[str, Access] = {
    "account": _form(signed_in),
    "account_login": _form(anyone),
    "account_logout": Access(methods={"POST": signed_in}),
    "account_inactive": Access(methods={"GET": anyone}),
    "account_reauthenticate": _form(signed_in),
    "account_change_password": _form(signed_in),
    "account_set_password": _form(signed_in),
    "account_reset_password": _form(where_mail_is_sent),
    "account_reset_password_done": Access(methods={"GET": where_mail_is_sent}),
    # Also where a new user comes with the link that an administrator passed on.
    "account_reset_password_from_key": _form(anyone),
    "account_reset_password_from_key_done": Access(methods={"GET": anyone}),
    "mfa_index": Access(methods={"GET": signed_in}),
    "mfa_authenticate": _form(anyone),
    "mfa_reauthenticate": _form(signed_in),
    "mfa_activate_totp": _form(signed_in),
    "mfa_deactivate_totp": _form(signed_in),
    "mfa_view_recovery_codes": Access(methods={"GET": signed_in}),
    "mfa_download_recovery_codes": Access(methods={"GET": signed_in}),
    "mfa_generate_recovery_codes": _form(signed_in),
    "openid_connect_login": Access(methods={"POST": where_there_is_an_issuer}),
    "openid_connect_callback": Access(methods={"GET": where_there_is_an_issuer}),
    "socialaccount_login_cancelled": Access(methods={"GET": where_there_is_an_issuer}),
    "socialaccount_login_error": Access(methods={"GET": where_there_is_an_issuer}),
}
