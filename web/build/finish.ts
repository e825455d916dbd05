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

/** Codes for groups and for exceptional reservations: no place to come from. */
const noCountries = new Set(["AC", "CP", "CQ", "DG", "EA", "EU", "EZ", "IC", "QO", "TA", "UN", "XA", "XB", "ZZ"]);

/** Code and name of each country (ISO 3166-1, two letters), in the order of a language. */
function countries(language: string): [string, string][] {
  const names = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
  const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  // A code that was given up is another's now: it is not its own canonical form.
  const own = codes.filter((code) => new Intl.Locale(`und-${code}`).region === code && !noCountries.has(code));
  const named = own.flatMap((code): [string, string][] => {
    const name = names.of(code);
    return name === undefined ? [] : [[code, name]];
  });
  return named.sort((a, b) => a[1].localeCompare(b[1], language));
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
        const named = Object.fromEntries(["fr", "ar", "en"].map((language) => [language, countries(language)]));
        await writeFile(join(out, "countries.json"), JSON.stringify(named));
        await compress(out);
      },
    },
  };
}
