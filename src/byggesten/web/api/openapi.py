# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The OpenAPI document of the API: what the framework makes of the operations, with problems, limits and languages."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI

from byggesten.web.api.problems import MEDIA

ROOT = "/api/v1"
DESCRIPTION = (
    "The same organisation, proposals, rights and actions as the pages, for programs. A token is made on the page "
    "“Access for programs” of one's account and belongs to one organisation. Texts are answered in Danish, or in "
    "English where Accept-Language asks for it."
)
IDEMPOTENCY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {"type": "string", "minLength": 1, "maxLength": 200, "pattern": "^[!-~]+$"},
    "description": "names the request, so that sending it again does it once",
}
# What a parameter is, wherever it stands.
PARAMETERS = {
    "organisation": "the organisation, by its short name in addresses",
    "proposal": "the proposal, by its short name",
    "unit": "the unit, by its id",
    "key": "the key of the change",
    "version": "the frozen version, by its short name",
    "anchor": "the section, by its anchor or the words of its heading",
    "number": "the number of the revision",
    "code": "the kind of finding, by its code",
    "of": "what is looked at: base (what is decided, today), a date, PROPOSAL, PROPOSAL@PHASE or PROPOSAL+ALTERNATIVE",
    "on": "look at it on this day (YYYY-MM-DD) instead of its own",
    "offset": "how many to pass over",
    "limit": "how many to answer at most",
    "text": "what a person types",
    "id": "the id that find gives",
    "path": "a path of docs/reference/values.md, or row(TABLE, ID)",
    "severity": "those of this severity alone",
    "first": "the number of the earlier revision",
    "second": "the number of the later revision",
    "seen": "the revision the edit was made on",
    "digest": "the digest of that revision's text, to guard against other changes",
    "rule": "the kind of finding, by its code",
    "subject": "what it is about; all where it is empty",
}
_HEADERS: dict[str, dict[str, Any]] = {
    "401": {"WWW-Authenticate": {"schema": {"type": "string"}, "required": True}},
    "405": {"Allow": {"schema": {"type": "string"}, "required": True}},
    "429": {"Retry-After": {"schema": {"type": "integer", "minimum": 1}, "required": True,
                            "description": "seconds to wait"}},
}  # fmt: skip


def document(api: NinjaAPI, repeatable: frozenset[str]) -> dict[str, Any]:
    """The document; ``repeatable`` are the operations that take an idempotency key."""
    made: dict[str, Any] = dict(api.get_openapi_schema(path_prefix=f"{ROOT}/"))
    made["info"]["description"] = DESCRIPTION
    made["components"]["securitySchemes"] = {"token": {"type": "http", "scheme": "bearer"}}
    made["security"] = [{"token": []}]
    for methods in made["paths"].values():
        for operation in methods.values():
            operation["responses"] = {
                str(code): _response(str(code), each) for code, each in operation["responses"].items()
            }
            if operation.get("description", "").rstrip(".") == operation["summary"]:
                del operation["description"]
            for each in operation["parameters"]:
                each["description"] = PARAMETERS[each["name"]]
            if operation["operationId"] in repeatable:
                operation["parameters"] = [*operation["parameters"], IDEMPOTENCY]
    return made


def _response(code: str, response: dict[str, Any]) -> dict[str, Any]:
    """A response with the kind of content it has."""
    content = dict(response.get("content", {}))
    if code != "200":
        content = dict(zip((MEDIA,), content.values(), strict=True))
    headers = {"headers": _HEADERS[code]} if code in _HEADERS else {}
    return {**response, "content": content, **headers}


def described(api: NinjaAPI, repeatable: frozenset[str]) -> Callable[[HttpRequest], HttpResponse]:
    """The view that answers the document."""

    @lru_cache(maxsize=1)
    def made() -> dict[str, Any]:
        return document(api, repeatable)

    def openapi(request: HttpRequest) -> HttpResponse:
        """The OpenAPI document."""
        return JsonResponse(made(), json_dumps_params={"ensure_ascii": False})

    return openapi
