//! Files that may be opened at all. A refusal gives the reason and leaves the open file unchanged.

use crate::json::Document;
use crate::text::Encoding;

/// Maximum size of a file; larger ones are refused before they are read.
pub const MAX_FILE_BYTES: u64 = 16 << 20;

/// Size above which a file is opened with a warning: 1 MiB is what a Kubernetes Secret can hold.
pub const NOTED_FILE_BYTES: usize = 1 << 20;

/// Reason why something was not opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is a folder.
    #[error("“{0}” is a folder. Open the file config.json in it; the folder .docker is hidden on most systems.")]
    Folder(String),
    /// It is too large.
    #[error("“{name}” has {mib} MiB. Credenza opens files up to 16 MiB; a config.json has a few kilobytes.")]
    TooLarge {
        /// Its name.
        name: String,
        /// Its size in MiB.
        mib: u64,
    },
    /// It is not text.
    #[error("“{name}” is not a text file: {what}. Nothing was opened.")]
    Binary {
        /// Its name.
        name: String,
        /// Its kind.
        what: &'static str,
    },
    /// The browser could not read it.
    #[error("“{0}” could not be read. It may have been moved, or this page may not open it. Choose it again, or paste its text.")]
    Unreadable(String),
    /// A paste had nothing to open.
    #[error("What you pasted has neither text nor a file. Copy it again, or open the file.")]
    NothingPasted,
    /// There was nothing to open.
    #[error("There was no file in what you dropped. Drop it again, or open it.")]
    Nothing,
}

/// First bytes of well-known binary files.
const SIGNATURES: [(&[u8], &str); 11] = [
    (b"\x89PNG", "it is a PNG image"),
    (b"\xFF\xD8\xFF", "it is a JPEG image"),
    (b"GIF8", "it is a GIF image"),
    (b"%PDF", "it is a PDF"),
    (b"PK\x03\x04", "it is a ZIP archive"),
    (b"\x1F\x8B", "it is compressed with gzip"),
    (b"BZh", "it is compressed with bzip2"),
    (b"\xFD7zXZ", "it is compressed with xz"),
    (b"\x7FELF", "it is a Linux program"),
    (b"MZ", "it is a Windows program"),
    (b"\0asm", "it is a WebAssembly module"),
];

/// Refuses a file that is too large, before it is read.
///
/// # Errors
/// [`Refusal::TooLarge`].
pub fn check_size(name: &str, size: u64) -> Result<(), Refusal> {
    if size > MAX_FILE_BYTES {
        return Err(Refusal::TooLarge { name: name.to_owned(), mib: size >> 20 });
    }
    Ok(())
}

/// Returns true when text that arrived in one piece is a whole file, which is opened at once.
pub fn is_json_object(text: &str) -> bool {
    let document = Document::parse(text);
    document.error().is_none() && document.root().is_some_and(|root| root.is_object())
}

/// Refuses the bytes of a file that cannot be text.
///
/// # Errors
/// [`Refusal::TooLarge`] and [`Refusal::Binary`].
pub fn examine(name: &str, bytes: &[u8]) -> Result<(), Refusal> {
    check_size(name, bytes.len() as u64)?;
    let binary = |what| Err(Refusal::Binary { name: name.to_owned(), what });
    if let Some((_, what)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        if std::str::from_utf8(bytes).is_err() || bytes.contains(&0) {
            return binary(what);
        }
    }
    let sample = bytes.get(..8192).unwrap_or(bytes);
    let odd = sample
        .iter()
        .filter(|&&byte| byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r'))
        .count();
    // A text with a few control characters is hostile or damaged, and is shown; with more it is not
    // text.
    if matches!(Encoding::of(bytes), Encoding::Utf8) && odd > 16 && odd * 10 > sample.len() {
        return binary("it is full of control characters");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_is_taken_and_binary_is_named() {
        for text in
            [&b"{}"[..], b"", b"\xFF\xFE{\0}\0", b"{\"a\": \"\0\x01\"}", "MZ is text".as_bytes()]
        {
            assert_eq!(examine("f", text), Ok(()));
        }
        let zeros = vec![0u8; 100];
        assert!(examine("f", &zeros).is_err());
        let png = examine("x.png", b"\x89PNG\r\n\x1a\n\0\0").unwrap_err();
        assert!(png.to_string().contains("PNG image"));
    }
}
