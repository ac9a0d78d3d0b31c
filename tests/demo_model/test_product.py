"""What the demo model learns about StreamChat agrees with the README, and with itself."""

import re
from collections.abc import Iterator
from contextlib import redirect_stdout
from io import StringIO
from itertools import permutations
from pathlib import Path
from random import Random
from typing import get_args

import pytest

from clients.gradio_ui.__main__ import parse as parse_gradio
from clients.gradio_ui.texts import CHINESE, ENGLISH
from clients.terminal.command_texts import COMMANDS
from clients.terminal.options import Options, parser
from clients.terminal.params import NAMES as PARAMS
from server.demo_model.drawing import Draw, Language, Skill, plain
from server.demo_model.skills.product import ANYWHERE, SKILLS, TOPICS
from server.demo_model.skills.product import NAMED as NAMED_TOPICS
from server.demo_model.skills.product_cards import CARDS_BY_NAME
from server.demo_model.skills.product_everyday import EVERYDAY
from server.demo_model.skills.product_gradio import GRADIO
from server.demo_model.skills.product_models import ALL as MODEL_TOPICS
from server.demo_model.skills.product_models import (
    AND_CARD,
    AND_SIZE,
    BY_NAME,
    FITS,
    FITS_NAMED,
    FITTING,
    GPUS,
    MEMORY,
    NEED,
    SIZES,
    SPREAD,
)
from server.demo_model.skills.product_names import ABOUT, AND_NAME, BARE
from server.demo_model.skills.product_option_names import NAMED
from server.demo_model.skills.product_options import AND_DEFAULT, AND_MEANING, DEFAULT, MEANING, OPTIONS, default_of
from server.demo_model.skills.product_places import AND_THERE, SUBJECTS
from server.demo_model.skills.product_protocol import PROTOCOL
from server.demo_model.skills.product_terminal import COMMANDS_AND_OPTIONS
from server.demo_model.skills.product_topic import Asked, Text, holds, question
from server.demo_model.skills.product_wordings import WORDINGS
from server.protocol import ErrorCode, FinishReason
from tests.demo_model.drawn import LANGUAGES, check_skill

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text()
ANSWERS = {**PROTOCOL.answers, **COMMANDS_AND_OPTIONS.answers}
SAME = 8
"""Pairs of answers that rightly pass for each other, such as those about `--model` and `--model_path`."""


def rows(head: str) -> list[list[str]]:
    """The cells of the README's table under this head, without their code marks."""
    lines = README[README.index(head) :].splitlines()[2:]
    table = lines[: next(number for number, line in enumerate(lines) if not line.startswith("|"))]
    return [[cell.strip().replace("`", "") for cell in line.strip("|").split("|")] for line in table]


def every_text(language: Language) -> Iterator[tuple[str, Text]]:
    """Each written answer in a language, with a name."""
    for number, topic in enumerate((*TOPICS, *MODEL_TOPICS)):
        yield f"topic {number}", topic.answer(language)
    for subject, places in SUBJECTS.items():
        yield f"{subject} anywhere", places.anywhere.answer(language)
        for place, there in places.answers.items():
            yield f"{subject} {place}", there[language]
    for kind, names in ANSWERS.items():
        for name, answers in names.items():
            yield f"{kind} {name}", answers[language]
    for option in OPTIONS:
        yield f"{option.name} means", option.meaning[language]
        yield f"{option.name} default", option.default[language]
        yield f"{option.name} set", option.setting[language]
    for size, answers in MEMORY.items():
        yield size, answers[language]


@pytest.mark.parametrize("skill", SKILLS, ids=lambda skill: skill.name)
def test_skill(skill: Skill) -> None:
    check_skill(skill)


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_answer_passes_its_rule_and_no_other(language: Language) -> None:
    texts = list(every_text(language))
    for name, text in texts:
        assert text.keys, name
        assert holds(*text.keys).accepts(text.full), text
        assert holds(*text.keys, brief=True).accepts(text.brief), text
    wrong = [
        (text.brief, answer.brief)
        for (name, text), (other, answer) in permutations(texts, 2)
        if text.full != answer.full and f"{name.split()[0]} anywhere" != other  # which tells all the places
        if holds(*text.keys).accepts(answer.full)
    ]
    assert len(wrong) <= SAME, wrong


def every_question() -> Iterator[tuple[Asked, tuple[str, ...]]]:
    """All the patterns, with the slots that they have."""
    for topic in (*TOPICS, *MODEL_TOPICS):
        yield topic.asked, ()
    for one in ANYWHERE.values():
        yield one.asked, ()
    for subject in SUBJECTS.values():
        yield subject.asked, ("place",)
    for option in OPTIONS:
        yield option.ask_setting, ()
        yield option.ask_default, ()
    yield from (
        (AND_THERE, ("place",)),
        *((asked, ("option",)) for asked in (MEANING, DEFAULT)),
        *((asked, ()) for asked in (AND_DEFAULT, AND_MEANING)),
        (ABOUT, ("kind", "name")),
        *((asked, ("name",)) for asked in (BARE, AND_NAME)),
        *((asked, ("size",)) for asked in (NEED, AND_SIZE)),
        *((asked, ("gb",)) for asked in (FITS, AND_CARD)),
        (FITS_NAMED, ("card",)),
        (GPUS, ("count",)),
    )


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_question_has_many_wordings_and_some_held_out(language: Language) -> None:
    for asked, slots in every_question():
        values = {slot: "9" for slot in slots}
        for held_out, least in ((False, 24), (True, 3)):
            draw = Draw(Random(1), held_out=held_out, asked=language)
            wordings = {question(draw, asked, **values).casefold() for _ in range(60)}
            assert len(wordings) >= least, (asked, wordings)
            assert not any(mark in one for one in wordings for mark in "{}|<>"), wordings


def test_options_are_those_of_the_readme() -> None:
    table = rows("| option | default | meaning |") + rows("| option | default | unit | meaning |")
    assert {row[0] for row in table} == {option.default["en"].keys[0].strip("`") for option in OPTIONS}
    for name, default in (row[:2] for row in table):
        said = default_of(name.removeprefix("--").replace("-", "_"))[0].replace("`", "")
        named = {"SQLite in that folder": "SQLite in the data folder"}.get(default, default)
        assert said.startswith(named.split(" (")[0]), (name, said, default)
    assert set(NAMED) == {option.name for option in OPTIONS}


def test_close_codes_are_those_of_the_readme() -> None:
    told = ANSWERS["close code"]
    codes = {code: row[2] for row in rows("| close code | why | reconnect |") for code in row[0].split(", ")}
    assert set(told) == set(codes)
    for code, reconnect in codes.items():
        assert ("do not reconnect" in told[code]["en"].full) == (reconnect == "no"), code


def test_the_protocol_is_that_of_the_readme() -> None:
    frames = rows("| client frame | fields | meaning |") + rows("| server frame | fields | meaning |")
    assert set(ANSWERS["frame"]) == {row[0] for row in frames}
    assert set(ANSWERS["finish_reason"]) == set(get_args(FinishReason))
    assert set(ANSWERS["error code"]) == set(get_args(ErrorCode))
    assert {f"`{name}`" for name in ANSWERS["parameter"]} == set(
        re.findall("`[a-z_]+`", README.partition("\n`params`:")[2].partition("; absent")[0])
    )
    requests = {row[0].split("?")[0] for row in rows("| request | what it does |")}
    assert set(ANSWERS["request"]) == requests


def test_the_memory_is_that_of_the_readme() -> None:
    table = rows("| model | weights, bf16 | weights, 4 bit |")
    assert [size.name for size in SIZES] == [row[0] for row in table]
    for size, (_, bf16, four_bit, cache, card) in zip(SIZES, table, strict=True):
        assert (f"{size.bf16} GB", f"{size.four_bit} GB", f"{size.cache} GB") == (bf16, four_bit, cache)
        whole = "two of 80 GB" if size.card is None else f"{size.card} GB"
        assert card.startswith(whole)
        assert (f"4 bit: {size.four_bit_card} GB" in card) == (size.four_bit_card is not None)


def test_the_largest_model_that_fits() -> None:
    whole = {name: card for name, *_, card in rows("| model | weights, bf16 | weights, 4 bit |")}
    for gb, answers in FITTING.items():
        fits = [name for name, card in whole.items() if not card.startswith("two") and int(card.split()[0]) <= gb]
        assert (fits[-1] if fits else "No") in answers["en"].keys, gb
        assert (f"[{fits[-1]}]" if fits else "没有").strip("[]") in answers["zh"].keys, gb


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_stands_in_code_stands_in_the_project(language: Language) -> None:
    """Commands, addresses and names in the answers exist: in the README, the clients or the settings."""
    sources = [README, *(path.read_text() for path in (ROOT / "clients").rglob("*.py")), (ROOT / "run.sh").read_text()]
    known = "".join(sources).replace("_", "-")
    for name, text in every_text(language):
        for code in re.findall(r"(?<!`)`([^`\n]+)`(?!`)", text.full):
            for option in re.findall(r"--[a-z][a-z_-]+|\./run\.sh(?: [a-z]+)?|/api/[a-z]+", code):
                assert option.replace("_", "-") in known, (name, code, option)


@pytest.mark.parametrize("language", LANGUAGES)
def test_commands_of_the_terminal_are_those_that_it_has(language: Language) -> None:
    assert set(ANSWERS["terminal command"]) == {f"/{name}" for name in COMMANDS}
    paths = {"/ws", "/api", "/healthz", "/readyz", "/metrics", "/stream_chat"}
    for name, text in every_text(language):
        for code in re.findall(r"(?<!`)`(/[^`\n]+)`(?!`)", text.full):
            word, _, rest = code.partition(" ")
            known = word.removeprefix("/") in COMMANDS or word in paths or word.startswith("/api/")
            assert known, (name, code)
            if word == "/set":
                assert rest.partition(" ")[0] in ("", *PARAMS), (name, code)


def test_options_of_the_terminal_are_those_that_it_has() -> None:
    options = {option for action in parser()._actions for option in action.option_strings if option.startswith("--")}
    with_the_service = {"--server-url", "--sever-url", "--token", "--history-max", "--system", "--max-tokens", "--help"}
    assert set(ANSWERS["terminal option"]) == options - with_the_service
    assert str(Options.history_max) in NAMED_TOPICS["terminal_history"].en.keys


@pytest.mark.parametrize("language", LANGUAGES)
def test_options_of_the_gradio_page_are_those_that_it_has(language: Language) -> None:
    with pytest.raises(SystemExit), redirect_stdout(StringIO()) as shown:
        parse_gradio(["--help"])
    shown_help = shown.getvalue()
    named = {
        option
        for name in GRADIO
        for option in re.findall(r"--[a-z][a-z_-]+", NAMED_TOPICS[name].answer(language).full)
        if option != "--help"
    }
    assert len(named) > 5
    assert all(f"{option.replace('_', '-')} " in shown_help for option in named), named
    defaults = parse_gradio([])
    assert f"http://{defaults.host}:{defaults.port}" in NAMED_TOPICS["gradio"].answer(language).full
    assert str(defaults.concurrency_count) in NAMED_TOPICS["concurrency_count"].answer(language).keys


def test_verbs_are_those_of_run_sh() -> None:
    (listed,) = NAMED_TOPICS["commands"].en.keys
    told = re.findall(r"^#   \./run\.sh \[?([a-z]+)", (ROOT / "run.sh").read_text(), re.MULTILINE)
    assert re.findall("[a-z]+", listed.replace(" and ", " ")) == told


@pytest.mark.parametrize(("language", "marks"), [("en", "«([^»]+)»"), ("zh", "“([^”]+)”")])
def test_what_stands_in_quotes_stands_on_a_page(language: Language, marks: str) -> None:
    """Buttons and fields in the answers exist, in the words of the page or of Gradio."""
    shown = {*(ENGLISH if language == "en" else CHINESE)}
    for name in ("texts.js", "settings_texts.js", "workspace_texts.js"):
        shown |= set(re.findall(r': "([^"\n]+)"', (ROOT / "static" / name).read_text()))
    quoted = {found for _, text in every_text(language) for found in re.findall(marks, text.full)}
    assert len(quoted) > 20
    assert quoted <= shown | {"context", "上下文"}, quoted - shown


def test_the_size_is_that_of_the_weights() -> None:
    size = (ROOT / "server/demo_model/model.safetensors").stat().st_size
    for language in LANGUAGES:
        assert f"{round(size / 1e6)} MB" in NAMED_TOPICS["demo"].answer(language).brief


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_card_by_name_holds_what_its_memory_holds(language: Language) -> None:
    for card, sizes in CARDS_BY_NAME.items():
        answer = BY_NAME[card][language]
        assert holds(*answer.keys).accepts(answer.full)
        for gb in sizes:
            best = FITTING[gb][language].keys[1 if language == "en" else -1]
            assert all(part in answer.full for part in (card, str(gb), best)), answer


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_topics_share_an_everyday_wording(language: Language) -> None:
    owner: dict[str, Text] = {}
    for one in (*TOPICS, *MODEL_TOPICS, *ANYWHERE.values()):
        for wording in one.asked.known_en if language == "en" else one.asked.known_zh:
            assert owner.setdefault(plain(wording), one.answer(language)) == one.answer(language), wording
    assert len(owner) > 200


def test_every_list_of_everyday_wordings_is_used() -> None:
    topics = {*TOPICS, *MODEL_TOPICS, *ANYWHERE.values()}
    assert sum(bool(one.asked.known_en) for one in topics) == len(WORDINGS) + len(EVERYDAY)


def test_several_cards_are_asked_for_by_their_number() -> None:
    for count, answers in SPREAD.items():
        for language in LANGUAGES:
            assert answers[language].full.count(f"--tensor_parallel_size {count}") == 2


def test_the_rule_takes_whole_words_and_numbers_only() -> None:
    assert holds("`--port`", "5499").accepts("The default of `--port` is 5499.")
    assert not holds("5499").accepts("15499")
    assert not holds("5499").accepts("5499.5")
    assert not holds("--max-live-turns").accepts("--max-live-turns-kept")
    assert not holds("x", brief=True).accepts("x\n\ny")
