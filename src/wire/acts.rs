//! Acts of a story, and the way of the password through it.

use std::ops::Range;

use super::lanes::Lanes;
use super::message::{Exchange, Message, Party, Piece, Pieces};
use super::{Command, Story};

/// Part of a story that has one idea.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// Its idea.
    pub title: &'static str,
    /// Its steps.
    pub steps: Range<usize>,
}

/// Lanes in which the password waits before and after a step; `None` before it sets out and after it
/// has arrived.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Thread {
    /// Lane above the step.
    pub before: Option<usize>,
    /// Lanes from which and to which the step carries the password.
    pub carries: Option<(usize, usize)>,
    /// Lane below the step.
    pub after: Option<usize>,
}

impl Story {
    /// Returns the acts, at most six. They follow each other and cover all steps.
    pub fn acts(&self, command: Command) -> Vec<Act> {
        let mut acts: Vec<(usize, Range<usize>)> = Vec::new();
        let (mut last, mut was_asked) = (0, false);
        for (at, exchange) in self.exchanges.iter().enumerate() {
            let number = act_of(exchange, was_asked).max(last);
            was_asked |= matches!(exchange.message, Message::Answer { status: 401, .. })
                && exchange.from == Party::Registry;
            last = number;
            match acts.last_mut() {
                Some((same, steps)) if *same == number => steps.end = at + 1,
                _ => acts.push((number, at..at + 1)),
            }
        }
        let has_service = self.exchanges.iter().any(|one| one.to == Party::TokenService);
        let title = |number: usize| match number {
            0 if command.is_login() => "You type a login",
            0 => "You name an image",
            1 => "The file is read",
            2 => "It tells the daemon",
            3 if was_asked => "“Who are you?”",
            3 => "The registry is asked",
            4 if has_service => "Password for token",
            4 => "It sends the password",
            _ if !self.succeeds => "It ends with an error",
            _ if command.is_login() => "The login is kept",
            _ if command.is_push() => "The image goes up",
            _ => "The image arrives",
        };
        acts.into_iter().map(|(number, steps)| Act { title: title(number), steps }).collect()
    }

    /// Returns the way of the password, step by step.
    pub fn thread(&self) -> Vec<Thread> {
        let lanes = Lanes::of(&self.exchanges);
        let carry: Vec<usize> = (0..self.exchanges.len()).filter(|at| self.carries(*at)).collect();
        let lane_to = |at: usize| {
            let next = carry.iter().find(|next| **next >= at)?;
            carry.iter().any(|before| *before < at).then(|| lanes.columns(&self.exchanges[*next]).0)
        };
        let thread = (0..self.exchanges.len()).map(|at| Thread {
            before: lane_to(at),
            carries: carry.contains(&at).then(|| lanes.columns(&self.exchanges[at])),
            after: lane_to(at + 1),
        });
        thread.collect()
    }

    fn carries(&self, at: usize) -> bool {
        self.exchanges.get(at).is_some_and(|exchange| {
            let from_file = exchange.from == Party::File && !self.is_anonymous;
            let finds = matches!(&exchange.message, Message::Inside(key) if !key.is_empty());
            carries(exchange) || (from_file && finds)
        })
    }

    /// Returns where the password goes, in one sentence.
    pub fn way_of_the_password(&self) -> String {
        let mut places: Vec<&str> = Vec::new();
        for exchange in self.exchanges.iter().filter(|exchange| carries(exchange)) {
            let place = match exchange.to {
                Party::Daemon => "the daemon",
                Party::TokenService => "the token service",
                Party::Registry => "the registry",
                _ => continue,
            };
            if !places.contains(&place) {
                places.push(place);
            }
        }
        let asked = self.exchanges.iter().any(|exchange| exchange.to == Party::Registry);
        let unseen = if asked && !places.contains(&"the registry") {
            " The registry itself never sees it."
        } else {
            ""
        };
        match places.as_slice() {
            [] => "No password leaves this machine’s command line.".to_owned(),
            [one] => format!("The password goes to {one}.{unseen}"),
            [first @ .., last] => {
                format!("The password goes to {} and to {last}.{unseen}", first.join(", to "))
            }
        }
    }
}

/// Returns the act that a step belongs to, from 0, if no later one has begun.
fn act_of(exchange: &Exchange, was_asked: bool) -> usize {
    let ends = [exchange.from, exchange.to];
    let has = |party| ends.contains(&party);
    if has(Party::TokenService) {
        4
    } else if has(Party::Registry) || has(Party::Storage) {
        match (was_asked, carries(exchange)) {
            (false, _) => 3,
            (true, true) => 4,
            (true, false) => 5,
        }
    } else if was_asked {
        5
    } else if has(Party::Daemon) {
        2
    } else {
        usize::from(has(Party::File) || has(Party::Helper))
    }
}

/// Returns whether a message has the password in it, in whatever spelling. A token that was got for it
/// is another secret.
fn carries(exchange: &Exchange) -> bool {
    let has_secret =
        |pieces: &Pieces| pieces.0.iter().any(|piece| matches!(piece, Piece::Secret(_)));
    match &exchange.message {
        Message::Request { headers, body, .. } => {
            let in_header = headers.iter().any(|header| {
                let is_token =
                    matches!(header.value.0.first(), Some(Piece::Text(text)) if text.starts_with("Bearer"));
                has_secret(&header.value) && !is_token
            });
            in_header || has_secret(body)
        }
        Message::Program(pieces) => has_secret(pieces) || exchange.from == Party::Helper,
        _ => false,
    }
}
