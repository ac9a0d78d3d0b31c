"""How people ask about days, months and years, and the names of these."""

from server.demo_model.drawing import Language

DAYS: dict[Language, tuple[str, ...]] = {
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
    "zh": tuple(f"星期{day}" for day in "一二三四五六日"),
}
MONTHS: dict[Language, tuple[str, ...]] = {
    "en": tuple(
        f"{month}"
        for month in (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        )
    ),
    "zh": tuple(f"{month}月" for month in ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]),
}
LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
ORDINALS = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
]
SEASONS: dict[Language, tuple[str, ...]] = {"en": ("winter", "spring", "summer", "autumn"), "zh": tuple("冬春夏秋")}

_EN = "{|Please tell me: |Tell me, |Quick question: |Do you know: |By the way, |OK, }"
_ZH = "{|请问|告诉我|我想知道|你知道|对了，|那么}"
_WHICH_DAY = "{what|which} {day|weekday|day of the week}"

ASKED: dict[Language, dict[str, str]] = {
    "en": {
        "day_after": f"{_EN}{_WHICH_DAY} {{comes|is|follows}} {{right |}}after <it>?",
        "day_before": f"{_EN}{_WHICH_DAY} {{comes|is}} {{right |just |}}before <it>?",
        "days_later": f"{_EN}{{{_WHICH_DAY} {{is it|will it be|comes|is}} <n> days {{after|from}} <it>"
        f"|today is <it>, {_WHICH_DAY} {{is it|will it be}} in <n> days"
        f"|if today is <it>, {_WHICH_DAY} {{is it|will it be}} {{in <n> days|<n> days from now}}}}?",
        "month_after": f"{_EN}{{what|which}} month {{comes|is|follows}} {{right |}}after <it>?",
        "month_before": f"{_EN}{{what|which}} month {{comes|is}} {{right |just |}}before <it>?",
        "nth_month": f"{_EN}{{what|which}} {{is the <nth> month|month is the <nth>|month is number <n>"
        f"|is month number <n>}}"
        "{ of the year| of a year|}?",
        "number": f"{_EN}{{what number {{is|has}} {{the month |}}<it>|which month of the year is <it>|"
        "what is the number of {the month |}<it>|<it> is month number what|what number does <it> have}?",
        "length": f"{_EN}{{how many days {{does <it> have|are in <it>|are there in <it>|has <it>}}"
        "|how long is {the month of |}<it>|what is the number of days in <it>}?",
        "season": f"{_EN}{{{{what|which}} season {{is it in|does <it> belong to in|is}} <it>|in {{what"
        f"|which}} season is <it>"
        "|<it> is {part of|in} which season}?",
        "leap": f"{_EN}{{is|was}} {{the year |}}<n> {{really |}}a leap year?",
        "days": "{List|Name|Say|Tell me|Give me|Please list|Can you list|What are} {the|all the|all|the seven} "
        "{days of the week|days of a week|weekdays}{ in order|, please| from Monday on|}.",
        "months": "{List|Name|Say|Tell me|Give me|Please list|Can you list|What are} {the|all the|all|the twelve} "
        "{months|months of the year|months of a year}{ in order|, please| from January on|}.",
        "today": f"{_EN}{{what day is {{it |}}today|what is {{the date|today's date}}|what date is it{{ today|}}"
        "|{which|what} {weekday|day of the week} is {it |}today|what month is it|what year is it|{which"
        "|what} day is it now}?",
        "time": f"{_EN}{{what time is it{{ now| right now| at the moment|}}|what's the {{time|current time"
        f"|exact time}}"
        "|how late is it|can you tell me the {time|current time}|do you have the time}?",
    },
    "zh": {
        "day_after": f"{_ZH}<it>{{后面|之后|的后一天|的第二天|过后|的下一天}}是{{星期几|哪一天|周几|什么日子}}？",
        "day_before": f"{_ZH}<it>{{前面|之前|的前一天|的上一天}}是{{星期几|哪一天|周几|什么日子}}？",
        "days_later": f"{_ZH}{{<it>{{之后|后}}<n>天|<it>{{再过|过}}<n>天|今天{{是|}}<it>，<n>天{{后|以后|之后}}"
        "|如果今天是<it>，{再过|过}<n>天}{是|是哪天，}{星期几|周几|礼拜几}？",
        "month_after": f"{_ZH}<it>{{后面|之后|过后|的下一个月|的下个月|的后一个月}}是{{几月|哪个月|什么月份"
        f"|哪个月份}}？",
        "month_before": f"{_ZH}<it>{{前面|之前|的上一个月|的上个月|的前一个月}}是{{几月|哪个月|什么月份|哪个月份}}？",
        "nth_month": f"{_ZH}{{一年|一年中|一年里|每年|}}{{的|}}第<n>个月{{是|叫}}{{几月|哪个月|什么月|什么}}？",
        "number": f"{_ZH}<it>是{{一年|一年中|一年里|每年|}}{{的|}}{{第几个月|第几个月份|几号月份}}？",
        "length": f"{_ZH}<it>{{有多少天|有几天|一共多少天|是多少天|总共有几天|有多少日}}？",
        "season": f"{_ZH}<it>{{是什么季节|是哪个季节|属于哪个季节|属于什么季节|在哪个季节|算什么季节}}？",
        "leap": f"{_ZH}<n>年{{是闰年吗|是不是闰年|是闰年还是平年|是否闰年|算闰年吗|有没有2月29日}}？",
        "days": "{请|请你|帮我|你能|}{列出|说出|告诉我|写出|按顺序说出}{一周的每一天|一周七天|一星期的七天"
        "|星期一到星期日|一周有哪几天}{。|}",
        "months": "{请|请你|帮我|你能|}{列出|说出|告诉我|写出|按顺序说出}{一年的月份|十二个月|所有月份|全部月份"
        "|一年有哪些月份}{。|}",
        "today": f"{_ZH}{{今天{{是|}}{{几号|星期几|几月几号|周几|什么日子|礼拜几|哪天}}|今天的日期{{是什么"
        f"|是多少|}}|现在是{{哪一年|几月份|几月}}}}？",
        "time": f"{_ZH}{{现在{{是|}}{{几点|几点钟|几点了|什么时间|几点几分|什么时候}}|{{当前|现在的"
        f"|此刻的}}时间{{是多少|是什么|}}}}？",
    },
}

FACTS: tuple[tuple[int, dict[Language, tuple[str, str]]], ...] = tuple(
    (number, {"en": english, "zh": chinese})
    for number, english, chinese in (
        (7, ("days", "a week"), ("一周", "天")),
        (365, ("days", "a year"), ("一年", "天")),
        (366, ("days", "a leap year"), ("闰年", "天")),
        (52, ("weeks", "a year"), ("一年", "周")),
        (12, ("months", "a year"), ("一年", "个月")),
        (4, ("seasons", "a year"), ("一年", "个季节")),
        (24, ("hours", "a day"), ("一天", "小时")),
        (60, ("minutes", "an hour"), ("一小时", "分钟")),
        (60, ("seconds", "a minute"), ("一分钟", "秒")),
        (3600, ("seconds", "an hour"), ("一小时", "秒")),
        (1440, ("minutes", "a day"), ("一天", "分钟")),
        (168, ("hours", "a week"), ("一周", "小时")),
        (100, ("years", "a century"), ("一个世纪", "年")),
    )
)
FACTS_ASKED: dict[Language, str] = {
    "en": f"{_EN}how many <a> {{are in|are there in|make|fit into|belong to}} <b>{{ exactly| in all|}}?",
    "zh": f"{_ZH}<a>{{有多少|有几|是多少|一共有多少|总共有多少|共有多少|等于多少}}<b>？",
}
