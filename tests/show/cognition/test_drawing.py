"""Where boxes and arrows are: apart from each other, and around their text."""

from __future__ import annotations

import itertools

from hypothesis import given, strategies as st

from cbt_homework.cognition.downward_arrow import DownwardArrow
from cbt_homework.cognition.formulation import CaseFormulation, Conceptualization
from cbt_homework.cognition.vicious_circle import ViciousCircle
from cbt_homework.show.drawing import SIZE, Drawing, PlacedBox, Point, drawing_of
from cbt_homework.show.registry import diagram_of
from cbt_homework.show.sheets import Band, Box, Diagram, Item
from cbt_homework.show.text_width import break_lines, text_width
from tests.drawn import each_drawn
from tests.show.cognition.hostile import Pair, pairs, shown, squeezed, texts
from tests.show.cognition.samples import CIRCLE, FORMULATION

DRAWN = (ViciousCircle, DownwardArrow, CaseFormulation, Conceptualization)


DIAGRAMS = pairs(*DRAWN).map(lambda pair: diagram_of(pair.hostile))


@each_drawn(DIAGRAMS)
def test_no_two_boxes_overlap(diagram: Diagram) -> None:
    for a, b in itertools.combinations(drawing_of(diagram).boxes, 2):
        assert a.bottom < b.y or b.bottom < a.y or a.x + a.width < b.x or b.x + b.width < a.x


@each_drawn(DIAGRAMS)
def test_a_box_holds_its_lines_and_the_drawing_holds_its_boxes(diagram: Diagram) -> None:
    drawing = drawing_of(diagram)
    for placed in drawing.boxes:
        assert 0 < placed.x
        assert placed.x + placed.width < drawing.width
        assert 0 < placed.y
        assert placed.bottom < drawing.height
        above = placed.y
        for line in placed.lines:
            assert above + SIZE * 0.7 < line.y < placed.bottom - SIZE * 0.3
            above = line.y
            bold = all(style in ("heading", "label") for style, _ in line.runs)
            said = " ".join(text for _, text in line.runs)
            assert placed.x < line.x
            assert line.x + text_width(said, bold=bold) * SIZE <= placed.x + placed.width


@each_drawn(DIAGRAMS)
def test_an_arrow_goes_around_every_box_and_ends_at_the_one_it_leads_to(diagram: Diagram) -> None:
    drawing = drawing_of(diagram)
    for (start, end), route in zip(diagram.arrows, drawing.routes, strict=True):
        assert _at_the_edge(route[0], drawing.boxes[start])
        assert _at_the_edge(route[-1], drawing.boxes[end])
        assert all(0 < x < drawing.width and 0 < y < drawing.height for x, y in route)
        for one, other in itertools.pairwise(route):
            assert one[0] == other[0] or one[1] == other[1], "lines are level or upright"
            assert not [b for b in drawing.boxes if _crosses(one, other, b)]
        assert not _crosses_a_title(route, drawing)


def _at_the_edge(point: Point, box: PlacedBox) -> bool:
    x, y = point
    across = box.x <= x <= box.x + box.width
    down = box.y <= y <= box.bottom
    return (across and y in (box.y, box.bottom)) or (down and x in (box.x, box.x + box.width))


def _crosses(one: Point, other: Point, box: PlacedBox) -> bool:
    left, right = sorted((one[0], other[0]))
    top, bottom = sorted((one[1], other[1]))
    return left < box.x + box.width and right > box.x and top < box.bottom and bottom > box.y


def _crosses_a_title(route: tuple[Point, ...], drawing: Drawing) -> bool:
    return any(
        min(one[1], other[1]) <= title.y and max(one[1], other[1]) >= title.y - SIZE
        for one, other in itertools.pairwise(route)
        for title in drawing.titles
    )


@given(pairs(*DRAWN))
def test_the_shape_does_not_depend_on_the_words(pair: Pair) -> None:
    hostile, harmless = diagram_of(pair.hostile), diagram_of(pair.harmless)
    assert harmless.arrows == hostile.arrows
    assert len(harmless.boxes) == len(hostile.boxes)
    assert harmless.about == hostile.about


@each_drawn(DIAGRAMS)
def test_every_arrow_leads_from_one_box_to_another(diagram: Diagram) -> None:
    numbers = range(len(diagram.boxes))
    assert all(
        start in numbers and end in numbers and start != end for start, end in diagram.arrows
    )


@each_drawn(DIAGRAMS)
def test_the_pieces_of_a_diagram_are_the_diagram(diagram: Diagram) -> None:
    pieces = diagram.diagrams_of_titled_parts
    assert diagram.boxes == tuple(box for piece in pieces for box in piece.boxes)
    moved: list[tuple[int, int]] = []
    before = 0
    for piece in pieces:
        moved += [(start + before, end + before) for start, end in piece.arrows]
        before += len(piece.boxes)
    assert sorted(diagram.arrows) == sorted(moved)


def test_a_circle_closes_along_the_right_edge() -> None:
    drawing = drawing_of(diagram_of(CIRCLE))
    assert 8 == len(drawing.routes)
    back = drawing.routes[-1]
    right = max(box.x + box.width for box in drawing.boxes)
    assert [right, right] == [back[0][0], back[-1][0]]
    assert back[1][0] == back[2][0] > right


def test_a_second_row_of_situations_is_reached_along_the_left_edge() -> None:
    drawing = drawing_of(diagram_of(FORMULATION))
    left = min(box.x for box in drawing.boxes)
    assert any(min(x for x, _ in route) < left for route in drawing.routes)


# ------------------------------------------------------------------------------------ lines


@given(texts, st.floats(6, 60))
def test_lines_hold_every_word_and_fit_the_room(text: str, room: float) -> None:
    found = break_lines([("words", text)], room)
    said = [part for line in found for _, part in line]
    assert squeezed(shown(text)) == squeezed("".join(said))
    # One sign, or one that is held together with others, may be wider than the room.
    assert all(text_width(part) <= room or len(part) <= 16 for part in said)


def test_words_go_into_lines_between_spaces() -> None:
    found = break_lines([("label", "A1:"), ("words", "one is two three")], 5)
    assert [
        (("label", "A1:"), ("words", "one")),
        (("words", "is two"),),
        (("words", "three"),),
    ] == found


def test_a_line_break_of_the_person_stays() -> None:
    assert [(("words", "one"),), (("words", "two"),)] == break_lines([("words", "one\ntwo")], 50)


def test_a_word_that_is_too_wide_is_broken_and_its_marks_stay_with_their_letters() -> None:
    word = "e\u0301" * 20
    found = break_lines([("words", word)], 4)
    said = [line[0][1] for line in found]
    assert len(said) > 1
    assert word == "".join(said)
    assert all(part.startswith("e") for part in said)


def test_a_family_of_emoji_is_not_torn() -> None:
    family = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
    said = [line[0][1] for line in break_lines([("words", family * 4)], 5)]
    assert [family] * 4 == said


def test_wide_and_narrow_letters_and_scripts_differ() -> None:
    rising = ["\u0301", "i", "a", "\u017e", "W", "\u4f60", "\U00012000", "\ufdfd"]
    measured = [text_width(sign) for sign in rising]
    assert sorted(measured) == measured
    assert text_width("\u0430") < text_width("\u0410") < text_width("\u0416")
    assert text_width("\u05d0") < text_width("\u4f60")
    assert text_width("\u017d") > text_width("\u017e")
    assert text_width("a", bold=True) > text_width("a")


def test_a_box_is_as_high_as_its_text() -> None:
    def height(items: tuple[Item, ...]) -> float:
        box = Box(heading="What", items=items)
        diagram = Diagram(title="t", about="a", bands=(Band(stacks=((box,),)),), arrows=())
        return drawing_of(diagram).boxes[0].height

    assert height((Item("one"),)) < height((Item("one\ntwo"),)) < height((Item("one"), Item("two")))
