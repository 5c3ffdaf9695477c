//! The changed file, written back into the text that it came in.

use credenza::import::{recognise, write_back, Reading, WriteBackError};

use crate::login_in::with_password;

/// Pastes from the field of which this page does not find the place again.
const NOT_FOUND: &[&str] = &[
    // A part that the shell passes on otherwise.
    "17-kubectl-blank-behind-backslash: kubectl create secret",
    // The password is not in the text.
    "85-docker-login-dollar-in-double-quotes: login command",
];

#[test]
fn each_paste_from_the_field_takes_another_password() {
    let folder = format!("{}/tests/data/field", env!("CARGO_MANIFEST_DIR"));
    let names = std::fs::read_dir(folder).expect("the folder");
    let (mut written, mut not_found) = (0, Vec::new());
    for name in names {
        let folder = name.expect("a folder").path();
        let name = folder.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let text = std::fs::read(folder.join("input")).expect("an input");
        for reading in recognise(&text) {
            let config = reading.config.as_ref();
            let Some(new) = config.and_then(|file| with_password(file.expose(), "N3w-word'x$y"))
            else {
                continue;
            };
            match write_back(&reading, &new) {
                Err(_) => not_found.push(format!("{name}: {}", reading.layers[0].name)),
                Ok(text) => {
                    written += 1;
                    let again = recognise(text.expose());
                    let plain = |one: &Reading| one.sentence.replace(" as it was meant", "");
                    assert!(again.iter().any(|other| plain(other) == plain(&reading)), "{name}");
                }
            }
        }
    }
    not_found.sort();
    assert_eq!(not_found, NOT_FOUND);
    assert!(written > 40, "{written}");
}

#[test]
fn all_around_the_file_stays_as_it_came() {
    let file = |password: &str| {
        format!("{{\"auths\":{{\"r.io\":{{\"username\":\"u\",\"password\":\"{password}\"}}}}}}")
    };
    let (old, new) = (file("one"), file("a longer one"));
    let base64 =
        |text: &str| base64::Engine::encode(&base64::engine::general_purpose::STANDARD, text);
    let folded = |text: &str| {
        let digits = base64(text);
        let lines: Vec<&str> = digits
            .as_bytes()
            .chunks(32)
            .map(|line| std::str::from_utf8(line).expect("digits"))
            .collect();
        format!(
            "kind: Secret\n# kept\ndata:\n  .dockerconfigjson: |\n    {}\n  other: eHh4\n",
            lines.join("\n    ")
        )
    };
    let wrappings: &[&dyn Fn(&str) -> String] = &[
        &|text| format!("kind: Secret\ndata:\n  .dockerconfigjson: {} # a note\n", base64(text)),
        &folded,
        &|text| format!("kind: Secret\nstringData:\n  .dockerconfigjson: '{text}'\n"),
        &|text| format!("export DOCKER_AUTH_CONFIG='{text}'\n"),
        &|text| format!("DOCKER_AUTH_CONFIG={}\r\n", base64(text)),
        &|text| format!("$ cat ~/.docker/config.json\n{text}\n$ \n"),
        &|text| format!("Here:\n```json\n{text}\n```\nThanks\n"),
        &|text| serde_json::to_string(text).expect("JSON"),
    ];
    for wrapping in wrappings {
        let text = wrapping(&old);
        let reading = recognise(text.as_bytes()).remove(0);
        let written = write_back(&reading, new.as_bytes()).map(|text| text.expose_lossy());
        assert_eq!(written, Ok(wrapping(&new)), "{text}: {}", reading.sentence);
    }
}

#[test]
fn a_text_without_a_place_for_the_change_says_so() {
    let text = "docker login -u alice -p s3cret-word reg.kite.example";
    let reading = recognise(text.as_bytes()).remove(0);
    let two = br#"{"auths":{"reg.kite.example":{"auth":"YWxpY2U6czNjcmV0LXdvcmQ="},"r.io":{"auth":"YTpi"}}}"#;
    assert_eq!(write_back(&reading, two), Err(WriteBackError::NoPlace("login command")));
    let same = reading.config.as_ref().expect("a file").expose();
    let unchanged = write_back(&reading, same).map(|text| text.expose_lossy());
    assert_eq!(unchanged.as_deref(), Ok(text));
}
