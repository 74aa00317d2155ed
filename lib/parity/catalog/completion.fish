# TAB completes Parity's recipes, their options and the project's services, for jbang and ./jbang.
# Put into ~/.config/fish/config.fish:  ./jbang shell-completion fish | source

# What was asked is kept for a minute: an installed jbang takes a second to answer.
function __parity_ask # SLOT COMMAND WORD...
    type -q $argv[2]; or return 1
    set -l slot $argv[1]
    set -l minute (math -s0 (date +%s) / 60)
    set -l key "$PWD $minute $argv"
    set -l asked __parity_asked_$slot
    if test "$key" != "$$asked"
        set -g __parity_answer_$slot ($argv[2..] </dev/null 2>/dev/null)
        set -g $asked $key
    end
    set -l answer __parity_answer_$slot
    string collect -- $$answer | string split \n
end

function __parity_words
    commandline -opc
end

function __parity_command
    string replace -r '^~/' "$HOME/" -- (__parity_words)[1]
end

function __parity_recipes # name, sentence, and whether its options may be asked for, a line each
    # JBang would run a file of that name instead.
    test -e list; or __parity_ask recipes (__parity_command) list --complete
end

function __parity_names
    __parity_recipes | string replace -r '\t[a-z]+$' ''
end

function __parity_at_name
    test (count (__parity_words)) -eq 1
end

function __parity_in_recipe # past the name of a recipe that may be asked
    set -l words (__parity_words)
    test (count $words) -ge 2
    and __parity_recipes | string match -qr -- '^'(string escape --style=regex -- $words[2])'\t.*\tasks$'
end

function __parity_help
    __parity_ask help (__parity_command) (__parity_words)[2] --help
end

function __parity_wants_value # the option just before
    set -l before (__parity_words)[-1]
    string match -q -- '-*' $before
    and __parity_help | string match -qr -- '(^|[ ,])'(string escape --style=regex -- $before)'(, --[^ =]+)?(=|\[=)'
end

function __parity_has_choice
    __parity_in_recipe; and not __parity_wants_value
end

function __parity_options
    for line in (__parity_help)
        set -l found (string match -r -- '^ +(-[^ =,\[]+)(?:, (--[^ =\[]+))?\S*(?: +(.*))?$' $line); or continue
        set -l about (string match -v -- '-*' $found[-1])
        for option in $found[2..]
            string match -qr -- '^-[-A-Za-z0-9]+$' $option; and printf '%s\t%s\n' $option "$about"
        end
    end
end

function __parity_takes_services
    __parity_has_choice; or return 1
    set -l help (__parity_help)
    string match -q -- '*SERVICE*' $help[1]
end

function __parity_services
    docker compose config --services </dev/null 2>/dev/null
end

function __parity_types_option
    string match -q -- '-*' (commandline -ct)
end

complete -c jbang -n __parity_at_name -a '(__parity_names)'
complete -c jbang -n '__parity_types_option; and __parity_has_choice' -f -a '(__parity_options)'
complete -c jbang -n 'not __parity_types_option; and __parity_takes_services' -f -a '(__parity_services)'
