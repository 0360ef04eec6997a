import type { VoiceRow, VoiceState } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { formatDate } from "../../ui/dates.ts";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { HoursLeft } from "./hours-left.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";
import { againOf, stateOf, stepOf } from "./said-of.ts";

export const voiceTones: Record<VoiceState, Tone> = {
  NEW: "waiting",
  AWAITING_SENDER: "quiet",
  PROCESSING: "working",
  AWAITING_APPROVAL: "waiting",
  ANSWERED: "done",
  PUBLISHED: "done",
  REOPENED: "waiting",
  TRANSFERRED: "quiet",
  REFUSED: "refused",
  SETTLED_ELSEWHERE: "done",
  WITHDRAWN: "quiet",
};

/** Voices as rows: what is said, with whom it lies, and how far it is from its limit. */
export function VoiceTable({ rows }: { rows: readonly VoiceRow[] }) {
  const { voices: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.subject,
          isName: true,
          render: ({ id, number, subject, place, receivedOn }) => (
            <>
              <TextLink to="/phan-anh-kien-nghi/$id" params={{ id }}>
                {subject}
              </TextLink>
              <Text c="dimmed" size="sm">
                {[words.label(number), words.received(formatDate(receivedOn)), place]
                  .filter((part) => part !== null)
                  .join(" · ")}
              </Text>
            </>
          ),
        },
        { title: words.columns.kind, width: 13, render: ({ kind }) => words.kinds[kind] },
        {
          title: words.columns.unit,
          width: 13,
          render: ({ unit }) => unit?.name ?? <Text c="dimmed">{words.notRouted}</Text>,
        },
        {
          title: words.columns.state,
          width: 14,
          render: (row) => (
            <div>
              <ToneBadge tone={voiceTones[row.state]}>{stateOf(words, row)}</ToneBadge>
              {row.urgent && <ToneBadge tone="late">{words.urgent}</ToneBadge>}
              {row.raisedAgain > 0 && <Text size="sm">{againOf(words, row)}</Text>}
              {row.flags.map((flag) => (
                <Text key={flag} size="sm" c="#a51111">
                  {words.flags[flag]}
                </Text>
              ))}
              {row.rating && <Text size="sm">{words.ratings[row.rating]}</Text>}
            </div>
          ),
        },
        { title: words.columns.due, width: 14, render: (row) => <DueText voice={row} /> },
      ]}
    />
  );
}

/** The last day in time, or of a clock in hours its last minute. */
export const lastMoment = (
  { moment }: Pick<ReturnType<typeof useWords>["voices"], "moment">,
  on: string,
  at: string | null | undefined,
): string => (at ? moment(at.slice(11), formatDate(at)) : formatDate(on));

/** By when the next step is owed, always with the distance. */
export function DueText({ voice: { due, kind } }: { voice: Pick<VoiceRow, "due" | "kind"> }) {
  const { voices: words } = useWords();
  if (due === null) return null;
  return (
    <div>
      {words.due(stepOf(words, kind, due.step), lastMoment(words, due.on, due.hours?.at))}
      <div>
        {due.hours ? (
          <HoursLeft hours={due.hours} />
        ) : due.daysLate > 0 ? (
          <ToneBadge tone="late">{words.late(due.daysLate)}</ToneBadge>
        ) : (
          <Text size="sm">{words.left(due.workingDaysLeft)}</Text>
        )}
      </div>
    </div>
  );
}
