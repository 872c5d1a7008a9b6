//! hammer's ASCII table: columns are at most 80 wide, longer cells are cut.

use super::{Grid, Heading};
use crate::render::fit;
use std::iter::repeat_n;

const MAX_COLUMN_WIDTH: usize = 80;

/// Returns the lines of the table, each with its line break.
pub fn lines(grid: &Grid, no_headers: bool) -> impl Iterator<Item = String> {
    let columns = grid.headings().iter().zip(grid.widths());
    let widths: Vec<usize> =
        columns.map(|(head, width)| head.width.unwrap_or((*width).min(MAX_COLUMN_WIDTH))).collect();
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("-|-") + "\n";
    let labels: Vec<String> = grid.headings().iter().map(Heading::shown).collect();
    let header = line(labels.iter().map(String::as_str), &widths);
    let rule_after = (grid.len() > 0).then(|| rule.clone());
    let around = !no_headers;
    let top = [rule.clone(), header, rule].into_iter().filter(move |_| around);
    let rows = (0..grid.len()).map(move |at| line(grid.row(at), &widths));
    top.chain(rows).chain(rule_after.into_iter().filter(move |_| around))
}

fn line<'a>(cells: impl Iterator<Item = &'a str>, widths: &[usize]) -> String {
    let mut line = String::with_capacity(widths.iter().map(|width| width + " | ".len()).sum());
    for (at, (cell, width)) in cells.zip(widths).enumerate() {
        if at > 0 {
            line.push_str(" | ");
        }
        push_fitted(&mut line, cell, *width);
    }
    line + "\n"
}

fn push_fitted(line: &mut String, cell: &str, width: usize) {
    if let Some(missing) = width.checked_sub(fit::width(cell)) {
        line.push_str(cell);
        line.extend(repeat_n(' ', missing));
        return;
    }
    let room = width.saturating_sub(3);
    let shown = fit::beginning(cell, room);
    line.extend([shown, "..."]);
    line.extend(repeat_n(' ', room - fit::width(shown)));
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[[&str; 2]], no_headers: bool) -> String {
        let mut grid = Grid::new(["Id", "Name"].map(Heading::plain).to_vec());
        rows.iter().for_each(|row| grid.push(row.iter().map(|cell| Some((*cell).into()))));
        lines(&grid, no_headers).collect()
    }

    #[test]
    fn an_empty_table_has_no_closing_line_and_no_headers_means_rows_only() {
        assert_eq!(table(&[], false), "---|-----\nID | NAME\n---|-----\n");
        assert_eq!(table(&[["1", "x"]], true), "1  | x   \n");
    }

    #[test]
    fn long_cells_are_cut_by_display_width() {
        let wide = "漢".repeat(50);
        let shown = table(&[["1", &wide]], true);
        assert_eq!(shown, format!("1  | {}... \n", "漢".repeat(38)));
    }
}
