// The vendored libraries are those that were released, and nothing else lies beside them.

import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import test from "node:test";
import { fileURLToPath } from "node:url";

const folder = fileURLToPath(new URL("../../static/vendor/", import.meta.url));
const manifest = JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8"));
const files = Object.assign({}, ...manifest.map((library) => library.files));

function present(path = folder) {
  return statSync(path).isDirectory() ? readdirSync(path).flatMap((name) => present(join(path, name))) : [relative(folder, path)];
}

test("every vendored file is the one that the manifest names, and there is no other", () => {
  assert.deepEqual(present().sort(), [...Object.keys(files), "manifest.json"].sort());
  for (const [path, { sha256 }] of Object.entries(files)) {
    assert.equal(createHash("sha256").update(readFileSync(join(folder, path))).digest("hex"), sha256, path);
  }
});

test("every library has an exact version, the registry's integrity, and its licence beside it", () => {
  for (const { name, version, license, integrity, files } of manifest) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
    assert.match(integrity, /^sha512-[A-Za-z0-9+/]{86}==$/, name);
    assert.ok(license, name);
    assert.ok(Object.keys(files).some((path) => path.endsWith("/LICENSE")), name);
  }
});

test("what is loaded before the first formula and the first code weighs less than 30 KB", async () => {
  const { gzipSync } = await import("node:zlib");
  const eager = ["marked/marked.esm.js", "dompurify/purify.min.js"];
  const bytes = eager.reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path)), { level: 9 }).length, 0);
  assert.ok(bytes < 30_000, `${bytes} bytes`);
});
