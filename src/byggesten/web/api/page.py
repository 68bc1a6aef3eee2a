# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""The reference page of the API, written from its OpenAPI document and the tables of scopes and access."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from byggesten.actions.permission import RIGHTS
from byggesten.web.api.declare import Operation
from byggesten.web.tokens import SCOPES

INTRODUCTION = """\
# The API

Everything below `/api/v1/` answers and takes JSON. `/api/v1/openapi.json` describes it in OpenAPI 3.1, shapes and
all; this page is written from it by `make docs`. What the keys of organisations, consequences and comparisons hold is
told in [json.md](json.md), the kinds of change in [changes.md](changes.md). How it is used: [Use the
API](../how-to/use-the-api.md).

- **Token.** `Authorization: Bearer TOKEN`, made on the page `/w/ORGANISATION/account/tokens`. It belongs to one
  organisation; others are not there (404). It may do what its user's role may, as far as its scopes reach (403 beyond
  them). Without one that works: 401. A session in a browser is no token.
- **Language.** `Accept-Language`: Danish, or English where it is asked for first.
- **Parts of lists.** `offset` and `limit` (at most 500); `total` says how many there are.
- **Editing.** `seen` is the revision the edit was made on (`revision` of the proposal). What others have saved since
  is merged; where both have changed the same, the answer is 409 with `conflicts`, and the same call with `resolve`
  says what is to stand.
- **Twice is once.** With the header `Idempotency-Key` the same call is carried out once; the answer then says
  `repeated`.
- **Problems.** Errors are `application/problem+json` (RFC 9457): `title`, `status`, `detail`, and `findings` with
  code, message, advice and place as in [json.md](json.md), `invalid` for parts of the request that are not as
  described, `conflicts` for clashes.
- **Limits.** 300 calls a minute for each user (429 with `Retry-After`), 1 MB a call, JSON at most 12 deep; see
  [web.md](web.md).
- **Persons.** `by` is a pseudonym. Nobody's name is in any answer; small groups and costs are kept back as on the
  pages."""


def written(document: Mapping[str, Any], operations: Iterable[Operation]) -> str:
    """The page as Markdown."""
    needs = {(f"/api/v1{_plain(each.address)}", each.method.lower()): each for each in operations}
    parts = [INTRODUCTION, _scopes()]
    groups: dict[str, list[str]] = {}
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            told = "\n".join(
                _operation(path, method, operation, needs[path, method], document["components"]["schemas"])
            )
            groups.setdefault(operation["tags"][0], []).append(told)
    parts += [f"## {group}\n\n" + "\n\n".join(each) for group, each in groups.items()]
    return "\n\n".join(parts) + "\n"


def _plain(address: str) -> str:
    return address.replace("{path:", "{").replace("{int:", "{")


def _scopes() -> str:
    rows = [
        f"| `{name}` | {scope.name.en} | {', '.join(RIGHTS[each].en for each in sorted(scope.rights))} |"
        for name, scope in SCOPES.items()
    ]
    return "\n".join(("## Scopes", "", "| scope | a program may | rights it lets through |", "|---|---|---|", *rows))


def _operation(
    path: str, method: str, operation: Mapping[str, Any], declared: Operation, schemas: Mapping[str, Any]
) -> Iterator[str]:
    yield f"### {method.upper()} {path.removeprefix('/api/v1')}\n"
    yield f"{operation['summary']}."
    if operation.get("description"):
        yield " ".join(operation["description"].split())
    needs = str(declared.needs.name).replace("may:", "").strip("()")
    yield f"\nNeeds: {needs if declared.within else 'a token'}."
    answer = operation["responses"]["200"]["content"]["application/json"]["schema"]["$ref"].rpartition("/")[2]
    yield f"Answers: `{answer}` ({', '.join(f'`{each}`' for each in schemas[answer]['properties'])})."
    rows = list(_given(operation, schemas))
    if rows:
        yield "\n| send | in | required | |\n|---|---|---|---|"
        yield from rows


def _given(operation: Mapping[str, Any], schemas: Mapping[str, Any]) -> Iterator[str]:
    for each in operation["parameters"]:
        if each["in"] != "path":
            words = each.get("description", "")
            yield f"| `{each['name']}` | {each['in']} | {'yes' if each['required'] else ''} | {words} |"
    body = operation.get("requestBody", {}).get("content", {}).get("application/json", {}).get("schema")
    if not body:
        return
    schema = schemas[body["$ref"].rpartition("/")[2]]
    for name, each in schema["properties"].items():
        required = "yes" if name in schema.get("required", ()) else ""
        yield f"| `{name}` | body | {required} | {each.get('description') or _choices(each)} |"


def _choices(schema: Mapping[str, Any]) -> str:
    listed = schema.get("enum") or next((each["enum"] for each in schema.get("anyOf", ()) if "enum" in each), ())
    if not listed:
        return ""
    return "see `kinds`" if len(listed) > 8 else ", ".join(f"`{each}`" for each in listed)
