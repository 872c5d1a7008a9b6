//! Several mistakes as a table, folded to the screen.

use crate::error::Problem;
use crate::printable;
use crate::secret::without_secrets;
use comfy_table::{ContentArrangement, ContentLineStyle, Table, TableStyle};

/// Draws a row for each problem, in `width` columns if there is a limit.
pub fn draw(problems: &[Problem], width: Option<usize>) -> String {
    let mut table = Table::new();
    table.load_style(TableStyle::new().content_lines(ContentLineStyle::none()));
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(u16::try_from(width).unwrap_or(u16::MAX));
    }
    table.add_row(["OPTION", "VALUE", "PROBLEM"]);
    for problem in problems {
        let value = problem.value.as_deref().unwrap_or_default();
        table.add_row([&problem.option, value, problem.reason()].map(cell));
    }
    for column in table.column_iter_mut() {
        column.set_padding((0, 2));
    }
    table.lines().map(|line| line.trim_end().to_owned()).collect::<Vec<_>>().join("\n")
}

/// Returns a text as it may be shown, without secrets and on one line.
fn cell(text: &str) -> String {
    printable::line(&without_secrets(text)).into_owned()
}
