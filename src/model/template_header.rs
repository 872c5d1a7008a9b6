//! The metadata header of an exported template: YAML in an ERB comment, `<%#` to `%>`.

/// The exported `text` under another name. No feature goes along: the server would take it from the original.
///
/// None where there is no header, or none with a name.
pub fn renamed(text: &str, name: &str) -> Option<String> {
    let after = text.strip_prefix("<%#")?;
    let (header, template) = after.split_once("\n%>")?;
    let mut lines = Vec::new();
    let (mut is_named, mut is_dropped) = (false, false);
    for line in header.split('\n') {
        let key = line.split_once(':').map(|(key, _)| key).filter(|key| !key.starts_with([' ', '-', '#']));
        if key.is_some() {
            is_dropped = matches!(key, Some("name" | "feature"));
        }
        if key == Some("name") {
            // A JSON text is a YAML text too.
            lines.push(format!("name: {}", serde_json::Value::from(name)));
            is_named = true;
        } else if !is_dropped {
            lines.push(line.to_owned());
        }
    }
    is_named.then(|| format!("<%#{}\n%>{template}", lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_is_replaced_the_feature_dropped_and_all_else_kept_to_the_byte() {
        let text = "<%#\nname: A long name that goes\n  on and on\nfeature: run_script\ntemplate_inputs:\n- name: command\n  input_type: user\nmodel: JobTemplate\n%>\n\necho <%= input(\"name\") %>\nname: x\n%>\n";
        let expected = "<%#\nname: \"B: \\\"c\\\"\"\ntemplate_inputs:\n- name: command\n  input_type: user\nmodel: JobTemplate\n%>\n\necho <%= input(\"name\") %>\nname: x\n%>\n";
        assert_eq!(renamed(text, "B: \"c\"").as_deref(), Some(expected));
    }

    #[test]
    fn what_has_no_header_or_no_name_is_not_renamed() {
        for text in ["", "echo", "<%# name: a", "<%#\nkind: job_template\n%>\necho"] {
            assert_eq!(renamed(text, "b"), None, "{text}");
        }
    }
}
