//! The files of one run.

use super::file::SourceFile;
use super::span::{FileId, Span};

/// All files of one run: the plan first, then what it includes.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<SourceFile>,
}

impl Sources {
    /// Adds a file and says which one it is.
    pub fn add(&mut self, file: SourceFile) -> FileId {
        let id = FileId(u16::try_from(self.files.len()).unwrap_or(u16::MAX));
        self.files.push(file);
        id
    }

    /// The file of an id that this run gave out.
    pub fn get(&self, id: FileId) -> Option<&SourceFile> {
        self.files.get(usize::from(id.0))
    }

    /// The names of all files, as shown.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.files.iter().map(SourceFile::name)
    }

    /// The text a span covers.
    pub fn slice(&self, span: Span) -> &str {
        self.get(span.file).map_or("", |file| file.slice(span.range()))
    }

    /// `name:line:column` of a span's start.
    pub fn locate(&self, span: Span) -> String {
        self.get(span.file).map_or_else(String::new, |file| {
            let (line, column) = file.line_column(span.start as usize);
            format!("{}:{line}:{column}", file.name())
        })
    }
}
