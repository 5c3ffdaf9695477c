//! Marks before each line: numbers of `cat -n`, quotes of a mail, signs of a difference, times of a
//! log, names of Compose.

use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::{Input, Wants};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("line-marks"), name: "marked lines", recognise };

/// Reader of one kind of mark: returns the rest of the line.
type Mark = fn(&str) -> Option<&str>;

const MARKS: [(Mark, &str, &str); 4] = [
    (number, "numbered lines", "The numbers before the lines were removed."),
    (quote, "quoted lines", "The > before the lines, as a mail quotes them, were removed."),
    (time, "lines of a log", "The times before the lines were removed."),
    (
        service,
        "lines of a log",
        "The names before the lines, as Compose writes them, were removed.",
    ),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    // The untrimmed text: the first line may be indented.
    let text = if input.text().is_empty() { "" } else { input.untrimmed() };
    let lines: Vec<&str> = text.lines().collect();
    let filled = lines.iter().filter(|line| !line.trim().is_empty()).count();
    if let Some(found) = difference(text, &lines) {
        return Some(found);
    }
    let (inside, name, words) = MARKS.iter().find_map(|(mark, name, words)| {
        let mut inside = String::with_capacity(text.len());
        let mut marked = 0usize;
        for line in &lines {
            match mark(line) {
                Some(rest) => {
                    marked += 1;
                    inside.push_str(rest);
                }
                None if line.trim().is_empty() => {}
                // A log has lines without a time, which go on.
                None => return None,
            }
            inside.push('\n');
        }
        let enough =
            marked == filled && marked > 0 && is_counted(&lines, *name == "numbered lines");
        enough.then_some((inside, *name, *words))
    })?;
    let found = Extracted::wrapped(inside, Wants::Anything);
    let mut found = Match::new(Confidence::Certain, "Each line has a mark before it.", found);
    found.product = Some(name);
    Some(found.remark(Some(Remark::new(RemarkKind::Removed, words))))
}

fn is_counted(lines: &[&str], is_number: bool) -> bool {
    let mut last = None;
    !is_number
        || lines.len() > 1
            && lines.iter().filter(|line| !line.trim().is_empty()).all(|line| {
                let digits: String =
                    line.trim_start().chars().take_while(char::is_ascii_digit).collect();
                let number = digits.parse::<u64>().ok();
                let sound = number.is_some() && (last.is_none() || number > last);
                last = number;
                sound
            })
}

fn number(line: &str) -> Option<&str> {
    let bare = line.trim_start();
    let rest = bare.trim_start_matches(|c: char| c.is_ascii_digit());
    if rest.len() == bare.len() || bare.len() - rest.len() > 6 {
        return None;
    }
    if rest.is_empty() {
        return Some("");
    }
    ["\t", "  ", ": ", " | ", "| ", "|", ":", ") ", ". ", " "]
        .iter()
        .find_map(|mark| rest.strip_prefix(mark))
}

fn quote(line: &str) -> Option<&str> {
    let rest = line.trim_start().strip_prefix('>')?;
    Some(rest.strip_prefix(' ').unwrap_or(rest))
}

/// Reads `2024-05-02T09:14:31.123Z `, `[09:14:31] `, `May  2 09:14:31 host prog[1]: `.
fn time(line: &str) -> Option<&str> {
    let bare = line.trim_start();
    let near = bare.char_indices().take(50).find(|(_, c)| *c == ' ').map(|(at, _)| at);
    let is_time = |word: &str| {
        let word = word.trim_matches(['[', ']', '(', ')', ',']);
        let digits = word.bytes().filter(u8::is_ascii_digit).count();
        digits >= 4
            && word.bytes().all(|b| b.is_ascii_digit() || b"-:.,TZ+/_".contains(&b))
            && word.contains(':')
    };
    let is_date = |word: &str| {
        let word = word.trim_matches(['[', ']']);
        word.len() == 10 && word.bytes().all(|b| b.is_ascii_digit() || b"-/.".contains(&b))
    };
    let Some(at) = near else { return is_time(bare).then_some("") };
    let (first, rest) = (&bare[..at], &bare[at + 1..]);
    if is_time(first) {
        return Some(rest);
    }
    if is_date(first) {
        let (second, rest) = rest.split_once(' ')?;
        return is_time(second).then_some(rest);
    }
    // syslog
    let months =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    if months.contains(&first) {
        let (day, rest) = rest.trim_start().split_once(' ')?;
        let (time, rest) = rest.split_once(' ')?;
        let (_, rest) = rest.split_once(": ")?;
        return (day.len() < 3 && is_time(time)).then_some(rest);
    }
    None
}

fn service(line: &str) -> Option<&str> {
    let (name, rest) = line.split_once('|')?;
    let name = name.trim_end();
    let sound = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    let is_name =
        !name.is_empty() && name.len() < 50 && name.chars().all(sound) && name.contains(['-', '_']);
    is_name.then(|| rest.strip_prefix(' ').unwrap_or(rest))
}

/// Reads a difference: what is there after it, and what was before.
fn difference(text: &str, lines: &[&str]) -> Option<Match> {
    let has_head =
        text.contains("\n@@ ") || text.starts_with("@@ ") || text.starts_with("diff --git ");
    let filled = || lines.iter().filter(|line| !line.trim().is_empty());
    let is_added = filled().all(|line| line.starts_with('+'));
    let is_signed = filled().all(|line| line.starts_with(['+', '-', ' ']))
        && filled().any(|line| line.starts_with('+'))
        && filled().any(|line| line.starts_with('-'))
        && !text.starts_with("---\n")
        && !text.starts_with("- ")
        && !text.starts_with("-----");
    if filled().count() == 0 || !(has_head || is_added || is_signed) {
        return None;
    }
    let (mut after, mut before) = (String::new(), String::new());
    let heads = [
        "+++",
        "---",
        "diff ",
        "index ",
        "@@",
        "new file",
        "old mode",
        "new mode",
        "deleted file",
        "\\ No newline",
        "similarity",
        "rename ",
    ];
    for line in lines {
        if heads.iter().any(|head| line.starts_with(head)) && !is_added {
            continue;
        }
        let (sign, rest) = (line.chars().next().unwrap_or(' '), line.get(1..).unwrap_or_default());
        if sign != '-' {
            after.push_str(rest);
            after.push('\n');
        }
        if sign != '+' {
            before.push_str(rest);
            before.push('\n');
        }
    }
    let mut things = Vec::new();
    let mut add = |name: &str, text: String| {
        if !text.trim().is_empty() {
            let mut thing = Extracted::wrapped(text, Wants::Anything);
            thing.part = Some(name.to_owned());
            things.push(thing);
        }
    };
    let has_removed = filled().any(|line| line.starts_with('-') && !line.starts_with("---"));
    add("after the change", after);
    if has_removed {
        add("before the change", before);
    }
    let mut found = Match::of_parts(
        Confidence::Certain,
        "Each line has the mark of a difference before it.",
        things,
    );
    found.product = Some("difference");
    let words = "The + and - before the lines were removed.";
    Some(found.remark(Some(Remark::new(RemarkKind::Removed, words))))
}
