"""Formulas in LaTeX, with what their letters mean, and how LaTeX is written."""

from server.demo_model.drawing import Draw, Exchange, Language, Round, Skill, contains, single
from server.demo_model.skills.formula_table import FORMULAS, HOW_TO, Formula

ASK: dict[Language, tuple[str, ...]] = {
    "en": (
        "{What is|What's|Tell me|Can you tell me|Do you know|Give me|I need} {the formula|the equation} "
        "{for|of} <name>{?|}",
        "{|Please |Can you |Could you |Would you }{show me|give me|write|write down|write out|display} "
        "<name>{.|?|, please.}",
        "{|Please |Can you |Could you }{show|write} <name> {as a formula|in LaTeX|with LaTeX|as an equation}{.|?|}",
        "<name>{| formula|, formula| equation|: formula?| latex|, please}",
        "{How is|How do you compute|How do I calculate|How does one write} <name>{?| as a formula?}",
    ),
    "zh": (
        "<name>{的公式|的公式是什么|公式|公式是什么|的公式怎么写|是什么公式|怎么表示}{？|}",
        "{|请|麻烦你|帮我}{写出|写一下|给出|给我|告诉我|显示}<name>{的公式|}{。||，谢谢。}",
        "{我想要|我需要|我想看|给我看看|请给我看|你知道}<name>{的公式|}{。|吗？|}",
        "{用|请用} LaTeX {写|写出|表示|显示}<name>{。||的公式。}",
    ),
}
STYLE: dict[Language, str] = {
    "en": "{|Please |Can you |Could you }{show|write|give me|give} <name> {with|using|between|in} "
    "{backslash brackets|\\[ and \\]|\\( and \\)|\\[ \\] delimiters|\\( \\) delimiters|\\[...\\]}{.|, please.|}",
    "zh": "{|请|麻烦你}{用|使用} {\\[ 和 \\]|\\( 和 \\)|反斜杠括号|\\[ \\]|\\( \\)} "
    "{写出|写|给出|显示}<name>{|的公式}{。||，谢谢。}",
}
MEANING: dict[Language, str] = {
    "en": "{What is|What's|And what is|What does|What is the meaning of|What does the letter} <symbol>{| "
    "mean| stand for| in it| here| in this formula}?",
    "zh": "{那|其中|公式里的|里面的|这里的|请问|}{ |}<symbol> "
    "{是什么|是什么意思|代表什么|表示什么|指什么|是指什么|有什么含义}？",
}
NEXT: dict[Language, str] = {
    "en": "{And|What about|How about|Now|Next:|And what about|And now|OK, and|Thanks, and|Also} {|show me "
    "|write |the formula for }<name>{?|, please.|}",
    "zh": "{那|那么|再来|还有|接下来是|再看看|还想看|换成|然后是|谢谢，再看|接下来看|下一个是|"
    "再说说|接着是|我还想知道|再写写}<name>{|的公式}{呢|}{？|。|}",
}
INLINE: dict[Language, str] = {
    "en": "{|Please |Now |Can you }{write|show|put|give me} {it|that|the formula} {inline|in one "
    "line|within a sentence|in a sentence}{.|, please.|?}",
    "zh": "{|请|再|帮我}{写成|用|改成|换成}{行内公式|一句话|行内形式}{。||，谢谢。}",
}
LATEX: dict[Language, tuple[str, ...]] = {
    "en": (
        "{How do I|How can I|How do you|How does one|How to} {write|type|make|get} <what> in {LaTeX|a "
        "formula|KaTeX|TeX}{?|}",
        "{LaTeX|TeX|KaTeX}{| for|:} <what>{?|}",
        "{What is|What's|Show me|Give me} the {LaTeX|TeX} {code |command |}for <what>{?|}",
    ),
    "zh": (
        "{LaTeX|TeX|KaTeX} {里|中|}{怎么|如何|怎样}{写|输入|打|表示}<what>{？|}",
        "<what>{的 LaTeX|用 LaTeX 怎么写|的 LaTeX 代码|在 LaTeX 里怎么写}{是什么|}{？|}",
        "{|请|帮我}{写出|给我|告诉我}<what>的 {LaTeX|TeX} {代码|命令|写法}{。|}",
    ),
}
TOUR: dict[Language, str] = {
    "en": "{|Please |Can you |Could you }{show|give|write} {me |}{some|a few|several|three} "
    "{formulas|equations|LaTeX formulas|math formulas|mathematical formulas}{| in LaTeX| please| as examples}{.|?}",
    "zh": "{|请|帮我|麻烦你}{给我|写|给我看|显示|展示}{一些|几个|三个|几条}{公式|数学公式| LaTeX "
    "公式|方程}{。||，谢谢。}",
}
TOUR_KNOWN: dict[Language, tuple[str, ...]] = {
    "en": ("Show me a formula.", "Show me some math."),
    "zh": ("给我一个公式。", "写一个公式。"),
}


INLINE_BRACKETS = (r"\(", r"\)")


def _named(formula: Formula, language: Language) -> str:
    return formula.en[0] if language == "en" else formula.zh[0]


def _meanings(formula: Formula, language: Language, opening: str, closing: str) -> list[str]:
    """Each letter with what it means."""
    if language == "zh":
        return [f"{opening}{symbol}{closing} 是{zh}" for symbol, _, zh in formula.symbols]
    return [f"{opening}{symbol}{closing} {_is(symbol)} {en}" for symbol, en, _ in formula.symbols]


def _is(symbols: str) -> str:
    return "are" if "," in symbols else "is"


def _displayed(formula: Formula, language: Language, brackets: bool = False) -> str:
    """The whole answer: the formula on its own line, its letters, and a note."""
    first, last = (r"\[", r"\]") if brackets else ("$$", "$$")
    inner = INLINE_BRACKETS if brackets else ("$", "$")
    name, note = _named(formula, language), formula.note_en if language == "en" else formula.note_zh
    head = f"This is {name}:" if language == "en" else f"{name}的公式是："
    where = "In it:" if language == "en" else "其中："
    items = "\n".join(f"- {meaning}" for meaning in _meanings(formula, language, *inner))
    return f"{head}\n\n{first}\n{formula.latex}\n{last}\n\n{where}\n\n{items}\n\n{note}"


def _sentence(formula: Formula, language: Language, opening: str = "$", closing: str = "$") -> str:
    """The formula in one sentence."""
    name, meanings = _named(formula, language), _meanings(formula, language, opening, closing)
    inline = f"{opening}{formula.latex}{closing}"
    if language == "en":
        *others, last = meanings
        listed = f"{', '.join(others)} and {last}" if others else last
        return f"{name[0].upper()}{name[1:]}: {inline}, where {listed}."
    return f"{name}的公式是 {inline}，其中 {'，'.join(meanings)}。"


def _asked(draw: Draw, question: str, formula: Formula) -> Round:
    answer = _sentence(formula, draw.language) if draw.brief else _displayed(formula, draw.language)
    return Round(question, answer, contains(formula.latex))


def _called(draw: Draw, formula: Formula) -> str:
    return draw.pick(formula.en if draw.asked == "en" else formula.zh)


def _formula(draw: Draw) -> Exchange:
    """A formula, and at times what a letter means, another formula, or the same one inline."""
    formula = draw.pick(FORMULAS)
    rounds = [_asked(draw, draw.wording(ASK[draw.asked], name=_called(draw, formula)), formula)]
    if draw.chance(0.2):
        symbol, en, zh = draw.pick([one for one in formula.symbols if "," not in one[0]] or formula.symbols)
        is_en = draw.language == "en"
        answer = f"${symbol}$ {_is(symbol)} {en}." if is_en else f"${symbol}$ 表示{zh}。"
        question = draw.wording(MEANING[draw.asked], symbol=symbol.lstrip("\\"))
        rounds.append(Round(question, answer, contains(en if is_en else zh)))
    if draw.chance(0.15):
        rounds.append(
            Round(draw.wording(INLINE[draw.asked]), _sentence(formula, draw.language), contains(f"${formula.latex}$"))
        )
    if draw.chance(0.2):
        following = draw.pick(FORMULAS)
        rounds.append(_asked(draw, draw.wording(NEXT[draw.asked], name=_called(draw, following)), following))
    return Exchange(tuple(rounds))


def _brackets(draw: Draw) -> Exchange:
    """A formula between backslash brackets, as some models write them."""
    formula = draw.pick(FORMULAS)
    question = draw.wording(STYLE[draw.asked], name=_called(draw, formula))
    if draw.brief:
        answer = _sentence(formula, draw.language, *INLINE_BRACKETS)
        return single(Round(question, answer, contains(rf"\({formula.latex}\)")))
    answer = _displayed(formula, draw.language, brackets=True)
    return single(Round(question, answer, contains(f"\\[\n{formula.latex}\n\\]")))


def _latex(draw: Draw) -> Exchange:
    """How something is written in LaTeX, and what that draws."""
    en, zh, latex = draw.pick(HOW_TO)
    question = draw.wording(LATEX[draw.asked], what=en if draw.asked == "en" else zh)
    if draw.brief:
        answer = (
            f"Write `{latex}`, which draws ${latex}$."
            if draw.language == "en"
            else f"{zh}的写法是 `{latex}`，显示出来就是 ${latex}$。"
        )
        return single(Round(question, answer, contains(f"`{latex}`"), mixed=True))
    head = f"{en[0].upper()}{en[1:]} in LaTeX:" if draw.language == "en" else f"LaTeX 里{zh}这样写："
    drawn = "It looks like this:" if draw.language == "en" else "显示出来是这样："
    answer = f"{head}\n\n```latex\n{latex}\n```\n\n{drawn}\n\n$$\n{latex}\n$$"
    return single(Round(question, answer, contains(f"```latex\n{latex}\n```", f"$$\n{latex}\n$$")))


def _tour(draw: Draw) -> Exchange:
    """Three formulas: the ones of Pythagoras, Euler and Einstein."""
    chosen = [next(one for one in FORMULAS if one.zh[0] == name) for name in ("勾股定理", "欧拉恒等式", "质能方程")]
    question = draw.wording(TOUR[draw.asked], TOUR_KNOWN[draw.asked])
    if draw.brief:
        return single(Round(question, _sentence(chosen[0], draw.language), contains(chosen[0].latex)))
    head = "Here are three formulas." if draw.language == "en" else "这里有三个公式。"
    parts = []
    for formula in chosen:
        name = _named(formula, draw.language)
        label = f"{name[0].upper()}{name[1:]}:" if draw.language == "en" else f"{name}："
        note = formula.note_en if draw.language == "en" else formula.note_zh
        parts.append(f"{label}\n\n$$\n{formula.latex}\n$$\n\n{note}")
    return single(Round(question, "\n\n".join([head, *parts]), contains(*(one.latex for one in chosen))))


KINDS = (_formula, _formula, _formula, _formula, _brackets, _latex, _latex, _tour)


def formulas(draw: Draw) -> Exchange:
    """Any of the requests above."""
    return draw.pick(KINDS)(draw)


SKILLS: tuple[Skill, ...] = (Skill("formulas", 1.5, formulas, brief=True),)
