import type { ProvincialRule } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { read } from "../../../app/api/read.ts";
import { useSession } from "../../../app/session.ts";
import { useWords } from "../../../app/words/use-words.tsx";
import { ActDialog } from "../../../ui/act-dialog.tsx";
import { Answer } from "../../../ui/answer.tsx";
import { dayBefore, formatDate } from "../../../ui/dates.ts";
import { EmptyState } from "../../../ui/empty-state.tsx";
import { ListTable } from "../../../ui/list-table.tsx";
import { Page } from "../../../ui/page.tsx";
import { RuleDialog } from "./rule-dialog.tsx";

/** What an account of the province must have to hold which role where. */
export function RulesPage() {
  const { rules: words } = useWords().access;
  const query = useQuery(read("listProvincialRules", {}));
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<ProvincialRule>();
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
          {words.add}
        </Button>
      }
    >
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.none}>{words.noneLead}</EmptyState>
          ) : (
            <RuleTable rules={items} onEnd={setEnding} />
          )
        }
      </Answer>
      {adding && <RuleDialog roles={query.data?.roles ?? []} onClose={() => setAdding(false)} />}
      {ending && (
        <ActDialog
          name="endProvincialRule"
          title={words.endTitle}
          on={{ ruleId: ending.id }}
          fields={[]}
          lead={words.endLead(`${ending.role.name}, ${ending.unit.name}`, ending.holders)}
          said={words.ended}
          draft={`provincial-rule.end.${ending.id}`}
          onClose={() => setEnding(undefined)}
        />
      )}
    </Page>
  );
}

interface RuleTableProps {
  rules: readonly ProvincialRule[];
  onEnd: (rule: ProvincialRule) => void;
}

function RuleTable({ rules, onEnd }: RuleTableProps) {
  const { rules: words } = useWords().access;
  const { today } = useSession();
  return (
    <ListTable
      caption={words.caption}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.columns.when,
          isName: true,
          render: ({ claim, value }) => (
            <>
              {value}
              <Text c="dimmed">{claim}</Text>
            </>
          ),
        },
        {
          title: words.columns.gives,
          render: ({ role, unit }) => (
            <>
              {role.name}
              <Text c="dimmed">{unit.name}</Text>
            </>
          ),
        },
        { title: words.columns.period, width: 14, render: (rule) => <Period rule={rule} /> },
        { title: words.columns.holders, width: 8, render: ({ holders }) => holders },
        {
          title: words.columns.acts,
          width: 9,
          isActs: true,
          render: (rule) =>
            (rule.validTo === null || rule.validTo > today) && (
              <Button
                variant="default"
                aria-label={words.endOf(rule.claim, rule.value)}
                onClick={() => onEnd(rule)}
              >
                {words.end}
              </Button>
            ),
        },
      ]}
    />
  );
}

function Period({ rule: { validFrom, validTo } }: { rule: ProvincialRule }) {
  const { rules: words } = useWords().access;
  if (validTo !== null && validTo <= validFrom) return words.never;
  return `${words.from(formatDate(validFrom))}${validTo ? ` ${words.until(formatDate(dayBefore(validTo)))}` : ""}`;
}
