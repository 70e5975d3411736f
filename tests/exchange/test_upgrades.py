"""What a version changed in a class is brought up to today's wherever the class is nested."""

from __future__ import annotations

import copy
import json
import sys
from typing import Annotated, Any

import attrs
import pytest
from hypothesis import given, strategies as st

import cbt_homework as ch
from cbt_homework import exchange
from cbt_homework.exchange import envelope, registry, upgrades
from cbt_homework.exchange.upgrade_grammar import (
    ClassForm,
    ListShape,
    MaybeMissingShape,
    MoveField,
    ObjectShape,
    RenameClass,
    RenameField,
    RenameKind,
    RenameTag,
    RenameWord,
    SplitField,
    Upgrade,
    WordShape,
    step_plans,
    upgrades_from,
)
from cbt_homework.exchange.upgrade_walk import upgrade_data
from cbt_homework.foundation import field_kinds as k
from cbt_homework.foundation.field_types import Text
from cbt_homework.foundation.values import Value
from cbt_homework.foundation.vocabulary import Missing, Term
from tests.exchange import goldens
from tests.exchange.samples import SAMPLES


class Mood(Term):
    """A vocabulary of its own."""

    CALM = "calm"
    TENSE = "tense"


@attrs.frozen(kw_only=True, repr=False)
class Leaf(Value):
    """Something small, held in every way there is."""

    __tag__ = "leaf"
    words: Text
    mood: Mood | None = None
    first: Text | None = None
    last: Text | None = None


@attrs.frozen(kw_only=True, repr=False)
class Twig(Value):
    """The other one of a union; it may hold itself."""

    __tag__ = "twig"
    leaf: Leaf | None = None
    twigs: tuple[Twig, ...] = ()
    spot: Text | None = None


@attrs.frozen(kw_only=True, repr=False)
class Tree(Value):
    """It holds leaves in a field, a list, a union, a list of a union, and in an answer."""

    one: Leaf | None = None
    many: tuple[Leaf, ...] = ()
    either: Leaf | Twig | None = None
    several: Annotated[tuple[Leaf | Twig, ...], k.Size(0, 9)] = ()
    told: Leaf | Missing | None = None
    tolds: tuple[Leaf, ...] | Missing | None = None
    moods: tuple[Mood, ...] = ()
    mood: Mood | Missing | None = None
    starts: Text | None = None
    notes: tuple[Text, ...] = ()


ONE, TWO, THREE = (0, 1), (0, 2), (0, 3)


def after(data: Any, *changes: Any, **former: ClassForm) -> Any:
    """Data of a tree after one step of these changes."""
    before = copy.deepcopy(data)
    found = upgrade_data(Tree, data, (Upgrade(ONE, TWO, changes, former),)).data
    assert before == data, "an upgrade changes nothing in place"
    return found


def tree(leaf: dict[str, Any]) -> dict[str, Any]:
    """The data of a tree with this leaf in every place."""
    return {
        "one": leaf,
        "many": [leaf, leaf],
        "either": {"type": "twig", "leaf": leaf, "twigs": [{"type": "twig", "leaf": leaf}]},
        "several": [leaf, {"type": "twig", "leaf": leaf}],
        "told": leaf,
        "tolds": [leaf],
    }


OLD = {"type": "leaf", "said": "a"}
NEW = {"type": "leaf", "words": "a"}


def test_a_rename_reaches_a_class_wherever_it_is_nested() -> None:
    assert tree(NEW) == after(tree(OLD), RenameField("Leaf", "said", "words"))
    assert Tree() != exchange.from_data(tree(NEW), Tree)


def test_why_there_is_no_answer_is_left_as_it_is() -> None:
    data = {"told": {"missing": "none"}, "tolds": {"missing": "declined"}}
    assert data == after(data, RenameField("Leaf", "missing", "words"))


def test_a_renamed_tag_is_found_by_the_old_one() -> None:
    old, new = {"type": "foliage", "words": "a"}, {"type": "leaf", "words": "a"}
    assert tree(new) == after(tree(old), RenameTag("Leaf", "foliage", "leaf"))
    assert {"either": {"type": "other"}} == after(
        {"either": {"type": "other"}}, RenameTag("Leaf", "foliage", "leaf")
    )


def test_tags_may_be_exchanged() -> None:
    data = {"several": [{"type": "leaf", "spot": "s"}, {"type": "twig", "said": "a"}]}
    assert {"several": [{"type": "twig", "spot": "s"}, NEW]} == after(
        data,
        RenameTag("Leaf", "twig", "leaf"),
        RenameTag("Twig", "leaf", "twig"),
        RenameField("Leaf", "said", "words"),
    )


def test_a_class_without_a_tag_gets_one() -> None:
    assert {"one": NEW, "either": NEW} == after(
        {"one": {"words": "a"}, "either": {"words": "a"}}, RenameTag("Leaf", "", "leaf")
    )


def test_a_renamed_word_is_found_in_fields_lists_and_answers() -> None:
    words = (RenameWord("Mood", "quiet", "calm"), RenameWord("Missing", "refused", "declined"))
    data = {
        "mood": "quiet", "moods": ["quiet", "tense", 7], "one": {"type": "leaf", "mood": "quiet"},
        "told": {"missing": "refused"}, "tolds": {"missing": ["refused"]}, "starts": "quiet",
    }  # fmt: skip
    assert {
        "mood": "calm", "moods": ["calm", "tense", 7], "one": {"type": "leaf", "mood": "calm"},
        "told": {"missing": "declined"}, "tolds": {"missing": ["refused"]}, "starts": "quiet",
    } == after(data, *words)  # fmt: skip
    assert {"mood": {"missing": "declined"}} == after({"mood": {"missing": "refused"}}, *words)


def test_a_field_moves_up_and_down_below_its_class() -> None:
    up = MoveField("Tree", "either.spot", "starts")
    down = MoveField("Tree", "starts", "either.spot")
    high = {"either": {"type": "twig"}, "starts": "s"}
    low = {"either": {"type": "twig", "spot": "s"}}
    assert high == after(low, up)
    assert low == after(high, down)
    assert {"one": {"first": "s"}} == after(
        {"starts": "s"}, MoveField("Tree", "starts", "one.first")
    )


def test_a_field_is_split() -> None:
    def how(held: str) -> dict[str, str]:
        first, last = held.split()
        return {"first": first, "last": last}

    split = SplitField("Leaf", "name", ("first", "last"), how)
    new = {"type": "leaf", "words": "a", "first": "Eva", "last": "Nová"}
    assert tree(new) == after(tree({**NEW, "name": "Eva Nová"}), split)


def test_a_field_is_made_anew_in_its_place_or_left_out() -> None:
    assert {"starts": "7"} == after(
        {"starts": 7}, SplitField("Tree", "starts", ("starts",), lambda held: {"starts": str(held)})
    )
    assert {} == after({"gone": 7}, SplitField("Tree", "gone", (), lambda _: {}))


def test_what_a_split_hands_on_is_upgraded_like_the_rest() -> None:
    split = SplitField(
        "Tree", "pair", ("one", "told"), lambda held: {"one": held[0], "told": held[1]}
    )
    data = {"pair": [OLD, {"type": "leaf", "said": "b"}]}
    assert {"one": NEW, "told": {"type": "leaf", "words": "b"}} == after(
        data, split, RenameField("Leaf", "said", "words")
    )


LATER = (
    Upgrade(
        ONE,
        TWO,
        (
            RenameClass("Blade", "Foliage"),
            RenameWord("Humor", "quiet", "calm"),
            RenameTag("Foliage", "blade", "foliage"),
            RenameField("Foliage", "heard", "said"),
        ),
    ),
    Upgrade(
        TWO,
        THREE,
        (
            RenameClass("Foliage", "Leaf"),
            RenameClass("Humor", "Mood"),
            RenameTag("Leaf", "foliage", "leaf"),
            RenameField("Leaf", "said", "words"),
            RenameField("Tree", "stem", "one"),
            MoveField("Tree", "either.top", "told"),
            SplitField(
                "Tree",
                "heap",
                ("many",),
                lambda held: {"many": held["leaves"]},
                held=ObjectShape(("Heap",)),
            ),
            SplitField(
                "Tree",
                "odd",
                ("tolds", "mood"),
                lambda held: {"tolds": held[0], "mood": held[1]},
                held=MaybeMissingShape(ListShape(ListShape(ObjectShape(("Pile",))))),
            ),
        ),
        {
            "Heap": ClassForm("", {"leaves": ListShape(ObjectShape(("Foliage",)))}),
            "Pile": ClassForm("", {"mood": WordShape("Humor"), "size": None}),
        },
    ),
)


def test_a_chain_leads_from_the_oldest_version_to_todays() -> None:
    """Each step finds the classes of its own version, under the fields and tags of then."""
    oldest = {"type": "blade", "heard": "a", "mood": "quiet"}
    data = {
        "stem": oldest,
        "heap": {"leaves": [oldest]},
        "either": {"type": "twig", "top": oldest, "twigs": [{"type": "twig", "leaf": oldest}]},
        "several": [oldest],
        "odd": [[{"mood": "quiet", "size": 1}], "calm"],
    }
    newest = {"type": "leaf", "words": "a", "mood": "calm"}
    today = {
        "one": newest,
        "many": [newest],
        "either": {"type": "twig", "twigs": [{"type": "twig", "leaf": newest}]},
        "told": newest,
        "several": [newest],
    }
    odd = {"tolds": [{"mood": "calm", "size": 1}], "mood": "calm"}
    assert {**today, **odd} == upgrade_data(Tree, data, LATER).data
    assert upgrades_from(TWO, LATER) == LATER[1:]
    assert upgrades_from(THREE, LATER) == ()


def test_a_step_that_leads_nowhere_is_a_mistake_of_ours_and_found_at_once() -> None:
    with pytest.raises(LookupError, match="Tree has no other: an upgrade leads nowhere"):
        upgrade_data(Tree, {}, (Upgrade(ONE, TWO, (RenameField("Tree", "one", "other"),)),))
    split = SplitField("Tree", "one", ("one", "other"), lambda held: held)
    with pytest.raises(LookupError, match="Tree has no other: an upgrade leads nowhere"):
        upgrade_data(Tree, {}, (Upgrade(ONE, TWO, (split,)),))
    with pytest.raises(LookupError, match="Leaf has no type 'other': an upgrade leads nowhere"):
        upgrade_data(Tree, {}, (Upgrade(ONE, TWO, (RenameTag("Leaf", "a", "other"),)),))
    held = SplitField("Tree", "was", (), lambda _: {}, held=ListShape(ObjectShape(("Shrub",))))
    with pytest.raises(LookupError, match="held Shrub, which no `former` describes"):
        upgrade_data(Tree, {}, (Upgrade(ONE, TWO, (held,)),))


def test_a_change_of_a_class_that_a_document_never_holds_costs_no_walk() -> None:
    data: dict[str, Any] = {"one": OLD}
    elsewhere = Upgrade(ONE, TWO, (RenameField("Shrub", "said", "words"), RenameKind("a", "b")))
    assert upgrade_data(Tree, data, (elsewhere,)).data is data
    assert ({}, {}) == step_plans(Tree, (elsewhere,))[0][2:]


EVERY = (
    RenameField("Leaf", "said", "words"),
    RenameField("Leaf", "place", "first"),
    MoveField("Tree", "either.spot", "starts"),
    MoveField("Tree", "place", "one.last"),
    RenameTag("Twig", "branch", "twig"),
    RenameWord("Mood", "quiet", "calm"),
    SplitField("Tree", "pair", ("one", "told"), lambda held: {"one": held[0], "told": held[1]}),
)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3) | st.just(OLD),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from([
                "type", "said", "words", "place", "first", "one", "many", "either", "several",
                "told", "tolds", "missing", "spot", "starts", "pair", "mood", "moods", "leaf",
            ])
            | st.text(max_size=3),
            inner,
            max_size=5,
        )
    ),
    max_leaves=20,
)  # fmt: skip


@given(JSON)
def test_data_of_any_shape_comes_through(data: Any) -> None:
    upgrades = (Upgrade(ONE, TWO, EVERY),)
    before = copy.deepcopy(data)
    found = upgrade_data(Tree, data, upgrades)
    assert before == data
    try:
        exchange.from_data(found.data, Tree)
    except ch.StructureError as refused:
        for problem in refused.problems:
            assert isinstance(found.former_path(problem.path), tuple)


class Unfriendly:
    """A key that does not like to be compared or to be in a set of others."""

    def __hash__(self) -> int:
        return hash("said")

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError


@pytest.mark.parametrize(
    "data",
    [
        7, None, [], {"one": 7}, {"one": {Unfriendly(): 1}}, {"many": {"said": 1}},
        {"one": {"type": "leaf", "said": "a", "words": "b"}}, {"either": {"said": "a"}},
        {"either": {"type": ["leaf"], "said": "a"}}, {"pair": 7}, {"pair": "ab", "one": 1},
        {"place": "x", "one": 7}, {"place": "x", "one": {"last": "y"}},
        {"either": {"type": "twig", "spot": "x"}, "starts": "y"}, {"several": "said"},
    ],
)  # fmt: skip
def test_what_does_not_fit_is_left_alone(data: Any) -> None:
    assert data is after_any(data) or repr(data) == repr(after_any(data))


def after_any(data: Any) -> Any:
    """Data of a tree after every change there is."""
    return upgrade_data(Tree, data, (Upgrade(ONE, TWO, EVERY),)).data


@pytest.mark.parametrize("made", [None, 7, [], {"other": 1}, {7: 1}])
def test_what_a_split_makes_is_taken_only_as_it_was_announced(made: Any) -> None:
    data = {"pair": 1}
    assert data == after(data, SplitField("Tree", "pair", ("one",), lambda _: made))


def test_a_split_that_goes_too_deep_is_no_misunderstanding() -> None:
    def too_deep(held: Any) -> Any:
        return too_deep(held)

    with pytest.raises(RecursionError):
        after({"pair": 1}, SplitField("Tree", "pair", ("one",), too_deep))


# With real classes and whole documents.

STEPS = (
    Upgrade(
        (0, 0),
        ONE,
        (
            RenameField("HomeworkSpec", "exercise", "task"),
            RenameField("Obstacle", "plan", "then"),
            RenameTag("Times", "often", "times"),
            RenameWord("Missing", "not-asked-for", "not-asked"),
            RenameWord("HomeworkKind", "facing-fears", "exposure"),
            RenameKind("design", "homework-spec"),
            MoveField("Agreement", "minutes", "time.minutes"),
            SplitField(
                "Rationale",
                "both",
                ("purpose", "for_patient"),
                lambda held: {"purpose": held["own"], "for_patient": held["patient"]},
            ),
        ),
    ),
)


@pytest.fixture
def older(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if version 0.0 had been written once, with other names."""
    monkeypatch.setattr(envelope, "UPGRADES", STEPS)


def as_written_then(data: Any, under: str = "") -> Any:
    """Today's data with the names that the older version had."""
    if isinstance(data, list):
        return [as_written_then(one, under) for one in data]
    if not isinstance(data, dict):
        return data
    names = {"task": "exercise"} if "task" in data and under != "self_practice" else {}
    if under == "obstacles":
        names["then"] = "plan"
    old = {names.get(key, key): as_written_then(held, key) for key, held in data.items()}
    if old == {"missing": "not-asked"}:
        old = {"missing": "not-asked-for"}
    if old.get("type") == "times":
        old["type"] = "often"
    if "kinds" in old and "exercise" in old:
        old["kinds"] = ["facing-fears" if kind == "exposure" else kind for kind in old["kinds"]]
    return old


@pytest.mark.usefixtures("older")
@pytest.mark.parametrize(
    "kind",
    ["homework-spec", "assignment", "assignment-history", "course", "supervision-session", "case"],
)
def test_a_rename_in_one_class_reads_every_kind_that_holds_it(kind: str) -> None:
    today = json.loads(exchange.dumps(SAMPLES[kind]))
    then = {**today, "version": "0.0", "data": as_written_then(today["data"])}
    if kind == "homework-spec":
        then["kind"] = "design"
    assert then["data"] != today["data"]
    assert exchange.from_data(then) == SAMPLES[kind] == exchange.loads(json.dumps(then))
    read = exchange.read(then)
    assert (kind, "0.0", 0) == (read.kind, read.unknown.version, len(read.unknown))
    assert today == exchange.to_data(read.value, unknown=read.unknown)
    with pytest.raises(ch.StructureError):
        exchange.from_data({**then, "version": exchange.VERSION})


@pytest.mark.usefixtures("older")
def test_problems_have_the_paths_of_the_document_as_it_was_given() -> None:
    agreement = {"minutes": -1, "confidence": 7}
    spec = {
        "exercise": " ",
        "obstacles": [{"what": "rain"}, {"what": "rain", "plan": 7}, {"plan": "x", "than": "y"}],
        "schedule": {"type": "often", "times": -1, "per": "day"},
        "rationale": {"both": {"own": "", "patient": 7}},
    }
    data = {"id": "a", "spec": spec, "agreement": agreement, "setting": "therapy"}
    document = {"format": "cbt-homework", "version": "0.0", "kind": "assignment", "data": data}
    with pytest.raises(ch.StructureError) as caught:
        exchange.from_data(document)
    assert [
        ("data.agreement.confidence", "not-an-object"),
        ("data.agreement.minutes", "out-of-range"),
        ("data.spec.exercise", "blank"),
        ("data.spec.obstacles.1.plan", "not-text"),
        ("data.spec.obstacles.2.than", "unknown-key"),
        ("data.spec.obstacles.2.what", "missing"),
        ("data.spec.rationale.both", "empty"),
        ("data.spec.rationale.both", "not-text"),
        ("data.spec.schedule.times", "out-of-range"),
    ] == sorted((problem.where, problem.code) for problem in caught.value.problems)
    spec.pop("exercise")
    with pytest.raises(ch.StructureError, match=r"data\.spec\.exercise: is missing"):
        exchange.from_data(document)
    spec |= {"task": "a", "exercise": "b"}
    with pytest.raises(ch.StructureError, match=r"data\.spec\.exercise: is not known"):
        exchange.from_data(document)


@pytest.mark.usefixtures("older")
@pytest.mark.parametrize("data", [None, 7, "x", [], {}, {"exercise": 7}, {7: 8}])
def test_an_older_document_of_any_shape_is_refused_with_problems(data: Any) -> None:
    document = {"format": "cbt-homework", "version": "0.0", "kind": "design", "data": data}
    with pytest.raises(ch.StructureError):
        exchange.from_data(document)
    with pytest.raises(ch.StructureError, match="kind: must be one of"):
        exchange.from_data({**document, "kind": "designs"})
    with pytest.raises(ch.StructureError, match="kind: must be one of"):
        exchange.from_data({**document, "kind": ["design"]})


def test_an_older_document_may_be_too_deep(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "UPGRADES", STEPS)
    monkeypatch.setattr(registry.KINDS, "_loaded", {"homework-spec": Twig})
    deep: dict[str, Any] = {"type": "twig"}
    for _ in range(sys.getrecursionlimit()):
        deep = {"type": "twig", "twigs": [deep]}
    step = Upgrade((0, 0), ONE, (RenameField("Twig", "place", "spot"),))
    monkeypatch.setattr(envelope, "UPGRADES", (step,))
    document = {"format": "cbt-homework", "version": "0.0", "kind": "homework-spec", "data": deep}
    with pytest.raises(ch.StructureError, match="is nested too deeply"):
        exchange.from_data(document)


def test_data_of_today_is_never_walked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(envelope, "UPGRADES", STEPS)
    monkeypatch.setattr(envelope, "upgrade_data", None)
    for value in SAMPLES.values():
        assert value == exchange.from_data(exchange.to_data(value))


def check_steps(upgrades: tuple[Upgrade, ...]) -> None:
    """Every change of some steps concerns something that a kind of document holds."""
    found = [step_plans(cls, upgrades) for cls in exchange.KINDS.values()]
    for n, step in enumerate(upgrades):
        changes = [
            change
            for change in step.changes
            if isinstance(change, RenameField | MoveField | SplitField | RenameTag)
        ]
        reached = [c for plan in found for some in plan[n].changes.values() for c in some]
        for change in changes:
            assert any(change is other for other in reached), f"{change.of} is in no document"
        for change in step.changes:
            if isinstance(change, RenameKind):
                assert change.new in exchange.KINDS


def test_the_steps_of_the_library_speak_of_classes_that_documents_hold() -> None:
    check_steps(upgrades.UPGRADES)
    check_steps(STEPS)
    with pytest.raises(AssertionError, match="HomeworkSpecs is in no document"):
        check_steps((Upgrade((0, 0), ONE, (RenameTag("HomeworkSpecs", "a", "b"),)),))


def test_the_steps_lead_from_the_first_version_to_todays_without_a_gap() -> None:
    ends = [(step.start, step.end) for step in upgrades.UPGRADES]
    assert [end for _, end in ends[:-1]] == [start for start, _ in ends[1:]]
    assert all(start < end for start, end in ends)
    assert not ends or envelope.OURS == ends[-1][1]


def test_a_golden_with_an_older_name_is_read_with_its_upgrade_and_refused_without(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A class that renames a field keeps all of its goldens, by one line."""
    texts = [path.read_text("utf-8") for path in goldens.goldens()]
    today = [held for held in map(json.loads, texts) if held["version"] == exchange.VERSION]
    older = [
        {**document, "version": "0.0", "data": as_written_then(document["data"])}
        for document in today
    ]
    expected = [exchange.from_data(document) for document in today]
    assert expected
    for document in older:
        with pytest.raises(ch.StructureError, match="is a draft that is not read"):
            exchange.from_data(document)
    monkeypatch.setattr(envelope, "UPGRADES", STEPS)
    assert expected == [exchange.from_data(document) for document in older]


@pytest.mark.parametrize(
    "wrong",
    ["0.1", "01", 1, 0.1, None, (0,), (0, 1, 2), ("0", "1"), (0, True), (0, 1.0), [0, 1], ()],
)
def test_a_version_is_a_pair_of_whole_numbers_and_nothing_else(wrong: Any) -> None:
    said = "must be a pair of whole numbers, such as (0, 1)"
    for name, pair in (("start", (wrong, TWO)), ("end", (ONE, wrong))):
        with pytest.raises(TypeError) as caught:
            Upgrade(*pair)
        assert f"{name} {said}" == str(caught.value)
