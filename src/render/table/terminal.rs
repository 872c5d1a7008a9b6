//! Tables on a terminal, fitted to its width, with long cells folded. They are made in portions, to save memory in long lists.

use super::columns::{DrawnColumn, GAP, columns, fit};
use super::{Grid, Heading, states};
use crate::render::Options;
use crate::render::folding::folded;
use anstyle::Style;
use comfy_table::{CellAlignment, ColumnConstraint, ContentArrangement, ContentLineStyle, Table, TableStyle, Width};

const ROWS_AT_ONCE: usize = 256;

/// Returns a list: a bold header over a rule, then the rows. Where columns would get too narrow, each row is a record. Columns without any
/// value are left out, unless the user chose the fields.
pub fn list(grid: &Grid, width: usize, options: &Options) -> impl Iterator<Item = String> {
    let columns = columns(grid, width, options.fields.are_chosen());
    let header =
        columns.as_deref().filter(|_| !options.no_headers).map(|columns| header(grid, columns, options.colour));
    let portion = if columns.is_some() { ROWS_AT_ONCE } else { 1 };
    let portions = (0..grid.len()).step_by(portion).map(move |from| match &columns {
        Some(columns) => {
            let rows = (from..grid.len()).take(ROWS_AT_ONCE).map(|at| cells(grid.row(at), columns));
            let drawn = draw(rows, columns);
            let places: Vec<_> = columns.iter().map(|column| (column.width + GAP, column.is_state)).collect();
            if options.colour { states::paint(&drawn, &places) } else { drawn }
        }
        None => fields(grid, from, width) + "\n",
    });
    header.into_iter().chain(portions)
}

fn cells<'a>(row: impl Iterator<Item = &'a str>, columns: &[DrawnColumn]) -> Vec<String> {
    let row: Vec<&str> = row.collect();
    columns.iter().map(|column| row.get(column.at).copied().unwrap_or_default().to_owned()).collect()
}

/// Returns one record: labels on the left, values on the right.
pub fn record(grid: &Grid, width: usize) -> impl Iterator<Item = String> {
    (0..grid.len()).map(move |at| fields(grid, at, width))
}

fn fields(grid: &Grid, at: usize, width: usize) -> String {
    let labels: Vec<String> = grid.headings().iter().map(Heading::shown).collect();
    let label_width = labels.iter().map(|label| label.chars().count()).max().unwrap_or(0);
    let rows = labels.into_iter().zip(grid.row(at)).map(|(label, cell)| vec![label, cell.to_owned()]);
    let value_width = grid.widths().iter().copied().max().unwrap_or(0);
    let widths = fit(&[label_width, value_width], &[2, 2], width).unwrap_or_default();
    let columns: Vec<_> = widths
        .into_iter()
        .enumerate()
        .map(|(at, width)| DrawnColumn { at, width, is_number: false, is_state: false })
        .collect();
    draw(rows, &columns)
}

fn header(grid: &Grid, columns: &[DrawnColumn], colour: bool) -> String {
    let shown: Vec<String> = grid.headings().iter().map(Heading::shown).collect();
    let labels = cells(shown.iter().map(String::as_str), columns);
    let bold = if colour { Style::new().bold() } else { Style::new() };
    let lines = draw(std::iter::once(labels), columns);
    let lines: String = lines.lines().map(|line| format!("{bold}{line}{bold:#}\n")).collect();
    let widths = columns.iter().map(|column| column.width).sum::<usize>();
    let total = widths + GAP * columns.len().saturating_sub(1);
    lines + &"─".repeat(total) + "\n"
}

fn draw(rows: impl Iterator<Item = Vec<String>>, columns: &[DrawnColumn]) -> String {
    let mut table = Table::new();
    table.load_style(TableStyle::new().content_lines(ContentLineStyle::none()));
    let fitted = |(cell, column): (String, &DrawnColumn)| folded(cell, column.width);
    let rows = rows.map(|row| row.into_iter().zip(columns).map(fitted).collect::<Vec<_>>());
    table.set_content_arrangement(ContentArrangement::Dynamic).add_rows(rows);
    for (at, DrawnColumn { width, is_number, .. }) in columns.iter().enumerate() {
        let gap = if at + 1 < columns.len() { GAP } else { 0 };
        if let Some(column) = table.column_mut(at) {
            column.set_cell_alignment(if *is_number { CellAlignment::Right } else { CellAlignment::Left });
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
        let mut grid = Grid::new(labels.iter().map(|label| Heading::plain(label)).collect());
        rows.iter().for_each(|row| grid.push(row.iter().map(|cell| Some(cell.into()))));
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
             1  Run uptime                                      failed       12       1        0     13  2026-11-23 20:41:35 UTC
            27  Install package httpd 漢字 on every web server  queued        0       0        0    N/A  2027-01-01 10:00:00 UTC
        "#]].assert_eq(&list(&jobs(), 120, &Options::default()).collect::<String>());
    }

    #[test]
    fn at_80_columns_long_cells_are_folded() {
        expect![[r#"
            ID  DESCRIPTION        STATUS  SUCCESS  FAILED  PENDING  TOTAL  START
            ────────────────────────────────────────────────────────────────────────────────
             1  Run uptime         failed       12       1        0     13  2026-11-23
                                                                            20:41:35 UTC
            27  Install package    queued        0       0        0    N/A  2027-01-01
                httpd 漢字 on                                               10:00:00 UTC
                every web server
        "#]]
        .assert_eq(&list(&jobs(), 80, &Options::default()).collect::<String>());
    }

    #[test]
    fn a_long_word_is_broken_before_a_table_becomes_records() {
        let row = |id: &str, text: &str| [id, text].map(str::to_owned).to_vec();
        let rows = [
            row("1", "Run uptime"),
            row("2", "Run #!/bin/bash\necho deploy\n"),
            row("3", "Run https://example.com/deploy.sh"),
        ];
        expect![[r#"
            ID  DESCRIPTION
            ──────────────────
             1  Run uptime
             2  Run
                #!/bin/bash\n
                echo deploy\n
             3  Run
                https://exampl
                e.com/deploy.s
                h
        "#]]
        .assert_eq(&list(&grid(&["ID", "Description"], &rows), 18, &Options::default()).collect::<String>());
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
    fn numbers_are_right_aligned_names_stay_whole_and_columns_without_values_go() {
        let rows = [["1", "a name of several words", "a text that is longer than its column", ""]; 2];
        let mut rows: Vec<Vec<String>> = rows.iter().map(|row| row.map(str::to_owned).to_vec()).collect();
        rows[1][0] = "123".into();
        expect![[r#"
             ID  NAME                     TEXT
            ──────────────────────────────────────────────────
              1  a name of several words  a text that is
                                          longer than its
                                          column
            123  a name of several words  a text that is
                                          longer than its
                                          column
        "#]]
        .assert_eq(&list(&grid(&["Id", "Name", "Text", "Empty"], &rows), 50, &Options::default()).collect::<String>());
    }

    #[test]
    fn times_are_never_folded_and_their_zone_stands_once_in_the_header() {
        let time =
            |label, zone: Option<&str>| Heading { label, zone: zone.map(str::to_owned), is_moment: true, width: None };
        let headings = [Heading::plain("Text"), time("Start", Some("Europe/Berlin")), time("End", None)];
        let mut grid = Grid::new(headings.to_vec());
        let row = ["a text that is longer than its column", "2026-11-28 17:55", "2026-11-28 18:05"];
        grid.push(row.iter().map(|cell| Some((*cell).into())));
        expect![[r#"
            TEXT                   START             END
                                   (Europe/Berlin)
            ─────────────────────────────────────────────────────────
            a text that is longer  2026-11-28 17:55  2026-11-28 18:05
            than its column
        "#]]
        .assert_eq(&list(&grid, 57, &Options::default()).collect::<String>());
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

    #[test]
    fn words_of_states_have_colours_and_equal_words_elsewhere_have_none() {
        let rows =
            [["漢字 failed", "failed"], ["x", "succeeded"], ["y", "odd"]].map(|row| row.map(str::to_owned).to_vec());
        let grid = grid(&["Description", "Status"], &rows);
        let shown = |colour| {
            let options = Options { colour, ..Options::default() };
            list(&grid, 80, &options).skip(1).collect::<String>()
        };
        let plain = shown(false);
        assert_eq!(plain, "漢字 failed  failed\nx            succeeded\ny            odd\n");
        let painted = plain.replacen("  failed", "  \x1b[31mfailed\x1b[0m", 1);
        assert_eq!(shown(true), painted.replace("succeeded", "\x1b[32msucceeded\x1b[0m"));
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
