//! Lessons on the file: what is in it, its keys, and which one is read.

use super::common::{login_of, ALICE, BOT};
use crate::client::{client, ClientId};
use crate::docker::DOCKER_HUB_KEY;
use crate::teach::{Lesson, Task, Tool};

const HUB: &str =
    "{\n\t\"auths\": {\n\t\t\"docker.io\": {\n\t\t\t\"auth\": \"YWxpY2U6ZmFrZS10b2tlbi0x\"\n\t\t}\n\t}\n}";
const SHADOWED: &str = "{\n\t\"auths\": {\n\t\t\"ghcr.io\": {\n\t\t\t\"auth\": \"Ym90OmZha2UtdG9rZW4tMQ==\"\n\t\t}\n\t},\n\t\"credHelpers\": {\n\t\t\"ghcr.io\": \"pass\"\n\t}\n}";

pub(super) const WHAT_IS_IN_THE_FILE: Lesson = Lesson {
    title: "What is in the file",
    goal: "Add a registry yourself",
    text: "`docker login` writes `config.json`. In it `auths` has one entry per registry: the key names the registry, and `auth` holds your login for it.\n\nThe file belongs to one user on one machine. The `docker` command that you type reads it. The service that pulls the images, the daemon, does not.",
    file: ALICE,
    tool: Tool::Form,
    task: Task::File {
        wanted: "Add the registry `ghcr.io` with the username `bot` and any password.",
        judge: |file| {
            if !file.entries().any(|entry| entry.key() == "ghcr.io") {
                return Err("The file has no entry with the key `ghcr.io`.");
            }
            match login_of(file, "ghcr.io") {
                Some((user, _)) if user != b"bot" => {
                    Err("The entry is there, but its username is not `bot`.")
                }
                Some((_, password)) if !password.is_empty() => Ok(()),
                _ => Err("The entry is there. It needs the username `bot` and a password."),
            }
        },
    },
    hint: "**Add registry** is below the list of registries. For `ghcr.io` the key is `ghcr.io`; only Docker Hub’s has `https://`.",
    seen: "`auths` has one more entry. Its `auth` was made from the username and the password, and nothing else about you is in it.",
};

pub(super) const WHICH_KEY: Lesson = Lesson {
    title: "Which key for which registry",
    goal: "Give a login the right key",
    text: "The key of an entry is the registry’s host in lower case, with its port and without a scheme: `ghcr.io`, `localhost:5000`. Docker Hub is the one exception: its key is `https://index.docker.io/v1/`, with the slash at the end.\n\nSome programs also take other spellings. Almost all take these.",
    file: HUB,
    tool: Tool::Form,
    task: Task::File {
        wanted: "Docker does not find this login for Docker Hub. Give it the right key.",
        judge: |file| {
            if login_of(file, DOCKER_HUB_KEY).is_some_and(|(user, _)| user == b"alice") {
                return Ok(());
            }
            let keys: Vec<_> = file.entries().map(|entry| entry.key()).collect();
            if keys.iter().any(|key| key == "docker.io") {
                return Err("The key is still `docker.io`. Docker never looks for that one.");
            }
            if keys.iter().any(|key| key.contains("index.docker.io")) {
                return Err("Almost. It needs `https://` before the host, and `/v1/` with its last slash.");
            }
            Err("No entry with alice’s login has Docker Hub’s key.")
        },
    },
    hint: "The lesson has the key in its second sentence. Write it into the field **Registry**.",
    seen: "The login is the same; only its key has changed. For Docker Hub, Docker takes no other.",
};

pub(super) const WHO_WINS: Lesson = Lesson {
    title: "Which login wins",
    goal: "Make Docker use the login in the file",
    text: "A helper is a program that keeps passwords outside the file. For one registry Docker asks in this order: the variable `DOCKER_AUTH_CONFIG`, since 28.3 and if it has an entry for this host. Then the helper that `credHelpers` names for exactly this host. Then the helper in `credsStore`. It uses the entry in `auths` if the file names no helper for the host.\n\nIf a helper is named for a host, Docker never looks into `auths` for it, even when the helper has no password.",
    file: SHADOWED,
    tool: Tool::Form,
    task: Task::File {
        wanted: "Docker asks a helper for `ghcr.io` and ignores the login. Change the file so that the login counts.",
        judge: |file| {
            let outcome = client(ClientId::DockerCli).outcome(file.document(), "ghcr.io/team/app");
            if outcome.helper().is_some() {
                return Err("Docker still asks the helper for `ghcr.io`: the field **Helper** of the form still has its name.");
            }
            if outcome.login().is_some_and(|used| used.user == b"bot") {
                return Ok(());
            }
            Err("No helper is asked now, but Docker finds no login of `bot` either.")
        },
    },
    hint: "`credHelpers` names `pass` for this host. The field **Helper** is further down in the form: delete `pass` there. **Signs in with** only shows fields.",
    seen: "The login was there all the time. Docker reads it now, because no helper overrides it.",
};

pub(super) const WHOSE_FILE: Lesson = Lesson {
    title: "Whose file: sudo and CI",
    goal: "Find the file that was read",
    text: "Docker reads the file in the home folder of the user that runs it: `~/.docker/config.json`. `sudo docker` runs as root, so it reads `/root/.docker/config.json`. A CI job runs in its own container and has none of your files.\n\nThe variable `DOCKER_CONFIG` names another folder. `sudo` usually drops it.",
    file: BOT,
    tool: Tool::Which,
    task: Task::Choice {
        asked: "alice has this file. `sudo docker pull ghcr.io/team/app` still fails with `no basic auth credentials`. Which file did Docker read?",
        options: &[
            ("/home/alice/.docker/config.json", Err("That one has a login for `ghcr.io`. Docker would have sent it, and the message would be another.")),
            ("/root/.docker/config.json", Ok(())),
            ("/etc/docker/daemon.json", Err("That is the daemon’s own file. It never holds a login.")),
            ("None: the daemon keeps the login", Err("The daemon keeps no login. The command line sends it with each pull.")),
        ],
    },
    hint: "Which user does `sudo` turn you into?",
    seen: "One machine can have several of these files, each for its own user. Sign in as the user that pulls, or let `DOCKER_CONFIG` name the folder.",
};
