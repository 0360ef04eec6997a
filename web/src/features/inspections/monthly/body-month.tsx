import type { BodyMonth, BodyMonthMember } from "@dondoc/contract";
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Section } from "../../../ui/section.tsx";

/** So many months stand to choose from, the running one first. */
const MONTHS = 12;

function monthsUpTo(today: string): string[] {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  return Array.from({ length: MONTHS }, (_, back) =>
    new Date(Date.UTC(year, month - 1 - back, 1)).toISOString().slice(0, 7),
  );
}

/** What the members of a body did in a month, and the one report of all (story 31). */
export function BodyMonthPart({ bodyId }: { bodyId: string }) {
  const { bodyMonth: words } = useWords();
  const { today } = useSession();
  const [month, choose] = useState(today.slice(0, 7));
  const query = useQuery({
    ...read("getBodyMonth", { params: { id: bodyId }, query: { month } }),
    placeholderData: keepPreviousData,
  });
  return (
    <Section title={words.title} lead={words.lead}>
      <Stack gap="md">
        <NativeSelect
          label={words.month}
          maw="12rem"
          value={month}
          data={monthsUpTo(today).map((one) => ({
            value: one,
            label: words.named(String(Number(one.slice(5))), one.slice(0, 4)),
          }))}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
        />
        <Answer query={query}>{(data) => <Month bodyId={bodyId} data={data} />}</Answer>
      </Stack>
    </Section>
  );
}

interface MonthProps {
  bodyId: string;
  data: BodyMonth;
}

function Month({ bodyId, data }: MonthProps) {
  const { bodyMonth: words } = useWords();
  const { members, reports } = data;
  return (
    <>
      <MonthActs bodyId={bodyId} data={data} />
      {reports.map(({ draftId, madeBy, madeOn, complete }) => (
        <div key={draftId}>
          <TextLink to="/du-thao/$id" params={{ id: draftId }}>
            {words.report(formatDate(madeOn), madeBy)}
          </TextLink>
          {!complete && <Text>{words.stale}</Text>}
        </div>
      ))}
      {members.length === 0 ? (
        <Text c="dimmed">{words.noMembers}</Text>
      ) : (
        <Members members={members} />
      )}
    </>
  );
}

function Members({ members }: { members: readonly BodyMonthMember[] }) {
  const { bodyMonth: words, inspections } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={members}
      rowKey={({ person }) => person.id}
      columns={[
        {
          title: words.columns.member,
          isName: true,
          render: ({ person, function: as }) => (
            <>
              {person.name}
              <Text c="dimmed" size="sm">
                {inspections.body.functions[as]}
              </Text>
            </>
          ),
        },
        {
          title: words.columns.inspections,
          width: 18,
          render: ({ inspections: own }) =>
            own.length === 0 ? (
              words.none
            ) : (
              <Stack gap={4}>
                {own.map(({ id, label }) => (
                  <TextLink key={id} to="/kiem-tra/$id" params={{ id }}>
                    {label}
                  </TextLink>
                ))}
              </Stack>
            ),
        },
        {
          title: words.columns.result,
          width: 32,
          render: ({ result }) =>
            result === null ? (
              <Text c="dimmed">{words.notSent}</Text>
            ) : (
              <Stack gap={4}>
                <Text style={{ whiteSpace: "pre-wrap" }}>{result.done}</Text>
                {result.obstacles !== null && <Text>{words.obstacles(result.obstacles)}</Text>}
                {result.proposals !== null && <Text>{words.proposals(result.proposals)}</Text>}
                <Text size="sm" c="dimmed">
                  {words.sent(formatDate(result.sentOn), result.times)}
                </Text>
              </Stack>
            ),
        },
      ]}
    />
  );
}

function MonthActs({ bodyId, data: { month, acts } }: MonthProps) {
  const { form: words } = useWords().bodyMonth;
  const [opened, open] = useState<string | null>(null);
  const may = acts.filter(({ allowed }) => allowed);
  const title = acts.find(({ act }) => act === opened)?.title ?? "";
  const shared = { title, on: { bodyId, month }, onClose: () => open(null) };
  const proposals = { name: "proposals", label: words.proposals, kind: "long" } as const;
  return (
    <Group gap="sm" className="no-print">
      {may.map(({ act, title: name }) => (
        <Button key={act} variant="default" onClick={() => open(act)}>
          {name}
        </Button>
      ))}
      {opened === "inspections.send-result" && (
        <ActDialog
          name="sendBodyResult"
          lead={words.sendLead}
          draft={`body.month.${bodyId}.${month}`}
          fields={[
            { name: "done", label: words.done, kind: "long", required: true },
            { name: "obstacles", label: words.obstacles, kind: "long" },
            proposals,
          ]}
          {...shared}
        />
      )}
      {opened === "inspections.merge-results" && (
        <ActDialog
          name="mergeBodyResults"
          lead={words.mergeLead}
          draft={`body.report.${bodyId}.${month}`}
          fields={[proposals]}
          {...shared}
        />
      )}
    </Group>
  );
}
