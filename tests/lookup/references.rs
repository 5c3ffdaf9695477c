//! References and host names.

use credenza::docker::host_of;
use credenza::docker::key_for;
use credenza::docker::reference::Reference;
use serde_json::Value;

use crate::tally::Tally;

pub(crate) fn check_reference(tally: &mut Tally, name: &str, input: &Value, output: &Value) {
    let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
    let wanted = match output["error"].as_str() {
        Some(error) => Err(error.to_owned()),
        None => Ok([&output["domain"], &output["key"], &output["value"]].map(text)),
    };
    let found = Reference::parse(input["image"].as_str().expect("an image"));
    let found = found.map_err(|error| error.to_string()).map(|reference| {
        let key = key_for(&reference.domain).to_owned();
        [reference.domain.clone(), key, reference.to_string()]
    });
    tally.add("reference", name, &[wanted], &[found]);
}

pub(crate) fn check_hostname(tally: &mut Tally, name: &str, input: &Value, output: &Value) {
    let wanted = output["value"].as_str().unwrap_or_default();
    let found = host_of(input["image"].as_str().expect("a host name"));
    tally.add("hostname", name, &[wanted], &[&*found]);
}
