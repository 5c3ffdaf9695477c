//! Names of the causes.

/// A cause.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CauseId {
    /// The client found no login for this registry.
    NoLogin,
    /// A login was sent, and the file shows what is wrong with it.
    FaultyLogin,
    /// A login was sent and refused.
    LoginRefused,
    /// A login that is refused breaks public images, too.
    StaleLogin,
    /// The login is good and may not do this.
    NotAllowed,
    /// No such repository, or none that this login may see.
    NoSuchImage,
    /// The name of a local image or a build stage, looked for at Docker Hub.
    LocalName,
    /// The program read another file.
    OtherFile,
    /// The pod uses another Secret, or none.
    SecretNotUsed,
    /// The helper has no login for this registry.
    HelperHasNothing,
    /// The registry wants a username and a password, and the entry has a token only.
    TokenOnly,
    /// The file is broken.
    BrokenFile,
    /// Another file is broken.
    OtherBrokenFile,
    /// The file cannot be opened.
    UnreadableFile,
    /// The path is a directory.
    Directory,
    /// The variable is stricter than the file.
    StrictVariable,
    /// The helper is not installed.
    HelperMissing,
    /// The helper cannot be started from WSL.
    HelperNotStarted,
    /// The helper prints something other than its answer.
    HelperPrints,
    /// The helper failed.
    HelperFails,
    /// The keychain is locked, or has no session.
    KeychainLocked,
    /// There is no desktop session.
    NoDesktop,
    /// `pass` was not set up.
    PassNotSetUp,
    /// The keys of `pass` cannot be used.
    GpgFails,
    /// The secret is too long for the credential manager.
    SecretTooLong,
    /// An older item is in the way.
    OldItem,
    /// The login was right, and was not stored.
    NotStored,
    /// The image has no namespace.
    NoNamespace,
    /// The namespace belongs to another account, as far as the names tell.
    OtherNamespace,
    /// The token may read only.
    ReadOnlyToken,
    /// The image was never tagged so.
    NotTagged,
    /// The package does not let this token write.
    PackageRights,
    /// The registry's firewall.
    Firewall,
    /// Rights in the cloud.
    CloudRights,
    /// The repository has to be created first.
    NotCreated,
    /// A mirror answered.
    Mirror,
    /// A proxy before the registry.
    BodyTooLarge,
    /// The registry's storage.
    Storage,
    /// The authority is unknown.
    UnknownAuthority,
    /// A proxy intercepts TLS.
    Intercepted,
    /// The certificate is for another name.
    OtherName,
    /// The certificate has a common name only.
    CommonName,
    /// The certificate or the clock.
    Expired,
    /// The registry speaks plain HTTP.
    PlainHttp,
    /// No TLS at this port.
    NotTls,
    /// The registry asks for a client certificate.
    ClientCertificate,
    /// Files of certificates have wrong names.
    CertificateFiles,
    /// The host is not known.
    NoSuchHost,
    /// Nothing listens there.
    Refused,
    /// `localhost` is another machine.
    Loopback,
    /// No answer in time.
    Timeout,
    /// The daemon has a proxy of its own.
    DaemonProxy,
    /// The proxy wants a login.
    ProxyLogin,
    /// The limit of an account.
    AccountLimit,
    /// The limit of an address.
    AddressLimit,
    /// The registry or a proxy before it has a fault.
    ServerFault,
    /// No such tag.
    NoSuchTag,
    /// Not built for this platform.
    OtherPlatform,
    /// A format that is no longer read.
    OldFormat,
    /// The text is no image name.
    BadName,
    /// A variable is empty.
    EmptyVariable,
    /// The registry is missing in the name.
    ShortName,
    /// The transport is missing in the name.
    NoTransport,
    /// The user may not speak to the daemon.
    NoDaemonRights,
    /// There is no terminal to type in.
    NoTerminal,
    /// The input has a line break too many, or is empty.
    BadInput,
    /// The address is no registry.
    NotARegistry,
    /// The Secret is not in the namespace.
    SecretMissing,
    /// The cause is in another line.
    OtherLine,
    /// A layer of base64 too many or too few.
    WrongLayers,
    /// The Secret has another key.
    WrongSecretKey,
}
