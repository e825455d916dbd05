//! Leave to read forms with files: of those that anybody may send, a few are held in memory at once.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::sync::{OwnedSemaphorePermit, Semaphore};

use crate::limits::{Client, place_of};
use crate::{App, AppError};

/// How many such forms are held at once.
const AT_ONCE: usize = 8;
/// How many of them from one place: whoever sends slowly, or not at all, keeps nobody elsewhere from sending.
const FROM_ONE_PLACE: usize = 2;
/// A form that says that it is no larger than this, in bytes, waits for nobody: others may be as large.
const SMALL: u64 = 256 * 1024;

/// Forms with files that are being read.
pub(crate) struct Uploads {
    all: Arc<Semaphore>,
    places: Mutex<HashMap<u128, Arc<Semaphore>>>,
}

impl Default for Uploads {
    fn default() -> Self {
        Self { all: Arc::new(Semaphore::new(AT_ONCE)), places: Mutex::default() }
    }
}

impl Uploads {
    /// The leaves of one place. Places from which nobody sends are forgotten.
    fn of(&self, place: u128) -> Arc<Semaphore> {
        let mut places = self.places.lock().unwrap_or_else(PoisonError::into_inner);
        places.retain(|_, leaves| Arc::strong_count(leaves) > 1);
        places.entry(place).or_insert_with(|| Arc::new(Semaphore::new(FROM_ONE_PLACE))).clone()
    }
}

/// Leave to read a form with files, as long as it is held.
#[derive(Debug)]
pub struct UploadPermit {
    _place: OwnedSemaphorePermit,
    _all: OwnedSemaphorePermit,
}

/// Leave to read a form with files of a length that its sender tells; nothing where it needs none.
///
/// # Errors
/// When the process ends.
pub async fn admit_upload(
    app: &App,
    client: Client,
    length: Option<u64>,
) -> Result<Option<UploadPermit>, AppError> {
    if length.is_some_and(|length| length <= SMALL) {
        return Ok(None);
    }
    let closed = |_| AppError::Internal("no forms are read any more");
    // The place first: whoever waits for their own waits in nobody's way.
    let place = app.uploading.of(place_of(client.0)).acquire_owned().await.map_err(closed)?;
    let all = app.uploading.all.clone().acquire_owned().await.map_err(closed)?;
    Ok(Some(UploadPermit { _place: place, _all: all }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_place_takes_no_leave_of_another() {
        let uploads = Uploads::default();
        let take = |place| uploads.of(place).try_acquire_owned();
        let held = (0..FROM_ONE_PLACE).map(|_| take(1).expect("its own")).collect::<Vec<_>>();
        assert!(take(1).is_err() && take(2).is_ok());
        drop(held);
        assert!(take(1).is_ok());
        let _last = take(3);
        assert_eq!(uploads.places.lock().expect("whole").len(), 1, "where nobody sends is forgotten");
    }
}
