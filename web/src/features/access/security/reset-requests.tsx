import type { ResetRequest } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { AnswerOf } from "../../../app/api/api.ts";
import { acts } from "../../../app/acts.ts";
import { read } from "../../../app/api/read.ts";
import { holds, useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { Dialog } from "../../../ui/dialog.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Section } from "../../../ui/section.tsx";
import { useAct } from "../../../ui/use-act.ts";
import { InvitationLink } from "../invitation-link.tsx";

/** Resets that wait for a second person, for those who ask and decide; nothing where none waits. */
export function ResetRequests() {
  const { resets: words } = useWords().access;
  const isTheirs = holds(useSession(), ...acts.resetSignIns);
  const requests = useQuery({ ...read("listResetRequests", {}), enabled: isTheirs });
  const [link, setLink] = useState<AnswerOf<"decideReset">>();
  const items = requests.data?.items ?? [];
  return (
    <>
      {items.length > 0 && (
        <Section title={words.title} lead={words.lead}>
          <Requests requests={items} onLink={setLink} />
        </Section>
      )}
      <Dialog
        opened={link !== undefined}
        onClose={() => setLink(undefined)}
        title={words.linkTitle}
      >
        {link?.link && link.expiresAt && (
          <InvitationLink invitation={{ link: link.link, expiresAt: link.expiresAt }} />
        )}
      </Dialog>
    </>
  );
}

interface RequestsProps {
  requests: readonly ResetRequest[];
  onLink: (decided: AnswerOf<"decideReset">) => void;
}

function Requests({ requests, onLink }: RequestsProps) {
  const { resets: words } = useWords().access;
  const act = useAct("decideReset", {
    said: words.decided,
    onDone: (decided) => {
      if (decided.link) onLink(decided);
    },
  });
  const decide = (requestId: string, approved: boolean) =>
    act.send({ body: { requestId, approved } });
  return (
    <>
      <ProblemAlert act={act} />
      <ListTable
        caption={words.title}
        rows={requests}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.columns.person,
            isName: true,
            render: ({ person, login }) => (
              <>
                {person.name}
                <Text c="dimmed">{login}</Text>
              </>
            ),
          },
          { title: words.columns.what, width: 10, render: ({ what }) => words.of[what] },
          { title: words.columns.reason, render: ({ reason }) => reason },
          {
            title: words.columns.asked,
            width: 14,
            render: ({ requestedBy, requestedAt }) =>
              `${requestedBy.name}, ${formatInstant(requestedAt)}`,
          },
          {
            title: words.columns.decide,
            width: 16,
            isActs: true,
            render: ({ id, person, mayDecide, because }) =>
              mayDecide ? (
                <Group gap="xs">
                  <Button
                    loading={act.pending}
                    aria-label={words.approveOf(person.name)}
                    onClick={() => decide(id, true)}
                  >
                    {words.approve}
                  </Button>
                  <Button
                    variant="default"
                    loading={act.pending}
                    aria-label={words.refuseOf(person.name)}
                    onClick={() => decide(id, false)}
                  >
                    {words.refuse}
                  </Button>
                </Group>
              ) : (
                because
              ),
          },
        ]}
      />
    </>
  );
}
