import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { createSecretBox } from "./secret-box.ts";

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "dondoc-box-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));
const file = path.join(folder, "keys", "sign-in");

it("what is sealed opens again, in another process too, for its owner alone", () => {
  const sealed = createSecretBox(file).seal(Buffer.from("bí mật"), "an");
  expect(sealed.toString()).not.toContain("bí mật");
  const other = createSecretBox(file);
  expect(other.open(sealed, "an").toString()).toBe("bí mật");
  expect(() => other.open(sealed, "binh")).toThrow("unable to authenticate");
  sealed.writeUInt8(sealed.readUInt8(30) ^ 1, 30);
  expect(() => other.open(sealed, "an")).toThrow("unable to authenticate");
});

it("the key is its user's alone, and another key opens nothing", () => {
  const box = createSecretBox(file);
  const sealed = box.seal(Buffer.from("x"), "an");
  expect(fs.statSync(file).mode & 0o777).toBe(0o600);
  expect(fs.readdirSync(path.dirname(file))).toEqual(["sign-in"]);
  expect(() => createSecretBox(path.join(folder, "other")).open(sealed, "an")).toThrow(
    "unable to authenticate",
  );
});

it("a damaged key is said to be one", () => {
  const damaged = path.join(folder, "damaged");
  fs.writeFileSync(damaged, "short");
  expect(() => createSecretBox(damaged).seal(Buffer.from("x"), "an")).toThrow("is damaged");
});
