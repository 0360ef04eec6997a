import { Text } from "@mantine/core";
import { IconAlertCircle, IconCheck } from "@tabler/icons-react";
import { useWords } from "../../../../app/words/use-words.tsx";
import { formatInstant } from "../../../../ui/dates.ts";
import { ListTable } from "../../../../ui/list-table.tsx";
import type { MatchedLine } from "./match.ts";

export interface JudgedLine extends MatchedLine {
  /** What the server said of its file. */
  refusal: string | null;
}

export const isGood = ({ standing, refusal }: JudgedLine): boolean =>
  standing === "good" && refusal === null;

/** Line by line what came of it: those that stay out first. */
export function LinesPart({ lines, isDone }: { lines: readonly JudgedLine[]; isDone: boolean }) {
  const { evidenceManifest: words } = useWords();
  const sorted = lines.toSorted((a, b) => Number(isGood(a)) - Number(isGood(b)));
  return (
    <ListTable
      caption={words.lines}
      rows={sorted}
      rowKey={({ line }) => line.row}
      columns={[
        { title: words.row, width: 4, align: "end", render: ({ line }) => line.row },
        {
          title: words.columns.fileName,
          width: 16,
          isName: true,
          render: ({ line }) => <Text style={{ overflowWrap: "anywhere" }}>{line.fileName}</Text>,
        },
        {
          title: words.originAndTime,
          width: 18,
          render: ({ line }) => (
            <>
              {line.origin && <Text>{line.origin}</Text>}
              {line.recordedAt && <Text>{formatInstant(line.recordedAt)}</Text>}
            </>
          ),
        },
        {
          title: words.outcome,
          render: (line) => (
            <>
              <Outcome line={line} isDone={isDone} />
              {line.isEarly && <Text c="dimmed">{words.early}</Text>}
            </>
          ),
        },
      ]}
    />
  );
}

function Outcome({ line, isDone }: { line: JudgedLine; isDone: boolean }) {
  const { evidenceManifest: words } = useWords();
  const { standing, refusal, earlierRow } = line;
  if (isGood(line)) {
    return (
      <Text>
        <IconCheck aria-hidden size={18} style={{ verticalAlign: "-0.2em" }} />{" "}
        {isDone ? words.taken : words.standings.good}
      </Text>
    );
  }
  const said = standing === "line-wrong" ? line.line.problems : [refusal ?? words.standings[standing]]; // prettier-ignore
  return said.map((text) => (
    <Text key={text} c="#a51111">
      <IconAlertCircle aria-hidden size={18} style={{ verticalAlign: "-0.2em" }} /> {text}
      {earlierRow !== null && ` ${words.earlier(earlierRow)}`}
    </Text>
  ));
}
