"""The arithmetic of the benchmark, on runs made by hand."""

import pytest

from tests.load.cpu import Cpu
from tests.load.figures import Run, Stream, figures, percentile, ratios, summary, verdict

CPU = Cpu(front=0.003, engine=0.06, client=0.0015, machine=1.0645)


def test_rates_count_the_tokens_that_really_came_from_the_first_question_to_the_last_end() -> None:
    long = Stream(asked=10.0, arrivals=[10.1, 10.2, 10.5], ended=10.5, tokens=20, prompt_tokens=8)
    short = Stream(asked=10.1, arrivals=[10.4], ended=12.0, tokens=10, prompt_tokens=8)
    made = figures(Run([long, short], CPU, received=600), tokens_wanted=20)
    assert made["tokens_per_s"] == pytest.approx(30 / 2.0)
    assert (made["tokens"], made["short_streams"]) == (30, 1)
    assert made["ttft_p50_ms"] == pytest.approx(100)
    assert made["ttft_p99_ms"] == pytest.approx(300)
    assert made["itl_p50_ms"] == pytest.approx(100)
    assert made["itl_p99_ms"] == pytest.approx(300)
    assert made["frames_per_token"] == pytest.approx(4 / 30)
    assert made["bytes_per_token"] == pytest.approx(20)
    assert made["cpu_us_per_token"] == pytest.approx(100)
    assert made["engine_cpu_us_per_token"] == pytest.approx(2000)
    assert made["client_cpu_us_per_token"] == pytest.approx(50)
    assert made["foreign_cores"] == pytest.approx(0.5)


def test_a_percentile_is_the_value_at_the_nearest_rank() -> None:
    values = [float(value) for value in range(200, 0, -1)]
    assert (percentile(values, 50), percentile(values, 99), percentile([7.0], 99)) == (100, 198, 7)


def test_a_summary_is_the_median_with_what_it_lay_between() -> None:
    made = summary([{"rate": 3.0}, {"rate": 1.0}, {"rate": 2.0}])
    assert (made.median, made.range) == ({"rate": 2.0}, {"rate": (1.0, 3.0)})


def test_targets_hold_from_64_streams_on_and_only_for_what_was_measured() -> None:
    ours = {"tokens_per_s": 90.0, "cpu_us_per_token": 46.0}
    inprocess = {"tokens_per_s": 100.0, "cpu_us_per_token": 30.0}
    measured = ratios(ours, {"inprocess": inprocess})
    assert verdict(64, measured) == {
        "tokens_per_s / inprocess >= 0.9": True,
        "cpu_us_per_token / inprocess <= 1.5": False,
    }
    assert verdict(16, measured) == {}
