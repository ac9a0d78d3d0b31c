"""What is asked of every answer, and how scores add up."""

import pytest

from server.demo_model.judging import Answer, Score, in_language, loops, scores, shortcomings


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("The capital of France is Paris.", True, False),
        ("法国的首都是巴黎。", False, True),
        ("用 `./run.sh serve --model Qwen/Qwen2.5-7B-Instruct` 启动这个服务。", False, True),
        ("Here it is:\n\n```python\nprint('你好你好你好')\n```\n\nIt prints a greeting.", True, False),
        ("7", True, True),
        ("$E = mc^2$", True, True),
    ],
)
def test_language(text: str, english: bool, chinese: bool) -> None:
    assert in_language(text, "en") == english
    assert in_language(text, "zh") == chinese


def test_a_loop_is_twenty_words_three_times() -> None:
    words = [f"word{number}" for number in range(20)]
    assert loops(" ".join(words * 3))
    assert not loops(" ".join(words * 2 + words[:19]))
    assert loops("春夏秋冬东南西北上下左右天地人山水火土木金" * 3)
    assert not loops("1, 2, 3, " * 6)


def test_a_short_loop_that_goes_on_is_one() -> None:
    assert loops("again and " * 14)


def answer(**changes: object) -> Answer:
    right = Answer("facts", None, "?", "It is so.", "", "It is so.", True, "en", True)
    return right._replace(**changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changed", "fails"),
    [
        ({}, []),
        ({"right": False}, ["facts"]),
        ({"text": "就是这样的，没错。"}, ["language"]),
        ({"text": "就是这样的，没错。", "language": None}, []),
        ({"text": "It is **so."}, ["Markdown"]),
        ({"ended": False}, ["ends"]),
        ({"text": "again and " * 30}, ["no loop"]),
    ],
)
def test_each_shortcoming_is_found(changed: dict[str, object], fails: list[str]) -> None:
    assert list(shortcomings(answer(**changed))) == fails


def test_scores_add_up() -> None:
    given = [answer(), answer(right=False), answer(skill="recall"), answer(language=None, ended=False)]
    found = {score.name: score for score in scores(given)}
    assert found["facts"] == Score("facts", 2, 3, None)
    assert found["recall"] == Score("recall", 1, 1, 0.95)
    assert found["language"] == Score("language", 3, 3, 0.99)
    assert found["ends"] == Score("ends", 3, 4, 0.995)
    assert not found["ends"].met
    assert found["recall"].met
