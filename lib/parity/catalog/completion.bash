# TAB completes Parity's recipes, their options and the project's services, for jbang and ./jbang.
# Put into ~/.bashrc:  eval "$(./jbang shell-completion bash)"
# Written for the bash 3.2 of macOS too: no associative arrays, no mapfile.

# What was asked is kept for a minute: an installed jbang takes a second to answer.
_parity_ask() { # COMMAND WORD...: the answer goes to _parity_answer
    local asked="$PWD $((SECONDS / 60)) $*"
    if [ "$asked" != "${_parity_asked-}" ]; then
        _parity_answer=$("$@" </dev/null 2>/dev/null) || _parity_answer=
        _parity_asked=$asked
    fi
}

_parity_recipes() { # COMMAND: name, sentence, and whether its options may be asked for, a line each
    local asked="$PWD $((SECONDS / 60)) $1"
    if [ "$asked" != "${_parity_recipes_asked-}" ]; then
        _parity_recipes_answer=
        # JBang would run a file of that name instead.
        [ -e list ] || _parity_recipes_answer=$("$1" list --complete </dev/null 2>/dev/null) || _parity_recipes_answer=
        _parity_recipes_asked=$asked
    fi
}

_parity_offer() { # WORD, candidates on stdin
    local candidate
    while IFS= read -r candidate; do
        case $candidate in "$1"?* | "$1") COMPREPLY[${#COMPREPLY[@]}]=$candidate ;; esac
    done
}

_parity_may_ask() { # RECIPE
    local name rest
    while IFS=$'\t' read -r name rest; do
        [ "$name" != "$1" ] || case $rest in *$'\t'asks) return 0 ;; esac
    done <<<"$_parity_recipes_answer"
    return 1
}

_parity_complete() {
    local command="${COMP_WORDS[0]}" recipe="${COMP_WORDS[1]-}" word="${COMP_WORDS[COMP_CWORD]-}" before=
    COMPREPLY=()
    case $command in \~/*) command=$HOME/${command#\~/} ;; esac
    _parity_recipes "$command"
    if [ "$COMP_CWORD" -eq 1 ]; then
        _parity_offer "$word" <<<"$(cut -f 1 <<<"$_parity_recipes_answer")"
        return
    fi
    _parity_may_ask "$recipe" || return 0
    _parity_ask "$command" "$recipe" --help
    before=${COMP_WORDS[COMP_CWORD - 1]}
    # An option that wants a value: the shell's own completion of files does.
    case $before in
        -*) grep -qE -- "(^|[ ,])$before(, --[^ ]+)?(=|\[=)" <<<"$_parity_answer" 2>/dev/null && return 0 ;;
    esac
    case $word in
        -*) _parity_offer "$word" <<<"$(grep -oE '^ +-[^=[:space:]]+(, --[^=[:space:]]+)?' <<<"$_parity_answer" |
                tr -s ', ' '[\n*]' | grep -oE '^-[-A-Za-z0-9]+')" ;;
        *) case ${_parity_answer%%$'\n'*} in *SERVICE*)
                _parity_offer "$word" <<<"$(docker compose config --services </dev/null 2>/dev/null)" ;;
            esac ;;
    esac
}

complete -o default -o bashdefault -F _parity_complete jbang ./jbang
