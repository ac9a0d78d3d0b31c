// The libraries of the page: fetches them from the npm registry as they were released, and puts the files that
// static/vendor/manifest.json names there.
//
//   node .requirements/vendor.mjs                  the versions that are pinned; a changed package is refused
//   node .requirements/vendor.mjs marked@18.2.1    pins this one anew

import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../static/vendor/", import.meta.url));
const manifestFile = join(folder, "manifest.json");
const manifest = JSON.parse(readFileSync(manifestFile, "utf8"));
const wanted = new Map(process.argv.slice(2).map((pin) => [pin.slice(0, pin.lastIndexOf("@")), pin.slice(pin.lastIndexOf("@") + 1)]));

const digest = (algorithm, encoding, bytes) => createHash(algorithm).update(bytes).digest(encoding);

/** A package's files, from the archive that the registry gives. */
function fetched(library, scratch) {
  const pin = `${library.name}@${library.version}`;
  const [{ filename }] = JSON.parse(execFileSync("npm", ["pack", "--json", pin], { cwd: scratch, encoding: "utf8" }));
  const archive = join(scratch, filename.replace("@", "").replace("/", "-"));
  const integrity = `sha512-${digest("sha512", "base64", readFileSync(archive))}`;
  if (library.integrity !== integrity && !wanted.has(library.name)) throw new Error(`${pin} is not what it was: ${integrity}`);
  const unpacked = join(scratch, library.name.replace("/", "-"));
  mkdirSync(unpacked);
  execFileSync("tar", ["xzf", archive, "-C", unpacked, "--strip-components=1"]);
  const { license } = JSON.parse(readFileSync(join(unpacked, "package.json"), "utf8"));
  return { integrity, license, read: (path) => readFileSync(join(unpacked, path)) };
}

const scratch = mkdtempSync(join(tmpdir(), "vendor-"));
try {
  for (const name of wanted.keys()) {
    if (!manifest.some((library) => library.name === name)) throw new Error(`The manifest has no ${name}.`);
  }
  const contents = new Map();
  for (const library of manifest) {
    library.version = wanted.get(library.name) ?? library.version;
    const { integrity, license, read } = fetched(library, scratch);
    Object.assign(library, { integrity, license });
    for (const [path, file] of Object.entries(library.files)) {
      contents.set(path, read(file.from));
      file.sha256 = digest("sha256", "hex", contents.get(path));
    }
  }
  // Only now, so that a failure leaves what was there.
  for (const entry of readdirSync(folder)) if (entry !== "manifest.json") rmSync(join(folder, entry), { recursive: true });
  for (const [path, bytes] of contents) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  writeFileSync(manifestFile, `${JSON.stringify(manifest, null, 2)}\n`);
} finally {
  rmSync(scratch, { recursive: true });
}
