//! From the place of a fault to the field of a form.

/// The field at which a fault of an element or of a whole layout is shown. Its property is as
/// [`crate::badge::layout::LayoutFault`] names it.
pub fn field_of(property: &str) -> String {
    if let Some(rest) = property.strip_prefix("draw.text.parts[") {
        return of_part(rest);
    }
    match property {
        // Of the area as a whole: its first length.
        "area" => "width".to_owned(),
        "draw.box" => "fill".to_owned(),
        // Beside an element's form, which has a width and a height too.
        "medium.width" => "free-width".to_owned(),
        "medium.height" => "free-height".to_owned(),
        // What every element is found by.
        "draw.text.parts" | "id" => "x".to_owned(),
        _ => match property.strip_prefix("name.") {
            Some(language) => format!("name-{language}"),
            None => property.rsplit('.').next().unwrap_or(property).to_owned(),
        },
    }
}

/// Of `1].say[0].what.words.fr` the field `p1-say0-words-fr`.
fn of_part(rest: &str) -> String {
    let (part, field) = rest.split_once("].").unwrap_or((rest, "say"));
    let Some(say) = field.strip_prefix("say[") else {
        return if field == "say" { format!("p{part}-say0") } else { format!("p{part}-{field}") };
    };
    let (say, of) = say.split_once("].").unwrap_or((say, "what"));
    let rest = match of.strip_prefix("what") {
        Some(words) => words.replace('.', "-"),
        None => format!("-{of}"),
    };
    format!("p{part}-say{say}{rest}")
}
