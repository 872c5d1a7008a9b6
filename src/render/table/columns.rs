//! The columns of a list on a terminal, and their widths.

use super::{Grid, Heading, states};
use crate::render::folding::widest_piece;

/// Blanks between two columns.
pub const GAP: usize = 2;
/// Minimum width of a column; a list that would need less is shown as records.
const MIN_WIDTH: usize = 8;
/// Maximum width that a column gets for the sake of a word; where there is no room for that, words are broken in columns of the other width.
const LONGEST_WORDS: [usize; 2] = [24, 12];

/// Labels of columns whose cells are never folded.
const UNFOLDED: [&str; 4] = ["Id", "ID", "Name", "Title"];

/// A column of a list as it is drawn.
pub struct DrawnColumn {
    /// Place in the grid.
    pub at: usize,
    /// Width on the screen.
    pub width: usize,
    /// Its cells are numbers.
    pub is_number: bool,
    /// Its cells are words of states, which have colours.
    pub is_state: bool,
}

/// Returns the columns of a list on a terminal of `width`; `None` where one would get too narrow.
pub fn columns(grid: &Grid, width: usize, keeps_empty: bool) -> Option<Vec<DrawnColumn>> {
    let values =
        |at: usize| (0..grid.len()).filter_map(move |row| grid.row(row).nth(at)).filter(|cell| !cell.is_empty());
    let has_value = |at: usize| values(at).next().is_some();
    let natural = grid.headings().iter().zip(grid.widths()).enumerate();
    let shown = natural.filter(|(at, _)| keeps_empty || grid.len() == 0 || has_value(*at));
    let mut columns: Vec<(DrawnColumn, bool)> = shown
        .map(|(at, (Heading { label, is_moment, .. }, width))| {
            let is_number = has_value(at) && values(at).all(is_number);
            let is_state = states::are_in(label);
            let column = DrawnColumn { at, width: (*width).max(1), is_number, is_state };
            (column, !is_number && !is_state && !is_moment && !UNFOLDED.contains(label))
        })
        .collect();
    let whole = columns.iter().filter(|(_, folds)| !folds).map(|(column, _)| column.width + GAP).sum::<usize>();
    let text: Vec<&DrawnColumn> = columns.iter().filter(|(_, folds)| *folds).map(|(column, _)| column).collect();
    if text.is_empty() && whole > width + GAP {
        return None;
    }
    let fitted = if text.is_empty() { Vec::new() } else { text_widths(grid, &text, width.checked_sub(whole)?)? };
    columns.iter_mut().filter(|(_, folds)| *folds).zip(fitted).for_each(|((column, _), width)| column.width = width);
    Some(columns.into_iter().map(|(column, _)| column).collect())
}

fn is_number(cell: &str) -> bool {
    cell == "N/A" || cell.parse::<f64>().is_ok_and(f64::is_finite)
}

/// Returns the widths of columns that are folded, in a room of `width`; `None` where one would get too narrow.
fn text_widths(grid: &Grid, columns: &[&DrawnColumn], width: usize) -> Option<Vec<usize>> {
    let natural: Vec<usize> = columns.iter().map(|column| column.width).collect();
    let whole = natural.iter().sum::<usize>() + GAP * natural.len().saturating_sub(1);
    if whole <= width {
        return Some(natural);
    }
    let widest_word = |column: &&DrawnColumn| {
        let cells = (0..grid.len()).filter_map(|row| grid.row(row).nth(column.at)).map(widest_piece);
        let label = grid.headings().get(column.at).map_or(0, |heading| widest_piece(heading.label));
        cells.chain([label]).max().unwrap_or_default()
    };
    let words: Vec<usize> = columns.iter().map(widest_word).collect();
    LONGEST_WORDS.into_iter().find_map(|longest| {
        let narrowest: Vec<usize> = words.iter().map(|word| (*word).clamp(MIN_WIDTH, longest)).collect();
        fit(&natural, &narrowest, width)
    })
}

/// Returns column widths that fit into `width`: the widest columns shrink first, none below its `narrowest` width.
pub fn fit(natural: &[usize], narrowest: &[usize], width: usize) -> Option<Vec<usize>> {
    let room = width.checked_sub(GAP * natural.len().saturating_sub(1))?;
    let limits = |most: usize| natural.iter().zip(narrowest).map(move |(width, least)| (*width).min(most.max(*least)));
    let most = (1..=room).rev().find(|most| limits(*most).sum::<usize>() <= room)?;
    let mut spare = room - limits(most).sum::<usize>();
    let widths = natural.iter().zip(limits(most)).map(|(&wanted, limit)| {
        let more = (wanted - limit).min(spare);
        spare -= more;
        limit + more
    });
    Some(widths.map(|width| width.max(1)).collect())
}
