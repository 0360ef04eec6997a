import type { ComplaintDocument, ComplaintRuling } from "@dondoc/contract";
import { useWords } from "../../app/words/use-words.tsx";
import type { ActField } from "../../ui/act-dialog.tsx";
import { refusals, results } from "./grounds.ts";

const rulings: readonly ComplaintRuling[] = ["keep", "change", "annul-part", "annul", "end"];

/** What the case does not hold and its document must say. */
export function useDocumentFields(document: ComplaintDocument, complaint: string): ActField[] {
  const { fields: labels, grounds, documents } = useWords().complaints;
  const { fields: own } = documents;
  const long = (name: string, label: string): ActField => ({ name, label, kind: "long", required: true }); // prettier-ignore
  const unchosen = { value: "", label: documents.unchosen };
  const content: ActField = { ...long("content", own.content), initial: complaint };
  switch (document) {
    case "acceptance": {
      const options = [
        { value: "near", label: labels.near },
        { value: "far", label: labels.far },
      ];
      return [content, { name: "remote", label: labels.remote, kind: "choice", options }];
    }
    case "refusal": {
      const options = refusals.map((value) => ({ value, label: grounds[value] }));
      return [
        content,
        { name: "ground", label: labels.refusal, kind: "choice", options },
        long("text", own.reasons),
      ];
    }
    default:
      return [
        content,
        long("verification", own.verification),
        long("conclusion", own.conclusion),
        // Nobody decides by what happened to stand first.
        {
          name: "result",
          label: labels.result,
          kind: "choice",
          required: true,
          options: [unchosen, ...results.map((value) => ({ value, label: grounds[value] }))],
        },
        {
          name: "ruling",
          label: own.ruling,
          kind: "choice",
          required: true,
          options: [
            unchosen,
            ...rulings.map((value) => ({ value, label: documents.rulings[value] })),
          ],
        },
        long("orders", own.orders),
        { name: "compensation", label: own.compensation, kind: "long" },
        { name: "carriedOutBy", label: own.carriedOutBy, kind: "short", required: true },
      ];
  }
}
