//! What was exported, pasted back and compared.

use credenza::config::{ConfigFile, EntryId};
use credenza::export::compare;
use credenza::json::Document;
use credenza::secret::Secret;

#[test]
fn each_exported_entry_is_compared() {
    let document = Document::parse(r#"{"auths":{"ghcr.io":{"auth":"dTpw"}}}"#);
    let ids: Vec<EntryId> = ConfigFile::new(&document).entries().map(|one| one.id).collect();
    for (pasted, good, ending) in [
        (r#"{"auths":{"ghcr.io":{"auth":"dTpw"}}}"#, true, "the same login, byte for byte."),
        (
            r#"{"auths":{"https://ghcr.io/v2/":{"username":"u","password":"p"}}}"#,
            true,
            "byte for byte.",
        ),
        (r#"{"auths":{"ghcr.io":{"auth":"dTpx"}}}"#, false, "another login than in the file."),
        (r#"{"auths":{"quay.io":{"auth":"dTpw"}}}"#, false, "ghcr.io is not in it."),
        ("?", false, "No login was recognised in this."),
    ] {
        let said = compare(&document, &ids, &Secret::new(pasted));
        let (is_good, text) = said.last().expect("a sentence");
        assert!(*is_good == good && text.ends_with(ending), "{pasted}: {said:?}");
    }
    assert_eq!(compare(&document, &ids, &Secret::default()), []);
}
