//! Renderings for the tests with real consumers: JSON lines in, JSON lines out.
//!
//! `{"config_b64", "target", "options": {…}, "entries": [[auths, index], …] | null}` yields the
//! rendering, `{"quote": "sh", "text"}` one quoted text, `{"list": true}` all targets.

use std::error::Error;
use std::io::{stdin, stdout, BufRead, Write};

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::config::{ConfigFile, EntryId};
use credenza::export::{target, targets, OptionValues, RenderRequest, Rendering, Verified};
use credenza::json::Document;
use credenza::quote;
use serde_json::{json, Value};

type Answer = Result<Value, Box<dyn Error>>;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = stdout().lock();
    for line in stdin().lock().lines() {
        let asked: Value = serde_json::from_str(&line?)?;
        writeln!(out, "{}", answer(&asked)?)?;
    }
    Ok(())
}

fn answer(asked: &Value) -> Answer {
    if let Some(name) = asked["quote"].as_str() {
        let quotes: [(&str, quote::Quote); 8] = [
            ("sh", quote::sh),
            ("powershell", quote::powershell),
            ("yaml", quote::yaml),
            ("hcl", quote::hcl),
            ("toml", quote::toml),
            ("groovy", quote::groovy),
            ("systemd", quote::systemd),
            ("env", quote::env_file_value),
        ];
        let (_, quote) = quotes.iter().find(|(id, _)| *id == name).ok_or("no such quote")?;
        return Ok(json!({"quoted": quote(asked["text"].as_str().ok_or("no text")?)}));
    }
    if asked["list"] == true {
        let all = targets().map(|target| {
            let (Verified::By(how) | Verified::Unverified(how)) = target.verified;
            let verified = matches!(target.verified, Verified::By(_));
            let options = target.options.iter().map(|option| option.id);
            json!({
                "id": target.id,
                "name": target.name,
                "consumer": target.consumer,
                "how": how,
                "unverified": target.unverified,
                "carries": format!("{:?}", target.capacity),
                "verified": verified,
                "options": options.collect::<Vec<_>>(),
            })
        });
        return Ok(all.collect());
    }
    let config = STANDARD.decode(asked["config_b64"].as_str().ok_or("no config")?);
    let document = Document::parse(config.map_err(|error| error.to_string())?);
    let entries: Vec<EntryId> = match asked["entries"].as_array() {
        Some(list) => list.iter().filter_map(entry).collect(),
        None => ConfigFile::new(&document).entries().map(|entry| entry.id).collect(),
    };
    let target = target(asked["target"].as_str().ok_or("no target")?).ok_or("no such target")?;
    let options = asked["options"].as_object().into_iter().flatten();
    let options = options.filter_map(|(id, value)| Some((id.as_str(), value.as_str()?)));
    Ok(shown(&target.render(&RenderRequest {
        document: &document,
        entries: &entries,
        now: asked["now"].as_i64().unwrap_or_default(),
        options: &OptionValues::parse(target.options, options),
    })))
}

fn entry(place: &Value) -> Option<EntryId> {
    let number = |at: usize| usize::try_from(place[at].as_u64()?).ok();
    Some(EntryId { auths: number(0)?, index: number(1)? })
}

fn shown(rendering: &Rendering) -> Value {
    let place = |id: EntryId| json!([id.auths, id.index]);
    let parts = rendering.parts.iter().map(|part| {
        let secrets = part.text.secrets().iter();
        json!({
            "title": part.title,
            "file": part.file,
            "language": format!("{:?}", part.language),
            "form": format!("{:?}", part.form),
            "is_value": part.is_value,
            "text_b64": STANDARD.encode(part.text.bytes().expose()),
            "secrets": secrets.map(|range| json!([range.start, range.end])).collect::<Vec<_>>(),
        })
    });
    let left_out = rendering.left_out.iter();
    let warnings = rendering.warnings.iter();
    json!({
        "parts": parts.collect::<Vec<_>>(),
        "included": rendering.included.iter().map(|id| place(*id)).collect::<Vec<_>>(),
        "left_out": left_out.map(|one| json!({"entry": place(one.entry), "reason": one.reason})).collect::<Vec<_>>(),
        "warnings": warnings.map(|one| json!({"entry": one.entry.map(place), "text": one.text})).collect::<Vec<_>>(),
        "check": rendering.check,
    })
}
