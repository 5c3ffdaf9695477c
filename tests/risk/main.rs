//! Risks of the file: the exposure of each entry, the first remedy, and moving a login to a helper.

#![cfg(test)]

mod statements;

use std::io::Write;
use std::process::{Command, Stdio};

use credenza::config::{encode_auth, ConfigFile, EntryId};
use credenza::json::Document;
use credenza::risk::{
    commands, commands_after, edits, exposed, other_secrets, plan, three, ExposedSecret, HELPERS,
};

const FIRST: EntryId = EntryId { auths: 0, index: 0 };

/// Returns a file with one entry, and more top-level keys.
fn file(key: &str, entry: &str, rest: &str) -> Document {
    Document::parse(format!("{{\"auths\":{{\"{key}\":{entry}}}{rest}}}"))
}

fn auth(user: &str, password: &str) -> String {
    format!("{{\"auth\":\"{}\"}}", encode_auth(user.as_bytes(), password.as_bytes()))
}

#[test]
fn what_an_entry_gives() {
    let token = "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";
    let web = "https://index.docker.io/v1/refresh-token";
    // Key, entry, the names of its content, the user that is shown.
    let cases = [
        ("ghcr.io", auth("bot", token), vec!["GitHub personal access token (classic)"], "bot"),
        (
            "ghcr.io",
            auth("bot", "hunter-of-nothing"),
            vec!["Password, or a token of unknown kind"],
            "bot",
        ),
        (
            "r",
            "{\"username\":\"u\",\"password\":\"pass-word\"}".to_owned(),
            vec!["Password, or a token of unknown kind"],
            "u",
        ),
        (
            "r",
            "{\"identitytoken\":\"abc\",\"registrytoken\":\"def\"}".to_owned(),
            vec!["Identity token", "Registry token"],
            "",
        ),
        (web, auth("alice", "token..client"), vec!["Docker Hub web login: refresh token"], "alice"),
        ("r", "{\"auth\":\"***\"}".to_owned(), vec!["An `auth` that Docker cannot read"], ""),
        ("r", "{}".to_owned(), vec![], ""),
        ("r", auth("carol", ""), vec![], "carol"),
        // DigitalOcean gives its token as username, too.
        (
            "registry.digitalocean.com",
            auth("dop_v1_abcdefgh", "dop_v1_abcdefgh"),
            vec!["DigitalOcean token"],
            "dop_v1_\u{2022}\u{2022}\u{2022}",
        ),
    ];
    for (key, entry, names, user) in cases {
        let document = file(key, &entry, "");
        let all: Vec<_> = exposed(ConfigFile::new(&document)).collect();
        let found: Vec<_> = all[0].secrets.iter().map(ExposedSecret::name).collect();
        assert_eq!(found, names, "{key} {entry}");
        assert_eq!(all[0].user(ConfigFile::new(&document)), user, "{key} {entry}");
        for what in &all[0].secrets {
            for text in [what.opens(), what.lives(), what.source()] {
                assert!(!text.is_empty(), "{what:?}");
            }
        }
    }
}

#[test]
fn the_helper_that_docker_asks() {
    let cases = [
        ("r", ",\"credsStore\":\"pass\"", Some("pass")),
        ("r", ",\"credsStore\":\"pass\",\"credHelpers\":{\"r\":\"desktop\"}", Some("desktop")),
        ("r", ",\"credsStore\":\"pass\",\"credHelpers\":{\"r\":\"\"}", None),
        ("https://r/v2/", ",\"credHelpers\":{\"r\":\"desktop\"}", Some("desktop")),
        ("r", "", None),
    ];
    for (key, rest, helper) in cases {
        let document = file(key, "{}", rest);
        let found = exposed(ConfigFile::new(&document)).next().and_then(|one| one.helper);
        assert_eq!(found.as_deref(), helper, "{key} {rest}");
    }
}

#[test]
fn three_things_first() {
    let token = "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";
    let cases = [
        (auth("bot", "hunter-of-nothing"), "", ["token", "helper", "mode"]),
        (auth("bot", token), "", ["helper", "mode", "copies"]),
        ("{}".to_owned(), ",\"credsStore\":\"pass\"", ["lock", "logout", "stay"]),
        ("{}".to_owned(), "", ["stay", "mode", "copies"]),
    ];
    for (entry, rest, expected) in cases {
        let document = file("ghcr.io", &entry, rest);
        let all: Vec<_> = exposed(ConfigFile::new(&document)).collect();
        assert_eq!(three(&all).map(|(advice, _)| advice.id), expected, "{entry} {rest}");
    }
}

#[test]
fn other_keys_that_hold_secrets() {
    let rest = ",\"HttpHeaders\":{\"X-Token\":\"t\"},\"psFormat\":\"x\",\"proxies\":{\"default\":{\"httpProxy\":\"http://u:pw@proxy\"}}";
    let document = file("r", "{}", rest);
    let found = other_secrets(ConfigFile::new(&document));
    assert_eq!(found, ["HttpHeaders", "proxies"]);
}

#[test]
fn moving_changes_helper_and_login_and_nothing_else() {
    let stays = ",\"registrytoken\":\"r\",\"odd\":1";
    let login = "\"auth\":\"YTpi\",\"identitytoken\":\"i\"";
    let cases = [
        (
            "ghcr.io",
            format!("{{{login}{stays}}}"),
            "",
            "{\"registrytoken\":\"r\",\"odd\":1}",
            ",\"credHelpers\":{\"ghcr.io\":\"pass\"}",
        ),
        (
            "https://index.docker.io/v1/",
            "{\"auth\":\"YTpi\"}".to_owned(),
            "",
            "{}",
            ",\"credHelpers\":{\"https://index.docker.io/v1/\":\"pass\"}",
        ),
        (
            "docker.io",
            "{\"auth\":\"YTpi\"}".to_owned(),
            "",
            "{}",
            ",\"credHelpers\":{\"https://index.docker.io/v1/\":\"pass\"}",
        ),
        (
            "https://r:5000/v2/",
            "{\"username\":\"a\",\"password\":\"b\"}".to_owned(),
            ",\"credHelpers\":{\"q\":\"x\",\"r:5000\":\"old\"}",
            "{}",
            ",\"credHelpers\":{\"q\":\"x\",\"r:5000\":\"pass\"}",
        ),
    ];
    for (key, entry, rest, entry_after, rest_after) in cases {
        let document = file(key, &entry, rest);
        let edits = edits(&document, FIRST, "pass").expect(key);
        let (after, undo) = document.apply(&edits);
        let squeezed = |document: &Document| -> String {
            let text = String::from_utf8(document.bytes().to_vec()).expect("UTF-8");
            text.split_whitespace().collect()
        };
        assert_eq!(squeezed(&after), squeezed(&file(key, entry_after, rest_after)));
        assert_eq!(after.apply(&undo).0.bytes(), document.bytes());
    }
    for entry in
        ["{}", "{\"auth\":\"***\"}", "{\"registrytoken\":\"r\"}", "{\"auth\":\"YTo=\"}", "1"]
    {
        assert_eq!(edits(&file("r", entry, ""), FIRST, "pass"), None, "{entry}");
    }
}

#[test]
fn no_command_has_a_secret() {
    let secret = "hunter-of-nothing";
    let cases = [
        ("ghcr.io", auth("bot", secret)),
        ("ghcr.io", auth(secret, secret)),
        ("https://bot:hunter-of-nothing@ghcr.io", auth("bot", secret)),
        ("ghcr.io", format!("{{\"identitytoken\":\"{secret}\"}}")),
        ("it's", auth("a'b", secret)),
    ];
    for (key, entry) in cases {
        let document = file(key, &entry, "");
        let plan = plan(ConfigFile::new(&document), FIRST).expect(key);
        for helper in HELPERS {
            let all = commands(&plan, helper);
            assert_eq!(all.is_empty(), !helper.stores, "{}", helper.id);
            for command in all {
                assert!(!command.text.contains(secret), "{}", command.text);
                assert!(!command.text.contains('\n'), "a shell would run it line by line");
            }
        }
    }
}

/// Runs a command line with a helper that records its input, and `config.json` in the home.
fn recorded(line: &str, config: &[u8], typed: &str) -> String {
    let home = std::env::temp_dir().join(format!(
        "credenza-risk-{}-{}",
        std::process::id(),
        typed.len() + line.len() * 1000
    ));
    let bin = home.join("bin");
    std::fs::create_dir_all(home.join(".docker")).expect("a directory");
    std::fs::create_dir_all(&bin).expect("a directory");
    std::fs::write(home.join(".docker/config.json"), config).expect("a file");
    let helper = bin.join("docker-credential-pass");
    std::fs::write(&helper, "#!/bin/sh\ntest \"$*\" = store && cat > \"$HOME/got\"\n")
        .expect("a file");
    Command::new("chmod").arg("+x").arg(&helper).status().expect("chmod");
    let path = format!("{}:{}", bin.display(), std::env::var("PATH").expect("PATH"));
    let mut shell = Command::new("bash")
        .args(["-c", line])
        .env("HOME", &home)
        .env("PATH", path)
        .stdin(Stdio::piped())
        .spawn()
        .expect("bash runs");
    shell.stdin.take().expect("piped").write_all(typed.as_bytes()).expect("it is read");
    assert!(shell.wait().expect("it ends").success(), "{line}");
    let got = std::fs::read_to_string(home.join("got")).expect("the helper was asked");
    std::fs::remove_dir_all(&home).expect("it is ours");
    got
}

/// Shell, jq and a helper that records its input: the stored value is that of the file.
#[test]
fn the_helper_gets_the_secret_byte_for_byte() {
    for (key, user, password) in [
        ("ghcr.io", "bot", "s3cret"),
        ("https://index.docker.io/v1/", "o'neill", "p\"a\\s:s 'w\u{f6}rd' $HOME `x` %s"),
    ] {
        let document = file(key, &auth(user, password), "");
        let plan = plan(ConfigFile::new(&document), FIRST).expect(key);
        let helper = HELPERS.iter().find(|helper| helper.id == "pass").expect("pass");
        let all = commands(&plan, helper);
        let stores: Vec<_> = all.iter().filter(|one| one.text.contains(" store")).collect();
        assert_eq!(stores.len(), 2);
        for command in stores {
            let got = recorded(&command.text, document.bytes(), &format!("{password}\n"));
            let got: serde_json::Value = serde_json::from_str(&got).expect("JSON");
            let expected =
                serde_json::json!({"ServerURL": key, "Username": user, "Secret": password});
            assert_eq!(got, expected, "{}", command.text);
        }
    }
}

#[test]
fn the_other_forms_of_a_login_are_read_from_the_file() {
    for (entry, user, secret) in [
        ("{\"username\":\"u\",\"password\":\"p w\"}", "u", "p w"),
        ("{\"auth\":\"MDA6\",\"identitytoken\":\"refresh-me\"}", "<token>", "refresh-me"),
    ] {
        let document = file("r", entry, "");
        let plan = plan(ConfigFile::new(&document), FIRST).expect(entry);
        let helper = HELPERS.iter().find(|helper| helper.id == "pass").expect("pass");
        let all = commands(&plan, helper);
        let got = recorded(&all[0].text, document.bytes(), "");
        let got: serde_json::Value = serde_json::from_str(&got).expect("JSON");
        assert_eq!(got, serde_json::json!({"ServerURL": "r", "Username": user, "Secret": secret}));
    }
}

#[test]
fn a_cloud_helper_is_for_its_cloud() {
    let suits = |key: &str| -> Vec<&str> {
        let document = file(key, &auth("u", "p"), "");
        let plan = plan(ConfigFile::new(&document), FIRST).expect(key);
        let all = HELPERS.iter().filter(|helper| plan.suits(helper) && !helper.stores);
        all.map(|helper| helper.id).collect()
    };
    assert_eq!(suits("123456789012.dkr.ecr.eu-west-1.amazonaws.com"), ["ecr-login"]);
    assert_eq!(suits("europe-docker.pkg.dev"), ["gcloud"]);
    assert_eq!(suits("x.azurecr.io"), ["acr-env"]);
    assert_eq!(suits("ghcr.io"), [""; 0]);
}

/// After the move Docker can pass the secret to a helper that stores; it cannot pass a token of its
/// own kind.
#[test]
fn after_the_move_docker_signs_in_again() {
    for (entry, helper, expected) in [
        (auth("u", "p"), "pass", 2),
        (auth("u", "p"), "wincred", 2),
        (auth("u", "p"), "ecr-login", 0),
        ("{\"identitytoken\":\"t\"}".to_owned(), "pass", 0),
        // DigitalOcean gives its token as both: it is in no command, and Docker asks for both.
        (auth("t", "t"), "pass", 2),
    ] {
        let document = file("r", &entry, "");
        let plan = plan(ConfigFile::new(&document), FIRST).expect("a login");
        let helper = HELPERS.iter().find(|one| one.id == helper).expect("a helper");
        let after = commands_after(&plan, helper);
        assert_eq!(after.len(), expected, "{entry}, {helper:?}");
        assert!(commands(&plan, helper).ends_with(&after));
        if let Some(first) = after.first() {
            let is_asked = entry == auth("t", "t");
            let user = if is_asked { "" } else { " -u 'u'" };
            assert_eq!(first.text, format!("docker login{user} 'r'"));
        }
    }
}
