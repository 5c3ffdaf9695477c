//! `curl` command with a login in it: `-u user:password`, or a header.

use super::command::{after, known, text_of};
use crate::docker::login_key;
use crate::import::build::{new_file, Login};
use crate::import::format::{Confidence, Extracted, Format, FormatId, Match, Payload};
use crate::import::input::{Context, Input, Wants};
use crate::secret::Secret;
use crate::shell::options::{self, with_value, Named};
use crate::shell::{self, Word};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("command-curl"), name: "curl command", recognise };

/// Relevant options, and the common ones that take a value.
const OPTIONS: [Named; 14] = [
    with_value('u', "user"),
    with_value('H', "header"),
    with_value('X', "request"),
    with_value('d', "data"),
    with_value('o', "output"),
    with_value('A', "user-agent"),
    with_value('e', "referer"),
    with_value('b', "cookie"),
    with_value('m', "max-time"),
    with_value('w', "write-out"),
    with_value('x', "proxy"),
    with_value(' ', "url"),
    with_value(' ', "unix-socket"),
    with_value(' ', "cacert"),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let script = shell::read_if(text_of(input), &["curl"])?;
    let curl = |name: &str| matches!(name, "curl" | "curl.exe" | "/usr/bin/curl");
    script.commands.iter().find_map(|command| {
        let options = options::read(after(command, curl)?, &OPTIONS);
        let url = options.get("url").or(options.arguments.first());
        let server = url.map(|url| login_key(url.str())).filter(|key| !key.is_empty());
        // A socket is Docker's own daemon, not a registry.
        let server = server.filter(|_| options.get("unix-socket").is_none());
        let found = match options.get("user") {
            Some(word) => user(word, server)?,
            None => header(&options, server)?,
        };
        let reason =
            "It is a curl command with a login in it; the registry is the host of its URL.";
        Some(Match::new(Confidence::Certain, reason, found))
    })
}

fn user(word: &Word, server: Option<String>) -> Option<Extracted> {
    let colon = word.text.iter().position(|&byte| byte == b':')?;
    let mut remarks = Vec::new();
    let password = Word { text: word.text[colon + 1..].to_vec(), ..word.clone() };
    let login = Login {
        key: server.unwrap_or_default(),
        user: word.text[..colon].to_vec(),
        password: known(&password, &mut remarks),
        ..Login::default()
    };
    let mut thing = new_file(&[login]);
    thing.remarks.extend(remarks);
    thing.doubt |= word.varies || password.dynamic.is_some();
    Some(thing)
}

fn header(options: &options::Options, server: Option<String>) -> Option<Extracted> {
    let wanted = ["authorization:", "x-registry-auth:", "x-registry-config:"];
    let word = options.all("header").find(|word| {
        let name = word.str().to_ascii_lowercase();
        wanted.iter().any(|wanted| name.starts_with(wanted))
    })?;
    let context = Context { wants: Wants::Anything, server };
    let inside = Payload::Wrapped(Secret::new(word.text.clone()), context);
    Some(Extracted::new(inside))
}
