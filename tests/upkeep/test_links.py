"""Many links: each asked once, no host hurried, nothing asked after the end of the run."""

from __future__ import annotations

import threading
import time

import pytest

from portal.upkeep.links import Manners, check_links
from portal.upkeep.pace import OutOfTime, Pace
from tests.upkeep.answering import DRIPS, HERE, Pages, dripping


def test_every_address_is_asked_once_and_told_in_order(server: str) -> None:
    Pages.asked.clear()
    states = check_links([f"{server}/404", f"{server}/200", f"{server}/404"], HERE)
    assert [(state.address, state.outcome) for state in states] == [(f"{server}/200", "ok"), (f"{server}/404", "gone")]
    assert len(Pages.asked) == 3


class Clock:
    """Time that passes only by sleeping."""

    def __init__(self) -> None:
        self.passed, self.pauses = 100.0, list[float]()

    def monotonic(self) -> float:
        return self.passed

    def sleep(self, seconds: float) -> None:
        self.pauses.append(seconds)
        self.passed += seconds


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    made = Clock()
    monkeypatch.setattr("portal.upkeep.pace.time", made)
    return made


@pytest.mark.parametrize(
    ("paths", "questions"),
    [(["/200", "/204"], 2), (["/404"], 2), (["/302/301/200"], 3), (["/200", "/302/head-hater"], 4)],
    ids=["addresses", "get-after-head", "redirects", "both"],
)
def test_one_host_is_never_hurried(server: str, clock: Clock, paths: list[str], questions: int) -> None:
    Pages.asked.clear()
    check_links([server + path for path in paths], Manners(pause=2.0, private=True))
    assert len(Pages.asked) == questions
    assert clock.pauses == [2.0] * (questions - 1)


def test_after_the_end_of_the_run_nothing_more_is_asked(server: str, clock: Clock) -> None:
    Pages.asked.clear()
    addresses = [f"{server}/200", f"{server}/204", f"{server}/301/200", f"{server}/404"]
    states = check_links(addresses, Manners(pause=2.0, private=True, seconds=5.0))
    assert [(state.outcome, state.detail) for state in states] == [
        ("ok", "200"), ("ok", "204"), ("unasked", "late"), ("unasked", "late")
    ]  # fmt: skip
    # The redirect is followed only as far as the time goes, and what was half asked is not told as broken.
    assert Pages.asked == [("HEAD", "/200"), ("HEAD", "/204"), ("HEAD", "/301/200")]
    assert clock.pauses == [2.0, 2.0]


def test_a_question_is_cut_at_the_end_of_the_run_and_blames_no_server() -> None:
    with dripping(b"HTTP/1.1 200 OK\r\nX: ") as (port, sent):
        [state] = check_links([f"http://127.0.0.1:{port}/"], Manners(private=True, seconds=0.3))
    assert (state.outcome, state.detail) == ("unasked", "late")
    assert sent[0] < DRIPS


def test_two_threads_never_ask_one_host_at_once() -> None:
    pace, inside, most = Pace(0, 60), 0, 0

    def ask() -> None:
        nonlocal inside, most
        for _ in range(20):
            with pace.turn("one.example"):
                inside += 1
                most = max(most, inside)
                time.sleep(0.001)
                inside -= 1

    threads = [threading.Thread(target=ask) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert most == 1
    with pace.turn("one.example"), pytest.raises(OutOfTime), Pace(0, 0).turn("one.example"):
        pass
