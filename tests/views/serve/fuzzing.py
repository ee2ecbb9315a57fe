"""Asks a site for whatever its description lets one ask, and looks whether the answers are as described."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence
from urllib.parse import quote

import schemathesis
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from schemathesis.checks import load_all_checks, not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)
from starlette.testclient import TestClient

from tests.views.attacks import ATTACKS
from tests.views.serve.conftest import HERE
from tests.views.test_site import Reader, check_tags

CHECKS = (
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
)
_SENT = ("method", "url", "params", "data", "headers")
_SECRET = re.compile(r'name="secret" value="([^"]+)"')


def fuzz(asking: TestClient, ids: Sequence[str], examples: int, seed: int = 0) -> Counter[str]:
    """Ask each address many times.

    Args:
        asking: A client of the site.
        ids: What the store has, for addresses that name a record; the first is of an event mention.
        examples: Requests for each address and method.
        seed: Of what is made up.

    Returns:
        How many requests had each answer.

    Raises:
        Exception: An answer is not as described; the message tells which request brings it.
    """
    load_all_checks()
    schema = schemathesis.openapi.from_dict(asking.get("/openapi.json").json())
    secret = _SECRET.search(asking.get(f"/why/{ids[0]}.html").text)
    assert secret, "the first record of the store can be set right from its page"
    names = st.sampled_from([*ids, *(f"{each}-side" for each in ids)]) | st.sampled_from(ATTACKS) | st.text()
    found: Counter[str] = Counter()
    for made in schema.get_all_operations():
        cases = st.builds(_filled, made.ok().as_strategy(), names, st.sampled_from(["", secret[1]]))
        several = examples if any(made.ok().iter_parameters()) or made.ok().body else 1
        limits = settings(
            max_examples=several,
            deadline=None,
            database=None,
            phases=(Phase.explicit, Phase.generate),
            suppress_health_check=list(HealthCheck),
        )
        seeded(seed)(limits(given(case=cases)(_asks(asking, found))))()
    return found


def _filled(case: schemathesis.Case, name: str, secret: str) -> schemathesis.Case:
    """Return a request that names a record, and that knows the secret of the forms when one is given."""
    case.headers = {"origin": HERE}
    if "{name}" in case.path and not case.path.startswith("/export"):
        case.path_parameters = {"name": quote(name, safe="")}
    if secret and isinstance(case.body, dict):
        case.body |= {"secret": secret, "target": name}
    return case


def _asks(asking: TestClient, found: Counter[str]) -> Callable[[schemathesis.Case], None]:
    """Return what sends a request, looks at the answer and counts it."""

    def ask(case: schemathesis.Case) -> None:
        sent = case.as_transport_kwargs(base_url=HERE)
        answer = asking.request(**{key: sent[key] for key in _SENT if key in sent})
        case.validate_response(answer, checks=CHECKS)
        if answer.headers.get("content-type", "").startswith("text/html"):
            check_tags(Reader(answer.text))
        found[str(answer.status_code)] += 1

    return ask
