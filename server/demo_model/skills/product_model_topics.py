"""What people ask about real models besides their size: memory that is short, quantisation, CPU, variables."""

from server.demo_model.skills.product_topic import Topic, ask, how, topic, what

TOPICS: dict[str, Topic] = {
    "run": topic(
        how(
            "{run|use|serve|load|start} {Qwen|another model|Qwen2.5|a different model|my own model}",
            "{运行|使用|加载|启动|用}{别的模型| Qwen |自己的模型| Qwen2.5 |另一个模型}",
        ),
        "Name it with `--model`: [`./run.sh serve --model Qwen/Qwen2.5-7B-Instruct`]. // It takes a hub name or "
        "a folder in Hugging Face format.",
        "用 `--model` 这个选项写明模型的名称，服务就会加载它：[`./run.sh serve --model "
        "Qwen/Qwen2.5-7B-Instruct`]。//可以写模型库里的名称，也可以写 Hugging Face 格式的文件夹。",
    ),
    "folder": topic(
        ask(
            "{can I|how do I} {load|use} a model from {a folder|my disk|a local folder}|{which|what} {formats|"
            "model formats} does it {take|load}",
            "{能|可以|怎么}{加载|使用|用}{本地|硬盘上|文件夹里}的模型{吗|}|支持{什么|哪些}模型格式",
        ),
        "`--model` takes a [folder in Hugging Face format], too. // For example `./run.sh serve --model /models/qwen`.",
        "`--model` 也可以是 [Hugging Face 格式的文件夹]。//例如：\n\n```bash\n./run.sh serve --model /models/qwen\n```",
    ),
    "rule": topic(
        how(
            "{estimate|compute|calculate|work out} the {memory|GPU memory|VRAM} {of|for} a model|know {whether|"
            "if} a model fits",
            "{估算|计算|知道}模型{需要的|要多少}显存|{知道|判断}模型放不放得下",
        ),
        "A model needs its [weights], plus a [cache] that grows with the context of all users, plus [1 to 2 "
        "GB]. // In bf16 the weights take about 2 GB per billion parameters.",
        "模型需要的显存是[权重]，加上随所有用户的上下文增长的[缓存]，再加上[1到2 GB]。//bf16权重每十亿参数约2 GB。",
    ),
    "oom": topic(
        ask(
            "{what can I do|what do I do|what helps} {when|if} {it runs out of memory|there is too little "
            "memory|the memory is not enough|I get out of memory}",
            "{显存不够|内存不足|显存不足|爆显存|out of memory}{怎么办|了怎么办|该怎么办|要怎么处理}",
        )
        + ask(
            "{CUDA out of memory|out of memory|too little GPU memory|OOM}", "{CUDA out of memory|显存溢出|OOM}{|怎么办}"
        ),
        "Shorten the context with [`--max_model_len 8192`], or take a [quantized] model. // "
        "`--gpu_memory_utilization` sets how much of the card vLLM may take (0.9).",
        "可以用 [`--max_model_len 8192`] 缩短上下文，或者换成[量化]模型。//`--gpu_memory_utilization` 设置 vLLM "
        "可以使用显卡的多少（0.9）。",
    ),
    "utilization": topic(
        what(
            "{--gpu_memory_utilization|gpu_memory_utilization|gpu memory utilization|--gpu-memory-utilization}",
            "{--gpu_memory_utilization|gpu_memory_utilization|gpu-memory-utilization}",
        )
        + how(
            "{give vLLM less of|limit how much it takes of} the {card|GPU memory}|share the GPU",
            "{限制|减少}{显存|显存的使用}",
        ),
        "[`--gpu_memory_utilization`] sets [how much of the card] vLLM may take. // It is 0.9 unless you set it.",
        "[`--gpu_memory_utilization`] 设置 vLLM 可以使用[显卡的多大比例]。//不设置时是0.9。",
    ),
    "model_len": topic(
        what(
            "{--max_model_len|max_model_len|max model len|--max-model-len}",
            "{--max_model_len|max_model_len|max-model-len}",
        )
        + how(
            "{shorten|set|limit|change} the {context|context length|context window}",
            "{缩短|设置|限制|更改}{上下文|上下文长度}",
        ),
        "[`--max_model_len`] [sets the context]: prompt and answer together, in tokens. // For example "
        "`--max_model_len 8192` where memory is short.",
        "[`--max_model_len`] 设置[上下文长度]，即提示和回答合起来的 token 数。//显存不够时可以用 "
        "`--max_model_len 8192`。",
    ),
    "quantization": topic(
        what(
            "{quantization|a quantized model|4 bit quantization|GPTQ|AWQ|GPTQ and AWQ}",
            "{量化|量化模型|4位量化|GPTQ|AWQ}",
        )
        + how(
            "{use|run|take} a {quantized|4 bit|GPTQ|AWQ} model", "{使用|运行|用}{量化模型|4位模型| GPTQ 模型| AWQ 模型}"
        ),
        "A quantized model has [smaller weights], of 4 bits for example; name one such as "
        "[`Qwen/Qwen2.5-7B-Instruct-AWQ`]. // vLLM sees the kind by itself; names end in `-GPTQ-Int4` or "
        "`-AWQ`.",
        "量化模型的[权重更小]，例如只有4位；"
        "启动时写这样的名称就可以直接使用量化模型：[`Qwen/Qwen2.5-7B-Instruct-AWQ`]。//vLLM 会自己识别；名称以 "
        "`-GPTQ-Int4` 或 `-AWQ` 结尾。",
    ),
    "cpu": topic(
        ask(
            "{does it work|can I run it|does it run|can I use it} {without a GPU|on the CPU|on a CPU|if I have "
            "no GPU}|what if I have no {GPU|graphics card}",
            "{没有 GPU|没有显卡|没有独立显卡}{能用吗|可以运行吗|怎么办|行吗}|{能|可以}在 CPU 上{运行|用}吗",
        ),
        "Yes, [without a GPU] the model runs on the [CPU]. // `VLLM_CPU_KVCACHE_SPACE` sets the cache in GiB (2 "
        "if unset).",
        "可以，[没有 GPU 时]模型在 [CPU] 上运行。//`VLLM_CPU_KVCACHE_SPACE` 设置缓存的大小，单位 GiB（默认2）。",
    ),
    "cpu_cache": topic(
        what("{VLLM_CPU_KVCACHE_SPACE|the cache on the CPU}", "{VLLM_CPU_KVCACHE_SPACE|CPU 上的缓存}")
        + how("{set|enlarge|change} the cache on the CPU", "{设置|增大|更改} CPU 上的缓存"),
        "[`VLLM_CPU_KVCACHE_SPACE`] sets the cache on the CPU in [GiB]; it is [2] if unset. // For example "
        "`VLLM_CPU_KVCACHE_SPACE=8 ./run.sh`.",
        "环境变量 [`VLLM_CPU_KVCACHE_SPACE`] 设置 CPU 上缓存的大小，单位是 [GiB]，默认[2]。"
        "//例如：\n\n```bash\nVLLM_CPU_KVCACHE_SPACE=8 ./run.sh\n```",
    ),
    "which_gpu": topic(
        how(
            "{choose|select|pick} {which GPU|the GPU|a certain GPU|one of my GPUs}{| it uses}",
            "{选择|指定}{哪张显卡|用哪块 GPU|某一张显卡}",
        ),
        "Set [`CUDA_VISIBLE_DEVICES`], for example to the number of the card. // Like other variables of your "
        "environment, it stays as you set it.",
        "设置环境变量 [`CUDA_VISIBLE_DEVICES`]，例如写显卡的编号。//它和其他环境变量一样，保持您设置的值。",
    ),
    "modelscope": topic(
        how(
            "{download|load|get} {a model|models} from ModelScope|use ModelScope",
            "从 ModelScope {下载|加载}模型|{使用|用} ModelScope",
        ),
        "Set [`VLLM_USE_MODELSCOPE=True`] before you start it. // Then `--model` takes a name of ModelScope.",
        "启动之前设置环境变量 [`VLLM_USE_MODELSCOPE=True`] 即可从那里下载。//之后 `--model` 可以写 ModelScope 的名称。",
    ),
    "compiler": topic(
        ask(
            "{do I need|why does it need|does it need} {a compiler|g++}|what is {g++|the compiler} {for|needed "
            "for}|what does --enforce-eager do",
            "{需要|为什么需要}{编译器| g++ }{吗|}|{g++|编译器}有什么用|--enforce-eager 有什么用",
        ),
        "vLLM compiles a model with [`g++`], unless [`--enforce-eager`] is given. // "
        "The demo model does without it, but slower.",
        "vLLM 用 [`g++`] 编译模型；加上 [`--enforce-eager`] 就不用编译。//演示模型没有它也能用，只是慢一些。",
    ),
    "vllm_options": topic(
        ask(
            "{can I|how do I} {use|give|pass} {vLLM's options|options of vLLM|LoRA|speculative decoding|--dtype|"
            "a chat template}",
            "{能|可以|怎么}{使用|传递|用} {vLLM 的选项|LoRA|推测解码|--dtype|聊天模板}{吗|}",
        ),
        "Every other option goes to [vLLM's own parser] under its own name. // `./run.sh serve --help-engine` "
        "lists them: `--dtype`, `--quantization`, `--chat-template`, LoRA and so on.",
        "其他选项都按原名交给 [vLLM 自己]处理。//`./run.sh serve --help-engine` 会列出它们：`--dtype`、"
        "`--quantization`、`--chat-template`、LoRA 等等。",
    ),
    "tensor_parallel": topic(
        what(
            "{--tensor_parallel_size|tensor_parallel_size|tensor parallel size|--tensor-parallel-size|tensor "
            "parallelism}",
            "{--tensor_parallel_size|tensor_parallel_size|tensor-parallel-size|张量并行}",
        ),
        "[`--tensor_parallel_size`] spreads a model over [several cards]. // For example "
        "`--tensor_parallel_size 2` for two.",
        "[`--tensor_parallel_size`] 把一个模型分到[几张显卡]上运行。//例如两张显卡用 `--tensor_parallel_size 2`。",
    ),
    "dtype": topic(
        what("{--dtype|the option dtype|bf16|bfloat16}", "{--dtype|dtype 选项|bf16|bfloat16}"),
        "[bf16] stores each weight in [two bytes]; `--dtype` chooses such a format. // It is an option of vLLM.",
        "[bf16] 用[两个字节]存放每个权重，`--dtype` 用来选择这样的格式。//它是 vLLM 的选项。",
    ),
    "max_num_seqs": topic(
        what(
            "{--max-num-seqs|--max_num_seqs|max_num_seqs|max num seqs}", "{--max-num-seqs|--max_num_seqs|max_num_seqs}"
        )
        + how(
            "{limit|set|change} how many {turns|replies} {run|are written} at once",
            "{限制|设置|更改}同时{进行|生成}的回答数量",
        ),
        "[`--max-num-seqs`] of vLLM sets [how many replies] the engine writes at once. // The others wait in "
        "the queue.",
        "vLLM 的 [`--max-num-seqs`] 选项设置引擎[同时写多少条]回答。//其他的排队等待。",
    ),
    "chat_template": topic(
        what(
            "{--chat-template|--chat_template|a chat template|the chat template}",
            "{--chat-template|chat_template|聊天模板}",
        ),
        "A [chat template] turns the rounds of a conversation into [one text] for the model; `--chat-template "
        "FILE` names another. // Each chat model "
        "brings its own.",
        "[聊天模板]把多轮对话变成给模型的[一段文字]，可以用 `--chat-template` 换成另一个。//每个聊天模型都自带模板。",
    ),
    "reasoning": topic(
        what(
            "{--reasoning-parser|--reasoning_parser|reasoning_parser|a reasoning parser}",
            "{--reasoning-parser|reasoning_parser|推理解析器}",
        )
        + how(
            "{run|use|serve} a {thinking model|reasoning model|model that thinks}|{separate|fold|hide} {the thoughts|"
            "the thinking|the reasoning} of a model",
            "{运行|使用}{推理模型|思考模型|会思考的模型}|{分开|折叠}模型的{思考过程|思考}",
        ),
        "[`--reasoning-parser`] sets a model's [thoughts apart] from its answer; name its family, such as `qwen3` or "
        "`deepseek_r1`. // Page and Gradio fold them away, and later prompts leave them out.",
        "[`--reasoning-parser`] 把模型的[思考过程]和回答分开，后面写模型的系列，例如 `qwen3` 或 `deepseek_r1`。"
        "//网页和 Gradio 会折叠它，之后的提示也不包含它。",
    ),
    "no_thinking": topic(
        what(
            "{--default-chat-template-kwargs|--default_chat_template_kwargs|default_chat_template_kwargs}",
            "{--default-chat-template-kwargs|default_chat_template_kwargs}",
        )
        + how(
            "{turn off|switch off|disable|avoid} {thinking|the thinking|reasoning}|keep {a|the} model from thinking",
            "{关闭|关掉|禁用}{思考|思考模式|推理}|让模型不思考",
        ),
        "[`--default-chat-template-kwargs`] says what the [chat template is told], such as not to think. // For "
        "example `--default-chat-template-kwargs '{\"enable_thinking\": false}'`.",
        "[`--default-chat-template-kwargs`] 设置[传给聊天模板的参数]，例如让模型不思考。//例如 "
        "`--default-chat-template-kwargs '{\"enable_thinking\": false}'`。",
    ),
}
