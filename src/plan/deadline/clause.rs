//! One time at a place of a text: of all forms the one that goes furthest.

use super::events::{Begins, count, days, event, regulated, since};
use super::forms::{assessed, continuous, limit, listed, span, stretch_of_hours};
use super::recurring::recurring;
use super::when::When;
use super::words::{Cursor, is_number};
use crate::viet::number::read_roman;

type Form = fn(&mut Cursor<'_>) -> Option<When>;
type OpenForm = fn(&mut Cursor<'_>, Begins) -> Option<When>;

/// Forms that know their own end. Of two that go equally far the first counts.
const CLOSED: [Form; 7] = [continuous, assessed, recurring, stretch_of_hours, limit, span, listed];

/// A time that begins at the cursor, with words before it that say nothing of it. `opening` is true at the beginning of a
/// clause: amid words only what cannot be one of them opens a time.
pub fn time(cursor: &mut Cursor<'_>, opening: bool) -> Option<When> {
    if !opening && !opens(cursor) {
        return None;
    }
    let mut start = cursor.clone();
    let mut finished = skip_lead(&mut start);
    let (mut ahead, mut when) = furthest(&start).or_else(|| {
        let hangs = opening || start.mark() > cursor.mark() || hangs(&start);
        let forms: [OpenForm; 2] = [regulated, event];
        hangs.then(|| forms.iter().find_map(|form| read(&start, |ahead| form(ahead, begins)))).flatten()
    })?;
    finished |= ahead.take_any(&["phai hoan thanh", "hoan thanh xong", "hoan thanh", "xong"]);
    if let (When::At(point), true) = (&when, finished) {
        when = When::Until(*point);
    }
    if onward(&mut ahead) {
        when = When::Onward(Box::new(when));
    }
    let _note = ahead.take("( neu co )");
    *cursor = ahead;
    Some(when)
}

fn read<'a>(start: &Cursor<'a>, form: impl Fn(&mut Cursor<'a>) -> Option<When>) -> Option<(Cursor<'a>, When)> {
    let mut ahead = start.clone();
    form(&mut ahead).map(|when| (ahead, when))
}

/// The form that goes furthest, of those that know their end and those that count from an event.
fn furthest<'a>(start: &Cursor<'a>) -> Option<(Cursor<'a>, When)> {
    let counted: [OpenForm; 2] = [days, since];
    let counted = counted.iter().filter_map(|form| read(start, |ahead| form(ahead, begins)));
    let all = counted.chain(CLOSED.iter().filter_map(|form| read(start, form)));
    all.fold(None, |best: Option<(Cursor<'a>, When)>, next| match best {
        Some(best) if best.0.mark() >= next.0.mark() => Some(best),
        _ => Some(next),
    })
}

/// True where a time begins behind a comma, colon or `và`. It looks no further than its head, so that the end of an event is
/// found in one walk.
pub fn begins(cursor: &Cursor<'_>) -> bool {
    let mut start = cursor.clone();
    let _lead = skip_lead(&mut start);
    let from_now = || start.clone().take_any(&["tu nay", "ke tu", "dot xuat", "ngay sau khi"]);
    CLOSED.iter().any(|form| form(&mut start.clone()).is_some())
        || count(&mut start.clone()).is_some()
        || hangs(&start)
        || from_now()
}

/// True for the words that make a time hang on an event or a rule.
fn hangs(cursor: &Cursor<'_>) -> bool {
    let heads = ["sau khi", "truoc khi", "ngay khi", "ngay sau khi", "khi", "dot xuat", "truoc ky hop"];
    cursor.clone().take_any(&heads) || cursor.peek(0) == "theo" && cursor.peek(1) != "doi"
}

/// True if a time may begin amid words: `quý` only with its number, `năm` only with a year.
fn opens(cursor: &Cursor<'_>) -> bool {
    let next = cursor.peek(1);
    match cursor.peek(0) {
        "quy" => is_number(next) || read_roman(next).is_some(),
        "thang" | "nam" => is_number(next),
        "ngay" => is_number(next) || matches!(next, "thu" | "khi" | "sau"),
        "tuan" => is_number(next) || matches!(next, "thu" | "dau" | "cuoi"),
        "truoc" | "trong" | "tu" | "den" | "cham" | "muon" | "het" | "hang" | "moi" | "dinh" | "thuong" | "vao" => true,
        "dau" | "cuoi" | "giua" | "sau" | "khi" | "theo" | "giai" | "ke" | "xong" | "hoan" | "khong" | "toi" => true,
        "ca" | "luc" | "trung" | "ha" | "dot" | "it" | "bat" | "lien" => true,
        // `30/6/2026`, whole; `15/2026/QĐ-UBND` is the number of a document.
        word => {
            let year = cursor.peek(4);
            let whole = next == "/" && cursor.peek(3) == "/" && is_number(year) && year.len() == 4;
            is_number(word) && whole && is_number(cursor.peek(2))
        }
    }
}

/// Words before a time that say nothing of it; true where they ask for the work to be finished in it.
fn skip_lead(cursor: &mut Cursor<'_>) -> bool {
    let words = ["thuc hien", "trien khai", "du kien", "thoi gian", "thoi han", "to chuc", "duy tri", ":", "("];
    let mut finished = false;
    loop {
        let regular = matches!(cursor.peek(0), "dinh" | "dot") && matches!(cursor.peek(2), "theo" | "khi");
        if cursor.take_any(&["hoan thanh", "xong", "ket thuc truoc"]) {
            finished = true;
        } else if regular {
            cursor.skip(2);
        } else if !cursor.take_any(&words) {
            return finished;
        }
    }
}

/// `và những năm tiếp theo`, `và hằng năm`.
fn onward(cursor: &mut Cursor<'_>) -> bool {
    let mut ahead = cursor.clone();
    let comma = ahead.take(",");
    let joined = ahead.take_any(&["va", "tro di"]) || comma && ahead.peek(0) == "duy";
    if !joined {
        return false;
    }
    let _upkeep = ahead.take_any(&["duy tri", "thuc hien"]);
    let _many = ahead.take_any(&["trong cac", "trong nhung", "cho cac", "cac", "nhung"]);
    let found = ahead.take_any(&["nam tiep theo", "nam sau", "nam ke tiep", "nam lien ke", "nam toi", "hang nam"]);
    let bare = !found && cursor.clone().take("tro di") && cursor.take("tro di");
    if found {
        *cursor = ahead;
    }
    found || bare
}
