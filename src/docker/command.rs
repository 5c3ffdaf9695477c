//! The image in what people paste for one: a command, a line of a Dockerfile or a manifest, an address
//! of Skopeo or Helm.

use super::reference::Reference;
use crate::shell::options::{self, with_value, Named};
use crate::shell::{self, Word};

/// Longest text that is looked at; an image has at most some hundred characters.
const MAX_TEXT: usize = 1 << 16;

/// Returns the image that `text` names: `docker pull IMAGE`, `docker run [OPTIONS] IMAGE`, `FROM IMAGE AS
/// stage`, `image: IMAGE`, `"IMAGE"`, `docker://IMAGE`, `oci://IMAGE`, a whole manifest with one image.
/// Spaces and quotes around it are no part of a word for a shell. Any other text is unchanged.
pub fn strip_command(text: &str) -> &str {
    if text.len() > MAX_TEXT {
        return text;
    }
    image_of_command(text).or_else(|| in_lines(text)).unwrap_or_else(|| bare(text))
}

/// Transports of Skopeo and schemes of Helm before an image (containers-transports(5), helm v3).
const SCHEMES: [&str; 5] =
    ["docker://", "oci://", "docker-daemon:", "containers-storage:", "docker-pullable://"];

/// Returns a text without the spaces, the quotes and the scheme around it; the text itself when nothing
/// is left.
fn bare(text: &str) -> &str {
    let odd = |c: char| {
        c.is_whitespace()
            || "\"'`,".contains(c)
            || matches!(c, '\u{A0}' | '\u{200B}' | '\u{201C}' | '\u{201D}')
    };
    let inner = text.trim_matches(odd);
    let inner = SCHEMES.iter().find_map(|scheme| inner.strip_prefix(scheme)).unwrap_or(inner);
    if inner.is_empty() {
        text
    } else {
        inner
    }
}

/// Returns the image of a line with a key: `image: IMAGE`, `- image: IMAGE`, `"image": "IMAGE",`,
/// `Digest: …` after a pull; the first one of a manifest.
fn in_lines(text: &str) -> Option<&str> {
    let lines: Vec<&str> = text.lines().filter(|line| !line.trim().is_empty()).take(2000).collect();
    let keyed = lines.iter().find_map(|line| {
        let line = line.trim().trim_start_matches(['-', '{']).trim_start();
        let (key, value) = line.split_once([':', '='])?;
        let key = key.trim().trim_matches(['"', '\'']).to_ascii_lowercase();
        let is_image =
            matches!(key.as_str(), "image" | "imagename" | "image_name" | "imageid" | "image id");
        // A comment after the value.
        let value = value.split(" #").next().unwrap_or(value);
        let value = bare(value.trim_end_matches([' ', '}']));
        (is_image && !value.contains(' ') && Reference::parse(value).is_ok()).then_some(value)
    });
    if keyed.is_some() || lines.len() < 2 {
        return keyed;
    }
    // What `docker pull` prints: the last line is the image.
    let last = bare(lines.last()?);
    let is_output =
        lines.iter().any(|line| line.starts_with("Digest: ") || line.starts_with("Status: "));
    (is_output && Reference::parse(last).is_ok()).then_some(last)
}

/// Returns the image of a command or of a line of a Dockerfile.
pub fn image_of_command(text: &str) -> Option<&str> {
    // Root's prompt would be a comment.
    let text = text.trim_start();
    let text = text.strip_prefix("# ").unwrap_or(text);
    let script = shell::read(text);
    let words = &script.commands.first()?.words;
    let program = words.iter().position(|word| !matches!(word.str(), "$" | "sudo"))?;
    let (program, rest) = words.get(program..)?.split_first()?;
    let options = options::read(rest, &OPTIONS);
    let mut arguments = options.arguments.iter().peekable();
    match program.str() {
        "docker" | "podman" | "nerdctl" | "crictl" | "ctr" | "buildah" => {
            arguments.next_if(|word| matches!(word.str(), "image" | "images"));
            let verb = arguments.next().map(Word::str);
            matches!(verb, Some("pull" | "push" | "run" | "create" | "from")).then_some(())?;
        }
        "skopeo" => {
            let verb = arguments.next().map(Word::str);
            matches!(verb, Some("inspect" | "copy" | "list-tags" | "delete")).then_some(())?;
        }
        "helm" => {
            let verb = arguments.next().map(Word::str);
            matches!(verb, Some("pull" | "show" | "install" | "upgrade" | "template" | "push"))
                .then_some(())?;
            return arguments
                .map(|word| bare(&text[word.range.start..word.range.end]))
                .find(|word| Reference::parse(word).is_ok() && word.contains(['.', ':']));
        }
        from if from.eq_ignore_ascii_case("from") => {}
        _ => return None,
    }
    let range = arguments.next()?.range;
    text.get(range.start..range.end).map(bare)
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
