//! Label printers. The operator says where they are; organisers choose among them by name and can name no other address.

use documents::label::Label;
use domain::badge::layout::Size;
use domain::badge::{Medium, PrintRun, Trouble};
use domain::event::Organisation;
use domain::text::Slug;

use crate::event::EventInfo;
use crate::{App, AppError};

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

impl LabelPrinter {
    /// How large its labels are, in tenths of a millimetre.
    pub(super) fn size(&self) -> Size {
        Size::new(self.label.width.saturating_mul(10), self.label.height.saturating_mul(10))
    }
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
///
/// # Errors
/// [`AppError::PrinterGone`] where there is none: the operator took it away, or gave it to somebody else.
pub(super) fn find<'a>(
    app: &'a App,
    organisation: &Organisation,
    name: &str,
) -> Result<&'a LabelPrinter, AppError> {
    of(app, organisation).find(|printer| printer.name == name).ok_or(AppError::PrinterGone)
}

/// A run as it is told: nobody takes up one that waits for a printer which is gone.
pub(super) fn told(app: &App, info: &EventInfo, mut run: PrintRun) -> PrintRun {
    if let Medium::Label(printer) = &run.medium
        && run.state.moves()
        && find(app, &info.organisation, printer).is_err()
    {
        run.trouble = Some(Trouble::Gone);
    }
    run
}
