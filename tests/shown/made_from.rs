//! Version and commit, as the page names them.

use credenza::app::MadeFrom;

const COMMIT: &str = "0123456789abcdef0123456789abcdef01234567";

#[test]
fn a_build_names_its_commit_or_that_it_has_none() {
    for (commit, sentence) in [
        (Some(COMMIT), format!("Credenza 1.2.3, built from commit `{COMMIT}`.")),
        (None, "Credenza 1.2.3, not from a commit.".to_owned()),
        (Some(""), "Credenza 1.2.3, not from a commit.".to_owned()),
    ] {
        assert_eq!(MadeFrom::new("1.2.3", commit).sentence(), sentence);
    }
    assert_eq!(MadeFrom::new("1.2.3", None).file_name(), "credenza-1.2.3.html");
}

#[test]
fn this_build_has_the_version_of_the_project() {
    assert_eq!(MadeFrom::this_build().version, env!("CARGO_PKG_VERSION"));
}
