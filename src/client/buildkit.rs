//! BuildKit: the client answers when the builder asks for a host's credentials.
//!
//! Facts: those of [`super::shared::session`].

use super::shared::session::{self, Wants};
use super::shared::Trace;
use super::{Answer, Client, ClientId, Family, Outcome, Query};

/// BuildKit.
pub(super) const CLIENT: Client = Client {
    id: ClientId::Buildkit,
    name: "buildctl (BuildKit)",
    version: "0.32.2",
    stands_for: "buildctl",
    source: "moby/buildkit v0.32.2, session/auth/authprovider/authprovider.go; docker/cli v29.6.2",
    family: Family::Builders,
    aliases: &[],
    find: |query| answer(query, Wants::Basic),
    find_with_token: Some(|query| answer(query, Wants::Token)),
};

fn answer(query: Query<'_>, wants: Wants) -> Answer {
    let mut trace = Trace::default();
    let host = match session::host_and_path(query.image) {
        Ok((host, _)) => host,
        Err(error) => return trace.fail(error),
    };
    trace.say(format!("The builder asks for the host; the key is {}.", session::key_of(&host)));
    let loaded = session::load(&query);
    session::tell_warnings(&mut trace, &loaded.0);
    let results = session::look_up(&mut trace, query.machine, &loaded, &host);
    let outcomes = results.into_iter().map(|(error, found)| {
        let outcome = session::outcome(found, wants, &Outcome::anonymous());
        session::warned(query.machine, error.as_deref(), outcome)
    });
    trace.answer(Outcome::one_of(outcomes))
}
