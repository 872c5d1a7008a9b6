//! The job templates of a fresh sandbox.

/// A job template.
pub struct JobTemplate {
    pub id: u32,
    pub name: &'static str,
    pub category: &'static str,
    pub provider: &'static str,
    pub description_format: Option<&'static str>,
    pub body: &'static str,
    pub inputs: &'static [Input],
    /// The templates whose inputs it takes over.
    pub inherits: &'static [(u32, u32)],
    /// Whether a job may name another user to run as.
    pub effective_user_overridable: bool,
}

/// An input of a template, given by the user.
pub struct Input {
    pub id: u32,
    pub name: &'static str,
    pub description: &'static str,
    pub required: bool,
    pub hidden: bool,
    pub default: Option<&'static str>,
    pub options: &'static [&'static str],
}

const fn input(id: u32, name: &'static str, description: &'static str) -> Input {
    Input { id, name, description, required: false, hidden: false, default: None, options: &[] }
}

const fn required(id: u32, name: &'static str, description: &'static str) -> Input {
    Input { required: true, ..input(id, name, description) }
}

const fn script(id: u32, name: &'static str, category: &'static str, body: &'static str) -> JobTemplate {
    JobTemplate {
        id,
        name,
        category,
        provider: "script",
        description_format: None,
        body,
        inputs: &[],
        inherits: &[],
        effective_user_overridable: true,
    }
}

/// Ids 325 and 59 are those of the template and input that everybody uses.
pub const TEMPLATES: &[JobTemplate] = &[
    JobTemplate {
        description_format: Some("Check for updates"),
        ..script(315, "Check Update - Script Default", "Packages", "dnf check-update || test $? = 100\n")
    },
    JobTemplate {
        description_format: Some("%{action} %{package}"),
        inputs: &[
            Input {
                default: Some("install"),
                options: &["install", "update", "remove", "reinstall"],
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
        description_format: Some("%{action} host"),
        inputs: &[Input { options: &["restart", "shutdown"], ..required(53, "action", "Which way to go down") }],
        ..script(322, "Power Action - Script Default", "Power", "shutdown <%= input('action') %>\n")
    },
    JobTemplate {
        description_format: Some("%{action} service %{service}"),
        inputs: &[
            Input {
                options: &["start", "stop", "restart", "reload", "status"],
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
        description_format: Some("Run Puppet once"),
        inputs: &[input(56, "puppet_options", "More options for the agent")],
        ..script(
            324,
            "Puppet Run Once - Script Default",
            "Puppet",
            "puppet agent --onetime --no-daemonize <%= input('puppet_options') %>\n",
        )
    },
    JobTemplate {
        description_format: Some("Run %{command}"),
        inputs: &[required(59, "command", "The command to run")],
        ..script(325, "Run Command - Script Default", "Commands", "<%= input('command') %>\n")
    },
    JobTemplate {
        description_format: Some("Fetch %{url} and run it"),
        inputs: &[required(60, "url", "Where the script is")],
        ..script(326, "Download and run a script", "Commands", "curl -sf <%= input('url') %> | sh\n")
    },
    JobTemplate {
        provider: "Ansible",
        description_format: Some("Run %{command}"),
        inputs: &[required(61, "command", "The command to run")],
        ..script(
            327,
            "Run Command - Ansible Default",
            "Ansible Commands",
            "- hosts: all\n  tasks:\n    - shell: <%= input('command') %>\n",
        )
    },
    JobTemplate {
        description_format: Some("Set the password of %{user}"),
        inputs: &[
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
        inputs: &[Input { default: Some("no"), options: &["yes", "no"], ..input(64, "reboot", "Reboot afterwards") }],
        inherits: &[(1, 320)],
        ..script(331, "Patch and Reboot - Script Default", "Packages", "<%= render_template('Package Action') %>\n")
    },
];
