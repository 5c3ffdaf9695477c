//! Names of images for oras-py: a regular expression that may begin at any character and has to
//! reach the end of the text.
//!
//! Facts: oras 0.2.43 (Python), `oras/container.py`, `container_regex`.

/// Returns the registry of an image; Docker Hub's without one. `None` if no part of the text, up to
/// its end, looks like an image.
pub(super) fn registry_of(image: &str) -> Option<String> {
    let repositories = Repositories::of(image);
    let mut first = First::default();
    for (at, letter) in image.char_indices() {
        if at >= first.after {
            first = First::of(image, at, &repositories);
        }
        if first.is_registry(at, letter) {
            return Some(image[at..first.after - 1].to_owned());
        }
        if repositories.start_at(at) {
            return Some("docker.io".to_owned());
        }
    }
    None
}

/// The text up to the next slash.
#[derive(Default)]
struct First {
    /// Place after that slash, or after all texts.
    after: usize,
    /// True if a repository begins there.
    is_before_repository: bool,
    /// The last dot or colon before it.
    mark: Option<usize>,
    /// The last `@` before it.
    sign: Option<usize>,
}

impl First {
    fn of(image: &str, start: usize, repositories: &Repositories<'_>) -> Self {
        let Some(length) = image[start..].find('/') else {
            return Self { after: usize::MAX, ..Self::default() };
        };
        let (text, after) = (&image[start..start + length], start + length + 1);
        Self {
            after,
            is_before_repository: repositories.start_at(after),
            mark: text.rfind(['.', ':']).map(|at| start + at),
            sign: text.rfind('@').map(|at| start + at),
        }
    }

    /// Returns whether the text from `at` to the slash is a registry before a repository. A dot or a
    /// colon makes it one, but not as its first `letter`.
    fn is_registry(&self, at: usize, letter: char) -> bool {
        self.is_before_repository
            && self.mark.is_some_and(|mark| mark >= at + letter.len_utf8())
            && self.sign.is_none_or(|sign| sign < at)
    }
}

/// Where `namespace/repository:tag@digest` can begin, of which only the repository is required.
struct Repositories<'i> {
    image: &'i str,
    /// End of each name, and the first place where it can begin.
    names: Vec<(usize, usize)>,
}

impl<'i> Repositories<'i> {
    fn of(image: &'i str) -> Self {
        let ends = image.match_indices([':', '@']).map(|(at, _)| at).chain([image.len()]);
        let ends: Vec<usize> = ends.collect();
        let line_end = image.strip_suffix('\n').unwrap_or(image).len();
        let last_break = image[..line_end].rfind('\n');
        let is_digest = |at: usize| at < line_end && last_break.is_none_or(|last| last < at);
        let is_whole = |at: usize| {
            let (end, next) = (ends[at], ends.get(at + 1).copied());
            match (image.as_bytes().get(end), next) {
                (None, _) => true,
                (Some(b'@'), _) => is_digest(end + 1),
                (_, None) => false,
                (_, Some(next)) if next == end + 1 => false,
                (_, Some(next)) => match image.as_bytes().get(next) {
                    None => true,
                    Some(b'@') => is_digest(next + 1),
                    _ => false,
                },
            }
        };
        let mut start = 0;
        let names = ends.iter().enumerate().map(|(at, &end)| {
            let name = &image[start..end];
            let from = if name.ends_with('/') || !is_whole(at) {
                end
            } else {
                name.rfind("//").map_or(start, |empty| start + empty + 2)
            };
            start = end + 1;
            (end, from)
        });
        Self { image, names: names.collect() }
    }

    fn start_at(&self, at: usize) -> bool {
        let next = self.names.partition_point(|(end, _)| *end < at);
        let name = self.names.get(next);
        name.is_some_and(|(end, from)| (*from..*end).contains(&at))
            && self.image.as_bytes().get(at) != Some(&b'/')
    }
}

#[cfg(test)]
mod tests {
    use super::registry_of;

    #[test]
    fn the_leftmost_part_that_reaches_the_end_counts() {
        for (image, registry) in [
            ("ghcr.io/team/app:1", Some("ghcr.io")),
            ("localhost:5000/app@sha256:0", Some("localhost:5000")),
            ("team/app", Some("docker.io")),
            ("app", Some("docker.io")),
            ("host/team/app", Some("docker.io")),
            (".io/app", Some("docker.io")),
            ("a@b.c/app", Some("docker.io")),
            ("a:b.c/app", Some("a:b.c")),
            ("ghcr.io//app", Some("docker.io")),
            ("ghcr.io/app:", None),
            ("app@", None),
            ("app:1:2", Some("docker.io")),
            ("app:1@a\nb", Some("docker.io")),
            ("app/", None),
            ("", None),
        ] {
            assert_eq!(registry_of(image).as_deref(), registry, "{image}");
        }
    }

    #[test]
    fn a_long_name_is_read_in_time() {
        let image = "a/".repeat(200_000);
        assert_eq!(registry_of(&image), None);
        assert_eq!(registry_of(&format!("{image}a:b")).as_deref(), Some("docker.io"));
    }
}
