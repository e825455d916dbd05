import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

/** Packages of which a part is shipped to browsers: their licences go along. */
const shipped = [
  "@fontsource-variable/source-serif-4",
  "@fontsource-variable/instrument-sans",
  "@fontsource-variable/vazirmatn",
  "@fontsource/amiri",
  "@fontsource/ibm-plex-mono",
  "zxing-wasm",
];

/** What gets smaller; fonts and pictures are packed already. */
const text = /\.(css|js|json|svg|wasm|txt|webmanifest)$/;

const brotli = promisify(brotliCompress);
const gz = promisify(gzip);

async function copyLicences(root: string, out: string): Promise<void> {
  await mkdir(join(out, "licences"), { recursive: true });
  for (const name of shipped) {
    const licence = await readFile(join(root, "node_modules", name, "LICENSE"));
    await writeFile(join(out, "licences", `${basename(name)}.txt`), licence);
  }
}

/** Writes `name.br` and `name.gz` beside each text file, so that the server compresses nothing itself. */
async function compress(out: string): Promise<void> {
  const files = await readdir(out, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile() && text.test(entry.name))) {
    const path = join(file.parentPath, file.name);
    const plain = await readFile(path);
    const params = {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    };
    await writeFile(`${path}.br`, await brotli(plain, { params }));
    await writeFile(`${path}.gz`, await gz(plain, { level: 9 }));
  }
}

/** Completes the bundle once it is written: licences, then the compressed copies. */
export function finish(): Plugin {
  let root = "";
  let out = "";
  return {
    name: "multaqa-finish",
    apply: "build",
    configResolved(config) {
      root = config.root;
      out = resolve(config.root, config.build.outDir);
    },
    writeBundle: {
      order: "post",
      sequential: true,
      async handler() {
        await copyLicences(root, out);
        await compress(out);
      },
    },
  };
}
