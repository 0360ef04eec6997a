import type {
  AskedPart,
  ConsultationDetail,
  OpinionAnswer,
  OpinionPosition,
} from "@dondoc/contract";

/** The fields of the form by the paths under which the server names what is missing: "items.0.reason". */
export type AnswerValues = Record<string, string>;
type Items = ConsultationDetail["items"];
const itemFields = ["position", "reason", "legalRef", "proposal"] as const;

/** What the form begins with: the kept draft, else nothing. */
export function startOf(draft: OpinionAnswer | null, items: Items): AnswerValues {
  const [file] = draft?.files ?? [];
  return {
    ...Object.fromEntries(
      items.flatMap(({ id }, at) => {
        const kept = draft?.items.find(({ itemId }) => itemId === id);
        return itemFields.map((field) => [`items.${at}.${field}`, kept?.[field] ?? ""] as const);
      }),
    ),
    overall: draft?.overall ?? "",
    conclusion: draft?.conclusion ?? "",
    documentNumber: draft?.documentNumber ?? "",
    fileHash: file?.fileHash ?? "",
    fileName: file?.fileName ?? "",
  };
}

const positionOf = (value: string | undefined): OpinionPosition | null =>
  value ? (value as OpinionPosition) : null;

/** What is sent, as a draft or as the answer. */
export function answerBody(
  values: AnswerValues,
  { id: askedId, version }: Pick<AskedPart, "id" | "version">,
  items: Items,
) {
  const at = (index: number, field: string) => values[`items.${index}.${field}`] ?? "";
  const { documentNumber = "", fileHash = "", fileName = "" } = values;
  return {
    askedId,
    version,
    items: items.map(({ id: itemId }, index) => ({
      itemId,
      position: positionOf(at(index, "position")),
      reason: at(index, "reason"),
      legalRef: at(index, "legalRef"),
      proposal: at(index, "proposal"),
    })),
    overall: positionOf(values["overall"]),
    conclusion: values["conclusion"] ?? "",
    ...(documentNumber.trim() ? { documentNumber } : {}),
    files: fileHash ? [{ fileHash, fileName }] : [],
  };
}
