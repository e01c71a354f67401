//! The list of criteria or tasks (danh mục): flat as written, and the tree it means.

use std::sync::Arc;

use super::field::Field;
use super::texts::Texts;
use super::{Agency, Budget, Deadline, Prose, Score};
use crate::text::{Span, Spanned};

/// All items of a plan in reading order. An item's id is its index.
#[derive(Clone, Debug, Default)]
pub struct Items {
    /// In reading order: a parent stands before its children, a subtree is contiguous.
    pub all: Vec<Item>,
    /// Names of the author's free columns; [`Field::Extra`] counts into it.
    pub extra_names: Vec<String>,
    /// Names of the office's own levels; [`Level::Own`] counts into it.
    pub level_names: Vec<String>,
    /// The author says that the list is complete, so sums must meet exactly. YAML `danh mục đầy đủ: có`.
    pub complete: bool,
}

/// An item's index in [`Items::all`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ItemId(pub usize);

impl Items {
    /// The item of an id.
    pub fn get(&self, id: ItemId) -> Option<&Item> {
        self.all.get(id.0)
    }

    /// All ids, in reading order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = ItemId> + ExactSizeIterator + use<> {
        (0..self.all.len()).map(ItemId)
    }

    /// Children of an item, or the items at the top.
    pub fn children(&self, parent: Option<ItemId>) -> impl Iterator<Item = ItemId> + '_ {
        let child = move |at: usize| self.all.get(at).filter(|item| item.parent == parent).map(|_| ItemId(at));
        // A subtree is contiguous, so the next child stands right after all that lies under this one.
        std::iter::successors(child(parent.map_or(0, |parent| parent.0 + 1)), move |id| child(self.end(*id)))
    }

    /// True if nothing lies under the item but lines that say how it is scored.
    pub fn is_lowest(&self, id: ItemId) -> bool {
        let inside = |item: &&Item| item.parent.is_some_and(|parent| parent >= id);
        let mut under = self.all.get(id.0 + 1..).unwrap_or_default().iter().take_while(inside);
        under.all(|item| item.level == Level::Rubric)
    }

    /// The index after the last item that lies under one.
    pub fn end(&self, id: ItemId) -> usize {
        let first = id.0 + 1;
        let inside = |item: &&Item| item.parent.is_some_and(|parent| parent >= id);
        first + self.all.get(first..).unwrap_or_default().iter().take_while(inside).count()
    }

    /// The lists that have items: the plan's, then those of annexes.
    pub fn lists(&self) -> Vec<Option<usize>> {
        self.all.chunk_by(|a, b| a.annex == b.annex).filter_map(|list| list.first()).map(|first| first.annex).collect()
    }

    /// The free columns as fields.
    pub fn extra_fields(&self) -> impl Iterator<Item = Field> + use<> {
        (0..self.extra_names.len()).filter_map(|at| u16::try_from(at).ok()).map(Field::Extra)
    }

    /// The item's ancestor of a level, or the item itself if it is of that level.
    pub fn at_level(&self, id: ItemId, level: Level) -> Option<ItemId> {
        let mut at = Some(id);
        while let Some(id) = at {
            let item = self.get(id)?;
            if item.level == level {
                return Some(id);
            }
            at = item.parent;
        }
        None
    }
}

/// One item: a group, a criterion, or a level of a task plan.
#[derive(Clone, Debug, Default)]
pub struct Item {
    /// What it is.
    pub level: Level,
    /// What it lies under.
    pub parent: Option<ItemId>,
    /// The annex, from 0, whose own list it stands in; `None`: the plan's.
    pub annex: Option<usize>,
    /// Mã: text, whatever YAML thinks of it; `7.10` stays `7.10`. In task plans the code written before the
    /// text (`1.1. Văn bản …`) is read as code and still printed where it was written.
    pub code: Option<Spanned<String>>,
    /// TT as written, where an office's numbering follows no rule.
    pub number: Option<Spanned<String>>,
    /// Tên: the name, or the text of the level key.
    pub name: Option<Prose>,
    /// Its scores.
    pub scores: Scores,
    /// Prose fields; only prose [`Field`]s as keys.
    pub texts: Texts,
    /// Cơ quan chủ trì.
    pub leads: Vec<Spanned<Agency>>,
    /// Cơ quan phối hợp.
    pub partners: Vec<Spanned<Agency>>,
    /// Theo dõi, kiểm tra, đôn đốc.
    pub monitors: Vec<Spanned<Agency>>,
    /// Thời gian thực hiện; rows that say the same share it.
    pub deadline: Option<Spanned<Arc<Deadline>>>,
    /// Kinh phí: an amount where it can be read as one (for totals), and always its text.
    pub budget: Option<Spanned<Budget>>,
    /// Texts over several neighbouring cells of its row. YAML `gộp ô`.
    pub merged: Vec<MergedCell>,
    /// Of a further row the fields whose cells stay empty, where those above would go on with it: `phối hợp: "-"`.
    pub blank: Vec<Field>,
    /// The whole entry, or the level key that opened it.
    pub span: Span,
}

impl Item {
    /// True if its code is what stands before its text (`1.1. Văn bản …`).
    pub fn has_typed_code(&self) -> bool {
        let name = self.name.as_ref().map(Prose::span);
        self.code
            .as_ref()
            .zip(name)
            .is_some_and(|(code, name)| code.span.file == name.file && name.range().contains(&code.span.range().start))
    }

    /// True if the item says how far it is.
    pub fn is_followed(&self) -> bool {
        self.texts.iter().any(|(field, _)| field.is_progress())
    }

    /// True if a text over several cells of its row stands in a field's place.
    pub fn merges(&self, field: Field) -> bool {
        self.merged.iter().any(|cell| cell.over.iter().any(|over| over.value == field))
    }
}

/// What an item is. Groups hold criteria, or the levels of a task plan in this order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Level {
    /// Nhóm, lĩnh vực. YAML `nhóm`.
    Group,
    /// Mục tiêu of a task plan. YAML `mục tiêu`.
    Objective,
    /// Nhiệm vụ. YAML `nhiệm vụ`.
    Task,
    /// Hoạt động. YAML `hoạt động`.
    Activity,
    /// A level of the office's own, by index into [`Items::level_names`].
    Own(u16),
    /// Hàng nữa: one more row of the item it lies under. No key opens it; its cells go on with those above.
    Row,
    /// Tiêu chí, tiêu chí thành phần; its depth comes from its code. YAML `tên`.
    #[default]
    Criterion,
    /// Mức chấm: a line under a criterion that says how it is scored. It is no criterion: its points are never added up
    /// and nobody has to do it. YAML `mức chấm`.
    Rubric,
}

/// Scores of an item (điểm); each as written.
#[derive(Clone, Debug, Default)]
pub struct Scores {
    /// Điểm chuẩn, điểm tối đa. YAML `điểm chuẩn`.
    pub max: Option<Spanned<Score>>,
    /// Điểm thưởng: what may be given on top of the highest score, of which it is no part. YAML `điểm thưởng`, or
    /// `điểm chuẩn: +2`.
    pub bonus: Option<Spanned<Score>>,
    /// Điểm trừ: what may be taken away, without a minus. YAML `điểm trừ`, or `điểm chuẩn: -0,5`.
    pub penalty: Option<Spanned<Score>>,
    /// Điểm thẩm định, điểm đạt được; below zero where points were taken away. YAML `điểm đạt`.
    pub got: Option<Spanned<Score>>,
    /// Điểm bị mất, if written. YAML `điểm mất`; worked out as max − got otherwise.
    pub lost: Option<Spanned<Score>>,
    /// Điểm mục tiêu. YAML `điểm mục tiêu`.
    pub target: Option<Spanned<Score>>,
}

impl Scores {
    /// Where a score was written.
    pub fn place(&self, field: Field) -> Option<Span> {
        let score = match field {
            Field::Max => self.max,
            Field::Bonus => self.bonus,
            Field::Penalty => self.penalty,
            Field::Got => self.got,
            Field::Lost => self.lost,
            Field::Target => self.target,
            _ => None,
        };
        score.map(|score| score.span)
    }

    /// Where was written what the column of highest scores shows.
    pub fn worth_place(&self) -> Option<Span> {
        self.max.or(self.bonus).or(self.penalty).map(|score| score.span)
    }

    /// True for what is only given on top or taken away (điểm thưởng, điểm trừ), no part of the highest score.
    pub fn is_extra(&self) -> bool {
        self.max.is_none() && (self.bonus.is_some() || self.penalty.is_some())
    }
}

/// One text over the cells of neighbouring columns.
#[derive(Clone, Debug)]
pub struct MergedCell {
    /// The fields it covers, as columns; they must stand side by side in the annex.
    pub over: Vec<Spanned<Field>>,
    /// The text.
    pub text: Prose,
}
