# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The language of a page: what the reader chose, else the one of the installation, Danish."""

from __future__ import annotations

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils import translation

from byggesten.kernel.text import Language


class LanguageMiddleware:
    """Sets the language from the reader's cookie. The browser's own wish is not asked: Danish is first."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        """Wrap what answers."""
        self.answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer in the chosen language."""
        request.lang = language_of(request)
        with translation.override(request.lang):
            response = self.answer(request)
        response.headers.setdefault("Content-Language", request.lang)
        return response


def language_of(request: HttpRequest) -> Language:
    """The language a request asks for with its cookie; Danish where it does not."""
    return "en" if request.COOKIES.get(settings.LANGUAGE_COOKIE_NAME) == "en" else "da"
