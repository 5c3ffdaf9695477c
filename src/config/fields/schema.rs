//! JSON Schema of the file, from the table of its keys: draft-07, which editors read.

use super::field::PROXY_KEYS;
use super::{Field, FieldType, ENTRY, LEGACY, TOP_LEVEL};
use crate::json::{Json, Style};

const TEXT_OR_NULL: [&str; 2] = ["string", "null"];
const OBJECT_OR_NULL: [&str; 2] = ["object", "null"];

/// Returns the schema, indented by two spaces. Docker takes null for every value.
pub fn json_schema() -> String {
    let top = TOP_LEVEL.iter().map(|field| (field, false));
    // The e-mail address is a key of an entry.
    let old = LEGACY.iter().filter(|field| !ENTRY.contains(field)).map(|field| (field, true));
    let entry = ENTRY.iter().map(|field| (field, LEGACY.contains(field)));
    let schema = object([
        ("$schema", text("http://json-schema.org/draft-07/schema#")),
        ("title", text("config.json of the Docker CLI")),
        ("description", text("Docker ignores keys that it does not know, drops them at the next save, and takes null for every value.")),
        ("type", list(OBJECT_OR_NULL)),
        ("properties", properties(top.chain(old))),
        (
            "definitions",
            object([
                (
                    "entry",
                    object([
                        ("description", text("The login of one registry.")),
                        ("type", list(OBJECT_OR_NULL)),
                        ("properties", properties(entry)),
                    ]),
                ),
                ("text", object([("type", list(TEXT_OR_NULL))])),
            ]),
        ),
    ]);
    schema.write(&Style { indent: "  ".to_owned(), ..Style::docker() }, "") + "\n"
}

fn object<'a>(members: impl IntoIterator<Item = (&'a str, Json)>) -> Json {
    Json::Object(members.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
}

fn text(text: impl Into<String>) -> Json {
    Json::string(text)
}

fn list(texts: [&str; 2]) -> Json {
    Json::Array(texts.into_iter().map(Json::string).collect())
}

fn reference(name: &str) -> Json {
    object([("$ref", text(format!("#/definitions/{name}")))])
}

fn properties<'a>(fields: impl Iterator<Item = (&'a Field, bool)>) -> Json {
    object(fields.map(|(field, is_old)| (field.key, property(field, is_old))))
}

fn property(field: &Field, is_old: bool) -> Json {
    let mut members =
        vec![("title", text(field.title)), ("description", text(description(field, is_old)))];
    if is_old {
        members.push(("deprecated", Json::Raw("true".to_owned())));
        let message = format!("Docker {} dropped it.", field.since);
        members.push(("deprecationMessage", text(message)));
    }
    members.extend(kind(field.field_type));
    members.push(("examples", Json::Array(vec![Json::Raw(field.example.to_owned())])));
    object(members)
}

fn description(field: &Field, is_old: bool) -> String {
    let since = match field.since {
        "" => String::new(),
        version if is_old => format!(" Until Docker {version}."),
        version => format!(" Since Docker {version}."),
    };
    let caution =
        if field.caution.is_empty() { String::new() } else { format!(" {}", field.caution) };
    let readers = field.read_by.trim_end_matches('.');
    format!("{} Read by: {readers}.{since}{caution}", field.meaning)
}

/// Returns the keywords for a type.
fn kind(kind: FieldType) -> Vec<(&'static str, Json)> {
    let map = |values: Json| vec![("type", list(OBJECT_OR_NULL)), ("additionalProperties", values)];
    match kind {
        FieldType::Text => vec![("type", list(TEXT_OR_NULL))],
        FieldType::TextList => {
            vec![("type", list(["array", "null"])), ("items", reference("text"))]
        }
        FieldType::TextMap => map(reference("text")),
        FieldType::Entries => map(reference("entry")),
        FieldType::PluginOptions => map(object(map(reference("text")))),
        FieldType::Proxies => {
            let keys = PROXY_KEYS.map(|key| (key, reference("text")));
            map(object([("type", list(OBJECT_OR_NULL)), ("properties", object(keys))]))
        }
    }
}
