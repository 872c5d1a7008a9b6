//! Settings of a fresh sandbox: those of remote execution, and some of the server's own.

use crate::sandbox::state::{SettingType, StoredSetting};
use serde_json::{Value, json};

const REX: (&str, &str) = ("remote_execution", "Remote Execution");
const GENERAL: (&str, &str) = ("general", "General");

fn setting(
    category: (&'static str, &'static str),
    [name, full_name, description]: [&'static str; 3],
    default: Value,
) -> StoredSetting {
    let kind = match default {
        Value::Bool(_) => SettingType::Boolean,
        Value::Number(_) => SettingType::Integer,
        Value::Array(_) => SettingType::Array,
        _ => SettingType::Text,
    };
    StoredSetting { name, full_name, description, category, kind, default, value: None, is_encrypted: false }
}

fn secret(names: [&'static str; 3]) -> StoredSetting {
    StoredSetting { is_encrypted: true, ..setting(REX, names, Value::Null) }
}

/// Returns the settings of a fresh sandbox.
pub fn settings() -> Vec<StoredSetting> {
    let mut all = vec![
        setting(GENERAL, ["entries_per_page", "Entries per page", "Number of records shown per page"], json!(20)),
        setting(
            GENERAL,
            ["foreman_url", "Foreman URL", "Address of the web interface"],
            json!("https://foreman.example.com"),
        ),
        setting(GENERAL, ["trusted_hosts", "Trusted hosts", "Hosts that are trusted beside the proxies"], json!([])),
    ];
    all.extend(remote_execution());
    all
}

fn remote_execution() -> Vec<StoredSetting> {
    let rex = |names, default| setting(REX, names, default);
    vec![
        rex(["remote_execution_fallback_proxy", "Fallback to Any Proxy", "Use any proxy of the host"], json!(false)),
        rex(
            ["remote_execution_global_proxy", "Enable Global Proxy", "Use proxies that are not the host's own"],
            json!(true),
        ),
        rex(["remote_execution_ssh_user", "SSH User", "User that logs in to the hosts"], json!("root")),
        rex(["remote_execution_effective_user", "Effective User", "User that runs the script"], json!("root")),
        rex(
            ["remote_execution_effective_user_method", "Effective User Method", "Command that changes the user"],
            json!("sudo"),
        ),
        secret(["remote_execution_effective_user_password", "Effective user password", "Password for that command"]),
        rex(["remote_execution_sync_templates", "Sync Job Templates", "Load templates from disk"], json!(true)),
        rex(["remote_execution_ssh_port", "SSH Port", "Port of SSH on the hosts"], json!(22)),
        rex(["remote_execution_connect_by_ip", "Connect by IP", "Use addresses instead of names"], json!(false)),
        secret(["remote_execution_ssh_password", "Default SSH password", "Password for the login to hosts"]),
        secret(["remote_execution_ssh_key_passphrase", "Default SSH key passphrase", "Passphrase of the SSH key"]),
        rex(
            ["remote_execution_cleanup_working_dirs", "Cleanup working directories", "Remove them after a job"],
            json!(true),
        ),
        rex(["remote_execution_cockpit_url", "Cockpit URL", "Address of the web console"], Value::Null),
        rex(
            ["remote_execution_form_job_template", "Form Job Template", "Job template that the form starts with"],
            json!("Run Command - Script Default"),
        ),
        rex(["remote_execution_time_to_pickup", "Time to pickup", "Seconds for a host to pick up a job"], json!(86400)),
    ]
}
