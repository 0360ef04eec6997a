import type { OwnSession } from "@dondoc/contract";
import { Button, Group, Text } from "@mantine/core";
import { IconLogout } from "@tabler/icons-react";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { read } from "../../../app/api/read.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatInstant } from "../../../ui/dates.ts";
import { ListTable } from "../../../ui/list-table.tsx";
import { ProblemAlert } from "../../../ui/problem-alert.tsx";
import { Section } from "../../../ui/section.tsx";
import { leaveDevice } from "../../../app/device/owner.ts";
import { dropUnsent } from "../../../ui/unsent-draft.ts";
import { useAct } from "../../../ui/use-act.ts";
import { deviceName } from "./device-name.ts";

/** Where this person is signed in, each place to be closed from here. */
export function SessionList() {
  const { sessions: words } = useWords().access.security;
  const sessions = useQuery(read("listSessions", {}));
  return (
    <Section title={words.title}>
      <Answer query={sessions}>{({ items }) => <Sessions sessions={items} />}</Answer>
    </Section>
  );
}

function Sessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const { sessions: words } = useWords().access.security;
  const end = useAct("endSession", { said: words.ended });
  const name = ({ device }: OwnSession) => deviceName(device) ?? words.unknownDevice;
  return (
    <>
      <ProblemAlert act={end} />
      <ListTable
        caption={words.caption}
        rows={sessions}
        rowKey={({ id }) => id}
        columns={[
          {
            title: words.columns.device,
            isName: true,
            render: (session) => (
              <>
                {name(session)}
                {session.current && <Text c="dimmed">{words.here}</Text>}
              </>
            ),
          },
          {
            title: words.columns.address,
            width: 11,
            render: ({ address }) => address ?? words.unknownAddress,
          },
          { title: words.columns.door, width: 9, render: ({ door }) => words.doors[door] },
          {
            title: words.columns.begunAt,
            width: 11,
            render: ({ begunAt }) => formatInstant(begunAt),
          },
          {
            title: words.columns.lastSeenAt,
            width: 11,
            render: ({ lastSeenAt }) => formatInstant(lastSeenAt),
          },
          {
            title: words.columns.endsAt,
            width: 11,
            render: ({ endsAt }) => formatInstant(endsAt),
          },
          {
            title: words.columns.end,
            width: 10,
            isActs: true,
            render: (session) =>
              !session.current && (
                <Button
                  variant="default"
                  loading={end.pending}
                  aria-label={words.endOf(name(session), formatInstant(session.begunAt))}
                  onClick={() => end.send({ body: { id: session.id } })}
                >
                  {words.end}
                </Button>
              ),
          },
        ]}
      />
      <SignOutEverywhere />
    </>
  );
}

function SignOutEverywhere() {
  const { sessions: words } = useWords().access.security;
  const { account } = useSession();
  const navigate = useNavigate();
  const cache = useQueryClient();
  const act = useAct("endAllSessions", {
    refresh: false,
    onDone: async () => {
      await navigate({ to: "/dang-nhap" });
      dropUnsent(account.id);
      await leaveDevice().catch(() => undefined);
      cache.clear();
    },
  });
  return (
    <>
      <ProblemAlert act={act} />
      <Group mt="md">
        <Button
          variant="default"
          leftSection={<IconLogout aria-hidden size={20} />}
          loading={act.pending}
          onClick={() => act.send({})}
        >
          {words.endAll}
        </Button>
        <Text c="dimmed">{words.endAllHint}</Text>
      </Group>
    </>
  );
}
