import type { InnovationRow, InnovationState } from "@dondoc/contract";
import { Button, NativeSelect, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { read } from "../../../app/api/read.ts";
import { innovationLists, innovationsRoute } from "../../../app/routes.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { TextLink } from "../../../ui/link.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { type Tone, ToneBadge } from "../../../ui/tone-badge.tsx";
import { WriteDialog } from "./write-dialog.tsx";

export const innovationTones: Record<InnovationState, Tone> = {
  DRAFT: "quiet",
  SUBMITTED: "waiting",
  APPROVED_COLLECTIVE: "done",
  APPROVED_BY_HEAD: "done",
  REJECTED: "refused",
  WITHDRAWN: "quiet",
  ESCALATED: "waiting",
  RUNNING: "working",
  ADJUSTED: "working",
  STOPPED: "quiet",
  REPORTED: "waiting",
  ACHIEVED: "done",
  PARTLY: "done",
  MISSED: "late",
};

/** Proposals of those who dare, as far as the person may see them. */
export function InnovationsPage() {
  const { innovations: words } = useWords();
  const { list = "open" } = innovationsRoute.useSearch();
  const navigate = innovationsRoute.useNavigate();
  const [writing, write] = useDisclosure();
  const query = useQuery(read("listInnovations", { query: { list } }));
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        may && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={write.open}>
            {words.write}
          </Button>
        )
      }
    >
      <NativeSelect
        className="no-print"
        style={{ alignSelf: "flex-start" }}
        label={words.list}
        value={list}
        data={innovationLists.map((one) => ({ value: one, label: words.lists[one] }))}
        onChange={({ currentTarget }) =>
          void navigate({
            replace: true,
            search: { list: innovationLists.find((one) => one === currentTarget.value) ?? "open" },
          })
        }
      />
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none[list]}>{words.noneLead}</EmptyState>
          ) : (
            <InnovationTable rows={items} />
          )
        }
      </Answer>
      {writing && <WriteDialog onClose={write.close} />}
    </Page>
  );
}

function InnovationTable({ rows }: { rows: readonly InnovationRow[] }) {
  const { innovations: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.title,
          isName: true,
          render: ({ id, number, title }) => (
            <>
              <TextLink to="/dam-nghi-dam-lam/$id" params={{ id }}>
                {title}
              </TextLink>
              <Text c="dimmed" size="sm">
                {words.label(number)}
              </Text>
            </>
          ),
        },
        {
          title: words.columns.who,
          width: 18,
          render: ({ person, post, unit }) => (
            <div>
              {person.name}
              <Text c="dimmed" size="sm">
                {post}, {unit.name}
              </Text>
            </div>
          ),
        },
        {
          title: words.columns.state,
          width: 18,
          render: ({ state, protection }) => (
            <div>
              <ToneBadge tone={innovationTones[state]}>{words.states[state]}</ToneBadge>
              {protection && <Text size="sm">{words.protections[protection]}</Text>}
            </div>
          ),
        },
        {
          title: words.columns.due,
          width: 14,
          render: (row) => <Due row={row} />,
        },
      ]}
    />
  );
}

/** By when the step that waits is to be done. */
function Due({ row: { state, dueOn, late } }: { row: InnovationRow }) {
  const { innovations: words } = useWords();
  if (dueOn === null) return null;
  const step = words.steps[stepOf(state)];
  return late ? (
    <ToneBadge tone="late">{words.late(step, formatDate(dueOn))}</ToneBadge>
  ) : (
    words.due(step, formatDate(dueOn))
  );
}

function stepOf(state: InnovationState): "review" | "report" | "evaluate" | "conclude" {
  if (state === "SUBMITTED") return "review";
  if (state === "REPORTED") return "evaluate";
  return state === "RUNNING" || state === "ADJUSTED" || state === "STOPPED" ? "report" : "conclude";
}
