"""Where a statement comes from, and how well it is established."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import attrs

from cbt_homework.foundation.terms import Term
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.words import Label, Slug


class Standing(Term):
    """How well it is established that a source says what we cite it for.

    It does not grade the evidence: much of the field's advice is expert opinion, which a verified
    citation of it remains.
    """

    VERIFIED = "verified"
    """Seen in the source itself."""
    REPORTED = "reported"
    """Seen in a secondary description of it."""
    CONTESTED = "contested"
    """Other sources disagree."""
    RECONSTRUCTED = "reconstructed"
    """Put together from partial descriptions."""
    POLICY = "policy"
    """A convention of this library; no source gives it."""


class Evidence(Term):
    """What kind of evidence advice rests on; it says nothing about how well it was cited."""

    EXPERT_OPINION = "expert-opinion"
    OBSERVATIONAL = "observational"
    """It went together with a better outcome, which need not be why."""


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Source(Value):
    """One publication.

    Attributes:
        key: The key that rules and policies cite it by.
        citation: Authors, year, title and place of publication.
        doi: The digital object identifier, where it is known.
        note: What a reader should know about citing it.
    """

    key: Slug = attrs.field(kw_only=False)
    citation: Label
    doi: Label | None = None
    note: Label | None = None


@attrs.frozen(kw_only=True, repr=False, weakref_slot=False)
class Citation(Value):
    """A source as one statement uses it.

    Attributes:
        source: The key of the source.
        standing: How well it is established that the source says this.
        says: What it says, in this library's words.
    """

    source: Slug = attrs.field(kw_only=False)
    standing: Standing = attrs.field(kw_only=False)
    says: Label | None = None


def _catalogue(*sources: Source) -> Mapping[str, Source]:
    return MappingProxyType({s.key: s for s in sources})


SOURCES: Mapping[str, Source] = _catalogue(
    Source(
        "prasko-2022",
        citation="Prasko J, Krone I, Burkauskas J, et al. "
        "Psychol Res Behav Manag 2022;15:3809-3824",
        doi="10.2147/PRBM.S382246",
        note="The source article on homework in CBT and its supervision: expert opinion and work "
        "samples.",
    ),
    Source(
        "detweiler-bedell-whisman-2005",
        citation="Detweiler-Bedell and Whisman 2005",
        note="Homework behaviors of therapists and outcome; N = 24.",
    ),
    Source(
        "ryum-2023",
        citation="Ryum, Bennion and Kazantzis. Psychotherapy 2023",
        note="25 studies, 1304 clients, 118 therapists.",
    ),
    Source(
        "helbig-fehm-2004",
        citation="Helbig and Fehm. Behav Cogn Psychother 2004",
        note="77 therapists.",
    ),
    Source(
        "conklin-2018",
        citation="Conklin, Strunk and Cooper. Cogn Ther Res 2018;42:16-23",
        note="n = 66.",
    ),
    Source("tompkins-2004", citation="Tompkins. Using Homework in Psychotherapy. 2004"),
    Source(
        "haarhoff-kazantzis-2007",
        citation="Haarhoff and Kazantzis. Cogn Behav Pract 2007;14:325-332",
    ),
    Source(
        "beck-2021",
        citation="J. Beck 2021 (3rd edition), chapter 8, Action Plans",
        note="Known to us from a secondary description.",
    ),
    Source("gutnick-2014", citation="Gutnick et al. 2014, Brief Action Planning"),
    Source(
        "bunnell-2021",
        citation="Bunnell et al. 2021, PMC8183976",
        note="Barriers in treatment of youth and families.",
    ),
    Source(
        "framework-synthesis-2024",
        citation="Framework synthesis of predictors of engagement. CBT journal 2024",
        doi="10.1080/16506073.2024.2369939",
        note="59 studies, ten themes.",
    ),
    Source(
        "greenberger-padesky-2016",
        citation="Greenberger and Padesky. Mind Over Mood, 2016",
        note="The form, as printed.",
    ),
    Source(
        "octc-2006",
        citation="Behavioral experiment sheet, OCTC 2006",
        note="The form, as printed.",
    ),
    Source(
        "kazantzis-shinkfield-2007",
        citation="Kazantzis and Shinkfield. Cogn Behav Pract 2007;14:317-324",
    ),
    Source(
        "kazantzis-lampropoulos-2005",
        citation="Kazantzis, Lampropoulos and Deane 2005;73:742-748",
        note="Survey of 827 practitioners.",
    ),
    Source(
        "yew-2021",
        citation="Yew, Dobson, Zyphur and Kazantzis. Cogn Ther Res 2021;45:209-223",
        note="50 dyads, 233 sessions.",
    ),
    Source(
        "va-brief-cbt",
        citation="Cully and Teten. A Therapist's Guide to Brief CBT. US Department of Veterans "
        "Affairs, 2008",
        note="Text seen by way of a later transcription.",
    ),
    Source(
        "beck-thought-record",
        citation="J. Beck, Thought Record",
        note="Known from a secondary description. The edition is not on record here.",
    ),
    Source(
        "beck-ccd",
        citation="J. Beck, cognitive conceptualization diagram and core beliefs",
        note="Three situations, three families of core beliefs about oneself, two questions of the "
        "downward arrow. The edition is not on record here.",
    ),
    Source(
        "rudd-joiner-1997",
        citation="Rudd and Joiner. Countertransference and the therapeutic relationship: a "
        "cognitive perspective. J Cogn Psychother 1997",
        note="The therapeutic belief system. The table itself was not seen; role words come from "
        "later descriptions.",
    ),
    Source(
        "haarhoff-2006",
        citation="Haarhoff. NZ J Psychol 2006;35(3):126-131",
        note="Therapists' schemas in four groups of trainees.",
    ),
    Source(
        "phin-2013",
        citation="Phin. Thesis (MA), Massey University, 2013",
        note="N = 269; says fifteen original schemas of therapists, and finds seven factors.",
    ),
    Source("leahy-2001", citation="Leahy. Overcoming Resistance in Cognitive Therapy. 2001"),
    Source(
        "leahy-2007",
        citation="Leahy 2007, chapter with tables of therapists' and patients' schemas",
        note="Tables 11.1 and 11.2, seen in excerpts.",
    ),
    Source(
        "young-schemas",
        citation="Young, early maladaptive schemas",
        note="18 in five domains, known from descriptions. The edition is not on record here.",
    ),
    Source(
        "therapist-schemas-review",
        citation="Scoping review of maladaptive therapist schemas",
        note="13 studies since 2001. Authors and year are not on record here.",
    ),
    Source(
        "library",
        citation="A convention of this library, stated as policy so that it can be changed",
    ),
)
