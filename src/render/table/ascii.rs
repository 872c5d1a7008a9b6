//! hammer's ASCII table: columns are at most 80 wide, longer cells are cut.

use super::{Grid, Heading};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

const MAX_COLUMN_WIDTH: usize = 80;

/// Returns the lines of the table, each with its line break.
pub fn lines(grid: &Grid, no_headers: bool) -> impl Iterator<Item = String> {
    let widths: Vec<usize> = grid.widths().iter().map(|width| (*width).min(MAX_COLUMN_WIDTH)).collect();
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
    let fitted: Vec<String> = cells.zip(widths).map(|(cell, width)| fitted(cell, *width)).collect();
    fitted.join(" | ") + "\n"
}

fn fitted(cell: &str, width: usize) -> String {
    if let Some(missing) = width.checked_sub(cell.width()) {
        return cell.to_owned() + &" ".repeat(missing);
    }
    let room = width.saturating_sub(3);
    let mut used = 0;
    let mut shown = String::new();
    for c in cell.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide > room {
            break;
        }
        used += wide;
        shown.push(c);
    }
    shown + "..." + &" ".repeat(room - used)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[[&str; 2]], no_headers: bool) -> String {
        let mut grid = Grid::new(["Id", "Name"].map(Heading::plain).to_vec());
        rows.iter().for_each(|row| grid.push(row.iter().map(|cell| Some((*cell).to_owned()))));
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
