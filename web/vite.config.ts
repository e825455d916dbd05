import { defineConfig } from "vite";

import { finish } from "./build/finish.ts";

/** The names under which the server's manifest lookup finds the entries are these paths. */
const entries = ["styles/public.css", "styles/staff.css", "src/page.ts", "src/live.ts", "src/door.ts"];

export default defineConfig({
  plugins: [finish()],
  build: {
    outDir: "dist",
    manifest: "manifest.json",
    // Two Safari versions back and phones of 2021: what the door's volunteers bring along.
    target: ["chrome100", "firefox110", "safari15.4"],
    // Fonts stay files: a data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input: entries },
  },
  worker: { format: "es" },
});
