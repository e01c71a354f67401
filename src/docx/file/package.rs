//! The zip a Word file is (gói .docx): members in their order, each kept as the bytes that came until it is
//! changed.
//!
//! A member nobody touches is carried with its compressed bytes, check sum and date. What is new is deflated
//! at a fixed level and dated 1980-01-01, so the same input gives the same file. The main part and everything
//! round it are found by relationship (ECMA-376 part 2, § 9.3), never by name: Word 365 writes
//! `word/document2.xml` too.

use std::any::Any;
use std::io::Read;
use std::sync::{Arc, OnceLock};

use super::ahead::Ahead;
use super::limits::{self, Excess};
use super::member::{Archive, Body, Member, Pieces, TextPiece, Written};
use super::relations::{self, Relation};
use super::xml::{self, Conformance};
use crate::cores;
use crate::diag::{Diagnostic, Diagnostics, Place};

/// What an OLE compound file begins with: a `.doc`, or a `.docx` locked with a password.
const OLE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// The byte order mark.
const MARK: &str = "\u{FEFF}";

/// A Word file as its members.
#[derive(Clone)]
pub struct Package {
    pub(super) name: String,
    pub(super) archive: Archive,
    pub(super) members: Vec<Member>,
    main: String,
    /// Which words its main part is written in.
    conformance: Option<Conformance>,
    /// The text of the main part, once it was unpacked.
    text: OnceLock<Arc<String>>,
    /// See [`Package::derived`].
    derived: OnceLock<Arc<dyn Any + Send + Sync>>,
    /// See [`Package::opened`].
    opened: OnceLock<Arc<dyn Any + Send + Sync>>,
    /// See [`Package::pack_ahead`].
    pub(super) ahead: Ahead,
}

impl std::fmt::Debug for Package {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Package({}, {} members)", self.name, self.members.len())
    }
}

impl Package {
    /// Opens a Word file; `name` is shown in messages. Errors: K601 not a zip, K602 an old `.doc`, K603 locked
    /// with a password, K604 a part is missing or damaged, K605 larger than a
    /// Word file can be (`limits`), K671 an OpenDocument file.
    pub fn open(name: &str, bytes: &[u8]) -> Result<Package, Diagnostics> {
        let package = Self::read(name, bytes)?;
        // The main part is no longer than its member says, so it may be unpacked while it is scanned.
        let (scanned, main) = cores::both(|| package.scan(), || package.found_main());
        scanned?;
        package.with_main(main)
    }

    /// [`Package::open`] for a file of our own, in which nothing is larger than it may be.
    pub(in crate::docx) fn open_own(name: &str, bytes: &[u8]) -> Result<Package, Diagnostics> {
        let package = Self::read(name, bytes)?;
        let main = package.found_main();
        package.with_main(main)
    }

    /// The members, of which nothing is unpacked yet.
    fn read(name: &str, bytes: &[u8]) -> Result<Package, Diagnostics> {
        let fault = |code| Diagnostic::error(code, whole(name)).with("file", name);
        if bytes.starts_with(&OLE) {
            let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
            return Err(if bytes.windows(locked.len()).any(|window| window == locked) {
                fault("K603").help("unlock").into()
            } else {
                fault("K602").help("save-as-docx").into()
            });
        }
        let not_zip = |_| Diagnostics::from(fault("K601").help("save-as-docx"));
        let archive = Archive::open(bytes).map_err(not_zip)?;
        let mut zip = archive.zip();
        if zip.len() > limits::MEMBERS {
            return Err(too_large(name, Excess::Members));
        }
        let mut members = Vec::with_capacity(zip.len());
        let mut sizes = limits::Sizes::default();
        for index in 0..zip.len() {
            let file = zip.by_index_raw(index).map_err(not_zip)?;
            if file.encrypted() {
                return Err(fault("K603").help("unlock").into());
            }
            let member = file.name().map_err(not_zip)?.into_owned();
            sizes.take(&member, file.size(), file.compressed_size()).map_err(|excess| too_large(name, excess))?;
            members.push(Member { name: member, body: Body::Carried(index) });
        }
        Ok(Package {
            name: name.to_owned(),
            archive,
            members,
            main: String::new(),
            conformance: None,
            text: OnceLock::new(),
            derived: OnceLock::new(),
            opened: OnceLock::new(),
            ahead: Ahead::default(),
        })
    }

    /// With its main part and what that says, as they were found. An OpenDocument file says first what it is
    /// (OpenDocument 1.2 part 3, § 3.3).
    fn with_main(mut self, main: Result<(String, String), Diagnostics>) -> Result<Package, Diagnostics> {
        let kind = self.part("mimetype").unwrap_or_default();
        if kind.starts_with(b"application/vnd.oasis.opendocument") {
            let fault = Diagnostic::error("K671", whole(&self.name)).with("file", &self.name);
            return Err(fault.help("save-as-docx").into());
        }
        let (main, text) = main?;
        (self.main, self.conformance) = (main, xml::conformance(&text));
        let _taken = self.text.set(Arc::new(text));
        Ok(self)
    }

    /// Unpacks every XML part once, without keeping it, and refuses what is more than can be read (K605). What is
    /// damaged is reported by whoever reads it.
    fn scan(&self) -> Result<(), Diagnostics> {
        let mut zip = self.archive.zip();
        for (index, _) in self.members.iter().enumerate().filter(|(_, member)| limits::is_xml(&member.name)) {
            let Ok(file) = zip.by_index(index) else { continue };
            let declared = file.size();
            let mut longer = file.take(declared.saturating_add(1));
            let scanned = limits::scan(&mut longer);
            let excess = if longer.limit() == 0 { Some(Excess::Size) } else { scanned.ok().and_then(Result::err) };
            if let Some(excess) = excess {
                return Err(too_large(&self.name, excess));
            }
        }
        Ok(())
    }

    /// The name of the main part and its text. Error K604: it is missing or damaged.
    fn found_main(&self) -> Result<(String, String), Diagnostics> {
        let main = self.related("", relations::MAIN)?.into_iter().next();
        let main = main.ok_or_else(|| self.damaged("_rels/.rels"))?;
        let text = self.unpacked(&main)?;
        Ok((main, text))
    }

    /// Which words the main part is written in; `None` where it does not bind the prefix `w` as Word does.
    pub(in crate::docx) fn conformance(&self) -> Option<Conformance> {
        self.conformance
    }

    /// The name shown in messages.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What another room makes of the main part, made once for each state of it; it is the same for all callers.
    pub(in crate::docx) fn derived<T: Any + Send + Sync, E>(
        &self,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        once(&self.derived, make)
    }

    /// What another room makes of the whole file, made once for each state of it; it is the same for all callers.
    pub(in crate::docx) fn opened<T: Any + Send + Sync, E>(
        &self,
        make: impl FnOnce() -> Result<T, E>,
    ) -> Result<Arc<T>, E> {
        once(&self.opened, make)
    }

    /// The main part's name, `word/document.xml` as a rule.
    pub fn main(&self) -> &str {
        &self.main
    }

    /// The members' names, in order.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.members.iter().map(|member| member.name.as_str())
    }

    /// The members that are not carried as they came, in order.
    pub(in crate::docx) fn changed(&self) -> impl Iterator<Item = &str> {
        let changed = self.members.iter().filter(|member| matches!(member.body, Body::Written(_)));
        changed.map(|member| member.name.as_str())
    }

    /// Size and check sum of a carried member, which need no unpacking; `None` for a changed one.
    pub(in crate::docx) fn stamp(&self, part: &str) -> Option<(u64, u32)> {
        self.member(part)?.stamp(&self.archive)
    }

    /// True where there is a part of that name.
    pub(in crate::docx) fn has(&self, part: &str) -> bool {
        self.find(part).is_some()
    }

    /// A part's bytes, unpacked; `None` where it is missing, or it cannot be unpacked whole.
    pub fn part(&self, part: &str) -> Option<Vec<u8>> {
        self.member(part)?.bytes(&self.archive)
    }

    /// [`Package::text`] without a copy where the part was written as text, and of any size.
    pub(in crate::docx) fn shared_text(&self, part: &str) -> Result<Arc<String>, Diagnostics> {
        if let Some(text) = self.text.get().filter(|_| part.eq_ignore_ascii_case(&self.main)) {
            return Ok(text.clone());
        }
        let written = self.member(part).and_then(Member::text);
        let plain = written.filter(|text| xml::without_mark(text).len() == text.len());
        plain.map_or_else(|| self.unpacked(part).map(Arc::new), Ok)
    }

    /// True where both files have a part of that name, and it says the same in both.
    pub(in crate::docx) fn shares(&self, other: &Package, part: &str) -> bool {
        match (self.member(part), other.member(part)) {
            (Some(own), Some(theirs)) => match theirs.bytes_in_memory() {
                Some(bytes) => own.holds(&self.archive, bytes),
                None => theirs.bytes(&other.archive).is_some_and(|bytes| own.holds(&self.archive, &bytes)),
            },
            _ => false,
        }
    }

    /// A part as text without byte order mark. Errors: K604 missing, damaged, or not UTF-8; K605 more than can be
    /// read.
    pub fn text(&self, part: &str) -> Result<String, Diagnostics> {
        let text = self.unpacked(part)?;
        if text.len() as u64 > limits::SIDE && !part.eq_ignore_ascii_case(&self.main) {
            return Err(too_large(&self.name, Excess::Size));
        }
        Ok(text)
    }

    fn unpacked(&self, part: &str) -> Result<String, Diagnostics> {
        let bytes = self.part(part).ok_or_else(|| self.damaged(part))?;
        if !limits::is_xml(part)
            && let Ok(Err(excess)) = limits::scan(bytes.as_slice())
        {
            return Err(too_large(&self.name, excess));
        }
        let text = String::from_utf8(bytes).map_err(|_| self.damaged(part))?;
        Ok(match xml::without_mark(&text) {
            whole if whole.len() == text.len() => text,
            marked => marked.to_owned(),
        })
    }

    /// The first bytes of a part, so many at most; the rest is not unpacked.
    pub(in crate::docx) fn head(&self, part: &str, long: usize) -> Option<Vec<u8>> {
        self.member(part)?.head(&self.archive, long)
    }

    /// Takes a part out; nobody may have a relationship to it any more.
    pub(super) fn remove(&mut self, part: &str) {
        self.opened = OnceLock::new();
        self.members.retain(|member| !member.name.eq_ignore_ascii_case(part));
    }

    /// Changes the text of a part; a byte order mark stays where one was.
    pub fn set_text(&mut self, part: &str, text: impl Into<Arc<String>>) {
        let text = text.into();
        self.set_body(part, Written::Text(if self.is_marked(part) { Arc::new(format!("{MARK}{text}")) } else { text }));
    }

    fn is_marked(&self, part: &str) -> bool {
        self.head(part, MARK.len()).is_some_and(|head| head == MARK.as_bytes())
    }

    /// [`Package::set_text`] with a text in pieces.
    pub(in crate::docx) fn set_pieces(&mut self, part: &str, mut pieces: Vec<TextPiece>) {
        if self.is_marked(part) {
            pieces.insert(0, TextPiece::Ready(MARK.to_owned()));
        }
        self.set_body(part, Written::Pieces(Arc::new(Pieces::new(pieces))));
    }

    /// Changes the text of the main part, of which another room has made `derived` already.
    pub(in crate::docx) fn set_main<T: Any + Send + Sync>(&mut self, text: Arc<String>, derived: Arc<T>) {
        self.set_text(&self.main.clone(), text);
        let _taken = self.derived.set(derived);
    }

    /// Changes a part, or adds one that no content type or relationship speaks of yet.
    pub fn set_part(&mut self, part: &str, bytes: impl Into<Vec<u8>>) {
        self.set_body(part, Written::Bytes(Arc::new(bytes.into())));
    }

    fn set_body(&mut self, part: &str, content: Written) {
        self.opened = OnceLock::new();
        if part.eq_ignore_ascii_case(&self.main) {
            (self.text, self.derived) = (OnceLock::new(), OnceLock::new());
        }
        let body = Body::Written(content);
        match self.find(part).and_then(|at| self.members.get_mut(at)) {
            Some(member) => member.body = body,
            None => self.members.push(Member { name: part.to_owned(), body }),
        }
    }

    /// Adds a part with its content type and a relationship of `kind` from `owner` (`""`: the package itself).
    /// Errors: K604 where the lists of either cannot be read.
    pub(in crate::docx) fn add_part(
        &mut self,
        owner: &str,
        part: &str,
        kind: &str,
        content_type: &str,
        bytes: impl Into<Vec<u8>>,
    ) -> Result<(), Diagnostics> {
        let types = self.text(relations::CONTENT_TYPES)?;
        let types = relations::with_override(&types, part, content_type);
        let types = types.ok_or_else(|| self.damaged(relations::CONTENT_TYPES))?;
        self.set_part(relations::CONTENT_TYPES, types);
        let list = relations::list_of(owner);
        let present = if self.has(&list) { Some(self.text(&list)?) } else { None };
        let wanted = relations::with_relation(present.as_deref(), owner, part, kind);
        let wanted = wanted.ok_or_else(|| self.damaged(&list))?;
        self.set_part(&list, wanted);
        self.set_part(part, bytes);
        Ok(())
    }

    /// The relationships of a part, `""` for the package's own; none where it has no list. Error K604: the
    /// list cannot be read.
    pub(in crate::docx) fn relations(&self, owner: &str) -> Result<Vec<Relation>, Diagnostics> {
        let list = relations::list_of(owner);
        if !self.has(&list) {
            return Ok(Vec::new());
        }
        relations::read(&self.text(&list)?, owner).ok_or_else(|| self.damaged(&list))
    }

    /// The parts that `owner` has a relationship of `kind` to, in the order of the list.
    pub(in crate::docx) fn related(&self, owner: &str, kind: &str) -> Result<Vec<String>, Diagnostics> {
        let all = self.relations(owner)?;
        Ok(all.into_iter().filter(|one| one.kind == kind && !one.external).map(|one| one.target).collect())
    }

    fn member(&self, part: &str) -> Option<&Member> {
        self.find(part).and_then(|at| self.members.get(at))
    }

    /// Part names are compared without regard to case (ECMA-376 part 2, § 9.1.1).
    fn find(&self, part: &str) -> Option<usize> {
        self.members.iter().position(|member| member.name.eq_ignore_ascii_case(part))
    }

    /// K605: a part holds more than can be kept in memory.
    pub(in crate::docx) fn too_large(&self) -> Diagnostics {
        too_large(&self.name, Excess::Tags)
    }

    /// K607 for a part: it does not bind the prefix `w` as Word does.
    pub(in crate::docx) fn foreign(&self, part: &str) -> Diagnostics {
        Diagnostic::error("K607", whole(&self.name)).with("part", part).help("save-again").into()
    }

    /// K604 for a part.
    pub(in crate::docx) fn damaged(&self, part: &str) -> Diagnostics {
        Diagnostic::error("K604", whole(&self.name)).with("part", part).help("repair").into()
    }
}

fn once<T: Any + Send + Sync, E>(
    slot: &OnceLock<Arc<dyn Any + Send + Sync>>,
    make: impl FnOnce() -> Result<T, E>,
) -> Result<Arc<T>, E> {
    if let Some(Ok(found)) = slot.get().map(|one| one.clone().downcast::<T>()) {
        return Ok(found);
    }
    let made = Arc::new(make()?);
    let _taken = slot.set(made.clone());
    Ok(made)
}

/// The place of a complaint about a file as a whole.
pub(in crate::docx) fn whole(name: &str) -> Place {
    Place::Raw { file: name.to_owned(), at: None }
}

fn too_large(name: &str, excess: Excess) -> Diagnostics {
    let fault = Diagnostic::error("K605", whole(name)).with("file", name).with("excess", excess.name());
    fault.help("another-file").into()
}
