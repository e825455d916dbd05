import { defineConfig } from "vite";

import { finish } from "./build/finish.ts";

/** The names under which the server's manifest lookup finds the entries are these paths. */
const entries = [
  "styles/public.css",
  "styles/staff.css",
  "src/page.ts",
  "src/live.ts",
  "src/agenda.ts",
  "src/ticket.ts",
  "src/run.ts",
  "src/letter.ts",
  "src/layout.ts",
  "src/passkey.ts",
  "src/door.ts",
];

export default defineConfig({
  plugins: [finish()],
  build: {
    outDir: "dist",
    manifest: "manifest.json",
    // Phones of some four years ago: what the door's volunteers bring along.
    target: "es2022",
    cssTarget: ["chrome111", "firefox113", "safari16.2"],
    // Fonts stay files: a data: address would be refused by the content security policy.
    assetsInlineLimit: 0,
    modulePreload: false,
    reportCompressedSize: false,
    rolldownOptions: { input: entries },
  },
  worker: { format: "es" },
});
