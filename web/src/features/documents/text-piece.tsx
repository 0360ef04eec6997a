import type { Layer } from "./layers-of.ts";
import { assignmentIds, type TextSpan } from "./text-spans.ts";
import type { Mark } from "./marks.ts";
import { useWords } from "../../app/words/use-words.tsx";
import styles from "./document-text.module.css";

/** Words over which the same spans lie. The innermost assignment gives the colour; the chosen one wins over it. */
export function TextPiece({
  layer,
  marks,
  chosen,
}: {
  layer: Layer<TextSpan>;
  marks: ReadonlyMap<string, Mark>;
  chosen: string | null;
}) {
  const { scan } = useWords().documents;
  const has = (kind: TextSpan["kind"]) => layer.spans.some((span) => span.kind === kind);
  if (has("marker")) return null;
  const ids = assignmentIds(layer.spans);
  const id = ids.find((each) => each === chosen) ?? ids.at(-1);
  const unsure = layer.spans.find((span) => span.kind === "unsure");
  const look = [
    has("strong") && styles.strong,
    has("em") && styles.em,
    has("citation") && styles.citation,
    unsure && styles.unsure,
    id !== undefined && styles.passage,
  ];
  return (
    <span
      data-start={layer.start}
      title={unsure && scan.unsure(unsure.confidence)}
      data-assignment={id}
      data-state={id === undefined ? undefined : marks.get(id)?.state}
      data-chosen={(id !== undefined && id === chosen) || undefined}
      className={look.filter(Boolean).join(" ") || undefined}
    >
      {layer.text}
    </span>
  );
}
