//! An issued number, day and signer that a renewal carries over (giữ số, ngày, người ký đã cấp): they are written into
//! the fresh build first.

use super::super::content::Fingerprint;
use super::super::file::Package;
use super::super::region::RegionId;
use super::super::work::find::text_of;
use super::super::work::{Work, about};
use super::blanks;
use super::lines::{DATE, NUMBER, reference_marks, signer_marks, stretch};
use super::values::Issue;
use super::write::issue;
use crate::diag::{Diagnostic, Diagnostics, Severity};

/// The fresh build with what was issued.
pub(in crate::docx) struct CarriedOver {
    /// The fresh build.
    pub fresh: Package,
    /// What still counts as issued; `None` where nothing was.
    pub holds: Option<Issue>,
    /// What was kept (K658).
    pub notes: Diagnostics,
}

/// Writes what was issued into the fresh build, so that a plan without number, day and signer does not blank them.
/// K658 tells so. Error K659: the plan says something else, and nobody asked to take the plan's.
///
/// `only`: the regions that are renewed, by the names people use; `replace`: those where the plan's is taken.
pub(in crate::docx) fn carry_over(
    work: &Work,
    fresh: &Package,
    only: Option<&[String]>,
    replace: &[String],
) -> Result<CarriedOver, Diagnostics> {
    let Some(holds) = Issue::read(&work.seal) else {
        return Ok(CarriedOver { fresh: fresh.clone(), holds: None, notes: Diagnostics::default() });
    };
    let mut case = Case {
        work,
        new: Work::open(fresh)?,
        only,
        replace,
        holds,
        found: Diagnostics::default(),
        notes: Diagnostics::default(),
    };
    let mut values = case.head();
    values.signers = case.signers(fresh)?;
    if case.found.has_errors() {
        return Err(case.found);
    }
    let issued = issue(fresh, &values)?;
    let fresh = issued.package.unwrap_or_else(|| fresh.clone());
    Ok(CarriedOver { fresh, holds: Some(case.holds), notes: case.notes })
}

/// What was issued, against what the plan says.
struct Case<'a> {
    work: &'a Work,
    new: Work,
    only: Option<&'a [String]>,
    replace: &'a [String],
    holds: Issue,
    found: Diagnostics,
    notes: Diagnostics,
}

impl Case<'_> {
    /// Number and day to be written into the fresh build.
    fn head(&mut self) -> Issue {
        let mut values = Issue { references: self.holds.references, ..Issue::default() };
        let part = if self.line(NUMBER).or_else(|| self.line(DATE)).is_some() { "front" } else { "annex" };
        // Annexes without a letterhead bear number and day in their reference lines alone.
        let bare = part == "annex" && self.holds.references;
        let references = || reference_marks(&self.new.main).into_iter().filter_map(|mark| self.line(&mark));
        let number = self.line(NUMBER).or_else(|| references().find(|_| bare));
        let number = number.and_then(|line| Some(blanks::value(&line, &blanks::number(&line)?)));
        let date = self.line(DATE).or_else(|| references().find(|_| bare));
        let date = date.and_then(|line| Some(blanks::date(&line)?.map(|place| blanks::value(&line, &place))));
        let mut lacking = Vec::new();
        if let (Some(issued), Some(written)) = (self.holds.number.clone(), number) {
            if written.is_empty() || written == issued {
                lacking.extend(written.is_empty().then_some("number"));
                values.number = Some(issued);
            } else if self.differs(part, "Phần đầu", &issued, &written) {
                self.holds.number = None;
            }
        }
        if let (Some(issued), Some(written)) = (self.holds.date.clone(), date) {
            let same = |(a, b): (&String, &String)| b.is_empty() || a == b;
            if issued.iter().zip(&written).all(same) {
                lacking.extend((issued != written).then_some("date"));
                values.date = Some(issued);
            } else if self.differs(part, "Phần đầu", &day(&issued), &day(&written)) {
                self.holds.date = None;
            }
        }
        let kind = if lacking.len() > 1 { Some("both") } else { lacking.first().copied() };
        if let Some(kind) = kind {
            let number = self.holds.number.clone().unwrap_or_default();
            let date = self.holds.date.as_ref().map(day).unwrap_or_default();
            self.kept(kind, [("number", number), ("date", date)], "plan");
        }
        values
    }

    /// The signers to be written into the fresh build. The plan may name those it named when others were issued, as
    /// long as their whole blocks say what they said: an office must not be signed for by somebody who does not hold it.
    fn signers(&mut self, fresh: &Package) -> Result<Vec<String>, Diagnostics> {
        let issued = self.holds.signers.clone();
        let marks = signer_marks(&self.new.main);
        let written: Vec<String> = marks.iter().filter_map(|mark| self.line(mark)).collect();
        if issued.is_empty() || written.is_empty() {
            return Ok(Vec::new());
        }
        let alike = written.len() == issued.len();
        if alike && written.iter().zip(&issued).all(|(written, issued)| written.is_empty() || written == issued) {
            return Ok(issued);
        }
        let (before, after) = (issued.join("; "), written.join("; "));
        let asked = self.only.is_none_or(|only| names(only, &RegionId::Signature, "Chữ ký"));
        if !asked && !alike {
            return Ok(Vec::new());
        }
        let as_then = || -> Result<bool, Diagnostics> {
            let signed = issue(fresh, &Issue { signers: issued.clone(), ..Issue::default() })?;
            let block = Work::open(signed.package.as_ref().unwrap_or(fresh))?.generated(&RegionId::Signature);
            let print = block.map(|block| Fingerprint::of(block.contents()));
            let same = marks.iter().zip(&written).all(|(mark, written)| self.before(mark).as_ref() == Some(written));
            Ok(same && self.work.seal.print(&RegionId::Signature) == print.as_ref())
        };
        if !asked || alike && as_then()? {
            self.kept("signer", [("issued", before), ("written", after)], "plan-signer");
            return Ok(issued);
        }
        if self.differs("signature", "Chữ ký", &before, &after) {
            self.holds.signers.clear();
        }
        Ok(Vec::new())
    }

    /// The words at a mark of the fresh build.
    fn line(&self, mark: &str) -> Option<String> {
        let range = stretch(&self.new.main, mark)?;
        Some(text_of(self.new.main.get(range).unwrap_or_default()).0)
    }

    /// The words that an issue wrote over; `None` where they are lost.
    fn before(&self, mark: &str) -> Option<String> {
        let store = self.work.store.as_ref()?;
        store.written.iter().find(|one| one.mark == mark).map(|one| text_of(&one.before).0)
    }

    /// The plan says otherwise than what was issued: true where the plan's is to be taken, K659 where nobody said so.
    fn differs(&mut self, part: &'static str, name: &str, issued: &str, written: &str) -> bool {
        // Any annex will do where all of them bear the value.
        let id = RegionId::read(part).unwrap_or_else(|| RegionId::Annex(String::new()));
        if names(self.replace, &id, name) {
            return true;
        }
        let differing = about(&self.work.package, "K659").with("issued", issued).with("written", written);
        self.found.push(differing.with("part", part).help("plan").help("replace"));
        false
    }

    fn kept(&mut self, kind: &'static str, values: [(&'static str, String); 2], help: &'static str) {
        let mut kept =
            Diagnostic { severity: Severity::Advice, ..about(&self.work.package, "K658") }.with("kind", kind);
        for (name, value) in values {
            kept = kept.with(name, value);
        }
        self.notes.push(kept.help(help));
    }
}

fn names(list: &[String], id: &RegionId, name: &str) -> bool {
    list.iter().any(|wanted| id.is_meant(wanted, name))
}

/// A day as it is typed, `12/02/2026`; a blank as `…`.
fn day(date: &[String; 3]) -> String {
    date.each_ref().map(|field| if field.is_empty() { "…" } else { field.as_str() }).join("/")
}
