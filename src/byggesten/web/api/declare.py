# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Operations: each method of an address with its view and who may use it, declared as the pages' routes are.

A view is ``view(visit, **parts)``; its parameters and answer are read from its annotations, its words from
its docstring.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, get_type_hints

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import URLPattern
from ninja import NinjaAPI, Router
from ninja.errors import HttpError, ValidationError
from pydantic import BaseModel

from byggesten import __version__
from byggesten.web.api.entry import enter_by_token, with_token
from byggesten.web.api.parser import StrictParser
from byggesten.web.api.problems import ProblemError, answered, language_of, problem_response
from byggesten.web.api.shapes.common import Problem
from byggesten.web.table import Access, Need

NAMESPACE = "api"
WITHIN = "w/{organisation}/"
# What any operation may answer beside what it is for, and what one that writes may.
ALWAYS, OF_WRITING = (401, 403, 404, 405, 422, 429), (400, 409, 413, 415, 503)


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """A method of an address below an organisation's: its name, its view, and what it needs.

    Without an organisation (``within`` false) the view gets the request, and any token that works is enough.
    """

    method: str
    path: str
    name: str
    view: Callable[..., BaseModel]
    needs: Need = with_token
    within: bool = True

    @property
    def address(self) -> str:
        """Its address below the API's, as OpenAPI writes it."""
        return "/" + (WITHIN if self.within else "") + self.path

    @property
    def writes(self) -> bool:
        """Whether it changes anything."""
        return self.method != "GET"


def accesses(operations: Iterable[Operation]) -> dict[str, Access]:
    """Who may use the operations, by the name of the address."""
    found: dict[str, dict[str, Need]] = {}
    within: dict[str, bool] = {}
    for each in operations:
        found.setdefault(each.name, {})[each.method] = each.needs
        within[each.name] = each.within
    return {
        f"{NAMESPACE}:{name}": Access(methods=methods, within=within[name], enter=enter_by_token)
        for name, methods in found.items()
    }


def built(operations: Iterable[Operation]) -> NinjaAPI:
    """The API of operations."""
    api = NinjaAPI(
        title="Byggesten", version=__version__, openapi_url=None, docs_url=None, urls_namespace=NAMESPACE,
        parser=StrictParser(),
    )  # fmt: skip
    router = Router()
    for each in operations:
        _add(router, each)
    api.add_router("", router)
    _handlers(api)
    return api


def patterns(api: NinjaAPI) -> list[URLPattern]:
    """The addresses of an API; its root, which says nothing, is left out."""
    found = {(str(each.pattern), each.name): each for each in api.urls[0] if isinstance(each, URLPattern)}
    return [each for each in found.values() if each.name != "api-root"]


def _add(router: Router, operation: Operation) -> None:
    words = inspect.cleandoc(operation.view.__doc__ or "")
    summary, _, description = words.partition("\n\n")
    hints = get_type_hints(operation.view, include_extras=True)
    answers: dict[int, Any] = {200: hints["return"]}
    answers |= dict.fromkeys((*ALWAYS, *(OF_WRITING if operation.writes else ())), Problem)
    router.add_api_operation(
        operation.address, [operation.method], _adapted(operation, hints), response=answers, by_alias=True,
        exclude_unset=True, operation_id=f"{operation.view.__name__}", summary=summary.rstrip("."),
        description=description, url_name=operation.name, tags=[operation.path.partition("/")[0]],
    )  # fmt: skip


def _adapted(operation: Operation, hints: Mapping[str, Any]) -> Callable[..., Any]:
    """The view as the framework calls it: with the request and the organisation, its types made out."""
    given = [
        each.replace(annotation=hints[name], kind=inspect.Parameter.KEYWORD_ONLY)
        for name, each in list(inspect.signature(operation.view).parameters.items())[1:]
    ]
    known = {each.name for each in given}

    def answer(request: HttpRequest, **parts: Any) -> BaseModel:
        if unknown := set(request.GET) - known:
            raise ValidationError([{"loc": ("query", name), "type": "extra_forbidden"} for name in sorted(unknown)])
        parts.pop("organisation", None)
        return operation.view(request.visit if operation.within else request, **parts)

    first = [inspect.Parameter("request", inspect.Parameter.POSITIONAL_OR_KEYWORD, annotation=HttpRequest)]
    if operation.within:
        first.append(inspect.Parameter("organisation", inspect.Parameter.KEYWORD_ONLY, annotation=str))
    answer.__signature__ = inspect.Signature([*first, *given])  # type: ignore[attr-defined]
    answer.__name__, answer.__doc__ = operation.view.__name__, operation.view.__doc__
    return answer


def _handlers(api: NinjaAPI) -> None:
    @api.exception_handler(ProblemError)
    def problem(request: HttpRequest, error: ProblemError) -> HttpResponse:
        return answered(request, error)

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        return problem_response(request, 422, invalid=[_invalid(request, each) for each in error.errors[:20]])

    @api.exception_handler(HttpError)
    def other(request: HttpRequest, error: HttpError) -> HttpResponse:
        return problem_response(request, error.status_code)

    @api.exception_handler(Http404)
    def missing(request: HttpRequest, error: Http404) -> HttpResponse:
        return problem_response(request, 404)


# What is wrong with a part of a request; what was sent is never repeated.
_WRONG = {
    "missing": ("mangler", "is missing"),
    "extra_forbidden": ("kendes ikke", "is not known"),
}


def _invalid(request: HttpRequest, error: Mapping[str, Any]) -> dict[str, str]:
    kind = str(error.get("type", ""))
    da, en = _WRONG.get(kind, ("er ikke, som det skal være", "is not as it should be"))
    where = [str(each) for each in error.get("loc", ())]
    where = where[1:] if where[:2] == ["body", "body"] else where
    message = en if language_of(request) == "en" else da
    return {"where": ".".join(where)[:200], "message": f"{message} ({kind})" if kind not in _WRONG else message}
