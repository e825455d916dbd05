/** The real program on a fresh SQLite file, with the Lyon evening loaded. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const program = resolve(import.meta.dirname, "../../../target/debug/multaqa");
const organisation = ["--organisation", "maroc-lyon"];
const event = [...organisation, "--event", "diaspora-numerique-2025"];

export type Language = "fr" | "ar" | "en";

/** A free port: passkeys and providers are bound to an address, which must be known before the server listens. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (typeof address === "object" && address ? resolve(address.port) : reject(new Error("no port"))));
    });
  });
}

export class Server {
  readonly origin: string;
  readonly #process: ChildProcess;
  readonly #data: string;
  readonly #env: NodeJS.ProcessEnv;

  private constructor(process: ChildProcess, data: string, env: NodeJS.ProcessEnv, origin: string) {
    this.#process = process;
    this.#data = data;
    this.#env = env;
    this.origin = origin;
  }

  /** Starts a server; `load` are more arguments for loading the evening. */
  static start(...load: string[]): Promise<Server> {
    return Server.#launch("127.0.0.1:0", undefined, load, {});
  }

  static async #launch(
    listen: string,
    base: string | undefined,
    load: string[],
    more: Record<string, string>,
  ): Promise<Server> {
    if (!existsSync(program)) throw new Error("not built: cargo build --workspace --bins");
    const data = mkdtempSync(join(tmpdir(), "multaqa-browser-"));
    const others = Object.entries(process.env).filter(([name]) => !name.startsWith("MULTAQA_"));
    const env = {
      ...Object.fromEntries(others),
      MULTAQA_DATA_DIR: data,
      MULTAQA_LISTEN: listen,
      ...(base === undefined ? {} : { MULTAQA_BASE_URL: base }),
      MULTAQA_METRICS_LISTEN: "127.0.0.1:0",
      MULTAQA_LOG: "info",
      ...more,
    };
    execFileSync(program, ["demo", "--load-only", ...load], { env, cwd: data });
    const ready = join(data, "ready.json");
    const log = openSync(join(data, "server.log"), "a");
    const child = spawn(program, ["serve", "--ready-file", ready], { env, cwd: data, stdio: ["ignore", log, log] });
    closeSync(log);
    for (let waited = 0; waited < 30_000; waited += 20) {
      try {
        const at = JSON.parse(readFileSync(ready, "utf8")).listen;
        return new Server(child, data, env, base ?? `http://${at}`);
      } catch {
        if (child.exitCode !== null) break;
        await sleep(20);
      }
    }
    throw new Error(`the server did not start: ${readFileSync(join(data, "server.log"), "utf8")}`);
  }

  /** Starts a server that is reached as `localhost`, on a port that is known before, with more settings. */
  static startNamed(port: number, more: Record<string, string> = {}): Promise<Server> {
    return Server.#launch(`127.0.0.1:${port}`, `http://localhost:${port}`, [], more);
  }

  /** Stops the server. No request may have reached a panic. */
  stop(): void {
    this.#process.kill("SIGKILL");
    const log = readFileSync(join(this.#data, "server.log"), "utf8");
    rmSync(this.#data, { recursive: true, force: true });
    if (log.includes("panicked")) throw new Error(log.slice(log.indexOf("panicked") - 200));
  }

  #link(...args: string[]): string {
    const printed = execFileSync(program, ["admin", ...args], { env: this.#env, cwd: this.#data, encoding: "utf8" });
    return this.origin + new URL(printed.trim()).pathname;
  }

  organiserLink(): string {
    return this.#link("organiser-link", ...organisation);
  }

  /** Gives somebody an account, asks for a link as they would, and waits for its letter. */
  async memberLink(email: string, role: string): Promise<string> {
    this.account(email, role);
    const form = new URLSearchParams({ email });
    await fetch(`${this.origin}/fr/sign-in`, { method: "POST", body: form });
    return this.origin + (await this.linkTo(email, /\/fr\/sign-in\/[\w-]{22}/));
  }

  /** Waits for a letter to an address that has such a link, and returns the link's path. */
  async linkTo(email: string, path: RegExp): Promise<string> {
    const folder = join(this.#data, "mails");
    for (let waited = 0; waited < 20_000; waited += 50) {
      const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")) : [];
      for (const name of names) {
        const text = readFileSync(join(folder, name), "utf8").replaceAll("=\r\n", "").replaceAll("=3D", "=");
        const link = path.exec(text);
        if (text.includes(email) && link) return link[0];
      }
      await sleep(50);
    }
    throw new Error("no letter");
  }

  /** Gives somebody an account. */
  account(email: string, role: string): void {
    const args = ["admin", "account", ...organisation, "--email", email, "--role", role];
    execFileSync(program, args, { env: this.#env, cwd: this.#data });
  }

  doorLink(door: string): string {
    return this.#link("door-link", ...event, "--door", door);
  }

  /** The address of something below the evening's page. */
  eventPage(language: Language, below = ""): string {
    return `${this.origin}/${language}/maroc-lyon/diaspora-numerique-2025${below}`;
  }

  /** The address of something of the evening's in the console. */
  console(language: Language, below = ""): string {
    return `${this.origin}/${language}/console/maroc-lyon/diaspora-numerique-2025${below}`;
  }

  /** The address of the evening's door. */
  door(language: Language, below = ""): string {
    return `${this.origin}/${language}/door/maroc-lyon/diaspora-numerique-2025${below}`;
  }

  /** How many letters were sent so far. */
  letters(): number {
    const folder = join(this.#data, "mails");
    return existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eml")).length : 0;
  }
}
