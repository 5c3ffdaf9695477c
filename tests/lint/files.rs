//! Random files with content that people really have, and with everything that a rule looks for.

use credenza::config::encode_auth;

use crate::choices::Choices;
use crate::layout::Layout;
use crate::tree::Tree;

const KEYS: [&str; 34] = [
    "ghcr.io",
    "https://index.docker.io/v1/",
    "quay.io",
    "registry.example.com:5000",
    "123456789012.dkr.ecr.eu-west-1.amazonaws.com",
    "team.azurecr.io",
    "europe-docker.pkg.dev",
    "registry.gitlab.com",
    "localhost:5000",
    "docker.io",
    "index.docker.io",
    "https://index.docker.io/v1",
    "http://index.docker.io/v1/",
    "https://index.docker.io/v2/",
    "https://docker.io",
    "registry-1.docker.io",
    "hub.docker.com",
    "https://index.docker.io/v1/access-token",
    "https://ghcr.io",
    "http://ghcr.io/v2/",
    "ghcr.io/",
    "ghcr.io:443",
    "GHCR.io",
    " ghcr.io",
    "ghcr.io/team",
    "ghcr.io/team/app",
    "ghcr.io/team/app:1.0",
    "quay.io/org",
    "*.example.com",
    "https://bob:geheim@registry.example.com/",
    "gh\u{441}r.io",
    "xn--ghr-ued.io",
    "ghcr.io\u{200B}",
    "10.0.0.7:5000",
];

const HELPERS: [&str; 12] = [
    "desktop",
    "osxkeychain",
    "wincred",
    "desktop.exe",
    "ecr-login",
    "gcloud",
    "pass",
    "",
    "docker-credential-pass",
    "/usr/bin/pass",
    "my helper",
    "unheard-of",
];

const USERS: [&[u8]; 16] = [
    b"bot",
    b"alice",
    b"AWS",
    b"_json_key",
    b"oauth2accesstoken",
    b"$oauthtoken",
    b"robot$team+ci",
    b"gitlab-ci-token",
    b"00000000-0000-0000-0000-000000000000",
    b"<token>",
    b"me@example.com",
    b"",
    b" bot",
    b"${USER}",
    b"admin",
    b"m\xFCller",
];

const PASSWORDS: [&[u8]; 42] = [
    b"s3cret-and-long-enough",
    b"ghp_0123456789abcdefABCDEF0123456789abcd",
    b"dckr_pat_0123456789abcdefABCDEF01234",
    b"glpat-0123456789abcdefABCD",
    b"s3cret",
    b"p:w",
    b"???>>>~~~",
    "p\u{E4}ss".as_bytes(),
    b"github_pat_0123456789abcdefABCDEF_0123456789abcdefABCDEF0123456789abcdefABCDEF0123456789abc",
    b"ghs_0123456789abcdefABCDEF0123456789abcd",
    b"gho_16C7e42F292c6912E7710c838347Ae178B4a",
    b"glcbt-64_0123456789abcdefABCD",
    b"dckr_oat_0123456789abcdefABCDEF01234",
    b"AKCp0123456789abcdefABCDEF0123456789abcdef",
    b"AKIAIOSFODNN7EXAMPLE",
    b"ya29.a0AfH6SMBx0123456789abcdef",
    // {"exp":1700000000} and {"exp":1767300000}
    b"eyJhbGciOiJub25lIn0.eyJleHAiOjE3MDAwMDAwMDB9.c2ln",
    b"eyJhbGciOiJub25lIn0.eyJleHAiOjE3NjczMDAwMDB9.c2ln",
    // {"payload":"x","expiration":1700000000}
    b"eyJwYXlsb2FkIjoieCIsImV4cGlyYXRpb24iOjE3MDAwMDAwMDB9",
    br#"{"type":"service_account","private_key":"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}"#,
    b"s3cret\n",
    b"s3cret\r\n",
    b" s3cret",
    b"s3cret \n",
    "s3cret\u{A0}".as_bytes(),
    "\u{FEFF}s3cret".as_bytes(),
    b"s3cret\0",
    b"\0\0s3cret",
    b"\0",
    b"\n",
    b"",
    b"p\xE4ss",
    b"\xFF\xFE",
    b"$2y$05$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZ01234",
    b"d41d8cd98f00b204e9800998ecf8427e",
    b"***",
    b"${TOKEN}",
    b"<token>",
    b"changeme",
    b"c3VwZXItczNjcmV0LXRleHQ=",
    b"Harbor12345",
    b"admin",
];

fn string(text: &str) -> Tree {
    Tree::Leaf(credenza::json::encode_string(text).into_bytes())
}

fn raw(text: &str) -> Tree {
    Tree::Leaf(text.as_bytes().to_vec())
}

fn member(key: &str, value: Tree) -> (Vec<u8>, Tree) {
    (credenza::json::encode_string(key).into_bytes(), value)
}

/// Returns an `auth`, right or damaged in one of the ways that occur.
fn auth(choices: &mut Choices) -> String {
    let (user, password) = (choices.of(&USERS), choices.of(&PASSWORDS));
    let right = encode_auth(user, password);
    let plain = String::from_utf8_lossy(&[user, b":", password].concat()).into_owned();
    let secret = String::from_utf8_lossy(password).into_owned();
    // Output of `echo -n TEXT | base64`: `encode_auth` of text with a colon in it.
    let again = |text: &str| {
        let whole = encode_auth(b"x", text.as_bytes());
        let bytes = credenza::codec::base64::decode_go(whole.as_bytes()).expect("base64");
        base64(&bytes[2..])
    };
    let middle = right.len() / 2;
    match choices.below(40) {
        0..=15 => right,
        16 => right.replace('+', "-").replace('/', "_"),
        17 => right.trim_end_matches('=').to_owned(),
        18 => right.trim_end_matches('=').replace('+', "-").replace('/', "_"),
        19 => right + "=",
        20 => format!("{}\n{}", &right[..middle], &right[middle..]),
        21 => right + "\r\n",
        22 => format!(" {right}"),
        23 => format!("{}\n {}", &right[..middle], &right[middle..]),
        24 => again(&right),
        25 => again(&again(&right)),
        26 => again(&(right + "\n")),
        27 => plain,
        28 => plain + "\n",
        29 => secret,
        30 => again(&secret),
        31 => again(&(secret + "\n")),
        32 => stray_bits(&right),
        33 => right[..right.len().saturating_sub(1)].to_owned(),
        34 => format!("Basic {right}"),
        35 => {
            choices.of(&["", " ", "\n", "c3R...zE2", "${AUTH}", "xxx", "\u{FEFF}", "="]).to_owned()
        }
        36 => encode_auth(b"", password),
        37 => "ZmFrZXBhc3N3b3JkMTIK".to_owned(),
        38 => format!("{}\t{}\u{200B}", &right[..middle], &right[middle..]),
        _ => format!("\"{right}\""),
    }
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

/// Sets the unused bits of the last digit.
fn stray_bits(right: &str) -> String {
    let digits = right.trim_end_matches('=');
    match (right.len() - digits.len(), digits.chars().next_back()) {
        (1 | 2, Some(last)) if last != '9' && last != '/' && last != 'z' && last != 'Z' => {
            let next = char::from(last as u8 + 1);
            format!("{}{next}{}", &digits[..digits.len() - 1], &right[digits.len()..])
        }
        _ => right.to_owned(),
    }
}

/// Returns a string; its `=` may be written as an escape.
fn auth_value(choices: &mut Choices) -> Tree {
    let text = credenza::json::encode_string(&auth(choices));
    if choices.chance(5) {
        raw(&text.replace('=', "\\u003d"))
    } else {
        raw(&text)
    }
}

fn entry(choices: &mut Choices) -> Tree {
    if choices.chance(4) {
        return raw(choices.of(&["null", "7", "\"x\"", "[]", "true"]));
    }
    let lossy = |bytes: &[u8]| string(&String::from_utf8_lossy(bytes));
    let mut members = Vec::new();
    let kind = choices.below(20);
    if kind < 14 {
        let key = choices.of(&["auth", "auth", "auth", "auth", "auth", "auth", "Auth", "AUTH"]);
        members.push(member(key, auth_value(choices)));
    }
    if (12..18).contains(&kind) {
        let key = choices.of(&["username", "username", "username", "username", "Username"]);
        members.push(member(key, lossy(choices.of(&USERS))));
        if !choices.chance(15) {
            members.push(member("password", lossy(choices.of(&PASSWORDS))));
        }
    }
    if choices.chance(8) {
        let token = lossy(choices.of(&PASSWORDS));
        let key = choices.of(&["identitytoken", "registrytoken", "IdentityToken"]);
        members.push(member(key, token));
    }
    if choices.chance(12) {
        members.push(match choices.below(9) {
            0 => member("email", string("me@example.com")),
            1 => member("serveraddress", string("ghcr.io")),
            2 => member("x-unknown", raw("{\"a\": [1, 1e999]}")),
            3 => member("auth", raw("null")),
            4 => member("auth", auth_value(choices)),
            5 => member("password", raw("7")),
            6 => member("username", raw("null")),
            7 => member("pasword", string("s3cret")),
            _ => member("password", raw("\"\\ud800\"")),
        });
    }
    if choices.chance(20) {
        members.reverse();
    }
    Tree::Object(members)
}

fn entries(choices: &mut Choices) -> Tree {
    let count = choices.of(&[1, 2, 1, 3, 2, 4, 0]);
    let mut members: Vec<(Vec<u8>, Tree)> = Vec::new();
    for _ in 0..count {
        let few = if choices.chance(50) { 9 } else { KEYS.len() };
        let key = KEYS[choices.below(few)];
        let repeated = members.last().map(|(key, _)| key.clone());
        let mut new = member(key, entry(choices));
        if let (Some(repeated), true) = (repeated, choices.chance(4)) {
            new.0 = repeated;
        }
        members.push(new);
    }
    Tree::Object(members)
}

fn setting(choices: &mut Choices) -> (Vec<u8>, Tree) {
    match choices.below(22) {
        0..=2 => member("credsStore", string(choices.of(&HELPERS))),
        3..=5 => {
            let count = choices.of(&[1, 2]);
            let helpers = (0..count)
                .map(|_| member(choices.of(&KEYS), string(choices.of(&HELPERS))))
                .collect();
            member("credHelpers", Tree::Object(helpers))
        }
        6 => member("auths", entries(choices)),
        7 => member("Auths", entries(choices)),
        8 => member(choices.of(&["credStore", "credSstore", "credhelpers"]), string("desktop")),
        9 => member("ghcr.io", entry(choices)),
        10 => member(
            "HttpHeaders",
            raw(r#"{"User-Agent":"x","Authorization":"Bearer abcdef123456"}"#),
        ),
        11 => member("HttpHeaders", raw(r#"{"X-A":"a\r\nB: c"}"#)),
        12 => member(
            "proxies",
            raw(
                r#"{"default":{"httpProxy":"http://u:pass word@proxy:3128","noProxy":"https://x, y"}}"#,
            ),
        ),
        13 => member("proxies", raw(r#"{"httpProxy":"proxy:3128"}"#)),
        14 => member("features", raw(r#"{"buildkit":true}"#)),
        15 => member("psFormat", raw(choices.of(&["1", "\"table {{.ID}}\"", "null"]))),
        16 => member("currentContext", string("remote")),
        17 => {
            let folders = vec![string("plugins"), string("/tmp/x")];
            member("cliPluginsExtraDirs", Tree::Array(folders))
        }
        18 => member("plugins", raw(r#"{"x":{"hooks":true}}"#)),
        19 => member("stackOrchestrator", string("swarm")),
        20 => member("experimental", string("enabled")),
        _ => member("detachKeys", string("ctrl-<&>")),
    }
}

/// Returns the bytes of a file, sometimes not JSON, or more than JSON.
pub(crate) fn file(choices: &mut Choices) -> Vec<u8> {
    let layout = Layout::random(choices);
    let mut members = Vec::new();
    if choices.chance(95) {
        members.push(member("auths", entries(choices)));
    }
    while choices.chance(22) {
        let setting = setting(choices);
        members.insert(choices.below(members.len() + 1), setting);
    }
    let text = layout.write(&Tree::Object(members), choices);
    match choices.below(50) {
        40 => [b"\xEF\xBB\xBF", &*text].concat(),
        41 => [&*text, b"\n{}"].concat(),
        42 => [&*text, b" x"].concat(),
        43 => text[..text.len() * 2 / 3].to_vec(),
        44 => String::from_utf8_lossy(&text).replace('}', ",}").into_bytes(),
        45 => [b"// comment\n", &*text].concat(),
        46 => utf16(&text),
        47 => [b"[", &*text, b"]"].concat(),
        48 => String::from_utf8_lossy(&text).replace('"', "'").into_bytes(),
        49 => choices.of(&[&b""[..], b"null", b" \n", b"ghp_0123"]).to_vec(),
        _ => text,
    }
}

fn utf16(text: &[u8]) -> Vec<u8> {
    let units = String::from_utf8_lossy(text);
    let units = std::iter::once(0xFEFF).chain(units.encode_utf16());
    units.flat_map(u16::to_le_bytes).collect()
}
