import type { DeliveryTrouble, Outbox } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatInstant } from "../../ui/dates.ts";
import { Facts } from "../../ui/facts.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemAlert } from "../../ui/problem-alert.tsx";
import { Section } from "../../ui/section.tsx";
import { useAct } from "../../ui/use-act.ts";

/** For those who keep the mail going: what goes, what does not and why, and the way to send it again. */
export function OutboxPage() {
  const { outbox: words } = useWords().notifications;
  const query = useQuery(read("getOutbox", {}));
  return (
    <Page title={words.title} lead={words.lead}>
      <Answer query={query}>{(outbox) => <Standing outbox={outbox} />}</Answer>
    </Page>
  );
}

function Standing({ outbox }: { outbox: Outbox }) {
  const { outbox: words } = useWords().notifications;
  return (
    <>
      <Facts
        facts={[
          [
            words.channels,
            outbox.channels
              .map(({ title, ready }) => `${title}: ${ready ? words.ready : words.notReady}`)
              .join(" · "),
          ],
          [words.waiting, outbox.waiting],
          [words.sent, outbox.sentLastDay],
          [words.dropped, outbox.droppedLastDay],
        ]}
      />
      <Section title={words.troubles}>
        {outbox.channels.some(({ ready }) => ready) || outbox.troubles.length > 0 ? (
          <Troubles troubles={outbox.troubles} />
        ) : (
          <Text>{words.noChannel}</Text>
        )}
      </Section>
      <Section title={words.unreached} lead={outbox.unreached.length > 0 && words.unreachedLead}>
        {outbox.unreached.length === 0 ? (
          <Text>{words.allReached}</Text>
        ) : (
          <ListTable
            caption={words.unreached}
            rows={outbox.unreached}
            rowKey={({ unitId }) => unitId}
            columns={[
              { title: words.unit, isName: true, render: ({ name }) => name },
              { title: words.rungs, width: 10, align: "end", render: ({ rungs }) => rungs },
            ]}
          />
        )}
      </Section>
    </>
  );
}

function Troubles({ troubles }: { troubles: readonly DeliveryTrouble[] }) {
  const { outbox: words } = useWords().notifications;
  const act = useAct("sendAgain", { said: words.sentAgain });
  if (troubles.length === 0) return <Text>{words.noTroubles}</Text>;
  const again = (accountId: string | null) => act.send({ body: { accountId } });
  return (
    <>
      <ProblemAlert act={act} />
      <ListTable
        caption={words.troubles}
        rows={troubles}
        rowKey={({ accountId, channel, state }) => `${accountId} ${channel} ${state}`}
        columns={[
          {
            title: words.who,
            isName: true,
            render: ({ name, address }) => (
              <>
                {name}
                <Text c="dimmed">{address}</Text>
              </>
            ),
          },
          {
            title: words.state,
            width: 14,
            render: ({ state, notices }) => `${words.states[state]} (${words.count(notices)})`,
          },
          { title: words.reason, width: 22, render: ({ reason }) => reason },
          { title: words.since, width: 10, render: ({ since }) => formatInstant(since) },
          {
            title: words.acts,
            width: 9,
            render: ({ accountId, name, state }) =>
              state === "failing" ? (
                ""
              ) : (
                <Button
                  variant="default"
                  aria-label={words.againFor(name)}
                  loading={act.pending}
                  onClick={() => again(accountId)}
                >
                  {words.again}
                </Button>
              ),
          },
        ]}
      />
      {troubles.some(({ state }) => state !== "failing") && (
        <Button mt="md" loading={act.pending} onClick={() => again(null)}>
          {words.againAll}
        </Button>
      )}
    </>
  );
}
