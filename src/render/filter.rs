//! `--jq`: a filter over the server's answers, run by jaq.

#[cfg(feature = "jq")]
pub use with_jq::Filter;
#[cfg(not(feature = "jq"))]
pub use without_jq::Filter;

#[cfg(feature = "jq")]
mod with_jq {
    use crate::error::{Error, Kind};
    use jaq_core::load::{Arena, File, Loader};
    use jaq_core::{Compiler, Ctx, Vars, data::JustLut};
    use jaq_json::{Val, read, write};
    use serde_json::Value;

    /// A compiled filter.
    pub struct Filter(jaq_core::Filter<JustLut<Val>>);

    impl std::fmt::Debug for Filter {
        fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
            f.write_str("Filter")
        }
    }

    impl Filter {
        /// Reads an expression.
        pub fn parse(text: &str) -> Result<Self, Error> {
            let refuse = || {
                Error::usage(format!("--jq: \"{text}\" is not a jq filter"))
                    .hint("Such as '.results[].name' or 'map(.id)'; a list is one array of all its rows.")
            };
            let definitions = jaq_core::defs().chain(jaq_std::defs()).chain(jaq_json::defs());
            let functions = jaq_core::funs().chain(jaq_std::funs()).chain(jaq_json::funs());
            let arena = Arena::default();
            let program = File { code: text, path: () };
            let modules = Loader::new(definitions).load(&arena, program).map_err(|_| refuse())?;
            Ok(Self(Compiler::default().with_funs(functions).compile(modules).map_err(|_| refuse())?))
        }

        /// Returns the results for `value`, one on each line: text bare, everything else as JSON; `indent` lays JSON out over several lines.
        pub fn lines(&self, value: &Value, indent: bool) -> Result<String, Error> {
            let input = read::parse_single(value.to_string().as_bytes()).map_err(|cause| failed(&cause.to_string()))?;
            let context = Ctx::<JustLut<Val>>::new(&self.0.lut, Vars::new([]));
            let form = write::Pp { indent: indent.then(|| "  ".to_owned()), sep_space: indent, ..Default::default() };
            let mut lines = Vec::new();
            for result in self.0.id.run((context, input)) {
                match result {
                    Ok(Val::TStr(text)) => lines.extend_from_slice(&text),
                    Ok(value) => {
                        write::write(&mut lines, &form, 0, &value).map_err(|cause| failed(&cause.to_string()))?;
                    }
                    Err(exception) => match exception.get_err() {
                        Ok(error) => return Err(failed(&error.to_string())),
                        // `halt` ends the filter, not the program.
                        Err(_) => break,
                    },
                }
                lines.push(b'\n');
            }
            Ok(String::from_utf8_lossy(&lines).into_owned())
        }
    }

    fn failed(cause: &str) -> Error {
        Error::new(Kind::Output, format!("--jq: the filter fails on the server's answer: {}", shortened(cause)))
            .hint("The request itself was done; --output api-json shows its answer. A list is one array of its rows, as in '.[].id'.")
    }

    /// Most characters of the beginning and of the end of an error that quotes a large answer.
    const AROUND: usize = 80;

    /// Returns the beginning and the end of a long text: what was wrong stands around the quoted answer.
    fn shortened(text: &str) -> String {
        let start = text.char_indices().nth(AROUND).and_then(|(at, _)| text.get(..at));
        let end = text.char_indices().rev().nth(AROUND).and_then(|(at, _)| text.get(at..));
        match start.zip(end) {
            Some((start, end)) if start.len() + end.len() < text.len() => format!("{start} … {end}"),
            _ => text.to_owned(),
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;
        use serde_json::json;

        fn lines(filter: &str, value: &Value) -> Result<String, Error> {
            Filter::parse(filter)?.lines(value, false)
        }

        #[test]
        fn text_comes_bare_and_everything_else_as_json() {
            let value = json!([{"name": "a\nb", "id": 1.5}, {"name": null, "id": 18446744073709551615_u64}]);
            assert_eq!(lines(".[] | .name, .id", &value).unwrap(), "a\nb\n1.5\nnull\n18446744073709551615\n");
            assert_eq!(lines(".[0]", &value).unwrap(), "{\"name\":\"a\\nb\",\"id\":1.5}\n");
            assert_eq!(lines("empty", &value).unwrap(), "");
            assert_eq!(Filter::parse("[1]").unwrap().lines(&value, true).unwrap(), "[\n  1\n]\n");
        }

        #[test]
        fn a_filter_that_cannot_be_read_or_run_says_so() {
            for filter in ["", ".[", "nonsense", "$x"] {
                assert_eq!(lines(filter, &json!(1)).unwrap_err().kind(), Kind::Usage, "{filter}");
            }
            assert_eq!(lines(".a", &json!(1)).unwrap_err().kind(), Kind::Output);
        }

        #[test]
        fn a_filter_that_fails_on_a_large_answer_quotes_little_of_it() {
            let error = lines(".id", &json!(vec!["é".repeat(1000); 100])).unwrap_err();
            let message = error.message();
            assert!(message.chars().count() < 250 && message.contains("cannot index [\"éé"), "{message}");
            assert!(message.ends_with("é\"] with \"id\""), "{message}");
        }

        #[test]
        fn halt_ends_the_filter_only() {
            assert_eq!(lines("1, halt, 2", &json!(null)).unwrap(), "1\n");
        }
    }
}

#[cfg(not(feature = "jq"))]
mod without_jq {
    use crate::error::Error;
    use serde_json::Value;

    /// A filter. This build has none.
    #[derive(Debug)]
    pub enum Filter {}

    impl Filter {
        /// Refuses the expression.
        pub fn parse(_: &str) -> Result<Self, Error> {
            Err(Error::usage("--jq: this rexctl is built without jq")
                .hint("Use --output api-json | jq EXPR, or build rexctl with its default features."))
        }

        /// Cannot be called.
        pub fn lines(&self, _: &Value, _: bool) -> Result<String, Error> {
            match *self {}
        }
    }
}
