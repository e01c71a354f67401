//! Who issues the plan (cơ quan ban hành): one body, or several together.

use super::body::{IssuerFault, IssuingBody, place_of};
use super::several;
use super::unit::{Tier, cut_higher_units, spelled_out};
use crate::text::{Span, Spanned, Text};
use crate::viet::text::upper;

/// Who issues the plan; of a joint plan (kế hoạch liên tịch) several bodies.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Issuer {
    /// The line above, not bold (cơ quan chủ quản trực tiếp), in capitals; `None` for a UBND.
    pub parent: Option<String>,
    /// The bodies, the leading one first; at least one of the State's. None where all that is printed are annexes of another
    /// document.
    pub bodies: Vec<IssuingBody>,
    /// All full names inside a sentence: `Ủy ban nhân dân xã Bằng Phúc và Công an xã Bằng Phúc`.
    pub full: String,
    /// All short names inside a sentence: `UBND xã Bằng Phúc`.
    pub short: String,
    /// The level of government of the first State body, where its name tells.
    pub tier: Option<Tier>,
    /// Where it was written.
    pub span: Span,
}

impl Issuer {
    /// Reads the bodies that texts name and the body above them, if one is written. A fault comes with the name it is
    /// about.
    pub fn read(texts: &[Text], above: Option<&Text>) -> Result<Self, Spanned<(IssuerFault, String)>> {
        let names: Vec<Text> = texts.iter().flat_map(several::names).collect();
        let fault = |name: &Text, fault| Spanned::new((fault, name.as_str().trim().to_owned()), name.span());
        let read = |name: &Text| IssuingBody::read(name).map_err(|found| fault(name, found));
        let bodies: Vec<IssuingBody> = names.iter().map(read).collect::<Result<_, _>>()?;
        let Some(first) = bodies.first() else {
            return Err(Spanned::new((IssuerFault::Empty, String::new()), Span::default()));
        };
        let state = bodies.iter().find(|body| body.organisation.is_none());
        if let (None, Some(organisation), Some(name)) = (state, first.organisation, names.first()) {
            return Err(fault(name, IssuerFault::Organisation(organisation)));
        }
        let parent = above.map(spelled_out).filter(|above| !above.is_empty());
        let joined = |name: fn(&IssuingBody) -> &str| joined(&bodies.iter().map(name).collect::<Vec<_>>());
        Ok(Self {
            parent: parent.map(|parent| upper(cut_higher_units(&parent).0)),
            full: joined(|body| &body.full),
            short: joined(|body| &body.short),
            tier: state.and_then(|body| body.tier),
            span: bodies.iter().fold(first.span, |span, body| span.to(body.span)),
            bodies,
        })
    }

    /// True where several bodies issue together.
    pub fn is_joint(&self) -> bool {
        self.bodies.len() > 1
    }

    /// The symbol (ký hiệu) of its plans, `KH-UBND`, `KH-SGDĐT`; of a joint plan with the names of all, `KH-UBND-CAX`.
    /// `None` where offices differ (schools, enterprises): then the author must write it.
    pub fn symbol(&self) -> Option<String> {
        let symbol = |body: &IssuingBody| if self.is_joint() { body.usual_initials() } else { body.initials() };
        let names: Option<Vec<String>> = self.bodies.iter().map(symbol).collect();
        names.filter(|names| !names.is_empty()).map(|names| format!("KH-{}", names.join("-")))
    }

    /// The place (địa danh) of its plans: the name of the unit that the first of them names, in its own name or in that of
    /// the body `above` (cơ quan chủ quản), or after its name. `None` where none of them names a unit.
    pub fn place(&self, above: Option<&Text>) -> Option<String> {
        let own = self.bodies.iter().find_map(|body| place_of(&body.full));
        let above = || above.map(spelled_out).and_then(|name| place_of(&name));
        own.or_else(above).or_else(|| self.bodies.iter().find_map(IssuingBody::place))
    }
}

/// `A`, `A và B`, `A, B và C`.
fn joined(names: &[&str]) -> String {
    match names {
        [before @ .., last] if !before.is_empty() => format!("{} và {last}", before.join(", ")),
        names => names.concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::plan::Organisation;

    fn text(words: &str) -> Text {
        Text::verbatim(words, Span::default())
    }

    fn issuer(words: &str) -> Issuer {
        Issuer::read(&[text(words)], None).unwrap()
    }

    #[test]
    fn a_commune_is_two_lines_and_its_higher_units_are_not_printed() {
        let read = issuer("UBND xã Bằng Phúc, huyện Chợ Đồn, tỉnh Bắc Kạn");
        assert_eq!(read.bodies[0].lines, ["ỦY BAN NHÂN DÂN", "XÃ BẰNG PHÚC"]);
        assert_eq!(read.full, "Ủy ban nhân dân xã Bằng Phúc");
        assert_eq!(read.short, "UBND xã Bằng Phúc");
        assert_eq!(read.tier, Some(Tier::Commune));
        assert_eq!(read.symbol().as_deref(), Some("KH-UBND"));
        assert_eq!(read.place(None).as_deref(), Some("Bằng Phúc"));
    }

    #[test]
    fn the_committee_is_known_in_every_spelling() {
        for words in ["Ủy ban nhân dân tỉnh Đắk Nông", "Uỷ ban Nhân dân tỉnh Đắk Nông", "ubnd tỉnh Đắk Nông"]
        {
            let read = issuer(words);
            assert_eq!((read.short.as_str(), read.tier), ("UBND tỉnh Đắk Nông", Some(Tier::Province)), "{words}");
        }
    }

    #[test]
    fn units_named_for_persons_events_and_numbers_keep_their_noun_in_the_place() {
        let place = |words| issuer(words).place(None).unwrap();
        assert_eq!(place("UBND Thành phố Hồ Chí Minh"), "Thành phố Hồ Chí Minh");
        assert_eq!(place("UBND thành phố Hồ Chí Minh"), "Thành phố Hồ Chí Minh");
        assert_eq!(place("UBND phường Điện Biên Phủ"), "Phường Điện Biên Phủ");
        assert_eq!(place("UBND quận 1"), "Quận 1");
        assert_eq!(place("UBND phường Yên Bái"), "Yên Bái");
        assert_eq!(place("UBND đặc khu Phú Quốc"), "Phú Quốc");
    }

    #[test]
    fn a_chairman_issues_under_the_letterhead_of_his_committee() {
        let read = issuer("Chủ tịch UBND tỉnh Đắk Nông");
        assert_eq!(read.bodies[0].lines, ["ỦY BAN NHÂN DÂN", "TỈNH ĐẮK NÔNG"]);
        assert_eq!(read.full, "Chủ tịch Ủy ban nhân dân tỉnh Đắk Nông");
        assert_eq!((read.symbol().as_deref(), read.place(None).as_deref()), (Some("KH-UBND"), Some("Đắk Nông")));
        let office = issuer("Giám đốc Sở Nội vụ tỉnh Lào Cai");
        assert_eq!(
            (office.bodies[0].lines[0].as_str(), office.symbol().as_deref()),
            ("SỞ NỘI VỤ TỈNH LÀO CAI", Some("KH-SNV"))
        );
        assert_eq!(issuer("Thường trực HĐND xã Bằng Phúc").short, "Thường trực HĐND xã Bằng Phúc");
    }

    #[test]
    fn a_city_is_a_province_only_where_it_is_one() {
        assert_eq!(issuer("UBND thành phố Hải Phòng").tier, Some(Tier::Province));
        assert_eq!(issuer("UBND thành phố Buôn Ma Thuột").tier, Some(Tier::District));
        assert_eq!(issuer("UBND thành phố Đồng Nai, tỉnh Mẫu").tier, Some(Tier::District));
    }

    #[test]
    fn a_department_takes_its_place_from_the_body_above() {
        let above = text("UBND tỉnh Lào Cai");
        let read = Issuer::read(&[text("Sở Công Thương")], Some(&above)).unwrap();
        assert_eq!(read.parent.as_deref(), Some("UBND TỈNH LÀO CAI"));
        assert_eq!(read.bodies[0].lines, ["SỞ CÔNG THƯƠNG"]);
        assert_eq!(read.place(Some(&above)).as_deref(), Some("Lào Cai"));
        assert_eq!(read.place(None), None);
        assert_eq!(read.tier, Some(Tier::Department));
    }

    #[test]
    fn symbols_are_the_initials_of_the_name() {
        let symbol = |words| issuer(words).symbol();
        let known = [
            ("Sở Công Thương", "KH-SCT"),
            ("Sở Giáo dục và Đào tạo", "KH-SGDĐT"),
            ("Sở Nội vụ tỉnh Lào Cai", "KH-SNV"),
            ("Phòng Văn hóa - Xã hội", "KH-PVHXH"),
            ("HĐND xã Bằng Phúc", "KH-HĐND"),
            ("Ban Chỉ đạo Cải cách hành chính tỉnh Lào Cai", "KH-BCĐ"),
            ("Văn phòng HĐND và UBND", "KH-VP"),
        ];
        for (words, wanted) in known {
            assert_eq!(symbol(words).as_deref(), Some(wanted), "{words}");
        }
        assert_eq!(symbol("Trường Tiểu học Lê Lợi"), None);
    }

    #[test]
    fn a_comma_inside_a_name_is_kept() {
        assert_eq!(issuer("Phòng Kinh tế, Hạ tầng và Đô thị").full, "Phòng Kinh tế, Hạ tầng và Đô thị");
    }

    #[test]
    fn short_nouns_of_units_are_spelled_out() {
        assert_eq!(issuer("UBND TP. Hồ Chí Minh").bodies[0].lines, ["ỦY BAN NHÂN DÂN", "THÀNH PHỐ HỒ CHÍ MINH"]);
        assert_eq!(issuer("UBND TP.Hồ Chí Minh").place(None).as_deref(), Some("Thành phố Hồ Chí Minh"));
        let city = issuer("UBND TP Đà Nẵng");
        assert_eq!((city.short.as_str(), city.tier), ("UBND thành phố Đà Nẵng", Some(Tier::Province)));
        assert_eq!(city.place(None).as_deref(), Some("Đà Nẵng"));
        assert_eq!(issuer("UBND TX. Hương Thủy").tier, Some(Tier::District));
        let town = issuer("UBND thị trấn Lộc Bình, huyện Lộc Bình, tỉnh Lạng Sơn");
        assert_eq!((town.bodies[0].lines[1].as_str(), town.tier), ("THỊ TRẤN LỘC BÌNH", Some(Tier::Commune)));
    }

    #[test]
    fn a_higher_unit_without_its_comma_is_a_higher_unit_all_the_same() {
        let read = issuer("UBND xã Bằng Phúc huyện Chợ Đồn");
        assert_eq!(read.bodies[0].lines, ["ỦY BAN NHÂN DÂN", "XÃ BẰNG PHÚC"]);
        assert_eq!(issuer("UBND xã Bằng Phúc - huyện Chợ Đồn").place(None).as_deref(), Some("Bằng Phúc"));
    }

    #[test]
    fn what_is_no_unit_is_not_left_out_with_the_higher_units() {
        let full = |words: &str| issuer(words).full;
        assert_eq!(
            full("UBND xã Bằng Phúc, huyện Chợ Đồn, nước ta"),
            "Ủy ban nhân dân xã Bằng Phúc, huyện Chợ Đồn, nước ta"
        );
        assert_eq!(full("Sở Nội vụ, tỉnh Lào Cai (dự thảo)"), "Sở Nội vụ, tỉnh Lào Cai (dự thảo)");
        assert_eq!(full("UBND xã Bằng Phúc huyện Chợ Đồn (mới)"), "Ủy ban nhân dân xã Bằng Phúc huyện Chợ Đồn (mới)");
        for units in [
            "tỉnh Bà Rịa - Vũng Tàu",
            "huyện Krông Ana, tỉnh Đắk Lắk.",
            "thành phố Hồ Chí Minh",
            "huyện Cư M'gar tỉnh Đắk Lắk",
        ] {
            assert_eq!(full(&format!("UBND xã Bằng Phúc, {units}")), "Ủy ban nhân dân xã Bằng Phúc", "{units}");
        }
    }

    #[test]
    fn offices_of_many_kinds_give_what_their_names_tell() {
        let known = [
            ("Ban Quản lý Khu kinh tế tỉnh Lào Cai", Some("KH-BQLKKT"), Some("Lào Cai")),
            ("Văn phòng HĐND và UBND xã Bằng Phúc", Some("KH-VP"), Some("Bằng Phúc")),
            ("Trường THCS Lê Lợi", None, None),
            ("Trường THCS Lê Lợi, xã Bằng Phúc", None, Some("Bằng Phúc")),
        ];
        for (words, symbol, place) in known {
            let read = issuer(words);
            assert_eq!((read.symbol().as_deref(), read.place(None).as_deref()), (symbol, place), "{words}");
        }
    }

    #[test]
    fn a_committee_of_nowhere_is_refused() {
        let fault = |words: &str| Issuer::read(&[text(words)], None).unwrap_err().value.0;
        assert_eq!(fault("UBND"), IssuerFault::NoUnit);
        assert_eq!(fault("UBND Bằng Phúc"), IssuerFault::NoUnit);
        assert_eq!(fault("SỞ CÔNG THƯƠNG"), IssuerFault::AllCapitals);
        assert_eq!(fault("ỦY BAN NHÂN DÂN XÃ BẰNG PHÚC"), IssuerFault::AllCapitals);
        assert_eq!(fault(" "), IssuerFault::Empty);
        assert_eq!(fault("TP. Hồ Chí Minh"), IssuerFault::NoBody);
        assert_eq!(fault("Xã Bằng Phúc, huyện Chợ Đồn"), IssuerFault::NoBody);
    }

    #[test]
    fn a_joint_plan_names_all_its_bodies() {
        let read = issuer("UBND xã Tân Lập, tỉnh Thái Nguyên; Ủy ban MTTQ xã Tân Lập; Công an xã Tân Lập");
        assert_eq!(read.bodies.len(), 3);
        assert_eq!(read.full, "Ủy ban nhân dân xã Tân Lập, Ủy ban MTTQ xã Tân Lập và Công an xã Tân Lập");
        assert_eq!(read.symbol().as_deref(), Some("KH-UBND-MTTQ-CAX"));
        assert_eq!((read.place(None).as_deref(), read.tier), (Some("Tân Lập"), Some(Tier::Commune)));
        let list = Issuer::read(&[text("Đảng ủy xã Tân Lập"), text("UBND xã Tân Lập")], None).unwrap();
        assert_eq!(list.full, "Đảng ủy xã Tân Lập và Ủy ban nhân dân xã Tân Lập");
    }

    #[test]
    fn an_organisation_does_not_issue_alone() {
        let fault = |words: &str| Issuer::read(&[text(words)], None).unwrap_err().value.0;
        assert_eq!(fault("Đảng ủy xã Tân Lập"), IssuerFault::Organisation(Organisation::Party));
        assert_eq!(
            fault("Ủy ban MTTQ xã Tân Lập; Đoàn Thanh niên xã Tân Lập"),
            IssuerFault::Organisation(Organisation::Mass)
        );
    }
}
