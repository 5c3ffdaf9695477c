//! Steps of Docker's look-up, in words.

use crate::client::docker_config::look_up::LookUp;
use crate::client::docker_config::DockerConfig;
use crate::client::shared::Trace;

/// Maximum number of matching entries that are named one by one.
const MAX_NAMED: usize = 20;

/// Adds the steps of loading the file.
pub(super) fn load(trace: &mut Trace, config: &DockerConfig) {
    let errors = config.errors();
    let text = match errors.as_slice() {
        [] => return trace.say("Docker loads the file without an error."),
        [error] => format!("Loading ends with a warning: {error}. Docker continues with what it has."),
        [first, others @ ..] => format!(
            "Loading ends with a warning, at random one of {}, such as: {first}. Docker continues with what it has.",
            others.len() + 1
        ),
    };
    let mut ranges = config.load_error_ranges();
    trace.add(ranges.next(), text);
    for range in ranges.take(MAX_NAMED) {
        trace.at(range, "This entry also has an auth that Docker cannot read.");
    }
}

/// Adds the steps of looking for the key of a registry.
pub(super) fn look_up(trace: &mut Trace, domain: &str, look_up: &LookUp<'_>) {
    let key = look_up.key;
    trace.say(match domain {
        "" => "The first part of the image is not a host name to Docker, so it looks for the empty key.".to_owned(),
        _ if domain == key => format!("The image is on {domain}. Docker looks for that key."),
        _ => format!("The image is on {domain}. For Docker Hub the key must be exactly {key}."),
    });
    if let Some(helper) = look_up.helper {
        let name = helper.name;
        trace.add(
            helper.range,
            format!("The file names a helper: Docker runs docker-credential-{name} get and asks for {key}."),
        );
        trace.say("The answer of the helper replaces user, password and identity token of the file, even when it has none. If it fails, the command fails.");
    }
    let mut slots = look_up.slots();
    match slots.len() {
        0 => trace.say("No entry has this key, and no other key has it as its host."),
        1 => slots.for_each(|slot| {
            let how = if *slot.key == *key {
                "is exactly this key".to_owned()
            } else {
                format!("has the host {key}")
            };
            trace.at(slot.range, format!("The entry {} {how}.", slot.key));
        }),
        count => {
            trace.say(format!(
                "No entry has this key, but {count} have it as their host. Docker takes one of them at random."
            ));
            for slot in slots.by_ref().take(MAX_NAMED) {
                trace.at(slot.range, format!("The entry {} may be the one.", slot.key));
            }
        }
    }
}
