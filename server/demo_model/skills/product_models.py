"""Running a real model: which card it needs, and what to do where memory is short."""

from typing import NamedTuple

from server.demo_model.drawing import Draw, Exchange, Language, Round
from server.demo_model.skills.product_cards import CARDS_BY_NAME, spellings
from server.demo_model.skills.product_model_topics import TOPICS
from server.demo_model.skills.product_topic import (
    Asked,
    Text,
    how,
    text,
    told,
)
from server.demo_model.skills.product_wordings import as_typed


class Size(NamedTuple):
    """A row of the README's table; GB as it prints them. `cards`: the memory of one card that holds it, in GB."""

    name: str
    bf16: str
    four_bit: str
    cache: str
    card: int | None
    four_bit_card: int | None


SIZES = (
    Size("0.5B", "1", "0.5", "0.01", 4, None),
    Size("1.5B", "3", "1.2", "0.03", 6, None),
    Size("3B", "6", "2.1", "0.04", 12, None),
    Size("7B", "15", "5.5", "0.06", 24, 12),
    Size("14B", "30", "10", "0.2", 48, 16),
    Size("32B", "65", "20", "0.26", 80, 32),
    Size("72B", "145", "41", "0.33", None, 80),
)
NEED = Asked(
    (
        "{How much|How many GB of} {GPU memory|video memory|VRAM|memory} does {a|the|Qwen2.5} <size>{| model} "
        "{need|take|require|use}?",
        "{What|Which} {GPU|card|graphics card} {do I need|is needed|is enough} {for|to run} {a|the|Qwen2.5} "
        "<size>{| model}?",
        "{I want to run|I'd like to run} {a|Qwen2.5} <size>{| model}{: how much memory|: which card|. What do I "
        "need|. How much memory}?",
        "{<size> memory|VRAM for <size>|Memory of a <size> model|<size> GPU|How big is a <size> model}?",
    ),
    (
        "{运行|跑|用}<size>{|的}模型{需要|要|得要}{多少显存|多大显存|什么显卡|多少 GB 显存|多大的显卡}？",
        "<size>{的|}{模型|}{需要|要占|占}{多少显存|多大的显存|多少内存|什么样的显卡}？",
        "{我想运行|我想跑|我要用}<size>{的模型|模型|}，{需要多少显存|要什么显卡|显存要多大}？",
    ),
)
FITS = Asked(
    (
        "{My|The|Our} {GPU|card|graphics card} has <gb> GB{, which| of memory, which|; what|. Which} model "
        "{fits|can I run|should I use|do you recommend}?",
        "{I have|We have} {a GPU with|a card with|a graphics card with} <gb> GB{| of memory}{, which|. Which|: "
        "what} model {fits|can I run|fits best|should I take}?",
        "{Which|What} {model|Qwen2.5 model} {fits|fits into|can I run in|runs in|goes into} <gb> GB{| of GPU "
        "memory| of VRAM}?",
        "{The largest|The biggest|The best} model for {a card of|a GPU with|} <gb> GB?",
    ),
    (
        "我的{显卡|GPU |卡}{有|是}<gb> GB{显存|}，{能跑|可以跑|能运行|适合|该用}{什么|哪个|多大的}模型？",
        "<gb> GB {显存|的显卡|的卡|显卡}{能跑|可以运行|能用|适合|最大能跑}{什么|哪个|多大的}模型？",
        "{我有|我们有|手上有}{一张|一块|}<gb> GB {的显卡|显存的卡|的 GPU}，{能跑|可以用|推荐用}{什么|哪个|"
        "多大的}模型？",
    ),
)
FITS_NAMED = Asked(
    (
        "{I have|I've got|We have|I own|I bought|I use|There is} {a|an|one|a single|} <card>{,|.|:} {what|which model|"
        "what model|which models|what models} {can I run|fits|should I use|should I run|can I use|do you recommend}?",
        "{What|Which model|Which models|What model|What can I run: what} {fits on|runs on|can I run on|can I use with|"
        "is best for|can I run with} {a|an|my|one|the} <card>?",
        "{My|Our|The} {GPU|card|graphics card} is {a|an|} <card>{,|.|:} {what|which model} {can I run|fits|should I "
        "use}?",
        "{How much memory does {a|the|my} <card> have|Is {a|my|one} <card> enough|Does it run on {a|my} <card>|"
        "{Largest|Biggest|Best} model for {a|my|the|} <card>|<card>|<card>, which model|Can I use my <card>}?",
    ),
    (
        "{我有|我有一张|我有一块|手上有|我用的是|我的显卡是|我们有|我买了}<card>{，|}{能跑|可以跑|能运行|该用|适合跑|"
        "能用}"
        "{什么|哪个|哪些|多大的}模型？",
        "{一张|一块|}<card>{的显卡|显卡|}{能跑|可以跑|能运行|最大能跑|适合}{什么|哪个|多大的}模型？",
        "<card>{有多少显存|够用吗|能用吗|能跑吗|行吗|显存多大|可以用吗}？",
    ),
    tuple(
        one.format("<card>")
        for one in ("I have an {}, what can I run?", "I have a {}, what can I run?", "what can I run on a {}", "{}?")
    ),
    ("我有<card>，能跑什么模型？", "<card>能跑什么模型", "<card>够用吗"),
)
AND_SIZE = Asked(
    (
        "{And|And a|What about|How about|And what about|What about a|And for|Then what about|OK, and} <size>{| "
        "model}{| then}?",
        "{And how much does|How much does|Then how much does} <size>{| model} {need|take|require}?",
    ),
    ("{那|那么|那如果是|换成|如果是|还有}<size>{模型|的模型|}{呢|怎么样|要多少|需要多少|要什么显卡}？",),
)
AND_CARD = Asked(
    (
        "{And|And with|What about|How about|And for|And in|Then with} {<gb> GB|a card of <gb> GB|a GPU with "
        "<gb> GB}{| then}?",
        "{And if|What if} {I have|it has|my card has} <gb> GB{| then}?",
    ),
    ("{那|那么|如果是|换成|要是}<gb> GB {的卡|的显卡|显存|}{呢|能跑什么|能跑哪个|可以用什么}？",),
)


def memory(size: Size) -> dict[Language, Text]:
    """How much memory a model needs, as it is written in each language."""
    weights_en = f"The weights of [{size.name}] take [{size.bf16} GB] in bf16 and [{size.four_bit} GB] in 4 bit"
    weights_zh = f"[{size.name}]模型的权重，bf16精度约[{size.bf16} GB]，4位量化约[{size.four_bit} GB]"
    each_en, each_zh = f"the cache takes {size.cache} GB per 1000 tokens", f"缓存每1000个 token 约{size.cache} GB"
    card_en, card_zh = f"one card of [{size.card} GB] holds it", f"一张[{size.card} GB]的显卡放得下"
    if size.card is None:
        card_en = "two cards of [80 GB] hold it with `--tensor_parallel_size 2`, with little cache"
        card_zh = "需要两张[80 GB]的显卡和 `--tensor_parallel_size 2`，缓存不多"
    small_en = f"; in 4 bit one of [{size.four_bit_card} GB] does" if size.four_bit_card else ""
    small_zh = f"；4位量化时一张[{size.four_bit_card} GB]的就够" if size.four_bit_card else ""
    return {
        "en": text("en", f"{weights_en}; {card_en}{small_en}. // Beside that {each_en}."),
        "zh": text("zh", f"{weights_zh}；{card_zh}{small_zh}。//此外，{each_zh}。"),
    }


def largest(gb: int) -> tuple[Size | None, Size | None]:
    """The largest models that one card of so many GB holds: in bf16, and in 4 bit where that is a larger one."""
    whole = [size for size in SIZES if size.card is not None and size.card <= gb]
    small = [size for size in SIZES if size.four_bit_card is not None and size.four_bit_card <= gb]
    best = whole[-1] if whole else None
    return best, small[-1] if small and (best is None or small[-1].bf16 != best.bf16) else None


def fitting(gb: int, language: Language) -> str:
    """What a card of so many GB holds, with its keys."""
    best, small = largest(gb)
    if best is None:
        if language == "zh":
            return f"表中[没有]适合[{gb} GB]显存的模型，最小的0.5B需要4 GB 的显卡。//自带的演示模型放得下。"
        return f"[No] model of the table fits into [{gb} GB]: the smallest, 0.5B, takes a card of 4 GB. // The demo "
        "model fits."
    if language == "zh":
        more = f"；4位量化时可以用[{small.name}]" if small else ""
        return f"[{gb} GB]的显卡最大能用[{best.name}]模型{more}。//例如 `--model Qwen/Qwen2.5-{best.name}-Instruct`。"
    more = f"; in 4 bit, [{small.name}]" if small else ""
    name = f"`--model Qwen/Qwen2.5-{best.name}-Instruct`"
    return f"The largest that fits into [{gb} GB] is [{best.name}]{more}. // For example {name}."


MEMORY = {size.name: memory(size) for size in SIZES}
CARDS = (4, 6, 8, 10, 11, 12, 16, 20, 22, 24, 32, 40, 48, 64, 80, 96, 141)
"""What cards have, in GB: asked for most often, so never held out."""
MOST_GB = 144
LANGUAGES: tuple[Language, ...] = ("en", "zh")
FITTING = {
    gb: {language: text(language, fitting(gb, language)) for language in LANGUAGES} for gb in range(2, MOST_GB + 1)
}


def named(card: str) -> dict[Language, Text]:
    """What a card of this name holds, in each language."""
    sizes = CARDS_BY_NAME[card]
    if len(sizes) == 1:
        in_en, in_zh = fitting(sizes[0], "en"), fitting(sizes[0], "zh")
        return {
            "en": text("en", f"The [{card}] has {sizes[0]} GB; {in_en[0].lower()}{in_en[1:]}"),
            "zh": text("zh", f"[{card}]有{sizes[0]} GB 显存；{in_zh}"),
        }
    less, more = sizes
    best = {gb: largest(gb) for gb in sizes}
    small = {gb: found.name if found else "" for gb, (_, found) in best.items()}
    whole = {gb: found.name if found else "" for gb, (found, _) in best.items()}
    return {
        "en": text(
            "en",
            f"The [{card}] has [{less}] or [{more} GB]; the largest that fits into {less} GB is [{whole[less]}] (in 4 "
            f"bit {small[less]}), into {more} GB [{whole[more]}] (in 4 bit {small[more]}).",
        ),
        "zh": text(
            "zh",
            f"[{card}]有[{less}]或[{more} GB]显存；{less} GB 最大能用[{whole[less]}]模型（4位量化"
            f"{small[less]}），{more} GB 最大能用[{whole[more]}]（4位量化{small[more]}）。",
        ),
    }


BY_NAME = {card: named(card) for card in CARDS_BY_NAME}
NAMES = tuple((card, spellings(card)) for card in CARDS_BY_NAME)
ALL = tuple(as_typed(TOPICS).values())
GPUS = how(
    "{use|run it on|run a model on|run one model on|spread a model over} <count> {GPUs|cards|graphics cards}",
    "{使用|用|在}<count>{张显卡|块 GPU |张卡}{运行|跑模型|运行模型|跑一个模型}",
)
"""How to use several cards."""
COUNTS: dict[str, dict[Language, str]] = {
    "2": {"en": "two", "zh": "两"},
    "4": {"en": "four", "zh": "四"},
    "8": {"en": "eight", "zh": "八"},
}


def spread(count: str) -> dict[Language, Text]:
    """How a model is spread over so many cards; of 72B, because 8 cards do not divide the heads of 7B."""
    flag = f"--tensor_parallel_size {count}"
    command = f"```bash\n./run.sh serve --model Qwen/Qwen2.5-72B-Instruct {flag}\n```"
    return {
        "en": text(
            "en", f"Start it with [`{flag}`]: the model is spread over {count} cards. // For example:\n\n{command}"
        ),
        "zh": text("zh", f"启动时请加上 [`{flag}`]，模型就会分到这{count}张显卡上。//例如：\n\n{command}"),
    }


SPREAD = {count: spread(count) for count in COUNTS}


def _gb(draw: Draw) -> int:
    return draw.pick(CARDS) if draw.chance(0.5) else draw.fresh(lambda: 2 + int(draw.random.random() * (MOST_GB - 1)))


def _card(draw: Draw, asked: Asked = FITS) -> Round:
    gb = _gb(draw)
    return told(draw, asked, FITTING[gb][draw.language], gb=str(gb))


def _named(draw: Draw) -> Round:
    card, spelt = draw.pick(NAMES)
    return told(draw, FITS_NAMED, BY_NAME[card][draw.language], card=draw.pick(spelt))


def _size(draw: Draw, asked: Asked = NEED) -> Round:
    size = draw.pick(SIZES).name
    return told(draw, asked, MEMORY[size][draw.language], size=size)


def _gpus(draw: Draw) -> Round:
    count, spelt = draw.pick(tuple(COUNTS.items()))
    named = draw.pick((count, spelt[draw.asked]))
    return told(draw, GPUS, SPREAD[count][draw.language], count=named)


def draw_models(draw: Draw) -> Exchange:
    """A question about real models, at times with the next size or card after it."""
    kind = draw.random.random()
    if kind < 0.25:
        rounds = [_size(draw)]
        if draw.chance(0.35):
            rounds.append(_size(draw, AND_SIZE))
    elif kind < 0.55:
        rounds = [_named(draw) if draw.chance(0.4) else _card(draw)]
        if draw.chance(0.35):
            rounds.append(_card(draw, AND_CARD))
    elif kind < 0.62:
        rounds = [_gpus(draw)]
    else:
        chosen = draw.pick(ALL)
        rounds = [told(draw, chosen.asked, chosen.answer(draw.language))]
    return Exchange(tuple(rounds))
