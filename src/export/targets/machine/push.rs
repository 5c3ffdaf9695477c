//! Tag and push: from one local image to registries and environments, with the credential that each
//! push will use.

use crate::client::words::comment_phrase;
use crate::client::{client, ClientId};
use crate::config::secrets::{has_secret_host, is_secret_user};
use crate::config::{Entry, EntryId};
use crate::docker::reference::Reference;
use crate::docker::{host_of, DOCKER_HUB_KEY};
use crate::export::model::rendering::Warning;
use crate::export::sample::repository;
use crate::export::targets::prelude::*;
use crate::quote::comment;

const LOCAL: TargetOption = TargetOption::new("local", "Local image", "app:latest", Rule::Image);

const REPOSITORY: TargetOption =
    TargetOption::new("repository", "Repository in the registry (team/app)", "", Rule::Any);

const TAGS: TargetOption =
    TargetOption::new("tags", "Tags or environments, with commas between them", "", Rule::Any);

/// `docker tag` and `docker push`
pub(super) const TARGET: Target = Target {
    id: "push",
    name: "Tag and push",
    summary: "The docker tag and docker push lines from one local image to each registry and each tag, with the credential that each push uses.",
    consumer: "POSIX shells and PowerShell",
    capacity: Capacity::Nothing,
    where_to_paste: "A shell on the machine that has the image and this config.json. The lines hold no secret.",
    form: Form::Commands,
    limits: Limits::note("The push itself is the check: with a wrong login it ends with denied or unauthorized."),
    verified: Verified::By("bash, dash"),
    options: &[LOCAL, REPOSITORY, TAGS],
    write,
    ..MACHINE
};

/// Maximum number of pushes; a longer list is unreadable.
const MAX_PUSHES: usize = 500;

/// Maximum bytes that are read while the page waits: each registry is a look-up in the whole file.
const MAX_WORK: usize = 10_000_000;

fn write(renderer: &mut Renderer<'_>) {
    let local = renderer.option(&LOCAL);
    let Ok(reference) = Reference::parse(local) else {
        return;
    };
    let given = renderer.option(&REPOSITORY).trim_matches('/').to_owned();
    let short = reference.path.rsplit('/').next().unwrap_or_default();
    let tags: Vec<&str> = renderer
        .option(&TAGS)
        .split([',', ' ', '\n', '\t'])
        .filter(|tag| !tag.is_empty())
        .collect();
    let own = [reference.tag.as_deref().unwrap_or("latest")];
    let tags = if tags.is_empty() { &own[..] } else { &tags[..] };
    let entries: Vec<(EntryId, String, Option<String>)> = renderer
        .config
        .entries()
        .filter(|entry| renderer.is_chosen(entry.id))
        .map(|entry| (entry.id, entry.key().into_owned(), public_user(entry)))
        .collect();
    let mut pushes = Vec::new();
    for (id, key, user) in entries {
        let hub = key == DOCKER_HUB_KEY;
        let host = if hub { "docker.io".into() } else { host_of(&key) };
        let needs_user = hub && !given.contains('/');
        if has_secret_host(&key) || (needs_user && user.is_none()) {
            let reason = "Its username or its key is a secret, which may not be in the name of an image. Give a repository with its owner.";
            renderer.leave_out(id, reason);
            continue;
        }
        let user = user.unwrap_or_default();
        let wanted = if given.is_empty() { short } else { &given };
        let (repository, is_guess) = repository(&key, &user, wanted);
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
            renderer.leave_out(
                id,
                "Host, repository and tag together are not an image name that \
                    Docker takes.",
            );
            continue;
        }
        let work = (renderer.out.included.len() + 1) * renderer.document.bytes().len();
        if pushes.len() + images.len() > MAX_PUSHES || work > MAX_WORK {
            renderer.leave_out(id, "These are too many pushes at once.");
            continue;
        }
        if images.len() < tags.len() {
            renderer.warn("A tag that Docker does not take is left out.");
        }
        renderer.out.included.push(id);
        if is_guess {
            let text = format!("Its registry requires an owner or a project before the name, and that of {name} is a guess: give the repository with yours.");
            renderer.out.warnings.push(Warning { entry: Some(id), text: text.into() });
        }
        let signs_in = signs_in(renderer, id, &name);
        pushes.extend(images.iter().map(|image| push(&signs_in, local, image)));
    }
    if !pushes.is_empty() {
        let text = Text::join(pushes, "");
        renderer.commands("Commands", Language::Shell, text);
    }
}

/// Returns Docker's sign-in for every tag of the image, and warns when there is none.
fn signs_in(renderer: &mut Renderer<'_>, id: EntryId, image: &str) -> String {
    let outcome = client(ClientId::DockerCli).outcome(renderer.document, image);
    let signs_in = comment_phrase(&outcome);
    if outcome.login().is_none() && outcome.helper().is_none() {
        let text = format!("For {image} Docker {signs_in}.");
        renderer.out.warnings.push(Warning { entry: Some(id), text: text.into() });
    }
    signs_in
}

fn push(signs_in: &str, local: &str, image: &str) -> Text {
    let values = [
        ("says", Text::plain(&comment(signs_in))),
        ("local", Text::plain(&shell_word(local))),
        ("image", Text::plain(&shell_word(image))),
    ];
    Text::fill(PUSH, &values)
}

/// Returns the username, unless it is a secret.
fn public_user(entry: Entry<'_>) -> Option<String> {
    let login = entry.credentials();
    let is_public = !is_secret_user(&login.user, login.password.expose());
    is_public.then(|| entry.user())
}

const PUSH: &str = "# Docker «says».
docker tag «local» «image»
docker push «image»
";
