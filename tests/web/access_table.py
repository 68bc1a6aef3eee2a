# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Who may use which address with which method: the promise, written by hand, that the application is held to.

Nothing here is computed from the application. The roles and what they need stand in the domain's list of roles; what
they may do in ``actions/permission.py``. An address or a method that is not here is denied to everybody.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from byggesten.actions.permission import Role

from support.canaries import LED

ADMINISTRATOR, LEADER, CHIEF = Role.ADMINISTRATOR, Role.PROJECT_LEADER, Role.CHIEF_EXECUTIVE
HR, CONTROLLER, HEAD = Role.HR_PARTNER, Role.CONTROLLER, Role.HEAD_OF_UNIT

# ---------------------------------------------------------------------------------------------- circles of readers
# Everybody who is a member; those who work on proposals and see drafts; and those who may do one thing.
MEMBERS = frozenset(Role)
STAFF = MEMBERS - {Role.PUBLIC}
WORKERS = frozenset({ADMINISTRATOR, LEADER, CHIEF, HR, CONTROLLER})
EDITORS = frozenset({LEADER})
ISSUERS = frozenset({LEADER, CHIEF})
RESTORERS = frozenset({ADMINISTRATOR, LEADER})
DECIDERS = frozenset({CHIEF})
WEIGHERS = frozenset({ADMINISTRATOR, LEADER})
PRICERS = frozenset({ADMINISTRATOR, CONTROLLER})
ADMINISTRATORS = frozenset({ADMINISTRATOR})
AUDITORS = frozenset({ADMINISTRATOR, CHIEF})
PERSONNEL = frozenset({HR, HEAD})
NONE: frozenset[Role] = frozenset()
Fields = Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """An address within an organisation: who may GET and who may POST it, and what a sensible request looks like.

    ``public`` says that everybody may GET it below the organisation's public address.
    """

    name: str
    get: frozenset[Role] = NONE
    post: frozenset[Role] = NONE
    public: bool = False
    parts: Fields = field(default_factory=dict)
    query: Fields = field(default_factory=dict)
    form: Fields = field(default_factory=dict)


ONE: Fields = {"proposal": "udsendt"}
VERSION: Fields = {**ONE, "version": "hoeringsversion"}
NEW: Fields = {"op": "unit.rename", "unit": "Biblioteket", "to": "Bibliotekerne", "token": "ny"}

WITHIN = (
    Row(name="overview", get=MEMBERS, public=True),
    # ---------------------------------------------------------------- the organisation
    Row(name="organisation", get=MEMBERS, public=True),
    Row(name="chart-data", get=MEMBERS, public=True),
    Row(name="unit", get=MEMBERS, public=True, parts={"unit": LED}),
    Row(name="staff", post=PERSONNEL, parts={"unit": LED}, form={"purpose": "placement"}),
    Row(name="committee", get=MEMBERS, public=True, parts={"committee": "kulturudvalget"}),
    Row(name="body", get=MEMBERS, public=True, parts={"body": "hovedudvalget"}),
    Row(name="task", get=MEMBERS, public=True, parts={"task": "undervisning"}),
    Row(name="search", get=MEMBERS, public=True, query={"q": "bibliotek"}),
    # ---------------------------------------------------------------- proposals: reading
    Row(name="proposals", get=MEMBERS, post=EDITORS, public=True, form={"title": "Nyt", "effective": "2027-01-01"}),
    Row(name="proposal", get=MEMBERS, public=True, parts=ONE),
    Row(name="proposal-report", get=MEMBERS, public=True, parts={**ONE, "language": "da"}),
    Row(name="proposal-markdown", get=WORKERS, parts=ONE),
    Row(name="proposal-versions", get=MEMBERS, public=True, parts=ONE),
    Row(name="proposal-version", get=MEMBERS, public=True, parts=VERSION),
    Row(name="proposal-since", get=WORKERS, parts=ONE, query={"after": "1"}),
    Row(name="proposal-revisions", get=WORKERS, parts=ONE, query={"from": "1", "to": "2"}),
    Row(name="proposal-alternatives", get=WORKERS, parts=ONE),
    # ---------------------------------------------------------------- proposals: writing
    Row(name="proposal-prose", get=EDITORS, post=EDITORS, parts=ONE,
        query={"section": "begrundelse"}, form={"section": "begrundelse", "block": "0", "text": "En anden tekst."}),
    Row(name="proposal-preview", post=EDITORS, parts=ONE, form={"text": "**Hej**"}),
    Row(name="section-new", get=EDITORS, post=EDITORS, parts=ONE, form={"title": "Nyt afsnit", "level": "1"}),
    Row(name="section", get=EDITORS, post=EDITORS, parts=ONE,
        query={"section": "begrundelse"}, form={"section": "begrundelse", "title": "Andre grunde"}),
    Row(name="proposal-head", get=EDITORS, post=EDITORS, parts=ONE, form={"title": "En anden titel"}),
    Row(name="proposal-source", get=EDITORS, post=EDITORS, parts=ONE, form={"text": "# Tom", "check": "1"}),
    Row(name="change-new", get=EDITORS, post=EDITORS, parts=ONE, query={"op": "unit.rename"}, form=NEW),
    Row(name="change-order", post=EDITORS, parts=ONE, form={"up": "U2"}),
    Row(name="change", get=EDITORS, post=EDITORS, parts={**ONE, "key": "U1"},
        form={"yaml": "- id: U1\n  close: Biblioteket"}),
    Row(name="change-move", get=EDITORS, post=EDITORS, parts={**ONE, "key": "U1"}, form={"to": "senere"}),
    Row(name="proposal-draw", get=EDITORS, parts=ONE),
    Row(name="proposal-chart", get=EDITORS, parts=ONE),
    Row(name="proposal-dialog", get=EDITORS, parts=ONE, query={"do": "rename", "unit": LED}),
    Row(name="proposal-act", post=EDITORS, parts=ONE,
        form={"do": "rename", "unit": "skoleafdelingen", "name": "Skoler"}),
    Row(name="proposal-undo", post=EDITORS, parts=ONE),
    Row(name="proposal-redo", post=EDITORS, parts=ONE),
    Row(name="proposal-copy", post=EDITORS, parts=ONE, form={"title": "En kopi"}),
    Row(name="proposal-within", post=EDITORS, parts=ONE, form={"action": "add", "id": "A", "name": "Model A"}),
    Row(name="proposal-take", get=EDITORS, post=EDITORS, parts={**ONE, "other": "kladde"}, form={"key": "K2"}),
    Row(name="proposal-rebase", get=WORKERS, post=EDITORS, parts=ONE),
    # ---------------------------------------------------------------- proposals: going back, issuing and deciding
    Row(name="proposal-restore", post=RESTORERS, parts={**ONE, "number": 1}),
    Row(name="proposal-freeze", post=ISSUERS, parts=ONE, form={"name": "Ny", "kind": "other", "audience": "work"}),
    Row(name="proposal-issue", post=ISSUERS, parts=VERSION, form={"audience": "work"}),
    Row(name="proposal-decide", get=WORKERS, post=DECIDERS, parts=ONE, form={"decision": "KB 1", "sure": "1"}),
    # ---------------------------------------------------------------- checks
    Row(name="checks", get=WORKERS, query={"of": "udsendt"}),
    Row(name="check-severity", post=WEIGHERS, form={"rule": "structure.no_parent", "severity": "info"}),
    Row(name="check-waive", post=WEIGHERS, form={"rule": "structure.no_parent", "reason": "aftalt"}),
    Row(name="check-unwaive", post=WEIGHERS, form={"rule": "committees.unsaid"}),
    # ---------------------------------------------------------------- administration
    Row(name="administration", get=ADMINISTRATORS),
    Row(name="member-add", post=ADMINISTRATORS, form={"email": "ny@lilleby.example", "name": "Ny", "role": "employee"}),
    Row(name="member-change", post=ADMINISTRATORS, form={"member": "{member}", "role": "politician"}),
    Row(name="member-remove", post=ADMINISTRATORS, form={"member": "{member}"}),
    Row(name="words", get=ADMINISTRATORS, post=ADMINISTRATORS,
        form={"what": "word", "slot": "council", "word": "Byråd"}),
    Row(name="principles", get=ADMINISTRATORS, post=ADMINISTRATORS, form={"name": "Nyt princip", "text": "Kort"}),
    Row(name="principle-remove", post=ADMINISTRATORS, form={"id": "et-princip"}),
    Row(name="prices", get=PRICERS, post=PRICERS, form={"category": "leder", "price": "700000"}),
    Row(name="rules", get=WEIGHERS, post=WEIGHERS, form={"limit": "law.readings.days", "number": "20"}),
    Row(name="audit", get=AUDITORS),
    # ---------------------------------------------------------------- consequences
    Row(name="consequences", get=MEMBERS, public=True, query={"of": "udsendt"}),
    Row(name="consequences-data", get=MEMBERS, public=True, query={"of": "udsendt"}),
    Row(name="find", get=MEMBERS, public=True, query={"q": "Biblioteket"}),
    Row(name="figure", get=MEMBERS, public=True, query={"subject": "udsendt", "path": "summary.units_after"}),
    # ---------------------------------------------------------------- alternatives side by side
    Row(name="compare", get=MEMBERS, public=True, query={"of": "udsendt"}),
    Row(name="compare-data", get=MEMBERS, public=True, query={"of": "udsendt"}),
    # ---------------------------------------------------------------- programs that act for a user
    Row(name="tokens", get=STAFF, post=STAFF, form={"name": "Et program", "scope": "read", "days": "30"}),
    Row(name="token-revoke", post=STAFF, form={"token": "{token}"}),
)  # fmt: skip


# ---------------------------------------------------------------------------------------------- programs
# A program asks with a user's token, and may do what the role of the user may so far as the token's scopes reach.
@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """An operation of the API within an organisation: who may call it, and with which scope of a token."""

    method: str
    name: str
    who: frozenset[Role]
    scope: str = "read"
    parts: Fields = field(default_factory=dict)
    query: Fields = field(default_factory=dict)
    body: Fields | None = None


OF: Fields = {"of": "udsendt"}
SEEN = "{seen}"
CALLS = (
    # Whoever has a token is a member of staff; the role of the public has none, and reads what is published.
    Call(method="GET", name="organisation", who=MEMBERS),
    Call(method="GET", name="units", who=MEMBERS),
    Call(method="GET", name="unit", who=MEMBERS, parts={"unit": LED}),
    Call(method="GET", name="history", who=MEMBERS, parts={"unit": LED}),
    Call(method="GET", name="committees", who=MEMBERS),
    Call(method="GET", name="tasks", who=MEMBERS),
    Call(method="GET", name="med", who=MEMBERS),
    Call(method="GET", name="posts", who=MEMBERS),
    Call(method="GET", name="find", who=MEMBERS, query={"text": "Biblioteket"}),
    Call(method="GET", name="answer", who=MEMBERS, query={**OF, "id": LED}),
    Call(method="GET", name="figure", who=MEMBERS, query={**OF, "path": "summary.units_after"}),
    Call(method="GET", name="consequences", who=MEMBERS, query=OF),
    Call(method="GET", name="compare", who=MEMBERS, query=OF),
    Call(method="GET", name="findings", who=WORKERS, query=OF),
    Call(method="GET", name="proposals", who=MEMBERS),
    Call(method="GET", name="proposal", who=MEMBERS, parts=ONE),
    Call(method="GET", name="changes", who=MEMBERS, parts=ONE),
    Call(method="GET", name="kinds", who=MEMBERS),
    Call(method="GET", name="revisions", who=WORKERS, parts=ONE),
    Call(method="GET", name="revision", who=WORKERS, parts={**ONE, "number": 1}),
    Call(method="GET", name="difference", who=WORKERS, parts=ONE, query={"first": 1, "second": 2}),
    Call(method="GET", name="versions", who=MEMBERS, parts=ONE),
    Call(method="GET", name="version", who=MEMBERS, parts=VERSION),
    Call(method="POST", name="versions", who=ISSUERS, scope="freeze", parts=ONE, body={"name": "Ny", "seen": SEEN}),
    Call(method="PATCH", name="version", who=ISSUERS, scope="freeze", parts=VERSION, body={"audience": "work"}),
    Call(method="POST", name="decision", who=DECIDERS, scope="decide", parts=ONE, body={"decision": "KB 1"}),
    Call(method="POST", name="changes", who=EDITORS, scope="propose", parts=ONE,
         body={"seen": SEEN, "op": "unit.rename", "values": {"unit": "Biblioteket", "to": "Bibliotekerne"}}),
    Call(method="PATCH", name="change", who=EDITORS, scope="propose", parts={**ONE, "key": "U1"},
         body={"seen": SEEN, "values": {"to": "Direktionen"}}),
    Call(method="DELETE", name="change", who=EDITORS, scope="propose", parts={**ONE, "key": "U2"},
         query={"seen": SEEN}),
    Call(method="POST", name="change-move", who=EDITORS, scope="propose", parts={**ONE, "key": "U1"},
         body={"seen": SEEN, "section": "senere"}),
    Call(method="POST", name="take", who=EDITORS, scope="propose", parts=ONE,
         body={"seen": SEEN, "source": "kladde", "key": "K2"}),
    Call(method="PUT", name="prose", who=EDITORS, scope="propose", parts={**ONE, "anchor": "begrundelse"},
         body={"seen": SEEN, "text": "En anden tekst."}),
    Call(method="PATCH", name="head", who=EDITORS, scope="propose", parts=ONE,
         body={"seen": SEEN, "values": {"title": "En anden titel"}}),
    Call(method="POST", name="undo", who=EDITORS, scope="propose", parts=ONE),
    Call(method="POST", name="redo", who=EDITORS, scope="propose", parts=ONE),
    Call(method="POST", name="copies", who=EDITORS, scope="propose", parts=ONE, body={"title": "En kopi"}),
    Call(method="PUT", name="rule", who=WEIGHERS, scope="weigh", parts={"code": "structure.no_parent"},
         body={"severity": "info"}),
    Call(method="POST", name="waivers", who=WEIGHERS, scope="weigh",
         body={"rule": "structure.no_parent", "reason": "x"}),
    Call(method="DELETE", name="waivers", who=WEIGHERS, scope="weigh", query={"rule": "committees.unsaid"}),
)  # fmt: skip
# Nothing of these can be undone where nobody has done anything: who may is told so, and no more.
NOTHING_TO_DO = ("undo", "redo")
# Beside them, outside organisations: what the API is, and the organisations of a token.
API_FOR_ANYBODY, API_WITH_TOKEN = ("openapi",), ("organisations",)

# ---------------------------------------------------------------------------------------------- outside organisations
ANYONE, SIGNED_IN, NOT_HERE = "anyone", "signed in", "not in this installation"


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """An address outside every organisation: who may use it with which methods.

    ``needs`` says what must be so for a sensible request to come through, where that is more than who asks: then a
    request without it leads on or is not found, but is never denied.
    """

    name: str
    who: str
    methods: tuple[str, ...] = ("GET",)
    parts: Fields = field(default_factory=dict)
    form: Fields = field(default_factory=dict)
    needs: str = ""


FORM = ("GET", "POST")
RECOVERY = "a second factor"
SITE = (
    Site(name="start", who=ANYONE),
    Site(name="language", who=ANYONE, methods=("POST",), form={"language": "en"}),
    Site(name="accessibility", who=ANYONE),
    Site(name="healthy", who=ANYONE),
    Site(name="account", who=SIGNED_IN, methods=FORM, form={"name": "Nyt navn"}),
    Site(
        name="account_login", who=ANYONE, methods=FORM, form={"login": "ingen@lilleby.example", "password": "forkert"}
    ),
    Site(name="account_logout", who=SIGNED_IN, methods=("POST",)),
    Site(name="account_inactive", who=ANYONE),
    Site(name="account_reauthenticate", who=SIGNED_IN, methods=FORM, form={"password": "et langt ord til prøver"}),
    Site(name="account_change_password", who=SIGNED_IN, methods=FORM),
    Site(name="account_set_password", who=SIGNED_IN, methods=FORM),
    Site(name="account_reset_password", who=ANYONE, methods=FORM, form={"email": "ingen@lilleby.example"}),
    Site(name="account_reset_password_done", who=ANYONE),
    Site(name="account_reset_password_from_key", who=ANYONE, methods=FORM, parts={"uidb36": "1", "key": "forkert"}),
    Site(name="account_reset_password_from_key_done", who=ANYONE),
    Site(name="mfa_index", who=SIGNED_IN),
    Site(name="mfa_authenticate", who=ANYONE, methods=FORM),
    Site(name="mfa_reauthenticate", who=SIGNED_IN, methods=FORM),
    Site(name="mfa_activate_totp", who=SIGNED_IN, methods=FORM),
    Site(name="mfa_deactivate_totp", who=SIGNED_IN, methods=FORM, needs=RECOVERY),
    Site(name="mfa_view_recovery_codes", who=SIGNED_IN, needs=RECOVERY),
    Site(name="mfa_download_recovery_codes", who=SIGNED_IN, needs=RECOVERY),
    Site(name="mfa_generate_recovery_codes", who=SIGNED_IN, methods=FORM, needs=RECOVERY),
    Site(name="openid_connect_login", who=NOT_HERE, methods=("POST",), parts={"provider_id": "organisation"}),
    Site(name="openid_connect_callback", who=NOT_HERE, parts={"provider_id": "organisation"}),
    Site(name="socialaccount_login_cancelled", who=NOT_HERE),
    Site(name="socialaccount_login_error", who=NOT_HERE),
)
# What our neighbours have and nobody may use: signing up, several addresses, codes by mail, connected accounts.
CLOSED: Mapping[str, Fields] = {
    "account_signup": {}, "account_email": {}, "account_email_verification_sent": {},
    "account_confirm_login_code": {}, "account_confirm_email": {"key": "x"}, "socialaccount_signup": {},
    "socialaccount_connections": {},
}  # fmt: skip
# Old addresses of our neighbours, without names.
NAMELESS = (
    "/account/social/login/cancelled/", "/account/social/login/error/", "/account/social/signup/",
    "/account/social/connections/",
)  # fmt: skip
