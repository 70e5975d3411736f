"""Definitions of *engaged* and of *repeatedly not done* that a study can state.

No source gives a threshold. Each definition names where its own comes from.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType
from typing import Annotated

import attrs

from cbt_homework.engagement.assignment_history import AssignmentHistory
from cbt_homework.engagement.counting import quantity
from cbt_homework.engagement.course import Course
from cbt_homework.engagement.due_windows import WhyNoQuantity
from cbt_homework.engagement.repetition import missed_in_a_row_verdict
from cbt_homework.engagement.session_accounts import SessionAccount, session_accounts
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.arguments import check_class
from cbt_homework.foundation.citations import Citation, CitationStatus
from cbt_homework.foundation.field_types import Count, Label, Share, Slug
from cbt_homework.foundation.ratings import Rater
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.verdicts import Verdict, any_of
from cbt_homework.foundation.vocabulary import Term
from cbt_homework.policies.engagement import EngagementPolicy
from cbt_homework.research.recipes.recipe import Cited

_DEFAULT = EngagementPolicy()


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class EngagedDefinition(Value):
    """When somebody counts as engaged in homework: by quantity, and by nothing else.

    Attributes:
        key: Its stable name.
        version: Its version.
        says: The definition in words.
        at_least: From which share on of what was expected, in percent.
        by: Whose reports count; without it, there has to be one who reported.
        sources: The sources of the threshold.
    """

    key: Slug = attrs.field(kw_only=False)
    version: Count
    says: Label
    at_least: Share
    by: Rater | None = None
    sources: Cited

    def verdict_on_history(
        self,
        history: AssignmentHistory,
        until: date,
        *,
        sessions: Iterable[date] = (),
        policy: EngagementPolicy | None = None,
    ) -> Verdict | None:
        """Whether it holds for one assignment, up to a day; None where nothing was due.

        What is not known leaves it open only where it could decide it.
        """
        done = quantity(history, until, sessions=sessions, by=self.by, policy=policy)
        if done.because is WhyNoQuantity.NOTHING_DUE:
            return None
        if done.lowest_ratio is None or done.highest_ratio is None:
            return Verdict.UNKNOWN
        return self._engaged_verdict(done.lowest_ratio, done.highest_ratio)

    def verdict_on_course(
        self, course: Course, until: date, *, policy: EngagementPolicy | None = None
    ) -> Verdict | None:
        """Whether it holds for all occasions of all assignments together, up to a day.

        None where nothing was due. UNKNOWN where an assignment cannot be counted at all: it could
        have had any number of occasions. An assignment of a later day is left out.
        """
        check_class("course", course, Course)
        check_class("until", until, date)
        days = [day for day in course.session_days if day <= until]
        within = unknown = expected = 0
        for history in course.histories:
            assigned = history.assignment.assigned_on
            if assigned is not None and assigned > until:
                continue
            done = quantity(history, until, sessions=days, by=self.by, policy=policy)
            if done.because is WhyNoQuantity.NOTHING_DUE:
                continue
            if not done.expected:
                return Verdict.UNKNOWN
            within += done.within
            unknown += done.unknown
            expected += done.expected
        if not expected:
            return None
        return self._engaged_verdict(within / expected, (within + unknown) / expected)

    def _engaged_verdict(self, lowest: float, highest: float) -> Verdict:
        # Rounded, because 0.57 are 57 percent and not 56.99999999999999.
        if round(lowest * 100, 9) >= self.at_least:
            return Verdict.MET
        return Verdict.UNMET if round(highest * 100, 9) < self.at_least else Verdict.UNKNOWN


class Silence(Term):
    """The event that makes a session count."""

    NOT_CARRIED_OUT = "not-carried-out"
    """Something that was due was not carried out, or only partly."""
    NOTHING_CAME = "nothing-came"
    """And there was no attempt, no record and no reason."""


class WhichSessions(Term):
    """Which sessions are looked at."""

    LATEST = "latest"
    EVER = "ever"


InARow = Annotated[int, k.Whole(1, 100)]


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class RepeatedDefinition(Value):
    """When homework counts as repeatedly not carried out: at so many sessions in a row.

    Attributes:
        key: Its stable name.
        version: Its version.
        says: The definition in words.
        in_a_row: At how many sessions in a row.
        what: What has to have happened at each of them.
        which: Whether these are the latest sessions, or any.
        by: Whose reports count; without it, all of them together.
        sources: The sources of the threshold.
    """

    key: Slug = attrs.field(kw_only=False)
    version: Count
    says: Label
    in_a_row: InARow
    what: Silence
    which: WhichSessions
    by: Rater | None = None
    sources: Cited

    def verdict_on_course(
        self, course: Course, *, policy: EngagementPolicy | None = None
    ) -> Verdict:
        """Whether it holds for a course; a session of which nothing is known leaves it open.

        Sessions at which nothing was due, or all was set aside, are passed over.
        """
        if policy is None:
            policy = _DEFAULT
        check_class("course", course, Course)
        counted_course = course if self.by is None else _course_with_reports_of(course, self.by)
        verdicts = [
            self._missed_verdict(account) for account in session_accounts(counted_course, policy)
        ]
        if self.which is WhichSessions.LATEST:
            return missed_in_a_row_verdict(verdicts, self.in_a_row)
        runs = (verdicts[max(0, end - self.in_a_row) : end] for end in range(1, len(verdicts) + 1))
        return any_of(missed_in_a_row_verdict(run, self.in_a_row) for run in runs)

    def _missed_verdict(self, account: SessionAccount) -> Verdict:
        if self.what is Silence.NOT_CARRIED_OUT:
            return ~account.done_verdict
        return account.empty_handed_verdict  # and so nothing was carried out


def _course_with_reports_of(course: Course, rater: Rater) -> Course:
    """The course with the reports of one rater only; where there is none of them, not recorded."""
    histories = [
        attrs.evolve(
            history, reports=tuple(r for r in history.reports or () if r.by is rater) or None
        )
        for history in course.histories
    ]
    return attrs.evolve(course, histories=tuple(histories))


def _library_citations(says: str) -> tuple[Citation, ...]:
    return (Citation("library", CitationStatus.POLICY, says=says),)


MOSTLY_DONE = EngagedDefinition(
    "mostly-done",
    version=1,
    says="At least 80 percent of what was expected was done.",
    at_least=80,
    sources=_library_citations(
        "No source gives a threshold for being engaged; 80 percent is an example."
    ),
)
"""An example of a definition, to be stated or replaced by a study."""

TWICE_IN_A_ROW = RepeatedDefinition(
    "twice-in-a-row",
    version=1,
    says="At the last two sessions in a row something that was due was not carried out.",
    in_a_row=2,
    what=Silence.NOT_CARRIED_OUT,
    which=WhichSessions.LATEST,
    sources=_library_citations(
        "The source article says repeatedly and gives no number; two is of this library."
    ),
)
"""The number that the ladder's default policy has as well."""

NOTHING_TWICE = RepeatedDefinition(
    "nothing-twice",
    version=1,
    says="At the last two sessions in a row nothing came: no attempt, no record and no reason.",
    in_a_row=2,
    what=Silence.NOTHING_CAME,
    which=WhichSessions.LATEST,
    sources=(
        Citation(
            "prasko-2022",
            CitationStatus.VERIFIED,
            says="No attempt, no record and no reason, repeatedly: back to problem and goals.",
        ),
        *_library_citations("The article gives no number; two is of this library."),
    ),
)
"""The three conditions of the source article together."""

DEFINITIONS: Mapping[str, EngagedDefinition | RepeatedDefinition] = MappingProxyType(
    {f"{d.key}-{d.version}": d for d in (MOSTLY_DONE, TWICE_IN_A_ROW, NOTHING_TWICE)}
)
"""The definitions of this library by name and version. None of them is a default."""
