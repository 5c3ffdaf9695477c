//! The steps of Docker's look-up, in words.

use crate::client::docker_config::DockerConfig;
use crate::client::Step;
use crate::docker::reference::Reference;

/// How many matching entries are named one by one.
const NAMED: usize = 20;

/// What Docker does for `reference`, whose key is `key`.
pub(super) fn steps(config: &DockerConfig, reference: &Reference, key: &str) -> Vec<Step> {
    let mut steps = load(config);
    steps.push(Step::new(match reference.domain.as_str() {
        "" => "The first part of the image is not a host name to Docker, so it looks for the empty key.".to_owned(),
        domain if domain == key => format!("The image is on {domain}. Docker looks for that key."),
        domain => format!("The image is on {domain}. For Docker Hub the key is {key}, exactly so."),
    }));
    if let Some(helper) = config.helper(key) {
        let name = helper.name;
        steps.push(Step {
            text: format!("The file names a helper: Docker runs docker-credential-{name} get and asks for {key}."),
            range: helper.range,
        });
        steps.push(Step::new(
            "What the helper answers replaces user, password and identity token of the file, even when it has none. If it fails, the command fails.",
        ));
    }
    steps.extend(entries(config, key));
    steps
}

fn load(config: &DockerConfig) -> Vec<Step> {
    let errors = config.errors();
    let text = match errors.as_slice() {
        [] => return vec![Step::new("Docker loads the file without an error.")],
        [error] => format!("Loading ends with a warning: {error}. Docker goes on with what it has."),
        [first, others @ ..] => format!(
            "Loading ends with a warning, at random one of {}, such as: {first}. Docker goes on with what it has.",
            others.len() + 1
        ),
    };
    let mut stumbles = config.stumbles();
    let first = Step {
        text,
        range: stumbles.next(),
    };
    let others = stumbles.take(NAMED).map(|range| {
        Step::at(
            range,
            "This entry, too, has an auth that Docker cannot read.",
        )
    });
    std::iter::once(first).chain(others).collect()
}

fn entries(config: &DockerConfig, key: &str) -> Vec<Step> {
    let matches = config.matches(key);
    let slots = || matches.iter().filter_map(|&at| config.slots().get(at));
    match matches.len() {
        0 => vec![Step::new(
            "No entry has this key, and no other key has it as its host.",
        )],
        1 => slots()
            .map(|slot| {
                let how = if slot.key == key {
                    "is exactly this key".to_owned()
                } else {
                    format!("has the host {key}")
                };
                Step::at(slot.range, format!("The entry {} {how}.", slot.key))
            })
            .collect(),
        count => {
            let random = Step::new(format!(
                "No entry has this key, but {count} have it as their host. Docker takes one of them at random."
            ));
            let named = slots().take(NAMED).map(|slot| {
                Step::at(
                    slot.range,
                    format!("The entry {} may be the one.", slot.key),
                )
            });
            std::iter::once(random).chain(named).collect()
        }
    }
}
