//! Docker's answers: the warning, the header, and the variable `DOCKER_AUTH_CONFIG` over the file.

use credenza::client::docker_auth_config::FAILURE;
use credenza::client::docker_cli::x_registry_auth;
use credenza::client::helper::{not_installed, read_get, Answer, Run};
use credenza::client::{client, ClientId, Credential, Machine, Outcome, Query};
use credenza::json::Document;
use serde_json::Value;

use crate::tally::Tally;
use crate::vectors;

/// Visible result of one run of `docker pull`.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Pull {
    /// The warning when loading.
    warning: Option<String>,
    /// The header sent to the daemon, or the error that ends the command.
    header: Result<String, String>,
}

pub(crate) fn check(tally: &mut Tally, name: &str, input: &Value, output: &Value) {
    let document = vectors::config(input).map(Document::parse);
    let query = Query::new(document.as_ref(), input["image"].as_str().expect("an image"));
    let variables: Vec<(&str, &str)> =
        input["env"].as_str().map(|value| ("DOCKER_AUTH_CONFIG", value)).into_iter().collect();
    let machine = Machine { variables: &variables, ..Machine::default() };
    let answer = client(ClientId::DockerCli).answer(Query { machine, ..query });
    let variable = input["env"].as_str().map(Document::parse);
    let key = match output["key"].as_str() {
        None => output["after_error"]["key"].as_str(),
        key => key,
    };
    let found = pulls(&answer.outcome, key.unwrap_or_default(), &input["helpers"]);
    let no_alternatives = Vec::new();
    let alternatives = output["alternatives"].as_array().unwrap_or(&no_alternatives);
    let mut wanted: Vec<Pull> = alternatives.iter().map(seen).collect();
    wanted.push(seen(output));
    tally.add("docker-cli", name, &wanted, &found);
    if let Some(variable) = &variable {
        let query = Query { config: Some(variable), ..query };
        check_variable(tally, name, query, output);
    }
}

/// Compares Docker's message about the variable on standard error.
fn check_variable(tally: &mut Tally, name: &str, query: Query<'_>, output: &Value) {
    let wanted = output["stderr"].as_str().map(str::trim_end);
    let outcome = client(ClientId::DockerAuthConfig).answer(query).outcome;
    let found = outcome.message().filter(|_| outcome.choices().len() == 1);
    let wanted = wanted.filter(|text| text.starts_with(FAILURE));
    tally.add("docker-auth-config", name, &[wanted], &[found]);
}

fn seen(output: &Value) -> Pull {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let error = output["error"].as_str();
    let (warning, after) = match output["stage"].as_str() {
        Some("load") => (error.map(str::to_owned), &output["after_error"]),
        _ => (None, output),
    };
    let header = match after["error"].as_str() {
        Some(error) => Err(error.to_owned()),
        None => Ok(text(&after["x_registry_auth"])),
    };
    Pull { warning, header }
}

/// Returns every run that the outcome allows.
fn pulls(outcome: &Outcome, key: &str, helpers: &Value) -> Vec<Pull> {
    let pull = |header| vec![Pull { warning: None, header }];
    if outcome.choices().len() > 1 {
        let choices = outcome.choices().iter();
        return choices.flat_map(|one| pulls(one, key, helpers)).collect();
    }
    if let Some(call) = outcome.helper() {
        assert_eq!(call.asks, key, "the helper is asked for the key");
        return match read_get(&run(helpers, &call.name, key)) {
            Err(message) => pull(Err(message)),
            Ok(None) => pulls(&call.otherwise, key, helpers),
            Ok(Some(answer)) => {
                let credential = beside(&call.otherwise, answer, key);
                pull(Ok(x_registry_auth(Some(&credential))))
            }
        };
    }
    match (outcome.message(), outcome.after_message()) {
        (Some(message), None) => return pull(Err(message.to_owned())),
        (Some(message), Some(then)) => {
            let warned = |pull| Pull { warning: Some(message.to_owned()), ..pull };
            return pulls(then, key, helpers).into_iter().map(warned).collect();
        }
        (None, _) => {}
    }
    assert!(outcome.logins().len() < 2, "Docker tries only one");
    pull(Ok(x_registry_auth(outcome.login())))
}

/// Returns the helper's answer combined with the entry's other fields.
fn beside(otherwise: &Outcome, answer: Answer, asks: &str) -> Credential {
    let mut credential = otherwise.login().cloned().unwrap_or_default();
    if answer.user == "<token>" {
        credential.identity_token = answer.secret;
    } else {
        credential.user = answer.user.into_bytes();
        credential.password = answer.secret;
    }
    asks.clone_into(&mut credential.server);
    credential
}

/// Returns the result of a case's helpers: for each one the answer to each key.
fn run(helpers: &Value, name: &str, asks: &str) -> Run {
    let Some(answers) = helpers[name].as_object() else {
        return not_installed(name);
    };
    match answers.get(asks) {
        None => Run::Failed("credentials not found in native keychain".to_owned()),
        Some(answer) => match (answer["error"].as_str(), answer["raw"].as_str()) {
            (Some(error), _) => Run::Failed(error.to_owned()),
            (None, Some(raw)) => Run::Wrote(raw.as_bytes().to_vec()),
            (None, None) => Run::Wrote(answer.to_string().into_bytes()),
        },
    }
}
