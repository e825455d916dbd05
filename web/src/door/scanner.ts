import type { Frame } from "./reader.worker.ts";

/** 720p: enough for a badge at arm's length, and some five milliseconds to read. */
const WIDTH = 1280;
/** Between two frames: ten a second spare the battery. */
const PAUSE_MS = 100;

/** The camera, and the worker that reads its frames. */
export class Scanner {
  readonly #video: HTMLVideoElement;
  readonly #read: (text: string) => void;
  readonly #broken: () => void;
  readonly #canvas = document.createElement("canvas");
  #worker: Worker | undefined;
  #stream: MediaStream | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #starting: Promise<boolean> | undefined;
  #paused = false;

  /** `read` is called with every code seen, `broken` when the worker or the camera gives up. */
  constructor(video: HTMLVideoElement, read: (text: string) => void, broken: () => void) {
    this.#video = video;
    this.#read = read;
    this.#broken = broken;
  }

  /** Asks for the camera that looks away from the holder and starts reading. False when there is none to be had. */
  start(): Promise<boolean> {
    this.#starting ??= this.#open().finally(() => {
      this.#starting = undefined;
    });
    return this.#starting;
  }

  async #open(): Promise<boolean> {
    if (this.#stream !== undefined) return true;
    try {
      const video = { facingMode: { ideal: "environment" }, width: { ideal: WIDTH }, height: { ideal: 720 } };
      this.#stream = await navigator.mediaDevices.getUserMedia({ video, audio: false });
      this.#track?.addEventListener("ended", () => this.#fail());
      this.#video.srcObject = this.#stream;
      await this.#video.play();
    } catch {
      this.stop();
      return false;
    }
    this.#worker ??= this.#startWorker();
    this.#next();
    return true;
  }

  /** Lets the camera go. */
  stop(): void {
    clearTimeout(this.#timer);
    for (const track of this.#stream?.getTracks() ?? []) track.stop();
    this.#stream = undefined;
    this.#video.srcObject = null;
  }

  /** While paused, frames are not read. */
  set paused(paused: boolean) {
    this.#paused = paused;
  }

  /** Whether the camera has a lamp. Not in the standard library's types yet. */
  get hasTorch(): boolean {
    const can = this.#track?.getCapabilities?.() as { torch?: boolean } | undefined;
    return can?.torch === true;
  }

  /** Switches the lamp. */
  async torch(on: boolean): Promise<void> {
    await this.#track?.applyConstraints({ advanced: [{ torch: on } as MediaTrackConstraintSet] });
  }

  get #track(): MediaStreamTrack | undefined {
    return this.#stream?.getVideoTracks()[0];
  }

  #startWorker(): Worker {
    const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<string | null>) => {
      if (data !== null && !this.#paused) this.#read(data);
      this.#next();
    });
    worker.addEventListener("error", () => this.#fail());
    return worker;
  }

  #fail(): void {
    this.stop();
    this.#broken();
  }

  #next(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#send(), PAUSE_MS);
  }

  #send(): void {
    if (this.#stream === undefined) return;
    const frame = this.#paused ? undefined : this.#grab();
    if (frame === undefined) this.#next();
    else this.#worker?.postMessage(frame, [frame.pixels]);
  }

  #grab(): Frame | undefined {
    const { videoWidth, videoHeight } = this.#video;
    if (videoWidth === 0) return undefined;
    const scale = Math.min(1, WIDTH / Math.max(videoWidth, videoHeight));
    const width = Math.round(videoWidth * scale);
    const height = Math.round(videoHeight * scale);
    this.#canvas.width = width;
    this.#canvas.height = height;
    const context = this.#canvas.getContext("2d", { willReadFrequently: true });
    if (context === null) return undefined;
    context.drawImage(this.#video, 0, 0, width, height);
    return { pixels: context.getImageData(0, 0, width, height).data.buffer, width, height };
  }
}
