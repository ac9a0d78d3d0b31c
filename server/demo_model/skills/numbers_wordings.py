"""How people ask about numbers: to count, compare, sort, round, spell them."""

from server.demo_model.drawing import Language

Wordings = dict[Language, dict[str, list[str]]]

_PLEASE = "{Please |Can you |Could you |}"
_ASK = "{What is|What's|Tell me|Find|Give me|Which is|Show me}"
_QING = "{请|请你|麻烦你|帮我|请帮我|}"
_WEN = "{请问|告诉我|我想知道|}"

WORDINGS: Wordings = {
    "en": {
        "count": [
            f"{_PLEASE}{{count|count up|count for me}} from <a> {{to|up to|until}} <b>{{.|}}",
            f"{_PLEASE}{{list|write|print|say|show me|enumerate}} {{the|all|all the}} numbers from <a> to <b>{{.|}}",
            "{I want to see|Let me see|I need} the numbers {from <a> to <b>|between <a> and <b>, both included}.",
        ],
        "count_one": [
            f"{_PLEASE}{{count|count up|count for me}} {{to|up to|until}} <b>{{.|}}",
            "{How high can you count? To|Show me how you count to|Let me hear you count to} <b>{?|.}",
            f"{_PLEASE}{{list|write|print|say|give me|show me}} the first <b> numbers{{.|}}",
        ],
        "count_down": [
            f"{_PLEASE}{{count down|count backwards|count backward|do a countdown}} from <a> to <b>{{.|}}",
            f"{_PLEASE}{{list|write|print|say|show me}} the numbers from <a> {{down|back}} to <b>{{.|}}",
            "{Countdown|Start a countdown|A countdown} from <a> to <b>{.|, please.}",
        ],
        "count_step": [
            f"{_PLEASE}count {{from <a> to <b> in steps of <s>|in steps of <s> from <a> to <b>}}{{.|}}",
            f"{_PLEASE}count {{from <a> to <b> by <s>s|by <s>s from <a> to <b>|in <s>s from <a> to <b>}}{{.|}}",
            f"{_PLEASE}{{list|write|print|say|show me}} every <s>th number from <a> to <b>{{.|}}",
        ],
        "lines": ["{, one per line|, each on its own line|, one number per line|, one on each line}"],
        "larger": [
            "{Which|Which one|Which number} is {larger|bigger|greater|higher}{,|:} <a> or <b>?",
            "{Is|Tell me, is} <a> {larger|bigger|greater|more} than <b>?",
            f"{_PLEASE}{{compare|tell me the larger of|find the bigger of|pick the greater of}} <a> and <b>{{.|}}",
            "{What is|What's} {larger|bigger|greater|more}{,|:} <a> or <b>?",
        ],
        "smaller": [
            "{Which|Which one|Which number} is {smaller|less|lower|lesser}{,|:} <a> or <b>?",
            "{Is|Tell me, is} <a> {smaller|less|lower} than <b>?",
            f"{_PLEASE}{{tell me the smaller of|find the smaller of|pick the lesser of}} <a> and <b>{{.|}}",
            "{What is|What's} {smaller|less|lower}{,|:} <a> or <b>?",
        ],
        "sort": [
            f"{_PLEASE}{{sort|order|arrange|rank}} {{these numbers|the numbers|these|}}{{:|}} <list>{{.|}}",
            f"{_PLEASE}{{sort|order|arrange}} <list> {{in ascending order|from small to large|ascending}}.",
            f"{_PLEASE}put <list> in {{ascending order|order|increasing order}}{{.|}}",
        ],
        "sort_down": [
            f"{_PLEASE}{{sort|order|arrange|rank}} <list> {{in descending order|from large to small|descending}}{{.|}}",
            f"{_PLEASE}{{sort|order|arrange}} {{these|the}} numbers {{in descending order|downwards}}: <list>",
            f"{_PLEASE}put <list> in {{descending order|decreasing order|reverse order of size}}{{.|}}",
        ],
        "max": [
            f"{_ASK} the {{largest|biggest|greatest|highest|maximum}} {{number |}}{{of|in|among}}{{:|}} <list>{{?|.}}",
            "{Which|Which number|Which one} is the {largest|biggest|greatest|highest}{:|,} <list>?",
        ],
        "min": [
            f"{_ASK} the {{smallest|least|lowest|minimum}} {{number |}}{{of|in|among}}{{:|}} <list>{{?|.}}",
            "{Which|Which number|Which one} is the {smallest|least|lowest}{:|,} <list>?",
        ],
        "parity": [
            "{Is|Tell me, is|Do you know: is} {the number |}<a> {even|odd|even or odd|odd or even}?",
            "<a>{:|,} {is it |}{even or odd|odd or even}?",
            f"{_PLEASE}{{check|tell me|find out}} {{if|whether}} <a> is {{even|odd|even or odd}}{{.|}}",
        ],
        "next": [
            "{What|Which number|What number} {comes|is|follows} {right |}after <a>?",
            f"{_ASK} the {{next number after|number after|number that follows|successor of}} <a>{{?|.}}",
            "{What|Which number} {follows|succeeds} <a>?",
        ],
        "previous": [
            "{What|Which number|What number} {comes|is} {right |just |}before <a>?",
            f"{_ASK} the {{previous number before|number before|number that precedes|predecessor of}} <a>{{?|.}}",
            "{What|Which number} precedes <a>?",
        ],
        "digits": [
            "{How many digits|What number of digits} {does <a> have|are in <a>|has <a>|are there in <a>}?",
            f"{_PLEASE}{{count|tell me}} the {{number of |}}digits {{of|in}} <a>{{.|}}",
            "<a>{:|,} how many digits{ is that| are there| does it have|}?",
        ],
        "spell": [
            f"{_PLEASE}{{write|spell|say|put}} {{the number |}}<a> {{in words|as words|in letters}}{{.|}}",
            "{How do you|How do I|How would you|How to} {write|spell|say} {the number |}<a> {in words|as words}?",
            "{What is|What's} <a> in words?",
        ],
        "unspell": [
            f"{_PLEASE}{{write|put|show}} {{the number |}}<a> {{in digits|as digits|as a number|in figures}}{{.|}}",
            "{What is|What's} {the number |}<a> {in digits|as a number|in figures|as digits}?",
            "{How do you|How do I|How would you} write {the number |}<a> {in digits|in figures}?",
        ],
        "round": [
            f"{_PLEASE}{{round|round off}} {{the number |}}<a> to the {{nearest <place>|next <place>|<place>s}}{{.|}}",
            "{What is|What's} <a> {rounded|rounded off} to the {nearest <place>|<place>s}?",
            "{How do I|How do you} round <a> to the {nearest <place>|<place>s}?",
        ],
        "sum": [
            f"{_PLEASE}{{add|add up|sum|sum up|total}} {{these numbers|the numbers|this list|}}{{:|}} <list>{{.|}}",
            f"{_ASK} the {{sum|total}} of {{these numbers|the numbers|the list|}}{{:|}} <list>{{?|.}}",
        ],
        "roman": [
            f"{_PLEASE}{{write|show|put}} {{the number |}}<a> {{in Roman numerals|as a Roman numeral|in Roman}}{{.|}}",
            "{What is|What's} {the number |}<a> in Roman {numerals|letters}?",
            "{How do you|How do I|How would you|How did the Romans} write {the number |}<a> in Roman numerals?",
        ],
        "unroman": [
            "{What|Which} number is {the Roman numeral |}<a>{ in Roman numerals|}?",
            "{What does|What number does} {the Roman numeral |}<a> {mean|stand for}{ in Roman numerals|}?",
            f"{_PLEASE}{{convert|turn}} the Roman {{numeral|number}} <a> {{to|into}} {{a number|digits}}{{.|}}",
        ],
    },
    "zh": {
        "count": [
            f"{_QING}{{从|由}}<a>{{数到|一直数到|数至}}<b>{{。|好吗？|}}",
            f"{_QING}{{列出|写出|打印|说出|给出}}{{从|}}<a>到<b>{{的数字|的所有数字|的数|之间的整数，包括两端}}{{。|}}",
        ],
        "count_one": [
            f"{_QING}{{数到|从头数到|一直数到|数数到}}<b>{{。|好吗？|}}",
            f"{_QING}{{列出|写出|说出|给出}}{{前<b>个数字|前<b>个正整数|前<b>个自然数，从1开始}}{{。|}}",
        ],
        "count_down": [
            f"{_QING}从<a>{{倒数到|倒着数到|往回数到|倒数至}}<b>{{。|好吗？|}}",
            f"{_QING}{{倒着|从大到小|倒序}}{{列出|写出|说出|数出}}<a>到<b>{{的数字|的数|}}{{。|}}",
        ],
        "count_step": [
            f"{_QING}从<a>{{每隔|以}}<s>{{一数，数到|为步长数到}}<b>{{。|}}",
            f"{_QING}从<a>数到<b>，{{每次加<s>|步长为<s>|步长是<s>|每次增加<s>}}{{。|}}",
        ],
        "lines": ["{，每行一个|，一行一个|，每个数字占一行|，每行写一个数}"],
        "larger": [
            f"{_WEN}<a>{{和|与|跟}}<b>{{哪个大|哪个更大|哪个数大|哪个数更大|谁大|谁更大|，哪个大}}？",
            f"{_WEN}<a>{{比<b>大|大于<b>|比<b>更大}}吗？",
            f"{_QING}{{比较|比较一下|比一比}}<a>{{和|与}}<b>{{。|的大小。|}}",
        ],
        "smaller": [
            f"{_WEN}<a>{{和|与|跟}}<b>{{哪个小|哪个更小|哪个数小|哪个数更小|谁小|谁更小|，哪个小}}？",
            f"{_WEN}<a>{{比<b>小|小于<b>|比<b>更小}}吗？",
        ],
        "sort": [
            f"{_QING}{{把|将|给}}<list>{{从小到大排序|从小到大排列|按升序排列|升序排序|排序|排个序}}{{。|}}",
            f"{_QING}{{把|将|给}}{{这些|下面的|以下}}{{数|数字}}{{从小到大|按升序|}}{{排序|排列|排个序}}：<list>{{。|}}",
        ],
        "sort_down": [
            f"{_QING}{{把|将|给}}<list>{{从大到小排序|从大到小排列|按降序排列|降序排序|从大到小排个序}}{{。|}}",
            f"{_QING}{{把|将|给}}{{这些|下面的|以下}}{{数|数字}}{{从大到小|按降序}}{{排序|排列|排个序}}：<list>{{。|}}",
        ],
        "max": [
            f"{_WEN}<list>{{中|里|里面|当中}}{{最大的是哪个|最大的数是哪个|最大的数是多少|最大的是几|哪个最大|哪个数最大}}？",
            f"{_QING}{{找出|选出|指出}}{{最大的数|最大的数字|最大值}}：<list>{{。|}}",
        ],
        "min": [
            f"{_WEN}<list>{{中|里|里面|当中}}{{最小的是哪个|最小的数是哪个|最小的数是多少|最小的是几|哪个最小|哪个数最小}}？",
            f"{_QING}{{找出|选出|指出}}{{最小的数|最小的数字|最小值}}：<list>{{。|}}",
        ],
        "parity": [
            f"{_WEN}{{数字|}}<a>{{是奇数还是偶数|是偶数还是奇数|是偶数吗|是奇数吗|是单数还是双数|是单数吗|是双数吗}}？",
            f"{_QING}{{判断|看看|判断一下}}<a>{{是奇数还是偶数|是不是偶数|是不是奇数|的奇偶性}}{{。|}}",
        ],
        "next": [
            f"{_WEN}<a>{{后面|之后|的后面|的下一个数}}是{{几|多少|什么数|哪个数|什么}}？",
            f"{_WEN}<a>{{后面的数|后一个数|后面那个数|之后的数}}{{是几|是多少|是什么|是哪个}}？",
        ],
        "previous": [
            f"{_WEN}<a>{{前面|之前|的前面|的上一个数}}是{{几|多少|什么数|哪个数|什么}}？",
            f"{_WEN}<a>{{前面的数|前一个数|前面那个数|之前的数}}{{是几|是多少|是什么|是哪个}}？",
        ],
        "digits": [
            f"{_WEN}{{数字|}}<a>{{是几位数|有几位数字|有几位|有多少位|一共几位|有多少个数字}}？",
            f"{_QING}数一数<a>{{有几位|有多少位|是几位数}}{{。|}}",
        ],
        "spell": [
            f"{_WEN}{{数字|}}<a>{{用中文|用汉字|用中文数字}}{{怎么写|怎么说|怎么读|如何写}}？",
            f"{_QING}{{用汉字|用中文|用中文数字}}{{写出|写|读出|表示}}<a>{{。|}}",
        ],
        "unspell": [
            f"{_WEN}<a>{{用数字|用阿拉伯数字}}{{怎么写|怎么表示|如何写|写成什么}}？",
            f"{_QING}{{用数字|用阿拉伯数字}}{{写出|写|表示}}<a>{{。|}}",
            f"{_WEN}<a>是{{哪个数字|多少，用数字写|什么数字}}？",
        ],
        "round": [
            f"{_QING}把<a>{{四舍五入到|取整到|约到|舍入到}}<place>位{{。|}}",
            f"{_WEN}<a>{{四舍五入到<place>位|精确到<place>位|约到<place>位}}{{是多少|是几|等于多少}}？",
        ],
        "sum": [
            f"{_QING}把<list>{{加起来|相加|求和|全部加起来|加在一起}}{{。|，是多少？|，等于多少？}}",
            f"{_WEN}<list>{{的和|加起来|相加|的总和|一共}}{{是多少|等于多少}}？",
            f"{_QING}{{计算|求|算出}}{{这些数|下面的数}}的{{和|总和}}：<list>{{。|}}",
        ],
        "roman": [
            f"{_WEN}{{数字|}}<a>{{用罗马数字怎么写|的罗马数字是什么|用罗马数字怎么表示|的罗马数字怎么写}}？",
            f"{_QING}{{用罗马数字|以罗马数字}}{{写出|写|表示}}<a>{{。|}}",
        ],
        "unroman": [
            f"{_WEN}罗马数字 <a> {{是多少|是几|代表几|代表多少|表示什么数|等于多少|是哪个数|是什么意思}}？",
            f"{_QING}把罗马数字 <a> {{换成|转换成|变成|写成}}{{数字|普通数字|阿拉伯数字}}{{。|}}",
        ],
    },
}
