//! What every file under `web/locales` keeps to, whoever writes it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::*;

const DOMAINS: [&str; 4] = ["site", "mail", "documents", "common"];

/// A message or attribute: its variables, and its texts, where `\u{FFFC}` stands for whatever a variable becomes.
#[derive(Default)]
struct Message {
    variables: BTreeSet<String>,
    texts: Vec<String>,
}

/// All messages, terms and attributes of a file, by « key » or « key.attribute ».
fn messages(domain: &str, locale: Locale) -> BTreeMap<String, Message> {
    let path = format!("{}/{domain}.ftl", locale.code());
    let file = Files::get(&path).unwrap_or_else(|| panic!("{path} is missing"));
    let source = std::str::from_utf8(&file.data).expect("UTF-8");
    let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in &resource.body {
        let (id, value, attributes) = match entry {
            Entry::Message(message) => {
                (message.id.name.to_owned(), message.value.as_ref(), &message.attributes)
            }
            Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => continue,
            Entry::Junk { content } => panic!("{path}: {content}"),
        };
        let patterns = attributes
            .iter()
            .map(|attribute| (format!("{id}.{}", attribute.id.name), &attribute.value))
            .chain(value.map(|value| (id.clone(), value)));
        for (key, pattern) in patterns {
            let mut message = Message::default();
            read_pattern(pattern, &mut message);
            assert!(messages.insert(key.clone(), message).is_none(), "{path}: {key} is there twice");
        }
    }
    messages
}

fn read_pattern(pattern: &Pattern<&str>, message: &mut Message) {
    let mut text = String::new();
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => text.push_str(value),
            PatternElement::Placeable { expression } => read_expression(expression, &mut text, message),
        }
    }
    message.texts.push(text);
}

fn read_expression(expression: &Expression<&str>, text: &mut String, message: &mut Message) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, text, message),
        Expression::Select { selector, variants } => {
            read_inline(selector, text, message);
            for variant in variants {
                read_pattern(&variant.value, message);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&str>, text: &mut String, message: &mut Message) {
    match inline {
        InlineExpression::StringLiteral { value } => text.push_str(value),
        InlineExpression::VariableReference { id } => {
            message.variables.insert(id.name.to_owned());
            text.push('\u{FFFC}');
        }
        InlineExpression::Placeable { expression } => read_expression(expression, text, message),
        InlineExpression::FunctionReference { arguments, .. } => {
            arguments.positional.iter().for_each(|inner| read_inline(inner, text, message));
        }
        InlineExpression::NumberLiteral { .. }
        | InlineExpression::MessageReference { .. }
        | InlineExpression::TermReference { .. } => text.push('\u{FFFC}'),
    }
}

#[test]
fn every_language_has_the_same_keys_and_variables() {
    let mut wrong = Vec::new();
    for domain in DOMAINS {
        let french = messages(domain, Locale::Fr);
        for locale in [Locale::Ar, Locale::En] {
            let other = messages(domain, locale);
            let file = format!("{locale}/{domain}.ftl");
            // Terms may differ: a language may need one that another does without.
            let keys = french.keys().chain(other.keys()).filter(|key| !key.starts_with('-'));
            for key in keys.collect::<BTreeSet<_>>() {
                match (french.get(key), other.get(key)) {
                    (Some(fr), Some(own)) if fr.variables != own.variables => wrong.push(format!(
                        "{file}: {key} has the variables {:?}, French has {:?}",
                        own.variables, fr.variables
                    )),
                    (Some(_), None) => wrong.push(format!("{file}: {key} is missing")),
                    (None, _) => wrong.push(format!("{file}: {key} is not in the French file")),
                    _ => {}
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn no_text_has_layout_or_invisible_characters() {
    for (domain, locale) in DOMAINS.into_iter().flat_map(|d| Locale::ALL.map(|locale| (d, locale))) {
        for (key, message) in messages(domain, locale) {
            for text in message.texts {
                let odd = text
                    .chars()
                    .find(|c| matches!(c, '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\t'));
                assert_eq!(odd, None, "{locale}/{domain}.ftl: {key}: {text}");
                assert!(
                    !text.contains('<') || !text.contains('>'),
                    "{locale}/{domain}.ftl: markup in {key}: {text}"
                );
            }
        }
    }
}

/// What is wrong with a French text's typography, if anything.
fn french_fault(text: &str) -> Option<&'static str> {
    let no_break = |c: Option<char>| matches!(c, Some('\u{A0}' | '\u{202F}'));
    let chars = text.chars().collect::<Vec<_>>();
    let after = |i: usize| chars.get(i + 1).copied();
    for (i, &c) in chars.iter().enumerate() {
        let before = i.checked_sub(1).and_then(|i| chars.get(i)).copied();
        let fault = match c {
            '\'' => Some("a straight apostrophe instead of ’"),
            '"' => Some("straight quotes instead of « »"),
            '…' | '.' if before == Some(' ') => Some("a blank before a full stop"),
            '«' if !no_break(after(i)) => Some("no no-break space after «"),
            '»' if !no_break(before) => Some("no no-break space before »"),
            // « https:// » and « 18:45 » are not prose.
            ':' if after(i) == Some('/') => None,
            ':' if before.is_some_and(|c| c.is_ascii_digit())
                && after(i).is_some_and(|c| c.is_ascii_digit()) =>
            {
                None
            }
            ':' | ';' | '!' | '?' if !no_break(before) && !matches!(before, Some('!' | '?')) => {
                Some("no no-break space before : ; ! or ?")
            }
            _ => None,
        };
        if fault.is_some() {
            return fault;
        }
    }
    None
}

/// What is wrong with an Arabic text's typography, if anything.
fn arabic_fault(text: &str) -> Option<&'static str> {
    let arabic = |c: char| matches!(c, '\u{0600}'..='\u{06FF}');
    // A text that is punctuation alone joins two others.
    let mut before = '\0';
    for c in text.chars() {
        match c {
            '\u{0660}'..='\u{0669}' => return Some("an Eastern digit"),
            '?' | ';' | ',' if arabic(before) => return Some("? ; or , instead of ؟ ؛ ،"),
            '؟' | '؛' | '،' | ':' | '!' if before == ' ' => return Some("a blank before punctuation"),
            _ => {}
        }
        before = c;
    }
    None
}

#[test]
fn typography_holds() {
    let mut wrong = Vec::new();
    for domain in DOMAINS {
        for (locale, fault) in
            [(Locale::Fr, french_fault as fn(&str) -> Option<&'static str>), (Locale::Ar, arabic_fault)]
        {
            for (key, message) in messages(domain, locale) {
                for text in message.texts {
                    if let Some(fault) = fault(&text) {
                        wrong.push(format!("{locale}/{domain}.ftl: {key}: {fault}: {text}"));
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_typography_test_sees_what_it_should() {
    for wrong in
        ["Qui ?", "Qui?", "«\u{A0}A »", "«A\u{A0}»", "l'entrée", "Bonjour !", "À\u{A0}l’heure:", "\u{FFFC} :"]
    {
        assert!(french_fault(wrong).is_some(), "{wrong}");
    }
    for right in [
        "Qui\u{A0}?",
        "«\u{202F}A\u{202F}»",
        "https://exemple.example",
        "18:45",
        "\u{FFFC}\u{A0}: oui\u{A0}?!",
    ] {
        assert_eq!(french_fault(right), None, "{right}");
    }
    assert!(
        arabic_fault("من?").is_some() && arabic_fault("١٢").is_some() && arabic_fault("مرحبا ،").is_some()
    );
    assert_eq!(arabic_fault("مرحبا، من؟ 12"), None);
}

#[test]
fn loaders_speak_their_language_and_add_no_marks() {
    assert_eq!(crate::locale_name(Locale::Ar), "العربية");
    for locale in Locale::ALL {
        for loader in [site(locale), mail(locale), documents(locale), common(locale)] {
            assert_eq!(loader.current_language().language.as_str(), locale.code());
        }
        let args = std::collections::HashMap::from([("from", "A"), ("to", "B")]);
        let range = common(locale).get_args("time-range", args);
        assert!(!range.contains(['\u{2068}', '\u{2069}']), "{range:?}");
    }
}
