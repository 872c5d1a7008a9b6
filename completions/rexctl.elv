# Completion of rexctl for elvish.
use str
set edit:completion:arg-completer[rexctl] = {|@words|
    var quoted = [(each {|word| put "'"(str:replace "'" "'\\''" $word)"'" } $words)]
    tmp E:REXCTL_LINE = (str:join ' ' $quoted)
    var found = [(rexctl __complete elvish 2>/dev/null | from-lines)]
    if (eq $found [':path']) {
        edit:complete-filename $@words
    } else {
        for line $found {
            var value about = (str:split "\t" $line)
            edit:complex-candidate $value &display=$value'  '$about &code-suffix=(if (str:has-suffix $value '=') { put '' } else { put ' ' })
        }
    }
}
