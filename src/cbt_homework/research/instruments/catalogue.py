"""Facts about the instruments that the source article and its references name.

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
    build_fact,
    from_memory_citation,
    reported_citation,
    verified_citation,
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
            build_fact(
                Aspect.SUBSCALES,
                "Three: engagement, beliefs, perceived consequences.",
                verified_citation("hildebrand-burke-2024"),
                3,
            ),
            build_fact(
                Aspect.SUBSCALES,
                "Engagement is quantity and quality, with difficulties and obstacles considered.",
                reported_citation("yew-2021", "In an abstract; which one is not on record here."),
            ),
            build_fact(Aspect.ITEMS, "Twelve items.", from_memory_citation("kazantzis-2004"), 12),
            build_fact(
                Aspect.RESPONSES, "From 0 to 4.", from_memory_citation("kazantzis-2004"), 0, 4
            ),
            build_fact(
                Aspect.REVERSED,
                "Difficulty and obstacles count the other way round for engagement.",
                from_memory_citation("kazantzis-2004"),
            ),
            build_fact(
                Aspect.FORMS,
                "Forms for client and for therapist.",
                from_memory_citation("kazantzis-2004"),
            ),
        ),
        cautions=(
            Caution(
                "Which item belongs to which subscale is not established here: bring the key.",
                by=from_memory_citation("kazantzis-2004"),
            ),
        ),
        sources=(
            verified_citation(
                "kazantzis-2004", "Proposes its first edition, after a review of 32 studies."
            ),
            verified_citation("yew-2021", "Beliefs about homework went before engagement."),
            verified_citation(
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
            build_fact(
                Aspect.SUBSCALES,
                "Two ratings: adherence, competence.",
                verified_citation("massey-2005"),
                2,
            ),
            build_fact(
                Aspect.AGREEMENT, "Excellent between raters.", verified_citation("massey-2005")
            ),
        ),
        cautions=(
            Caution(
                "How many items it has, and from where to where they go, is not established here.",
                by=verified_citation("massey-2005"),
            ),
        ),
        sources=(verified_citation("massey-2005"),),
    ),
    InstrumentEntry(
        "acrs",
        "Assignment Compliance Rating Scale (ACRS)",
        measures="How far an assignment was done, in one rating.",
        license=NOT_KNOWN,
        facts=(
            build_fact(Aspect.ITEMS, "One rating.", from_memory_citation("primakoff-1986"), 1),
            build_fact(
                Aspect.RESPONSES,
                "Six points, an order from not attempted to more than was asked.",
                from_memory_citation("primakoff-1986"),
            ),
        ),
        cautions=(
            Caution(
                "An order, not a distance: means of it presuppose what it does not say.",
                by=from_memory_citation("primakoff-1986"),
            ),
        ),
        sources=(reported_citation("primakoff-1986"),),
    ),
    InstrumentEntry(
        "haller-watzke",
        "Session ratings HE and TBH (Haller and Watzke)",
        measures="Engagement with homework (HE), and TBH, session by session.",
        license=NOT_KNOWN,
        facts=(
            build_fact(
                Aspect.SUBSCALES, "Two: HE, TBH.", verified_citation("haller-watzke-2021"), 2
            ),
            build_fact(
                Aspect.RESPONSES, "From 0 to 4.", verified_citation("haller-watzke-2021"), 0, 4
            ),
            build_fact(
                Aspect.USE,
                "TBH stands for what therapists do about homework.",
                from_memory_citation("haller-watzke-2021"),
            ),
            build_fact(
                Aspect.USE,
                "197 sessions of 22 patients, with means of 2.71 and 2.1.",
                verified_citation("haller-watzke-2021"),
            ),
        ),
        sources=(verified_citation("haller-watzke-2021"),),
    ),
    InstrumentEntry(
        "bchcs-d",
        "BCHCS-D, barriers to homework in depression",
        measures="What stands in the way of homework, on the patient's side and the task's.",
        license=NOT_KNOWN,
        facts=(
            build_fact(
                Aspect.SUBSCALES,
                "Two oblique factors: patient; therapy and task.",
                verified_citation("callan-2012"),
                2,
            ),
            build_fact(
                Aspect.AGREEMENT,
                "Alpha from .80 to .95.",
                verified_citation("callan-2012"),
                0.80,
                0.95,
            ),
        ),
        cautions=(
            Caution(
                "How many items it has, and on which scale, is not established here.",
                by=verified_citation("callan-2012"),
            ),
        ),
        sources=(
            verified_citation(
                "callan-2012", "Items from 20 patients and 20 therapists; tested with 56."
            ),
        ),
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
            build_fact(Aspect.ITEMS, "Eleven items.", verified_citation("cts"), 11, form="1988"),
            build_fact(Aspect.ITEMS, "Thirteen items.", verified_citation("cts"), 13, form="1980"),
            build_fact(
                Aspect.RESPONSES, "From 0 to 6.", verified_citation("cts"), 0, 6, form="1988"
            ),
            build_fact(Aspect.TOTAL, "From 0 to 66.", verified_citation("cts"), 0, 66, form="1988"),
            build_fact(Aspect.CUT_OFF, "A total of 40.", verified_citation("cts"), 40, form="1988"),
            build_fact(
                Aspect.USE,
                "Homework of a session on video is rated on it.",
                verified_citation("prasko-2022"),
            ),
        ),
        cautions=(
            Caution(
                "The mark of 40 belongs to the form with eleven items; another form has thirteen.",
                by=verified_citation("cts"),
            ),
        ),
        sources=(verified_citation("cts"), ARTICLE),
    ),
    InstrumentEntry(
        "cts-r",
        "Cognitive Therapy Scale, revised (CTS-R)",
        measures="Competence in cognitive therapy, the setting of homework among it, in a session.",
        license=BRING_YOUR_OWN,
        facts=(
            build_fact(Aspect.ITEMS, "Twelve items.", verified_citation("cts-r"), 12),
            build_fact(Aspect.RESPONSES, "From 0 to 6.", verified_citation("cts-r"), 0, 6),
            build_fact(Aspect.TOTAL, "From 0 to 72.", verified_citation("cts-r"), 0, 72),
            build_fact(
                Aspect.CUT_OFF,
                "A total of 36, and no item below 2.",
                reported_citation("cts-r"),
                36,
            ),
        ),
        cautions=(
            Caution(
                "The item on homework is about setting it; whether the review of earlier homework "
                "counts in it is not established here.",
                by=verified_citation("cts-r"),
            ),
        ),
        sources=(verified_citation("cts-r"),),
    ),
)

INSTRUMENTS: Mapping[str, InstrumentEntry] = MappingProxyType(
    {entry.key: entry for entry in (*_HOMEWORK, *_COMPETENCE, *OF_THERAPISTS, *OF_SUPERVISION)}
)
"""The instruments that are known here, by key, in four groups: homework, competence, schemas,
supervision."""
