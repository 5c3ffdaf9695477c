//! Prompts of shells.

/// Signs that end a prompt.
const SIGNS: [char; 9] =
    ['$', '#', '%', '>', '\u{276F}', '\u{25B6}', '\u{279C}', '\u{BB}', '\u{3BB}'];

/// Programs after a sign that is no prompt in other places.
const PROGRAMS: [&str; 26] = [
    "docker",
    "podman",
    "kubectl",
    "oc",
    "sudo",
    "cat",
    "echo",
    "printf",
    "skopeo",
    "buildah",
    "nerdctl",
    "helm",
    "aws",
    "az",
    "gcloud",
    "curl",
    "crictl",
    "ctr",
    "oras",
    "crane",
    "export",
    "ls",
    "cd",
    "base64",
    "jq",
    "Get-Content",
];

/// Longest prompt.
const MAX_PROMPT: usize = 100;

/// Returns the command after the prompt at the start of a line.
pub(super) fn prompt(line: &str) -> Option<&str> {
    let line = line.trim_start();
    let near = line.char_indices().take(MAX_PROMPT).filter(|(_, c)| SIGNS.contains(c));
    for (at, c) in near {
        let command = &line[at + c.len_utf8()..];
        if !command.is_empty() && !command.starts_with([' ', '\t', '\u{A0}']) {
            continue;
        }
        let command = command.trim();
        let before = line[..at].trim_end();
        let is_prompt = match (c, before) {
            ('#' | '>', "") => is_program(command),
            ('\u{276F}' | '\u{25B6}' | '\u{279C}' | '\u{BB}' | '\u{3BB}' | '$' | '%', "") => {
                !command.starts_with(['{', '='])
            }
            (_, before) => is_before(before),
        };
        // What oh-my-zsh shows between its arrow and the command.
        let command = command.strip_prefix("~ ").unwrap_or(command);
        return is_prompt.then_some(command);
    }
    None
}

/// Returns whether a line begins with a prompt of Windows, whose sign a shell takes for a redirection.
pub(super) fn has_windows_prompt(text: &str) -> bool {
    let near = text.lines().take(MAX_LINES).filter(|line| line.contains('>'));
    near.map(str::trim_start).any(|line| {
        let is_windows = line.starts_with("PS ") || line.get(1..3) == Some(":\\");
        is_windows && prompt(line).is_some()
    })
}

/// Maximum number of lines that are looked at.
const MAX_LINES: usize = 200;

/// Returns whether a command begins with a program that people run here.
pub(super) fn is_program(command: &str) -> bool {
    let mut words = command.split_whitespace();
    words
        .next()
        .is_some_and(|word| PROGRAMS.contains(&word) || word.starts_with("docker-credential-"))
}

/// Returns whether a text is what is before the sign of a prompt: `[user@host ~]`, `user@host:~`,
/// `PS C:\>`, `bash-5.1`, `/`.
fn is_before(text: &str) -> bool {
    let odd = text.contains(['{', '"', '=', ';', '|', '&', '<', '\'']) || text.contains(": ");
    let is_windows = text.starts_with("PS ") || text.get(1..3) == Some(":\\");
    let is_shell = ["bash-", "sh-", "zsh-"].iter().any(|shell| text.starts_with(shell));
    let is_place = text == "~" || text.starts_with(['/', '~']) && !text.contains(' ');
    let is_user =
        text.contains('@') && text.split(['@', ' ']).next().is_some_and(|user| !user.contains('.'));
    let is_bracket = text.ends_with([']', ')']) && text.starts_with(['[', '(']);
    let is_mac = text.contains(":~ ") || text.contains("-MacBook");
    !odd && (is_windows || is_shell || is_place || is_user || is_bracket || is_mac)
}
