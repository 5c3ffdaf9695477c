//! Runs one target.

use super::check;
use super::lasting;
use super::model::account::Capacity;
use super::model::rendering::{Part, Rendering};
use super::model::request::RenderRequest;
use super::proof;
use super::renderer::Renderer;
use super::select::{select, Selection};
use super::target::Target;
use crate::client::client;
use crate::config::secrets::Secrets;
use crate::config::ConfigFile;
use crate::json::Document;

impl Target {
    /// Returns the exact text, with warnings and the entries left out.
    pub fn render(&self, request: &RenderRequest<'_>) -> Rendering {
        let config = ConfigFile::new(request.document);
        let mut chosen = request.entries.to_vec();
        chosen.sort_unstable();
        chosen.dedup();
        let of_accounts = self.capacity.is_of_accounts();
        let selection =
            if of_accounts { select(config, &chosen, self.capacity) } else { Selection::default() };
        let mut renderer = Renderer::new(request, chosen, selection, self.consumer);
        if config.obstacle().is_some() && self.capacity != Capacity::File {
            renderer.warn("The file is broken: what comes after the error cannot be seen.");
        }
        for option in self.options {
            if let Some(wanted) = option.rule.unmet(renderer.option(option)) {
                renderer.warn(format!("{} is not {wanted}.", option.label));
            }
        }
        if of_accounts && renderer.accounts.is_empty() {
            renderer.warn("None of the chosen entries can go in.");
            return renderer.out;
        }
        let in_file = (self.capacity == Capacity::File).then(|| renderer.accounts_in_file());
        let all = in_file.as_deref().unwrap_or(&renderer.accounts);
        let ending = lasting::warnings(all, request.now);
        renderer.out.warnings.extend(ending);
        (self.write)(&mut renderer);
        self.check_size(&mut renderer);
        if of_accounts {
            renderer.out.included = renderer.accounts.iter().map(|account| account.id).collect();
        }
        self.ask_reader(&mut renderer);
        renderer.out.check = check::commands(self, &renderer, in_file.as_deref());
        let secrets = Secrets::of(config);
        for warning in &mut renderer.out.warnings {
            warning.text = secrets.hide(&warning.text).into();
        }
        renderer.out
    }

    fn check_size(&self, renderer: &mut Renderer<'_>) {
        let Some(most) = self.limits.max_bytes else {
            return;
        };
        let size = |part: &Part| part.text.bytes().expose().len();
        let parts = renderer.out.parts.iter();
        let mut sizes = parts.filter(|part| part.is_value).map(size);
        if let Some(size) = sizes.find(|size| *size > most) {
            renderer.warn(format!(
                "{size} bytes are more than the {most} that fit. Choose fewer registries."
            ));
        }
    }

    /// Warns of entries that the reader would not find.
    fn ask_reader(&self, renderer: &mut Renderer<'_>) {
        let reader = self.reader.map(client);
        if let (Some(reader), false) = (reader, renderer.out.parts.is_empty()) {
            let document = Document::parse(renderer.auths().bytes().expose());
            let warnings = proof::check(reader, &document, &renderer.accounts);
            renderer.out.warnings.extend(warnings);
        }
    }
}
