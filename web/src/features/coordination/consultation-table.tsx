import type { ConsultationRow } from "@dondoc/contract";
import { Text } from "@mantine/core";
import { useWords } from "../../app/words/use-words.tsx";
import { TextLink } from "../../ui/link.tsx";
import { formatDate } from "../../ui/dates.ts";
import { ListTable } from "../../ui/list-table.tsx";
import { DueLine } from "./due-line.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { consultationTones } from "./tones.ts";

/** Parts of requests for opinions, one row an asked agency. */
export function ConsultationTable({
  rows,
  caption,
}: {
  rows: readonly ConsultationRow[];
  caption: string;
}) {
  const { coordination: words } = useWords();
  return (
    <ListTable
      caption={caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.matter,
          isName: true,
          render: ({ consultationId, number, matter, urgent }) => (
            <>
              <TextLink to="/phoi-hop/$id" params={{ id: consultationId }}>
                {matter}
              </TextLink>
              <Text c="dimmed">
                {words.number(number)}
                {urgent && ` · ${words.urgent}`}
              </Text>
            </>
          ),
        },
        { title: words.asking, width: 12, render: ({ asking }) => asking.name },
        { title: words.asked, width: 12, render: ({ asked }) => asked.name },
        { title: words.due, width: 11, render: (row) => <DueLine of={row} /> },
        {
          title: words.stateTitle,
          width: 14,
          render: ({ state, deemedAgreedOn, overall, evasive }) => (
            <>
              <ToneBadge tone={consultationTones[state]}>{words.state[state]}</ToneBadge>
              {deemedAgreedOn && state !== "deemedAgree" && (
                <Text>{words.deemedSince(formatDate(deemedAgreedOn))}</Text>
              )}
              {overall && <Text>{words.position[overall]}</Text>}
              {evasive && <Text>{words.evasive[evasive]}</Text>}
            </>
          ),
        },
      ]}
    />
  );
}
