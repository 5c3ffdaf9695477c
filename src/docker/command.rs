//! The image in a pasted command or a line of a Dockerfile.

use crate::shell::options::{self, with_value, Named};
use crate::shell::{self, Word};

/// Returns the image of `docker pull IMAGE`, `docker push IMAGE`, `docker run [OPTIONS] IMAGE` or
/// `FROM IMAGE AS stage`; any other text unchanged. Spaces around a bare image stay: they make it
/// invalid, and the user should see that.
pub fn strip_command(text: &str) -> &str {
    image(text).unwrap_or(text)
}

fn image(text: &str) -> Option<&str> {
    // Root's prompt would be a comment.
    let bare = text.trim_start();
    let bare = bare.strip_prefix("# ").unwrap_or(bare);
    let script = shell::read(bare);
    let words = &script.commands.first()?.words;
    let program = words.iter().position(|word| !matches!(word.str(), "$" | "sudo"))?;
    let (program, rest) = words.get(program..)?.split_first()?;
    let options = options::read(rest, &OPTIONS);
    let mut arguments = options.arguments.iter().peekable();
    match program.str() {
        "docker" | "podman" | "nerdctl" => {
            arguments.next_if(|word| word.str() == "image");
            let verb = arguments.next().map(Word::str);
            matches!(verb, Some("pull" | "push" | "run" | "create")).then_some(())?;
        }
        from if from.eq_ignore_ascii_case("from") => {}
        _ => return None,
    }
    let range = arguments.next()?.range;
    bare.get(range.start..range.end)
}

/// Options of the commands above that take a value (docker/cli v29.7.2, `docker run --help`).
const OPTIONS: [Named; 25] = [
    with_value(' ', "platform"),
    with_value('a', "attach"),
    with_value(' ', "add-host"),
    with_value(' ', "cap-add"),
    with_value(' ', "cap-drop"),
    with_value(' ', "cpus"),
    with_value(' ', "device"),
    with_value(' ', "dns"),
    with_value('e', "env"),
    with_value(' ', "env-file"),
    with_value(' ', "entrypoint"),
    with_value(' ', "gpus"),
    with_value('h', "hostname"),
    with_value('l', "label"),
    with_value('m', "memory"),
    with_value(' ', "mount"),
    with_value(' ', "name"),
    with_value(' ', "network"),
    with_value('p', "publish"),
    with_value(' ', "pull"),
    with_value(' ', "restart"),
    with_value(' ', "security-opt"),
    with_value('u', "user"),
    with_value('v', "volume"),
    with_value('w', "workdir"),
];
