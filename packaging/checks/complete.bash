# Prints what bash completes for `rexctl job-inv`: complete.bash SCRIPT
# shellcheck source=/dev/null
. "$1"
COMP_LINE="rexctl job-inv" COMP_POINT=14
_rexctl 2>/dev/null
printf '%s\n' "${COMPREPLY[@]// /}"
