//! Tables on a terminal, fitted to its width, with long cells folded. They are made in portions, to save memory in long lists.

use super::Grid;
use crate::render::Options;
use anstyle::Style;
use comfy_table::{ColumnConstraint, ContentArrangement, ContentLineStyle, Table, TableStyle, Width};

const GAP: usize = 2;
/// Minimum width of a column; a list that would need less is shown as records.
const MIN_WIDTH: usize = 8;
const ROWS_AT_ONCE: usize = 256;

/// Returns a list: a bold header over a rule, then the rows. Where columns would get too narrow, each row is a record.
pub fn list(grid: &Grid, width: usize, options: &Options) -> impl Iterator<Item = String> {
    let widths = fit(grid.widths(), width, MIN_WIDTH);
    let header = widths.as_deref().filter(|_| !options.no_headers).map(|widths| header(grid, widths, options.colour));
    let portion = if widths.is_some() { ROWS_AT_ONCE } else { 1 };
    let portions = (0..grid.len()).step_by(portion).map(move |from| match &widths {
        Some(widths) => {
            let rows = (from..grid.len()).take(ROWS_AT_ONCE).map(|at| grid.row(at).map(str::to_owned).collect());
            draw(rows, widths)
        }
        None => fields(grid, from, width) + "\n",
    });
    header.into_iter().chain(portions)
}

/// Returns one record: labels on the left, values on the right.
pub fn record(grid: &Grid, width: usize) -> impl Iterator<Item = String> {
    (0..grid.len()).map(move |at| fields(grid, at, width))
}

fn fields(grid: &Grid, at: usize, width: usize) -> String {
    let rows = grid.labels().iter().zip(grid.row(at)).map(|(label, cell)| vec![label.to_uppercase(), cell.to_owned()]);
    let label_width = grid.labels().iter().map(|label| label.chars().count()).max().unwrap_or(0);
    let value_width = grid.widths().iter().copied().max().unwrap_or(0);
    let widths = fit(&[label_width, value_width], width, 2).unwrap_or_default();
    draw(rows, &widths)
}

fn header(grid: &Grid, widths: &[usize], colour: bool) -> String {
    let labels = grid.labels().iter().map(|label| label.to_uppercase()).collect();
    let bold = if colour { Style::new().bold() } else { Style::new() };
    let lines = draw(std::iter::once(labels), widths);
    let lines: String = lines.lines().map(|line| format!("{bold}{line}{bold:#}\n")).collect();
    let total = widths.iter().sum::<usize>() + GAP * widths.len().saturating_sub(1);
    lines + &"─".repeat(total) + "\n"
}

/// Returns column widths that fit into `width`: the widest columns shrink first, none below `narrowest`.
fn fit(natural: &[usize], width: usize, narrowest: usize) -> Option<Vec<usize>> {
    let room = width.checked_sub(GAP * natural.len().saturating_sub(1))?;
    let taken = |most: usize| natural.iter().map(|width| (*width).min(most)).sum::<usize>();
    let most = (narrowest..=room).rev().find(|most| taken(*most) <= room)?;
    let mut spare = room - taken(most);
    let widths = natural.iter().map(|&wanted| {
        let more = wanted.saturating_sub(most).min(spare);
        spare -= more;
        wanted.min(most) + more
    });
    Some(widths.map(|width| width.max(1)).collect())
}

fn draw(rows: impl Iterator<Item = Vec<String>>, widths: &[usize]) -> String {
    let mut table = Table::new();
    table.load_style(TableStyle::new().content_lines(ContentLineStyle::none()));
    table.set_content_arrangement(ContentArrangement::Dynamic).add_rows(rows);
    for (at, width) in widths.iter().enumerate() {
        let gap = if at + 1 < widths.len() { GAP } else { 0 };
        if let Some(column) = table.column_mut(at) {
            let width = u16::try_from(width + gap).unwrap_or(u16::MAX);
            column.set_padding((0, gap as u16)).set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
    }
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use expect_test::expect;
    use proptest::prelude::*;
    use unicode_width::UnicodeWidthStr;

    fn grid(labels: &[&'static str], rows: &[Vec<String>]) -> Grid {
        let mut grid = Grid::new(labels.to_vec());
        rows.iter().for_each(|row| grid.push(row.iter().cloned().map(Some)));
        grid
    }

    fn jobs() -> Grid {
        let rows = [
            ["1", "Run uptime", "failed", "12", "1", "0", "13", "2026-11-23 20:41:35 UTC"],
            [
                "27",
                "Install package httpd 漢字 on every web server",
                "queued",
                "0",
                "0",
                "0",
                "N/A",
                "2027-01-01 10:00:00 UTC",
            ],
        ];
        let rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        grid(&["ID", "Description", "Status", "Success", "Failed", "Pending", "Total", "Start"], &rows)
    }

    #[test]
    fn a_wide_terminal_shows_each_row_on_one_line() {
        expect![[r#"
            ID  DESCRIPTION                                     STATUS  SUCCESS  FAILED  PENDING  TOTAL  START
            ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
            1   Run uptime                                      failed  12       1       0        13     2026-11-23 20:41:35 UTC
            27  Install package httpd 漢字 on every web server  queued  0        0       0        N/A    2027-01-01 10:00:00 UTC
        "#]].assert_eq(&list(&jobs(), 120, &Options::default()).collect::<String>());
    }

    #[test]
    fn at_80_columns_long_cells_are_folded() {
        expect![[r#"
            ID  DESCRIPTION        STATUS  SUCCESS  FAILED  PENDING  TOTAL  START
            ────────────────────────────────────────────────────────────────────────────────
            1   Run uptime         failed  12       1       0        13     2026-11-23
                                                                            20:41:35 UTC
            27  Install package    queued  0        0       0        N/A    2027-01-01
                httpd 漢字 on                                               10:00:00 UTC
                every web server
        "#]]
        .assert_eq(&list(&jobs(), 80, &Options::default()).collect::<String>());
    }

    #[test]
    fn where_columns_get_too_narrow_rows_become_records() {
        expect![[r#"
            ID           1
            DESCRIPTION  Run uptime
            STATUS       failed
            SUCCESS      12
            FAILED       1
            PENDING      0
            TOTAL        13
            START        2026-11-23 20:41:35 UTC

            ID           27
            DESCRIPTION  Install package httpd 漢字
                         on every web server
            STATUS       queued
            SUCCESS      0
            FAILED       0
            PENDING      0
            TOTAL        N/A
            START        2027-01-01 10:00:00 UTC

        "#]]
        .assert_eq(&list(&jobs(), 40, &Options::default()).collect::<String>());
    }

    #[test]
    fn colour_makes_the_header_bold() {
        let options = Options { colour: true, ..Options::default() };
        let header = list(&jobs(), 120, &options).next().unwrap();
        assert!(
            header.starts_with("\x1b[1mID ") && header.lines().next().unwrap().ends_with("START\x1b[0m"),
            "{header:?}"
        );
    }

    proptest! {
        #[test]
        fn no_line_is_wider_than_the_terminal_and_no_cell_breaks_a_row(
            width in 20usize..220,
            rows in prop::collection::vec(prop::collection::vec(".{0,60}|[a-z\n\t ]{0,90}|(漢|字|e\u{301}|👩| ){0,50}", 9), 0..5),
        ) {
            let labels = ["ID", "Description", "Status", "Success", "Failed", "Pending", "Total", "Randomized ordering", "Inputs"];
            let grid = grid(&labels, &rows);
            let drawn: String = list(&grid, width, &Options::default()).chain(record(&grid, width)).collect();
            for line in drawn.lines() {
                prop_assert!(line.width() <= width, "{} > {width}: {line:?}", line.width());
                prop_assert!(!line.contains(char::is_control));
            }
        }
    }
}
