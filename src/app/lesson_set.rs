//! Set of lessons.

use crate::teach::LESSONS;

/// Lessons by their position in [`LESSONS`].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct LessonSet([bool; LESSONS.len()]);

impl LessonSet {
    /// Adds a lesson.
    pub fn insert(&mut self, lesson: usize) {
        if let Some(one) = self.0.get_mut(lesson) {
            *one = true;
        }
    }

    /// Returns true when a lesson is in the set.
    pub fn contains(&self, lesson: usize) -> bool {
        self.0.get(lesson) == Some(&true)
    }

    /// Returns the number of its lessons.
    pub fn count(&self) -> usize {
        self.0.iter().filter(|one| **one).count()
    }

    /// Returns the first lesson that is not in the set.
    pub fn first_missing(&self) -> Option<usize> {
        self.0.iter().position(|one| !one)
    }
}
