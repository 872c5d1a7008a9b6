# Print an optspec for argparse to handle cmd's options that are independent of any subcommand.
function __fish_rexctl_global_optspecs
    string join \n s/server= u/username= p= profile= c/config= verify-ssl= ssl-ca-file= ssl-ca-path= ssl-client-cert= ssl-client-key= ssl-with-basic-auth allow-insecure-http request-timeout= output= output-file= csv csv-separator= jq= no-headers show-ids interactive= no-input q/quiet v/verbose d/debug use-defaults no-use-defaults r/reload-cache password= h/help V/version
end

function __fish_rexctl_needs_command
    # Figure out if the current invocation already has a command.
    set -l cmd (commandline -opc)
    set -e cmd[1]
    argparse -s (__fish_rexctl_global_optspecs) -- $cmd 2>/dev/null
    or return
    if set -q argv[1]
        # Also print the command, so this can be used to figure out what it is.
        echo $argv[1]
        return 1
    end
    return 0
end

function __fish_rexctl_using_subcommand
    set -l cmd (__fish_rexctl_needs_command)
    test -z "$cmd"
    and return 1
    contains -- $cmd[1] $argv
end

complete -c rexctl -n "__fish_rexctl_needs_command" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_needs_command" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_needs_command" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_needs_command" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_needs_command" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_needs_command" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_needs_command" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_needs_command" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_needs_command" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_needs_command" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_needs_command" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_needs_command" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_needs_command" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_needs_command" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_needs_command" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_needs_command" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_needs_command" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_needs_command" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_needs_command" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_needs_command" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_needs_command" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_needs_command" -s V -l version -d 'Print version'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "job-invocation" -d 'Create, follow and look at remote execution jobs'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "recurring-logic" -d 'Look at what recurs, pause it or end it'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "task" -d 'Look at Foreman\'s tasks, follow and resume them'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "job-template" -d 'Templates that jobs run'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "template-input" -d 'Inputs of a template'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "foreign-input-set" -d 'Inputs that a template takes over from another'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "remote-execution-feature" -d 'What the server runs for its own features, and by which template'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "host" -d 'Hosts that jobs run on'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "bookmark" -d 'Stored searches'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "auth" -d 'Keep, show and remove the login'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "config" -d 'Show and change the configuration'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "defaults" -d 'Values for options that are left out, shared with hammer'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "ping" -d 'Ask the server whether its services work'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "status" -d 'Show the server\'s version, plugins and smart proxies'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "api" -d 'Any endpoint of the server, with this client\'s login, TLS and error handling'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "coming-from-hammer" -d 'What differs for people and scripts that know hammer'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "full-help" -d 'Print the help of every command'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "completion" -d 'Print the completion script of a shell'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "sandbox" -d 'An embedded Foreman on this machine, to try things against'
complete -c rexctl -n "__fish_rexctl_needs_command" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "create" -d 'Run a job on hosts, now, later or again and again'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "run" -d 'Run a job on hosts, now, later or again and again'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "watch" -d 'Follow a job to its end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "rerun" -d 'Run a job again on all or some of its hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "cancel" -d 'Cancel a job, or some of its hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "output" -d 'Show what hosts printed'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "hosts" -d 'List the hosts of a job, with their state'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "list" -d 'List job invocations'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "index" -d 'List job invocations'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "info" -d 'Show one job invocation'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "show" -d 'Show one job invocation'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and not __fish_seen_subcommand_from create run watch rerun cancel output hosts list index info show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l job-template-id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l feature -d 'Label of a remote execution feature, whose job template runs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l from -d 'The request as a JSON or YAML file in the server\'s field names, - for standard input; flags override it' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l search-query -d 'Search query that selects the hosts, such as \'name ~ web and os = CentOS\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l bookmark -d 'Name of a bookmark for hosts that selects them' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l bookmark-id -d 'Id of such a bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l randomized-ordering -d 'Run on the hosts in random order: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l input -d 'An input, its value taken to the byte; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l input-file -d 'An input whose value is a file\'s content, - for standard input; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l inputs-json -d 'All inputs as a JSON object, or @FILE with one' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l inputs -d 'Inputs in hammer\'s form NAME=VALUE[,NAME=VALUE...] or as a JSON object; what hammer would damage is refused' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l input-files -d 'Inputs from files in hammer\'s form NAME=PATH[,NAME=PATH...]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ssh-user -d 'User to log in as on the hosts' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l password -d 'SSH password; visible in the process list, prefer --ask-password, --password-file or REXCTL_SSH_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l password-file -d 'File whose first line is the SSH password, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l key-passphrase -d 'Passphrase of the SSH key; visible in the process list (also REXCTL_KEY_PASSPHRASE)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l key-passphrase-file -d 'File whose first line is the passphrase of the SSH key, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l effective-user -d 'User to become on the hosts [default: the template\'s or the server\'s]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l effective-user-password -d 'Password for becoming that user; visible in the process list (also REXCTL_EFFECTIVE_USER_PASSWORD)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l effective-user-password-file -d 'File whose first line is that password, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l start-at -d 'Start then: 2027-01-31 02:00, +2h, tomorrow 10:00, ISO 8601; a zone name may follow' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l start-before -d 'Cancel the job if it has not started by then; goes with --start-at' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l cron-line -d 'Run again and again: minute hour day month weekday, in the server\'s zone unless a zone name follows' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l max-iteration -d 'Run at most so many times' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l end-time -d 'No run after this time; sent as a number of runs too, since servers drop it' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l purpose -d 'Name of the recurrence, unique among those active' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l cron-dialect -d 'Whose cron lines: fugit (servers with foreman-tasks 8 and later) or classic (older ones)' -r -f -a "fugit\t''
classic\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l concurrency-level -d 'Run on at most so many hosts at a time' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l time-span -d 'Spread over so many seconds; servers since remote execution 11.0 ignore it' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l description-format -d 'Description of the job, with %{input} placeholders' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l execution-timeout-interval -d 'Kill the job on a host after so many seconds' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l time-to-pickup -d 'Give a pull-mode host so many seconds to pick the job up' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l wait-timeout -d 'Stop waiting after so long, such as 90s, 30m or 2h (exit 82); the job goes on' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l fail-on -d 'So many failed hosts make the exit code 70: any, all, a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l cancel-on -d 'Cancel the job on the other hosts once so many have failed: a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l junit -d 'Write a JUnit report to this file: a test case for each host, with its output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l dynamic -d 'Select the hosts when the job starts, not now'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ask-password -d 'Ask for the SSH password'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ask-key-passphrase -d 'Ask for the passphrase of the SSH key'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ask-effective-user-password -d 'Ask for the password for becoming that user'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l async -d 'Do not wait for the job to end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l dry-run -d 'Show the request instead of sending it; names are looked up, nothing is changed'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l offline -d 'With --dry-run: look nothing up, no server is needed'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l strict -d 'Cancel the job, if it has not started, when the server stored something else than was asked (exit 65)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l wait-for-start -d 'Wait for the start of a job that starts later, then follow it'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l detach -d 'Do not wait: tell how to follow the job and end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l follow-output -d 'Print the hosts\' output as it comes, each line after its host\'s name'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l raw -d 'With --follow-output: leave control characters as they are, on a terminal too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l job-template-id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l feature -d 'Label of a remote execution feature, whose job template runs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l from -d 'The request as a JSON or YAML file in the server\'s field names, - for standard input; flags override it' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l search-query -d 'Search query that selects the hosts, such as \'name ~ web and os = CentOS\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l bookmark -d 'Name of a bookmark for hosts that selects them' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l bookmark-id -d 'Id of such a bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l randomized-ordering -d 'Run on the hosts in random order: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l input -d 'An input, its value taken to the byte; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l input-file -d 'An input whose value is a file\'s content, - for standard input; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l inputs-json -d 'All inputs as a JSON object, or @FILE with one' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l inputs -d 'Inputs in hammer\'s form NAME=VALUE[,NAME=VALUE...] or as a JSON object; what hammer would damage is refused' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l input-files -d 'Inputs from files in hammer\'s form NAME=PATH[,NAME=PATH...]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ssh-user -d 'User to log in as on the hosts' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l password -d 'SSH password; visible in the process list, prefer --ask-password, --password-file or REXCTL_SSH_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l password-file -d 'File whose first line is the SSH password, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l key-passphrase -d 'Passphrase of the SSH key; visible in the process list (also REXCTL_KEY_PASSPHRASE)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l key-passphrase-file -d 'File whose first line is the passphrase of the SSH key, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l effective-user -d 'User to become on the hosts [default: the template\'s or the server\'s]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l effective-user-password -d 'Password for becoming that user; visible in the process list (also REXCTL_EFFECTIVE_USER_PASSWORD)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l effective-user-password-file -d 'File whose first line is that password, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l start-at -d 'Start then: 2027-01-31 02:00, +2h, tomorrow 10:00, ISO 8601; a zone name may follow' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l start-before -d 'Cancel the job if it has not started by then; goes with --start-at' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l cron-line -d 'Run again and again: minute hour day month weekday, in the server\'s zone unless a zone name follows' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l max-iteration -d 'Run at most so many times' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l end-time -d 'No run after this time; sent as a number of runs too, since servers drop it' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l purpose -d 'Name of the recurrence, unique among those active' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l cron-dialect -d 'Whose cron lines: fugit (servers with foreman-tasks 8 and later) or classic (older ones)' -r -f -a "fugit\t''
classic\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l concurrency-level -d 'Run on at most so many hosts at a time' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l time-span -d 'Spread over so many seconds; servers since remote execution 11.0 ignore it' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l description-format -d 'Description of the job, with %{input} placeholders' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l execution-timeout-interval -d 'Kill the job on a host after so many seconds' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l time-to-pickup -d 'Give a pull-mode host so many seconds to pick the job up' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l wait-timeout -d 'Stop waiting after so long, such as 90s, 30m or 2h (exit 82); the job goes on' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l fail-on -d 'So many failed hosts make the exit code 70: any, all, a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l cancel-on -d 'Cancel the job on the other hosts once so many have failed: a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l junit -d 'Write a JUnit report to this file: a test case for each host, with its output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l dynamic -d 'Select the hosts when the job starts, not now'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ask-password -d 'Ask for the SSH password'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ask-key-passphrase -d 'Ask for the passphrase of the SSH key'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ask-effective-user-password -d 'Ask for the password for becoming that user'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l async -d 'Do not wait for the job to end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l dry-run -d 'Show the request instead of sending it; names are looked up, nothing is changed'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l offline -d 'With --dry-run: look nothing up, no server is needed'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l strict -d 'Cancel the job, if it has not started, when the server stored something else than was asked (exit 65)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l wait-for-start -d 'Wait for the start of a job that starts later, then follow it'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l detach -d 'Do not wait: tell how to follow the job and end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l follow-output -d 'Print the hosts\' output as it comes, each line after its host\'s name'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l raw -d 'With --follow-output: leave control characters as they are, on a terminal too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from run" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l id -d 'Id of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l wait-timeout -d 'Stop waiting after so long, such as 90s, 30m or 2h (exit 82); the job goes on' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l fail-on -d 'So many failed hosts make the exit code 70: any, all, a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l cancel-on -d 'Cancel the job on the other hosts once so many have failed: a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l junit -d 'Write a JUnit report to this file: a test case for each host, with its output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l host -d 'With --follow-output: only the output of this host; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l wait-for-start -d 'Wait for the start of a job that starts later, then follow it'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l detach -d 'Do not wait: tell how to follow the job and end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l follow-output -d 'Print the hosts\' output as it comes, each line after its host\'s name'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l raw -d 'With --follow-output: leave control characters as they are, on a terminal too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from watch" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l id -d 'Id of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l failed-only -d 'Hosts on which the job failed: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l succeeded-only -d 'Hosts on which it succeeded: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l host -d 'Of these, or of all, only this host; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l input -d 'An input, its value taken to the byte; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l input-file -d 'An input whose value is a file\'s content, - for standard input; once for each' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l inputs-json -d 'All inputs as a JSON object, or @FILE with one' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l inputs -d 'Inputs in hammer\'s form NAME=VALUE[,NAME=VALUE...] or as a JSON object; what hammer would damage is refused' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l input-files -d 'Inputs from files in hammer\'s form NAME=PATH[,NAME=PATH...]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ssh-user -d 'User to log in as on the hosts' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l password -d 'SSH password; visible in the process list, prefer --ask-password, --password-file or REXCTL_SSH_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l password-file -d 'File whose first line is the SSH password, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l key-passphrase -d 'Passphrase of the SSH key; visible in the process list (also REXCTL_KEY_PASSPHRASE)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l key-passphrase-file -d 'File whose first line is the passphrase of the SSH key, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l effective-user -d 'User to become on the hosts [default: the template\'s or the server\'s]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l effective-user-password -d 'Password for becoming that user; visible in the process list (also REXCTL_EFFECTIVE_USER_PASSWORD)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l effective-user-password-file -d 'File whose first line is that password, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l concurrency-level -d 'Run on at most so many hosts at a time' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l time-span -d 'Spread over so many seconds; servers since remote execution 11.0 ignore it' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l description-format -d 'Description of the job, with %{input} placeholders' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l execution-timeout-interval -d 'Kill the job on a host after so many seconds' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l time-to-pickup -d 'Give a pull-mode host so many seconds to pick the job up' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l wait-timeout -d 'Stop waiting after so long, such as 90s, 30m or 2h (exit 82); the job goes on' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l fail-on -d 'So many failed hosts make the exit code 70: any, all, a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l cancel-on -d 'Cancel the job on the other hosts once so many have failed: a number or a share such as 10%' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l junit -d 'Write a JUnit report to this file: a test case for each host, with its output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l not-started -d 'Hosts on which it did not start'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l cancelled -d 'Hosts on which it was cancelled'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ask-password -d 'Ask for the SSH password'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ask-key-passphrase -d 'Ask for the passphrase of the SSH key'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ask-effective-user-password -d 'Ask for the password for becoming that user'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l wait-for-start -d 'Wait for the start of a job that starts later, then follow it'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l detach -d 'Do not wait: tell how to follow the job and end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l follow-output -d 'Print the hosts\' output as it comes, each line after its host\'s name'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l raw -d 'With --follow-output: leave control characters as they are, on a terminal too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l async -d 'Do not wait for the job to end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l dry-run -d 'Show the request instead of sending it; nothing is changed'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l yes -d 'Do not ask before starting'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l server-side -d 'Let the server choose the hosts and make the job, and check on which hosts it runs'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from rerun" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l id -d 'Id of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l force -d 'Abort what the hosts are running: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l search -d 'Cancel only on the hosts that match this search query (servers since remote execution 16.1)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l host -d 'Cancel only on this host; once for each (servers since remote execution 16.1)' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l failed -d 'Cancel only where the job has failed, which ends what is paused there (servers since remote execution 16.1)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l recurrence -d 'Cancel the recurring logic too, so that the job does not run again'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l id -d 'Id of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l name -d 'Description of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l host -d 'Name of a host; may be given again' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l host-id -d 'Id of a host; may be given again' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l search -d 'Hosts of the job that this search query finds, such as \'os = RedHat\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l save-dir -d 'Save the output of each host in a file of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l stream -d 'Show only this stream; may be given again' -r -f -a "stdout\t'What the job printed; the server\'s closing `Exit status: 0` too'
stderr\t'What the job printed as errors, where its transport tells them apart'
debug\t'What the server or the smart proxy says about the run'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l fields -d 'Show only these fields of --summary and records, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l all -d 'All hosts of the job'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l failed -d 'Hosts on which the job has failed so far'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l succeeded -d 'Hosts on which the job has succeeded so far'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l async -d 'Show what there is, without waiting for hosts that have not ended'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l group -d 'Show hosts that printed the same as one block'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l summary -d 'Show how each host ended instead: state, exit status, seconds, last line'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l force -d 'Replace files that are already in --save-dir'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l raw -d 'Let control characters through to the terminal'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l exit-status -d 'Exit with 70 when the job failed on a host that is shown, with 81 when it was cancelled'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from output" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l id -d 'Id of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l name -d 'Description of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l state -d 'Only hosts in this state; may be given again' -r -f -a "failed\t'Ended with an error'
succeeded\t'Ended well'
running\t'Running'
cancelled\t'Cancelled'
pending\t'Not started; planned hosts too'
planned\t'Planned, waiting for its turn'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l search -d 'Only hosts that this search query finds, such as \'os = RedHat\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l order -d 'Sort by this field of hosts, such as \'name DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l exit-status -d 'Show the exit status too, for which every host\'s output has to be read'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from hosts" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l id -d 'Id of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l show-host-status -d 'Show the job\'s state on each host'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l show-inputs -d 'Show the template\'s inputs for each host'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l id -d 'Id of the job invocation' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l show-host-status -d 'Show the job\'s state on each host'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l show-inputs -d 'Show the template\'s inputs for each host'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "create" -d 'Run a job on hosts, now, later or again and again'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "watch" -d 'Follow a job to its end'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "rerun" -d 'Run a job again on all or some of its hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'Cancel a job, or some of its hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "output" -d 'Show what hosts printed'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "hosts" -d 'List the hosts of a job, with their state'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "list" -d 'List job invocations'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one job invocation'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-invocation; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "list" -d 'List recurring logics'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "index" -d 'List recurring logics'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "info" -d 'Show one recurring logic'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "show" -d 'Show one recurring logic'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "enable" -d 'Let a disabled recurring logic go on'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "disable" -d 'Pause a recurring logic until it is enabled again'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "cancel" -d 'End a recurring logic for good'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "delete" -d 'Delete all recurring logics that have ended'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and not __fish_seen_subcommand_from list index info show enable disable cancel delete help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l id -d 'Id of the recurring logic' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l name -d 'Its purpose, the only name that it has' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l id -d 'Id of the recurring logic' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l name -d 'Its purpose, the only name that it has' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l id -d 'Id of the recurring logic' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l name -d 'Its purpose, the only name that it has' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from enable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l id -d 'Id of the recurring logic' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l name -d 'Its purpose, the only name that it has' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from disable" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l id -d 'Id of the recurring logic' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l name -d 'Its purpose, the only name that it has' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from cancel" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l cancelled -d 'Delete all cancelled recurring logics'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l finished -d 'Delete all finished recurring logics'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from help" -f -a "list" -d 'List recurring logics'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one recurring logic'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from help" -f -a "enable" -d 'Let a disabled recurring logic go on'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from help" -f -a "disable" -d 'Pause a recurring logic until it is enabled again'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from help" -f -a "cancel" -d 'End a recurring logic for good'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete all recurring logics that have ended'
complete -c rexctl -n "__fish_rexctl_using_subcommand recurring-logic; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -f -a "list" -d 'List tasks'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -f -a "index" -d 'List tasks'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -f -a "info" -d 'Show one task'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -f -a "show" -d 'Show one task'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -f -a "progress" -d 'Follow a task to its end'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -f -a "resume" -d 'Resume paused tasks'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and not __fish_seen_subcommand_from list index info show progress resume help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l parent-task-id -d 'Only the tasks directly below this one' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l parent-task-id -d 'Only the tasks directly below this one' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l id -d 'Id of the task' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l id -d 'Id of the task' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l id -d 'Id of the task' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l name -d 'What the task does, as task list shows it under Action: the only name that it has' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from progress" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l search -d 'Resume the tasks that match this search query' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l task-ids -d 'Resume the tasks with these ids, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l tasks -d 'Resume the tasks that do this, as task list shows it under Action, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from resume" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "list" -d 'List tasks'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one task'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "progress" -d 'Follow a task to its end'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "resume" -d 'Resume paused tasks'
complete -c rexctl -n "__fish_rexctl_using_subcommand task; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "list" -d 'List job templates'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "index" -d 'List job templates'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "info" -d 'Show one job template and what it asks for'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "show" -d 'Show one job template and what it asks for'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "dump" -d 'Print the template itself'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "create" -d 'Create a job template from a file'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "clone" -d 'Copy a job template under a new name'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "import" -d 'Create or replace a job template from an exported file'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "export" -d 'Print a job template with its metadata header, as import takes it'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "update" -d 'Change a job template'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "delete" -d 'Delete a job template'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "destroy" -d 'Delete a job template'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and not __fish_seen_subcommand_from list index info show dump create clone import export update delete destroy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l show-inputs -d 'Show type, default and options of each input, also of those taken over from other templates, in any format [default: unless --output is given]'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l show-inputs -d 'Show type, default and options of each input, also of those taken over from other templates, in any format [default: unless --output is given]'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l fields -d 'Accepted for hammer\'s sake: a text has no fields' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from dump" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l job-category -d 'Category that it is listed under' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l file -d 'File with the template, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l provider-type -d 'What runs it on the hosts' -r -f -a "script\t''
SSH\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l description -d 'What it does' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l description-format -d 'Description of its jobs, with %{input} placeholders' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l audit-comment -d 'Comment for the audit of this change' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l snippet -d 'Whether it is only part of other templates: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l locked -d 'Whether it is protected from changes: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l value -d 'User to become on the hosts' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l current-user -d 'Become the user that starts the job: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l overridable -d 'Whether a job may name another user to become: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l organizations -d 'Names of the organizations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l organization-titles -d 'Titles of the organizations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l organization-ids -d 'Ids of the organizations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l locations -d 'Names of the locations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l location-titles -d 'Titles of the locations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l location-ids -d 'Ids of the locations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l new-name -d 'Name of the copy' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from clone" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l file -d 'File with the template and its metadata header, - for standard input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l overwrite -d 'Replace the job template of that name, if there is one: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from import" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l fields -d 'Accepted for hammer\'s sake: a text has no fields' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from export" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l new-name -d 'New name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l job-category -d 'Category that it is listed under' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l file -d 'File with the template, - for standard input' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l provider-type -d 'What runs it on the hosts' -r -f -a "script\t''
SSH\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l description -d 'What it does' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l description-format -d 'Description of its jobs, with %{input} placeholders' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l audit-comment -d 'Comment for the audit of this change' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l snippet -d 'Whether it is only part of other templates: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l locked -d 'Whether it is protected from changes: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l value -d 'User to become on the hosts' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l current-user -d 'Become the user that starts the job: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l overridable -d 'Whether a job may name another user to become: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l organizations -d 'Names of the organizations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l organization-titles -d 'Titles of the organizations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l organization-ids -d 'Ids of the organizations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l locations -d 'Names of the locations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l location-titles -d 'Titles of the locations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l location-ids -d 'Ids of the locations that have it, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l id -d 'Id of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l name -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "list" -d 'List job templates'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one job template and what it asks for'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "dump" -d 'Print the template itself'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "create" -d 'Create a job template from a file'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "clone" -d 'Copy a job template under a new name'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "import" -d 'Create or replace a job template from an exported file'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "export" -d 'Print a job template with its metadata header, as import takes it'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a job template'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a job template'
complete -c rexctl -n "__fish_rexctl_using_subcommand job-template; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "list" -d 'List the inputs of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "index" -d 'List the inputs of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "info" -d 'Show one input'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "show" -d 'Show one input'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "create" -d 'Add an input to a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "update" -d 'Change an input'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "delete" -d 'Remove an input from its template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "destroy" -d 'Remove an input from its template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l id -d 'Id of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l name -d 'Name of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l id -d 'Id of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l name -d 'Name of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l name -d 'Name, as the template uses it' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l input-type -d 'Where the value comes from' -r -f -a "user\t''
fact\t''
variable\t''
puppet_parameter\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l description -d 'What the input is for' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l required -d 'Whether a value has to be given: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l advanced -d 'Whether forms show it among the advanced fields: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l options -d 'The values that may be chosen, separated by commas, or a JSON list' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l default -d 'Value where none is given' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l hidden-value -d 'Whether the value is kept from view: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l value-type -d 'What the value is' -r -f -a "plain\t''
search\t''
date\t''
resource\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l resource-type -d 'With value type resource: of which kind, such as Host or Hostgroup' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l fact-name -d 'With input type fact: the fact' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l variable-name -d 'With input type variable: the variable' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l id -d 'Id of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l name -d 'Name of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l new-name -d 'New name of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l input-type -d 'Where the value comes from' -r -f -a "user\t''
fact\t''
variable\t''
puppet_parameter\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l description -d 'What the input is for' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l required -d 'Whether a value has to be given: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l advanced -d 'Whether forms show it among the advanced fields: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l options -d 'The values that may be chosen, separated by commas, or a JSON list' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l default -d 'Value where none is given' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l hidden-value -d 'Whether the value is kept from view: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l value-type -d 'What the value is' -r -f -a "plain\t''
search\t''
date\t''
resource\t''"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l resource-type -d 'With value type resource: of which kind, such as Host or Hostgroup' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l fact-name -d 'With input type fact: the fact' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l variable-name -d 'With input type variable: the variable' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l id -d 'Id of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l name -d 'Name of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l id -d 'Id of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l name -d 'Name of the template input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the inputs of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one input'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from help" -f -a "create" -d 'Add an input to a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change an input'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Remove an input from its template'
complete -c rexctl -n "__fish_rexctl_using_subcommand template-input; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "list" -d 'List the foreign input sets of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "index" -d 'List the foreign input sets of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "info" -d 'Show one foreign input set'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "show" -d 'Show one foreign input set'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "create" -d 'Take over inputs of another template'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "update" -d 'Change which inputs are taken over'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "delete" -d 'Take over no inputs of that template any more'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "destroy" -d 'Take over no inputs of that template any more'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l id -d 'Id of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l name -d 'Name of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l id -d 'Id of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l name -d 'Name of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l target-template -d 'Name of the template that has the inputs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l target-template-id -d 'Id of the template that has the inputs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l include-all -d 'Whether all inputs are taken over: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l include -d 'Names of the inputs to take over, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l exclude -d 'Names of the inputs to leave out, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l description -d 'What the set is for' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l id -d 'Id of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l name -d 'Name of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l new-name -d 'New name of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l target-template -d 'Name of the template that has the inputs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l target-template-id -d 'Id of the template that has the inputs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l include-all -d 'Whether all inputs are taken over: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l include -d 'Names of the inputs to take over, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l exclude -d 'Names of the inputs to leave out, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l description -d 'What the set is for' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l id -d 'Id of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l name -d 'Name of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l id -d 'Id of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l name -d 'Name of the foreign input set' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l template-id -d 'Id of the template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l template -l job-template -d 'Name of the job template' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the foreign input sets of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one foreign input set'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from help" -f -a "create" -d 'Take over inputs of another template'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change which inputs are taken over'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Take over no inputs of that template any more'
complete -c rexctl -n "__fish_rexctl_using_subcommand foreign-input-set; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -f -a "list" -d 'List remote execution features'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -f -a "index" -d 'List remote execution features'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -f -a "info" -d 'Show one remote execution feature'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -f -a "show" -d 'Show one remote execution feature'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -f -a "update" -d 'Change the job template of a feature'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and not __fish_seen_subcommand_from list index info show update help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l id -d 'Id of the remote execution feature' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l name -d 'Name of the remote execution feature' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l id -d 'Id of the remote execution feature' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l name -d 'Name of the remote execution feature' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l id -d 'Id of the remote execution feature' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l name -d 'Name of the remote execution feature' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l new-name -d 'New name of the remote execution feature' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l job-template -d 'Name of the job template that it runs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l job-template-id -d 'Id of the job template that it runs' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from help" -f -a "list" -d 'List remote execution features'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one remote execution feature'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change the job template of a feature'
complete -c rexctl -n "__fish_rexctl_using_subcommand remote-execution-feature; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -f -a "list" -d 'List hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -f -a "index" -d 'List hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -f -a "info" -d 'Show one host'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -f -a "show" -d 'Show one host'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and not __fish_seen_subcommand_from list index info show help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l hostgroup -d 'Name of the host group' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l hostgroup-title -d 'Title of the host group' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l hostgroup-id -d 'Id of the host group' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l thin -d 'Ask the server for ids and names only: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l hostgroup -d 'Name of the host group' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l hostgroup-title -d 'Title of the host group' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l hostgroup-id -d 'Id of the host group' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l thin -d 'Ask the server for ids and names only: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l id -d 'Id of the host' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l name -d 'Name of the host' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l show-hidden-parameters -d 'Show the values of hidden parameters: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l id -d 'Id of the host' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l name -d 'Name of the host' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l show-hidden-parameters -d 'Show the values of hidden parameters: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from help" -f -a "list" -d 'List hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one host'
complete -c rexctl -n "__fish_rexctl_using_subcommand host; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "list" -d 'List bookmarks'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "index" -d 'List bookmarks'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "info" -d 'Show one bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "show" -d 'Show one bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "create" -d 'Store a search'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "update" -d 'Change a bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "delete" -d 'Delete a bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "destroy" -d 'Delete a bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and not __fish_seen_subcommand_from list index info show create update delete destroy help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l search -d 'Search query, such as \'status = failed\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l order -d 'Sort by this field, such as \'id DESC\'' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l page -d 'Show this page [default: all pages]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l per-page -d 'Rows on a page, or all [default: 20 with --page]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from index" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l id -d 'Id of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l name -d 'Name of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from info" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l id -d 'Id of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l name -d 'Name of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l fields -d 'Show only these fields, separated by commas; DEFAULT, ALL and THIN name sets' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l name -d 'Name of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l controller -d 'Page that it is for, such as hosts or job_invocations' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l query -d 'Search query' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l public -d 'Whether others see it: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from create" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l id -d 'Id of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l name -d 'Name of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l new-name -d 'New name of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l controller -d 'Page that it is for, such as hosts or job_invocations' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l query -d 'Search query' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l public -d 'Whether others see it: yes or no' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from update" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l id -d 'Id of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l name -d 'Name of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l id -d 'Id of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l name -d 'Name of the bookmark' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l organization -d 'Name of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l organization-id -d 'Id of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l organization-title -d 'Title of the organization' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l location -d 'Name of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l location-id -d 'Id of the location' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l location-title -d 'Title of the location, such as EMEA/Berlin' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from destroy" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from help" -f -a "list" -d 'List bookmarks'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from help" -f -a "info" -d 'Show one bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from help" -f -a "create" -d 'Store a search'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from help" -f -a "update" -d 'Change a bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Delete a bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand bookmark; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -f -a "login" -d 'Log in and keep the password in the system\'s keyring'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -f -a "logout" -d 'Remove the kept password'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -f -a "status" -d 'Show who would log in where'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and not __fish_seen_subcommand_from login logout status help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l token -d 'Ask for a personal access token in place of the password'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l insecure-storage -d 'Where there is no keyring, keep the password in the configuration file in clear'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from login" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from logout" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "login" -d 'Log in and keep the password in the system\'s keyring'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "logout" -d 'Remove the kept password'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "status" -d 'Show who would log in where'
complete -c rexctl -n "__fish_rexctl_using_subcommand auth; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -f -a "path" -d 'Print where the configuration file is'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -f -a "show" -d 'Show each setting and where it came from'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -f -a "set" -d 'Change a setting in the configuration file'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and not __fish_seen_subcommand_from path show set help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from path" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from show" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l insecure-storage -d 'Keep a password in the file in clear; rexctl auth login keeps it in the system\'s keyring'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from set" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "path" -d 'Print where the configuration file is'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "show" -d 'Show each setting and where it came from'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "set" -d 'Change a setting in the configuration file'
complete -c rexctl -n "__fish_rexctl_using_subcommand config; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -f -a "list" -d 'List the values and where they come from'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -f -a "add" -d 'Keep a value for an option'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -f -a "delete" -d 'Forget the value of an option'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -f -a "providers" -d 'List what else can give values'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and not __fish_seen_subcommand_from list add delete providers help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from list" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l param-name -d 'Option that the value is for, such as organization_id' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l param-value -d 'Its value' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l provider -d 'Who gives the value instead; rexctl defaults providers lists them' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from add" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l param-name -d 'Option whose value is forgotten' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from delete" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from providers" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from help" -f -a "list" -d 'List the values and where they come from'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from help" -f -a "add" -d 'Keep a value for an option'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from help" -f -a "delete" -d 'Forget the value of an option'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from help" -f -a "providers" -d 'List what else can give values'
complete -c rexctl -n "__fish_rexctl_using_subcommand defaults; and __fish_seen_subcommand_from help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand ping" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l fields -d 'Show only these fields, separated by commas' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand status" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l field -d 'Parameter: text, or with := JSON; a[b]=c nests, a[]=b makes a list; the query of GET, the JSON body otherwise' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l input -d 'Send this JSON file as the body; - is standard input' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l paginate -d 'Read all pages of a list, as one array of results'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand api" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand coming-from-hammer" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l md -d 'As a Markdown document'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand full-help" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand completion" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l port -d 'Port on 127.0.0.1 [default: a free one]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l hosts -d 'Number of hosts' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l rex -d 'Version of remote execution to be like: 13.0, 14.1, 16.7 or 17.1' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l speed -d 'How many times faster than life hosts are' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l restart-after -d 'Be away once, so long after the start, such as 5s: connections break and are refused, nothing is forgotten' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l restart-for -d 'How long it is away' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l password -d 'Same as -p' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s s -l server -d 'Address of the Foreman server, such as https://foreman.example.com' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s u -l username -d 'Login name on the server' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s p -d 'Login password or personal access token; visible in the process list, prefer a prompt or FOREMAN_PASSWORD' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l profile -d 'Named profile of the configuration file' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s c -l config -d 'Also read hammer configuration from this file or directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l verify-ssl -d 'Verify the server\'s certificate: yes or no [default: yes]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l ssl-ca-file -d 'Trust only the certificate authorities in this PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l ssl-ca-path -d 'Trust only the certificate authorities in the PEM files of this directory' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l ssl-client-cert -d 'Client certificate, a PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l ssl-client-key -d 'Key of the client certificate, an unencrypted PEM file' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l request-timeout -d 'Seconds to wait for each answer of the server [default: 30]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l output -d 'Output format [default: table for lists, base for one record]' -r -f -a "base\t'`Label:  value` lines'
table\t'Columns'
csv\t'Comma-separated values'
json\t'JSON keyed by the labels'
api-json\t'JSON as the server sends it, all pages of a list as one array'
ndjson\t'One JSON object a line; the events of a job while it is followed'
yaml\t'YAML keyed by the labels'
silent\t'Nothing but the id of what was made'"
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l output-file -d 'Write data to this file instead of standard output' -r -F
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l csv-separator -d 'Separator of csv fields, one character [default: ,]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l jq -d 'Filter what the server said with this jq expression, text shown bare; implies --output api-json; not in every build' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l interactive -d 'Ask when something is missing: yes or no [default: yes on a terminal]' -r
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l ssl-with-basic-auth -d 'Send the login beside the client certificate too'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l allow-insecure-http -d 'Talk to another machine over plain http, login and all'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l csv -d 'Same as --output csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l no-headers -d 'Leave out the header line of tables and csv'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l show-ids -d 'Show the ids of associated resources'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l no-input -d 'Never ask; same as --interactive no'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s q -l quiet -l no-verbose -d 'Data and errors only'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s v -l verbose -d 'Messages and progress too (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s d -l debug -d 'Show every request and answer on standard error, secrets masked'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l use-defaults -d 'Use the values of `hammer defaults` (this is the default)'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -l no-use-defaults -d 'Do not use the values of `hammer defaults`'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s r -l reload-cache -d 'Accepted for hammer\'s sake: there is no API cache to reload'
complete -c rexctl -n "__fish_rexctl_using_subcommand sandbox" -s h -l help -d 'Print help (see more with \'--help\')'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "job-invocation" -d 'Create, follow and look at remote execution jobs'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "recurring-logic" -d 'Look at what recurs, pause it or end it'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "task" -d 'Look at Foreman\'s tasks, follow and resume them'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "job-template" -d 'Templates that jobs run'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "template-input" -d 'Inputs of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "foreign-input-set" -d 'Inputs that a template takes over from another'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "remote-execution-feature" -d 'What the server runs for its own features, and by which template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "host" -d 'Hosts that jobs run on'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "bookmark" -d 'Stored searches'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "auth" -d 'Keep, show and remove the login'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "config" -d 'Show and change the configuration'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "defaults" -d 'Values for options that are left out, shared with hammer'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "ping" -d 'Ask the server whether its services work'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "status" -d 'Show the server\'s version, plugins and smart proxies'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "api" -d 'Any endpoint of the server, with this client\'s login, TLS and error handling'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "coming-from-hammer" -d 'What differs for people and scripts that know hammer'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "full-help" -d 'Print the help of every command'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "completion" -d 'Print the completion script of a shell'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "sandbox" -d 'An embedded Foreman on this machine, to try things against'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and not __fish_seen_subcommand_from job-invocation recurring-logic task job-template template-input foreign-input-set remote-execution-feature host bookmark auth config defaults ping status api coming-from-hammer full-help completion sandbox help" -f -a "help" -d 'Print this message or the help of the given subcommand(s)'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "create" -d 'Run a job on hosts, now, later or again and again'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "watch" -d 'Follow a job to its end'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "rerun" -d 'Run a job again on all or some of its hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "cancel" -d 'Cancel a job, or some of its hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "output" -d 'Show what hosts printed'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "hosts" -d 'List the hosts of a job, with their state'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "list" -d 'List job invocations'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-invocation" -f -a "info" -d 'Show one job invocation'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from recurring-logic" -f -a "list" -d 'List recurring logics'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from recurring-logic" -f -a "info" -d 'Show one recurring logic'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from recurring-logic" -f -a "enable" -d 'Let a disabled recurring logic go on'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from recurring-logic" -f -a "disable" -d 'Pause a recurring logic until it is enabled again'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from recurring-logic" -f -a "cancel" -d 'End a recurring logic for good'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from recurring-logic" -f -a "delete" -d 'Delete all recurring logics that have ended'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "list" -d 'List tasks'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "info" -d 'Show one task'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "progress" -d 'Follow a task to its end'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from task" -f -a "resume" -d 'Resume paused tasks'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "list" -d 'List job templates'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "info" -d 'Show one job template and what it asks for'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "dump" -d 'Print the template itself'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "create" -d 'Create a job template from a file'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "clone" -d 'Copy a job template under a new name'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "import" -d 'Create or replace a job template from an exported file'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "export" -d 'Print a job template with its metadata header, as import takes it'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "update" -d 'Change a job template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from job-template" -f -a "delete" -d 'Delete a job template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from template-input" -f -a "list" -d 'List the inputs of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from template-input" -f -a "info" -d 'Show one input'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from template-input" -f -a "create" -d 'Add an input to a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from template-input" -f -a "update" -d 'Change an input'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from template-input" -f -a "delete" -d 'Remove an input from its template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from foreign-input-set" -f -a "list" -d 'List the foreign input sets of a template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from foreign-input-set" -f -a "info" -d 'Show one foreign input set'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from foreign-input-set" -f -a "create" -d 'Take over inputs of another template'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from foreign-input-set" -f -a "update" -d 'Change which inputs are taken over'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from foreign-input-set" -f -a "delete" -d 'Take over no inputs of that template any more'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from remote-execution-feature" -f -a "list" -d 'List remote execution features'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from remote-execution-feature" -f -a "info" -d 'Show one remote execution feature'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from remote-execution-feature" -f -a "update" -d 'Change the job template of a feature'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from host" -f -a "list" -d 'List hosts'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from host" -f -a "info" -d 'Show one host'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from bookmark" -f -a "list" -d 'List bookmarks'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from bookmark" -f -a "info" -d 'Show one bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from bookmark" -f -a "create" -d 'Store a search'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from bookmark" -f -a "update" -d 'Change a bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from bookmark" -f -a "delete" -d 'Delete a bookmark'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "login" -d 'Log in and keep the password in the system\'s keyring'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "logout" -d 'Remove the kept password'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from auth" -f -a "status" -d 'Show who would log in where'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "path" -d 'Print where the configuration file is'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "show" -d 'Show each setting and where it came from'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from config" -f -a "set" -d 'Change a setting in the configuration file'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from defaults" -f -a "list" -d 'List the values and where they come from'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from defaults" -f -a "add" -d 'Keep a value for an option'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from defaults" -f -a "delete" -d 'Forget the value of an option'
complete -c rexctl -n "__fish_rexctl_using_subcommand help; and __fish_seen_subcommand_from defaults" -f -a "providers" -d 'List what else can give values'
