//! The modules of `src/` and what each names of the others, read from their sources.

use std::collections::{BTreeMap, BTreeSet};

use crate::support::root;

/// A module's place in the tree: empty for the crate, `["docx", "renew"]`.
pub type Path = Vec<String>;

/// What stands in the file of a module, tests left out.
#[derive(Default)]
struct Module {
    /// Names that `use` brings in, and what they stand for.
    names: BTreeMap<String, Path>,
    /// Modules all of whose names are brought in.
    globs: Vec<Path>,
    /// Items that the file declares.
    items: BTreeSet<String>,
    /// Paths in private `use` lines and in code, as written.
    mentions: Vec<Path>,
    /// Paths in `pub use` lines: doors, which count for neighbours but not for the module that holds them.
    doors: Vec<Path>,
}

/// All modules of the crate.
pub struct Modules {
    all: BTreeMap<Path, Module>,
}

/// Modules that name one another in a circle.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Circle {
    /// The module whose children they are.
    pub parent: String,
    /// Their names.
    pub members: Vec<String>,
    /// Which of them names which.
    pub edges: Vec<String>,
}

impl Modules {
    /// Reads the sources.
    pub fn read() -> Self {
        let mut found = Vec::new();
        super::floors::sources(&root().join("src"), &mut found);
        let mut all = BTreeMap::new();
        for file in found {
            let relative = file.strip_prefix(root().join("src")).unwrap().with_extension("");
            let mut path: Path = relative.iter().map(|part| part.to_string_lossy().into_owned()).collect();
            if path.iter().any(|part| part == "tests") || path == ["main"] {
                continue;
            }
            if path.last().is_some_and(|last| last == "mod" || last == "lib") {
                path.pop();
            }
            all.insert(path, module(&without_tests(tokens(&std::fs::read_to_string(file).unwrap()))));
        }
        Self { all }
    }

    /// Circles among the children of each module.
    pub fn circles(&self) -> Vec<Circle> {
        let mut edges: BTreeMap<Path, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        for (from, to) in self.named(true) {
            let common = from.iter().zip(&to).take_while(|(a, b)| a == b).count();
            if let (Some(one), Some(other)) = (from.get(common), to.get(common)) {
                let level = edges.entry(from[..common].to_vec()).or_default();
                level.entry(one.clone()).or_default().insert(other.clone());
            }
        }
        let mut found = Vec::new();
        for (parent, level) in &edges {
            for members in rings(level) {
                let to = |one: &String| level.get(one).into_iter().flatten().filter(|to| members.contains(to));
                let edges = members.iter().flat_map(|one| to(one).map(move |to| format!("{one} → {to}"))).collect();
                found.push(Circle { parent: shown(parent), edges, members });
            }
        }
        found
    }

    /// Modules whose own file calls its children while they name what it declares: `parent ↔ child` of each.
    pub fn parents(&self) -> Vec<String> {
        let mut edges: BTreeMap<&Path, BTreeMap<String, BTreeSet<String>>> = BTreeMap::new();
        let named = self.named(false);
        for parent in self.all.keys() {
            let level = edges.entry(parent).or_default();
            for (from, to) in named.iter().filter(|(from, to)| from.starts_with(parent) && to.starts_with(parent)) {
                let (one, other) = (from.get(parent.len()), to.get(parent.len()));
                if one != other {
                    let name = |child: Option<&String>| child.map_or(".".to_owned(), String::clone);
                    level.entry(name(one)).or_default().insert(name(other));
                }
            }
        }
        let mut found = Vec::new();
        for (parent, level) in edges {
            for ring in rings(&level).into_iter().filter(|ring| ring.iter().any(|one| one == ".")) {
                let own = |child: &&String| level.get(*child).is_some_and(|to| to.contains("."));
                found.extend(ring.iter().filter(own).map(|child| format!("{} ↔ {child}", shown(parent))));
            }
        }
        found
    }

    /// Which module names something of which.
    fn named(&self, doors: bool) -> BTreeSet<(Path, Path)> {
        let mut found = BTreeSet::new();
        for (at, module) in &self.all {
            let through = module.doors.iter().filter(|_| doors);
            for path in module.mentions.iter().chain(through) {
                if let Some(to) = self.absolute(at, path).map(|path| self.resolved(path, 0)).filter(|to| to != at) {
                    found.insert((at.clone(), to));
                }
            }
        }
        found
    }

    /// A path as written in a module, from the root of the crate; `None` where it leads elsewhere.
    fn absolute(&self, at: &Path, path: &Path) -> Option<Path> {
        let (first, rest) = path.split_first()?;
        let mut base = match first.as_str() {
            "crate" => Path::new(),
            "self" => at.clone(),
            "super" => at[..at.len().checked_sub(1)?].to_vec(),
            name => match self.all.get(at)?.names.get(name) {
                Some(meant) if meant != path => self.absolute(at, meant)?,
                _ if self.all.contains_key(&[at.as_slice(), &[name.to_owned()]].concat()) && !rest.is_empty() => {
                    [at.as_slice(), &[name.to_owned()]].concat()
                }
                _ => return None,
            },
        };
        let mut rest = rest;
        while let Some((_, more)) = rest.split_first().filter(|(step, _)| *step == "super") {
            base.pop()?;
            rest = more;
        }
        base.extend_from_slice(rest);
        Some(base)
    }

    /// The module that declares what an absolute path names.
    fn resolved(&self, path: Path, depth: usize) -> Path {
        let mut at = Path::new();
        for (step, name) in path.iter().enumerate() {
            let child = [at.as_slice(), std::slice::from_ref(name)].concat();
            if self.all.contains_key(&child) {
                at = child;
                continue;
            }
            if let Some(module) = self.all.get(&at).filter(|module| depth < 20 && !module.items.contains(name)) {
                let globbed = module.globs.iter().filter_map(|glob| self.absolute(&at, glob));
                let globbed = globbed.map(|glob| self.resolved(glob, depth + 1)).find(|glob| {
                    let there = self.all.get(glob);
                    there.is_some_and(|there| there.items.contains(name) || there.names.contains_key(name))
                });
                let meant = module.names.get(name).and_then(|meant| self.absolute(&at, meant));
                let meant = meant.or_else(|| Some([globbed?.as_slice(), std::slice::from_ref(name)].concat()));
                if let Some(meant) = meant.filter(|meant| *meant != path[..=step]) {
                    return self.resolved([meant.as_slice(), &path[step + 1..]].concat(), depth + 1);
                }
            }
            break;
        }
        at
    }
}

fn shown(path: &Path) -> String {
    std::iter::once("crate").chain(path.iter().map(String::as_str)).collect::<Vec<_>>().join("::")
}

/// Groups of names that lead to each other.
fn rings(edges: &BTreeMap<String, BTreeSet<String>>) -> Vec<Vec<String>> {
    let reached = |from: &String| {
        let (mut seen, mut left) = (BTreeSet::new(), vec![from]);
        while let Some(one) = left.pop() {
            left.extend(edges.get(one).into_iter().flatten().filter(|next| seen.insert((*next).clone())));
        }
        seen
    };
    let reach: BTreeMap<&String, BTreeSet<String>> = edges.keys().map(|one| (one, reached(one))).collect();
    let ring = |one: &String| -> Vec<String> {
        let back = |other: &&String| reach.get(other).is_some_and(|there| there.contains(one));
        reach.get(one).into_iter().flatten().filter(back).cloned().collect()
    };
    let found: BTreeSet<Vec<String>> = edges.keys().map(ring).filter(|ring| ring.len() > 1).collect();
    found.into_iter().collect()
}

/// Words, `::` and single signs of a source, without comments, texts and attributes other than `cfg(test)`.
fn tokens(source: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = source;
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    while let Some(first) = rest.chars().next() {
        let skip = match first {
            '/' if rest.starts_with("//") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '"' => text_end(rest),
            '\'' => match rest[1..].chars().next() {
                Some('\\') => 3 + rest[3..].find('\'').unwrap_or(0),
                Some(letter) if rest[1 + letter.len_utf8()..].starts_with('\'') => 2 + letter.len_utf8(),
                _ => 1,
            },
            ':' if rest.starts_with("::") => {
                found.push("::".to_owned());
                2
            }
            _ if is_word(first) => {
                let word = &rest[..rest.find(|letter| !is_word(letter)).unwrap_or(rest.len())];
                let behind = &rest[word.len()..];
                let hashes = behind.len() - behind.trim_start_matches('#').len();
                if matches!(word, "r" | "br") && behind[hashes..].starts_with('"') {
                    let end = format!("\"{}", "#".repeat(hashes));
                    let start = word.len() + hashes + 1;
                    start + rest[start..].find(&end).map_or(0, |at| at + end.len())
                } else {
                    found.push(word.to_owned());
                    word.len()
                }
            }
            _ => {
                if !first.is_whitespace() {
                    found.push(first.to_string());
                }
                first.len_utf8()
            }
        };
        rest = &rest[skip.max(1)..];
    }
    found
}

/// Where a text in quotes ends.
fn text_end(rest: &str) -> usize {
    let mut escaped = false;
    for (at, letter) in rest.char_indices().skip(1) {
        match letter {
            '"' if !escaped => return at + 1,
            _ => escaped = letter == '\\' && !escaped,
        }
    }
    rest.len()
}

/// Tokens without attributes, and without the items that `#[cfg(test)]` stands before.
fn without_tests(tokens: Vec<String>) -> Vec<String> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at] != "#" {
            found.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let start = at;
        let mut depth = 0;
        loop {
            at += 1;
            match tokens.get(at).map(String::as_str) {
                Some("[") => depth += 1,
                Some("]") => depth -= 1,
                None => break,
                _ => {}
            }
            if depth == 0 && tokens[at] == "]" {
                break;
            }
        }
        at += 1;
        if tokens[start..at].concat().contains("cfg(test)") {
            let (mut depth, uses) = (0, tokens.get(at).is_some_and(|word| word == "use"));
            while let Some(token) = tokens.get(at) {
                at += 1;
                match token.as_str() {
                    "{" => depth += 1,
                    "}" if depth == 1 && !uses => break,
                    "}" => depth -= 1,
                    ";" if depth == 0 => break,
                    _ => {}
                }
            }
        }
    }
    found
}

fn module(tokens: &[String]) -> Module {
    let mut module = Module::default();
    let mut at = 0;
    let get = |at: usize| tokens.get(at).map_or("", String::as_str);
    let is_word = |word: &str| word.starts_with(|first: char| first.is_alphabetic() || first == '_');
    while at < tokens.len() {
        let before = if at == 0 { "" } else { get(at - 1) };
        if get(at) == "use" {
            let door = matches!(before, "pub" | ")");
            at += 1;
            let mut found = Vec::new();
            tree(tokens, &mut at, &Path::new(), &mut found);
            for (path, name) in found {
                match name {
                    Some(name) => drop(module.names.insert(name, path.clone())),
                    None => module.globs.push(path.clone()),
                }
                if door { &mut module.doors } else { &mut module.mentions }.push(path);
            }
            continue;
        }
        if matches!(get(at), "fn" | "struct" | "enum" | "const" | "static" | "trait" | "type") {
            module.items.insert(get(at + 1).to_owned());
        }
        if is_word(get(at)) && !matches!(before, "::" | "." | "fn" | "mod") {
            let mut path = vec![get(at).to_owned()];
            while get(at + 1) == "::" && is_word(get(at + 2)) {
                at += 2;
                path.push(get(at).to_owned());
            }
            // A lone name may be that of a variable.
            let is_type = path[0].starts_with(char::is_uppercase);
            // `pub(in crate::x)` says who may name, and names nothing.
            let door = before == "in" && get(at + 1) == ")";
            if !door && (path.len() > 1 || is_type || get(at + 1) == "(") {
                module.mentions.push(path);
            }
        }
        at += 1;
    }
    module
}

/// The paths of a `use` tree, each with the name it brings in; none for `*`.
fn tree(tokens: &[String], at: &mut usize, base: &Path, found: &mut Vec<(Path, Option<String>)>) {
    let mut path = base.clone();
    while let Some(token) = tokens.get(*at) {
        *at += 1;
        match token.as_str() {
            "::" => {}
            "{" => {
                while tokens.get(*at).is_some_and(|token| token != "}") {
                    tree(tokens, at, &path, found);
                    *at += usize::from(tokens.get(*at).is_some_and(|token| token == ","));
                }
                *at += 1;
                return;
            }
            "*" => return found.push((path, None)),
            "self" if !path.is_empty() => {}
            name => path.push(name.to_owned()),
        }
        match tokens.get(*at).map(String::as_str) {
            Some("as") => {
                *at += 2;
                return found.push((path, tokens.get(*at - 1).cloned()));
            }
            Some("," | "}" | ";") | None => {
                let name = path.last().cloned();
                return found.push((path, name));
            }
            _ => {}
        }
    }
}

#[test]
fn uses_are_read_with_their_braces_and_names() {
    let read = |text: &str| module(&without_tests(tokens(text)));
    let one =
        read("use super::{a::{self, B as C}, d::*}; pub use e::F; fn g() { super::super::h::i(\"x::Y\") } // k::l");
    let path = |text: &str| text.split("::").map(str::to_owned).collect::<Path>();
    let names = [("C", "super::a::B"), ("F", "e::F"), ("a", "super::a")];
    assert_eq!(one.names, names.into_iter().map(|(name, meant)| (name.to_owned(), path(meant))).collect());
    assert_eq!(one.globs, [path("super::d")]);
    assert_eq!(one.doors, [path("e::F")]);
    assert_eq!(one.mentions.last(), Some(&path("super::super::h::i")));
    let other =
        read("#[cfg(test)] mod tests { use crate::x::Y; } #[derive(a::B)] struct Z; type T<'a> = c::D<'a, '\\''>;");
    assert_eq!(other.mentions.iter().filter(|path| path.len() > 1).collect::<Vec<_>>(), [&path("c::D")]);
}

#[test]
fn a_circle_is_found_through_doors_and_by_the_way_round() {
    let sources = [
        ("", "pub mod a; pub mod b; pub mod c;"),
        ("a", "mod inner; pub use inner::Shape; struct Own; fn call() { inner::go() }"),
        ("a::inner", "use super::Own; pub struct Shape; fn go() { crate::b::x() }"),
        ("b", "use super::c::{self, y};"),
        ("c", "fn z(shape: crate::a::Shape) {}"),
    ];
    let path = |name: &str| name.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect::<Path>();
    let all = sources.iter().map(|(name, text)| (path(name), module(&without_tests(tokens(text))))).collect();
    let modules = Modules { all };
    let found: Vec<_> = modules.circles().into_iter().map(|circle| (circle.parent, circle.members.join(" "))).collect();
    assert_eq!(found, [("crate".to_owned(), "a b c".to_owned())]);
    assert_eq!(modules.parents(), ["crate::a ↔ inner"]);
}
