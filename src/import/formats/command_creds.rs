//! Commands that take `user:password` beside an image: `crictl pull --creds`, `ctr images pull --user`,
//! `skopeo copy --src-creds --dest-creds`, `podman pull --creds` (their manuals).

use super::command::{after, cut_off, known, say_cuts, text_of, MAX_SAID};
use crate::import::build::{new_file, Login};
use crate::import::find::key_of_image;
use crate::import::format::{Confidence, Format, FormatId, Match, Remark, RemarkKind};
use crate::import::input::Input;
use crate::shell::options::{self, flag, with_value, Named};
use crate::shell::{self, Word};

pub(in crate::import) const FORMAT: Format =
    Format { id: FormatId::new("command-creds"), name: "command with a login", recognise };

const OPTIONS: [Named; 16] = [
    with_value(' ', "creds"),
    with_value(' ', "src-creds"),
    with_value(' ', "dest-creds"),
    with_value('u', "user"),
    with_value(' ', "authfile"),
    with_value(' ', "format"),
    with_value('f', "file"),
    with_value('n', "namespace"),
    with_value('t', "tag"),
    with_value('a', "address"),
    with_value(' ', "platform"),
    with_value(' ', "cert-dir"),
    with_value(' ', "override-os"),
    with_value(' ', "override-arch"),
    flag(' ', "skip-verify"),
    flag(' ', "plain-http"),
];

fn recognise(input: &Input<'_>) -> Option<Match> {
    let text = text_of(input);
    let script = shell::read_if(text, &["creds", "ctr "])?;
    let (mut logins, mut remarks, mut used) = (Vec::new(), Vec::new(), Vec::new());
    let mut doubt = script.cut_off;
    for command in &script.commands {
        let program = |name: &str| {
            matches!(name, "crictl" | "ctr" | "skopeo" | "podman" | "buildah" | "nerdctl" | "k3s")
        };
        let Some(words) = after(command, program) else { continue };
        let options = options::read(words, &OPTIONS);
        let images: Vec<&Word> = options.arguments.iter().filter(|word| is_image(word)).collect();
        let pairs = [
            ("src-creds", images.first()),
            ("dest-creds", images.last()),
            ("creds", images.last()),
            ("user", images.last()),
        ];
        let before = logins.len();
        for (name, image) in pairs {
            let Some(word) = options.get(name) else { continue };
            let image = image.map(|word| word.str()).unwrap_or_default();
            let Some(login) = login(word, image, &mut remarks) else { continue };
            doubt |= word.varies || login.password.is_none();
            logins.push(login);
        }
        if logins.len() > before {
            used.push(command);
        }
    }
    if logins.is_empty() {
        return None;
    }
    let mut found = new_file(&logins);
    found.remarks.extend(remarks);
    found.remarks.extend(cut_off(&script));
    found.doubt |= doubt;
    for command in used.into_iter().take(MAX_SAID) {
        say_cuts(&mut found, text, command, false);
    }
    let reason = "It is a command with a username and a password for the registry of its image.";
    Some(Match::new(Confidence::Certain, reason, found))
}

fn is_image(word: &Word) -> bool {
    word.str().contains(['/', '.']) && key_of_image(word.str()).is_some()
}

fn login(word: &Word, image: &str, remarks: &mut Vec<Remark>) -> Option<Login> {
    let colon = word.text.iter().position(|byte| *byte == b':');
    let (user, password) = match colon {
        Some(at) => {
            (&word.text[..at], Some(Word { text: word.text[at + 1..].to_vec(), ..word.clone() }))
        }
        None if word.text.is_empty() => return None,
        None => (&word.text[..], None),
    };
    let password = if let Some(password) = password {
        known(&password, remarks)
    } else {
        let words = "The option has a username without a password; the program asks for it.";
        remarks.push(Remark::new(RemarkKind::NoPassword, words));
        None
    };
    let key = key_of_image(image).unwrap_or_default();
    Some(Login { key, user: user.to_vec(), password, ..Login::default() })
}
