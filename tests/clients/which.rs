//! Credenza's answers for the client tests: the credential that a client uses.
//!
//! Reads JSON lines `{"config_b64": …|null, "image": …, "client": …}` and writes one JSON line for
//! each: the outcome of that client. Bytes are base64, because a password need not be text.

use std::error::Error;
use std::io::{stdin, stdout, BufRead, Write};

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::client::{Client, ClientId, Credential, Outcome, Query, CLIENTS};
use credenza::json::Document;
use serde_json::{json, Value};

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", answer(&asked)?)?;
    }
    Ok(())
}

fn answer(asked: &Value) -> Result<Value, Box<dyn Error>> {
    let config = asked["config_b64"].as_str();
    let config = config.map(|text| STANDARD.decode(text)).transpose();
    // Without its feature `std`, base64's error does not implement `std::error::Error`.
    let config = config.map_err(|error| error.to_string())?;
    let document = config.map(Document::parse);
    let id = asked["client"].as_str().ok_or("no client")?;
    let client = CLIENTS.iter().find(|client| client.id.as_str() == id);
    let client = client.ok_or_else(|| format!("there is no client {id}"))?;
    let query = Query::new(document.as_ref(), asked["image"].as_str().ok_or("no image")?);
    Ok(outcome(client, &client.answer(query).outcome))
}

fn outcome(client: &Client, found: &Outcome) -> Value {
    let list = |outcomes: &[Outcome]| -> Vec<Value> {
        outcomes.iter().map(|one| outcome(client, one)).collect()
    };
    if found.choices().len() > 1 {
        return json!({"kind": "one_of", "outcomes": list(found.choices())});
    }
    if let Some(call) = found.helper() {
        return json!({
            "kind": "helper",
            "name": call.name,
            "asks": call.asks,
            "for_other": call.for_other,
            "otherwise": outcome(client, &call.otherwise),
            "fails": outcome(client, &call.fails),
        });
    }
    if let Some(message) = found.message() {
        let then = found.after_message().map(|then| outcome(client, then));
        return json!({"kind": "error", "message": message, "then": then});
    }
    match found.logins() {
        [] => json!({"kind": "anonymous"}),
        [only] if client.id != ClientId::Kubelet => {
            json!({"kind": "credential", "credential": credential(only)})
        }
        logins => {
            let logins: Vec<Value> = logins.iter().map(credential).collect();
            json!({"kind": "in_order", "credentials": logins})
        }
    }
}

fn credential(found: &Credential) -> Value {
    let text = |bytes: &[u8]| STANDARD.encode(bytes);
    json!({
        "key": found.key,
        "user_b64": text(&found.user),
        "password_b64": text(found.password.expose()),
        "identity_token_b64": text(found.identity_token.expose()),
        "registry_token_b64": text(found.registry_token.expose()),
        "auth_b64": text(found.auth.expose()),
        "server": found.server,
    })
}
