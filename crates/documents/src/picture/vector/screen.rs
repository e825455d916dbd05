//! Reads a drawing for what has no place in a logo, and counts what drawing it would take.

use std::collections::HashMap;

use domain::picture::PictureRefusal;
use resvg::usvg::roxmltree::{Document, Node};

/// How deep elements may be in each other.
const MAX_DEPTH: usize = 64;

/// How many elements may be drawn in all, those that are drawn again (`use`, clips, masks) counted again.
const MAX_DRAWN: u64 = 10_000;

/// Whether elements are deeper in each other than a drawing needs, told from the text alone. What is no XML is judged
/// by the parser, which stops where it stops being XML.
pub(super) fn is_too_deep(text: &str) -> bool {
    let (mut rest, mut depth) = (text, 0_usize);
    while let Some(at) = rest.find('<') {
        rest = &rest[at..];
        let end = if rest.starts_with("<!--") {
            "-->"
        } else if rest.starts_with("<![CDATA[") {
            "]]>"
        } else if rest.starts_with("<?") {
            "?>"
        } else {
            let length = tag_length(rest);
            if rest.starts_with("</") {
                depth = depth.saturating_sub(1);
            } else if !rest.starts_with("<!") && !rest[..length].ends_with("/>") {
                depth += 1;
                if depth > MAX_DEPTH {
                    return true;
                }
            }
            rest = &rest[length..];
            continue;
        };
        rest = rest.find(end).map_or("", |at| &rest[at + end.len()..]);
    }
    false
}

/// How long a tag is: up to its « > », those in quotes left out.
fn tag_length(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at + 1,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// Refuses a drawing, or lets it pass.
pub(super) fn screen(document: &Document<'_>) -> Result<(), PictureRefusal> {
    if document.descendants().any(|node| node.is_pi()) {
        // Style sheets from elsewhere come in this way (`<?xml-stylesheet?>`).
        return Err(PictureRefusal::Elsewhere);
    }
    for element in document.descendants().filter(Node::is_element) {
        judge(element)?;
    }
    let mut weights = Weights { document, known: HashMap::new() };
    if weights.of(document.root_element(), 0)? > MAX_DRAWN {
        return Err(PictureRefusal::Elaborate);
    }
    Ok(())
}

fn judge(element: Node<'_, '_>) -> Result<(), PictureRefusal> {
    match element.tag_name().name() {
        "script" | "handler" | "listener" => return Err(PictureRefusal::Script),
        "image" | "feImage" | "foreignObject" | "iframe" | "audio" | "video" | "canvas" | "object"
        | "embed" => {
            let href = element.attributes().find(|attribute| attribute.name() == "href");
            let outside = href.is_some_and(|href| !href.value().trim_start().starts_with("data:"));
            return Err(if outside { PictureRefusal::Elsewhere } else { PictureRefusal::Embedded });
        }
        "text" => return Err(PictureRefusal::Letters),
        // Both repeat what they hold as often as a path has points, or an area has room.
        "marker" | "pattern" => return Err(PictureRefusal::Elaborate),
        "style" => judge_style_sheet(element)?,
        _ => {}
    }
    for attribute in element.attributes() {
        let (name, value) = (attribute.name(), attribute.value());
        if name.starts_with("on") || value.trim_start().to_ascii_lowercase().starts_with("javascript:") {
            return Err(PictureRefusal::Script);
        }
        if name == "href" && !value.trim_start().starts_with('#') {
            return Err(PictureRefusal::Elsewhere);
        }
        if targets(value).any(|target| target.is_none()) {
            return Err(PictureRefusal::Elsewhere);
        }
        if (name == "stroke-dasharray" && value.trim() != "none") || has_dashes(value) {
            return Err(PictureRefusal::Elaborate);
        }
    }
    Ok(())
}

/// A style sheet may give colours, also gradients; what it would clip or mask cannot be counted.
fn judge_style_sheet(sheet: Node<'_, '_>) -> Result<(), PictureRefusal> {
    let css = sheet.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect::<String>();
    if css.contains("@import") || css.contains('\\') {
        return Err(PictureRefusal::Elsewhere);
    }
    if has_dashes(&css) {
        return Err(PictureRefusal::Elaborate);
    }
    for target in targets(&css) {
        let id = target.ok_or(PictureRefusal::Elsewhere)?;
        let named = sheet.document().descendants().find(|node| node.attribute("id") == Some(id));
        if !named.is_none_or(|node| node.tag_name().name().ends_with("Gradient")) {
            return Err(PictureRefusal::Elaborate);
        }
    }
    Ok(())
}

/// Whether a style draws dashed lines: a dash can be so short that a line has millions of them.
fn has_dashes(style: &str) -> bool {
    const DASHES: &str = "stroke-dasharray";
    style.match_indices(DASHES).any(|(at, _)| {
        let value = style[at + DASHES.len()..].trim_start().trim_start_matches(':').trim_start();
        !value.starts_with("none")
    })
}

/// What `url(…)` refers to in a text: an identity in this drawing, or nothing for whatever else.
fn targets(text: &str) -> impl Iterator<Item = Option<&str>> {
    text.match_indices("url(").map(|(at, opening)| {
        let inside = text[at + opening.len()..].split(')').next().unwrap_or_default();
        inside.trim().trim_matches(['"', '\'']).trim().strip_prefix('#')
    })
}

/// How many elements are drawn for an element.
struct Weights<'a, 'input> {
    document: &'a Document<'input>,
    /// By identity; nothing while it is being counted, so that a circle is seen.
    known: HashMap<&'a str, Option<u64>>,
}

impl<'a, 'input> Weights<'a, 'input> {
    fn of(&mut self, element: Node<'a, 'input>, depth: usize) -> Result<u64, PictureRefusal> {
        if depth > 2 * MAX_DEPTH {
            return Err(PictureRefusal::Elaborate);
        }
        let mut weight: u64 = 1;
        for attribute in element.attributes() {
            let value = attribute.value();
            let href = (attribute.name() == "href").then(|| value.trim().strip_prefix('#')).flatten();
            for id in href.into_iter().chain(targets(value).flatten()) {
                weight = weight.saturating_add(self.of_id(id, depth + 1)?);
            }
        }
        for child in element.children().filter(Node::is_element) {
            weight = weight.saturating_add(self.of(child, depth + 1)?);
        }
        Ok(weight)
    }

    fn of_id(&mut self, id: &'a str, depth: usize) -> Result<u64, PictureRefusal> {
        match self.known.get(id) {
            Some(Some(weight)) => return Ok(*weight),
            Some(None) => return Err(PictureRefusal::Elaborate),
            None => {}
        }
        let Some(element) = self.document.descendants().find(|node| node.attribute("id") == Some(id)) else {
            return Ok(0);
        };
        self.known.insert(id, None);
        let weight = self.of(element, depth)?;
        self.known.insert(id, Some(weight));
        Ok(weight)
    }
}
