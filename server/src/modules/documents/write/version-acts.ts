import { mayRelate, maySeparate, maySettle } from "../domain/version-policies.ts";
import type { OnVersions } from "../read/comparison.ts";
import { ofOffice } from "./document-acts.ts";
import { relateVersions, separateVersions } from "./relate-versions.ts";
import { settleEarlier } from "./settle-earlier.ts";

/** The acts on two versions of a document as the page of their comparison offers them. */
export const versionActs: readonly OnVersions[] = [
  ofOffice(relateVersions, mayRelate),
  ofOffice(separateVersions, maySeparate),
  ofOffice(settleEarlier, maySettle),
];
