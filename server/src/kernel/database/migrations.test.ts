import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";

const FOLDER = path.resolve(import.meta.dirname, "../../../migrations");

it("no migration that was written down has been edited since, and none is missing from the list", () => {
  const written = JSON.parse(readFileSync(path.join(FOLDER, "checksums.json"), "utf8")) as Record<
    string,
    string
  >;
  const files = readdirSync(FOLDER).filter((file) => file.endsWith(".sql"));
  const actual = Object.fromEntries(
    files.map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(path.join(FOLDER, file)))
        .digest("hex"),
    ]),
  );
  expect(actual).toEqual(written);
});
