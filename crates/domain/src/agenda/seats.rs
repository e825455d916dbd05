//! Seats of a session for which one signs up.

/// How full a session is. Like an event's seats they hold at once, whatever was published.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SessionSeats {
    /// Seats in all.
    pub seats: u32,
    /// Those that are somebody's.
    pub taken: u32,
}

impl SessionSeats {
    /// Seats that are nobody's.
    pub const fn left(self) -> u32 {
        self.seats.saturating_sub(self.taken)
    }
}
