import type { InspectionRow } from "@dondoc/contract";
import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { inspectionKinds, inspectionLists, inspectionsRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { ChoiceField } from "../../ui/choice-field.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { Page } from "../../ui/page.tsx";
import { ToneBadge } from "../../ui/tone-badge.tsx";
import { Hidden } from "./hidden.tsx";
import { ProposeDialog } from "./propose-dialog.tsx";
import { inspectionTones } from "./tones.ts";

/** Inspections as far as the person may know of them. */
export function InspectionsPage() {
  const {
    inspections: words,
    recommendations,
    risk,
    checklists,
    selfChecks,
    yearPlans,
  } = useWords();
  const session = useSession();
  const { home } = session;
  const search = inspectionsRoute.useSearch();
  const { list = "open", kind, begunFrom, begunTo } = search;
  const navigate = inspectionsRoute.useNavigate();
  const [proposing, propose] = useDisclosure();
  const query = useQuery(read("listInspections", { query: search }));
  const may = query.data?.acts.some(({ allowed }) => allowed) ?? false;
  return (
    <Page
      title={words.title}
      lead={home === "agency" ? words.leadAgency : words.lead}
      actions={
        may && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={propose.open}>
            {words.propose}
          </Button>
        )
      }
    >
      <Group gap="md" align="flex-end" className="no-print">
        <NativeSelect
          label={words.list}
          value={list}
          data={inspectionLists.map((one) => ({ value: one, label: words.lists[one] }))}
          onChange={({ currentTarget }) =>
            void navigate({
              replace: true,
              search: (before) => ({
                ...before,
                list: inspectionLists.find((one) => one === currentTarget.value) ?? "open",
              }),
            })
          }
        />
        <ChoiceField
          label={words.kind}
          any={words.anyKind}
          options={inspectionKinds}
          nameOf={(one) => words.kinds[one]}
          value={kind}
          onChange={(one) =>
            void navigate({
              replace: true,
              search: ({ kind: _dropped, ...others }) => (one ? { ...others, kind: one } : others),
            })
          }
        />
        <TextLink to="/kiem-tra/ke-hoach-nam">{yearPlans.title}</TextLink>
        <TextLink to="/kiem-tra/kien-nghi">{recommendations.title}</TextLink>
        <TextLink to="/kiem-tra/to-cong-tac">{words.bodies}</TextLink>
        {holds(session, ...acts.seeRisk) && <TextLink to="/kiem-tra/rui-ro">{risk.title}</TextLink>}
        <TextLink to="/kiem-tra/tu-kiem-tra">{selfChecks.title}</TextLink>
        <TextLink to="/kiem-tra/danh-muc">{checklists.title}</TextLink>
      </Group>
      {begunFrom && begunTo && (
        <Group gap="md">
          <Text>{words.begun(formatDate(begunFrom), formatDate(begunTo))}</Text>
          <TextLink
            to="/kiem-tra"
            search={{ list, ...(kind ? { kind } : {}) }}
            className="no-print"
          >
            {words.begunAny}
          </TextLink>
        </Group>
      )}
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <InspectionTable rows={items} />
          )
        }
      </Answer>
      {proposing && <ProposeDialog onClose={propose.close} />}
    </Page>
  );
}

function InspectionTable({ rows }: { rows: readonly InspectionRow[] }) {
  const { inspections: words } = useWords();
  return (
    <ListTable
      caption={words.caption}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.subject,
          isName: true,
          render: ({ id, number, kind, subject, hidden }) => (
            <>
              <TextLink to="/kiem-tra/$id" params={{ id }}>
                {subject}
              </TextLink>
              <Text c="dimmed" size="sm">
                {words.label(number)} · {words.kinds[kind]}
              </Text>
              {hidden && <Hidden />}
            </>
          ),
        },
        {
          title: words.columns.targets,
          width: 16,
          render: ({ targets }) => targets.map(({ name }) => name).join("; "),
        },
        {
          title: words.columns.team,
          width: 16,
          render: ({ body, head }) => (
            <div>
              {body.name}
              {head && (
                <Text c="dimmed" size="sm">
                  {words.headed(head.name)}
                </Text>
              )}
            </div>
          ),
        },
        {
          title: words.columns.days,
          width: 11,
          render: ({ visitFrom, visitTo }) =>
            words.days(formatDate(visitFrom), formatDate(visitTo)),
        },
        {
          title: words.columns.state,
          width: 13,
          render: ({ state }) => (
            <ToneBadge tone={inspectionTones[state]}>{words.states[state]}</ToneBadge>
          ),
        },
      ]}
    />
  );
}
