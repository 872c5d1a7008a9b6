# Completion of rexctl for bash. For an alias such as hammer=rexctl: complete -F _rexctl hammer
_rexctl() {
    local word
    COMPREPLY=()
    while IFS= read -r word; do
        COMPREPLY+=("$word")
    done < <(REXCTL_LINE="${COMP_LINE:0:COMP_POINT}" REXCTL_BREAKS="$COMP_WORDBREAKS" rexctl __complete bash 2>/dev/null)
    if [[ ${COMPREPLY[0]} == :path ]]; then
        COMPREPLY=()
        compopt -o default
    elif [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *= ]]; then
        compopt -o nospace
    fi
}
complete -o nosort -F _rexctl rexctl 2>/dev/null || complete -F _rexctl rexctl
