//! Two texts beside each other: which characters go, which come, and how they may be shown.

use crate::text::{invisible, BULLET};

/// Maximum number of bullets for characters that stay.
const MAX_BULLETS: usize = 12;
/// Maximum number of changed characters of a secret that are shown: fewer than anything to use.
const MAX_CLEAR: usize = 6;
/// Maximum number of characters of either text; longer ones are not compared.
const MAX_CHARACTERS: usize = 20_000;

/// What a character is part of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Text that is no login.
    Plain,
    /// The username.
    User,
    /// The colon after it.
    Colon,
    /// Something secret; its letters and digits are bullets.
    Secret,
}

/// Characters of one role, all changed or all the same on both sides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What they are part of.
    pub role: Role,
    /// True if the other text does not have them.
    pub is_changed: bool,
    /// Their picture: invisible ones by a sign, secret ones as bullets.
    pub text: String,
}

/// A text with the role of each character.
pub(super) type Cast = Vec<(char, Role)>;

/// Returns both texts as pieces; `None` if they are equal or too long to compare.
pub(super) fn pieces(old: &Cast, new: &Cast) -> Option<(Vec<Piece>, Vec<Piece>)> {
    let is_same = old.iter().map(|(c, _)| c).eq(new.iter().map(|(c, _)| c));
    if is_same || old.len().max(new.len()) > MAX_CHARACTERS {
        return None;
    }
    let (gone, come) = differing(old, new);
    Some((draw(old, &gone), draw(new, &come)))
}

/// Returns for each character of both texts whether it is only there.
fn differing(old: &Cast, new: &Cast) -> (Vec<bool>, Vec<bool>) {
    if let Some(gone) = left_out(old, new) {
        return (gone, vec![false; new.len()]);
    }
    if let Some(come) = left_out(new, old) {
        return (vec![false; old.len()], come);
    }
    let is_equal = |(a, b): &(&(char, Role), &(char, Role))| a.0 == b.0;
    let start = old.iter().zip(new).take_while(is_equal).count();
    let rest = old[start..].iter().rev().zip(new[start..].iter().rev());
    let end = rest.take_while(is_equal).count();
    let middle =
        |length: usize| (0..length).map(|at| at >= start && at + end < length).collect::<Vec<_>>();
    (middle(old.len()), middle(new.len()))
}

/// Returns which characters of `long` are to be left out to get `short`; `None` if that is not all.
fn left_out(long: &Cast, short: &Cast) -> Option<Vec<bool>> {
    let mut wanted = short.iter().map(|(c, _)| *c).peekable();
    let is_out = |(c, _): &(char, Role)| wanted.next_if_eq(c).is_none();
    let out: Vec<bool> = long.iter().map(is_out).collect();
    wanted.peek().is_none().then_some(out)
}

fn draw(text: &Cast, changed: &[bool]) -> Vec<Piece> {
    let all: Vec<(char, Role, bool)> =
        text.iter().zip(changed).map(|((c, role), is_changed)| (*c, *role, *is_changed)).collect();
    let runs = all.chunk_by(|a, b| (a.1, a.2) == (b.1, b.2));
    let piece = |run: &[(char, Role, bool)]| {
        let (_, role, is_changed) = run[0];
        let text = match (role, is_changed) {
            (Role::Secret, false) => bullets(run.len()),
            (Role::Secret, true) if run.len() > MAX_CLEAR => bullets(run.len()),
            (Role::Secret, true) => run.iter().map(|(c, ..)| shown(*c)).collect(),
            _ => run.iter().map(|(c, ..)| invisible::picture(*c)).collect(),
        };
        Piece { role, is_changed, text }
    };
    // A space that stays is no odd one.
    let plain = |piece: Piece| {
        if piece.is_changed {
            return piece;
        }
        Piece { text: piece.text.replace(invisible::picture(' '), " "), ..piece }
    };
    runs.map(|run| plain(piece(run))).collect()
}

/// Returns a character of a secret that is no letter and no digit, as it is; else a bullet.
fn shown(c: char) -> char {
    if c.is_alphanumeric() {
        BULLET
    } else {
        invisible::picture(c)
    }
}

fn bullets(count: usize) -> String {
    BULLET.to_string().repeat(count.min(MAX_BULLETS))
}
