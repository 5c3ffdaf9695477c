//! Base64 as Kubernetes reads it, padded or not.

use crate::config::decode_base64;

/// An `auth` with or without padding: how it ends decides how it is read (kubernetes v1.29.15,
/// `pkg/credentialprovider/config.go`, `decodeDockerConfigFieldAuth`, which go-containerregistry
/// copied).
///
/// # Errors
/// The offset that Go reports in `illegal base64 data at input byte N`.
pub(in crate::client) fn decode_kubernetes_auth(auth: &str) -> Result<Vec<u8>, usize> {
    if auth.trim().ends_with('=') {
        decode_base64(auth.as_bytes())
    } else {
        decode_unpadded(auth)
    }
}

/// Go's `base64.RawStdEncoding` (Go 1.26, `encoding/base64`): no padding, CR and LF skipped.
fn decode_unpadded(text: &str) -> Result<Vec<u8>, usize> {
    let bytes = text.as_bytes();
    let skipped = |byte: u8| byte == b'\r' || byte == b'\n';
    let digit = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'+' || byte == b'/';
    if let Some(at) = bytes
        .iter()
        .position(|&byte| !digit(byte) && !skipped(byte))
    {
        return Err(at);
    }
    let digits = bytes.iter().filter(|&&byte| digit(byte)).count();
    let padding = match digits % 4 {
        1 => return Err(bytes.len() - 1),
        2 => "==",
        3 => "=",
        _ => "",
    };
    decode_base64(format!("{text}{padding}").as_bytes())
}

#[cfg(test)]
mod tests {
    use super::decode_unpadded;

    #[test]
    fn only_without_padding() {
        assert_eq!(decode_unpadded("dTpw"), Ok(b"u:p".to_vec()));
        assert_eq!(decode_unpadded("dTpw\nMQ"), Ok(b"u:p1".to_vec()));
        assert_eq!(decode_unpadded("dTpwMQ=="), Err(6));
        assert_eq!(decode_unpadded("dTp-"), Err(3));
        assert_eq!(decode_unpadded("dTpwM"), Err(4));
        assert_eq!(decode_unpadded(""), Ok(Vec::new()));
    }
}
