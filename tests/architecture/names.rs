//! Files that define names: paths, imports and re-exports of the crate, resolved file by file.

use std::collections::BTreeMap;

use super::source::{is_name, tokens, without_tests};

/// Path as it is written: `super`, `a`, `B`.
type Path<'a> = Vec<&'a str>;

/// File and the name of an item in it.
type Item<'a> = (&'a str, &'a str);

/// File with its imports, definitions and mentions.
#[derive(Default)]
struct Module<'a> {
    file: &'a str,
    /// Its place in the tree of modules; empty for the crate.
    place: Path<'a>,
    defines: Vec<&'a str>,
    /// Names that it imports or re-exports, with their paths.
    imports: BTreeMap<&'a str, Import<'a>>,
    /// Modules from which it imports all names.
    stars: Vec<Path<'a>>,
    /// Paths and single names in the code outside imports.
    mentions: Vec<Path<'a>>,
}

struct Import<'a> {
    path: Path<'a>,
    is_public: bool,
}

/// All files of the crate by their place.
pub(crate) struct Names<'a>(BTreeMap<Path<'a>, Module<'a>>);

/// Maximum number of re-exports that are followed.
const MAX_STEPS: usize = 20;

impl<'a> Names<'a> {
    /// Reads files: paths below `src`, with code that has no comments.
    pub(crate) fn new(files: impl Iterator<Item = (&'a str, &'a str)>) -> Self {
        let modules = files.map(|(file, code)| Module::read(file, &without_tests(&tokens(code))));
        let mut places: BTreeMap<_, _> =
            modules.map(|module| (module.place.clone(), module)).collect();
        places.entry(Vec::new()).or_default();
        Self(places)
    }

    /// Returns the files that define the names that `file` uses, with the names.
    pub(crate) fn used_by(&self, file: &str) -> Vec<Item<'a>> {
        let module = self.0.values().find(|module| module.file == file).expect("a file");
        let mentioned = |name: &str| module.mentions.iter().any(|path| path.first() == Some(&name));
        let imports = module.imports.iter();
        let imports = imports.filter(|(name, import)| !import.is_public || mentioned(name));
        let paths = imports.map(|(_, import)| &import.path);
        // A single name in the code counts when a star import brings it in.
        let has_star = !module.stars.is_empty();
        let written = module.mentions.iter().filter(|path| path.len() > 1 || has_star);
        paths.chain(written).filter_map(|path| self.definer(module, path, 0)).collect()
    }

    /// Returns the file that defines the item to which `path` leads from inside `module`, and its
    /// name; `None` for a module, or an item of another crate.
    fn definer(&self, module: &Module<'a>, path: &[&'a str], steps: usize) -> Option<Item<'a>> {
        let (first, rest) = path.split_first()?;
        if steps > MAX_STEPS {
            return None;
        }
        let mut place = module.place.clone();
        match *first {
            "crate" | "credenza" => place.clear(),
            "self" => {}
            "super" => drop(place.pop()),
            name if path.len() == 1 || !self.0.contains_key(&[&place[..], &[name]].concat()) => {
                return self.item(module, path, steps);
            }
            name => place.push(name),
        }
        if place == module.place {
            return self.definer(module, rest, steps + 1);
        }
        self.definer(self.0.get(&place)?, rest, steps + 1)
    }

    /// Returns the definer of a path whose first name is not a module below this one.
    fn item(&self, module: &Module<'a>, path: &[&'a str], steps: usize) -> Option<Item<'a>> {
        let (name, rest) = path.split_first()?;
        if let Some(import) = module.imports.get(name) {
            return self.definer(module, &[&import.path[..], rest].concat(), steps + 1);
        }
        if module.defines.contains(name) {
            return Some((module.file, name));
        }
        module
            .stars
            .iter()
            .find_map(|star| self.definer(module, &[&star[..], path].concat(), steps + 1))
    }
}

impl<'a> Module<'a> {
    fn read(file: &'a str, tokens: &[&'a str]) -> Self {
        let stem = file.trim_end_matches(".rs");
        let stem = stem.strip_suffix("/mod").unwrap_or(stem);
        let place = stem.split('/').filter(|part| *part != "lib");
        let mut module = Self { file, place: place.collect(), ..Self::default() };
        let mut at = 0;
        while at < tokens.len() {
            at += match tokens[at] {
                "use" => module.import(tokens, at),
                "mod" => 2,
                word if is_definition(word)
                    && is_word(tokens.get(at + 1))
                    && tokens[at + 1] != "fn" =>
                {
                    module.defines.push(tokens[at + 1]);
                    2
                }
                "!" if at > 0 && tokens[at - 1] == "macro_rules" => {
                    module.defines.push(tokens[at + 1]);
                    2
                }
                word if is_word(Some(&word)) => module.mention(&tokens[at..]),
                _ => 1,
            };
        }
        module
    }

    /// Reads a path in the code; returns the number of its tokens.
    fn mention(&mut self, tokens: &[&'a str]) -> usize {
        let mut path = vec![tokens[0]];
        let mut at = 1;
        while tokens.get(at) == Some(&"::") && is_word(tokens.get(at + 1)) {
            path.push(tokens[at + 1]);
            at += 2;
        }
        self.mentions.push(path);
        at
    }

    /// Reads the import at `at`; returns the number of its tokens.
    fn import(&mut self, tokens: &[&'a str], at: usize) -> usize {
        let end = tokens[at..].iter().position(|token| *token == ";").unwrap_or(tokens.len() - at);
        let is_public = at > 0 && matches!(tokens[at - 1], "pub" | ")");
        let mut reader = Tree { tokens: &tokens[at + 1..at + end], is_public, module: self };
        reader.read(&[]);
        end + 1
    }
}

/// Rest of an import's tree.
struct Tree<'a, 'b> {
    tokens: &'b [&'a str],
    is_public: bool,
    module: &'b mut Module<'a>,
}

impl<'a> Tree<'a, '_> {
    fn next(&mut self) -> Option<&'a str> {
        let (first, rest) = self.tokens.split_first()?;
        self.tokens = rest;
        Some(first)
    }

    /// Reads one branch after `above`, up to its comma or brace.
    fn read(&mut self, above: &[&'a str]) {
        let mut path = above.to_vec();
        let mut name = None;
        while let Some(token) = self.next() {
            match token {
                "::" => {}
                "{" => {
                    while !matches!(self.tokens.first(), None | Some(&"}")) {
                        self.read(&path);
                    }
                    self.next();
                    path.clear();
                }
                "*" => self.module.stars.push(std::mem::take(&mut path)),
                "as" => name = self.next(),
                "," => break,
                _ => path.push(token),
            }
            if self.tokens.first() == Some(&"}") {
                break;
            }
        }
        if path.last() == Some(&"self") && path.len() > 1 {
            path.pop();
        }
        if let Some(last) = path.last() {
            let import = Import { is_public: self.is_public, path: path.clone() };
            self.module.imports.insert(name.unwrap_or(last), import);
        }
    }
}

fn is_definition(word: &str) -> bool {
    matches!(word, "fn" | "struct" | "enum" | "union" | "trait" | "type" | "const" | "static")
}

fn is_word(token: Option<&&str>) -> bool {
    token.is_some_and(|token| token.starts_with(|c: char| is_name(c) && !c.is_numeric()))
}
