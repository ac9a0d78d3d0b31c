"""Samples of languages that are not for programs: queries, pages, data and patterns."""

from typing import NamedTuple


class Snippet(NamedTuple):
    """A sample, how people call it, and a sentence on it."""

    tag: str
    code: str
    en: tuple[str, ...]
    zh: tuple[str, ...]
    about_en: str
    about_zh: str


SNIPPETS = (
    Snippet(
        "sql",
        "CREATE TABLE books (\n    id INTEGER PRIMARY KEY,\n    title TEXT NOT NULL,\n    year INTEGER\n);",
        ("a SQL statement that creates a table", "CREATE TABLE in SQL"),
        ("SQL 建表语句", "创建表的 SQL"),
        "The primary key tells the rows apart, and a title may not be missing.",
        "主键用来区分各行，书名不能为空。",
    ),
    Snippet(
        "sql",
        "INSERT INTO books (title, year)\nVALUES ('The Quiet Harbour', 2021);",
        ("a SQL INSERT", "an INSERT statement in SQL"),
        ("SQL 插入语句", "插入数据的 SQL"),
        "The values stand in the order of the columns.",
        "值的顺序和列的顺序一致。",
    ),
    Snippet(
        "sql",
        "SELECT title, year\nFROM books\nWHERE year >= 2020\nORDER BY year DESC\nLIMIT 10;",
        ("a SQL SELECT", "a SQL query with WHERE and ORDER BY", "an example SQL query"),
        ("SQL 查询语句", "带 WHERE 和 ORDER BY 的 SQL"),
        "It lists up to ten books from 2020 on, the newest first.",
        "它列出 2020 年以来最多十本书，最新的在前。",
    ),
    Snippet(
        "sql",
        "SELECT books.title, authors.name\nFROM books\nJOIN authors ON authors.id = books.author_id;",
        ("a SQL JOIN", "a join of two tables in SQL"),
        ("SQL 连接查询", "SQL 的 JOIN"),
        "Each book is shown with the name of its author.",
        "每本书都和作者的名字一起显示。",
    ),
    Snippet(
        "sql",
        "SELECT year, COUNT(*) AS books\nFROM books\nGROUP BY year\nHAVING COUNT(*) > 1\nORDER BY year;",
        ("a SQL GROUP BY", "a SQL query that counts rows per group"),
        ("SQL 分组统计", "SQL 的 GROUP BY"),
        "It counts the books of each year and keeps the years with more than one.",
        "它统计每年的书，只保留多于一本的年份。",
    ),
    Snippet(
        "sql",
        "UPDATE books\nSET year = 2022\nWHERE id = 7;",
        ("a SQL UPDATE", "an UPDATE statement in SQL"),
        ("SQL 更新语句", "SQL 的 UPDATE"),
        "Without the WHERE it would change every row.",
        "没有 WHERE 就会改掉所有的行。",
    ),
    Snippet(
        "sql",
        "DELETE FROM books\nWHERE id = 7;",
        ("a SQL DELETE", "a DELETE statement in SQL"),
        ("SQL 删除语句", "SQL 的 DELETE"),
        "Without the WHERE it would delete every row.",
        "没有 WHERE 就会删掉所有的行。",
    ),
    Snippet(
        "sql",
        "CREATE INDEX books_by_year ON books (year);",
        ("a SQL index", "CREATE INDEX in SQL"),
        ("SQL 索引", "创建索引的 SQL"),
        "It makes queries that look for a year fast.",
        "它让按年份的查询变快。",
    ),
    Snippet(
        "html",
        (
            "<!doctype html>\n"
            '<html lang="en">\n'
            "  <head>\n"
            '    <meta charset="utf-8">\n'
            "    <title>Hello</title>\n"
            "  </head>\n"
            "  <body>\n"
            "    <h1>Hello</h1>\n"
            "    <p>This is a page.</p>\n"
            "  </body>\n"
            "</html>"
        ),
        ("a simple HTML page", "the skeleton of an HTML page", "HTML boilerplate"),
        ("一个简单的 HTML 页面", "HTML 页面的骨架"),
        "The head describes the page, and the body is what people see.",
        "head 描述页面，body 是人们看到的内容。",
    ),
    Snippet(
        "html",
        (
            '<form action="/login" method="post">\n'
            '  <label for="name">Name</label>\n'
            '  <input id="name" name="name" required>\n'
            "\n"
            '  <label for="password">Password</label>\n'
            '  <input id="password" name="password" type="password" required>\n'
            "\n"
            "  <button>Log in</button>\n"
            "</form>"
        ),
        ("a login form in HTML", "an HTML form"),
        ("一个 HTML 登录表单", "HTML 表单"),
        "Each label belongs to the field with the id that its for names.",
        "每个 label 的 for 指向对应输入框的 id。",
    ),
    Snippet(
        "html",
        (
            "<table>\n"
            "  <tr>\n"
            "    <th>Fruit</th>\n"
            "    <th>Price</th>\n"
            "  </tr>\n"
            "  <tr>\n"
            "    <td>Apple</td>\n"
            "    <td>2</td>\n"
            "  </tr>\n"
            "</table>"
        ),
        ("an HTML table", "a table in HTML"),
        ("一个 HTML 表格", "用 HTML 写的表格"),
        "Each tr is a row, th is a cell of the head, and td any other.",
        "每个 tr 是一行，th 是表头单元格，td 是普通单元格。",
    ),
    Snippet(
        "css",
        ".page {\n  display: grid;\n  place-items: center;\n  min-height: 100vh;\n}",
        ("CSS that centres a box", "a centred div in CSS"),
        ("让元素居中的 CSS", "CSS 居中"),
        "The box stands in the middle of the page both ways.",
        "元素在页面里水平和垂直都居中。",
    ),
    Snippet(
        "css",
        (
            ".button {\n"
            "  padding: 0.5rem 1rem;\n"
            "  border: 0;\n"
            "  border-radius: 0.5rem;\n"
            "  background: #2563eb;\n"
            "  color: white;\n"
            "}\n"
            "\n"
            ".button:hover {\n"
            "  background: #1d4ed8;\n"
            "}"
        ),
        ("a button in CSS", "CSS for a blue button"),
        ("CSS 按钮样式", "一个蓝色按钮的 CSS"),
        "Its corners are round, and it gets darker under the pointer.",
        "它有圆角，鼠标移上去时颜色变深。",
    ),
    Snippet(
        "css",
        ".row {\n  display: flex;\n  gap: 1rem;\n  flex-wrap: wrap;\n}",
        ("a flexbox row in CSS", "a CSS flexbox example"),
        ("CSS 的 flex 布局", "flexbox 的例子"),
        "The items stand side by side and wrap where there is no room.",
        "元素并排显示，放不下时换行。",
    ),
    Snippet(
        "json",
        (
            "{\n"
            '  "name": "Mia",\n'
            '  "age": 30,\n'
            '  "languages": ["English", "Chinese"],\n'
            '  "address": {\n'
            '    "city": "Oslo"\n'
            "  }\n"
            "}"
        ),
        ("a JSON example", "an example of a JSON object", "sample JSON"),
        ("一个 JSON 例子", "JSON 对象的例子"),
        "Keys stand in double quotes, and there is no comma after the last item.",
        "键要用双引号，最后一项后面没有逗号。",
    ),
    Snippet(
        "yaml",
        "name: demo\nport: 8000\ndebug: false\nusers:\n  - Mia\n  - Tom\nlimits:\n  memory: 2GB",
        ("a YAML example", "a YAML configuration file", "sample YAML"),
        ("一个 YAML 例子", "YAML 配置文件"),
        "Two spaces of indent make a level, and a dash starts an item of a list.",
        "缩进两个空格表示一层，短横线表示列表的一项。",
    ),
    Snippet(
        "toml",
        '[server]\nhost = "localhost"\nport = 8000\n\n[limits]\nusers = 100',
        ("a TOML example", "a TOML configuration file"),
        ("一个 TOML 例子", "TOML 配置文件"),
        "A name in square brackets starts a table of settings.",
        "方括号里的名字开始一组设置。",
    ),
    Snippet(
        "regex",
        r"^[\w.+-]+@[\w-]+(\.[\w-]+)+$",
        ("a regular expression for e-mail addresses", "a regex for email", "an email regex"),
        ("匹配邮箱的正则表达式", "邮箱正则"),
        "It is good enough for most addresses; only a message sent can prove one.",
        "它适用于大多数地址；只有真正发信才能确认地址有效。",
    ),
    Snippet(
        "regex",
        r"^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$",
        ("a regular expression for dates", "a regex for dates like 2024-05-31", "a date regex"),
        ("匹配日期的正则表达式", "日期正则"),
        "It accepts a year, a month from 01 to 12 and a day from 01 to 31.",
        "它接受年份、01 到 12 的月份和 01 到 31 的日期。",
    ),
    Snippet(
        "regex",
        r"^-?\d+(\.\d+)?$",
        ("a regular expression for numbers", "a regex for decimal numbers", "a number regex"),
        ("匹配数字的正则表达式", "数字正则"),
        "It accepts a sign, digits, and digits after a point.",
        "它接受负号、数字和小数部分。",
    ),
    Snippet(
        "regex",
        r"^#[0-9a-fA-F]{6}$",
        ("a regular expression for hex colours", "a regex for colors like #ff8800"),
        ("匹配十六进制颜色的正则表达式", "颜色正则"),
        "It wants a number sign and six hexadecimal digits.",
        "它要求一个井号和六位十六进制数字。",
    ),
    Snippet(
        "regex",
        r"^([01]\d|2[0-3]):[0-5]\d$",
        ("a regular expression for times", "a regex for the time of day", "a time regex"),
        ("匹配时间的正则表达式", "时间正则"),
        "It accepts the times from 00:00 to 23:59.",
        "它接受从 00:00 到 23:59 的时间。",
    ),
    Snippet(
        "regex",
        r"^https?://[^\s/]+(/\S*)?$",
        ("a regular expression for URLs", "a regex for web addresses", "a URL regex"),
        ("匹配网址的正则表达式", "网址正则"),
        "It accepts a host and, after it, any path without spaces.",
        "它接受主机名，以及后面不含空格的路径。",
    ),
    Snippet(
        "regex",
        r"^\s+|\s+$",
        ("a regular expression that trims spaces", "a regex for leading and trailing spaces"),
        ("匹配首尾空格的正则表达式", "去空格的正则"),
        "Replace what it finds with nothing to trim a text.",
        "把匹配到的内容替换为空，就去掉了首尾空格。",
    ),
    Snippet(
        "dockerfile",
        (
            "FROM python:3.12-slim\n"
            "WORKDIR /app\n"
            "COPY . .\n"
            "RUN pip install --no-cache-dir -r requirements.txt\n"
            'CMD ["python", "main.py"]'
        ),
        ("a Dockerfile for Python", "an example Dockerfile"),
        ("一个 Dockerfile 例子", "Python 的 Dockerfile"),
        "Each line adds a layer to the image, and the last one says what it runs.",
        "每一行给镜像加一层，最后一行说明运行什么。",
    ),
    Snippet(
        "bash",
        'git switch -c feature\ngit add .\ngit commit -m "Add the feature"\ngit push -u origin feature',
        ("the git commands for a new branch", "git commands for a branch"),
        ("新建分支的 git 命令", "用 git 创建并推送分支"),
        "They make a branch, commit all changes and push it.",
        "它们新建分支、提交所有改动并推送。",
    ),
)
