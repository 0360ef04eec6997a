import type { CoordinationRule, CoordinationRuleList } from "@dondoc/contract";
import { Button, Text } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { acts } from "../../app/acts.ts";
import { read } from "../../app/api/read.ts";
import { coordinationRoute } from "../../app/routes.ts";
import { holds, useSession } from "../../app/session.ts";
import { useWords } from "../../app/words/use-words.tsx";
import { Answer } from "../../ui/answer.tsx";
import { formatDate } from "../../ui/dates.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/link.tsx";
import { ListTable } from "../../ui/list-table.tsx";
import { ListFilters } from "./list-filters.tsx";
import { RuleDialog } from "./rule-dialog.tsx";

/** The register of coordination rules, those to be reviewed first. */
export function RuleList() {
  const { coordination: words } = useWords();
  const session = useSession();
  const { list = "in-force" } = coordinationRoute.useSearch();
  const [adding, setAdding] = useState(false);
  const known: CoordinationRuleList =
    (Object.keys(words.ruleLists) as CoordinationRuleList[]).find((one) => one === list) ??
    "in-force";
  const query = useQuery(read("listCoordinationRules", { query: { list: known } }));
  return (
    <>
      <ListFilters list={known} lists={words.ruleLists}>
        {holds(session, ...acts.keepCoordinationRules) && (
          <Button leftSection={<IconPlus aria-hidden size={20} />} onClick={() => setAdding(true)}>
            {words.rule.add}
          </Button>
        )}
      </ListFilters>
      <Answer query={query}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={words.rule.none}>{words.rule.noneLead}</EmptyState>
          ) : (
            <Rules rules={items} />
          )
        }
      </Answer>
      {adding && <RuleDialog onClose={() => setAdding(false)} />}
    </>
  );
}

function Rules({ rules }: { rules: readonly CoordinationRule[] }) {
  const { coordination } = useWords();
  const words = coordination.rule;
  return (
    <ListTable
      caption={words.caption}
      rows={rules}
      rowKey={({ id }) => id}
      columns={[
        {
          title: words.title,
          isName: true,
          render: ({ id, title, reference, field }) => (
            <>
              <TextLink to="/phoi-hop/quy-che/$id" params={{ id }}>
                {title}
              </TextLink>
              <Text c="dimmed">
                {reference}
                {field && ` · ${field}`}
              </Text>
            </>
          ),
        },
        {
          title: words.parties,
          width: 16,
          render: ({ parties }) =>
            parties.length === 0 ? words.everybody : parties.map(({ name }) => name).join(", "),
        },
        {
          title: words.limits,
          width: 11,
          render: ({ normalDays, urgentDays }) => words.limitsOf(normalDays, urgentDays),
        },
        { title: words.owner, width: 12, render: ({ owner }) => owner.name },
        {
          title: words.reviewState,
          width: 13,
          render: ({ reviewState, nextReviewOn, reviewOverdue }) => (
            <>
              {coordination.reviewState[reviewState]}
              {nextReviewOn && (
                <Text c={reviewOverdue ? "#a51111" : "dimmed"}>
                  {formatDate(nextReviewOn)}
                  {reviewOverdue && ` · ${words.overdue}`}
                </Text>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
