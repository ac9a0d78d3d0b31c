"""What completes `run.sh` in a shell, made from the options themselves."""

import argparse

from clients.terminal.options import parser

VERBS = ("serve", "chat", "gradio", "test", "check", "bench", "lock")
FILES = ("--output", "--config")


def script(shell: str) -> str:
    """The lines that a shell is to evaluate: `source <(./run.sh chat --completion bash)`."""
    actions = [action for action in parser()._actions if action.option_strings]
    return {"bash": _bash, "zsh": _zsh, "fish": _fish}[shell](actions)


def _bash(actions: list[argparse.Action]) -> str:
    cases = []
    for action in actions:
        names = "|".join(action.option_strings)
        if action.choices:
            words = " ".join(map(str, action.choices))
            cases.append(f'    {names}) COMPREPLY=($(compgen -W "{words}" -- "$word")); return ;;')
        elif set(action.option_strings) & set(FILES):
            cases.append(f'    {names}) COMPREPLY=($(compgen -f -- "$word")); return ;;')
        elif action.nargs != 0:
            cases.append(f"    {names}) return ;;")
    options = " ".join(name for action in actions for name in action.option_strings)
    return f"""_streamchat() {{
  local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
  COMPREPLY=()
  if [[ $COMP_CWORD == 1 ]]; then COMPREPLY=($(compgen -W "{" ".join(VERBS)}" -- "$word")); return; fi
  [[ ${{COMP_WORDS[1]}} == chat ]] || return
  case $before in
{chr(10).join(cases)}
  esac
  [[ $word != -* ]] || COMPREPLY=($(compgen -W "{options}" -- "$word"))
}}
complete -F _streamchat run.sh ./run.sh
"""


def _zsh(actions: list[argparse.Action]) -> str:
    lines = []
    for action in actions:
        names = action.option_strings
        group = names[0] if len(names) == 1 else "{" + ",".join(names) + "}"
        said = (action.help or "").replace("[", "(").replace("]", ")").replace("'", "’").replace(":", "\\:")
        value = ""
        if action.choices:
            value = f":value:({' '.join(map(str, action.choices))})"
        elif set(names) & set(FILES):
            value = ":file:_files"
        elif action.nargs != 0:
            value = ":value: "
        star = "*" if isinstance(action, argparse._AppendAction) else ""
        lines.append(f"    '{star}'{group}'[{said}]{value}' \\")
    joined = "\n".join(lines)
    return f"""#compdef run.sh
_streamchat() {{
  if (( CURRENT == 2 )); then compadd {" ".join(VERBS)}; return; fi
  [[ $words[2] == chat ]] || return
  shift words; (( CURRENT-- ))
  _arguments \\
{joined}
    '*:question: '
}}
compdef _streamchat run.sh
"""


def _fish(actions: list[argparse.Action]) -> str:
    here = "complete -c run.sh"
    lines = [f"{here} -n '__fish_is_first_arg' -f -a '{' '.join(VERBS)}'"]
    for action in actions:
        words = [f"{here} -n '__fish_seen_subcommand_from chat'"]
        for name in action.option_strings:
            words.append(f"-l {name[2:]}" if name.startswith("--") else f"-s {name[1:]}")
        if action.choices:
            words.append(f"-x -a '{' '.join(map(str, action.choices))}'")
        elif set(action.option_strings) & set(FILES):
            words.append("-r -F")
        elif action.nargs != 0:
            words.append("-x")
        said = (action.help or "").replace("'", "’")
        lines.append(" ".join(words) + f" -d '{said}'")
    return "\n".join(lines) + "\n"
