//! The bytes that Docker leaves in the file, against `docker-cli-save.jsonl` and every other file
//! of the directory in `CREDENZA_VECTORS`: `save`, `login` and `logout`.

#![cfg(test)]

mod commands;
#[path = "../common/report.rs"]
mod report;

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::client::docker_write::{login, logout, save, Login, Machine, Written};
use credenza::client::helper::{not_installed, Run};
use credenza::json::Document;
use credenza::secret::Secret;
use serde_json::Value;

#[test]
fn docker_leaves_exactly_these_bytes() {
    let directory = std::env::var("CREDENZA_VECTORS")
        .unwrap_or_else(|_| concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/vectors").to_owned());
    let (mut agree, mut all) = (0, 0);
    let mut differences = Vec::new();
    for entry in std::fs::read_dir(&directory).expect("the directory of the vectors") {
        let path = entry.expect("an entry").path();
        if path.extension().is_none_or(|extension| extension != "jsonl") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("UTF-8");
        for line in text.lines().filter(|line| !line.trim().is_empty()) {
            let case: Value = serde_json::from_str(line).expect("JSON");
            let mode = case["in"]["mode"].as_str().unwrap_or_default();
            if !["save", "login", "logout"].contains(&mode) {
                continue;
            }
            all += 1;
            match check(&case) {
                Ok(()) => agree += 1,
                Err(difference) => differences.push(difference),
            }
        }
    }
    report::report(&format!("docker writes: agree {agree} of {all}"));
    assert!(differences.is_empty(), "\n{}", differences.join("\n"));
    assert!(all > 0, "no vectors");
}

/// Visible result of one run: the warning, the command's error, the file.
type Seen = (Option<String>, Option<String>, Vec<u8>);

fn check(case: &Value) -> Result<(), String> {
    let (input, output) = (&case["in"], &case["out"]);
    let config = config(input).map(Document::parse);
    let before = config.as_ref().map(|config| config.bytes().to_vec());
    let written = written(input, config.as_ref());
    let found: Vec<Seen> = written
        .results
        .into_iter()
        .map(|result| {
            let after = result.bytes.or_else(|| before.clone()).unwrap_or_default();
            (result.load_error, result.error, after)
        })
        .collect();
    let mut wanted = vec![seen(output)];
    let alternatives = output["alternatives"].as_array();
    wanted.extend(alternatives.into_iter().flatten().map(seen));
    let same = found.iter().all(|seen| wanted.contains(seen))
        && wanted.iter().all(|seen| found.contains(seen));
    if same && !written.more {
        return Ok(());
    }
    let shown = |seen: &[Seen]| {
        let lines = seen.iter().map(|(warning, error, file)| {
            format!("{warning:?} {error:?} {:?}", String::from_utf8_lossy(file))
        });
        lines.collect::<Vec<_>>().join(" or ")
    };
    Err(format!("{}: expected {}, found {}", input["name"], shown(&wanted), shown(&found)))
}

fn seen(output: &Value) -> Seen {
    let error = output["error"].as_str().map(str::to_owned);
    let (warning, after) = match output["stage"].as_str() {
        Some("load") => (error, &output["after_error"]),
        _ => (None, output),
    };
    let error = after["error"].as_str().map(str::to_owned);
    let saved = after["saved"].as_str().expect("the file").as_bytes();
    (warning, error, saved.to_vec())
}

fn written(input: &Value, config: Option<&Document>) -> Written {
    let helpers = &input["helpers"];
    let machine = Machine {
        helper: &|name, verb, _| run(helpers, name, verb),
        // The program `pass` was not installed during this measurement.
        detected: helpers["secretservice"].is_object().then_some("secretservice"),
    };
    let secret = |key: &str| Secret::new(input[key].as_str().unwrap_or_default().as_bytes());
    let server = input["server"].as_str();
    match input["mode"].as_str() {
        Some("save") => save(config),
        Some("logout") => logout(config, server, machine),
        _ => {
            let accepted = Login {
                server,
                user: input["username"].as_str().unwrap_or_default(),
                password: secret("password"),
                identity_token: secret("identitytoken"),
            };
            login(config, &accepted, machine)
        }
    }
}

fn run(helpers: &Value, name: &str, verb: &str) -> Run {
    let Some(answers) = helpers[name].as_object() else {
        return not_installed(name);
    };
    let answer = answers.get(&format!("*{verb}"));
    match answer.and_then(|answer| answer["error"].as_str()) {
        Some(error) => Run::Failed(error.to_owned()),
        None if verb == "get" => Run::Failed("credentials not found in native keychain".to_owned()),
        None => Run::Wrote(Vec::new()),
    }
}

fn config(input: &Value) -> Option<Vec<u8>> {
    match input["config_b64"].as_str() {
        Some(base64) => Some(STANDARD.decode(base64).expect("base64")),
        None => input["config"].as_str().map(|text| text.as_bytes().to_vec()),
    }
}
