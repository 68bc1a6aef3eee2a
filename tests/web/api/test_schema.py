# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Whatever is sent to whichever operation in whichever role: never a 5xx, and always an answer that is described.

BYGGESTEN_API_EXAMPLES says how many times as many requests an operation gets; `make soak` asks for more.
"""

from __future__ import annotations

import itertools
import os
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
import schemathesis.specs.openapi.checks as conformance
from django.core.handlers.wsgi import WSGIHandler
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from hypothesis import HealthCheck, Phase, given
from hypothesis import settings as bounds
from hypothesis import strategies as st
from schemathesis.checks import not_a_server_error
from schemathesis.config import SchemathesisConfig
from schemathesis.core.parameters import ParameterLocation
from schemathesis.generation.modes import GenerationMode

from byggesten.actions.permission import Role
from byggesten.web.api.urls import OPERATIONS

from support.api import LYNGBY, Api

TIMES = int(os.environ.get("BYGGESTEN_API_EXAMPLES", "1"))
FUZZED, COVERED = 6, 15
# A version is rendered when it is frozen, which takes its time.
SLOW = {("versions", "post"): 3}
CONFIG = SchemathesisConfig.from_dict({"generation": {"allow-x00": False, "deterministic": True}})
SCHEMA = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", WSGIHandler(), config=CONFIG)
# What is described may still be impossible here, so that not all that fits the description is accepted.
CHECKED = [
    not_a_server_error, conformance.status_code_conformance, conformance.content_type_conformance,
    conformance.response_headers_conformance, conformance.response_schema_conformance,
    conformance.negative_data_rejection, conformance.unsupported_method,
]  # fmt: skip
ROLES = [role for role in Role if role is not Role.PUBLIC]
BOLD = bounds(
    derandomize=True, deadline=None, database=None, phases=[Phase.generate],
    suppress_health_check=list(HealthCheck),
)  # fmt: skip
# Things there are, so that a request gets past »does not exist«.
KNOWN = {
    "organisation": [LYNGBY], "proposal": ["centermodel"], "unit": ["direktionen", "center-for-raadgivning-og-stoette"],
    "key": ["C12", "C31"], "version": ["hoeringsversion"], "anchor": ["hvorfor-aendre-organisationen"], "number": [1],
    "code": ["dates.vague", "planned.leans_on_open"], "of": ["base", "centermodel", "2013-01-01"],
    "on": ["2012-07-01", "2014-01-01"], "path": ["economy.posts", "row(tasks)"], "id": ["direktionen"],
    "text": ["direktion"], "seen": [1], "first": [1], "second": [1], "section": ["", "hvorfor-aendre-organisationen"],
    "source": ["centermodel"], "rule": ["planned.leans_on_open"],
}  # fmt: skip
DESCRIBED = [(path, method) for path in SCHEMA for method in SCHEMA[path]]
PLACES = {"path_parameters": ParameterLocation.PATH, "query": ParameterLocation.QUERY, "body": ParameterLocation.BODY}


@pytest.fixture(autouse=True)
def unlimited(settings: Any) -> None:
    """Limits on how often one may ask have their own tests."""
    settings.API_PER_MINUTE = 10**9


@pytest.fixture(autouse=True)
def one_transaction() -> Iterator[None]:
    """Every request of a test runs in the transaction of the test, which is undone after it."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


def made_sensible(case: Any, choose: Callable[[list[Any]], Any]) -> None:
    """Put things there are in the place of those made up, where nothing is meant to be wrong."""
    for name, place in PLACES.items():
        said, component = getattr(case, name), case.meta.components.get(place) if case.meta else None
        if isinstance(said, dict) and (component is None or component.mode is GenerationMode.POSITIVE):
            for each in said.keys() & KNOWN.keys():
                chosen = choose(KNOWN[each])
                said[each] = [chosen] if isinstance(said[each], list) else chosen


def test_every_operation_is_described_and_every_described_one_declared() -> None:
    declared = {(each.address.replace("{path:", "{").replace("{int:", "{"), each.method) for each in OPERATIONS}
    assert {(f"/api/v1{address}", method) for address, method in declared} == {
        (path, method.upper()) for path, method in DESCRIBED
    }


@pytest.mark.parametrize(("path", "method"), DESCRIBED)
def test_no_role_can_break_an_operation(path: str, method: str, api_as: Callable[..., Api]) -> None:
    operation = SCHEMA[path][method]
    headers = {role: api_as(role).headers for role in ROLES}
    cases = operation.as_strategy(GenerationMode.POSITIVE) | operation.as_strategy(GenerationMode.NEGATIVE)

    @bounds(BOLD, max_examples=FUZZED * TIMES)
    @given(case=cases, sensible=st.sampled_from([True, True, True, False]), data=st.data())
    def tried(case: Any, sensible: bool, data: st.DataObject) -> None:
        if sensible:
            made_sensible(case, lambda each: data.draw(st.sampled_from(each)))
        for role in ROLES:
            case.call_and_validate(headers=headers[role], checks=CHECKED)

    tried()


@pytest.mark.parametrize(("path", "method"), DESCRIBED)
@pytest.mark.parametrize("role", [Role.PROJECT_LEADER, Role.CHIEF_EXECUTIVE])
def test_no_edge_of_what_is_described_breaks_an_operation(
    role: Role, path: str, method: str, api_as: Callable[..., Api]
) -> None:
    operation, headers = SCHEMA[path][method], api_as(role).headers
    cases = SCHEMA.iter_coverage_cases(
        operation,
        generation_modes=list(GenerationMode),
        generation_config=SCHEMA.config.generation_for(operation=operation),
    )
    most = COVERED // SLOW.get((path.rpartition("/")[2], method), 1) * TIMES
    for number, case in enumerate(itertools.islice(cases, most)):
        made_sensible(case, lambda each, number=number: each[number % len(each)])
        case.call_and_validate(headers=headers, checks=CHECKED)
