"""What is known of the instruments that the source article and its references name.

Metadata only: no item of a licensed instrument is in here. A fact that is only remembered says so
by its standing, and nothing is computed from it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from cbt_homework.foundation.ratings import Rater
from cbt_homework.research.instruments.fact_builders import (
    ARTICLE,
    NOT_KNOWN,
    fact,
    remembered,
    seen,
    told,
)
from cbt_homework.research.instruments.instrument_facts import Aspect, Caution, InstrumentEntry
from cbt_homework.research.instruments.templates import BRING_YOUR_OWN
from cbt_homework.research.instruments.therapist_instruments import OF_SUPERVISION, OF_THERAPISTS

_HOMEWORK = (
    InstrumentEntry(
        "hrs-ii",
        "Homework Rating Scale, second edition (HRS-II)",
        measures="Engagement with homework, beliefs about it, and its perceived consequences.",
        filled_in_by=(Rater.OBSERVER,),
        license=BRING_YOUR_OWN,
        facts=(
            fact(
                Aspect.SUBSCALES,
                "Three: engagement, beliefs, perceived consequences.",
                seen("hildebrand-burke-2024"),
                3,
            ),
            fact(
                Aspect.SUBSCALES,
                "Engagement is quantity and quality, with difficulties and obstacles considered.",
                told("yew-2021", "In an abstract; which one is not on record here."),
            ),
            fact(Aspect.ITEMS, "Twelve items.", remembered("kazantzis-2004"), 12),
            fact(Aspect.RESPONSES, "From 0 to 4.", remembered("kazantzis-2004"), 0, 4),
            fact(
                Aspect.REVERSED,
                "Difficulty and obstacles count the other way round for engagement.",
                remembered("kazantzis-2004"),
            ),
            fact(Aspect.FORMS, "Forms for client and for therapist.", remembered("kazantzis-2004")),
        ),
        cautions=(
            Caution(
                "Which item belongs to which subscale is not established here: bring the key.",
                by=remembered("kazantzis-2004"),
            ),
        ),
        sources=(
            seen("kazantzis-2004", "Proposes its first edition, after a review of 32 studies."),
            seen("yew-2021", "Beliefs about homework went before engagement."),
            seen(
                "hildebrand-burke-2024",
                "Beliefs and consequences went between competence and engagement.",
            ),
        ),
    ),
    InstrumentEntry(
        "haacs",
        "Homework Adherence and Competence Scale (HAACS)",
        measures="Adherence and competence in homework, rated apart, by the guiding model.",
        filled_in_by=(Rater.OBSERVER,),
        license=NOT_KNOWN,
        facts=(
            fact(Aspect.SUBSCALES, "Two ratings: adherence, competence.", seen("massey-2005"), 2),
            fact(Aspect.AGREEMENT, "Excellent between raters.", seen("massey-2005")),
        ),
        cautions=(
            Caution(
                "How many items it has, and from where to where they go, is not established here.",
                by=seen("massey-2005"),
            ),
        ),
        sources=(seen("massey-2005"),),
    ),
    InstrumentEntry(
        "acrs",
        "Assignment Compliance Rating Scale (ACRS)",
        measures="How far an assignment was done, in one rating.",
        license=NOT_KNOWN,
        facts=(
            fact(Aspect.ITEMS, "One rating.", remembered("primakoff-1986"), 1),
            fact(
                Aspect.RESPONSES,
                "Six points, an order from not attempted to more than was asked.",
                remembered("primakoff-1986"),
            ),
        ),
        cautions=(
            Caution(
                "An order, not a distance: means of it presuppose what it does not say.",
                by=remembered("primakoff-1986"),
            ),
        ),
        sources=(told("primakoff-1986"),),
    ),
    InstrumentEntry(
        "haller-watzke",
        "Session ratings HE and TBH (Haller and Watzke)",
        measures="Engagement with homework (HE), and TBH, session by session.",
        license=NOT_KNOWN,
        facts=(
            fact(Aspect.SUBSCALES, "Two: HE, TBH.", seen("haller-watzke-2021"), 2),
            fact(Aspect.RESPONSES, "From 0 to 4.", seen("haller-watzke-2021"), 0, 4),
            fact(
                Aspect.USE,
                "TBH stands for what therapists do about homework.",
                remembered("haller-watzke-2021"),
            ),
            fact(
                Aspect.USE,
                "197 sessions of 22 patients, with means of 2.71 and 2.1.",
                seen("haller-watzke-2021"),
            ),
        ),
        sources=(seen("haller-watzke-2021"),),
    ),
    InstrumentEntry(
        "bchcs-d",
        "BCHCS-D, barriers to homework in depression",
        measures="What stands in the way of homework, on the patient's side and the task's.",
        license=NOT_KNOWN,
        facts=(
            fact(
                Aspect.SUBSCALES,
                "Two oblique factors: patient; therapy and task.",
                seen("callan-2012"),
                2,
            ),
            fact(Aspect.AGREEMENT, "Alpha from .80 to .95.", seen("callan-2012"), 0.80, 0.95),
        ),
        cautions=(
            Caution(
                "How many items it has, and on which scale, is not established here.",
                by=seen("callan-2012"),
            ),
        ),
        sources=(seen("callan-2012", "Items from 20 patients and 20 therapists; tested with 56."),),
    ),
)

_COMPETENCE = (
    InstrumentEntry(
        "cts",
        "Cognitive Therapy Scale (CTS)",
        measures="Competence in cognitive therapy, homework among it, in a session.",
        filled_in_by=(Rater.OBSERVER,),
        license=BRING_YOUR_OWN,
        facts=(
            fact(Aspect.ITEMS, "Eleven items.", seen("cts"), 11, form="1988"),
            fact(Aspect.ITEMS, "Thirteen items.", seen("cts"), 13, form="1980"),
            fact(Aspect.RESPONSES, "From 0 to 6.", seen("cts"), 0, 6, form="1988"),
            fact(Aspect.TOTAL, "From 0 to 66.", seen("cts"), 0, 66, form="1988"),
            fact(Aspect.CUT_OFF, "A total of 40.", seen("cts"), 40, form="1988"),
            fact(
                Aspect.USE,
                "Homework of a session on video is rated on it.",
                seen("prasko-2022"),
            ),
        ),
        cautions=(
            Caution(
                "The mark of 40 belongs to the form with eleven items; another form has thirteen.",
                by=seen("cts"),
            ),
        ),
        sources=(seen("cts"), ARTICLE),
    ),
    InstrumentEntry(
        "cts-r",
        "Cognitive Therapy Scale, revised (CTS-R)",
        measures="Competence in cognitive therapy, the setting of homework among it, in a session.",
        license=BRING_YOUR_OWN,
        facts=(
            fact(Aspect.ITEMS, "Twelve items.", seen("cts-r"), 12),
            fact(Aspect.RESPONSES, "From 0 to 6.", seen("cts-r"), 0, 6),
            fact(Aspect.TOTAL, "From 0 to 72.", seen("cts-r"), 0, 72),
            fact(Aspect.CUT_OFF, "A total of 36, and no item below 2.", told("cts-r"), 36),
        ),
        cautions=(
            Caution(
                "The item on homework is about setting it; whether the review of earlier homework "
                "counts in it is not established here.",
                by=seen("cts-r"),
            ),
        ),
        sources=(seen("cts-r"),),
    ),
)

INSTRUMENTS: Mapping[str, InstrumentEntry] = MappingProxyType(
    {entry.key: entry for entry in (*_HOMEWORK, *_COMPETENCE, *OF_THERAPISTS, *OF_SUPERVISION)}
)
"""The instruments that are known here, by key, in four groups: homework, competence, schemas,
supervision."""
