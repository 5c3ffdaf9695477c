//! Tables: of Markdown, or values with a comma, a semicolon or a tab between them. The first line names
//! the columns; without names, three values in a line are registry, user and password.

use crate::json::{Document, Json, Style};

/// Names of columns without a line that names them.
const COLUMNS: [&str; 3] = ["registry", "username", "password"];

/// Reads it; `None` when the lines do not have equally many values.
pub(super) fn read(text: &str) -> Option<Document> {
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let first = *lines.first()?;
    let separator = ['|', '\t', ';', ','].into_iter().find(|c| first.contains(*c))?;
    let rows: Vec<Vec<String>> =
        lines.iter().filter(|line| !is_rule(line)).map(|line| cells(line, separator)).collect();
    let width = rows.first()?.len();
    if width < 3 || rows.iter().any(|row| row.len() != width) {
        return None;
    }
    let names = names(&rows[0]);
    let has_names = names.is_some();
    let names = match names {
        Some(names) => names,
        None if width == 3 && rows.iter().all(|row| is_login(row)) => {
            COLUMNS.map(String::from).to_vec()
        }
        None => return None,
    };
    let objects = rows.into_iter().skip(usize::from(has_names)).map(|row| {
        let cells = row.into_iter().map(Json::string);
        Json::Object(names.iter().cloned().zip(cells).collect())
    });
    Some(Document::parse(Json::Array(objects.collect()).write(&Style::docker(), "")))
}

/// Returns whether it is the line below the names, `|---|:--|`.
fn is_rule(line: &str) -> bool {
    line.contains("--") && line.chars().all(|c| "|-: +=".contains(c))
}

fn cells(line: &str, separator: char) -> Vec<String> {
    let line = if separator == '|' { line.trim_matches('|') } else { line };
    let cell = |cell: &str| cell.trim().trim_matches(['`', '"', '*']).to_owned();
    line.split(separator).map(cell).collect()
}

/// Returns the first row when each cell is a name: words that are no host and no secret.
fn names(row: &[String]) -> Option<Vec<String>> {
    let has = |part: &[&str]| {
        row.iter().any(|name| part.iter().any(|part| name.to_ascii_lowercase().contains(part)))
    };
    let sound = row.iter().all(|name| {
        !name.is_empty() && name.chars().all(|c| c.is_alphabetic() || " _-/".contains(c))
    });
    let known = has(&["user", "login", "account"]) && has(&["pass", "token", "secret", "pwd"]);
    (sound && known).then(|| row.to_vec())
}

/// Returns whether a row is a host, a user and a password.
fn is_login(row: &[String]) -> bool {
    let host = row[0].contains('.')
        && row[0].chars().all(|c| c.is_ascii_alphanumeric() || ".:-/".contains(c));
    host && !row[1].is_empty()
        && !row[2].is_empty()
        && !row[1].contains(' ')
        && !row[2].contains(' ')
}
