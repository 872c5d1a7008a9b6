//! What holds for any text that comes from outside, parser by parser: a fuzz target each, and tests that replay the corpora.

mod answers;
mod config;
mod shown;
mod typed;
mod when;

pub use answers::{error_body, list_answer, output_answer, retry_after};
pub use config::{config, hammer_config};
pub use shown::{printable, search, template_header};
pub use typed::{document, inputs, key_values};
pub use when::{cron, time};

/// Panics where its parser does not keep its promise for these bytes.
pub type Property = fn(&[u8]);

/// The properties by the names of their targets and corpora.
pub const ALL: [(&str, Property); 14] = [
    ("cron", cron),
    ("time", time),
    ("inputs", inputs),
    ("key_values", key_values),
    ("document", document),
    ("hammer_config", hammer_config),
    ("config", config),
    ("error_body", error_body),
    ("list_answer", list_answer),
    ("output_answer", output_answer),
    ("retry_after", retry_after),
    ("printable", printable),
    ("search", search),
    ("template_header", template_header),
];

/// What is no text cannot be typed, nor stand in a file that is read.
fn text(bytes: &[u8]) -> &str {
    str::from_utf8(bytes).unwrap_or_default()
}
