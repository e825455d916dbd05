/**
 * Keeps the screen from going dark while a dialog is open. The browser lets go when the page is hidden, so it is asked again
 * when the page is back; where it refuses, the screen goes dark after its usual time.
 */
export function stayAwake(dialog: HTMLDialogElement): void {
  let lock: WakeLockSentinel | undefined;
  const hold = async (): Promise<void> => {
    lock = await navigator.wakeLock?.request("screen").catch(() => undefined);
    if (!dialog.open) await lock?.release();
  };
  const back = (): void => {
    if (document.visibilityState === "visible") void hold();
  };
  document.addEventListener("visibilitychange", back);
  dialog.addEventListener(
    "close",
    () => {
      document.removeEventListener("visibilitychange", back);
      void lock?.release();
    },
    { once: true },
  );
  void hold();
}
