//! Label printers. The operator says where they are; organisers choose among them by name and can name no other address.

use documents::label::Label;
use domain::event::Organisation;
use domain::text::Slug;

use crate::App;

/// A label printer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LabelPrinter {
    /// What people call it: « Entrée ». No two have the same name.
    pub name: String,
    /// `host:port`.
    pub address: String,
    /// What it prints on.
    pub label: Label,
    /// Whose it is; any organisation's where nobody is named.
    pub organisation: Option<Slug>,
}

impl App {
    /// All label printers, for the process that drives them.
    pub fn label_printers(&self) -> &[LabelPrinter] {
        &self.printers
    }
}

/// The printers that an organisation may use.
pub(super) fn of<'a>(app: &'a App, organisation: &Organisation) -> impl Iterator<Item = &'a LabelPrinter> {
    let theirs = organisation.slug.clone();
    app.label_printers()
        .iter()
        .filter(move |printer| printer.organisation.as_ref().is_none_or(|whose| *whose == theirs))
}

/// A printer that an organisation may use, by its name.
pub(super) fn find<'a>(app: &'a App, organisation: &Organisation, name: &str) -> Option<&'a LabelPrinter> {
    of(app, organisation).find(|printer| printer.name == name)
}
