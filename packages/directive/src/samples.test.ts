import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDirective, toGold } from "./index.ts";

const samples = join(import.meta.dirname, "../../../../shared/samples/directives");
const LIMITS = [
  "f1",
  "assignees",
  "due",
  "header",
  "coordinating",
  "reportTo",
  "via",
  "copyTo",
  "citations",
];

it.runIf(existsSync(samples))("reads the five real directives as a careful officer does", () => {
  const out = mkdtempSync(join(tmpdir(), "dondoc-read-"));
  try {
    for (const file of readdirSync(samples).filter((name) => name.endsWith(".txt"))) {
      const gold = toGold(readDirective(readFileSync(join(samples, file), "utf8")));
      writeFileSync(join(out, `${file}.json`), JSON.stringify(gold));
    }
    const limits = LIMITS.flatMap((metric) => [`--min-${metric}`, metric === "due" ? "1" : "0.97"]);
    const zero = ["--max-not", "0", "--max-invented", "0"];
    const scored = spawnSync(
      process.execPath,
      [join(samples, "score.mjs"), join(samples, "gold.json"), out, ...limits, ...zero],
      { encoding: "utf8" },
    );
    expect(scored.stderr).toBe("");
    expect(scored.status).toBe(0);
  } finally {
    rmSync(out, { recursive: true });
  }
});
