//! Several mistakes as a table, folded to the screen.

use crate::error::Problem;
use crate::printable;
use crate::secret::without_secrets;
use comfy_table::{ContentArrangement, ContentLineStyle, Table, TableStyle};

/// Draws a row for each problem, in `width` columns if there is a limit. The file has a column where problems are in files.
pub fn draw(problems: &[Problem], width: Option<usize>) -> String {
    let mut table = Table::new();
    table.load_style(TableStyle::new().content_lines(ContentLineStyle::none()));
    if let Some(width) = width {
        table.set_content_arrangement(ContentArrangement::Dynamic).set_width(u16::try_from(width).unwrap_or(u16::MAX));
    }
    let columns = if problems.iter().any(|problem| problem.file.is_some()) { 0 } else { 1 };
    table.add_row(["FILE", "OPTION", "VALUE", "PROBLEM"].into_iter().skip(columns));
    for problem in problems {
        let (file, value) = (problem.file.as_deref().unwrap_or_default(), problem.value.as_deref().unwrap_or_default());
        table.add_row([file, &problem.option, value, problem.reason()].into_iter().skip(columns).map(cell));
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
