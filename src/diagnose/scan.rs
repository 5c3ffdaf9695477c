//! All templates looked for in one walk over the text.

use super::template::{Fit, Template};

/// Size of the table of anchors.
const BITS: u32 = 12;

/// Templates, found by the four bytes of their anchors.
pub(super) struct Scanner<'t> {
    templates: Vec<Template<'t>>,
    /// For each hash the templates with such an anchor.
    table: Vec<Vec<usize>>,
}

/// A template that fits.
#[derive(Clone, Debug)]
pub(super) struct Hit {
    /// Index of the template.
    pub(super) template: usize,
    /// Number of bytes in its literals.
    pub(super) weight: usize,
    /// True if it ends in names.
    pub(super) is_open: bool,
    pub(super) fit: Fit,
}

fn hash(bytes: [u8; 4]) -> usize {
    (u32::from_le_bytes(bytes).wrapping_mul(0x9E37_79B1) >> (32 - BITS)) as usize
}

impl<'t> Scanner<'t> {
    /// Prepares `templates`.
    pub(super) fn new(templates: impl Iterator<Item = &'t str>) -> Self {
        let templates: Vec<Template<'t>> = templates.map(Template::parse).collect();
        let mut table = vec![Vec::new(); 1 << BITS];
        for (index, template) in templates.iter().enumerate() {
            if let Some(slot) = template.anchor().and_then(|anchor| table.get_mut(hash(anchor))) {
                slot.push(index);
            }
        }
        Self { templates, table }
    }

    /// Returns every fit in `text`, in the order of their anchors.
    pub(super) fn hits(&self, text: &[u8]) -> Vec<Hit> {
        let mut hits = Vec::new();
        for (at, bytes) in text.windows(4).enumerate() {
            let Ok(bytes) = <[u8; 4]>::try_from(bytes) else { continue };
            let Some(candidates) = self.table.get(hash(bytes)).filter(|slot| !slot.is_empty())
            else {
                continue;
            };
            for &index in candidates {
                let Some(template) = self.templates.get(index) else { continue };
                if template.anchor() == Some(bytes) {
                    let fit = template.fit(text, at);
                    let Template { weight, is_open, .. } = *template;
                    hits.extend(fit.map(|fit| Hit { template: index, weight, is_open, fit }));
                }
            }
        }
        hits
    }
}
