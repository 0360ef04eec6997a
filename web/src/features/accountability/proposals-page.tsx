import type { ProposalRow, ProposalState } from "@dondoc/contract";
import { Button, NativeSelect, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../app/api/read.ts";
import { proposalLists, proposalsRoute } from "../../app/routes.ts";
import { useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { ProposeDialog } from "./propose-dialog.tsx";
import { RegisterTabs } from "./register-tabs.tsx";
import { type Tone, ToneBadge } from "../../ui/tone-badge.tsx";

export const proposalTones: Record<ProposalState, Tone> = {
  hearing: "waiting",
  ready: "working",
  drafted: "waiting",
  issued: "done",
  closed: "quiet",
};

/** What is proposed, as far as the person may see it. */
export function ProposalsPage() {
  const { proposal: words, propose } = useWords().accountability;
  const { home } = useSession();
  const { list = "open" } = proposalsRoute.useSearch();
  const navigate = proposalsRoute.useNavigate();
  const [opened, dialog] = useDisclosure();
  const query = useQuery(read("listProposals", { query: { list } }));
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={dialog.open}>
            {propose.open}
          </Button>
        )
      }
    >
      <RegisterTabs at="proposals" />
      <NativeSelect
        className="no-print"
        style={{ alignSelf: "flex-start" }}
        label={words.list}
        value={list}
        data={proposalLists.map((one) => ({ value: one, label: words.lists[one] }))}
        onChange={({ currentTarget }) =>
          void navigate({
            replace: true,
            search: { list: proposalLists.find((one) => one === currentTarget.value) ?? "open" },
          })
        }
      />
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>
              {home === "agency" ? words.noneOwn : words.noneLead}
            </EmptyState>
          ) : (
            <Proposals rows={items} />
          )
        }
      </Answer>
      {opened && <ProposeDialog onClose={dialog.close} />}
    </Page>
  );
}

function Proposals({ rows }: { rows: readonly ProposalRow[] }) {
  const { accountability } = useWords();
  const { proposal: words } = accountability;
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.number,
          isName: true,
          width: 13,
          render: ({ id, number, kind }) => (
            <>
              <TextLink to="/so-trach-nhiem/de-nghi/$id" params={{ id }}>
                {words.label(number)}
              </TextLink>
              <Text c="dimmed" size="sm">
                {accountability.kinds[kind]}
              </Text>
            </>
          ),
        },
        {
          title: words.columns.whom,
          width: 15,
          render: ({ unit, person }) => (person ? `${person.name}, ${unit.name}` : unit.name),
        },
        {
          title: words.columns.cause,
          render: ({ cause, grounds }) => (
            <div>
              <Text lineClamp={3}>{cause}</Text>
              <Text c="dimmed" size="sm">
                {words.grounds(grounds)}
              </Text>
            </div>
          ),
        },
        {
          title: words.columns.state,
          width: 14,
          render: ({ state, explainBy }) => (
            <div>
              <ToneBadge tone={proposalTones[state]}>{words.states[state]}</ToneBadge>
              {state === "hearing" && explainBy && (
                <Text size="sm">{words.explainUntil(formatDate(explainBy))}</Text>
              )}
            </div>
          ),
        },
        {
          title: words.columns.made,
          width: 12,
          render: ({ madeBy, madeOn }) => `${madeBy}, ${formatDate(madeOn)}`,
        },
      ]}
    />
  );
}
