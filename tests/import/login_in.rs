//! One login in a text of some structure: it is read, and another password is written back.

use base64::Engine as _;
use credenza::config::{edit, ConfigFile, Login};
use credenza::import::{recognise, write_back, Reading, RemarkKind};
use credenza::json::Document;
use serde_json::{json, Value};

use crate::choices::Choices;
use crate::told::logins;

const SIGNS: [&str; 30] = [
    "a", "b", "Z", "7", "0", "-", "_", ".", "!", "#", "$", "%", "&", "*", "+", "/", ":", ";", "=",
    "?", "@", "^", "~", "|", "(", ")", "'", "\"", "\\", "\u{E4}",
];

fn word(choices: &mut Choices) -> String {
    let length = 6 + choices.below(10);
    let middle: String = (0..length).map(|_| choices.of(&SIGNS)).collect();
    format!("x{middle}9")
}

fn yaml(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}

fn sh(text: &str) -> String {
    format!("'{}'", text.replace('\'', "'\\''"))
}

fn hcl(text: &str) -> String {
    Value::from(text).to_string()
}

/// Returns a text of some structure around a login.
fn structure(choices: &mut Choices, host: &str, user: &str, secret: &str) -> String {
    let prefix = choices.of(&["", "CI_", "PROD_", "KITE_"]);
    let server = choices.of(&["registry", "server", "registry_url", "loginServer", "url"]);
    let who = choices.of(&["username", "user", "login"]);
    let what = choices.of(&["password", "token", "passwd", "accessToken"]);
    match choices.below(11) {
        0 => json!({"docker": {server: host, who: user, what: secret}}).to_string(),
        1 => format!("// note\n{}", json!([{"registry": host, who: user, what: secret}])),
        2 => format!("docker:\n  {server}: {}\n  {who}: {}\n  {what}: {}\n", yaml(host), yaml(user), yaml(secret)),
        3 => format!("registries:\n- {server}: {}\n  {what}: {}\n  {who}: {}\n", yaml(host), yaml(secret), yaml(user)),
        4 => format!("export {prefix}REGISTRY={}\nexport {prefix}REGISTRY_USER={}\nexport {prefix}REGISTRY_PASSWORD={}\n", sh(host), sh(user), sh(secret)),
        5 => format!("[docker]\n{server} = {}\n{who} = {}\n{what} = {}\n", hcl(host), hcl(user), hcl(secret)),
        6 => format!("provider \"docker\" {{\n  registry_auth {{\n    address = {}\n    username = {}\n    password = {}\n  }}\n}}\n", hcl(host), hcl(user), hcl(secret)),
        7 => format!("machine {host} login {user} password {secret}\n"),
        8 => format!("configs:\n  {}:\n    auth:\n      username: {}\n      password: {}\n", yaml(host), yaml(user), yaml(secret)),
        9 => json!({host: {"username": user, "password": secret}}).to_string(),
        _ => json!({"kind": "Secret", "stringData": {"registry": host, "username": user, "password": secret}}).to_string(),
    }
}

/// Returns whether a reading says that it does not have the login.
fn is_refused(reading: &Reading) -> bool {
    let kinds = [
        RemarkKind::NoPassword,
        RemarkKind::NoRegistry,
        RemarkKind::NotRead,
        RemarkKind::Note,
        RemarkKind::Dollar,
    ];
    !reading.opens_alone() && reading.remarks.iter().any(|remark| kinds.contains(&remark.kind))
}

/// Returns the text as other systems hand it on.
fn wrapped(choices: &mut Choices, text: &str) -> Vec<u8> {
    let each_line =
        |mark: &str| text.lines().map(|line| [mark, line, "\n"].concat()).collect::<String>();
    let base64 = || base64::engine::general_purpose::STANDARD.encode(text);
    match choices.below(6) {
        0 => base64().into_bytes(),
        1 => each_line("> ").into_bytes(),
        2 => format!("Here it is:\n```\n{text}\n```\n").into_bytes(),
        3 => {
            let units = text.encode_utf16().flat_map(u16::to_le_bytes);
            [0xFF, 0xFE].into_iter().chain(units).collect()
        }
        _ => text.as_bytes().to_vec(),
    }
}

/// Returns the file with another password in its first login.
pub(crate) fn with_password(config: &[u8], password: &str) -> Option<Vec<u8>> {
    let document = Document::parse(config);
    let entry = ConfigFile::new(&document).entries().next()?.id;
    let user = match ConfigFile::new(&document).entry(entry)?.login() {
        Login::Auth(Ok(auth)) => auth.user,
        Login::Fields { user, .. } => user.into_bytes(),
        _ => return None,
    };
    let edits = edit::set_login(&document, entry, &user, password.as_bytes())?;
    Some(document.apply(&edits).0.bytes().to_vec())
}

/// Asserts that a login comes out the same, or is refused by name.
pub(crate) fn comes_out(choices: &mut Choices) {
    let host =
        choices.of(&["reg.kite.example", "reg.kite.example:5000", "ghcr.io", "10.7.0.4:443"]);
    let user = choices.of(&["alice", "robot$ci", "ci-bot_7", "a.b@kite.example", "$oauthtoken"]);
    let secret = word(choices);
    let text = structure(choices, host, user, &secret);
    let best = recognise(text.as_bytes()).remove(0);
    let is_same = logins(&best) == [format!("{host} {user} {secret}")];
    assert!(is_same || is_refused(&best), "{text}\n{:?} {:?}", logins(&best), best);
}

/// Asserts that a changed password is written into the text, and the former one again.
pub(crate) fn is_written_back(choices: &mut Choices) {
    let host = choices.of(&["reg.kite.example", "reg.kite.example:5000", "ghcr.io"]);
    let user = choices.of(&["alice", "robot$ci", "ci-bot_7", "a.b@kite.example"]);
    let secret = word(choices);
    let text = structure(choices, host, user, &secret);
    let text = wrapped(choices, &text);
    let best = recognise(&text).remove(0);
    let other = word(choices);
    // What looks like a variable is refused by name, also in the text that is written.
    if logins(&best) != [format!("{host} {user} {secret}")] || other.contains("$(") {
        return;
    }
    let old = best.config.clone().expect("a file");
    let new = with_password(old.expose(), &other).expect("a login");
    let written = write_back(&best, &new);
    let written =
        written.unwrap_or_else(|_| panic!("{other} into {}", String::from_utf8_lossy(&text)));
    let again = recognise(written.expose()).remove(0);
    assert_eq!(logins(&again), [format!("{host} {user} {other}")]);
    let back = write_back(&again, old.expose());
    let back =
        back.unwrap_or_else(|_| panic!("{secret} for {other} into {}", written.expose_lossy()));
    let back = recognise(back.expose()).remove(0);
    assert_eq!(logins(&back), logins(&best));
}
