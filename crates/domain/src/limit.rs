//! How often something may be tried: a number at once, then one in a while (the generic cell rate algorithm of ATM
//! Forum TM 4.0, 4.4.2, as a virtual schedule).

use jiff::{SignedDuration, Timestamp};

/// How often something may be tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rate {
    /// How many at once.
    pub burst: u32,
    /// After how long there is one more.
    pub every: SignedDuration,
}

/// Who tried how often, in one moment's worth of memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tries {
    /// When everything that was tried will have been paid for, in milliseconds since 1970.
    paid_at: i64,
}

impl Tries {
    /// Counts one more try.
    ///
    /// # Errors
    /// How long to wait, when there were too many. Waiting is not made longer by trying.
    pub fn take(&mut self, rate: Rate, now: Timestamp) -> Result<(), SignedDuration> {
        let now = now.as_millisecond();
        let every = i64::try_from(rate.every.as_millis()).unwrap_or(i64::MAX);
        let allowed = every.saturating_mul(i64::from(rate.burst.saturating_sub(1)));
        let start = self.paid_at.max(now);
        let wait = start - now - allowed;
        if wait > 0 {
            return Err(SignedDuration::from_millis(wait));
        }
        self.paid_at = start.saturating_add(every);
        Ok(())
    }

    /// Whether nothing of it is left: it need not be remembered.
    pub fn is_over(self, now: Timestamp) -> bool {
        self.paid_at <= now.as_millisecond()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const RATE: Rate = Rate { burst: 3, every: SignedDuration::from_mins(1) };

    fn at(seconds: i64) -> Timestamp {
        Timestamp::from_second(seconds).expect("in range")
    }

    #[test]
    fn three_at_once_then_one_a_minute() {
        let mut tries = Tries::default();
        for _ in 0..3 {
            assert_eq!(tries.take(RATE, at(0)), Ok(()));
        }
        assert_eq!(tries.take(RATE, at(0)), Err(SignedDuration::from_mins(1)));
        assert_eq!(tries.take(RATE, at(20)), Err(SignedDuration::from_secs(40)), "not made longer");
        assert_eq!(tries.take(RATE, at(60)), Ok(()));
        assert!(tries.take(RATE, at(60)).is_err());
        assert!(!tries.is_over(at(239)) && tries.is_over(at(240)));
        for _ in 0..3 {
            assert_eq!(tries.take(RATE, at(1_000)), Ok(()), "all are back after a while");
        }
        assert!(tries.take(RATE, at(1_000)).is_err());
    }
}
