//! hammer's ASCII table: columns are at most 80 wide, longer cells are cut.

use super::states::{self, StateColumn};
use super::{Grid, Heading};
use crate::render::fit;

const MAX_COLUMN_WIDTH: usize = 80;
/// Stands between two cells.
const SEPARATOR: &str = " | ";

/// Returns the lines of the table, each with its line break. Words of states have colours where the user asks for them everywhere.
pub fn list(grid: &Grid, no_headers: bool, colour: bool) -> impl Iterator<Item = String> {
    let heads = grid.headings().iter().zip(grid.widths());
    let widths: Vec<usize> = heads.map(|(head, width)| head.width.unwrap_or((*width).min(MAX_COLUMN_WIDTH))).collect();
    let rule = widths.iter().map(|width| "-".repeat(*width)).collect::<Vec<_>>().join("-|-") + "\n";
    let labels: Vec<String> = grid.headings().iter().map(Heading::shown).collect();
    let header = line(labels.iter().map(|label| (label.as_str(), fit::width(label))), &widths);
    let rule_after = (grid.len() > 0).then(|| rule.clone());
    let around = !no_headers;
    let top = [rule.clone(), header, rule].into_iter().filter(move |_| around);
    let columns: Vec<StateColumn> = grid.headings().iter().zip(&widths).flat_map(state_column).collect();
    let rows = (0..grid.len()).map(move |at| line(grid.row(at).map(|cell| (cell, grid.width_of(cell))), &widths));
    let rows = rows.map(move |row| if colour { states::paint(&row, &columns) } else { row });
    top.chain(rows).chain(rule_after.into_iter().filter(move |_| around))
}

/// Returns the column, and what separates it from the next.
fn state_column((heading, width): (&Heading, &usize)) -> [StateColumn; 2] {
    [(*width, states::are_in(heading.label)), (SEPARATOR.len(), false)]
}

/// Returns the line of cells with their widths.
fn line<'a>(cells: impl Iterator<Item = (&'a str, usize)>, widths: &[usize]) -> String {
    let mut line = String::with_capacity(widths.iter().map(|width| width + SEPARATOR.len()).sum());
    for (at, ((cell, taken), width)) in cells.zip(widths).enumerate() {
        if at > 0 {
            line.push_str(SEPARATOR);
        }
        push_fitted(&mut line, cell, taken, *width);
    }
    line + "\n"
}

/// Adds a cell that takes so many columns, in a column of this width.
fn push_fitted(line: &mut String, cell: &str, taken: usize, width: usize) {
    if let Some(missing) = width.checked_sub(taken) {
        line.push_str(cell);
        push_blanks(line, missing);
        return;
    }
    let room = width.saturating_sub(3);
    let shown = fit::beginning(cell, room);
    line.extend([shown, "..."]);
    push_blanks(line, room - fit::width(shown));
}

fn push_blanks(line: &mut String, mut count: usize) {
    const BLANKS: &str = "                                        ";
    while count > 0 {
        let blanks = BLANKS.get(..count).unwrap_or(BLANKS);
        line.push_str(blanks);
        count -= blanks.len();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[[&str; 2]], no_headers: bool) -> String {
        let mut grid = Grid::new(["Id", "Name"].map(Heading::plain).to_vec());
        rows.iter().for_each(|row| grid.push(row.iter().map(|cell| Some((*cell).into()))));
        list(&grid, no_headers, false).collect()
    }

    #[test]
    fn an_empty_table_has_no_closing_line_and_no_headers_means_rows_only() {
        assert_eq!(table(&[], false), "---|-----\nID | NAME\n---|-----\n");
        assert_eq!(table(&[["1", "x"]], true), "1  | x   \n");
    }

    #[test]
    fn words_of_states_have_colours_on_request() {
        let mut grid = Grid::new(["Status", "Name"].map(Heading::plain).to_vec());
        grid.push(["failed", "failed"].iter().map(|cell| Some((*cell).into())));
        let lines: Vec<_> = list(&grid, true, true).collect();
        assert_eq!(lines, ["\x1b[31mfailed\x1b[0m | failed\n"]);
    }

    #[test]
    fn long_cells_are_cut_by_display_width() {
        let wide = "漢".repeat(50);
        let shown = table(&[["1", &wide]], true);
        assert_eq!(shown, format!("1  | {}... \n", "漢".repeat(38)));
    }
}
