//! The language of man pages, as much of it as the pages need.

/// Date in the footer of the pages; readers of man pages want one.
const DATE: &str = "2026-11-29";

/// A man page as it is written.
pub struct Page(String);

impl Page {
    /// Begins a page of this name and section.
    pub fn new(name: &str, section: u8) -> Self {
        let version = env!("CARGO_PKG_VERSION");
        // Options that are hyphenated or spread over a line cannot be searched or copied.
        Self(format!(".TH {} {section} {DATE} \"rexctl {version}\" \"rexctl\"\n.nh\n.ad l\n", name.to_uppercase()))
    }

    pub fn section(&mut self, heading: &str) {
        self.0.push_str(&format!(".SH \"{}\"\n", escaped(heading)));
    }

    pub fn subsection(&mut self, heading: &str) {
        self.0.push_str(&format!(".SS \"{}\"\n", escaped(heading)));
    }

    /// A filled paragraph of text in which some parts are bold or italic.
    pub fn paragraph(&mut self, text: &str) {
        self.begin_paragraph();
        self.line(text);
    }

    /// A term, already marked up, and the text that explains it, indented.
    pub fn term(&mut self, term: &str, text: &str) {
        self.0.push_str(".TP\n");
        self.line(term);
        self.line(text);
    }

    /// Lines that stay as they are: neither filled nor hyphenated.
    pub fn verbatim(&mut self, text: &str) {
        self.begin_paragraph();
        self.0.push_str(".RS 4\n.EX\n");
        text.lines().for_each(|line| self.line(&escaped(line)));
        self.0.push_str(".EE\n.RE\n");
    }

    /// Begins a paragraph, which a heading does by itself.
    fn begin_paragraph(&mut self) {
        let last = self.0.lines().last().unwrap_or_default();
        if ![".SH", ".SS"].iter().any(|heading| last.starts_with(heading)) {
            self.0.push_str(".PP\n");
        }
    }

    /// Indents what follows, up to [`Page::outdent`].
    pub fn indent(&mut self) {
        self.0.push_str(".RS\n");
    }

    pub fn outdent(&mut self) {
        self.0.push_str(".RE\n");
    }

    fn line(&mut self, text: &str) {
        let is_request = text.starts_with(['.', '\'']);
        self.0.push_str(&format!("{}{text}\n", if is_request { "\\&" } else { "" }));
    }

    pub fn finish(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// Text in which no character has a meaning, and none becomes a typographic one.
pub fn escaped(text: &str) -> String {
    let mut shown = String::new();
    for c in text.chars() {
        match c {
            '\\' => shown.push_str("\\e"),
            '-' => shown.push_str("\\-"),
            '\'' => shown.push_str("\\(aq"),
            '`' => shown.push_str("\\(ga"),
            '^' => shown.push_str("\\(ha"),
            '~' => shown.push_str("\\(ti"),
            '"' => shown.push_str("\\(dq"),
            c => shown.push(c),
        }
    }
    shown
}

pub fn bold(text: &str) -> String {
    format!("\\fB{}\\fR", escaped(text))
}

pub fn italic(text: &str) -> String {
    format!("\\fI{}\\fR", escaped(text))
}

/// Text in which what stands between backticks is bold.
pub fn marked(text: &str) -> String {
    let part = |(at, part): (usize, &str)| if at % 2 == 1 { bold(part) } else { escaped(part) };
    text.split('`').enumerate().map(part).collect()
}
