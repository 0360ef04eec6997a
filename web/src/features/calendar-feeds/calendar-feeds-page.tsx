import type { AnswerOf } from "../../app/api/api.ts";
import { Alert, Button, Checkbox, Radio, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { CopyField } from "../../ui/copy-field.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";

type Feeds = AnswerOf<"listCalendarFeeds">;
type Holds = Feeds["mayHold"][number];

/** Addresses by which the days on which work is due come into a person's own calendar. */
export function CalendarFeedsPage() {
  const { calendarFeeds: words } = useWords();
  const feeds = useQuery(read("listCalendarFeeds", {}));
  return (
    <Page title={words.title} lead={words.lead}>
      <Answer query={feeds}>
        {(found) => (
          <>
            <OpenFeed mayHold={found.mayHold} />
            <OpenOnes feeds={found.items} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function OpenFeed({ mayHold }: { mayHold: readonly Holds[] }) {
  const { calendarFeeds: words } = useWords();
  const [holds, setHolds] = useState<Holds>("own");
  const [titles, setTitles] = useState(true);
  const [address, setAddress] = useState<string | null>(null);
  const act = useAct("openCalendarFeed", {
    onDone: ({ path }) => setAddress(`${window.location.origin}${path}`),
  });
  return (
    <Section title={words.open}>
      <Stack gap="md" maw="46rem">
        {mayHold.length > 1 && (
          <Radio.Group
            label={words.holds}
            value={holds}
            onChange={(value) => setHolds(value === "units" ? "units" : "own")}
          >
            {mayHold.map((one) => (
              <Radio key={one} value={one} label={words[one]} mt="xs" />
            ))}
          </Radio.Group>
        )}
        <Checkbox
          label={words.titles}
          description={words.titlesHint}
          checked={titles}
          onChange={(event) => setTitles(event.currentTarget.checked)}
        />
        <ProblemAlert act={act} />
        <div>
          <Button loading={act.pending} onClick={() => act.send({ body: { holds, titles } })}>
            {words.open}
          </Button>
        </div>
        {address && (
          <Alert color="blue" title={words.opened}>
            <CopyField label={words.opened} value={address} />
            {words.openedHint}
          </Alert>
        )}
      </Stack>
    </Section>
  );
}

function OpenOnes({ feeds }: { feeds: Feeds["items"] }) {
  const { calendarFeeds: words } = useWords();
  const act = useAct("closeCalendarFeed", { said: words.closed });
  if (feeds.length === 0) return <EmptyState title={words.none}>{words.noneLead}</EmptyState>;
  return (
    <>
      <ProblemAlert act={act} />
      <ListTable
        caption={words.caption}
        rows={feeds}
        rowKey={({ id }) => id}
        columns={[
          { title: words.columns.holds, isName: true, render: ({ holds }) => words[holds] },
          {
            title: words.columns.titles,
            width: 12,
            render: ({ titles }) => (titles ? words.yes : words.no),
          },
          {
            title: words.columns.openedAt,
            width: 14,
            render: ({ openedAt }) => formatInstant(openedAt),
          },
          {
            title: words.columns.close,
            width: 10,
            render: ({ id }) => (
              <Button
                variant="default"
                loading={act.pending}
                onClick={() => act.send({ body: { id } })}
              >
                {words.close}
              </Button>
            ),
          },
        ]}
      />
    </>
  );
}
