"""What newcomers type on the first day, short and colloquial, of the topics that stand elsewhere.

Wordings are separated by ` / ` and written without their marks; as they are, they are never held out.
"""

from server.demo_model.skills.product_topic import Topic, everyday

WORDINGS: dict[str, tuple[str, str]] = {
    "streamchat": ("what is StreamChat / what does StreamChat do", "StreamChat 是什么 / StreamChat 能做什么"),
    "start": (
        "how do I start / how do I start it / how to start / how do I run it / how do I run this / getting started / "
        "how do I use it / how to use this / how do I get started / how do I install it",
        "怎么开始 / 怎么启动 / 怎么运行 / 怎么用 / 怎么安装 / 如何启动 / 怎么打开它",
    ),
    "end": (
        "how do I stop the server / how do I shut it down / how do I turn it off / how do I quit the server / shut "
        "down / stop the server / kill the server / how can I shut down the server",
        "怎么关闭服务器 / 怎么停止服务 / 怎么关掉它 / 怎么关服务器 / 关服务器 / 如何停止服务器",
    ),
    "stop anywhere": (
        "how do I stop it / how can I stop it / how to stop it / stop it / make it stop / how do I stop the answer / "
        "how do you stop it / how do I make it stop / can I stop it / can I stop an answer / how do I interrupt it / "
        "how to stop",
        "怎么停止 / 怎么停 / 怎么让它停下来 / 如何停止回答 / 怎么中断 / 怎么停止它 / 怎么停下来 / 能停下来吗 / "
        "怎么停止回答 / 可以中断吗",
    ),
    "run": (
        "how do I change the model / switch model / change model / can I use another model / how do I use my own model "
        "/ where do I set the model / how do I load a different model / can I use Qwen",
        "怎么换模型 / 怎么切换模型 / 换个模型 / 能换模型吗 / 如何更换模型 / 怎么用自己的模型 / 在哪里设置模型",
    ),
    "help": (
        "what options are there / list of options / show all options / command line options / what flags are there",
        "有哪些选项 / 有什么参数 / 参数列表 / 命令行选项 / 有哪些启动参数",
    ),
    "slow": (
        "why is it slow / why is it so slow / it is slow / it's too slow / can it be faster / how do I make it faster",
        "为什么这么慢 / 怎么这么慢 / 太慢了怎么办 / 好慢 / 能快一点吗",
    ),
    "phone": (
        "can I use it on my phone / how do I open it from another computer / can I open it on another computer / how "
        "do I open it on my phone / does it work on a phone / access from another machine / how do I reach it from "
        "another computer / can I use it from my laptop / remote access / does it work on my phone / can I open it on "
        "my phone / phone / mobile / can I use it on a tablet / is there an app / does it have a mobile app",
        "能在手机上用吗 / 手机能用吗 / 怎么在手机上打开 / 怎么在另一台电脑上打开 / 怎么从别的电脑访问 / "
        "可以远程访问吗 / 其他电脑怎么打开 / 手机上能用吗 / 手机可以用吗 / 手机 / 有手机版吗 / 有App吗 / 平板能用吗",
    ),
    "api": (
        "is there an API / does it have an API / API / do you have a REST API / is there any API / is there an API "
        "for this / can I use an API / how do I use the API / does StreamChat have an API / API docs / which API is "
        "there / HTTP API",
        "有API吗 / 有接口吗 / 有没有API / 提供接口吗 / 怎么用API / API怎么调用 / 有REST接口吗 / 有API接口吗 / 接口",
    ),
    "docker": ("docker / is there a docker image / can I run it in docker", "有docker吗 / 支持docker吗 / 有镜像吗"),
    "system": (
        "windows / mac / macOS / does it run on Windows / does it work on Windows / does it work on a Mac / "
        "can I run it on my MacBook / Apple silicon / does it run on an M2 / Linux only",
        "支持Windows吗 / 支持Mac吗 / Windows能用吗 / 苹果电脑能用吗 / Mac上能跑吗",
    ),
    "cpu": (
        "do I need a GPU / I have no GPU / does it work without a GPU / can it run on CPU / without GPU",
        "没有显卡能用吗 / 需要显卡吗 / 必须有GPU吗 / 没有GPU怎么办 / CPU能跑吗",
    ),
    "delete": (
        "delete a chat / how do I delete a chat / can I delete a conversation / how can I delete everything / "
        "how do I delete everything / delete everything / delete all my data / "
        "how do I delete my chats / delete all chats / how do I clear my history / can I delete my conversations",
        "怎么删除对话 / 删除对话 / 怎么删掉一个对话 / 怎么删除所有内容 / 怎么全部删除 / 怎么删除聊天记录 / "
        "删除全部对话 / 怎么清空历史 / 能删除对话吗",
    ),
    "stored": (
        "where are my chats / where is the database / are my chats saved / where are chats saved / is my chat saved",
        "聊天记录在哪里 / 数据库在哪里 / 对话会保存吗 / 聊天记录存在哪",
    ),
    "list": (
        "where are my old chats / where is my history / how do I see my old chats / can I search my chats / "
        "list of conversations / how do I search / is there a search / show my chats / where is the list of chats",
        "以前的对话在哪 / 怎么看历史记录 / 历史记录在哪里 / 能搜索聊天记录吗 / 怎么搜索 / 对话列表在哪里 / 有搜索吗",
    ),
    "export": (
        "export / can I export my chats / how do I save a chat / how do I export / can I download my chat",
        "导出 / 怎么导出对话 / 怎么导出 / 能导出聊天记录吗 / 怎么保存对话",
    ),
    "new_chat": (
        "new chat / how do I start a new chat / start over / how do I clear the chat / new conversation",
        "新对话 / 怎么开新对话 / 怎么新建对话 / 重新开始",
    ),
    "licence": (
        "is it free / is it open source / does it cost anything / do I have to pay / license",
        "免费吗 / 收费吗 / 开源吗 / 要钱吗",
    ),
    "offline": ("does it work offline / do I need internet", "能离线用吗 / 需要联网吗 / 不联网能用吗"),
    "several": (
        "how many users / can several people use it / how many people can use it / is it multi user",
        "支持多用户吗 / 能多人一起用吗 / 能几个人用",
    ),
    "identity": (
        "do I need an account / do I have to log in / do I need a password / how do I sign up",
        "要注册吗 / 需要账号吗 / 要登录吗",
    ),
    "address": (
        "where do I open it / which link / what is the URL / what address do I open",
        "打开哪个网址 / 网址是什么 / 地址是多少",
    ),
    "disk": ("how much disk space does it need / how big is the download", "要多大硬盘 / 占多少空间 / 需要多少硬盘"),
    "needs": (
        "what do I need / requirements / system requirements / what hardware do I need",
        "需要什么配置 / 系统要求 / 配置要求",
    ),
    "oom": ("out of memory / it runs out of memory / CUDA out of memory", "显存不够 / 显存不够怎么办 / 爆显存了"),
    "no_server": (
        "I can't connect / it won't connect / connection refused / the page does not load / it does not open",
        "连不上 / 打不开 / 连接不上怎么办 / 网页打不开",
    ),
    "supported": (
        "what models can I use / which models are supported / which models work / does it support Llama / "
        "does it support DeepSeek",
        "支持哪些模型 / 能用什么模型 / 支持DeepSeek吗 / 支持Llama吗",
    ),
    "uninstall": ("how do I uninstall it / uninstall / how do I remove it", "怎么卸载 / 卸载 / 怎么删掉这个程序"),
    "rename": (
        "rename / can I rename a chat / how do I rename a chat / rename a conversation / can I change the title",
        "重命名 / 怎么改名 / 能改名吗 / 怎么重命名对话 / 怎么改标题",
    ),
    "import": (
        "import / can I import my chats / can I import from ChatGPT / import ChatGPT / how do I import my chats",
        "导入 / 怎么导入 / 能导入ChatGPT吗 / 能导入聊天记录吗 / 怎么导入对话",
    ),
    "regenerate": (
        "regenerate / how do I regenerate / is there a regenerate button / can I get another answer / can it answer "
        "again / retry",
        "重新生成 / 怎么重新生成 / 能重新生成吗 / 换一个回答 / 怎么重新回答 / 有重新生成按钮吗",
    ),
    "edit": (
        "can I edit my question / how do I edit a message / edit / can I change my question / edit my question",
        "能修改问题吗 / 怎么编辑问题 / 怎么修改问题 / 能编辑消息吗 / 修改问题",
    ),
    "settings": (
        "settings / where are the settings / what settings are there / is there a settings page / how do I open the "
        "settings / preferences",
        "设置 / 设置在哪里 / 有设置吗 / 怎么设置 / 有哪些设置 / 怎么打开设置",
    ),
    "system anywhere": (
        "how do I set a system prompt / can I set a system prompt / can I change the system prompt / where do I set "
        "the system prompt",
        "怎么设置系统提示词 / 能设置系统提示词吗 / 在哪里设置系统提示词 / 怎么改系统提示",
    ),
    "language anywhere": (
        "how do I change the language / can I change the language / switch to Chinese / switch to English",
        "怎么换语言 / 怎么切换语言 / 能换成英文吗 / 怎么改成中文 / 语言怎么设置",
    ),
    "continue anywhere": (
        "how do I continue an answer / can it go on / how do I continue / the answer was cut off / it stopped in the "
        "middle",
        "怎么继续 / 怎么接着写 / 回答断了怎么办 / 回答没写完怎么办 / 能继续吗",
    ),
    "sampling anywhere": (
        "how do I set the temperature / can I change the temperature / where do I set the temperature",
        "怎么设置温度 / 怎么调温度 / 能改温度吗 / 在哪里设置temperature",
    ),
    "gradio": (
        "gradio / is there a Gradio page / how do I start Gradio / does it have a Gradio UI / can I use Gradio / "
        "Gradio demo",
        "gradio / 有Gradio页面吗 / 怎么启动Gradio / 有Gradio界面吗 / Gradio怎么用",
    ),
    "clients": (
        "what clients are there / which interfaces are there / how can I chat with it / is there a web page",
        "有哪些客户端 / 有什么界面 / 有网页吗 / 怎么和它聊天",
    ),
    "terminal": (
        "is there a terminal client / can I use it in the terminal / is there a command line / how do I chat in the "
        "terminal / CLI",
        "有终端客户端吗 / 能在终端里用吗 / 有命令行吗 / 怎么在终端里聊天 / 命令行怎么用",
    ),
    "terminal_commands": (
        "what commands are there in the terminal / list of commands / what can I type in the terminal / slash commands",
        "终端有哪些命令 / 终端里有什么命令 / 命令列表 / 有哪些斜杠命令",
    ),
    "copy": (
        "can I copy the answer / how do I copy it / copy / is there a copy button / how do I copy the code",
        "怎么复制 / 能复制回答吗 / 有复制按钮吗 / 怎么复制代码 / 复制",
    ),
    "verified": ("what does verified mean / what is verified", "已校验是什么意思 / 已校验是什么"),
    "use_here": ("what does use here mean / open in another window", "在这里使用是什么意思 / 对话在别处打开了"),
    "reasoning": (
        "does it support reasoning models / can I use a thinking model / how do I use Qwen3",
        "支持推理模型吗 / 支持思考模型吗 / 能用Qwen3吗 / 怎么用思考模型",
    ),
    "tab": (
        "what if I close the tab / I closed the tab / what happens when I close the page / does it go on when I close "
        "the page",
        "关掉网页会怎样 / 关了页面怎么办 / 关闭页面后还会继续吗 / 关了网页回答会丢吗",
    ),
    "reload": (
        "what happens when I reload / do I lose anything when I reload / what if I refresh",
        "刷新会丢吗 / 刷新页面会怎样 / 刷新后还在吗 / 刷新了怎么办",
    ),
    "crash": (
        "what if the server crashes / the server crashed / what happens when the server restarts",
        "服务器崩溃了怎么办 / 服务器重启会怎样 / 服务器挂了怎么办 / 服务器重启后回答还在吗",
    ),
    "two_tabs": (
        "can I open two tabs / can I use several tabs / two tabs / can I open it twice",
        "能开两个标签页吗 / 可以开多个页面吗 / 能开几个窗口",
    ),
    "network": (
        "how do I share it with my colleagues / can my colleagues use it / how do I open it to my network",
        "怎么让别人用 / 怎么给同事用 / 局域网怎么用 / 怎么开放给局域网",
    ),
    "program": (
        "can I use it from Python / how do I use it in Python / is there a Python client / can I write a bot",
        "能用Python调用吗 / 有Python客户端吗 / 能写机器人吗 / 怎么在Python里调用",
    ),
    "privacy": (
        "is it private / is it safe / does it send my data anywhere / are my chats private",
        "安全吗 / 会上传数据吗 / 隐私安全吗 / 数据会外传吗",
    ),
    "queue": (
        "why am I waiting / why is there a queue / why do I have to wait",
        "为什么要排队 / 怎么还在排队 / 为什么要等 / 要等多久 / 排队要多久",
    ),
    "loading": (
        "why is it loading / why is the model not ready / how long does it load",
        "怎么还在加载 / 模型加载好久 / 为什么还没就绪",
    ),
}
"""By the name of the topic."""


def as_typed(topics: dict[str, Topic]) -> dict[str, Topic]:
    """The topics, asked in everyday words too."""
    return {
        name: one._replace(asked=one.asked + everyday(*WORDINGS[name])) if name in WORDINGS else one
        for name, one in topics.items()
    }
