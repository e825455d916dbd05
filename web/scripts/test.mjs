// Runs vitest, which wants Node 22; building is content with 20. Where this Node is older, that of the browser tests is
// used, and where those are not installed, npm fetches one. It is no dependency here: 50 MB that a demo does not need.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const path = (relative) => fileURLToPath(new URL(relative, import.meta.url));
const run = (command, args) => process.exit(spawnSync(command, args, { stdio: "inherit" }).status ?? 1);

const vitest = [path("../node_modules/vitest/vitest.mjs"), ...process.argv.slice(2)];
const platform = `node-${process.platform}-${process.arch}`;
const neighbour = path(`../../tests/browser/node_modules/${platform}/bin/node`);

if (Number.parseInt(process.versions.node, 10) >= 22) run(process.execPath, vitest);
else if (existsSync(neighbour)) run(neighbour, vitest);
else run("npm", ["exec", "--yes", "--loglevel=error", `--package=${platform}@22`, "--", "node", ...vitest]);
