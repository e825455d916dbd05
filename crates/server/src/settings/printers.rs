//! Label printers: the only place where their addresses are said.

use app::printing::LabelPrinter;
use documents::label::Label;
use domain::text::Slug;

use super::SettingsError;

const NAME: &str = "MULTAQA_LABEL_PRINTERS";

/// The longest name, in characters: it stands on a button.
const LONGEST: usize = 40;

/// The printers of a list: `name=host:port,dots per inch,WIDTHxHEIGHT` in millimetres, and perhaps `,` and the slug of the
/// organisation whose it is; with `;` between two.
pub(super) fn of(given: Option<&str>) -> Result<Vec<LabelPrinter>, SettingsError> {
    let mut printers = Vec::<LabelPrinter>::new();
    for text in given.unwrap_or_default().split(';').map(str::trim).filter(|text| !text.is_empty()) {
        let printer = one(text).map_err(wrong)?;
        if printers.iter().any(|other| other.name == printer.name) {
            return Err(wrong("two of them have the same name"));
        }
        printers.push(printer);
    }
    Ok(printers)
}

fn wrong(reason: &'static str) -> SettingsError {
    SettingsError::Value { name: NAME, reason }
}

fn one(text: &str) -> Result<LabelPrinter, &'static str> {
    const SHAPE: &str = "each must be name=host:port,dots per inch,WIDTHxHEIGHT, such as Entrance=192.0.2.40:9100,203,102x152";
    let (name, rest) = text.split_once('=').ok_or(SHAPE)?;
    let parts = rest.split(',').map(str::trim).collect::<Vec<_>>();
    let (address, dots, size, whose) = match parts[..] {
        [address, dots, size] => (address, dots, size, None),
        [address, dots, size, whose] => (address, dots, size, Some(whose)),
        _ => return Err(SHAPE),
    };
    let name =
        domain::text::line(name, LONGEST).map_err(|_| "a name must be a line of at most 40 characters")?;
    let (host, port) = address.rsplit_once(':').ok_or(SHAPE)?;
    if host.is_empty() || port.parse::<u16>().is_ok_and(|port| port == 0) || port.parse::<u16>().is_err() {
        return Err(SHAPE);
    }
    let dots_per_inch = dots.parse().ok().filter(|dots| Label::DOTS_PER_INCH.contains(dots));
    let dots_per_inch = dots_per_inch.ok_or("the dots per inch must be 203, 300 or 600")?;
    let (width, height) = size.split_once('x').ok_or(SHAPE)?;
    let millimetres = |text: &str, most: u16| text.parse().ok().filter(|size| (10..=most).contains(size));
    let sizes = (millimetres(width, Label::MOST.0), millimetres(height, Label::MOST.1));
    let (Some(width), Some(height)) = sizes else {
        return Err("a label must be 10 to 216 mm wide and 10 to 999 mm long");
    };
    let organisation = whose.map(Slug::parse).transpose();
    Ok(LabelPrinter {
        name,
        address: address.to_owned(),
        label: Label { width, height, dots_per_inch },
        organisation: organisation.map_err(|_| "an organisation is named by its part of addresses")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn printers_are_told_one_after_the_other() {
        let text = "Entrée=192.0.2.40:9100,203,102x152; Salon = printer.local:6101, 300, 62x100, maroc-lyon;";
        let printers = of(Some(text)).expect("two printers");
        let told = printers.iter().map(|one| (one.name.as_str(), one.address.as_str())).collect::<Vec<_>>();
        assert_eq!(told, [("Entrée", "192.0.2.40:9100"), ("Salon", "printer.local:6101")]);
        assert_eq!(printers[0].label, Label { width: 102, height: 152, dots_per_inch: 203 });
        assert_eq!(printers[0].organisation, None);
        assert_eq!(printers[1].organisation, Slug::parse("maroc-lyon").ok());
        assert_eq!(of(None).expect("none"), []);
        assert_eq!(of(Some(" ; ")).expect("none"), []);
    }

    #[test]
    fn half_a_printer_is_a_mistake() {
        for odd in [
            "Entrance",
            "Entrance=192.0.2.40:9100",
            "Entrance=192.0.2.40,203,102x152",
            "Entrance=192.0.2.40:0,203,102x152",
            "Entrance=:9100,203,102x152",
            "Entrance=192.0.2.40:9100,204,102x152",
            "Entrance=192.0.2.40:9100,203,102",
            "Entrance=192.0.2.40:9100,203,5x152",
            "Entrance=192.0.2.40:9100,203,102x152,No Slug",
            "=192.0.2.40:9100,203,102x152",
            "A=h:1,203,50x50;A=h:2,203,50x50",
        ] {
            let error = of(Some(odd)).err().map(|error| error.to_string()).unwrap_or_default();
            assert!(error.starts_with(NAME), "{odd}: {error}");
        }
    }
}
