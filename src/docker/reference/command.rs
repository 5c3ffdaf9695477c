//! The image in a command or in a line of a Dockerfile, as people paste it.

/// The image of `docker pull IMAGE`, `docker push IMAGE`, `docker run [OPTIONS] IMAGE` or `FROM IMAGE AS stage`; any other text
/// as it is. Blanks of a bare image stay: they make it invalid, and the user should see that.
pub fn strip_command(text: &str) -> &str {
    let mut words = text.split_whitespace().peekable();
    // A copied prompt, and the right to use the daemon.
    while words
        .next_if(|word| matches!(*word, "$" | "#" | "sudo"))
        .is_some()
    {}
    let image = match words.next() {
        Some("docker" | "podman" | "nerdctl") => {
            words.next_if_eq(&"image");
            match words.next() {
                Some("pull" | "push" | "run" | "create") => argument(&mut words),
                _ => None,
            }
        }
        Some(word) if word.eq_ignore_ascii_case("from") => argument(&mut words),
        _ => None,
    };
    image.unwrap_or(text)
}

/// Options with a word of their own behind them, of the commands above (docker/cli v29.7.2, `docker
/// run --help`); written with `=` they are one word.
const WITH_VALUE: [&str; 34] = [
    "--platform",
    "-a",
    "--attach",
    "--add-host",
    "--cap-add",
    "--cap-drop",
    "--cpus",
    "--workdir",
    "--device",
    "--dns",
    "-e",
    "--env",
    "--env-file",
    "--entrypoint",
    "--gpus",
    "-h",
    "--hostname",
    "-l",
    "--label",
    "-m",
    "--memory",
    "--mount",
    "--name",
    "--network",
    "-p",
    "--publish",
    "--pull",
    "--restart",
    "--security-opt",
    "-u",
    "--user",
    "-v",
    "--volume",
    "-w",
];

/// The first word that is no option.
fn argument<'a>(words: &mut impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let mut value_follows = false;
    words.find(|word| {
        let is_value = value_follows;
        value_follows = WITH_VALUE.contains(word);
        !is_value && !word.starts_with('-')
    })
}
