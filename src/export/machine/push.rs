//! Tag and push: from one local image to registries and environments, with the credential that each
//! push will use.

use crate::client::words::comment_phrase;
use crate::client::{client, ClientId};
use crate::config::EntryId;
use crate::docker::reference::Reference;
use crate::docker::{host_of, DOCKER_HUB_KEY};
use crate::export::job::{plain_or_sh, Job};
use crate::export::rendering::{Language, LeftOut, Warning};
use crate::export::target::{Carries, Form, Group, Opt, Rule, Target, Verified, NO_LIMITS};
use crate::export::text::Text;
use crate::quote::comment;

const LOCAL: Opt = Opt {
    id: "local",
    label: "Local image",
    default: "app:latest",
    rule: Rule::Image,
};

const REPOSITORY: Opt = Opt {
    id: "repository",
    label: "Repository in the registry (team/app)",
    default: "",
    rule: Rule::Any,
};

const TAGS: Opt = Opt {
    id: "tags",
    label: "Tags or environments, with commas between them",
    default: "",
    rule: Rule::Any,
};

/// `docker tag` and `docker push`
pub(super) const TARGET: Target = Target {
    id: "push",
    name: "Tag and push",
    group: Group::Machine,
    summary: "The docker tag and docker push lines from one local image to each registry and each tag, with the credential that each push uses.",
    consumer: "POSIX shells and PowerShell",
    carries: Carries::Nothing,
    several: true,
    reader: None,
    where_to_paste: "A shell on the machine that has the image and this config.json. The lines hold no secret.",
    form: Form::Commands,
    limits: NO_LIMITS,
    check: "docker image ls «local»",
    verified: Verified::By("bash, dash"),
    unverified: &[],
    options: &[LOCAL, REPOSITORY, TAGS],
    write,
};

/// More lines than these nobody reads.
const MOST: usize = 500;

/// Each registry is a look-up in the whole file: so many bytes are read while somebody waits.
const MOST_WORK: usize = 10_000_000;

fn write(job: &mut Job<'_>) {
    let local = job.option(&LOCAL);
    let Ok(reference) = Reference::parse(local) else {
        return;
    };
    let given = job.option(&REPOSITORY).trim_matches('/').to_owned();
    let short = reference.path.rsplit('/').next().unwrap_or_default();
    let tags: Vec<&str> = job
        .option(&TAGS)
        .split([',', ' ', '\n', '\t'])
        .filter(|tag| !tag.is_empty())
        .collect();
    let own = [reference.tag.as_deref().unwrap_or("latest")];
    let tags = if tags.is_empty() { &own[..] } else { &tags[..] };
    let entries: Vec<(EntryId, String, String)> = job
        .config
        .entries()
        .filter(|entry| job.is_chosen(entry.id))
        .map(|entry| (entry.id, entry.key().into_owned(), entry.user()))
        .collect();
    let mut pushes = Vec::new();
    for (id, key, user) in entries {
        let hub = key == DOCKER_HUB_KEY;
        let host = if hub {
            "docker.io".into()
        } else {
            host_of(&key)
        };
        let repository = match (given.as_str(), hub) {
            ("", true) => format!("{user}/{short}"),
            ("", false) => short.to_owned(),
            (given, true) if !given.contains('/') => format!("{user}/{given}"),
            (given, _) => given.to_owned(),
        };
        let name = format!("{host}/{repository}");
        let images: Vec<String> = tags
            .iter()
            .map(|tag| (tag, format!("{name}:{tag}")))
            .filter(|(tag, image)| {
                Reference::parse(image).is_ok_and(|parsed| parsed.tag.as_deref() == Some(**tag))
            })
            .map(|(_, image)| image)
            .collect();
        if images.is_empty() {
            leave_out(
                job,
                id,
                "Host, repository and tag together are no image that Docker takes.",
            );
            continue;
        }
        let work = (job.out.included.len() + 1) * job.document.bytes().len();
        if pushes.len() + images.len() > MOST || work > MOST_WORK {
            leave_out(job, id, "These are too many pushes at once.");
            continue;
        }
        if images.len() < tags.len() {
            job.warn("A tag that Docker does not take is left out.");
        }
        job.out.included.push(id);
        let signs_in = signs_in(job, id, &name);
        pushes.extend(images.iter().map(|image| push(&signs_in, local, image)));
    }
    if !pushes.is_empty() {
        let text = Text::join(&pushes, "");
        job.commands("Commands", Language::Shell, text);
    }
}

fn leave_out(job: &mut Job<'_>, entry: EntryId, reason: &'static str) {
    job.out.left_out.push(LeftOut { entry, reason });
}

/// What Docker does for every tag of the image, and a warning when that is not to sign in.
fn signs_in(job: &mut Job<'_>, id: EntryId, image: &str) -> String {
    let outcome = client(ClientId::DockerCli).outcome(job.document, image);
    let signs_in = comment_phrase(&outcome);
    if outcome.login().is_none() && outcome.helper().is_none() {
        let text = ["For ", image, " Docker ", &signs_in, "."].concat();
        job.out.warnings.push(Warning {
            entry: Some(id),
            text: text.into(),
        });
    }
    signs_in
}

fn push(signs_in: &str, local: &str, image: &str) -> Text {
    let image = plain_or_sh(image);
    Text::fill(
        "# Docker «says».\ndocker tag «local» «image»\ndocker push «image»\n",
        &[
            ("says", &Text::plain(&comment(signs_in))),
            ("local", &Text::plain(&plain_or_sh(local))),
            ("image", &Text::plain(&image)),
        ],
    )
}
