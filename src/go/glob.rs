//! Go's `filepath.Match` for one label of a host name.

/// Returns whether `pattern` matches all of `name`; a malformed pattern matches nothing (Go 1.26,
/// `internal/filepathlite`, `Match`; Unix). A name never has a slash here.
pub fn matches(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    matches_from(&pattern, &name)
}

/// Matches piece by piece; after a failure the last `*` takes one more character.
fn matches_from(pattern: &[char], name: &[char]) -> bool {
    let (mut p, mut n) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    loop {
        let step = match pattern.get(p) {
            None if n == name.len() => return true,
            None => None,
            Some('*') => {
                star = Some((p + 1, n));
                Some((p + 1, n))
            }
            Some(_) => one(&pattern[p..], name.get(n).copied()).map(|used| (p + used, n + 1)),
        };
        (p, n) = match (step, star) {
            (Some(next), _) => next,
            (None, Some((after, from))) if from < name.len() => {
                star = Some((after, from + 1));
                (after, from + 1)
            }
            _ => return false,
        };
    }
}

/// Matches one character against the piece at the start of `pattern`; returns the piece's length.
fn one(pattern: &[char], found: Option<char>) -> Option<usize> {
    let found = found?;
    match pattern {
        ['?', ..] => Some(1),
        ['[', class @ ..] => class_matches(class, found).map(|used| used + 1),
        ['\\', escaped, ..] => (*escaped == found).then_some(2),
        ['\\'] | [] => None,
        [plain, ..] => (*plain == found).then_some(1),
    }
}

/// Matches a class after its `[`: `^` negates, `a-z` is a range. Returns the length with the `]`.
fn class_matches(class: &[char], found: char) -> Option<usize> {
    let negated = class.first() == Some(&'^');
    let mut at = usize::from(negated);
    let mut inside = false;
    let mut ranges = 0;
    loop {
        if class.get(at) == Some(&']') && ranges > 0 {
            return (inside != negated).then_some(at + 1);
        }
        let (low, after) = class_character(class, at)?;
        let (high, after) = match class.get(after) {
            Some('-') => class_character(class, after + 1)?,
            _ => (low, after),
        };
        inside |= (low..=high).contains(&found);
        ranges += 1;
        at = after;
    }
}

fn class_character(class: &[char], at: usize) -> Option<(char, usize)> {
    let (found, after) = match class.get(at)? {
        '-' | ']' => return None,
        '\\' => (*class.get(at + 1)?, at + 2),
        plain => (*plain, at + 1),
    };
    // Something must follow, at least the closing bracket.
    (after < class.len()).then_some((found, after))
}
