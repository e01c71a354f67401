//! The prose of an item by field (chữ theo trường).

use super::Prose;
use super::field::Field;

/// Prose fields, each once, in the order of [`Field`]. An item has a few of them: a list takes a third of the memory of a tree.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Texts(Vec<(Field, Prose)>);

impl Texts {
    /// The prose of a field.
    pub fn get(&self, field: Field) -> Option<&Prose> {
        let at = self.find(field).ok()?;
        self.0.get(at).map(|(_, prose)| prose)
    }

    /// The prose of a field, to be changed.
    pub fn get_mut(&mut self, field: Field) -> Option<&mut Prose> {
        let at = self.find(field).ok()?;
        self.0.get_mut(at).map(|(_, prose)| prose)
    }

    /// True if a field has prose.
    pub fn has(&self, field: Field) -> bool {
        self.find(field).is_ok()
    }

    /// Sets the prose of a field.
    pub fn set(&mut self, field: Field, prose: Prose) {
        match self.find(field) {
            Ok(at) => {
                if let Some((_, own)) = self.0.get_mut(at) {
                    *own = prose;
                }
            }
            Err(at) => self.0.insert(at, (field, prose)),
        }
    }

    /// Drops the room that is left: there are as many of them as items.
    pub fn shrink_to_fit(&mut self) {
        self.0.shrink_to_fit();
    }

    /// All fields with their prose, in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (Field, &Prose)> {
        self.0.iter().map(|(field, prose)| (*field, prose))
    }

    /// All prose, in the order of its fields.
    pub fn values(&self) -> impl DoubleEndedIterator<Item = &Prose> {
        self.0.iter().map(|(_, prose)| prose)
    }

    /// How many fields have prose.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// True if no field has prose.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn find(&self, field: Field) -> Result<usize, usize> {
        self.0.binary_search_by_key(&field, |(own, _)| *own)
    }
}

impl FromIterator<(Field, Prose)> for Texts {
    fn from_iter<T: IntoIterator<Item = (Field, Prose)>>(all: T) -> Self {
        let mut texts = Self::default();
        all.into_iter().for_each(|(field, prose)| texts.set(field, prose));
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Span, Text};

    #[test]
    fn fields_come_in_their_order_and_each_once() {
        let prose = |words: &str| Prose::new(Text::verbatim(words, Span::default()));
        let mut texts = Texts::default();
        for (field, words) in [(Field::Note, "a"), (Field::Extra(1), "b"), (Field::Result, "c"), (Field::Note, "d")] {
            texts.set(field, prose(words));
        }
        let found: Vec<_> = texts.iter().map(|(field, prose)| (field, prose.as_str())).collect();
        assert_eq!(found, [(Field::Result, "c"), (Field::Note, "d"), (Field::Extra(1), "b")]);
        assert_eq!((texts.get(Field::Cause), texts.has(Field::Note), texts.len()), (None, true, 3));
    }
}
