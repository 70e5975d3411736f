"""The path of a finding leads to the field that it names."""

from __future__ import annotations

import pytest

import cbt_homework as ch
from cbt_homework.homework import FromSession, Missing
from cbt_homework.judgment import value_at

SPEC = ch.HomeworkSpec("Walk", obstacles=(ch.Obstacle("Rain", then="The arcade"),))


def test_value_at_follows_fields_and_items() -> None:
    assert "The arcade" == value_at(SPEC, "obstacles.0.then")
    assert SPEC.obstacles == value_at(SPEC, "obstacles")


@pytest.mark.parametrize("source", [None, Missing.NONE])
def test_value_at_gives_none_below_what_is_not_recorded(source: Missing | None) -> None:
    assert value_at(ch.HomeworkSpec("Walk", from_session=source), "from_session.topics") is None
    assert () == value_at(
        ch.HomeworkSpec("Walk", from_session=FromSession(topics=())), "from_session.topics"
    )


@pytest.mark.parametrize(
    "path", ["nowhere", "obstacles.1", "obstacles.then", "task.x", "", "__class__"]
)
def test_value_at_refuses_a_path_that_leads_nowhere(path: str) -> None:
    with pytest.raises(LookupError) as refused:
        value_at(SPEC, path)
    assert "Walk" not in str(refused.value)


def test_value_at_refuses_what_is_no_text() -> None:
    with pytest.raises(TypeError):
        value_at(SPEC, 3)  # type: ignore[arg-type]


def test_each_path_of_a_finding_can_be_followed() -> None:
    assessment = ch.assess(SPEC)
    paths = [path for finding in assessment.findings for path in (*finding.at, *finding.needs)]
    assert paths
    for path in paths:
        value_at(SPEC, path)


def test_an_assessment_takes_the_criterion_of_its_findings() -> None:
    assessment = ch.assess(SPEC)
    for finding in assessment.findings:
        assert assessment.about(finding.criterion)
        assessment.verdict(finding.criterion)
    assert assessment.verdict("concrete") is assessment.verdict(ch.Criterion.CONCRETE)
    assert not assessment.meets("concrete")


def test_a_key_that_no_finding_has_is_refused() -> None:
    with pytest.raises(LookupError) as refused:
        ch.assess(SPEC).verdict("concret")
    assert "concret" not in str(refused.value).removesuffix("criterion")
