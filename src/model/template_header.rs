//! The metadata header of an exported template: YAML in an ERB comment, `<%#` to `%>`.

/// Returns the exported `text` with another name and without a feature, which the server would take away from the original. None if
/// the text has no header, or the header has no name.
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

/// Returns true if the server may find a name in `text`. It takes any ERB comment for the header, and reads it as any YAML, so
/// false is only returned for certain.
pub fn may_have_name(text: &str) -> bool {
    let comments = text.split("<%#").skip(1).filter_map(|rest| Some(rest.split_once("%>")?.0));
    comments.flat_map(|comment| comment.trim_start_matches('-').lines()).any(may_be_name)
}

fn may_be_name(line: &str) -> bool {
    let key = line.trim_start().trim_start_matches(['{', '"', '\'', ' ']);
    key.strip_prefix("name").is_some_and(|rest| rest.trim_start_matches(['"', '\'', ' ', '\t']).starts_with(':'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_no_name_only_if_that_is_certain() {
        for text in [
            "<%#\nname: a\n%>\necho",
            "\u{feff}\n\n<%#-\r\nkind: x\r\n  name : a\r\n-%>\r\n",
            "<%# a remark %>\n<%#\n\"name\": a\n%>",
            "<%#- name: a %>",
            "<%# {name: a} %>",
        ] {
            assert!(may_have_name(text), "{text}");
        }
        let nested = "<%#\nkind: job_template\ntemplate_inputs:\n- name: command\n%>\n";
        for text in ["", "echo", "name: a\n", "<%#\nname: a\n", "<%\nname: a\n%>", "<%#\nnames: a\n%>\nname: a", nested]
        {
            assert!(!may_have_name(text), "{text}");
        }
    }

    #[test]
    fn the_name_is_replaced_the_feature_dropped_and_all_else_kept_to_the_byte() {
        let text = "<%#\nname: A long name that goes\n  on and on\nfeature: run_script\ntemplate_inputs:\n- name: command\n  input_type: user\nmodel: JobTemplate\n%>\n\necho <%= input(\"name\") %>\nname: x\n%>\n";
        let expected = "<%#\nname: \"B: \\\"c\\\"\"\ntemplate_inputs:\n- name: command\n  input_type: user\nmodel: JobTemplate\n%>\n\necho <%= input(\"name\") %>\nname: x\n%>\n";
        assert_eq!(renamed(text, "B: \"c\"").as_deref(), Some(expected));
    }

    #[test]
    fn a_text_without_header_or_name_is_not_renamed() {
        for text in ["", "echo", "<%# name: a", "<%#\nkind: job_template\n%>\necho"] {
            assert_eq!(renamed(text, "b"), None, "{text}");
        }
    }
}
