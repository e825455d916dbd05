// Runs vitest, which wants Node 22. Where this Node is older, the one in node_modules is used (Linux); elsewhere the
// tests say what they miss, and building goes on working.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const here = (path) => fileURLToPath(new URL(`../node_modules/${path}`, import.meta.url));
const major = Number(process.versions.node.split(".")[0]);
const bundled = here(`node-${process.platform}-${process.arch}/bin/node`);
const node = major >= 22 ? process.execPath : bundled;
if (!existsSync(node)) {
  console.error(`The tests need Node 22 or newer; this is ${process.version}.`);
  process.exit(1);
}
const run = spawnSync(node, [here("vitest/vitest.mjs"), ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(run.status ?? 1);
