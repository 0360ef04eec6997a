import { existsSync, readdirSync, readFileSync } from "node:fs";
import { readDirective } from "@dondoc/directive";
import { describe, expect, test } from "vitest";
import { readFile } from "./read-file.ts";
import { docxOf, paragraphs, pdfOf } from "./sample-files.ts";

/** The real directives, where they lie beside the checkout. */
const folder = new URL("../../../../../../shared/samples/directives/", import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".txt")) : [];

/** What is assigned to whom until when; a PDF breaks lines elsewhere, so white space is folded. */
function assignments(text: string) {
  const fold = (value: string): string => value.replace(/\s+/g, " ").trim();
  return readDirective(text).assignments.map(({ at, text: instruction, assignees, due }) => ({
    at,
    text: fold(instruction).slice(0, 60),
    assignees: assignees.map(({ value }) => fold(value)),
    due: due.map(({ value }) => value),
  }));
}

describe.skipIf(names.length === 0)(
  "the real directives read the same from Word and PDF as from text",
  () => {
    // Two readers are started for each; on a busy machine that alone takes seconds.
    test.each(names)("%s", { timeout: 30_000 }, async (name) => {
      const text = readFileSync(new URL(name, folder), "utf8").normalize("NFC").replaceAll("*", "");
      const expected = assignments(text);
      expect(expected.length).toBeGreaterThan(0);
      expect(assignments((await readFile(await docxOf(paragraphs(text)), "a.docx")).text)).toEqual(
        expected,
      );
      expect(assignments((await readFile(await pdfOf(text), "a.pdf")).text)).toEqual(expected);
    });
  },
);
