"""Labels find a free place, inside the drawing."""

from __future__ import annotations

from portal.chart.lettering import text_width
from portal.chart.placing import Area, Room


def test_the_first_label_stands_above_its_point() -> None:
    x, y = Room(Area(0, 0, 300, 200)).place(150, 100, "95,27%")
    assert x == 150
    assert y < 100


def test_a_taken_place_is_avoided() -> None:
    room = Room(Area(0, 0, 300, 200))
    room.take(150, 85, 6)
    _, y = room.place(150, 100, "95,27%")
    assert y > 100


def test_two_labels_of_one_point_do_not_overlap() -> None:
    room = Room(Area(0, 0, 300, 200))
    for _ in range(2):
        room.place(150, 100, "95,27%")
    one, two = room.taken
    assert one.shared_with(two) == 0


def test_a_label_at_the_edge_slides_inside() -> None:
    x, _ = Room(Area(0, 0, 300, 200)).place(299, 100, "hơn 1.752")
    assert x + text_width("hơn 1.752") / 2 <= 300


def test_a_label_at_the_top_goes_below() -> None:
    _, y = Room(Area(0, 0, 300, 200)).place(150, 4, "95,27%")
    assert y > 4
