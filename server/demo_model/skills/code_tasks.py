"""What the code skill says about its tasks: how people call them, and what the program does."""

from typing import NamedTuple

from server.demo_model.drawing import Language


class Words(NamedTuple):
    """A task in one language."""

    title: str
    nouns: tuple[str, ...]
    """After "show me"."""
    verbs: tuple[str, ...]
    """After "how do I"; in Chinese after "怎么"."""
    keywords: tuple[str, ...]
    about: str
    steps: tuple[str, str, str]


TASKS: dict[str, dict[Language, Words]] = {
    "hello": {
        "en": Words(
            "Hello, world!",
            ("a hello world program", "hello world"),
            ("print hello world", "write hello world"),
            ("hello world",),
            "It prints one line and ends.",
            (
                "The program starts at its first statement or its main function.",
                "One call writes the text and ends the line.",
                "There is nothing left to do, so the program ends.",
            ),
        ),
        "zh": Words(
            "Hello, world! 程序",
            ("一个 hello world 程序", "hello world"),
            ("输出 hello world", "打印 hello world"),
            ("hello world",),
            "它输出一行文字，然后结束。",
            ("程序从第一条语句或主函数开始。", "一次调用输出文字并换行。", "没有别的事要做，程序结束。"),
        ),
    },
    "fizzbuzz": {
        "en": Words(
            "FizzBuzz",
            ("FizzBuzz", "a FizzBuzz program", "the FizzBuzz exercise"),
            ("solve FizzBuzz", "write FizzBuzz"),
            ("fizzbuzz",),
            "The multiples of both 3 and 5 are tested first, since they would match the other tests too.",
            (
                "A loop counts from 1 to 100.",
                "Multiples of 15 become FizzBuzz, of 3 Fizz, and of 5 Buzz.",
                "Every other number is printed as it is.",
            ),
        ),
        "zh": Words(
            "FizzBuzz 程序",
            ("FizzBuzz", "一个 FizzBuzz 程序"),
            ("写 FizzBuzz", "实现 FizzBuzz"),
            ("fizzbuzz",),
            "要先判断同时是 3 和 5 的倍数的数，因为它们也满足另外两个条件。",
            (
                "循环从 1 数到 100。",
                "15 的倍数输出 FizzBuzz，3 的倍数输出 Fizz，5 的倍数输出 Buzz。",
                "其他的数原样输出。",
            ),
        ),
    },
    "factorial": {
        "en": Words(
            "the factorial",
            ("a factorial function", "a program for factorials", "the factorial"),
            ("compute a factorial", "calculate the factorial of a number"),
            ("factorial",),
            "It multiplies all whole numbers from 1 to n.",
            (
                "The result starts at 1.",
                "It is multiplied by each whole number up to n.",
                "For 5 that is 1 × 2 × 3 × 4 × 5 = 120.",
            ),
        ),
        "zh": Words(
            "阶乘函数",
            ("阶乘函数", "一个求阶乘的程序"),
            ("计算阶乘", "求一个数的阶乘"),
            ("阶乘",),
            "它把从 1 到 n 的整数连乘起来。",
            ("结果从 1 开始。", "依次乘以不超过 n 的每个整数。", "对 5 来说就是 1 × 2 × 3 × 4 × 5 = 120。"),
        ),
    },
    "fibonacci": {
        "en": Words(
            "the Fibonacci sequence",
            ("the Fibonacci sequence", "a Fibonacci program", "the Fibonacci numbers"),
            ("print the Fibonacci numbers", "generate the Fibonacci sequence"),
            ("fibonacci",),
            "Each number is the sum of the two before it, so two variables are enough.",
            (
                "Two variables hold the numbers 0 and 1.",
                "In each round the first one is printed.",
                "Then the pair moves on: the second becomes the first, and their sum the second.",
            ),
        ),
        "zh": Words(
            "斐波那契数列",
            ("斐波那契数列", "一个斐波那契程序"),
            ("输出斐波那契数列", "生成斐波那契数列"),
            ("斐波那契", "斐波那契数列"),
            "每个数是前两个数的和，所以两个变量就够了。",
            ("两个变量保存 0 和 1。", "每一轮输出第一个数。", "然后向前移动：第二个变成第一个，两数之和变成第二个。"),
        ),
    },
    "reverse": {
        "en": Words(
            "code that reverses a string",
            ("a function that reverses a string", "string reversal"),
            ("reverse a string", "reverse text"),
            ("reverse string", "string reverse"),
            "The characters come out in the opposite order.",
            (
                "The text is taken apart into its characters.",
                "Their order is turned around.",
                "The characters are joined to a text again.",
            ),
        ),
        "zh": Words(
            "反转字符串的代码",
            ("反转字符串的函数", "一个反转字符串的例子"),
            ("反转字符串", "把字符串倒过来"),
            ("反转字符串", "字符串反转"),
            "字符会以相反的顺序输出。",
            ("先把文字拆成一个个字符。", "再把顺序倒过来。", "最后把字符重新拼成文字。"),
        ),
    },
    "primes": {
        "en": Words(
            "the sieve of Eratosthenes",
            ("the sieve of Eratosthenes", "a prime sieve", "a program that prints prime numbers"),
            ("find prime numbers", "list the primes up to 30"),
            ("primes", "prime numbers", "prime sieve"),
            "Each prime crosses out its multiples, and what is never crossed out is prime.",
            (
                "At first every number from 2 on counts as prime.",
                "The next number that is not crossed out is a prime, and it is kept.",
                "Its multiples, from its square on, are crossed out.",
            ),
        ),
        "zh": Words(
            "埃拉托斯特尼筛法",
            ("埃拉托斯特尼筛法", "素数筛", "一个输出素数的程序"),
            ("求素数", "找出 30 以内的质数"),
            ("素数", "质数", "素数筛"),
            "每个素数划掉它的倍数，没被划掉的就是素数。",
            (
                "一开始把从 2 起的所有数都当作素数。",
                "下一个没被划掉的数就是素数，把它留下。",
                "从它的平方开始，划掉它的倍数。",
            ),
        ),
    },
    "bubble": {
        "en": Words(
            "bubble sort",
            ("bubble sort", "a bubble sort", "the bubble sort algorithm"),
            ("implement bubble sort", "sort a list with bubble sort"),
            ("bubble sort",),
            "It is easy to understand but slow for long lists; use the built-in sort in real programs.",
            (
                "The inner loop compares neighbours and swaps those in the wrong order.",
                "After each pass the largest number left stands at the end.",
                "So the next pass can stop one place earlier.",
            ),
        ),
        "zh": Words(
            "冒泡排序",
            ("冒泡排序", "冒泡排序算法"),
            ("实现冒泡排序", "用冒泡排序给列表排序"),
            ("冒泡排序",),
            "它容易理解，但列表长时很慢；实际程序请用自带的排序。",
            (
                "内层循环比较相邻的数，顺序不对就交换。",
                "每一趟之后，剩下的最大的数就排到了末尾。",
                "所以下一趟可以少走一步。",
            ),
        ),
    },
    "search": {
        "en": Words(
            "binary search",
            ("binary search", "a binary search", "the binary search algorithm"),
            ("implement binary search", "search a sorted list"),
            ("binary search",),
            "The list must be sorted; each step halves the part that is left.",
            (
                "Two bounds mark the part of the list that is left.",
                "The item in the middle is compared with the target.",
                "If it is too small the lower half is dropped, and if too large the upper half.",
            ),
        ),
        "zh": Words(
            "二分查找",
            ("二分查找", "二分查找算法"),
            ("实现二分查找", "在有序列表里查找"),
            ("二分查找", "二分搜索"),
            "列表必须是有序的；每一步都把剩下的部分减半。",
            ("两个边界标出列表剩下的部分。", "把中间的元素和目标比较。", "太小就去掉前一半，太大就去掉后一半。"),
        ),
    },
    "read": {
        "en": Words(
            "code that reads a file line by line",
            ("a program that reads a file line by line", "code to read a text file"),
            ("read a file line by line", "read a text file"),
            ("read file", "read file line by line"),
            "Only one line at a time is in memory, so large files are no problem.",
            (
                "The file is opened for reading.",
                "The loop takes one line after the other and prints it.",
                "At the end the file is closed.",
            ),
        ),
        "zh": Words(
            "逐行读取文件的代码",
            ("一个逐行读取文件的程序", "读取文本文件的代码"),
            ("逐行读取文件", "读取文本文件"),
            ("读文件", "逐行读取文件"),
            "内存里一次只有一行，所以文件很大也没问题。",
            ("打开文件准备读取。", "循环一行接一行地读取并输出。", "最后关闭文件。"),
        ),
    },
    "words": {
        "en": Words(
            "code that counts words",
            ("a word counter", "a program that counts words"),
            ("count words", "count how often each word occurs"),
            ("count words", "word count"),
            "It counts how often each word occurs.",
            (
                "The text is split at its spaces.",
                "For each word its counter goes up by one.",
                "At the end each word is printed with its count.",
            ),
        ),
        "zh": Words(
            "统计单词的代码",
            ("一个单词计数器", "统计单词个数的程序"),
            ("统计单词", "统计每个单词出现的次数"),
            ("单词计数", "统计单词"),
            "它统计每个单词出现了多少次。",
            ("在空格处把文字分开。", "每遇到一个单词，它的计数加一。", "最后输出每个单词和它的次数。"),
        ),
    },
    "sum": {
        "en": Words(
            "the sum of a list",
            ("the sum of a list", "a program that adds up a list"),
            ("sum a list", "add up the numbers in a list"),
            ("sum list", "sum of a list"),
            "Each number is added to the total.",
            ("The total starts at 0.", "Each number of the list is added to it.", "For 1, 2, 3 and 4 the total is 10."),
        ),
        "zh": Words(
            "列表求和的代码",
            ("列表求和的例子", "一个把列表加起来的程序"),
            ("对列表求和", "把列表里的数加起来"),
            ("列表求和", "求和"),
            "每个数都加到总和上。",
            ("总和从 0 开始。", "把列表里的每个数加上去。", "对 1、2、3 和 4，总和是 10。"),
        ),
    },
    "class": {
        "en": Words(
            "a type with a method",
            ("a class with a method", "a simple class", "a struct with a method"),
            ("write a class", "define a class with a method"),
            ("class example", "struct example"),
            "A rectangle keeps its width and height, and its area is computed from them.",
            (
                "The type says that a rectangle has a width and a height.",
                "The area is the width times the height.",
                "A rectangle of 3 by 4 has the area 12.",
            ),
        ),
        "zh": Words(
            "带方法的类型",
            ("一个带方法的类", "一个简单的类", "带方法的结构体"),
            ("定义一个类", "写一个带方法的类"),
            ("类的例子", "结构体例子"),
            "矩形保存宽和高，面积由它们算出来。",
            ("这个类型说明矩形有宽和高。", "面积等于宽乘以高。", "宽 3 高 4 的矩形面积是 12。"),
        ),
    },
    "http": {
        "en": Words(
            "an HTTP request",
            ("an HTTP request", "a GET request", "a program that fetches a web page"),
            ("make an HTTP request", "fetch a web page", "send a GET request"),
            ("http request", "http get"),
            "It sends a GET request and prints the status and the page.",
            (
                "The request goes to the address given.",
                "The status comes first: 200 means that all went well.",
                "Then the body is read and printed.",
            ),
        ),
        "zh": Words(
            "HTTP 请求的代码",
            ("一个 HTTP 请求", "一个 GET 请求", "抓取网页的程序"),
            ("发送 HTTP 请求", "获取网页", "发 GET 请求"),
            ("http 请求", "get 请求"),
            "它发送一个 GET 请求，输出状态码和网页内容。",
            ("请求发往给定的地址。", "先得到状态码：200 表示一切正常。", "然后读取正文并输出。"),
        ),
    },
    "leap": {
        "en": Words(
            "a leap year check",
            ("a leap year check", "a function that tests for leap years"),
            ("check for a leap year", "test whether a year is a leap year"),
            ("leap year",),
            "Every fourth year is a leap year, but of the full centuries only every fourth.",
            (
                "The year must be divisible by 4.",
                "Years divisible by 100 do not count.",
                "But years divisible by 400 do, such as 2000.",
            ),
        ),
        "zh": Words(
            "判断闰年的代码",
            ("判断闰年的函数", "一个闰年程序"),
            ("判断闰年", "检查某年是不是闰年"),
            ("闰年", "判断闰年"),
            "每四年一个闰年，但整百年里只有每四个中的一个是。",
            ("年份要能被 4 整除。", "能被 100 整除的不算。", "但能被 400 整除的算，例如 2000 年。"),
        ),
    },
    "palindrome": {
        "en": Words(
            "a palindrome check",
            ("a palindrome check", "a function that tests for palindromes"),
            ("check for a palindrome", "test whether a word is a palindrome"),
            ("palindrome",),
            "A palindrome reads the same from both ends, as level does.",
            (
                "The word is read from its beginning and from its end.",
                "The letters at the same distance from both ends are compared.",
                "If all are equal, the word is a palindrome.",
            ),
        ),
        "zh": Words(
            "判断回文的代码",
            ("判断回文的函数", "一个回文程序"),
            ("判断回文", "检查一个词是不是回文"),
            ("回文", "判断回文"),
            "回文从两头读都一样，例如 level。",
            ("从开头和结尾两个方向读这个词。", "比较离两端距离相同的字母。", "如果全都相等，就是回文。"),
        ),
    },
    "swap": {
        "en": Words(
            "code that swaps two variables",
            ("code that swaps two variables", "a swap of two variables"),
            ("swap two variables", "exchange two values"),
            ("swap variables", "swap"),
            "At the end a has the value of b, and b that of a.",
            ("At first a is 1 and b is 2.", "The two values change places.", "Now a is 2 and b is 1."),
        ),
        "zh": Words(
            "交换两个变量的代码",
            ("交换两个变量的代码", "一个交换变量的例子"),
            ("交换两个变量", "互换两个值"),
            ("交换变量", "变量交换"),
            "最后 a 得到 b 的值，b 得到 a 的值。",
            ("一开始 a 是 1，b 是 2。", "两个值交换位置。", "现在 a 是 2，b 是 1。"),
        ),
    },
}
