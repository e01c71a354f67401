//! The members into one zip again (đóng gói): what is new is deflated on all cores.

use std::io::Cursor;
use std::sync::Arc;

use rayon::prelude::*;
use zip::ZipWriter;

use super::member::{Body, Member};
use super::package::{Package, whole};
use crate::diag::{Diagnostic, Diagnostics};

impl Package {
    /// The file's bytes. Error K606: the container cannot be written, as with a member of a kind the zip
    /// format knows and we do not.
    pub fn to_bytes(&self) -> Result<Vec<u8>, Diagnostics> {
        self.pack().map_err(|fault| {
            Diagnostic::error("K606", whole(&self.name)).with("fault", fault).help("another-file").into()
        })
    }

    /// Deflates a text that is going to be a part before [`Package::to_bytes`] is asked for the file: for whoever has more to do
    /// with it meanwhile. It counts where the part is set to this very text, here or in a copy.
    pub(in crate::docx) fn pack_ahead(&self, part: &str, text: &Arc<String>) {
        self.ahead.pack(part, text);
    }

    fn pack(&self) -> zip::result::ZipResult<Vec<u8>> {
        let packed = |member: &Member| match &member.body {
            Body::Carried(_) => None,
            Body::Written(content) => {
                let ahead = self.ahead.take(&member.name, content);
                Some(ahead.map_or_else(|| content.packed(&member.name), Ok))
            }
        };
        let packed: Vec<_> = self.members.par_iter().with_max_len(1).map(packed).collect();
        let mut zip = self.archive.zip();
        let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
        for (member, packed) in self.members.iter().zip(packed) {
            match (&member.body, packed) {
                (Body::Carried(index), _) => writer.raw_copy_file(zip.by_index_raw(*index)?)?,
                (Body::Written(_), packed) => packed.into_iter().try_for_each(|one| writer.add_prepared_file(one?))?,
            }
        }
        Ok(writer.finish()?.into_inner())
    }
}
