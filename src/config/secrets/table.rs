//! What secrets begin with and what they are called: the one table that every search reads.
//!
//! The tokens of registries are in [`crate::config::token::TOKEN_KINDS`], with all else that is known
//! of them; here is what this table adds to their prefixes.

/// Prefixes of secrets that are for no registry (gitleaks, rules; the documents of their issuers).
pub(super) const OTHER_PREFIXES: [&str; 45] = [
    "dor_v1_",
    "glwt-",
    "hvs.",
    "hvb.",
    "hvr.",
    "npm_",
    "pypi-",
    "xoxb-",
    "xoxp-",
    "xoxa-",
    "xoxr-",
    "xoxs-",
    "xapp-",
    "AIza",
    "hf_",
    "sk-ant-",
    "sk-proj-",
    "sk-svcacct-",
    "sk_live_",
    "sk_test_",
    "rk_live_",
    "whsec_",
    "tskey-",
    "glsa_",
    "lin_api_",
    "rubygems_",
    "pul-",
    "dp.pt.",
    "shpat_",
    "ATATT3xFfGF0",
    "figd_",
    "PMAK-",
    "NRAK-",
    "sntrys_",
    "CCIPAT_",
    "sbp_",
    "gsk_",
    "fm2_",
    "fo1_",
    "sq0atp-",
    "ntn_",
    "bkua_",
    "FLWSECK",
    "SG.",
    "AGE-SECRET-KEY-1",
];

/// First two characters of every prefix: a quick test that few words pass.
pub(super) const BEGINNINGS: &[u8] =
    b"dogigldcnvyaghGRAKAIABASACA3cmeyhvnppyxoxahfskrkwhtsliruputpshATfiPMNRsnCCsbgsfmfosqntbkFLSGAGdp";

/// Words in the name of a member of a file, in any case, that say that its value is secret.
pub(super) const TELLING: [&str; 21] = [
    "auth",
    "password",
    "passwd",
    "passphrase",
    "pwd",
    "secret",
    "token",
    "cookie",
    "session",
    "credential",
    "signature",
    "bearer",
    "jwt",
    "apikey",
    "api-key",
    "api_key",
    "accesskey",
    "access-key",
    "access_key",
    "privatekey",
    "private-key",
];

/// Names with one of these words that say something else.
pub(super) const HARMLESS: [&str; 4] = ["author", "authors", "authority", "secretformat"];

/// Ends of names in a log, a command, a header or a CI file, without what joins their words. A log
/// has many more names than a file, and most of them say something else.
pub(super) const ENDS: [&str; 36] = [
    "password",
    "passwd",
    "passphrase",
    "passcode",
    "passwort",
    "kennwort",
    "secret",
    "token",
    "authorization",
    "cookie",
    "credential",
    "credentials",
    "signature",
    "apikey",
    "accesskey",
    "secretkey",
    "privatekey",
    "signingkey",
    "encryptionkey",
    "masterkey",
    "accountkey",
    "authkey",
    "secretkeybase",
    "sessionid",
    "dbpass",
    "userpass",
    "rootpass",
    "dockerpass",
    "registrypass",
    "mypass",
    "userpwd",
    "identitytoken",
    "artapi",
    "registryauth",
    "registryconfig",
    "proxyauth",
];

/// Short ones, which count only as a whole word at the end of the name.
pub(super) const SHORT_ENDS: [&str; 13] = [
    "auth", "pass", "passe", "pwd", "pw", "pword", "sig", "jwt", "bearer", "creds", "pat",
    "session", "sid",
];

/// Parameters of a URL that are secret there and mean something else in a sentence.
pub(super) const IN_QUERY: [&str; 5] = ["key", "code", "assertion", "hmac", "hdnts"];

/// Schemes of an `Authorization` header, which may be shown.
pub(super) const SCHEMES: [&str; 8] =
    ["basic", "bearer", "digest", "negotiate", "ntlm", "token", "aws4-hmac-sha256", "apikey"];

/// Names whose values are random and public: of an image's content, of a request, of a commit.
pub(super) const PUBLIC: [&str; 54] = [
    "sha256",
    "sha384",
    "sha512",
    "sha1",
    "sha",
    "md5",
    "digest",
    "digests",
    "checksum",
    "etag",
    "commit",
    "commits",
    "revision",
    "rev",
    "ref",
    "head",
    "tree",
    "tag",
    "tags",
    "layer",
    "layers",
    "blob",
    "blobs",
    "manifest",
    "manifests",
    "image",
    "images",
    "container",
    "containers",
    "containerd",
    "sandbox",
    "sandboxes",
    "overlay2",
    "overlay",
    "snapshot",
    "snapshots",
    "pod",
    "pods",
    "id",
    "ids",
    "uid",
    "uuid",
    "guid",
    "kid",
    "keyid",
    "requestid",
    "traceid",
    "fingerprint",
    "trace",
    "request",
    "correlation",
    "diffid",
    // “Checking out …”, “HEAD is now at …”.
    "out",
    "at",
];

/// Label of a private key in PEM, without its spaces and in lower case.
pub(super) const PRIVATE_KEY: &str = "privatekey";
