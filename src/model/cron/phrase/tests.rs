use crate::model::cron::{CronLine, Dialect};

#[test]
fn a_line_is_told_in_words() {
    for (line, words) in [
        ("30 2 * * sun Europe/Berlin", "at 02:30 on Sundays, Berlin time"),
        ("* * * * *", "every minute"),
        ("*/15 * * * *", "every 15 minutes"),
        ("*/7 * * * *", "every 7 minutes from :00 of each hour"),
        ("0 * * * *", "every hour"),
        ("30 * * * * UTC", "every hour at :30, UTC"),
        ("5,35 * * * *", "every 30 minutes from :05 of each hour"),
        ("0,20,25 * * * *", "every hour at minute 0, 20 and 25"),
        ("0 2,14 * * *", "at 02:00 and 14:00 every day"),
        ("0 */2 * * *", "every 2 hours from 00:00"),
        ("0 */6 * * *", "at 00:00, 06:00, 12:00 and 18:00 every day"),
        ("*/15 9-17 * * mon-fri", "every 15 minutes from 09:00 to 17:45 on Mondays to Fridays"),
        ("30 8-18 * * *", "every hour from 08:30 to 18:30"),
        ("* 2 * * *", "every minute from 02:00 to 02:59"),
        ("0 0 1 * *", "at 00:00 on the 1st of the month"),
        ("0 0 1,15,L * *", "at 00:00 on the 1st and 15th and the last day of the month"),
        ("0 0 1 1 *", "at 00:00 on the 1st of January"),
        ("0 4 * jan,jul *", "at 04:00 in January and July"),
        ("0 0 13 * fri", "at 00:00 on the 13th of the month or on Fridays"),
        ("0 0 1-7 * mon&", "at 00:00 on Mondays that are the 1st to 7th of the month"),
        ("0 22 * * tue#2", "at 22:00 on the 2nd Tuesday of the month"),
        ("0 22 * * fri#-1 -05:30", "at 22:00 on the last Friday of the month, UTC-05:30"),
        ("0 22 * * mon%2 America/New_York", "at 22:00 on Mondays of every 2nd week, New York time"),
        ("@daily Europe/Berlin", "at 00:00 every day, Berlin time"),
        ("15 0 2 * * *", "at 02:00, at second 15 every day"),
        ("~ 2 * * *", "at times that the server draws every day"),
        ("~ 2 ~ * *", "at times and on days that the server draws"),
        ("* * * * * *", "every second"),
        ("0 2 * * fri-mon", "at 02:00 on Fridays to Mondays"),
        ("0 2 * * 0-7", "at 02:00 every day"),
        ("0 2 13 * 0-6", "at 02:00 every day"),
        ("0 2 13 * 0-6&", "at 02:00 on the 13th of the month"),
        ("0 2 * * mon%1", "at 02:00 on Mondays"),
        ("0 2 * * mon%4,mon%4+1", "at 02:00 on Mondays of 2 in 4 weeks"),
        ("0 2 * * mon,mon%2", "at 02:00 on Mondays"),
        ("0 2 * * * CET", "at 02:00 every day, CET"),
        ("0 2 * * * Japan", "at 02:00 every day, Japan time"),
        ("0 2 * * * Etc/GMT+5", "at 02:00 every day, UTC-05:00"),
        ("0 2 ~ * *", "at 02:00 on days that the server draws"),
    ] {
        assert_eq!(CronLine::parse(line, Dialect::Fugit).unwrap().in_words(), words, "{line}");
    }
}

#[test]
fn an_older_server_reads_the_same_words_without_a_zone() {
    for (line, words) in [
        ("30 2 * * sun Europe/Berlin", "at 02:30 on Sundays"),
        ("0 0 13 * fri", "at 00:00 on the 13th of the month or on Fridays"),
        ("*/15 * * * *", "every 15 minutes"),
        ("0 0 1-31 * mon", "at 00:00 on the 1st to 31st of the month or on Mondays"),
        ("0 2 * * fri-mon", "at 02:00 on the 1st of the month"),
        ("0 22-2 * * *", "at 00:00 every day"),
        ("0,30 22-2 * * mon", "at 00:00 on Mondays"),
        ("50-10 4,8 * * *", "at 04:00 and 08:00 every day"),
        ("0 2 20-10 * mon", "at 02:00 on Mondays"),
        ("50-10 22-2 * * *", "at irregular times, as the ranges of minute and hour are empty"),
        ("0 24 * * mon", "at 24:00 on Mondays"),
        ("0 0 29 2 *", "at 00:00 on the 29th of February, or on the 1st of a month without that day"),
        ("0 0 29 1 *", "at 00:00 on the 29th of January"),
        ("0 0 30,31 * *", "at 00:00 on the 30th and 31st of the month, or on the 1st of a month without these days"),
    ] {
        assert_eq!(CronLine::parse(line, Dialect::Classic).unwrap().in_words(), words, "{line}");
    }
}
