import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { catalogue, isInUse, isSettingKey } from "./catalogue.ts";
import { consequenceSettings } from "./catalogue/consequences.ts";

const SOURCE = path.resolve(import.meta.dirname, "../../..");
/** What the program's files say, without tests and without the catalogue itself. */
const program = readdirSync(SOURCE, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
  .filter((file) => !file.includes(path.join("settings", "domain", "catalogue")))
  .map((file) => readFileSync(path.join(SOURCE, file), "utf8"))
  .join("\n");
const isNamed = (key: string) =>
  key.includes(".") ? program.includes(`"${key}"`) : new RegExp(`\\b${key}\\b`).test(program);

it("says of each setting whether anything in the program asks for it", () => {
  const keys = Object.keys(catalogue).filter(isSettingKey);
  expect(keys.filter((key) => isInUse(key) && !isNamed(key))).toEqual([]);
  const later = Object.keys(consequenceSettings).filter(isSettingKey);
  expect(later.filter((key) => isInUse(key) || isNamed(key))).toEqual([]);
});
