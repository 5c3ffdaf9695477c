//! What was exported, pasted back and compared.

use base64::engine::general_purpose::STANDARD;
use base64::Engine;
use credenza::config::{ConfigFile, EntryId};
use credenza::export::{
    read_back, target, OptionValues, ReadBack, RenderRequest, Rendering, Target, Verdict, TARGETS,
};
use credenza::json::Document;
use credenza::secret::Secret;

use crate::NOW;

const FILE: &str = r#"{"auths":{"ghcr.io":{"auth":"dTpw"}}}"#;

fn export(target: &Target, document: &Document) -> Rendering {
    let ids: Vec<EntryId> = ConfigFile::new(document).entries().map(|one| one.id).collect();
    let options = OptionValues::default();
    target.render(&RenderRequest { document, entries: &ids, now: NOW, options: &options })
}

fn back(id: &str, file: &str, pasted: &str) -> ReadBack {
    let target = target(id).expect("a target");
    let document = Document::parse(file);
    let rendering = export(target, &document);
    read_back(target, &rendering, &document, &Secret::new(pasted)).expect("a comparison")
}

fn base64(text: &str) -> String {
    STANDARD.encode(text)
}

fn login(user: &str, password: &str) -> String {
    format!(r#"{{"auths":{{"ghcr.io":{{"auth":"{}"}}}}}}"#, base64(&format!("{user}:{password}")))
}

#[test]
fn every_target_recognises_each_of_its_own_texts() {
    let document = Document::parse(FILE);
    for target in TARGETS.iter().flat_map(|group| group.iter()) {
        let rendering = export(target, &document);
        for part in &rendering.parts {
            let said = read_back(target, &rendering, &document, part.text.bytes());
            let verdict = said.map(|said| said.verdict);
            assert_eq!(verdict, Some(Verdict::Same), "{}: {}", target.id, part.title);
        }
    }
}

#[test]
fn one_verdict_says_whether_it_is_what_was_exported() {
    let secret = |data: &str| {
        format!("apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  .dockerconfigjson: {data}\n")
    };
    let gitlab = "gitlab";
    let kubernetes = "kubernetes-secret";
    let same = login("u", "p");
    for (id, file, pasted, verdict, words) in [
        (kubernetes, FILE, secret(&base64(FILE)), Verdict::Equal, "The same login as exported."),
        (kubernetes, FILE, secret(&base64(&base64(FILE))), Verdict::Differs, "one layer too many"),
        (kubernetes, FILE, secret(FILE), Verdict::Differs, "base64"),
        (gitlab, FILE, format!("{FILE}\n"), Verdict::Equal, "The same login as exported."),
        (gitlab, FILE, base64(FILE), Verdict::Differs, "is base64"),
        (gitlab, FILE, base64(&format!("{FILE} ")), Verdict::Differs, "It is base64"),
        (gitlab, FILE, "***".to_owned(), Verdict::Unknown, "masked"),
        (gitlab, FILE, "[MASKED]".to_owned(), Verdict::Unknown, "masked"),
        (gitlab, FILE, login("u", "***"), Verdict::Unknown, "the password is masked"),
        (gitlab, FILE, login("u", "p\n"), Verdict::Differs, "the password ends in a line break"),
        (gitlab, FILE, login("x", "p"), Verdict::Differs, "the username is different"),
        (gitlab, FILE, login("u", "q"), Verdict::Differs, "the password is different"),
        (
            gitlab,
            &login("robot$proj+ci", "p"),
            login("robot+ci", "p"),
            Verdict::Differs,
            "`$proj` was read as a variable",
        ),
        (
            gitlab,
            &login("u", "pa$word"),
            login("u", "pa"),
            Verdict::Differs,
            "A dollar sign and the characters after it was read as a variable",
        ),
        (
            gitlab,
            FILE,
            r#"{"auths":{"quay.io":{"auth":"dTpw"}}}"#.to_owned(),
            Verdict::Differs,
            "ghcr.io is not in it.",
        ),
        (
            gitlab,
            FILE,
            r#"{"auths":{"ghcr.io":{"auth":"dTpw"},"quay.io":{"auth":"dTpw"}}}"#.to_owned(),
            Verdict::Equal,
            "It also has quay.io, which was not exported.",
        ),
        (gitlab, FILE, same[..same.len() - 3].to_owned(), Verdict::Differs, "cut off"),
        (gitlab, FILE, "?".to_owned(), Verdict::Differs, "No login was recognised in this"),
    ] {
        let said = back(id, file, &pasted);
        let all = format!("{said:?}");
        assert!(said.verdict == verdict && all.contains(words), "{id} {words}: {said:#?}");
    }
}

#[test]
fn of_a_whole_file_only_the_registries_that_were_chosen_are_asked_for() {
    let target = target("config").expect("a target");
    let document =
        Document::parse(r#"{"auths":{"ghcr.io":{"auth":"dTpw"},"quay.io":{"auth":"dTpw"}}}"#);
    let ids: Vec<EntryId> = ConfigFile::new(&document).entries().map(|one| one.id).collect();
    let options = OptionValues::default();
    let request =
        RenderRequest { document: &document, entries: &ids[..1], now: NOW, options: &options };
    let pasted = Secret::new(r#"{ "auths": { "ghcr.io": { "auth": "dTpw" } } }"#);
    let said = read_back(target, &target.render(&request), &document, &pasted);
    let said = said.map(|said| (said.verdict, said.headline));
    assert_eq!(said, Some((Verdict::Equal, "The same login as exported.".to_owned())));
}

#[test]
fn a_setting_is_found_in_any_letter_case_that_docker_reads_and_with_no_value() {
    let file =
        r#"{"auths":{"ghcr.io":{"auth":"dTpw"}},"CredS\u017ftore":"pass","psFormat":null,"a":1}"#;
    let same = file.replace("\"a\"", " \"A\"");
    assert_eq!(back("config", file, &same).verdict, Verdict::Equal, "{same}");
    let without = file.replace(",\"psFormat\":null", "");
    assert_eq!(back("config", file, &without).verdict, Verdict::Differs, "{without}");
}

#[test]
fn nothing_pasted_says_nothing() {
    let (target, document) = (target("gitlab").expect("a target"), Document::parse(FILE));
    let rendering = export(target, &document);
    assert_eq!(read_back(target, &rendering, &document, &Secret::default()), None);
}

#[test]
fn the_data_of_a_secret_is_base64_and_its_key_counts() {
    let secret = |key: &str| {
        format!("apiVersion: v1\nkind: Secret\nmetadata:\n  name: regcred\ntype: kubernetes.io/dockerconfigjson\ndata:\n  {key}: {}\n", base64(FILE))
    };
    for (pasted, verdict) in [
        (base64(FILE), Verdict::Equal),
        (FILE.to_owned(), Verdict::Equal),
        (secret(".dockerconfigjson"), Verdict::Equal),
        (secret("config.json"), Verdict::Differs),
    ] {
        let said = back("kubernetes-secret", FILE, &pasted);
        assert_eq!(said.verdict, verdict, "{pasted}: {said:#?}");
    }
}
