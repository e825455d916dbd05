//! Telling long answers that the server stops.

use tokio::sync::watch;

/// Held by the server: one call tells everybody.
#[derive(Debug)]
pub struct ShutdownSwitch(watch::Sender<bool>);

/// Handed to whatever would otherwise outlive a stop: open streams of live figures, the background worker.
#[derive(Debug, Clone)]
pub struct Shutdown(watch::Receiver<bool>);

impl ShutdownSwitch {
    /// A switch, and the end to hand out.
    pub fn new() -> (Self, Shutdown) {
        let (sender, receiver) = watch::channel(false);
        (Self(sender), Shutdown(receiver))
    }

    /// Says that the server stops.
    pub fn stop(&self) {
        self.0.send_replace(true);
    }
}

impl Shutdown {
    /// Resolves once the server stops, at once when it has stopped already.
    pub async fn stopped(&mut self) {
        // An error means that the switch is gone, and the server with it.
        let _ = self.0.wait_for(|stopped| *stopped).await;
    }
}

#[cfg(test)]
mod tests {
    use super::ShutdownSwitch;

    #[tokio::test]
    async fn everybody_hears_of_it_even_late() {
        let (switch, shutdown) = ShutdownSwitch::new();
        let mut early = shutdown.clone();
        let waiting = tokio::spawn(async move { early.stopped().await });
        assert!(!waiting.is_finished());
        switch.stop();
        waiting.await.expect("wakes");
        shutdown.clone().stopped().await;
    }
}
