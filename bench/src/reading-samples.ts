import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readDirective, toGold, type Gold } from "@dondoc/directive";
import { figure, type Figure } from "./figure.ts";
import { ROOT, withFolder } from "./surroundings.ts";

/** Five real directives with what a careful officer reads out of them; they lie beside the checkout, or not at all. */
const SAMPLES = path.join(ROOT, "../shared/samples/directives");
const LIMITS =
  "--min-f1 .97 --min-assignees .97 --min-due 1 --min-header .97 --max-not 0 --max-invented 0";

interface Score {
  overall: { f1: number };
  /** The limits that are not met. */
  failures: string[];
}

/** How well the five are read, by the scorer that lies with them; nothing where they do not lie there. */
export async function readingSamples(): Promise<Figure[]> {
  const scorer = path.join(SAMPLES, "score.mjs");
  if (!existsSync(scorer)) return [];
  return withFolder(async (folder) => {
    const texts = readdirSync(SAMPLES).filter((name) => name.endsWith(".txt"));
    const scoreOf = (name: string, read: (text: string) => Pick<Gold, "assignments">): Score => {
      const predictions = path.join(folder, name);
      mkdirSync(predictions);
      for (const file of texts) {
        const found = read(readFileSync(path.join(SAMPLES, file), "utf8"));
        writeFileSync(path.join(predictions, `${file}.json`), JSON.stringify(found));
      }
      const gold = path.join(SAMPLES, "gold.json");
      const scored = spawnSync(
        process.execPath,
        [scorer, gold, predictions, "--json", ...LIMITS.split(" ")],
        { encoding: "utf8" },
      );
      if (scored.status === 2 || scored.status === null) throw new Error(scored.stderr);
      return JSON.parse(scored.stdout) as Score;
    };
    const ours = scoreOf("ours", (text) => toGold(readDirective(text)));
    const naive = scoreOf("naive", numberedLines);
    return [
      {
        ...figure(
          "reading.samples",
          "F1",
          ours.overall.f1,
          naive.overall.f1,
          "mỗi đoạn đánh số là một nhiệm vụ (each numbered paragraph)",
          texts.length,
        ),
        missed: ours.failures,
      },
    ];
  });
}

/** What a program without rules would find: every numbered paragraph is an assignment, nobody's. */
function numberedLines(text: string): Pick<Gold, "assignments"> {
  return {
    assignments: [...text.matchAll(/^[ \t]*(?:\d{1,2}[.)]|[a-zđ]\)|-)\s.*/gmu)].map((line) => ({
      at: "",
      starts: line[0].trim().slice(0, 40),
      start: line.index,
      end: line.index + line[0].length,
      assignees: [],
      due: "standing",
    })),
  };
}
