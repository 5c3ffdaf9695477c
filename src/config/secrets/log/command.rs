//! Secrets among the words of commands: `-p`, `--token`, `curl -u`, and what is piped in.

use super::value::is_none;
use super::{piped, words};
use crate::config::secrets::names::is_secret_name;
use crate::text::TextRange;

/// Commands whose `-p` is a password.
const TAKE_PASSWORD: [&str; 5] = ["login", "oras", "sshpass", "mysql", "regctl"];
/// Options with `user:password`.
const TAKE_LOGIN: [&str; 4] = ["-u", "-U", "--user", "--proxy-user"];
/// What follows `--password` in the warning of Docker itself.
const WARNING: &str = "via the CLI";

/// Adds the secrets of all command lines.
pub(super) fn find(text: &str, found: &mut Vec<TextRange>) {
    let mut start = 0;
    while start < text.len() {
        let (line, next) = words::of_line(text, start, text.len());
        in_words(text, &line, found);
        for quoted in line.iter().map(|word| words::bare(text, *word)) {
            // `sh "docker login …"`, and a script in a line of YAML.
            if text[quoted.start..quoted.end].contains([' ', '\t']) {
                let (inner, _) = words::of_line(text, quoted.start, quoted.end);
                in_words(text, &inner, found);
            }
        }
        start = next;
    }
}

fn in_words(text: &str, line: &[TextRange], found: &mut Vec<TextRange>) {
    in_line(text, line, found);
    piped::find(text, line, found);
}

fn in_line(text: &str, line: &[TextRange], found: &mut Vec<TextRange>) {
    let of = |word: TextRange| &text[word.start..word.end];
    let mut add = |range: TextRange| {
        let range = words::bare(text, range);
        if !is_none(of(range)) {
            found.push(range);
        }
    };
    let (mut takes_password, mut is_curl) = (false, false);
    for (at, &word) in line.iter().enumerate() {
        let option = of(words::bare(text, word));
        let next = line.get(at + 1).copied();
        let name = option.rsplit('/').next().unwrap_or_default();
        takes_password |= TAKE_PASSWORD.contains(&name);
        is_curl |= matches!(name, "curl" | "curl.exe" | "wget");
        let rest = words::bare(text, word);
        if name.eq_ignore_ascii_case("ConvertTo-SecureString") {
            next.into_iter().for_each(&mut add);
        }
        if let Some(long) = option.strip_prefix("--").filter(|long| !long.contains('=')) {
            let is_warning = |next: TextRange| text[next.start..].starts_with(WARNING);
            if let Some(next) = next.filter(|next| is_secret_name(long) && !is_warning(*next)) {
                add(next);
            }
        }
        if takes_password && option.starts_with("-p") {
            match option[2..].strip_prefix('=') {
                _ if option.len() == 2 => next.into_iter().for_each(&mut add),
                Some(value) => add(TextRange::new(rest.end - value.len(), word.end)),
                None => add(TextRange::new(rest.start + 2, word.end)),
            }
        }
        let (flag, value) = option.split_once('=').unwrap_or((option, ""));
        let is_bundle = is_curl && !option.starts_with("--") && option.starts_with('-');
        let attached = option.find('u').filter(|_| is_bundle && !TAKE_LOGIN.contains(&option));
        if TAKE_LOGIN.contains(&flag) && !value.is_empty() {
            password_of(text, TextRange::new(rest.end - value.len(), word.end), &mut add);
        } else if TAKE_LOGIN.contains(&option) && (is_curl || option.len() > 2) {
            if let Some(next) = next {
                password_of(text, next, &mut add);
            }
        } else if let Some(attached) = attached {
            password_of(text, TextRange::new(rest.start + attached + 1, word.end), &mut add);
            let is_flags = option[attached + 1..].is_empty();
            if let Some(next) = next.filter(|_| is_flags) {
                password_of(text, next, &mut add);
            }
        }
    }
}

/// Adds what follows the first colon of a login.
fn password_of(text: &str, login: TextRange, add: &mut impl FnMut(TextRange)) {
    if let Some(colon) = text[login.start..login.end].find(':') {
        add(TextRange::new(login.start + colon + 1, login.end));
    }
}
