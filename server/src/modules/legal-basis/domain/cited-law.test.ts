import fs from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { seedInstruments } from "../seed/furnish-register.ts";

/* What settings, indicators and pages name as their ground: the dated rows of limits, which keep the law of their day, are in migrations. */
const ROOT = path.resolve(import.meta.dirname, "../../../../..");
const REFERENCE = /\b\d{1,4}\/\d{4}\/(?:NĐ-CP|QĐ-TTg|QH\d+|TT-[A-Z]+)/gu;

function shownFrom(folder: string, isShown: (name: string) => boolean): [string, string][] {
  const files = fs.readdirSync(path.join(ROOT, folder), { recursive: true, encoding: "utf8" });
  return files.filter(isShown).map((file) => {
    const name = path.join(folder, file);
    return [name, fs.readFileSync(path.join(ROOT, name), "utf8")];
  });
}

it("cites nowhere as a ground what the register calls expired", () => {
  const expired = new Set(
    seedInstruments.flatMap(({ reference, declared, acts = [] }) => [
      ...(declared === "expired" ? [reference] : []),
      ...acts.flatMap(({ kind, on, articles }) => (kind === "replaces" && !articles ? on : [])),
    ]),
  );
  expect(expired).toContain("39/2022/NĐ-CP");
  const shown = [
    ...shownFrom("server/src/modules/settings/domain/catalogue", (name) => name.endsWith(".ts")),
    ...shownFrom("server/src/modules/indicators/catalogue", (name) => name.endsWith(".ts")),
    ...shownFrom("web/src", (name) => /words\.(?:vi|en)\.ts$/u.test(name)),
  ];
  expect(shown.length).toBeGreaterThan(50);
  const cited = shown.flatMap(([name, text]) =>
    [...text.matchAll(REFERENCE)].flatMap(([reference]) =>
      expired.has(reference) ? [`${name}: ${reference}`] : [],
    ),
  );
  expect(cited).toEqual([]);
});
