//! The names that a text is looked through for (cây tên cơ quan): a tree by their words, so that of hundreds of communes only
//! those are compared whose words stand there.

use std::collections::{BTreeSet, HashMap};
use std::hash::BuildHasherDefault;

use super::known_name::{How, Name, is_and, is_initials};
use super::word_ids::{WordId, WordIds};
use crate::lint::passage::Passage;
use crate::lint::word::{KeyMap, Keys, Word, key};
use crate::text::Span;
use crate::viet::text::lower;

/// Names by their words.
#[derive(Default)]
pub(super) struct Names {
    all: Vec<Name>,
    /// The node of a first word, by its key.
    first: KeyMap<usize>,
    nodes: Vec<Node>,
    /// The node behind another one, by the letters of the word between them.
    next: HashMap<(u32, u32), usize, BuildHasherDefault<Keys>>,
}

/// The words that some names begin with.
#[derive(Default)]
struct Node {
    /// Names that have no more words, or none but the unit that a text may leave out.
    names: Vec<usize>,
    /// The first letters of the words that may follow, and their nodes: for texts that write these letters alone.
    next: BTreeSet<(char, usize)>,
}

impl Names {
    /// Adds a name of more than one word that is no collective one (`Các phòng, đơn vị thuộc Sở`).
    pub fn add(&mut self, text: &str, span: Span, ids: &mut WordIds) {
        let collective = [" các ", " những "].iter().any(|word| format!(" {} ", lower(text)).contains(word));
        let Some(first) = text.split(' ').next().filter(|_| text.split(' ').count() > 1 && !collective) else { return };
        let mut keys = vec![key(first)];
        // The first word may have its tone mark in either place.
        for (one, other) in [("Ủy", "Uỷ"), ("Uỷ", "Ủy")] {
            if first == one {
                keys.push(key(other));
            }
        }
        let (name, index) = (Name::new(text, span, ids), self.all.len());
        for key in keys {
            let made = self.nodes.len();
            let root = *self.first.entry(key).or_insert(made);
            if root == made {
                self.nodes.push(Node::default());
            }
            for words in name.ways() {
                let node = words.iter().skip(1).fold(root, |node, word| self.node_behind(node, *word, ids));
                if let Some(node) = self.nodes.get_mut(node) {
                    node.names.push(index);
                }
            }
        }
        self.all.push(name);
    }

    /// The node behind one, made if need be.
    fn node_behind(&mut self, node: usize, word: WordId, ids: &WordIds) -> usize {
        let made = self.nodes.len();
        let next = *self.next.entry((number(node), ids.letters(word))).or_insert(made);
        if next == made {
            self.nodes.push(Node::default());
        }
        if let (Some(first), Some(node)) = (ids.blind(word).chars().next(), self.nodes.get_mut(node)) {
            node.next.insert((first, next));
        }
        next
    }

    /// The name that the words of a text from here on are, with their number and the way they write it: the longest one that
    /// fits.
    pub fn at(&self, passage: &Passage<'_>, rest: &[Word<'_>], ids: &mut WordIds) -> Option<(&Name, usize, How)> {
        let (first, later) = rest.split_first()?;
        let root = *self.first.get(&first.key)?;
        let mut later = later.iter().filter(|word| !is_and(word)).peekable();
        // Most words that begin a name begin something else.
        if later.peek().is_none_or(|word| !is_initials(word.text) && self.behind_word(root, word, ids).is_none())
            && self.nodes.get(root).is_none_or(|root| root.names.is_empty())
        {
            return None;
        }
        let mut nodes = vec![root];
        let mut near: Vec<usize> = self.names_of(&nodes).collect();
        for word in later {
            nodes = self.behind(&nodes, word, ids);
            if nodes.is_empty() {
                break;
            }
            near.extend(self.names_of(&nodes));
        }
        near.sort_unstable();
        near.dedup();
        let near = near.into_iter().filter_map(|at| self.all.get(at));
        let fitting = near.filter_map(|name| name.fits(passage, rest, ids).map(|(count, how)| (name, count, how)));
        fitting.max_by_key(|(_, count, how)| (*count, *how == How::Right))
    }

    /// The node behind another one, by the letters of a word.
    fn behind_word(&self, node: usize, word: &Word<'_>, ids: &mut WordIds) -> Option<usize> {
        let id = ids.of(word);
        self.next.get(&(number(node), ids.letters(id))).copied()
    }

    /// The nodes behind others, by a word of a text.
    fn behind(&self, nodes: &[usize], word: &Word<'_>, ids: &mut WordIds) -> Vec<usize> {
        let mut found: Vec<usize> = nodes.iter().filter_map(|node| self.behind_word(*node, word, ids)).collect();
        if is_initials(word.text) {
            found.extend(self.behind_initials(nodes, word.text));
            found.sort_unstable();
            found.dedup();
        }
        found
    }

    /// The nodes behind as many words as there are letters, whose first letters they are.
    fn behind_initials(&self, nodes: &[usize], initials: &str) -> Vec<usize> {
        initials.chars().fold(nodes.to_vec(), |nodes, letter| {
            let small = lower(&letter.to_string());
            let behind = nodes.iter().filter_map(|node| self.nodes.get(*node)).flat_map(|node| &node.next);
            behind.filter(|(first, _)| small == first.to_string()).map(|(_, node)| *node).collect()
        })
    }

    fn names_of(&self, nodes: &[usize]) -> impl Iterator<Item = usize> {
        nodes.iter().filter_map(|node| self.nodes.get(*node)).flat_map(|node| &node.names).copied()
    }
}

/// A node in the key of an edge.
fn number(node: usize) -> u32 {
    u32::try_from(node).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::passage::Source;
    use crate::lint::word::split;
    use crate::viet::text::{bare, tone_blind};

    const NAMES: [&str; 9] = [
        "Phòng Văn hóa - Xã hội",
        "Phòng Kế hoạch và Tài chính",
        "Phòng Tài chính",
        "Văn phòng HĐND và UBND xã",
        "Ủy ban Mặt trận Tổ quốc Việt Nam xã",
        "Ủy ban nhân dân xã Đồng Tâm",
        "Uỷ ban nhân dân xã Đông Tam",
        "Ủy ban nhân dân xã Đồng",
        "Trung tâm Phục vụ hành chính công phường",
    ];

    /// A name as a hurried hand writes it: whole, without one word or one word's marks, with initials for any words of it,
    /// its halves exchanged, in other capitals, with `và` and signs where the name has none.
    fn written(name: &str) -> Vec<String> {
        let words: Vec<&str> = split(name).iter().map(|word| word.text).collect();
        let mut ways = vec![name.to_owned(), name.to_uppercase(), name.to_lowercase(), words.join(" và ")];
        for at in 0..words.len() {
            let with = |new: &[String], behind: usize| {
                let own = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
                [own(&words[..at]), new.to_vec(), own(&words[behind..])].concat().join(" ")
            };
            ways.push(with(&[bare(words[at])], at + 1));
            ways.push(with(&[], at + 1));
            ways.push(with(&[format!("{}s", words[at])], at + 1));
            ways.push([words[..at].join(" "), words[at..].join(" ")].join(" - "));
            ways.push([words[..1].join(" "), words[at..].join(" "), words[1..at.max(1)].join(" ")].join(" "));
            for behind in at + 2..=words.len() {
                let initials = words[at..behind].iter().filter_map(|word| word.chars().next());
                ways.push(with(&[initials.flat_map(char::to_uppercase).collect()], behind));
            }
        }
        ways
    }

    #[test]
    fn what_the_tree_leaves_out_fits_nowhere() {
        let mut names = Names::default();
        let mut ids = WordIds::default();
        NAMES.iter().for_each(|name| names.add(name, Span::default(), &mut ids));
        let mut met = std::collections::BTreeSet::new();
        for text in NAMES.iter().flat_map(|name| written(name)).map(|text| format!("Giao {text}, Phòng VHXH chủ trì"))
        {
            let (sources, words) = ([Source::of_words(&text)], split(&text));
            let passage = Passage::new(&sources[0], &words, &[]);
            for at in 0..words.len() {
                let rest = &words[at..];
                let begins = |name: &Name| names.first.contains_key(&rest[0].key) && may_begin(name, rest[0].text);
                let all = names.all.iter().filter(|name| begins(name));
                let fitting =
                    all.filter_map(|name| name.fits(&passage, rest, &mut ids).map(|(count, how)| (name, count, how)));
                let right = fitting.max_by_key(|(_, count, how)| (*count, *how == How::Right));
                let right = right.map(|(name, count, how)| (&name.text, count, how));
                let found = names.at(&passage, rest, &mut ids);
                assert_eq!(found.map(|(name, count, how)| (&name.text, count, how)), right, "{text}: {at}");
                met.extend(right.map(|(.., how)| how));
            }
        }
        assert_eq!(met.len(), 6, "each way is met: {met:?}");
    }

    fn may_begin(name: &Name, word: &str) -> bool {
        name.text.split(' ').next().is_some_and(|first| tone_blind(first) == tone_blind(word))
    }
}
