//! Accounts by their keys and hosts: a file can have many thousand.

use crate::collections::OrderedMap;
use crate::docker::host_of;
use crate::export::model::account::Account;

/// Accounts by name.
pub(super) struct ByName<'a> {
    keys: OrderedMap<&'a Account>,
    hosts: OrderedMap<&'a Account>,
}

impl<'a> ByName<'a> {
    pub(super) fn of(accounts: &'a [Account]) -> Self {
        let (mut keys, mut hosts) = (OrderedMap::default(), OrderedMap::default());
        for account in accounts {
            keys.put(&account.key, account);
        }
        // Backwards, because the first of a host counts, and the last of a key.
        for account in accounts.iter().rev() {
            hosts.put(&host_of(&account.key), account);
        }
        Self { keys, hosts }
    }

    /// Returns the last account under the key of `sent`, or the first for its host.
    pub(super) fn find(&self, sent: &Account) -> Option<&'a Account> {
        let by_host = || self.hosts.get(&host_of(&sent.key));
        self.keys.get(&sent.key).or_else(by_host).copied()
    }

    /// Returns whether one of them is for the host of `account`.
    pub(super) fn has_host(&self, account: &Account) -> bool {
        self.hosts.get(&host_of(&account.key)).is_some()
    }
}
