//! The pictures that layouts show, as they are kept.

use documents::badge::Pictures;
use domain::badge::layout::{Draw, Layout, Logos};
use domain::ids::PictureId;
use domain::partner::by_tier;

use crate::event::EventInfo;
use crate::{App, AppError};

/// The files of all pictures and signs of partners that a layout shows. Nothing is read for one that shows none.
pub(crate) async fn pictures(app: &App, info: &EventInfo, layout: &Layout) -> Result<Pictures, AppError> {
    let (mut kept, mut most) = (Vec::new(), 0);
    for element in layout.sides.all().into_iter().flat_map(|(_, elements)| elements) {
        match &element.draw {
            Draw::Picture(shown) if !kept.contains(&shown.picture) => kept.push(shown.picture),
            Draw::Logos(logos) => most = most.max(logos.most.min(Logos::MOST)),
            _ => {}
        }
    }
    let logos = if most > 0 { signs(app, info, usize::from(most)).await? } else { Vec::new() };
    let all = kept.iter().chain(&logos).copied().collect::<Vec<_>>();
    if all.is_empty() {
        return Ok(Pictures::default());
    }
    let files = app.store().picture_files(info.event.id, &all).await?;
    let file = |id: &PictureId| files.iter().find(|(known, _)| known == id).map(|(_, file)| file.clone());
    Ok(Pictures {
        kept: kept.iter().filter_map(|id| Some((*id, file(id)?))).collect(),
        logos: logos.iter().filter_map(file).collect(),
    })
}

/// The signs of the first partners in the order of their tiers.
async fn signs(app: &App, info: &EventInfo, most: usize) -> Result<Vec<PictureId>, AppError> {
    let tiers = app.store().tiers(info.event.id).await?;
    let partners = app.store().partners(info.event.id).await?;
    let in_order = by_tier(&tiers, &partners).into_iter().flat_map(|(_, partners)| partners);
    Ok(in_order.filter_map(|partner| Some(partner.logo.as_ref()?.id)).take(most).collect())
}
