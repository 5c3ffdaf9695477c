//! Requests with scopes, over the files of a machine: `buildx-files.jsonl`.

use credenza::client::{buildx, ClientId, Machine, Query};
use credenza::json::Document;
use serde_json::Value;

use crate::surroundings::Surroundings;
use crate::tally::Tally;
use crate::{outcome, vectors};

pub(crate) fn check(tally: &mut Tally, name: &str, case: &Value, requests: &[Value]) {
    let config = case["files"]["config.json"].as_str().map(Document::parse);
    let surroundings = Surroundings::of(case, ClientId::Buildx, None);
    let variables = surroundings.variables();
    let (files, programs) = (surroundings.files(), surroundings.programs());
    let machine = Machine { variables: &variables, files: &files, programs: &programs };
    let query = Query { config: config.as_ref(), image: "", machine };
    for request in requests {
        let host = request["host"].as_str().expect("a host");
        let scopes = request["scopes"].as_array().expect("scopes").iter();
        let scopes: Vec<&str> = scopes.filter_map(Value::as_str).collect();
        let name = format!("{name}: {host} {scopes:?}");
        for (id, answer) in request["answers"].as_object().expect("answers") {
            let answered = match id.as_str() {
                "buildx" => buildx::without_scopes(query, host),
                "buildx-token" => buildx::with_scopes(query, host, &scopes),
                other => panic!("{name}: there is no client {other}"),
            };
            let found = outcome::all(ClientId::Buildx, &answered.outcome);
            tally.add(id, &name, &vectors::answers(id, answer), &found);
        }
    }
}
