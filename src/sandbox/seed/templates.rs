//! Job templates of a fresh sandbox.

use crate::sandbox::state::{Input, InputSet, StoredTemplate};

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

pub fn input(id: u32, name: &str, description: &str) -> Input {
    Input { name: name.into(), description: text(description), ..Input::new(id) }
}

pub fn required(id: u32, name: &str, description: &str) -> Input {
    Input { required: true, ..input(id, name, description) }
}

pub fn script(id: u32, name: &str, category: &str, body: &str) -> StoredTemplate {
    StoredTemplate {
        name: name.into(),
        category: category.into(),
        body: body.into(),
        locked: true,
        is_default: true,
        ..StoredTemplate::new(id)
    }
}

/// Returns the job templates of a fresh sandbox. Ids 325 and 59 are those of the template and input that everybody uses.
pub fn templates() -> impl Iterator<Item = StoredTemplate> {
    [packages(), services(), commands(), accounts()].into_iter().flatten()
}

fn packages() -> Vec<StoredTemplate> {
    vec![
        StoredTemplate {
            description_format: text("Check for updates"),
            ..script(315, "Check Update - Script Default", "Packages", "dnf check-update || test $? = 100\n")
        },
        StoredTemplate {
            description_format: text("%{action} %{package}"),
            inputs: vec![
                Input {
                    default: text("install"),
                    options: text("install\nupdate\nremove\nreinstall"),
                    ..required(50, "action", "What to do with the package")
                },
                required(51, "package", "The package's name"),
                input(52, "options", "More options for the package manager"),
            ],
            ..script(
                320,
                "Package Action - Script Default",
                "Packages",
                "dnf -y <%= input('options') %> <%= input('action') %> <%= input('package') %>\n",
            )
        },
        StoredTemplate {
            inputs: vec![Input {
                default: text("no"),
                options: text("yes\nno"),
                ..input(64, "reboot", "Reboot afterwards")
            }],
            sets: vec![InputSet { id: 1, target: 320, include_all: true, include: None, exclude: None }],
            ..script(331, "Patch and Reboot - Script Default", "Packages", "<%= render_template('Package Action') %>\n")
        },
    ]
}

fn services() -> Vec<StoredTemplate> {
    vec![
        StoredTemplate {
            description_format: text("%{action} host"),
            inputs: vec![Input {
                options: text("restart\nshutdown"),
                ..required(53, "action", "Which way to go down")
            }],
            ..script(322, "Power Action - Script Default", "Power", "shutdown <%= input('action') %>\n")
        },
        StoredTemplate {
            description_format: text("%{action} service %{service}"),
            inputs: vec![
                Input {
                    options: text("start\nstop\nrestart\nreload\nstatus"),
                    ..required(54, "action", "What to do with the service")
                },
                required(55, "service", "The service's name"),
            ],
            ..script(
                323,
                "Service Action - Script Default",
                "Services",
                "systemctl <%= input('action') %> <%= input('service') %>\n",
            )
        },
        StoredTemplate {
            description_format: text("Run Puppet once"),
            inputs: vec![input(56, "puppet_options", "More options for the agent")],
            ..script(
                324,
                "Puppet Run Once - Script Default",
                "Puppet",
                "puppet agent --onetime --no-daemonize <%= input('puppet_options') %>\n",
            )
        },
    ]
}

fn commands() -> Vec<StoredTemplate> {
    vec![
        StoredTemplate {
            description_format: text("Run %{command}"),
            inputs: vec![required(59, "command", "The command to run")],
            ..script(325, "Run Command - Script Default", "Commands", "<%= input('command') %>\n")
        },
        StoredTemplate {
            description_format: text("Fetch %{url} and run it"),
            inputs: vec![required(60, "url", "Where the script is")],
            ..script(326, "Download and run a script", "Commands", "curl -sf <%= input('url') %> | sh\n")
        },
        StoredTemplate {
            provider: "Ansible".into(),
            description_format: text("Run %{command}"),
            inputs: vec![required(61, "command", "The command to run")],
            ..script(
                327,
                "Run Command - Ansible Default",
                "Ansible Commands",
                "- hosts: all\n  tasks:\n    - shell: <%= input('command') %>\n",
            )
        },
    ]
}

fn accounts() -> Vec<StoredTemplate> {
    vec![StoredTemplate {
        description_format: text("Set the password of %{user}"),
        inputs: vec![
            required(62, "user", "Whose password it is"),
            Input { hidden: true, ..required(63, "password", "The new password") },
        ],
        effective_user_overridable: false,
        ..script(
            330,
            "Set Password - Script Default",
            "Users",
            "echo \"<%= input('user') %>:<%= input('password') %>\" | chpasswd\n",
        )
    }]
}
