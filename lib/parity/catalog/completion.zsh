# TAB completes Parity's recipes, their options and the project's services, for jbang and ./jbang.
# Put into ~/.zshrc:  eval "$(./jbang shell-completion zsh)"

# What was asked is kept for a minute: an installed jbang takes a second to answer.
typeset -gA _parity_kept

_parity_ask() { # COMMAND WORD...: the answer goes to REPLY
    local key="$PWD $((${SECONDS%.*} / 60)) $*"
    (( ${+_parity_kept[$key]} )) || _parity_kept[$key]=$("$@" </dev/null 2>/dev/null)
    REPLY=$_parity_kept[$key]
}

_parity_complete() {
    emulate -L zsh
    setopt extendedglob
    local command=${(Q)words[1]} recipe=${words[2]-} line rest REPLY
    local -a names choices match mbegin mend
    local -A asks
    command=${command/#\~\//$HOME/}
    # JBang would run a file of that name instead.
    [[ -e list ]] || _parity_ask $command list --complete
    for line in ${(f)REPLY-}; do
        rest=${line#*$'\t'}
        names+=("${line%%$'\t'*}:${rest%%$'\t'*}")
        [[ $rest == *$'\t'asks ]] && asks[${line%%$'\t'*}]=1
    done
    if (( CURRENT == 2 )); then
        (( $#names )) && _describe -t recipes recipe names && return
        _files
        return
    fi
    if [[ -z ${asks[$recipe]-} ]]; then
        _files
        return
    fi
    _parity_ask $command $recipe --help
    local -a help=(${(f)REPLY})
    # An option that wants a value: files do.
    local before=${(b)words[CURRENT-1]}
    if [[ $before == -* && -n ${(M)help:#[[:space:]]#(*,\ |)${~before}(,\ --[^[:space:]=]##|)(=|\[=)*} ]]; then
        _files
        return
    fi
    if [[ $words[CURRENT] == -* ]]; then
        for line in $help; do
            [[ $line == (#b)[[:space:]]##(-[^[:space:]=,\[]##)(,\ (--[^[:space:]=\[]##)|)[^[:space:]]#(*) ]] || continue
            rest=${match[4]##[[:space:]]#}
            choices+=("$match[1]:$rest")
            [[ -n $match[3] ]] && choices+=("$match[3]:$rest")
        done
        _describe -o -t options option choices
        return
    fi
    if [[ ${help[1]-} == *SERVICE* ]]; then
        choices=(${(f)"$(docker compose config --services </dev/null 2>/dev/null)"})
        (( $#choices )) && _describe -t services service choices && return
    fi
    _files
}

(( ${+functions[compdef]} )) || { autoload -Uz compinit && compinit }
compdef _parity_complete jbang ./jbang
