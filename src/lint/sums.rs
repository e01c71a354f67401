//! Scores of items against the scores of what lies under them.

use crate::plan::figures::{bounds, counts};
use crate::plan::{Field, Item, ItemId, Items, Score};
use crate::text::Spanned;

/// A column of scores.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Điểm chuẩn.
    Max,
    /// Điểm đạt.
    Got,
    /// Điểm mất, where it is written.
    Lost,
    /// Điểm mục tiêu.
    Target,
}

impl Kind {
    /// All of them, in the order of columns.
    pub const ALL: [Kind; 4] = [Kind::Max, Kind::Got, Kind::Lost, Kind::Target];

    /// Its name in the catalogues.
    pub fn name(self) -> &'static str {
        match self {
            Kind::Max => "max",
            Kind::Got => "got",
            Kind::Lost => "lost",
            Kind::Target => "target",
        }
    }

    fn of(self, item: &Item) -> Option<Spanned<Score>> {
        match self {
            Kind::Max => item.scores.max,
            Kind::Got => item.scores.got,
            Kind::Lost => item.scores.lost.or_else(|| worked_out(item)),
            Kind::Target => item.scores.target,
        }
    }

    fn field(self) -> Field {
        match self {
            Kind::Max => Field::Max,
            Kind::Got => Field::Got,
            Kind::Lost => Field::Lost,
            Kind::Target => Field::Target,
        }
    }
}

/// The lost score of an item that writes none, at the place of the score it got. What a bonus gave makes up for points
/// lost elsewhere.
fn worked_out(item: &Item) -> Option<Spanned<Score>> {
    let got = item.scores.got?;
    let max = item.scores.max.map(|max| max.value).or(item.scores.is_extra().then_some(Score::ZERO))?;
    Some(Spanned::new(max.checked_sub(got.value)?, got.span))
}

/// A parent's score and the sum under it, where they differ.
pub struct Difference {
    /// The parent.
    pub id: ItemId,
    /// Of which column.
    pub kind: Kind,
    /// The parent's score, as written.
    pub parent: Spanned<Score>,
    /// The sum of those children that have one.
    pub sum: Score,
    /// Every child has one.
    pub whole: bool,
    /// So small that rounding of published figures can explain it.
    pub rounded: bool,
    /// The first child that counts.
    pub first: ItemId,
    /// The one child without which the sum is right, where there is exactly one.
    pub odd: Option<ItemId>,
}

/// Every parent whose score is not the sum of the scores right under it; parents without scored children are left
/// out.
pub fn differences(items: &Items) -> Vec<Difference> {
    let of = |id: ItemId| Kind::ALL.into_iter().filter_map(move |kind| difference(items, id, kind));
    let all: Vec<Difference> = items.ids().filter(|id| !items.is_lowest(*id)).flat_map(of).collect();
    // What is wrong in a child makes its parent wrong by as much: that is one fault.
    let gap = |one: &Difference| one.sum.units - one.parent.value.units;
    let echoes: Vec<bool> = all
        .iter()
        .map(|one| {
            let under = all.iter().filter(|other| {
                other.kind == one.kind && items.get(other.id).is_some_and(|item| item.parent == Some(one.id))
            });
            let below: i64 = under.map(gap).sum();
            below != 0 && gap(one) + below == 0
        })
        .collect();
    all.into_iter().zip(echoes).filter(|(_, echo)| !echo).map(|(one, _)| one).collect()
}

fn difference(items: &Items, id: ItemId, kind: Kind) -> Option<Difference> {
    let item = items.get(id)?;
    // In a complete list a lost score that is worked out differs only where max or got differ, and those are told.
    if kind == Kind::Lost && item.scores.lost.is_none() && items.complete {
        return None;
    }
    let parent = kind.of(item)?;
    // Lost points that are not full points less points got are told as such.
    let scores = &item.scores;
    if let (Kind::Lost, Some(lost), Some(max), Some(got)) = (kind, scores.lost, scores.max, scores.got)
        && max.value.checked_sub(got.value).is_some_and(|right| right.units != lost.value.units)
        && lost.value.decimals >= 1
    {
        return None;
    }
    let counted = |child: &ItemId| items.get(*child).is_some_and(|item| counts(item, kind.field()));
    let children: Vec<ItemId> = items.children(Some(id)).filter(counted).collect();
    let scored: Vec<(ItemId, Score)> =
        children.iter().filter_map(|child| Some((*child, kind.of(items.get(*child)?)?.value))).collect();
    let (first, _) = *scored.first()?;
    let mut sum = Score::sum(scored.iter().map(|(_, score)| *score))?;
    // Fewer than no points lost: more was got than there is, and that is the fault.
    if kind == Kind::Lost && sum.units < 0 {
        return None;
    }
    // A group of bonus points or penalties has a most that its rows may go beyond (tối đa 5 điểm).
    if let (Kind::Got, true, Some((least, most))) = (kind, item.scores.is_extra(), bounds(item)) {
        sum = sum.clamp(least, most);
    }
    let rounded = kind != Kind::Max && is_rounding(parent.value, sum, scored.len());
    let whole = scored.len() == children.len();
    let without = |(_, score): &&(ItemId, Score)| sum.checked_sub(*score) == Some(parent.value);
    let odd = match scored.iter().filter(without).collect::<Vec<_>>().as_slice() {
        [(odd, _)] => Some(*odd),
        _ => None,
    };
    (sum != parent.value).then_some(Difference { id, kind, parent, sum, whole, rounded, first, odd })
}

/// True if rounding can explain the difference: half of the parent's last decimal, and half of the children's for
/// each of them. A parent with fewer than two decimals is taken as exact.
fn is_rounding(parent: Score, sum: Score, count: usize) -> bool {
    let children = i64::try_from(count).unwrap_or(i64::MAX).saturating_mul(sum.rounding());
    let most = parent.rounding().saturating_add(children);
    parent.decimals >= 2 && parent.units.abs_diff(sum.units) <= most.unsigned_abs()
}
