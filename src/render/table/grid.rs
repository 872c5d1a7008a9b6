//! The cells of a table, which are stored since column widths are known only after the last row.

use crate::printable;
use crate::render::fit;
use std::borrow::Cow;
use unicode_width::UnicodeWidthStr;

/// The head of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Heading {
    /// Label of the column.
    pub label: &'static str,
    /// The cells are times of this zone.
    pub zone: Option<String>,
    /// The cells are times.
    pub is_moment: bool,
    /// Width of an ASCII column, in place of that of its widest cell.
    pub width: Option<usize>,
}

impl Heading {
    /// Returns the head of a column without times.
    #[cfg(test)]
    pub fn plain(label: &'static str) -> Self {
        Self { label, zone: None, is_moment: false, width: None }
    }

    /// Returns the label as it is shown, with the zone.
    pub fn shown(&self) -> String {
        let zone = self.zone.as_ref().map(|zone| format!(" ({zone})")).unwrap_or_default();
        self.label.to_uppercase() + &zone
    }

    /// Returns the columns that the label needs; the zone may stand below it.
    fn narrowest(&self) -> usize {
        let zone = self.zone.as_ref().map_or(0, |zone| zone.width() + "()".len());
        self.label.width().max(zone)
    }
}

/// Labels and cells. One string holds the texts of all cells.
pub struct Grid {
    headings: Vec<Heading>,
    widths: Vec<usize>,
    text: String,
    ends: Vec<usize>,
    rows: usize,
    /// The cells are printable ASCII: each byte takes one column.
    is_plain: bool,
}

impl Grid {
    /// Makes a grid without rows.
    pub fn new(headings: Vec<Heading>) -> Self {
        let widths = headings.iter().map(Heading::narrowest).collect();
        Self { headings, widths, text: String::new(), ends: Vec::new(), rows: 0, is_plain: true }
    }

    /// Adds the cells of a row, one for each label, each on one line.
    pub fn push<'a>(&mut self, cells: impl Iterator<Item = Option<Cow<'a, str>>>) {
        for (cell, width) in cells.zip(&mut self.widths) {
            let cell = cell.unwrap_or_default();
            let shown = if printable::is_plain(&cell) {
                *width = (*width).max(cell.len());
                cell
            } else {
                self.is_plain = false;
                let shown = printable::line(&cell).into_owned();
                *width = (*width).max(fit::width(&shown));
                shown.into()
            };
            self.text.push_str(&shown);
            self.ends.push(self.text.len());
        }
        self.rows += 1;
    }

    /// Returns the memory of the cells in bytes.
    pub fn size(&self) -> usize {
        self.text.len() + size_of_val(self.ends.as_slice())
    }

    /// Returns the heads of the columns.
    pub fn headings(&self) -> &[Heading] {
        &self.headings
    }

    /// Returns the width of each column: its widest cell or label, in terminal columns.
    pub fn widths(&self) -> &[usize] {
        &self.widths
    }

    /// Returns the columns that a cell takes.
    pub fn width_of(&self, cell: &str) -> usize {
        if self.is_plain { cell.len() } else { fit::width(cell) }
    }

    /// Returns the number of rows.
    pub fn len(&self) -> usize {
        self.rows
    }

    /// Returns the cells of row `at`.
    pub fn row(&self, at: usize) -> impl Iterator<Item = &str> {
        let count = self.headings.len();
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
        let mut grid = Grid::new(["A", "B"].map(Heading::plain).to_vec());
        for row in [["1", "x\ny"], ["", "漢字漢"]] {
            grid.push(row.into_iter().map(|cell| Some(cell.into())));
        }
        let rows: Vec<Vec<&str>> = (0..grid.len()).map(|at| grid.row(at).collect()).collect();
        assert_eq!(rows, [["1", "x\\ny"], ["", "漢字漢"]]);
        assert_eq!(grid.widths(), [1, 6]);
    }
}
