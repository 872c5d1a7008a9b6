#compdef rexctl
# Completion of rexctl for zsh. For an alias such as hammer=rexctl: compdef _rexctl hammer
_rexctl() {
    local line
    local -a words_to_come names
    words_to_come=("${(@f)$(REXCTL_LINE="${(j: :)words[1,CURRENT-1]} $QIPREFIX$IPREFIX$PREFIX" rexctl __complete zsh 2>/dev/null)}")
    if [[ $words_to_come[1] == :path ]]; then
        compset -P '*='
        _files
        return
    fi
    names=(${(M)words_to_come:#*=(|:*)})
    words_to_come=(${words_to_come:#*=(|:*)})
    (( $#names )) && _describe -V 'input' names -S ''
    (( $#words_to_come )) && _describe -V 'value' words_to_come
}
if [[ $funcstack[1] == _rexctl ]]; then
    _rexctl "$@"
else
    compdef _rexctl rexctl
fi
