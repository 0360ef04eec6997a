import type { AdministrativeDocument, DraftFinding } from "@dondoc/contract";
import { writtenOf, type Written } from "../written.ts";
import { bodyRules } from "./body-rules.ts";
import { footRules } from "./foot-rules.ts";
import { headRules } from "./head-rules.ts";

export const rules = [...headRules, ...bodyRules, ...footRules];

/** What a clerk would send a draft back for, by the rules of Decree 30/2020; the layout itself is set right by the files. */
export function lint(
  document: AdministrativeDocument,
  written: Written = writtenOf(document),
): DraftFinding[] {
  return rules.flatMap((rule) =>
    rule.find(written, document).map((message) => ({
      rule: rule.name,
      severity: rule.severity,
      message,
      source: rule.source,
    })),
  );
}

/** Nothing that must be put right before it is issued. */
export const isSound = (findings: readonly DraftFinding[]): boolean =>
  findings.every(({ severity }) => severity !== "error");
