//! A plan as YAML (ghi kế hoạch): keys in Vietnamese, values as they print.

use serde_yaml::{Mapping, Value};

use super::keys::{self, Id};

/// A value to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Written {
    /// A text; several lines become a block.
    Text(String),
    /// Keys and values, in order.
    Map(Vec<(String, Written)>),
    /// Values, a line each.
    List(Vec<Written>),
}

impl Written {
    /// A text.
    pub fn text(text: impl Into<String>) -> Written {
        Written::Text(text.into())
    }

    fn value(&self) -> Value {
        match self {
            Written::Text(text) => Value::String(text.clone()),
            Written::Map(pairs) => Value::Mapping(mapping(pairs)),
            Written::List(list) => Value::Sequence(list.iter().map(Written::value).collect()),
        }
    }
}

/// A key of the language with its value, named in Vietnamese.
pub fn pair(id: Id, value: Written) -> (String, Written) {
    (keys::name(id).to_owned(), value)
}

/// The YAML of a map. What YAML would take for something else (`1.10`, `có: không`) is quoted.
pub fn yaml(pairs: &[(String, Written)]) -> String {
    // Texts, lists and maps can always be written.
    serde_yaml::to_string(&Value::Mapping(mapping(pairs))).unwrap_or_default()
}

/// The YAML of one entry of a list of texts: `- Bưu điện tỉnh`.
pub fn entry(text: &str) -> String {
    let list = Value::Sequence(vec![Value::String(text.to_owned())]);
    serde_yaml::to_string(&list).unwrap_or_default().trim_end().to_owned()
}

fn mapping(pairs: &[(String, Written)]) -> Mapping {
    pairs.iter().map(|(key, value)| (Value::String(key.clone()), value.value())).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_reads_back_as_the_same_text() {
        for text in ["1.10", "có", "a: b", "- một\n- hai", "số #1", "\"x\"", "* y", "{{ so }}", "1\n\n2\n", "ứng"]
        {
            let yaml = yaml(&[pair(Id::Code, Written::text(text)), pair(Id::Note, Written::text("z"))]);
            let file = crate::text::SourceFile::from_bytes("a.yaml", yaml.as_bytes()).unwrap();
            let back: serde_yaml::Value = serde_yaml::from_str(file.text()).unwrap();
            assert_eq!(back["mã"], serde_yaml::Value::String(crate::viet::text::normalize(text)), "{yaml}");
        }
    }
}
