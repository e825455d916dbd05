/**
 * A mail server for tests: node smtp.mjs '{"mode":"starttls","cert":"…","key":"…","folder":"…"}'. It prints its port, and
 * writes each letter that it takes into the folder, with who brought it and how.
 *
 * mode: "plain", "starttls" (refuses letters before it) or "tls". user, password: asked for, where given. refuse: an
 * address that it does not know. slow: how long it takes for a letter, in milliseconds.
 */
import { readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { SMTPServer } from "smtp-server";

const options = JSON.parse(process.argv[2]);
const tls = options.mode !== "plain";
let taken = 0;

const server = new SMTPServer({
  secure: options.mode === "tls",
  needsUpgrade: false,
  ...(tls ? { cert: readFileSync(options.cert), key: readFileSync(options.key) } : {}),
  hideSTARTTLS: !tls,
  authOptional: !options.user,
  allowInsecureAuth: false,
  logger: false,
  maxClients: 100,
  onAuth(auth, _session, done) {
    if (auth.username === options.user && auth.password === options.password) done(null, { user: auth.username });
    else done(Object.assign(new Error("5.7.8 who is that"), { responseCode: 535 }));
  },
  onMailFrom(_address, session, done) {
    if (tls && !session.secure) done(Object.assign(new Error("5.7.0 not in the clear"), { responseCode: 530 }));
    else done();
  },
  onRcptTo({ address }, _session, done) {
    if (address === options.refuse) done(Object.assign(new Error("5.1.1 nobody here"), { responseCode: 550 }));
    else done();
  },
  onData(stream, session, done) {
    const parts = [];
    stream.on("data", (part) => parts.push(part));
    stream.on("end", async () => {
      if (options.slow) await sleep(options.slow);
      taken += 1;
      const name = join(options.folder, `${String(taken).padStart(6, "0")}`);
      const letter = {
        to: session.envelope.rcptTo.map(({ address }) => address),
        secure: Boolean(session.secure),
        user: session.user ?? null,
        data: Buffer.concat(parts).toString("utf8"),
      };
      writeFileSync(`${name}.part`, JSON.stringify(letter));
      renameSync(`${name}.part`, `${name}.json`);
      done();
    });
  },
});

server.on("error", () => {});
server.listen(0, "127.0.0.1", () => console.log(server.server.address().port));
