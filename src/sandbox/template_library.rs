//! Job templates, and those of a fresh sandbox.

use std::sync::Arc;

/// A job template.
#[derive(Clone)]
pub struct JobTemplate {
    pub id: u32,
    pub name: String,
    pub category: String,
    pub provider: String,
    pub description: Option<String>,
    pub description_format: Option<String>,
    pub body: String,
    pub inputs: Vec<Input>,
    /// The templates whose inputs it takes over.
    pub sets: Vec<InputSet>,
    /// Whether it is only part of other templates.
    pub snippet: bool,
    /// The user to become on the hosts.
    pub effective_user: Option<String>,
    /// Whether that is the user who starts the job.
    pub becomes_current_user: bool,
    /// Whether a job may name another user to run as.
    pub effective_user_overridable: bool,
    /// Whether the server refuses to change it.
    pub locked: bool,
    /// Whether it came with the server.
    pub is_default: bool,
    /// The ids of the organizations that have it.
    pub organizations: Vec<u32>,
    /// The ids of the locations that have it.
    pub locations: Vec<u32>,
}

/// An input of a template.
#[derive(Clone)]
pub struct Input {
    pub id: u32,
    pub name: String,
    pub input_type: String,
    pub description: Option<String>,
    pub required: bool,
    pub hidden: bool,
    pub default: Option<String>,
    /// One a line.
    pub options: Option<String>,
    /// Where its value comes from, if it is no user's: a fact, or a variable.
    pub fact_name: Option<String>,
    pub variable_name: Option<String>,
}

/// The inputs that a template takes over from another.
#[derive(Clone)]
pub struct InputSet {
    pub id: u32,
    pub target: u32,
    pub include_all: bool,
    /// Names, separated by commas.
    pub include: Option<String>,
    pub exclude: Option<String>,
}

impl JobTemplate {
    /// One of which nothing is known yet.
    pub fn new(id: u32) -> Self {
        Self { locked: false, is_default: false, ..script(id, "", "", "") }
    }
}

impl Input {
    /// One that the user gives, of which no more is known yet.
    pub fn new(id: u32) -> Self {
        Self { description: None, ..input(id, "", "") }
    }
}

impl InputSet {
    /// One that takes over nothing yet.
    pub fn new(id: u32, target: u32) -> Self {
        Self { id, target, include_all: false, include: None, exclude: None }
    }
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

fn input(id: u32, name: &str, description: &str) -> Input {
    Input {
        id,
        name: name.into(),
        input_type: "user".into(),
        description: text(description),
        required: false,
        hidden: false,
        default: None,
        options: None,
        fact_name: None,
        variable_name: None,
    }
}

fn required(id: u32, name: &str, description: &str) -> Input {
    Input { required: true, ..input(id, name, description) }
}

fn script(id: u32, name: &str, category: &str, body: &str) -> JobTemplate {
    JobTemplate {
        id,
        name: name.into(),
        category: category.into(),
        provider: "script".into(),
        description: None,
        description_format: None,
        body: body.into(),
        inputs: Vec::new(),
        sets: Vec::new(),
        snippet: false,
        effective_user: None,
        becomes_current_user: false,
        effective_user_overridable: true,
        locked: true,
        is_default: true,
        organizations: vec![3],
        locations: vec![4],
    }
}

/// The templates of a fresh sandbox.
pub fn seeded() -> Vec<Arc<JobTemplate>> {
    templates().into_iter().map(Arc::new).collect()
}

/// Ids 325 and 59 are those of the template and input that everybody uses.
fn templates() -> Vec<JobTemplate> {
    vec![
        JobTemplate {
            description_format: text("Check for updates"),
            ..script(315, "Check Update - Script Default", "Packages", "dnf check-update || test $? = 100\n")
        },
        JobTemplate {
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
        JobTemplate {
            description_format: text("%{action} host"),
            inputs: vec![Input {
                options: text("restart\nshutdown"),
                ..required(53, "action", "Which way to go down")
            }],
            ..script(322, "Power Action - Script Default", "Power", "shutdown <%= input('action') %>\n")
        },
        JobTemplate {
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
        JobTemplate {
            description_format: text("Run Puppet once"),
            inputs: vec![input(56, "puppet_options", "More options for the agent")],
            ..script(
                324,
                "Puppet Run Once - Script Default",
                "Puppet",
                "puppet agent --onetime --no-daemonize <%= input('puppet_options') %>\n",
            )
        },
        JobTemplate {
            description_format: text("Run %{command}"),
            inputs: vec![required(59, "command", "The command to run")],
            ..script(325, "Run Command - Script Default", "Commands", "<%= input('command') %>\n")
        },
        JobTemplate {
            description_format: text("Fetch %{url} and run it"),
            inputs: vec![required(60, "url", "Where the script is")],
            ..script(326, "Download and run a script", "Commands", "curl -sf <%= input('url') %> | sh\n")
        },
        JobTemplate {
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
        JobTemplate {
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
        },
        JobTemplate {
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
