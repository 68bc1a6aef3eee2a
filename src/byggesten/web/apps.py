# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The web application as Django knows it."""

from __future__ import annotations

from allauth.account.signals import user_logged_in
from django.apps import AppConfig
from django.utils.module_loading import import_string


class WebConfig(AppConfig):
    """Accounts, roles and tokens; what organisations hold lies in the store."""

    name = "byggesten.web"
    label = "web"
    verbose_name = "Byggesten"

    def ready(self) -> None:
        """The claims of the organisation's own sign-in are used each time somebody comes through it."""
        user_logged_in.connect(import_string("byggesten.web.oidc.after_sign_in"), dispatch_uid="byggesten.oidc")
