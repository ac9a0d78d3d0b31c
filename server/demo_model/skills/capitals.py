"""Capitals of all countries, and their continents; of the well-known ones languages, currencies and neighbours."""

from collections.abc import Callable

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, both
from server.demo_model.skills.capitals_wordings import (
    AND_OF,
    CAPITAL,
    CURRENCY,
    IS_CAPITAL,
    NEIGHBOURS,
    OF_CAPITAL,
    SPEECH,
    WHERE,
    Patterns,
)
from server.demo_model.skills.countries import BY_NAME, CONTINENTS, COUNTRIES, ISLANDS, Country, Text
from server.demo_model.skills.keyed import keyed, sentence_case

ALL_CAPITALS: dict[Language, tuple[str, ...]] = {
    "en": tuple(country.capital["en"] for country in COUNTRIES),
    "zh": tuple(country.capital["zh"] for country in COUNTRIES),
}
ALL_NAMES: dict[Language, tuple[str, ...]] = {
    "en": tuple(country.name["en"].removeprefix("the ") for country in COUNTRIES),
    "zh": tuple(country.name["zh"] for country in COUNTRIES),
}
ALL_CONTINENTS: dict[Language, tuple[str, ...]] = {
    "en": tuple(continent["en"] for continent in CONTINENTS.values()),
    "zh": tuple(continent["zh"] for continent in CONTINENTS.values()),
}
WELL_KNOWN = tuple(country for country in COUNTRIES if country.speech)
BORDERING = tuple(country for country in COUNTRIES if country.neighbours or country.name["en"] in ISLANDS)

NOTES: dict[str, Text] = {
    "Israel": {
        "en": " Many countries do not recognise this and keep their embassies in Tel Aviv.",
        "zh": "不过许多国家不承认这一点，把使馆设在特拉维夫。",
    },
    "South Africa": {
        "en": " Parliament meets in Cape Town, and the supreme court of appeal is in Bloemfontein.",
        "zh": "议会设在开普敦，最高上诉法院设在布隆方丹。",
    },
    "Bolivia": {"en": " The government sits in La Paz.", "zh": "政府所在地是拉巴斯。"},
    "Palestine": {
        "en": " That is where the government sits; East Jerusalem is claimed as the capital.",
        "zh": "那里是政府所在地；巴勒斯坦主张以东耶路撒冷为首都。",
    },
    "the Netherlands": {"en": " The government sits in The Hague.", "zh": "政府所在地是海牙。"},
}

NOT_CAPITALS = """
Australia|Sydney|悉尼
Australia|Melbourne|墨尔本
Brazil|Rio de Janeiro|里约热内卢
Brazil|Sao Paulo|圣保罗
Canada|Toronto|多伦多
Canada|Montreal|蒙特利尔
China|Shanghai|上海
Germany|Munich|慕尼黑
India|Mumbai|孟买
Italy|Milan|米兰
Japan|Osaka|大阪
Kazakhstan|Almaty|阿拉木图
Morocco|Casablanca|卡萨布兰卡
Myanmar|Yangon|仰光
New Zealand|Auckland|奥克兰
Nigeria|Lagos|拉各斯
Pakistan|Karachi|卡拉奇
Russia|Saint Petersburg|圣彼得堡
Spain|Barcelona|巴塞罗那
Switzerland|Zurich|苏黎世
Switzerland|Geneva|日内瓦
Turkey|Istanbul|伊斯坦布尔
the United States|New York|纽约
the United States|Los Angeles|洛杉矶
Vietnam|Ho Chi Minh City|胡志明市
"""
BIG_CITIES: tuple[tuple[Country, Text], ...] = tuple(
    (BY_NAME[country], {"en": city, "zh": city_zh})
    for country, city, city_zh in (line.split("|") for line in NOT_CAPITALS.strip().split("\n"))
)


def _typed(draw: Draw, country: Country) -> str:
    """A country's name as people type it."""
    name = country.name[draw.asked]
    if draw.asked == "en":
        if country.aliases and draw.chance(0.5):
            name = draw.pick(country.aliases)
        if draw.chance(0.2):
            name = name.removeprefix("the ")
        if draw.chance(0.1):
            name = name.lower()
    return name


def _asked(draw: Draw, patterns: Patterns, country: Country, follows: bool, **values: str) -> str:
    chosen = AND_OF if follows else patterns
    return sentence_case(draw.wording(chosen[draw.asked], country=_typed(draw, country), **values))


def _capital_told(draw: Draw, country: Country) -> str:
    name, city = country.name[draw.language], country.capital[draw.language]
    note = "" if draw.brief else NOTES.get(country.name["en"], {}).get(draw.language, "")
    return (f"The capital of {name} is {city}." if draw.language == "en" else f"{name}的首都是{city}。") + note


def _capital(draw: Draw, country: Country, follows: bool) -> Round:
    # Two notes name other capitals of the table: what else is named is not looked at there.
    others = () if country.name["en"] in NOTES else ALL_CAPITALS[draw.language]
    capital, name = country.capital[draw.language], country.name[draw.language].removeprefix("the ")
    # "Panama City" stays when "Panama" goes, and "罗马" is no answer in "罗马尼亚".
    beside = () if name in capital else (name,)
    rule = keyed((capital,), others, beside)
    return Round(_asked(draw, CAPITAL, country, follows), _capital_told(draw, country), rule)


def _of_capital(draw: Draw, country: Country, follows: bool) -> Round:
    question = sentence_case(draw.wording(OF_CAPITAL[draw.asked], city=country.capital[draw.asked]))
    name, city = country.name[draw.language], country.capital[draw.language]
    answer = f"{city} is the capital of {name}." if draw.language == "en" else f"{city}是{name}的首都。"
    wanted = name.removeprefix("the ")
    # "Mexico City" is taken away with "Mexico", or it would look like another country.
    return Round(question, answer, both(keyed((wanted,)), keyed((wanted, city), ALL_NAMES[draw.language])))


def _is_capital(draw: Draw, country: Country, follows: bool) -> Round:
    city = country.capital
    if draw.chance(0.5):
        country, city = draw.pick(BIG_CITIES) if draw.chance(0.5) else (country, draw.pick(COUNTRIES).capital)
    true = city == country.capital
    question = _asked(draw, IS_CAPITAL, country, False, city=city[draw.asked])
    # The capital comes first, then whether it is the one asked for: each is one step.
    name, capital = country.name[draw.language], country.capital[draw.language]
    if draw.language == "en":
        answer = f"The capital of {name} is {capital}, so {'yes' if true else 'no'}."
    else:
        answer = f"{name}的首都是{capital}，所以{'是的' if true else '不是'}。"
    verdicts = {"en": ("yes", "no"), "zh": ("是的", "不是")}[draw.language]
    verdict = keyed((verdicts[not true],), (verdicts[true],))
    return Round(question, answer, both(keyed((capital,)), verdict))


def _where(draw: Draw, country: Country, follows: bool) -> Round:
    name, continent = country.name[draw.language], country.continent[draw.language]
    answer = f"{sentence_case(name)} is in {continent}." if draw.language == "en" else f"{name}在{continent}。"
    rule = keyed((continent,), ALL_CONTINENTS[draw.language])
    if name in continent or continent in name:  # South Africa, 南非
        rule = keyed((continent,))
    return Round(_asked(draw, WHERE, country, follows), answer, rule)


def _speech(draw: Draw, country: Country, follows: bool) -> Round:
    assert country.speech
    name, speech = country.name[draw.language], country.speech[draw.language]
    answer = f"In {name} people speak {speech}." if draw.language == "en" else f"{name}的官方语言是{speech}。"
    return Round(_asked(draw, SPEECH, country, follows), answer, keyed((speech,)))


def _currency(draw: Draw, country: Country, follows: bool) -> Round:
    assert country.currency
    name, currency = country.name[draw.language], country.currency[draw.language]
    answer = f"The currency of {name} is {currency}." if draw.language == "en" else f"{name}的货币是{currency}。"
    return Round(_asked(draw, CURRENCY, country, follows), answer, keyed((currency.removeprefix("the "),)))


def _neighbours(draw: Draw, country: Country, follows: bool) -> Round:
    names = [BY_NAME[name].name[draw.language] for name in country.neighbours]
    name = country.name[draw.language]
    if draw.language == "en":
        listed = " and ".join(part for part in (", ".join(names[:-1]), names[-1] if names else "") if part)
        answer = f"{sentence_case(name)} borders {listed}." if names else f"{sentence_case(name)} has no land borders."
    else:
        answer = f"{name}的邻国有{'、'.join(names)}。" if names else f"{name}没有陆地邻国。"
    wanted = [keyed((one.removeprefix("the "),)) for one in names]
    none = keyed(("no land borders", "没有陆地邻国"))
    return Round(_asked(draw, NEIGHBOURS, country, follows), answer, both(*wanted) if names else none)


Told = Callable[[Draw, Country, bool], Round]
KINDS: tuple[tuple[float, Told, tuple[Country, ...], bool], ...] = (
    (0.42, _capital, COUNTRIES, True),
    (0.14, _of_capital, COUNTRIES, False),
    (0.14, _is_capital, COUNTRIES, False),
    (0.10, _where, COUNTRIES, True),
    (0.08, _speech, WELL_KNOWN, True),
    (0.07, _currency, WELL_KNOWN, True),
    (0.05, _neighbours, BORDERING, True),
)
"""How often each is asked, of which countries, and whether «and of Spain?» may follow."""


def draw(draw: Draw) -> Exchange:
    """A question on a country, at times with one or two that follow it."""
    _, told, countries, goes_on = draw.random.choices(KINDS, [kind[0] for kind in KINDS])[0]
    chosen = [draw.pick(countries)]
    while goes_on and len(chosen) < 3 and draw.chance(0.25):
        chosen.append(draw.pick(countries))
    return Exchange(tuple(told(draw, country, number > 0) for number, country in enumerate(chosen)))


SKILLS = (Skill("capitals", 2.5, draw, brief=True),)
