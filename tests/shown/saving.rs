//! Files that come in and go out.

use credenza::app::{check_size, is_json_object, Handover, Model, Msg, OpenFile, Refusal, Source};
use credenza::secret::Secret;

fn open(bytes: &[u8]) -> OpenFile {
    let model = Model::default().update(Msg::Opened {
        name: "config.json".to_owned(),
        bytes: Secret::new(bytes),
        source: Source::File,
    });
    model.file.expect("a file is open")
}

#[test]
fn each_way_out_says_what_happened() {
    let (good, broken) = (open(b"{}"), open(b"{"));
    let cases = [
        (Handover::Download, &good, true, "Handed to the browser as config.json, 2 bytes."),
        (Handover::Download, &broken, true, "Docker cannot read it: see Check."),
        (Handover::Download, &good, false, "Your changes are still here: save again"),
        (Handover::InPlace("c.json"), &good, true, "Saved to c.json."),
        (Handover::InPlace("c.json"), &good, false, "could not write c.json: the disk may be full"),
        (Handover::Clipboard, &good, true, "Copied."),
        (Handover::Clipboard, &good, false, "did not allow copying"),
    ];
    for (way, file, succeeded, wanted) in cases {
        let (text, is_saved) = match way.outcome(file, succeeded) {
            Msg::Saved { text, .. } => (text, true),
            Msg::Failed(text) => (text, false),
            other => panic!("{other:?}"),
        };
        assert_eq!(is_saved, succeeded, "{text}");
        assert!(text.contains(wanted), "{text}");
    }
    let bytes = open(b"{\"auths\": {\"\xFF\": {}}}");
    assert!(bytes.text_to_copy().is_err() && good.text_to_copy().is_ok());
}

#[test]
fn only_known_files_are_overwritten_without_a_question() {
    let mut file = open(b"{}");
    file.saved = b"{ }".to_vec().into();
    for (on_disk, may) in [(&b""[..], true), (b"{}", true), (b"{ }", true), (b"{\n}", false)] {
        assert_eq!(file.may_overwrite(on_disk), may, "{on_disk:?}");
    }
}

#[test]
fn text_in_one_piece_is_opened_when_it_is_a_file() {
    for (text, is_file) in [
        ("{}", true),
        (" {\"a\": 1} ", true),
        ("[]", false),
        ("{", false),
        ("u:p", false),
        ("", false),
    ] {
        assert_eq!(is_json_object(text), is_file, "{text}");
    }
    assert_eq!(check_size("f", 16 << 20), Ok(()));
    let refused = check_size("f", (16 << 20) + 1);
    assert!(matches!(refused, Err(Refusal::TooLarge { mib: 16, .. })), "{refused:?}");
}
