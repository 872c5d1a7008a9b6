//! The cells of a table, which are stored since column widths are known only after the last row.

use crate::printable;
use unicode_width::UnicodeWidthStr;

/// Labels and cells. One string holds the texts of all cells.
pub struct Grid {
    labels: Vec<&'static str>,
    widths: Vec<usize>,
    text: String,
    ends: Vec<usize>,
    rows: usize,
}

impl Grid {
    /// Makes a grid without rows.
    pub fn new(labels: Vec<&'static str>) -> Self {
        let widths = labels.iter().map(|label| label.width()).collect();
        Self { labels, widths, text: String::new(), ends: Vec::new(), rows: 0 }
    }

    /// Adds the cells of a row, one for each label, each on one line.
    pub fn push(&mut self, cells: impl Iterator<Item = Option<String>>) {
        for (cell, width) in cells.zip(&mut self.widths) {
            let cell = cell.unwrap_or_default();
            let cell = printable::line(&cell);
            *width = (*width).max(cell.width());
            self.text.push_str(&cell);
            self.ends.push(self.text.len());
        }
        self.rows += 1;
    }

    /// Returns the memory of the cells in bytes.
    pub fn size(&self) -> usize {
        self.text.len() + size_of_val(self.ends.as_slice())
    }

    /// Returns the labels.
    pub fn labels(&self) -> &[&'static str] {
        &self.labels
    }

    /// Returns the width of each column: its widest cell or label, in terminal columns.
    pub fn widths(&self) -> &[usize] {
        &self.widths
    }

    /// Returns the number of rows.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Returns the cells of row `at`.
    pub fn row(&self, at: usize) -> impl Iterator<Item = &str> {
        let count = self.labels.len();
        let from = at * count;
        (from..from + count).map(|cell| {
            let start = cell.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
            self.ends.get(cell).and_then(|&end| self.text.get(start..end)).unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_come_back_on_one_line_each() {
        let mut grid = Grid::new(vec!["A", "B"]);
        for row in [["1", "x\ny"], ["", "漢字漢"]] {
            grid.push(row.into_iter().map(|cell| Some(cell.to_owned())));
        }
        let rows: Vec<Vec<&str>> = (0..grid.len()).map(|at| grid.row(at).collect()).collect();
        assert_eq!(rows, [["1", "x\\ny"], ["", "漢字漢"]]);
        assert_eq!(grid.widths(), [1, 6]);
    }
}
