//! Sample files in `tests/data/samples`.

use std::path::Path;

/// Returns names and bytes of all samples, in the order of their names.
pub(crate) fn samples() -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/samples");
    let mut found: Vec<(String, Vec<u8>)> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|file| file.expect("a file").path())
        .filter_map(|path| {
            let name = path.file_name()?.to_str()?.to_owned();
            let bytes =
                (!name.starts_with('.')).then(|| std::fs::read(&path).expect("readable"))?;
            Some((name, bytes))
        })
        .collect();
    found.sort();
    found
}
