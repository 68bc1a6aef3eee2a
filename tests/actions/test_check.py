# SPDX-FileCopyrightText: 2026 The Byggesten developers
# SPDX-License-Identifier: MPL-2.0
"""Checking a workspace: everything once, in order, weighed as the settings say."""

from __future__ import annotations

from byggesten.actions.check import check, errors, read_findings
from byggesten.actions.plain import finding_plain
from byggesten.kernel.findings import Severity

from support.desk import TODAY, codes, desk, document, opened

SETTINGS = '[workspace]\nname = "L"\nopening = 2026-01-01\n'


def test_the_small_workspace_is_clean() -> None:
    """What `new` makes has nothing to object to."""
    assert () == check(opened(desk()), TODAY)


def test_findings_come_in_the_order_of_files_and_lines_each_once() -> None:
    """The register first, then proposals; a mistake that two parts see is said once."""
    files = {
        "register/units.csv": "name,parent\nA,\nB,A\nC,X\nD,Y\n",
        "proposals/a.md": document("a", "- id: D1\n  move: B\n  to: Z"),
        "proposals/b.md": document("b", "- id: D1\n  move: B\n  to: Z"),
    }
    found = check(opened(desk(files, without=("proposals/boern-og-kultur.md",))), TODAY)
    places = [(each.place.file, each.place.line) for each in found if each.code.startswith("name.unl")]
    assert sorted(places, key=lambda place: (place[0].startswith("proposals"), place)) == places
    assert len({each.order() for each in found}) == len(found)


def test_one_proposal_may_be_looked_at() -> None:
    """The rules then look at that one alone; files are always read."""
    files = {"proposals/a.md": document("a", "- id: D1\n  move: Direktionen\n  to: Biblioteket")}
    workspace = opened(desk(files))
    assert "planned.cycle" in codes(check(workspace, TODAY))
    assert "planned.cycle" not in codes(check(workspace, TODAY, ("boern-og-kultur",)))


def test_severity_is_the_workspace_s_and_waivers_are_kept() -> None:
    """A rule may weigh otherwise, or be accepted with a reason."""
    wrong = {"proposals/a.md": document("a", "- id: D1\n  move: biblioteket\n  to: Skole Afdelingen")}
    plain = [each.severity for each in check(opened(desk(wrong)), TODAY) if each.code == "name.unknown"]
    assert [Severity.ERROR] == plain
    softer = wrong | {"byggesten.toml": f'{SETTINGS}[rules]\n"name.unknown" = "info"\n'}
    assert () == errors(check(opened(desk(softer)), TODAY))
    waived = wrong | {"byggesten.toml": f'{SETTINGS}[[waivers]]\nrule = "name.unknown"\nreason = "kendt"\n'}
    assert "name.unknown" not in codes(check(opened(desk(waived)), TODAY))


def test_without_units_nothing_is_computed() -> None:
    """The one finding is that there are none."""
    files = {"register/units.csv": "name\n", "register/tasks.csv": "name\nVeje\n"}
    gone = ("register/committees.csv", "register/med.csv")
    assert ["workspace.no_units"] == codes(check(opened(desk(files, without=gone)), TODAY))


def test_synthetic_data_is_said() -> None:
    """Every check of a synthetic workspace tells so, and it is no error."""
    found = read_findings(opened(desk({"byggesten.toml": SETTINGS + "synthetic = true\n"})))
    assert ["workspace.synthetic"] == codes(found)
    assert () == errors(found)


def test_a_proposal_on_an_unknown_base_is_an_error() -> None:
    """It cannot be written on more decisions than there are."""
    change = "- id: D1\n  move: Biblioteket\n  to: Børn og Skole"
    found = check(opened(desk({"proposals/b.md": document("b", change, base=3)})), TODAY)
    assert ["proposal.bad_base"] == codes(errors(found))


def test_a_finding_as_plain_data_has_its_promised_keys() -> None:
    """The seven of the promise, and those that were added."""
    found = check(opened(desk({"register/units.csv": "name,parent\nA,B\nC,A\n"})), TODAY)
    plain = finding_plain(found[0], "en")
    assert {"code", "severity", "subject", "message", "file", "line", "reference"} <= set(plain)
    assert {"advice", "column", "date", "verify"} == set(plain) - {
        "code", "severity", "subject", "message", "file", "line", "reference",
    }  # fmt: skip
