//! Kinds of hostile files, each at any size.

use base64::engine::general_purpose::STANDARD;
use base64::Engine as _;

/// Name of a shape, and the file of about `size` bytes.
pub(crate) type Shape = (&'static str, fn(usize) -> Vec<u8>);

/// Writes the items that `item` gives for their numbers, until they have `size` bytes.
pub(crate) fn items(size: usize, item: impl Fn(usize) -> String) -> String {
    let mut text = String::with_capacity(size + 100);
    for at in 0.. {
        if text.len() >= size {
            break;
        }
        if at > 0 {
            text.push(',');
        }
        text.push_str(&item(at));
    }
    text
}

/// Writes lines until they have `size` bytes.
pub(crate) fn lines(size: usize, line: impl Fn(usize) -> String) -> Vec<u8> {
    items(size, |at| format!("\n{}", line(at))).replace(",\n", "\n").into_bytes()
}

fn object(name: &str, size: usize, item: impl Fn(usize) -> String) -> Vec<u8> {
    format!(r#"{{"{name}":{{{}}}}}"#, items(size, item)).into_bytes()
}

/// Writes a file with entries under the keys that `key` gives for their numbers.
pub(crate) fn keys(size: usize, key: impl Fn(usize) -> String) -> Vec<u8> {
    object("auths", size, |at| format!(r#""{}":{{"auth":"Ym90OnMzY3JldA=="}}"#, key(at)))
}

/// Writes a file with entries that have these members.
fn entries(size: usize, members: impl Fn(usize) -> String) -> Vec<u8> {
    object("auths", size, |at| format!(r#""r{at}.example":{{{}}}"#, members(at)))
}

/// Writes a file with one entry under a key of about `size` bytes.
fn key(size: usize, part: &str) -> Vec<u8> {
    let key = part.repeat(size / part.len());
    format!(r#"{{"auths":{{"{key}":{{"auth":"Ym90OnMzY3JldA=="}}}}}}"#).into_bytes()
}

/// Writes a file with one `auth` that decodes to about `size` bytes.
fn login(size: usize, user: &str, password: &str) -> Vec<u8> {
    let count = size / (user.len() + password.len()).max(1);
    let text = format!("{}:{}", user.repeat(count), password.repeat(count));
    let auth = STANDARD.encode(text);
    format!(r#"{{"auths":{{"r.example":{{"auth":"{auth}"}}}}}}"#).into_bytes()
}

/// Writes a file with one value of about `size` bytes under `name`.
fn value(size: usize, name: &str, part: &str) -> Vec<u8> {
    format!(r#"{{"{name}":"{}"}}"#, part.repeat(size / part.len())).into_bytes()
}

/// Kinds of files.
pub(crate) const FILES: &[Shape] = &[
    ("registries", |size| keys(size, |at| format!("r{at}.example"))),
    ("keys of one host", |size| keys(size, |at| format!("https://r.example/v{at}"))),
    ("equal keys", |size| keys(size, |_| "r.example".to_owned())),
    ("slashes", |size| keys(size, |at| format!("r{at}.example/"))),
    ("default ports", |size| keys(size, |at| format!("r{at}.example:443"))),
    ("ports of one host", |size| keys(size, |at| format!("r.example:{at}"))),
    ("capitals", |size| keys(size, |at| format!("R{at}.example"))),
    ("letter case of one host", |size| {
        keys(size, |at| {
            let cased = |(bit, letter): (usize, char)| match at >> bit & 1 {
                1 => letter.to_ascii_uppercase(),
                _ => letter,
            };
            let name: String = "registryname".chars().enumerate().map(cased).collect();
            format!("{name}.example")
        })
    }),
    ("pairs", |size| keys(size, |at| format!("{}r{}.example", ["", "https://"][at % 2], at / 2))),
    ("Docker Hub", |size| keys(size, |at| format!("docker.io:{at}"))),
    ("spellings of Docker Hub", |size| {
        keys(size, |at| {
            format!(
                "{}{}",
                [
                    "docker.io/",
                    "index.docker.io/v1/",
                    "https://index.docker.io/",
                    "registry-1.docker.io/"
                ][at % 4],
                at
            )
        })
    }),
    ("GitHub", |size| keys(size, |at| format!("ghcr.io/p{at}"))),
    ("Amazon", |size| keys(size, |at| format!("{at:012}.dkr.ecr.eu-west-1.amazonaws.com"))),
    ("typing mistakes", |size| keys(size, |at| format!("r{at}.exmaple"))),
    ("near misses of one host", |size| {
        keys(size, |at| format!("r.example{}", (b'a' + (at % 26) as u8) as char))
    }),
    ("paths", |size| keys(size, |at| format!("r.example/{at}"))),
    ("deep paths", |size| keys(size, |at| format!("r.example{}", "/a".repeat(at % 200)))),
    ("patterns", |size| keys(size, |at| format!("*.r{at}.example"))),
    ("stars", |size| keys(size, |_| "*a*a*a*a*a*a*a*a*a*".to_owned())),
    ("punycode", |size| keys(size, |at| format!("xn--r{at}-gra.example"))),
    ("spaces around keys", |size| keys(size, |at| format!(" r{at}.example "))),
    ("logins in keys", |size| keys(size, |at| format!("https://bot:s3cret{at}@r{at}.example"))),
    ("empty keys", |size| keys(size, |_| String::new())),
    ("IPv6", |size| keys(size, |at| format!("[2001:db8::{:x}]:5000", at % 65_536))),
    ("escaped keys", |size| keys(size, |at| format!("\\u0072{at}.example"))),
    ("look-alikes", |size| keys(size, |at| format!("r{at}.ехample"))),
    ("one long key", |size| key(size, "a")),
    ("key of dots", |size| key(size, "a.")),
    ("key of slashes", |size| key(size, "/")),
    ("key of colons", |size| key(size, ":")),
    ("key of signs", |size| key(size, "@")),
    ("key of percents", |size| key(size, "%41")),
    ("key of stars", |size| key(size, "*a")),
    ("key of brackets", |size| key(size, "[")),
    ("key of schemes", |size| key(size, "https://")),
    ("key of spaces", |size| key(size, " ")),
    ("key of escapes", |size| key(size, "\\u0061")),
    ("key of zero-width spaces", |size| key(size, "\u{200B}")),
    ("key of two kinds of invisibles", |size| key(size, "\u{200B}a\u{202E}")),
    ("key of accents", |size| key(size, "e\u{301}")),
    ("key of capitals", |size| key(size, "É")),
    ("key of dashes", |size| key(size, "xn--")),
    ("one entry with many auths", |size| {
        let auths = items(size, |_| r#""auth":"Ym90OnMzY3JldA==""#.to_owned());
        format!(r#"{{"auths":{{"r.example":{{{auths}}}}}}}"#).into_bytes()
    }),
    ("one entry with many letter cases", |size| {
        let auths = items(size, |at| {
            format!(r#""{}":"Ym90OnMzY3JldA==""#, ["auth", "Auth", "AUTH"][at % 3])
        });
        format!(r#"{{"auths":{{"r.example":{{{auths}}}}}}}"#).into_bytes()
    }),
    ("one entry with many unknown keys", |size| {
        let members = items(size, |at| format!(r#""x{at}":"y""#));
        format!(r#"{{"auths":{{"r.example":{{{members}}}}}}}"#).into_bytes()
    }),
    ("bad base64", |size| entries(size, |_| r#""auth":"!!!""#.to_owned())),
    ("plain auths", |size| entries(size, |_| r#""auth":"bot:s3cret""#.to_owned())),
    ("empty auths", |size| entries(size, |_| r#""auth":"""#.to_owned())),
    ("empty entries", |size| entries(size, |_| String::new())),
    ("user and password", |size| {
        entries(size, |_| r#""username":"bot","password":"s3cret""#.to_owned())
    }),
    ("two logins each", |size| {
        entries(size, |_| {
            r#""auth":"Ym90OnMzY3JldA==","username":"bob","password":"other""#.to_owned()
        })
    }),
    ("identity tokens", |size| entries(size, |at| format!(r#""identitytoken":"token{at}""#))),
    ("registry tokens", |size| entries(size, |at| format!(r#""registrytoken":"token{at}""#))),
    ("web tokens", |size| {
        entries(size, |_| {
            r#""identitytoken":"eyJhbGciOiJIUzI1NiJ9.eyJleHAiOjE3MDAwMDAwMDB9.c2ln""#.to_owned()
        })
    }),
    ("GitHub tokens", |size| {
        entries(size, |_| {
            format!(
                r#""auth":"{}""#,
                STANDARD.encode("bot:ghp_0123456789abcdefghijABCDEFGHIJ012345")
            )
        })
    }),
    ("line breaks in auths", |size| {
        entries(size, |_| r#""auth":"Ym90On\nMzY3JldA==\n""#.to_owned())
    }),
    ("entries of a wrong type", |size| object("auths", size, |at| format!(r#""r{at}.example":1"#))),
    ("values of a wrong type", |size| entries(size, |_| r#""auth":[1]"#.to_owned())),
    ("keys with another letter case", |size| {
        entries(size, |_| r#""Auth":"Ym90OnMzY3JldA==""#.to_owned())
    }),
    ("long user", |size| login(size, "u", "")),
    ("long password", |size| login(size, "", "p")),
    ("password of colons", |size| login(size, "", ":")),
    ("password of line breaks", |size| login(size, "", "\n")),
    ("password of invisibles", |size| login(size, "", "\u{200B}")),
    ("password of quotes", |size| login(size, "", "'\"\\$`")),
    ("password of secrets", |size| login(size, "", "ghp_0123456789abcdefghijABCDEFGHIJ012345 ")),
    ("password of base64", |size| login(size, "", "Ym90OnMzY3JldA==")),
    ("password of dots", |size| login(size, "", "eyJ.")),
    ("helpers", |size| object("credHelpers", size, |at| format!(r#""r{at}.example":"pass""#))),
    ("helpers with paths", |size| {
        object("credHelpers", size, |at| format!(r#""r.example/{at}":"pass""#))
    }),
    ("helpers and entries", |size| {
        let half = size / 2;
        let helpers = items(half, |at| format!(r#""r{at}.example":"pass""#));
        let auths = items(half, |at| format!(r#""r{at}.example":{{"auth":"Ym90OnMzY3JldA=="}}"#));
        format!(r#"{{"auths":{{{auths}}},"credHelpers":{{{helpers}}}}}"#).into_bytes()
    }),
    ("equal helpers", |size| object("credHelpers", size, |_| r#""r.example":"pass""#.to_owned())),
    ("many auths", |size| format!("{{{}}}", items(size, |_| r#""auths":{}"#.to_owned())).into()),
    ("many auths with one entry", |size| {
        format!(
            "{{{}}}",
            items(size, |at| format!(
                r#""auths":{{"r{at}.example":{{"auth":"Ym90OnMzY3JldA=="}}}}"#
            ))
        )
        .into()
    }),
    ("many credHelpers", |size| {
        format!("{{{}}}", items(size, |_| r#""credHelpers":{"r.example":"pass"}"#.to_owned()))
            .into()
    }),
    ("many credsStores", |size| {
        format!("{{{}}}", items(size, |_| r#""credsStore":"pass""#.to_owned())).into()
    }),
    ("equal unknown keys", |size| format!("{{{}}}", items(size, |_| r#""a":1"#.to_owned())).into()),
    ("unknown keys", |size| format!("{{{}}}", items(size, |at| format!(r#""a{at}":1"#))).into()),
    ("near misses of settings", |size| {
        format!("{{{}}}", items(size, |_| r#""credStore":"pass""#.to_owned())).into()
    }),
    ("secrets under unknown keys", |size| {
        format!("{{{}}}", items(size, |at| format!(r#""password{at}":"s3cret{at}""#))).into()
    }),
    ("stray entries", |size| {
        let stray = |at| format!(r#""r{at}.example":{{"auth":"Ym90OnMzY3JldA=="}}"#);
        format!(r#"{{{},"auths":{{}}}}"#, items(size, stray)).into()
    }),
    ("headers", |size| {
        object("HttpHeaders", size, |at| format!(r#""X-{at}":"Bearer s3cret{at}""#))
    }),
    ("proxies", |size| {
        object("proxies", size, |at| {
            format!(r#""tcp://h{at}:2376":{{"httpProxy":"http://bot:s3cret@p{at}:3128"}}"#)
        })
    }),
    ("plugins", |size| object("plugins", size, |at| format!(r#""p{at}":{{"hooks":"build"}}"#))),
    ("aliases", |size| object("aliases", size, |at| format!(r#""a{at}":"buildx""#))),
    ("plugin folders", |size| {
        format!(
            r#"{{"cliPluginsExtraDirs":[{}]}}"#,
            items(size, |at| format!(r#""/usr/lib/{at}""#))
        )
        .into()
    }),
    ("long credsStore", |size| value(size, "credsStore", "a")),
    ("credsStore of slashes", |size| value(size, "credsStore", "../")),
    ("format of braces", |size| value(size, "psFormat", "{{.ID}}")),
    ("keys to detach", |size| value(size, "detachKeys", "ctrl-p,")),
    ("long number", |size| format!(r#"{{"a":{}}}"#, "1".repeat(size)).into()),
    ("numbers", |size| format!(r#"{{"a":[{}]}}"#, items(size, |_| "1e5".to_owned())).into()),
    ("raw bytes", |size| {
        let text = keys(size, |at| format!("r{at}.example~"));
        text.into_iter().map(|byte| if byte == b'~' { 0xFF } else { byte }).collect()
    }),
    ("UTF-16", |size| {
        keys(size / 2, |at| format!("r{at}.example"))
            .into_iter()
            .flat_map(|byte| [byte, 0])
            .collect()
    }),
    ("levels of arrays", |size| {
        let count = (size / 2).min(1_000);
        format!(r#"{{"a":{}{}}}"#, "[".repeat(count), "]".repeat(count)).into()
    }),
    ("levels of objects", |size| {
        let count = (size / 6).min(1_000);
        format!("{}1{}", r#"{"a":"#.repeat(count), "}".repeat(count)).into()
    }),
    ("levels in an entry", |size| {
        let count = (size / 6).min(1_000);
        format!(r#"{{"auths":{{"r.example":{}1{}}}}}"#, r#"{"a":"#.repeat(count), "}".repeat(count))
            .into()
    }),
    ("short lines", |size| format!("{{\"auths\":{{{}}}}}", "\n".repeat(size)).into()),
    ("spaces", |size| format!("{{\"auths\":{{{}}}}}", " ".repeat(size)).into()),
    ("carriage returns", |size| format!("{{\"auths\":{{{}}}}}", "\r\n".repeat(size / 2)).into()),
    ("indented lines", |size| {
        let text = items(size, |at| {
            format!("\n\t\t\"r{at}.example\": {{\n\t\t\t\"auth\": \"Ym90OnMzY3JldA==\"\n\t\t}}")
        });
        format!("{{\n\t\"auths\": {{{text}\n\t}}\n}}\n").into_bytes()
    }),
    ("cut", |size| {
        let mut text = keys(size, |at| format!("r{at}.example"));
        text.truncate(size - size / 50);
        text
    }),
    ("comments", |size| {
        let text = items(size, |at| {
            format!("\n// {at}\n\"r{at}.example\": {{\"auth\": \"Ym90OnMzY3JldA==\"}}")
        });
        format!("{{\"auths\": {{{text}\n}}}}").into_bytes()
    }),
    ("trailing commas", |size| {
        let text =
            items(size, |at| format!("\"r{at}.example\": {{\"auth\": \"Ym90OnMzY3JldA==\",}}"));
        format!("{{\"auths\": {{{text},}}}}").into_bytes()
    }),
    ("open brackets", |size| "{\"a\":".repeat(size / 5).into()),
    ("open quotes", |size| "\"".repeat(size).into()),
    ("backslashes", |size| format!("{{\"a\":\"{}\"}}", "\\".repeat(size / 2 * 2)).into()),
];
