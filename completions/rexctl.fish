# Completion of rexctl for fish. For a function such as hammer: complete -c hammer -w rexctl
function __rexctl_complete
    set -lx REXCTL_LINE (commandline --current-process --cut-at-cursor | string collect)
    set -l words (rexctl __complete fish 2>/dev/null)
    if test "$words[1]" = :path
        set -l token (commandline --current-token)
        set -l name (string match --regex '^.*=' -- $token)
        __fish_complete_path (string replace --regex '^.*=' '' -- $token) | string replace --regex '^' -- "$name"
    else
        string join \n -- $words
    end
end
complete --command rexctl --no-files --keep-order --arguments '(__rexctl_complete)'
