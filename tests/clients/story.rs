//! Credenza's account of the wire, for the client tests.
//!
//! Reads JSON lines `{"config_b64": …|null, "image": …, "command": …, "kind": …, "realm": …,
//! "service": …, "right": …}`, where a registry that is not `right` refuses the login, and writes one JSON line for each: the exchanges of the [`Story`],
//! secrets included.

use std::error::Error;
use std::io::{stdin, stdout, BufRead, Write};

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::json::Document;
use credenza::wire::{
    story, Command, Exchange, Header, Kind, Message, Piece, Pieces, Reaction, Registry, Scenario,
    Story,
};
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
    let text = |key: &str| asked[key].as_str().ok_or(format!("no {key}"));
    let config = match asked["config_b64"].as_str() {
        Some(bytes) => {
            Some(Document::parse(STANDARD.decode(bytes).map_err(|error| error.to_string())?))
        }
        None => None,
    };
    let command = text("command")?;
    let kind = text("kind")?;
    let registry = Registry {
        kind: Kind::ALL
            .into_iter()
            .find(|known| format!("{known:?}") == kind)
            .ok_or("no such kind")?,
        realm: text("realm")?.to_owned(),
        service: text("service")?.to_owned(),
    };
    let scenario = Scenario {
        config: config.as_ref(),
        image: text("image")?,
        command: Command::ALL
            .into_iter()
            .find(|known| format!("{known:?}") == command)
            .ok_or("no such command")?,
        registry: &registry,
        reaction: if asked["right"].as_bool().ok_or("no right")? {
            Reaction::Accepts
        } else {
            Reaction::Refuses
        },
    };
    Ok(written(&story(&scenario)?))
}

fn written(story: &Story) -> Value {
    let exchanges: Vec<Value> = story.exchanges.iter().map(exchange).collect();
    json!({
        "succeeds": story.succeeds,
        "example_login": story.example_login,
        "exchanges": exchanges,
    })
}

fn exchange(exchange: &Exchange) -> Value {
    let message = match &exchange.message {
        Message::Request { method, target, headers: list, body } => json!({
            "kind": "request",
            "method": method,
            "target": pieces(target),
            "headers": headers(list),
            "body": pieces(body),
        }),
        Message::Answer { status, headers: list, body } => json!({
            "kind": "answer",
            "status": status,
            "headers": headers(list),
            "body": pieces(body),
        }),
        Message::Program(text) => json!({"kind": "program", "text": pieces(text)}),
        Message::Inside(text) => json!({"kind": "inside", "text": pieces(text)}),
        Message::Screen(text) => json!({"kind": "screen", "text": pieces(text)}),
    };
    json!({
        "from": format!("{:?}", exchange.from),
        "to": format!("{:?}", exchange.to),
        "message": message,
        "why": exchange.why,
        "source": exchange.source.text,
        "measured": exchange.source.measured,
    })
}

fn headers(list: &[Header]) -> Vec<Value> {
    list.iter()
        .map(|header| json!({"name": header.name, "value": pieces(&header.value), "any_order": header.any_order}))
        .collect()
}

/// Returns each piece: its bytes, or null for a variable part.
fn pieces(pieces: &Pieces) -> Vec<Value> {
    let bytes = |piece: &Piece| match piece {
        Piece::Text(text) => json!(STANDARD.encode(text.as_bytes())),
        Piece::Secret(secret) => json!(STANDARD.encode(secret.expose())),
        Piece::Varies(_) => Value::Null,
    };
    pieces.0.iter().map(bytes).collect()
}
