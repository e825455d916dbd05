//! Layouts that go to another event, with the pictures that they show.

use std::collections::HashMap;

use domain::badge::layout::{Draw, Layout, PictureBox};
use domain::ids::{BadgeLayoutId, EventId, PictureId};
use domain::picture::PictureUse;
use persistence::{BadgePicture, LayoutChoice, PictureOwner, Write};

use crate::{App, AppError};

/// Copies everything about badges to a new event in the caller's transaction.
pub(crate) async fn copy_all(app: &App, write: &Write, from: EventId, to: EventId) -> Result<(), AppError> {
    let kept = write.badge_layouts(from).await?;
    let mut layouts = kept.iter().map(|one| one.layout.clone()).collect::<Vec<_>>();
    along(app, write, from, to, &mut layouts.iter_mut().collect::<Vec<_>>(), true).await?;
    let mut copies = HashMap::new();
    for (kept, layout) in kept.iter().zip(&layouts) {
        let id = BadgeLayoutId(app.new_uuid());
        write.insert_badge_layout(to, id, layout, app.now()).await?;
        copies.insert(kept.id, id);
    }
    let of_copy =
        |choice: LayoutChoice| Some(LayoutChoice { layout: *copies.get(&choice.layout)?, ..choice });
    let choices = write.badge_layout_choices(from).await?.into_iter().filter_map(of_copy);
    Ok(write.save_badge_layout_choices(to, &choices.collect::<Vec<_>>()).await?)
}

/// Copies the pictures that layouts show, or all that were sent for badges, and lets the layouts show the copies. What
/// there is not, and people's portraits, stay as they are: the check of the layout tells of them.
pub(super) async fn along(
    app: &App,
    write: &Write,
    from: EventId,
    to: EventId,
    layouts: &mut [&mut Layout],
    all: bool,
) -> Result<(), AppError> {
    let names = write.badge_pictures(from).await?;
    let known = write.known_pictures(from).await?;
    let mut copies = HashMap::new();
    for picture in known.iter().filter(|picture| picture.kind != PictureUse::Portrait) {
        let sent = names.iter().find(|one| one.id == picture.id);
        let shown = layouts.iter().find(|layout| shows(layout, picture.id));
        let name = match (sent, shown) {
            (Some(sent), shown) if all || shown.is_some() => sent.name.clone(),
            (None, Some(layout)) => layout.name.fr.clone(),
            _ => continue,
        };
        let copy = PictureId(app.new_uuid());
        write.copy_picture((from, picture.id), (to, copy), PictureOwner::Event).await?;
        write.insert_badge_picture(to, &BadgePicture { id: copy, name }).await?;
        copies.insert(picture.id, copy);
    }
    for layout in layouts {
        for side in layout.sides.all().into_iter().map(|(side, _)| side).collect::<Vec<_>>() {
            for element in layout.sides.of_mut(side).into_iter().flatten() {
                if let Draw::Picture(PictureBox { picture }) = &mut element.draw {
                    *picture = copies.get(picture).copied().unwrap_or(*picture);
                }
            }
        }
    }
    Ok(())
}

/// Whether a layout shows a picture.
pub(super) fn shows(layout: &Layout, picture: PictureId) -> bool {
    let mut elements = layout.sides.all().into_iter().flat_map(|(_, elements)| elements);
    elements.any(|element| element.draw == Draw::Picture(PictureBox { picture }))
}
