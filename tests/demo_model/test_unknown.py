"""Plain «I don't know» to what lies outside: many frames and topics, and none that another skill answers."""

from collections import Counter
from pathlib import Path
from random import Random

from server.demo_model.drawing import Draw, Language, is_held_out
from server.demo_model.skills import unknown_anything, unknown_things, unknown_topics
from server.demo_model.skills.countries import COUNTRIES
from server.demo_model.skills.unknown import FRAMES, SAMPLES, SKILLS
from server.demo_model.skills.unknown_names import land, option
from tests.demo_model.drawn import LANGUAGES, check_skill, draws, enough

(SKILL,) = SKILLS


def test_the_skill_keeps_the_contract() -> None:
    check_skill(SKILL, 600)


def test_every_kind_has_frames_and_topics_of_both_splits() -> None:
    assert {frame.name for frame in FRAMES} == set(SAMPLES)
    for frame in FRAMES:
        for asked in LANGUAGES:
            for held_out, least in ((False, 60), (True, 8)):
                draw = Draw(Random(frame.name), held_out=held_out, asked=asked)
                wordings = (draw._unseen(frame.sides[asked].asks, ()) for _ in range(300))
                assert enough(wordings, least), (frame.name, asked)
                topics = (SAMPLES[frame.name](draw, asked) for _ in range(400))
                assert any(is_held_out(repr(topic)) == held_out for topic in topics), (frame.name, asked)


def test_lists_of_topics_have_no_doubles() -> None:
    for name, topics in (*vars(unknown_topics).items(), *vars(unknown_things).items()):
        if name.isupper():
            for language in LANGUAGES:
                doubles = [one for one, times in Counter(topics[language]).items() if times > 1 or not one]
                assert not doubles, (name, doubles)


def test_what_other_skills_know_is_no_topic() -> None:
    known: dict[Language, tuple[str, ...]] = {
        "en": ("a volcano", "the internet", "dogs", "pianos", "inflation", "countries", "France"),
        "zh": ("火山", "互联网", "狗", "钢琴", "通货膨胀", "国家", "法国"),
    }
    for language in LANGUAGES:
        assert unknown_anything.unknown((*known[language], "zzz"), language) == ("zzz",)
        for kept in (unknown_anything.PLURALS[language], unknown_anything.MATTERS[language]):
            assert len(kept) > 100


def test_the_topics_are_thousands() -> None:
    for asked in LANGUAGES:
        draw = Draw(Random(0), held_out=False, asked=asked)
        drawn = {sample(draw, asked) for sample in SAMPLES.values() for _ in range(400)}
        assert len(drawn) > 2000, len(drawn)


def test_made_up_countries_and_options_do_not_exist() -> None:
    draw = Draw(Random(0), held_out=False, asked="en")
    real = repr(COUNTRIES)
    readme = Path("README.md").read_text(encoding="utf8")
    assert "`--model`" in readme
    for _ in range(3000):
        for language in LANGUAGES:
            assert f"'{land(draw, language)}'" not in real
        assert f"`{option(draw)}`" not in readme


def test_another_answer_is_not_accepted() -> None:
    for language in LANGUAGES:
        for exchange in draws(SKILL, 50, asked=language):
            assert not exchange.rounds[0].rule.accepts("The capital of France is Paris. 法国的首都是巴黎。")


def test_a_held_out_question_is_new_in_wording_and_topic() -> None:
    drawn = [SAMPLES["person"](Draw(Random(number), held_out=True, asked="en"), "en") for number in range(2000)]
    kept = [one for one in drawn if is_held_out(repr(one))]
    assert 0.08 < len(kept) / len(drawn) < 0.18
