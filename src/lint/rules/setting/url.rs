//! An address of a proxy, cut into its parts without judging it.

/// What a proxy's address says.
pub(super) struct Address<'a> {
    /// The part before `://`.
    pub(super) scheme: Option<&'a str>,
    /// User and password as they stand: everything up to the last `@` of the authority.
    pub(super) login: Option<&'a str>,
    /// The rest: host, port, path.
    pub(super) rest: &'a str,
}

impl<'a> Address<'a> {
    /// A password may hold `/`, `?` and `#` that should have been encoded, so the last `@` counts,
    /// as long as something like a host follows it.
    pub(super) fn of(text: &'a str) -> Self {
        let (scheme, rest) = match text.split_once("://") {
            Some((scheme, rest)) => (Some(scheme), rest),
            None => (None, text),
        };
        let (login, rest) = match rest.rsplit_once('@') {
            Some((login, host)) => (Some(login), host),
            None => (None, rest),
        };
        Self {
            scheme,
            login,
            rest,
        }
    }

    /// The password, when there is one.
    pub(super) fn password(&self) -> Option<&'a str> {
        let (_, password) = self.login?.split_once(':')?;
        (!password.is_empty()).then_some(password)
    }

    /// The login with everything encoded that would end it too early, and whether that is another
    /// text. A `%` with two digits behind it stands for a character already.
    pub(super) fn encoded_login(&self) -> Option<(String, bool)> {
        let login = self.login?;
        let (user, password) = match login.split_once(':') {
            Some((user, password)) => (user, Some(password)),
            None => (login, None),
        };
        let mut text = encoded(user);
        if let Some(password) = password {
            text.push(':');
            text.push_str(&encoded(password));
        }
        let differs = text != login;
        Some((text, differs))
    }
}

/// RFC 3986: what user and password may hold unencoded (unreserved, sub-delims).
fn encoded(part: &str) -> String {
    let mut text = String::with_capacity(part.len());
    let bytes = part.as_bytes();
    for (at, &byte) in bytes.iter().enumerate() {
        let is_escape = byte == b'%'
            && bytes
                .get(at + 1..at + 3)
                .is_some_and(|two| two.iter().all(u8::is_ascii_hexdigit));
        if is_escape || byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=".contains(&byte) {
            text.push(char::from(byte));
        } else {
            text.push('%');
            for digit in [byte >> 4, byte & 15] {
                let digit = char::from_digit(u32::from(digit), 16).unwrap_or('0');
                text.push(digit.to_ascii_uppercase());
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_cut_at_its_last_at() {
        let address = Address::of("http://u:p@ss/w#rd@proxy:3128");
        assert_eq!(address.scheme, Some("http"));
        assert_eq!(address.password(), Some("p@ss/w#rd"));
        assert_eq!(address.rest, "proxy:3128");
        let encoded = ("u:p%40ss%2Fw%23rd".to_owned(), true);
        assert_eq!(address.encoded_login(), Some(encoded));
    }

    #[test]
    fn what_is_encoded_stays() {
        for login in ["u:p%40ss", "dom%5Cu:!$&'()*+,;=", "u", "u:"] {
            let text = format!("http://{login}@proxy");
            let address = Address::of(&text);
            assert_eq!(address.encoded_login(), Some((login.to_owned(), false)));
        }
        assert_eq!(Address::of("proxy:3128").encoded_login(), None);
    }
}
