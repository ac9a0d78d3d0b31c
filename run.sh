#!/usr/bin/env bash
# StreamChat's one command: sets up, beside this file, what a verb needs, then does it.
#
#   ./run.sh [serve] [options]    start the service (serve --help lists the options)
#   ./run.sh chat [options]       talk to it from this terminal; --mode gradio is the same as the next
#   ./run.sh gradio [options]     a Gradio page for it
#   ./run.sh test [pytest args]   all tests: Python, JavaScript, the page in Chromium
#   ./run.sh check                formatter, linter, types of Python and JavaScript, direction of the imports
#   ./run.sh bench [options]      measure: one JSON line per load
#   ./run.sh lock [uv options]    pin the packages of .requirements/ anew (--upgrade: to the newest)
#
# An NVIDIA GPU decides which engine is installed; STREAMCHAT_ENGINE=cpu or gpu overrules it.
set -euo pipefail

root=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
venv=$root/.venv
node_venv=$root/.venv-node
gradio_venv=$root/.venv-gradio
uv_version=0.13.9

say() { printf 'run.sh: %s\n' "$*" >&2; }
die() { say "$@"; exit 1; }

# --- What is there already. This runs before every start, so it starts neither Python nor uv.

lock_of() { # lock_of SET
  case $1 in
    node) echo "$root/.requirements/package-lock.json" ;;
    *) echo "$root/.requirements/$1.txt" ;;
  esac
}

program_of() { # program_of ENV SET: what there is to start in it
  case $2 in
    node) echo "$1/node_modules/.bin/tsc" ;;
    *) echo "$1/bin/python" ;;
  esac
}

stamp_of() { printf '%s' "$1/.installed-$2"; }

fingerprint() { # fingerprint ENV SET: of what ENV should be made from
  sha256sum <"$(lock_of "$2")"
  [[ $2 == node ]] || readlink -f "$1/bin/python" # a new system Python counts too
}

installed() { # installed ENV SET: does ENV hold exactly the packages of this lock file, for a Python that still exists?
  local stamp
  stamp=$(stamp_of "$1" "$2")
  [[ -x $(program_of "$1" "$2") && -f $stamp && $(<"$stamp") == "$(fingerprint "$1" "$2")" ]]
}

engine() { # cpu or gpu
  if [[ -n ${STREAMCHAT_ENGINE:-} ]]; then
    [[ $STREAMCHAT_ENGINE == [cg]pu ]] || die "STREAMCHAT_ENGINE must be cpu or gpu, not '$STREAMCHAT_ENGINE'."
    echo "$STREAMCHAT_ENGINE"
  elif [[ -f $(stamp_of "$venv" gpu) ]]; then
    echo gpu # not asked again: a driver that fails today must not replace the whole environment
  elif command -v nvidia-smi >/dev/null && [[ $(timeout 20 nvidia-smi -L 2>/dev/null) == GPU* ]]; then
    echo gpu
  else
    echo cpu
  fi
}

# --- Tools that an installation needs. All of it runs in the subshell of `install_once`.

find_python() { # sets python, and python_tag as wheels spell it
  local name version seen=
  for name in python3 python3.14 python3.13 python3.12 python3.11; do
    version=$("$name" -c 'import sys; print("cp%d%d" % sys.version_info[:2], sys.executable)' 2>/dev/null) || continue
    read -r python_tag python <<<"$version"
    [[ $python_tag =~ ^cp31[1-4]$ ]] && return
    seen+=" $python ($python_tag)"
  done
  die "Python 3.11 to 3.14 is needed; found:${seen:- none}. Install one, for example: apt-get install python3 python3-pip"
}

find_uv() { # sets uv: the one on PATH where it is new enough, else a private one
  local home=$root/.venv-uv/$uv_version
  uv=uv
  [[ $(uv pip install --help 2>/dev/null) == *--torch-backend* ]] && return
  uv=$home/bin/uv
  [[ -x $uv ]] && return
  say "installing uv $uv_version, the package installer, in .venv-uv"
  rm -rf "$home.part"
  if "$python" -m pip --version &>/dev/null; then
    "$python" -m pip install -qq --target "$home.part" "uv==$uv_version"
  elif "$python" -m venv "$home.part" &>/dev/null; then
    "$home.part/bin/python" -m pip install -qq "uv==$uv_version"
  else
    rm -rf "$home.part"
    die "$python has neither pip nor venv: apt-get install python3-venv, or install uv, then try again."
  fi || { rm -rf "$home.part"; die "uv $uv_version could not be installed. Does pip reach a package registry?"; }
  mv "$home.part" "$home"
}

find_installer() { # sets python, python_tag and uv, which knows where packages come from
  find_python
  find_uv
  hand_over_index
}

pip_setting() { # the values of one of pip's settings, from its files and its environment, a line each
  { "$python" -m pip config list 2>/dev/null || true; } |
    sed -n "s/^.*\.$1='\(.*\)'$/\1/p" | sed 's/\\n/ /g' | tr -s ' ' '\n'
}

hand_over_index() { # uv does not read pip's settings; its own variables win where the user set them
  local index
  index=$(pip_setting index-url)
  if [[ -n $index && -z ${UV_DEFAULT_INDEX:-}${UV_INDEX_URL:-} ]]; then
    export UV_DEFAULT_INDEX=${index%%$'\n'*}
  fi
  unset UV_TORCH_BACKEND # the lock file names torch's build
}

hand_over_find_links() { # for the CPU engine only: a CPU build of torch that lies there would pass for the GPU's too
  local link links=()
  if [[ -n ${UV_FIND_LINKS:-} ]]; then return; fi
  for link in $(pip_setting find-links); do
    link=${link#file://}
    [[ $link == *://* || -d $link ]] && links+=("$link") # a folder that is not there stops uv, but not pip
  done
  UV_FIND_LINKS=$(IFS=, && echo "${links[*]}")
  export UV_FIND_LINKS
}

# --- Installing

in_find_links() { # in_find_links torch==VERSION: is there a wheel of it for this Python?
  local folder folders
  IFS=, read -ra folders <<<"${UV_FIND_LINKS:-}"
  for folder in "${folders[@]}"; do
    compgen -G "$folder/torch-${1#*==}-$python_tag-*x86_64.whl" >/dev/null && return
  done
  return 1
}

uv_install() { # into $env; wheels only, so a compiler is never needed
  "$uv" --project "$root" pip install --python "$env/bin/python" --no-deps --only-binary :all: "$@"
}

install_failed() { # install_failed WHAT TO-DO, after uv has said why
  local folder free
  for folder in "$root" "$("$uv" cache dir)"; do
    free=$(df --output=avail -BM "$folder" 2>/dev/null | tail -n 1 | tr -dc 0-9)
    [[ ${free:-9999} -ge 500 ]] || die "$1: only $free MB are free where $folder lies. Free some and try again."
  done
  die "$1. $2 Then try again: what was downloaded is kept."
}

install_packages() { # install_packages SET [uv options], into $env
  local lock torch
  lock=$(lock_of "$1")
  torch=$(grep -x 'torch==.*+cpu' "$lock" || true)
  [[ -z $torch ]] || hand_over_find_links
  if [[ -n $torch ]] && ! in_find_links "$torch"; then
    # By itself: with --torch-backend uv looks for triton in PyTorch's index too, which lacks the pinned one.
    uv_install --torch-backend cpu "$torch" ||
      install_failed "$torch could not be installed" "Either this machine reaches PyTorch's own index, or a folder \
that pip's find-links or UV_FIND_LINKS names holds torch-${torch#*==}-$python_tag-….whl."
  fi
  # Without byte code vLLM starts in 53 s instead of 16 s.
  uv_install "${@:2}" --compile-bytecode -r "$lock" ||
    install_failed "the packages of ${lock#"$root"/} could not be installed" "Does this machine reach a package \
registry (network, HTTPS_PROXY, pip's index-url or UV_DEFAULT_INDEX)?"
  stamp "$1"
}

stamp() { # stamp SET, in $env
  fingerprint "$env" "$1" >"$env/.stamp"
  mv "$env/.stamp" "$(stamp_of "$env" "$1")" # last, and whole: an interrupted installation has none
}

aside() { # aside ENV: sets env, where to build it, so that ENV itself is never half-made
  env=$1.part
  trap 'rm -rf "$env"' EXIT
  rm -rf "$env" "$1.old"
}

swap_in() { # swap_in ENV
  [[ ! -e $1 ]] || mv "$1" "$1.old"
  mv "$env" "$1"
  rm -rf "$1.old"
}

new_env() { # new_env ENV SET
  find_installer
  aside "$1"
  "$uv" --project "$root" venv -q --no-project --relocatable --python "$python" "$env" || die "$env could not be made."
  install_packages "$2"
  swap_in "$1"
}

add_to_env() { # add_to_env ENV SET
  find_installer
  env=$1
  install_packages "$2" --reinstall # an interrupted one may have left half a package
}

new_node_env() { # new_node_env ENV SET
  aside "$1"
  mkdir "$env"
  cp "$root"/.requirements/package{,-lock}.json "$env"
  (cd "$env" && npm ci --include=optional --ignore-scripts --no-audit --no-fund --no-update-notifier >&2) ||
    die "the packages of .requirements/package-lock.json could not be installed. Does npm reach its registry?"
  stamp "$2"
  swap_in "$1"
}

install_once() { # install_once HOW ENV SET WHAT: unless it is done; one run.sh at a time
  if installed "$2" "$3"; then return; fi
  (
    flock -n 9 || { say "another run.sh is installing here; waiting for it" && flock 9; }
    if installed "$2" "$3"; then exit; fi
    trap 'exit 130' INT TERM
    say "installing $4"
    "$1" "$2" "$3"
  ) 9<"$root"
}

engine_env() {
  local set
  set=$(engine)
  if installed "$venv" "$set"; then return; fi
  [[ $(uname -sm) == "Linux x86_64" ]] || die "the engine needs Linux on x86-64, and this is $(uname -sm)."
  case $set in
    cpu) install_once new_env "$venv" cpu "vLLM for the CPU, once: 0.9 GB to download, 3.7 GB on disk" ;;
    gpu) install_once new_env "$venv" gpu "vLLM for the GPU, once: about 4 GB to download, 10 GB on disk" ;;
  esac
  command -v g++ >/dev/null ||
    say "there is no g++ here: vLLM compiles models with it (apt-get install g++), or takes --enforce-eager; the demo does without"
}

dev_env() {
  engine_env
  install_once add_to_env "$venv" dev "the test tools: 100 MB to download"
  system_tools node:nodejs npm:npm
  install_once new_node_env "$node_venv" node "the tools for the page's scripts: 10 MB to download"
}

client_env() { # sets client: the engine's environment where there is one, else a small one of its own
  client=$venv
  if installed "$venv" gpu || installed "$venv" cpu; then return; fi
  client=$root/.venv-client
  install_once new_env "$client" client "the terminal client, once: 5 MB to download"
}

chat_env() { # chat_env [options]: --local runs the engine itself
  [[ " $* " != *" --local "* ]] || engine_env
  client_env
}

gradio_env() { # Gradio forbids versions that vLLM asks for, so it never shares an environment
  install_once new_env "$gradio_venv" gradio "Gradio, once: 80 MB to download, 350 MB on disk"
}

bench_page_tools() {
  dev_env
  system_tools chromium:chromium
}

driven_tools() { # what the tests drive: a browser, a terminal, a compiler, a network that loses packets, a database
  system_tools chromium:chromium tmux:tmux g++:g++ iptables:iptables ip:iproute2 '/usr/lib/postgresql/*/bin/initdb:postgresql'
}

system_tools() { # system_tools COMMAND:PACKAGE…: from Debian's packages, where a command is missing
  local tool missing=()
  for tool in "$@"; do
    if [[ $tool == /* ]]; then
      compgen -G "${tool%:*}"
    else
      PATH=$PATH:/usr/sbin command -v "${tool%:*}"
    fi >/dev/null || missing+=("${tool#*:}")
  done
  if [[ ${#missing[@]} -eq 0 ]]; then return; fi
  if [[ $EUID -ne 0 ]] || ! command -v apt-get >/dev/null; then
    die "needed from your system: ${missing[*]}. As root: apt-get install ${missing[*]}"
  fi
  say "installing ${missing[*]}"
  export DEBIAN_FRONTEND=noninteractive
  { apt-get update -q && apt-get install -yq --no-install-recommends "${missing[@]}"; } </dev/null >&2 ||
    die "apt-get could not install ${missing[*]}; its message above says why."
}

# --- The verbs

start() { # start ENV MODULE [options], in the user's folder; -P: no module that lies there shadows one of ours
  export PYTHONPATH=$root${PYTHONPATH:+:$PYTHONPATH}
  exec "$1/bin/python" -P -m "${@:2}"
}

failed=()
attempt() { "${@:2}" || failed+=("$1"); } # attempt NAME COMMAND…
conclude() { [[ ${#failed[@]} -eq 0 ]] || die "failed: ${failed[*]}"; }

take_mode() { # takes --mode out of the options, into verb and rest: the ancestor's way to choose the client
  local mode=
  rest=()
  while [[ $# -gt 0 ]]; do
    case $1 in
      --mode) mode=${2-} && shift ;;
      --mode=*) mode=${1#*=} ;;
      *) rest+=("$1") ;;
    esac
    shift || true
  done
  case $mode in
    "") ;;
    terminal) verb=chat ;;
    gradio) verb=gradio ;;
    *) die "--mode is gradio or terminal, not '$mode'." ;;
  esac
}

# Tests of which none watches the clock: they run beside the others, with what those leave of the machine.
patient=(
  tests/demo_model tests/load tests/setup
  tests/browser/test_{accessibility,axe,composer,conversations,first_run,identity,markdown,offline,settings,versions}.py
  tests/clients tests/gradio/test_tab.py
  tests/terminal/test_{local,one_shot,options,reply_view}.py
  tests/test_{app,auth,chat_client,connection,conversation,conversation_api,database,demo_model,endless_model}.py
  tests/test_{exchange,generation,hub,journal,layering,library,pacer,protocol,resuming,settings,store,supervisor,turn_log,turns}.py
  tests/test_{decoding,reasoning,waiting}.py
)

# Tests that wait far more than they compute: for engines to be replaced, for clients to be given up. They plug and unplug
# networks, on which a Chromium that saw it would give up what it is loading: they have a network of their own.
waiting=(
  tests/faults tests/soak tests/browser/test_one_machine.py
)

beside=(patient waiting) # groups that run beside all other tests
beside_pids=()           # also their process groups

start_beside() { # start_beside GROUP NICENESS FILE, for what they say
  local -n paths=$1
  local apart=()
  # Who is not root can make no network either, and is told so by those tests.
  [[ $1 != waiting || $EUID -ne 0 ]] || apart=(unshare --net sh -c 'ip link set lo up && exec "$@"' sh)
  # A session of their own, for the kernel shares out by sessions; Ctrl-C, which a background job ignores, is for tests.
  env --default-signal=INT setsid nice -n "$2" bash -c \
    'echo "$1" 2>/dev/null >/proc/self/autogroup; exec "${@:2}" >"$0" 2>&1' \
    "$3" "$2" "${apart[@]}" "$venv/bin/python" -m pytest "${paths[@]}" </dev/null &
  beside_pids+=($!)
}

all_tests() { # all groups at once
  local said number
  said=$(mktemp -d)
  # By Ctrl-C, for they must end their servers.
  trap 'kill -INT -- "${beside_pids[@]/#/-}" 2>/dev/null; wait' EXIT
  trap 'exit 130' INT TERM
  start_beside patient 10 "$said/patient"
  start_beside waiting 0 "$said/waiting"
  attempt pytest env --default-signal=INT "$venv/bin/python" -m pytest \
    "${patient[@]/#/--ignore=}" "${waiting[@]/#/--ignore=}"
  for number in "${!beside[@]}"; do
    attempt "pytest of ${beside[number]}" wait "${beside_pids[number]}"
    cat "$said/${beside[number]}"
  done
  trap - EXIT INT TERM
  rm -r "$said"
}

run_tests() {
  local arg scripts
  mapfile -t scripts < <(find tests -name '*.test.mjs')
  for arg in "$@"; do
    [[ $arg == -* || ! -e ${arg%%::*} ]] || scripts=() # a path was given: the user wants those of pytest only
  done
  [[ ${#scripts[@]} -eq 0 ]] || attempt node node --test "${scripts[@]}"
  if [[ $# -eq 0 ]]; then all_tests; else attempt pytest "$venv/bin/python" -m pytest "$@"; fi
  conclude
}

run_checks() {
  local project
  attempt format "$venv/bin/python" -m ruff format --check
  attempt lint "$venv/bin/python" -m ruff check
  attempt types "$venv/bin/python" -m mypy
  for project in static/jsconfig.json static/jsconfig.workers.json tests/jsconfig.json; do
    attempt "$project" "$node_venv/node_modules/.bin/tsc" -p "$project"
  done
  attempt imports "$venv/bin/python" -m pytest -q tests/test_layering.py
  conclude
}

pin() { # pin SET [uv options]; uv keeps the versions that a file already names, unless --upgrade is among the options
  "$uv" pip compile -q --universal --python-version 3.11 --no-header --no-annotate --no-emit-index-url \
    --no-emit-find-links "${@:2}" -o ".requirements/$1.txt"
}

pin_scripts() { # pin_scripts [uv options]; the lock file names no registry, so each machine takes its own
  local how=install
  [[ " $* " != *" --upgrade "* ]] || how=update
  npm "$how" --package-lock-only --omit-lockfile-registry-resolved --no-audit --no-fund --prefix .requirements
}

run_lock() (
  find_installer
  local override=.requirements/override.txt common=.requirements/cpu.txt
  pin gpu pyproject.toml --group engine-gpu "$@"
  hand_over_find_links
  pin cpu pyproject.toml --group engine-cpu --override "$override" "$@"
  pin dev --group dev -c "$common" "$@"
  pin client pyproject.toml -c "$common" "$@"
  pin gradio --group gradio -c .requirements/client.txt "$@"
  pin_scripts "$@"
)

verb=serve
case ${1:-} in
  -h | --help | help) sed -n '2,/^set /{s/^# \{0,1\}//p}' "${BASH_SOURCE[0]}" && exit ;;
  "" | -*) ;;
  *) verb=$1 && shift ;;
esac

[[ $verb != @(chat|gradio) ]] || { take_mode "$@"; set -- "${rest[@]}"; }

case $verb in # `;` and no `&&`, which would switch off `set -e` in what stands before it
  serve) engine_env; start "$venv" server "$@" ;;
  chat) chat_env "$@"; start "$client" clients.terminal "$@" ;;
  gradio) gradio_env; start "$gradio_venv" clients.gradio_ui "$@" ;;
  bench)
    if [[ " $* " == *" --page "* ]]; then bench_page_tools; fi
    if [[ " $* " == *" --gradio "* ]]; then gradio_env; fi
    engine_env; start "$venv" tests.load "$@" ;;
  test) cd "$root"; driven_tools; dev_env; gradio_env; run_tests "$@" ;;
  check) cd "$root"; dev_env; run_checks ;;
  lock) cd "$root"; run_lock "$@" ;;
  *) die "'$verb' is none of serve, chat, gradio, test, check, bench, lock. ./run.sh --help explains them." ;;
esac
