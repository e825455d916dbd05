/** A video of a badge held before a camera. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";

import type { Browser } from "playwright-core";

/**
 * Films a QR, given as the SVG of a ticket page: held a little askew, turning slowly, a little out of focus, with the
 * noise of a cheap camera. Twenty frames of it, then 150 without: Chromium plays them thirty a second,
 * again and again, so the badge comes back after five seconds.
 */
export async function film(browser: Browser, svg: string, folder: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 420, height: 420 } });
  const sized = svg.replace("<svg", '<svg width="380" height="380"');
  await page.setContent(`<body style="margin:20px;background:#fff">${sized}</body>`);
  const still = join(folder, "badge.png");
  await page.screenshot({ path: still });
  await page.close();
  const video = join(folder, "badge.mjpeg");
  const hold = [
    "gblur=sigma=0.7",
    "rotate=0.12*sin(2*PI*t/2)+0.05:ow=520:oh=520:fillcolor=0x7a7f80",
    "noise=alls=8:allf=t",
    "pad=1280:720:(ow-iw)/2:(oh-ih)/2:color=0x7a7f80",
    "drawbox=t=fill:color=0x7a7f80:enable='gt(t,2)'",
  ].join(",");
  const still10 = ["-framerate", "10", "-loop", "1", "-i", still, "-t", "17"];
  // Chromium's decoder takes halved colours only.
  const filming = [...still10, "-vf", hold, "-pix_fmt", "yuvj420p", "-q:v", "4", "-f", "mjpeg", video];
  execFileSync("ffmpeg", ["-nostdin", "-loglevel", "error", "-y", ...filming]);
  return video;
}
