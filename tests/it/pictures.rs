//! The pictures of the documents show the program on a terminal of 80 columns: `UPDATE_EXPECT=1 cargo test --test it pictures` draws
//! them. Durations differ between runs, so that they alone make no picture stale.

use crate::terminal::{rest, terminal};
use anstyle::{Ansi256Color, AnsiColor, Color, RgbColor, Style};
use anstyle_svg::{Palette, Term, VGA, WIN10_CONSOLE};
use std::num::NonZero;
use std::path::Path;

const COLUMNS: u16 = 80;
/// More than any picture has.
const ROWS: NonZero<u16> = NonZero::new(60).unwrap();

/// Name of a picture, and what follows `rexctl` in the command that it shows.
const PICTURES: [(&str, &str); 2] = [
    ("run", "sandbox -- run 'web*' cache03 db08 -- uptime"),
    ("mistakes", "sandbox -- run 'web*' --start-at never --concurrency-level 0 --max-iteration x -- id"),
];

/// Text and background.
type Colours = (RgbColor, RgbColor);

const DARK: Colours = (RgbColor(0xe6, 0xed, 0xf3), RgbColor(0x0d, 0x11, 0x17));
const LIGHT: Colours = (RgbColor(0x1f, 0x23, 0x28), RgbColor(0xf6, 0xf8, 0xfa));

fn drawn(text: &str, (foreground, background): Colours, palette: Palette) -> String {
    let term = Term::new().palette(palette).fg_color(Color::Rgb(foreground)).bg_color(Color::Rgb(background));
    term.render_svg(text)
}

/// What stands on the terminal at the end of a command.
fn screen(command: &str) -> String {
    let home = tempfile::tempdir().unwrap();
    let mut session = terminal(&home, command);
    let shown = rest(&mut session);
    let mut parser = vt100::Parser::new(ROWS, NonZero::new(COLUMNS).unwrap(), 0);
    parser.process(shown.split("code=").next().unwrap().as_bytes());
    let rows: Vec<String> = (0..ROWS.get()).map(|row| styled_row(parser.screen(), row)).collect();
    format!("$ rexctl {command}\n{}", rows.join("\n").trim_end())
}

fn styled_row(screen: &vt100::Screen, row: u16) -> String {
    let cells: Vec<_> = (0..COLUMNS).filter_map(|column| screen.cell(row, column)).collect();
    let runs = cells.chunk_by(|a, b| (a.fgcolor(), a.bold()) == (b.fgcolor(), b.bold()));
    let row: String = runs
        .map(|run| {
            let style = style(run[0]);
            let text: String = run.iter().map(|cell| if cell.has_contents() { cell.contents() } else { " " }).collect();
            format!("{style}{text}{style:#}")
        })
        .collect();
    row.trim_end().to_owned()
}

fn style(cell: &vt100::Cell) -> Style {
    let style = if cell.bold() { Style::new().bold() } else { Style::new() };
    match cell.fgcolor() {
        vt100::Color::Idx(index) => {
            let colour = Ansi256Color(index);
            style.fg_color(Some(colour.into_ansi().map_or(colour.into(), AnsiColor::into)))
        }
        _ => style,
    }
}

/// The picture with its durations left out.
fn without_durations(picture: &str) -> String {
    let is_duration = |word: &str| {
        let number = word.trim_end_matches('.').strip_suffix('s');
        word == "-" || number.is_some_and(|number| number.parse::<f64>().is_ok())
    };
    picture.split([' ', '<', '>']).filter(|word| !word.is_empty() && !is_duration(word)).collect::<Vec<_>>().join(" ")
}

#[test]
fn every_picture_shows_what_the_program_does() {
    let images = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/images");
    let draws = std::env::var_os("UPDATE_EXPECT").is_some();
    for (name, command) in PICTURES {
        let screen = screen(command);
        for (look, colours, palette) in [("dark", DARK, WIN10_CONSOLE), ("light", LIGHT, VGA)] {
            let path = images.join(format!("{name}-{look}.svg"));
            let drawn = drawn(&screen, colours, palette);
            let found = std::fs::read_to_string(&path).unwrap_or_default();
            let is_stale = without_durations(&drawn) != without_durations(&found);
            if is_stale && draws {
                std::fs::create_dir_all(&images).unwrap();
                std::fs::write(&path, &drawn).unwrap();
            }
            assert!(!is_stale || draws, "{} is stale:\n{screen}", path.display());
        }
    }
}
