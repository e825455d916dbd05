import { prepareZXingModule, readBarcodes } from "zxing-wasm/reader";
import wasmUrl from "zxing-wasm/reader/zxing_reader.wasm?url";

/** A frame as it crosses to the worker: RGBA bytes, transferred. */
export interface Frame {
  pixels: ArrayBuffer;
  width: number;
  height: number;
}

// Without this the library would fetch its wasm from a public network.
prepareZXingModule({ overrides: { locateFile: () => wasmUrl } });

self.addEventListener("message", async ({ data }: MessageEvent<Frame>) => {
  const image = new ImageData(new Uint8ClampedArray(data.pixels), data.width, data.height);
  const [code] = await readBarcodes(image, { formats: ["QRCode"], tryHarder: true, maxNumberOfSymbols: 1 });
  self.postMessage(code?.text ?? null);
});
