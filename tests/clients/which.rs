//! Answers for the client tests: which credential does a client use, as Credenza says it?
//!
//! Reads JSON lines `{"config_b64": …|null, "image": …, "client": …}` and writes one JSON line for
//! each: the outcome of that client in [`CLIENTS`]. Bytes are base64, because a password need not
//! be text.

use std::error::Error;
use std::io::{stdin, stdout, BufRead, Write};

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::client::{Credential, Outcome, Query, CLIENTS};
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
    // Without its feature `std`, base64's error is no `std::error::Error`.
    let config = config.map_err(|error| error.to_string())?;
    let document = config.map(Document::parse);
    let id = asked["client"].as_str().ok_or("no client")?;
    let client = CLIENTS.iter().find(|client| client.id == id);
    let client = client.ok_or_else(|| format!("there is no client {id}"))?;
    let query = Query {
        config: document.as_ref(),
        image: asked["image"].as_str().ok_or("no image")?,
    };
    Ok(outcome(&(client.find)(query).outcome))
}

fn outcome(found: &Outcome) -> Value {
    match found {
        Outcome::Credential(found) => {
            json!({"kind": "credential", "credential": credential(found)})
        }
        Outcome::InOrder(list) => {
            let list: Vec<Value> = list.iter().map(credential).collect();
            json!({"kind": "in_order", "credentials": list})
        }
        Outcome::OneOf(list) => {
            let list: Vec<Value> = list.iter().map(outcome).collect();
            json!({"kind": "one_of", "outcomes": list})
        }
        Outcome::Helper {
            name,
            asks,
            for_other,
            otherwise,
            fails,
        } => json!({
            "kind": "helper",
            "name": name,
            "asks": asks,
            "for_other": for_other,
            "otherwise": outcome(otherwise),
            "fails": outcome(fails),
        }),
        Outcome::Anonymous => json!({"kind": "anonymous"}),
        Outcome::Error { message, then } => json!({
            "kind": "error",
            "message": message,
            "then": then.as_deref().map(outcome),
        }),
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
