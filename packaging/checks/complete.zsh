# Prints the function that completes for rexctl once zsh has read a directory: complete.zsh DIRECTORY
fpath=($1 $fpath)
autoload -U compinit
compinit -D -u
print -r -- $_comps[rexctl]
