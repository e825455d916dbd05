import type { Shown } from "./answer.ts";
import { look } from "./answer.ts";

/** Notes as (hertz, start, seconds), and a vibration in milliseconds: told apart without looking or hearing well. */
const CUES: Record<ReturnType<typeof look>, { notes: [number, number, number][]; buzz: number[] }> = {
  go: { notes: [[880, 0, 0.12]], buzz: [60] },
  hon: {
    notes: [
      [660, 0, 0.12],
      [990, 0.14, 0.2],
    ],
    buzz: [60, 60, 60],
  },
  look: {
    notes: [
      [520, 0, 0.14],
      [520, 0.2, 0.14],
    ],
    buzz: [120, 80, 120],
  },
  no: { notes: [[196, 0, 0.4]], buzz: [400] },
  off: {
    notes: [
      [330, 0, 0.12],
      [262, 0.16, 0.2],
    ],
    buzz: [40, 40, 40, 40, 40],
  },
};

let audio: AudioContext | undefined;

/** Browsers play nothing before the first touch: called on it. */
export function wakeAudio(): void {
  audio ??= new AudioContext();
  void audio.resume();
}

/** Plays and vibrates an answer's cue, where the device can. */
export function cue(verdict: Shown["verdict"]): void {
  const { notes, buzz } = CUES[look(verdict)];
  navigator.vibrate?.(buzz);
  if (audio?.state !== "running") return;
  for (const [hertz, start, seconds] of notes) {
    const tone = new OscillatorNode(audio, { frequency: hertz });
    const gain = new GainNode(audio, { gain: 0.2 });
    const from = audio.currentTime + start;
    gain.gain.setTargetAtTime(0, from + seconds * 0.7, 0.03);
    tone.connect(gain).connect(audio.destination);
    tone.start(from);
    tone.stop(from + seconds + 0.1);
  }
}
